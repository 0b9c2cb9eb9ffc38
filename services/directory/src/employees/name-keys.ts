import { pinyin } from "pinyin-pro";

/** What people type to find somebody: a part of the name, its pinyin, or how a number begins. */
export type Sought = { readonly nameKeys: readonly string[] } | { readonly employeeNo: string };

export const LONGEST_SEARCH = 50;

/** So many characters of a name are one key; a longer part of it has the keys of all its fours. */
const LONGEST_PART = 4;
/** What follows these letters of a name's pinyin tells nobody apart. */
const LONGEST_PINYIN = 24;

const HAN = /\p{Script=Han}/u;
const LETTERS = /^[\p{L}\s·'’.-]*\p{L}[\p{L}\s·'’.-]*$/u;

/** As keyboards do not differ: half width, lower case, `ü` as it is typed, letters alone. */
const folded = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ü", "v")
    .replaceAll(/[^\p{L}]/gu, "");

/** All parts of a length, in order. */
const partsOf = (characters: readonly string[], length: number): string[] =>
  characters
    .slice(0, Math.max(characters.length - length + 1, 0))
    .map((_, start) => characters.slice(start, start + length).join(""));

const upTo = (longest: number): number[] => Array.from({ length: longest }, (_, index) => index + 1);

/** How each character is read; the first one or two as a surname is, and Latin letters as they stand. */
const syllablesOf = (name: string): string[] =>
  pinyin(name, { type: "array", toneType: "none", surname: "head", v: true, nonZh: "consecutive" });

/**
 * What a name is found by, each key as a whole: its parts of up to four characters, how its pinyin begins, and how its
 * initials do. A name in Latin letters is its own pinyin.
 */
export function nameKeysOf(name: string): string[] {
  const letters = folded(name);
  const characters = [...letters];
  const parts = upTo(LONGEST_PART).flatMap(length => partsOf(characters, length));
  const syllables = syllablesOf(letters);
  const beginnings = (text: string) =>
    upTo(Math.min(text.length, LONGEST_PINYIN)).map(end => text.slice(0, end));
  return [
    ...new Set([
      ...parts.filter(part => HAN.test(part)),
      ...beginnings(syllables.join("")),
      ...beginnings(syllables.map(syllable => syllable.charAt(0)).join("")),
    ]),
  ];
}

/** A name as it is kept, with what it is found by. */
export const namedFor = (name: string): { name: string; nameKeys: string[] } => ({
  name,
  nameKeys: nameKeysOf(name),
});

/** What a text seeks; null when it says nothing. Characters are of a name, letters alone its pinyin, all else a number. */
export function soughtBy(text: string): Sought | null {
  const typed = text.normalize("NFKC").trim().toLowerCase();
  if (typed === "") return null;
  const letters = folded(typed);
  if (HAN.test(typed)) {
    const characters = [...letters];
    return { nameKeys: partsOf(characters, Math.min(characters.length, LONGEST_PART)) };
  }
  if (LETTERS.test(typed)) return { nameKeys: [letters.slice(0, LONGEST_PINYIN)] };
  return { employeeNo: typed.replaceAll(/\s/g, "") };
}
