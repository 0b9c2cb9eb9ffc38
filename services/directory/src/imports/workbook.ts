import path from "node:path/posix";
import { TextDecoder } from "node:util";
import { SaxesParser } from "saxes";
import { openArchive, type Archive, type ArchiveBounds, type StoredFile } from "./archive.js";
import { UnreadableFile } from "./unreadable-file.js";

/** A row as it stands in the sheet: its number, and its cells as a reader would see them. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a workbook may unfold to: a megabyte of one letter packs into a kilobyte. */
export interface WorkbookBounds extends ArchiveBounds {
  /** Of a text, a tag or a comment, in characters: it is kept until it ends. */
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
  // A roster of 200,000 people has a tenth of it.
  total: 1024 * 1024 * 1024,
  text: 1024 * 1024,
  strings: 4_000_000,
  characters: 64 * 1024 * 1024,
  entries: 65_536,
  rows: 1_048_576,
  columns: 1_000,
};

/** The rows of a workbook's first visible sheet, as they are read. Nothing is put down anywhere meanwhile. */
export async function* sheetRows(file: StoredFile, bounds = BOUNDS): AsyncGenerator<SheetRow> {
  try {
    const archive = await openArchive(file, bounds, tooLarge);
    const { sheet, ...references } = await referencesIn(archive, bounds);
    yield* rowsOf(sheet, references, bounds);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const why = (error as Error).message;
    throw new UnreadableFile(
      `不是可读的工作簿，请用表格软件另存为 .xlsx 或 CSV。 This is no workbook that can be read; save it anew as .xlsx or as CSV: ${why}`,
      { cause: error },
    );
  }
}

/** How a cell's number is shown: as a day, with leading zeros, or as it is. */
interface Format {
  readonly isDay: boolean;
  /** What stands before the digits, how many there are at least, and what stands behind; null for as it is. */
  readonly digits: { readonly before: string; readonly least: number; readonly behind: string } | null;
}

/** What is to be known before a sheet can be read. */
interface References {
  /** Whether days are counted from 1904 on, as they were on the Macintosh. */
  readonly countsFrom1904: boolean;
  readonly strings: readonly string[];
  readonly formats: readonly Format[];
}

type Bytes = AsyncIterable<Buffer>;

/** What a part refers to, by id: what it is, and where in the archive. */
type Relations = ReadonlyMap<string, { readonly type: string; readonly target: string }>;

const WORKBOOK = "xl/workbook.xml";

async function referencesIn(
  archive: Archive,
  bounds: WorkbookBounds,
): Promise<References & { readonly sheet: Bytes }> {
  const found = { countsFrom1904: false, strings: [] as string[], formats: [] as Format[] };
  const ofPackage = await relationsOf("", archive, bounds);
  const workbook = [...ofPackage.values()].find(({ type }) => type === "officeDocument")?.target ?? WORKBOOK;
  const relations = await relationsOf(workbook, archive, bounds);
  const read = (part: string, handlers: Handlers) => readPart(archive, part, handlers, bounds);

  let sheet: string | null = null;
  await read(workbook, {
    open(name, { state = "visible", date1904, ...attributes }) {
      if (name === "workbookPr") found.countsFrom1904 = date1904 === "1" || date1904 === "true";
      if (name !== "sheet" || sheet !== null || state !== "visible") return;
      const { type, target } = relations.get(idIn(attributes)) ?? {};
      if (type === "worksheet" && target) sheet = target;
    },
  });
  const partOf = (wanted: string) =>
    [...relations.values()].find(({ type }) => type === wanted)?.target ?? "";
  await read(partOf("styles"), formats(found.formats, bounds));
  await read(partOf("sharedStrings"), sharedStrings(found.strings, bounds));
  const bytes = sheet && (await archive.read(sheet));
  if (!bytes) throw new Error("it has no sheet");
  return { ...found, sheet: bytes };
}

/** A relation's id, whatever prefix its namespace has. */
const idIn = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";

async function relationsOf(part: string, archive: Archive, bounds: WorkbookBounds): Promise<Relations> {
  const { dir, base } = path.parse(part);
  const relations = new Map<string, { type: string; target: string }>();
  const handlers: Handlers = {
    open(name, { Id, Type = "", Target, TargetMode }) {
      if (name !== "Relationship" || !Id || !Target || TargetMode === "External") return;
      const target = path.resolve("/", dir, Target.replaceAll("\\", "/")).slice(1);
      if (relations.set(Id, { type: path.basename(Type), target }).size > bounds.entries) throw tooLarge();
    },
  };
  await readPart(archive, path.join(dir, "_rels", `${base}.rels`), handlers, bounds);
  return relations;
}

/** Reads a part from end to end; one that is not there holds nothing. */
async function readPart(
  archive: Archive,
  part: string,
  handlers: Handlers,
  bounds: WorkbookBounds,
): Promise<void> {
  const bytes = await archive.read(part);
  if (bytes) for await (const _ of xmlOf(bytes, handlers, bounds));
}

/** Excel's own formats that show a day, those for China included. */
const SHOWS_DAY = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
/** What a format shows as it stands, and what it says in brackets of colours and currencies. */
const LITERAL = /"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g;
/** Zeros alone, such as numbers of employees have, with or without text around them. */
const ZEROS = /^(?:"([^"]*)")?(0+)(?:"([^"]*)")?$/;

function formatOf(code: string): Format {
  const [, before = "", zeros, behind = ""] =
    ZEROS.exec(code.split(";")[0]!.replaceAll(/_.|\*.|\[[^\]]*\]/g, "")) ?? [];
  return {
    isDay: /[yd]/i.test(code.replaceAll(LITERAL, "")),
    digits: zeros ? { before, least: zeros.length, behind } : null,
  };
}

function formats(found: Format[], bounds: WorkbookBounds): Handlers {
  const own = new Map<number, Format>();
  let isCell = false;
  return {
    open(name, { numFmtId = "0", formatCode = "" }) {
      const id = Number(numFmtId);
      if (name === "cellXfs") isCell = true;
      if (name === "numFmt") own.set(id, formatOf(formatCode));
      if (name === "xf" && isCell) found.push(own.get(id) ?? { isDay: SHOWS_DAY.has(id), digits: null });
      if (found.length > bounds.entries || own.size > bounds.entries) throw tooLarge();
    },
    close(name) {
      if (name === "cellXfs") isCell = false;
    },
  };
}

function sharedStrings(strings: string[], bounds: WorkbookBounds): Handlers {
  let text: string | null = null;
  let characters = 0;
  return {
    open(name) {
      if (name === "si") text = "";
    },
    text(more, inside) {
      if (text !== null && inside === "t") text = joined(text, more, bounds);
    },
    close(name) {
      if (name !== "si") return;
      characters += text!.length;
      if (strings.push(unescaped(text!)) > bounds.strings || characters > bounds.characters) throw tooLarge();
      text = null;
    },
  };
}

/** Excel writes what XML cannot hold as `_x000D_`. */
const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

async function* rowsOf(
  bytes: Bytes,
  references: References,
  bounds: WorkbookBounds,
): AsyncGenerator<SheetRow> {
  const rows: SheetRow[] = [];
  for await (const _ of xmlOf(bytes, sheet(references, rows, bounds), bounds)) yield* rows.splice(0);
  yield* rows;
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
  if (text === "") return "";
  switch (type) {
    case "s": {
      const shared = references.strings[Number(text)];
      if (shared === undefined) throw new Error("a cell refers to a text that is not there");
      return shared;
    }
    case "str":
    case "inlineStr":
      return unescaped(text);
    case "b":
      return text === "1" || text === "true" ? "是" : "否";
    case "e":
      return "";
    case "d":
      return text.slice(0, 10);
    default:
      return numberOf(text, references.formats[style], references);
  }
}

function numberOf(text: string, format: Format | undefined, references: References): string {
  const number = Number(text);
  if (Number.isNaN(number)) return text;
  const day = format?.isDay ? dayOf(number, references) : null;
  if (day) return day;
  if (!format?.digits || number < 0) return String(number);
  const { before, least, behind } = format.digits;
  return `${before}${String(Math.round(number)).padStart(least, "0")}${behind}`;
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

/** Reads XML as it comes, bytes of a character apart or not, and stops after each piece. No entities are declared in it. */
async function* xmlOf(
  bytes: Bytes,
  { open, text, close }: Handlers,
  bounds: WorkbookBounds,
): AsyncGenerator<void> {
  let decoder: TextDecoder | undefined;
  const parser = new SaxesParser({ xmlns: false, position: false });
  const inside: string[] = [];
  // A parser keeps what has not ended: a text, a tag, a comment. It has ended when the parser says so.
  let unfinished = 0;
  const ended =
    <Args extends unknown[]>(handle: (...args: Args) => void = () => {}) =>
    (...args: Args) => {
      unfinished = 0;
      handle(...args);
    };
  /** How characters are read aloud is no part of what is written. */
  const write = (more: string) => {
    if (!inside.includes("rPh")) text?.(more, inside.at(-1) ?? "");
  };
  parser.on(
    "opentag",
    ended(({ name, attributes }) => {
      // A sheet's deepest cell lies seven levels down.
      if (inside.push(localName(name)) > DEEPEST) throw new Error("its parts nest too deep");
      open(inside.at(-1)!, attributes);
    }),
  );
  parser.on("text", ended(write));
  parser.on("cdata", ended(write));
  parser.on(
    "closetag",
    ended(() => close?.(inside.pop()!)),
  );
  parser.on("comment", ended());
  parser.on("processinginstruction", ended());
  parser.on("doctype", () => {
    throw new Error("it declares entities");
  });
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    const more = decoder.decode(chunk, { stream: true });
    unfinished += more.length;
    parser.write(more);
    if (unfinished > bounds.text) throw tooLarge();
    yield;
  }
  parser.write(decoder?.decode() ?? "");
  parser.close();
  yield;
}

/** By the mark that XML in two bytes must begin with. */
const encodingOf = (beginning: Buffer): string =>
  ({ fffe: "utf-16le", feff: "utf-16be" })[beginning.toString("hex", 0, 2)] ?? "utf-8";

const DEEPEST = 50;

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
