import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import ExcelJS from "exceljs";
import iconv from "iconv-lite";
import { UnreadableFile } from "./unreadable-file.js";
import type { FileFormat } from "./upload.entity.js";
import { refuseBombs } from "./workbook-bounds.js";

/** One row of a table, its header included. `line` counts as a spreadsheet does: the header is 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const LONGEST_RECORD = 100_000;
/** A roster has some dozens; a sheet could have 16,384, a million times. */
const MOST_COLUMNS = 1_000;

/** Five times the largest enterprise this is made for; a small file can hold thirty million. */
const MOST_ROWS = 1_000_000;

/**
 * The rows of a file, read as they are asked for: memory does not grow with the file. `bytes` answers the file from its
 * beginning each time: a workbook is measured before it is read.
 */
export async function* tableRows(
  format: FileFormat,
  encoding: string | null,
  bytes: () => AsyncIterable<Buffer>,
  mostRows = MOST_ROWS,
): AsyncGenerator<TableRow> {
  let rows = 0;
  for await (const row of format === "CSV" ? csvRows(bytes(), encoding ?? "utf8") : xlsxRows(bytes)) {
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

async function* xlsxRows(bytes: () => AsyncIterable<Buffer>): AsyncGenerator<TableRow> {
  await refuseBombs(bytes());
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from(bytes()), {
    worksheets: "emit",
    sharedStrings: "cache",
    styles: "cache",
    hyperlinks: "ignore",
  });
  let width = 0;
  try {
    for await (const sheet of workbook) {
      for await (const row of sheet) {
        if (row.cellCount > MOST_COLUMNS) throw tooWide(row.number);
        const values = (row.values as ExcelJS.CellValue[]).slice(1);
        const cells = Array.from(values, textOf);
        // A row ends with its last filled cell; the header says how many there are.
        width ||= cells.length;
        while (cells.length < width) cells.push("");
        if (cells.some(cell => cell !== "")) yield { line: row.number, cells };
      }
      return;
    }
  } catch (error) {
    throw new UnreadableFile((error as Error).message, { cause: error });
  }
}

const tooLong = (mostRows: number) =>
  new UnreadableFile(`超过 ${mostRows} 行，请分成几个文件。 More than ${mostRows} rows; send several files.`);

const tooWide = (line: number) =>
  new Error(`第 ${line} 行超过 ${MOST_COLUMNS} 列。 Line ${line} has more than ${MOST_COLUMNS} columns.`);

/** A cell as its reader would see it: a formula is its last result, a date its day. */
function textOf(value: ExcelJS.CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value !== "object") return String(value);
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("text" in value) return textOf(value.text);
  if ("result" in value) return textOf(value.result);
  return "";
}
