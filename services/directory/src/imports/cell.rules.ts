import { addDays, localDate, type LocalDate } from "@tongxin/kernel";
import { RowErrorCode } from "./import.rules.js";

/** What a cell says, or what is wrong with it. An empty cell reads as null. */
export type Reading<Value> = { readonly value: Value | null } | { readonly problem: RowErrorCode };

export type CellReader<Value = unknown> = (cell: string) => Reading<Value>;

/** What a decoder writes in place of bytes that mean nothing, and what PostgreSQL cannot keep. */
const UNREADABLE = /[\0\p{Surrogate}\uFFFD]/u;

/** Whether a cell holds what no person has typed: it would be kept for ever as a mangled name. */
export const isUnreadable = (cell: string): boolean => UNREADABLE.test(cell);

const LONGEST_TEXT = 200;

/** Spaces around and inside, full-width ones too, as people leave them. */
const tidy = (cell: string): string => cell.replace(/[\s\u3000\uFEFF]+/g, " ").trim();

/** Full-width letters and digits are the same codes typed with another keyboard. */
const narrow = (cell: string): string => tidy(cell.normalize("NFKC"));

const ofText = (text: string): Reading<string> => {
  if (text === "") return { value: null };
  return text.length > LONGEST_TEXT ? { problem: RowErrorCode.VALUE_TOO_LONG } : { value: text };
};

/** A name or a title: kept as written, but for spaces. */
export const readText: CellReader<string> = cell => ofText(tidy(cell));

/** A code or a number: `ＦＸ０００１` is `FX0001`. */
export const readCode: CellReader<string> = cell => ofText(narrow(cell).replaceAll(" ", ""));

const PHONE = /^\+?\d{7,15}$/;

export const readPhone: CellReader<string> = cell => {
  const digits = narrow(cell).replace(/[\s-]/g, "");
  if (digits === "") return { value: null };
  return PHONE.test(digits) ? { value: digits } : { problem: RowErrorCode.PHONE_MALFORMED };
};

/** A reader of a closed vocabulary, such as `男 → MALE`. */
export const readWord =
  <Value>(words: Readonly<Record<string, Value>>, unknown: RowErrorCode): CellReader<Value> =>
  cell => {
    const word = narrow(cell);
    if (word === "") return { value: null };
    return Object.hasOwn(words, word) ? { value: words[word]! } : { problem: unknown };
  };

const PARTED_DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const SOLID_DATE = /^(\d{4})(\d{2})(\d{2})$/;
const EXCEL_SERIAL = /^\d{5}$/;

/** Excel counts days from here; it believes in 29 February 1900, so the count fits from March 1900 on. */
const EXCEL_EPOCH: LocalDate = "1899-12-30";

/** A day as people write it: `2021-03-05`, `2021/3/5`, `2021.03.05`, `2021年3月5日`, `20210305`, or Excel's serial number. */
export const readDate: CellReader<LocalDate> = cell => {
  const text = narrow(cell).replace(/ .*$/, "");
  if (text === "") return { value: null };
  if (EXCEL_SERIAL.test(text)) return { value: addDays(EXCEL_EPOCH, Number(text)) };
  const [, year, month, day] = PARTED_DATE.exec(text) ?? SOLID_DATE.exec(text) ?? [];
  const date = year ? localDate(Number(year), Number(month), Number(day)) : null;
  return date ? { value: date } : { problem: RowErrorCode.DATE_IMPOSSIBLE };
};
