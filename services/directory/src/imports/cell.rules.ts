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

const PARTED_DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const SOLID_DATE = /^(\d{4})(\d{2})(\d{2})$/;

const MOBILE_NUMBER = /^(?:\+?86)?1[3-9]\d{9}$/;
const ID_NUMBER = /^\d{6}(?:\d{2})?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]?$/;

/** Whether a code is somebody's phone number, id number or birthday that came into the wrong column. */
const isOfPerson = (code: string): boolean =>
  [MOBILE_NUMBER, ID_NUMBER, PARTED_DATE].some(pattern => pattern.test(code));

/** A code or a number: `ＦＸ０００１` is `FX0001`. What is of a person is not kept as a code, but refused. */
export const readCode: CellReader<string> = cell => {
  const code = narrow(cell).replaceAll(" ", "");
  return isOfPerson(code) ? { problem: RowErrorCode.VALUE_PERSONAL } : ofText(code);
};

/** So many digits are a phone number with its area, or an id number, whatever stands around them. */
const TELLING_DIGITS = /\d{10}/;
const TELLING_DATE = /(?<!\d)\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|(?<!\d)(?:19|20)\d{2}[01]\d[0-3]\d(?!\d)/;

const LONGEST_QUOTE = 50;

/**
 * What a report may quote of a cell, by characters, for half of one could not be kept; null where it could be a phone
 * number, an id number or, unless a day is what belongs there, a birthday.
 */
export function quoteOf(cell: string, isDay = false): string | null {
  const text = narrow(cell);
  if (isUnreadable(cell) || TELLING_DIGITS.test(text.replaceAll(/[\s()-]/g, ""))) return null;
  if (!isDay && TELLING_DATE.test(text)) return null;
  return [...cell.trim()].slice(0, LONGEST_QUOTE).join("");
}

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
