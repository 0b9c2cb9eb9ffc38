import { pipeline, Readable } from "node:stream";
import { SaxesParser } from "saxes";
import { Parse, type Entry } from "unzipper";
import { UnreadableFile } from "./unreadable-file.js";

/** A row as it stands in the sheet: its number, and its cells as a reader would see them. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a workbook may unfold to: a megabyte of one letter packs into a kilobyte. */
export interface WorkbookBounds {
  readonly parts: number;
  /** Of all parts together, in bytes. A roster of 200,000 people has a tenth of it. */
  readonly total: number;
  /** Of what stands between two tags, in characters: it is kept until the next one. */
  readonly text: number;
  /** Texts that cells share, and their characters together: they are kept until the sheet is read. */
  readonly strings: number;
  readonly characters: number;
  /** Formats, relations: a workbook of Excel's has at most 64,000. */
  readonly entries: number;
  /** Excel's own measure, empty ones included. */
  readonly rows: number;
  /** A roster has some dozens; a sheet could have 16,384, a million times. */
  readonly columns: number;
}

export const BOUNDS: WorkbookBounds = {
  parts: 1_000,
  total: 1024 * 1024 * 1024,
  text: 1024 * 1024,
  strings: 4_000_000,
  characters: 64 * 1024 * 1024,
  entries: 65_536,
  rows: 1_048_576,
  columns: 1_000,
};

/**
 * The rows of a workbook's first visible sheet, as they are read. `bytes` answers the file from its beginning each time:
 * what cells refer to may stand behind them, so it is read first. Nothing is put down anywhere meanwhile.
 */
export async function* sheetRows(
  bytes: () => AsyncIterable<Buffer>,
  bounds = BOUNDS,
): AsyncGenerator<SheetRow> {
  try {
    const references = await referencesIn(bytes(), bounds);
    for await (const part of partsOf(bytes(), bounds))
      if (part.path === references.sheet) return yield* rowsOf(part, references, bounds);
    throw new Error("it has no sheet");
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const why = (error as Error).message;
    throw new UnreadableFile(`不是可读的工作簿。 This is no workbook that can be read: ${why}`, {
      cause: error,
    });
  }
}

interface Part {
  readonly path: string;
  readonly bytes: AsyncIterable<Buffer>;
}

/** The parts of the archive in the order they lie there; each is counted, whether or not anybody reads it. */
async function* partsOf(bytes: AsyncIterable<Buffer>, bounds: WorkbookBounds): AsyncGenerator<Part> {
  const archive = pipeline(Readable.from(bytes), Parse({ forceStream: true }), () => {});
  const seen = new Set<string>();
  let total = 0;
  async function* counted(entry: Entry): AsyncGenerator<Buffer> {
    for await (const chunk of entry as AsyncIterable<Buffer>) {
      total += chunk.length;
      if (total > bounds.total) throw tooLarge();
      yield chunk;
    }
  }
  for await (const entry of archive as AsyncIterable<Entry>) {
    if (seen.has(entry.path)) throw new Error("one part of it is there twice");
    if (seen.add(entry.path).size > bounds.parts) throw tooLarge();
    const part = { path: entry.path, bytes: counted(entry) };
    yield part;
    for await (const _ of part.bytes);
  }
}

/** What is to be known before a sheet can be read. */
interface References {
  /** Where in the archive it lies. */
  sheet: string | null;
  /** Whether days are counted from 1904 on, as they were on the Macintosh. */
  countsFrom1904: boolean;
  readonly strings: string[];
  /** For each cell format, whether it shows a day. */
  readonly showsDay: boolean[];
}

async function referencesIn(bytes: AsyncIterable<Buffer>, bounds: WorkbookBounds): Promise<References> {
  const found: References = { sheet: null, countsFrom1904: false, strings: [], showsDay: [] };
  const relations = new Map<string, string>();
  const visible: string[] = [];
  const readers: Readonly<Record<string, () => Handlers>> = {
    "xl/workbook.xml": () => ({
      open(name, { state = "visible", date1904, ...attributes }) {
        if (name === "workbookPr") found.countsFrom1904 = date1904 === "1" || date1904 === "true";
        if (name === "sheet" && visible.length === 0 && state === "visible")
          visible.push(attributes["r:id"] ?? "");
      },
    }),
    "xl/_rels/workbook.xml.rels": () => ({
      open(name, { Id, Target }) {
        if (name === "Relationship" && Id && Target) relations.set(Id, Target);
        if (relations.size > bounds.entries) throw tooLarge();
      },
    }),
    "xl/styles.xml": () => formats(found.showsDay, bounds),
    "xl/sharedStrings.xml": () => sharedStrings(found.strings, bounds),
  };
  for await (const { path, bytes: part } of partsOf(bytes, bounds)) {
    const read = Object.hasOwn(readers, path) ? xmlReader(readers[path]!(), bounds) : null;
    if (!read) continue;
    for await (const chunk of part) read.write(chunk);
    read.end();
  }
  const target = relations.get(visible[0] ?? "");
  if (target) found.sheet = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  return found;
}

/** Excel's own formats that show a day, those for China included. */
const SHOWS_DAY = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
/** What a format shows as it stands, and what it says in brackets of colours and currencies. */
const LITERAL = /"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g;

function formats(showsDay: boolean[], bounds: WorkbookBounds): Handlers {
  const own = new Map<number, boolean>();
  let isCell = false;
  return {
    open(name, { numFmtId = "0", formatCode = "" }) {
      if (name === "cellXfs") isCell = true;
      if (name === "numFmt") own.set(Number(numFmtId), /[yd]/i.test(formatCode.replace(LITERAL, "")));
      if (name === "xf" && isCell)
        showsDay.push(own.get(Number(numFmtId)) ?? SHOWS_DAY.has(Number(numFmtId)));
      if (showsDay.length > bounds.entries || own.size > bounds.entries) throw tooLarge();
    },
    close(name) {
      if (name === "cellXfs") isCell = false;
    },
  };
}

function sharedStrings(strings: string[], bounds: WorkbookBounds): Handlers {
  let text: string | null = null;
  let isSpoken = true;
  let characters = 0;
  return {
    open(name) {
      if (name === "si") text = "";
      // How characters are read aloud, which is no part of what is written.
      if (name === "rPh") isSpoken = false;
    },
    text(more, inside) {
      if (text !== null && isSpoken && inside === "t") text = joined(text, more, bounds);
    },
    close(name) {
      if (name === "rPh") isSpoken = true;
      if (name !== "si") return;
      characters += text!.length;
      if (strings.push(text!) > bounds.strings || characters > bounds.characters) throw tooLarge();
      text = null;
    },
  };
}

async function* rowsOf(
  { bytes }: Part,
  references: References,
  bounds: WorkbookBounds,
): AsyncGenerator<SheetRow> {
  const rows: SheetRow[] = [];
  const read = xmlReader(sheet(references, rows, bounds), bounds);
  for await (const chunk of bytes) {
    read.write(chunk);
    yield* rows.splice(0);
  }
  read.end();
}

function sheet(references: References, rows: SheetRow[], bounds: WorkbookBounds): Handlers {
  let read = 0;
  let line = 0;
  let column = 0;
  let cells: string[] = [];
  let type = "n";
  let style = 0;
  let text: string | null = null;
  return {
    open(name, { r, t = "n", s = "0" }) {
      if (name === "row") {
        line = r === undefined ? line + 1 : Number(r);
        column = 0;
        cells = [];
        if (++read > bounds.rows || !(line <= bounds.rows)) throw tooLong(bounds.rows);
      } else if (name === "c") {
        column = r === undefined ? column + 1 : columnIn(r);
        if (!(column <= bounds.columns)) throw tooWide(line, bounds.columns);
        [type, style, text] = [t, Number(s), ""];
      }
    },
    text(more, inside) {
      if (text !== null && (inside === "v" || inside === "t")) text = joined(text, more, bounds);
    },
    close(name) {
      if (name === "c") {
        while (cells.length < column - 1) cells.push("");
        cells[column - 1] = textOf(type, text!, style, references);
        text = null;
      } else if (name === "row") rows.push({ line, cells });
    },
  };
}

function joined(text: string, more: string, bounds: WorkbookBounds): string {
  if (text.length + more.length > bounds.text) throw tooLarge();
  return text + more;
}

/** 1 for A, 27 for AA; what names no column is none. */
function columnIn(address: string): number {
  const [, letters = ""] = /^([A-Z]{1,3})\d{1,7}$/.exec(address) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column || NaN;
}

/** A cell as its reader would see it: a formula is its last result, a date its day, an error nothing. */
function textOf(type: string, text: string, style: number, references: References): string {
  switch (type) {
    case "s": {
      const shared = references.strings[Number(text)];
      if (shared === undefined) throw new Error("a cell refers to a text that is not there");
      return shared;
    }
    case "str":
    case "inlineStr":
      return text;
    case "b":
      return text === "1" ? "是" : "否";
    case "e":
      return "";
    case "d":
      return text.slice(0, 10);
    default:
      if (text === "") return "";
      return (references.showsDay[style] && dayOf(Number(text), references)) || String(Number(text));
  }
}

const DAY_MS = 86_400_000;
/** The days that lie between a spreadsheet's first one and 1970, and between its two ways to count. */
const UNTIL_1970 = 25_569;
const UNTIL_1904 = 1_462;

/** Null for a number that no calendar has. */
function dayOf(days: number, { countsFrom1904 }: References): string | null {
  const since = days - UNTIL_1970 + (countsFrom1904 ? UNTIL_1904 : 0);
  const day = new Date(Math.round(since * DAY_MS));
  return Number.isNaN(day.getTime()) ? null : day.toISOString().slice(0, 10);
}

/** What is done with a part's tags and texts, by their names without prefix. */
interface Handlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string, inside: string) => void;
  readonly close?: (name: string) => void;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Reads XML as it comes, bytes of a character apart or not. Comments, entities and instructions stand in no workbook. */
function xmlReader(
  { open, text, close }: Handlers,
  bounds: WorkbookBounds,
): { write(chunk: Buffer): void; end(): void } {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const parser = new SaxesParser({ xmlns: false, position: false });
  const path: string[] = [];
  parser.on("opentag", ({ name, attributes }) => {
    // A sheet's deepest cell lies seven levels down.
    if (path.push(localName(name)) > DEEPEST) throw new Error("its parts nest too deep");
    open(path.at(-1)!, attributes);
  });
  parser.on("text", more => text?.(more, path.at(-1) ?? ""));
  parser.on("cdata", more => text?.(more, path.at(-1) ?? ""));
  parser.on("closetag", () => {
    const name = path.pop()!;
    close?.(name);
  });
  const refuse = (what: string) => () => {
    throw new Error(`it holds ${what}`);
  };
  parser.on("doctype", refuse("a declaration of entities"));
  parser.on("comment", refuse("comments"));
  parser.on("processinginstruction", refuse("instructions"));
  let sinceTag = 0;
  return {
    write(chunk) {
      const more = decoder.decode(chunk, { stream: true });
      // A parser keeps what has not ended: a text, a comment, a declaration.
      const begins = /<(?![!?])/g;
      const first = more.search(begins);
      if (sinceTag + (first < 0 ? more.length : first) > bounds.text) throw tooLarge();
      const last = lastTag(more);
      sinceTag = last < 0 ? sinceTag + more.length : more.length - last;
      parser.write(more);
    },
    end() {
      parser.write(decoder.decode());
      parser.close();
    },
  };
}

const DEEPEST = 50;

/** Where the last tag begins that is neither declaration, comment nor instruction; negative when none does. */
function lastTag(text: string): number {
  let at = text.lastIndexOf("<");
  while (at >= 0 && "!?".includes(text[at + 1] ?? " ")) at = at === 0 ? -1 : text.lastIndexOf("<", at - 1);
  return at;
}

const tooLarge = () =>
  new UnreadableFile(
    "工作簿解开后过大；请另存为普通工作簿或 CSV。 The workbook unfolds to too much; save it as a plain workbook, or as CSV.",
  );

const tooLong = (rows: number) =>
  new UnreadableFile(`超过 ${rows} 行，请分成几个文件。 More than ${rows} rows; send several files.`);

const tooWide = (line: number, columns: number) =>
  new UnreadableFile(
    `第 ${line} 行超过 ${columns} 列。 Line ${line} has more than ${columns} columns, or a cell that is nowhere.`,
  );
