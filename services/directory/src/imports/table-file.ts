import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import iconv from "iconv-lite";
import type { StoredFile } from "./archive.js";
import { UnreadableFile } from "./unreadable-file.js";
import type { FileFormat } from "./upload.entity.js";
import { sheetRows } from "./workbook.js";

/** One row of a table, its header included. `line` counts as a spreadsheet does: the header is 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const LONGEST_RECORD = 100_000;

/** Five times the largest enterprise this is made for; a small file can hold thirty million. */
const MOST_ROWS = 1_000_000;

/** The rows of a file, read as they are asked for: memory does not grow with the file. */
export async function* tableRows(
  format: FileFormat,
  encoding: string | null,
  file: StoredFile,
  mostRows = MOST_ROWS,
): AsyncGenerator<TableRow> {
  let rows = 0;
  for await (const row of format === "CSV" ? csvRows(file.from(0), encoding ?? "utf8") : xlsxRows(file)) {
    if (++rows > mostRows) throw tooLong(mostRows);
    yield row;
  }
}

async function* csvRows(bytes: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<TableRow> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
  });
  // What goes wrong on the way reaches the parser, and whoever reads it; nothing more is to be done about it here.
  pipeline(Readable.from(bytes), iconv.decodeStream(encoding), parser, () => {});
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      yield { line: info.lines, cells: record };
    }
  } catch (error) {
    // Its message quotes the file, which may be personal.
    if (error instanceof CsvError)
      throw new UnreadableFile(
        `第 ${parser.info.lines} 行：${error.code}。 Line ${parser.info.lines}: ${error.code}.`,
      );
    throw error;
  }
}

async function* xlsxRows(file: StoredFile): AsyncGenerator<TableRow> {
  let width = 0;
  for await (const { line, cells } of sheetRows(file)) {
    // A row ends with its last filled cell; the header says how many there are.
    width ||= cells.length;
    if (cells.some(cell => cell !== "")) yield { line, cells: padded(cells, width) };
  }
}

const padded = (cells: readonly string[], width: number): readonly string[] =>
  cells.length >= width ? cells : [...cells, ...Array<string>(width - cells.length).fill("")];

const tooLong = (mostRows: number) =>
  new UnreadableFile(`超过 ${mostRows} 行，请分成几个文件。 More than ${mostRows} rows; send several files.`);
