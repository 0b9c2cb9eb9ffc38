import { invalid } from "./scim-error.js";

/** What must hold together of a resource; what is not named is any. */
export interface Terms {
  readonly id?: string;
  readonly externalId?: string;
  readonly userName?: string;
  readonly active?: boolean;
  readonly groupId?: string;
}

type Term = keyof Terms;

/** The terms of Users and of Groups, by what a filter calls them. */
export const USER_TERMS: ReadonlyMap<string, Term> = new Map([
  ["id", "id"],
  ["externalid", "externalId"],
  ["username", "userName"],
  ["urn:ietf:params:scim:schemas:extension:enterprise:2.0:user:employeenumber", "userName"],
  ["active", "active"],
  ["groups", "groupId"],
  ["groups.value", "groupId"],
]);
export const GROUP_TERMS: ReadonlyMap<string, Term> = new Map([
  ["id", "id"],
  ["externalid", "externalId"],
]);

const LONGEST = 2_000;
const MOST_ALTERNATIVES = 20;

const invalidFilter = (message: string) => invalid("invalidFilter", message);

interface Token {
  readonly kind: "PARENTHESIS" | "TEXT" | "WORD";
  readonly text: string;
}

const TOKEN = /\s*(?:([()])|("(?:[^"\\]|\\.)*")|([^\s()"]+))/gy;

function tokensIn(filter: string): Token[] {
  const rest = filter.trimEnd();
  const tokens: Token[] = [];
  let read = 0;
  for (const [whole, parenthesis, quoted, word] of rest.matchAll(TOKEN)) {
    read += whole.length;
    if (parenthesis) tokens.push({ kind: "PARENTHESIS", text: parenthesis });
    else if (quoted) tokens.push({ kind: "TEXT", text: textIn(quoted) });
    else tokens.push({ kind: "WORD", text: word! });
  }
  if (read < rest.length) throw invalidFilter("The filter breaks off in the middle of a text.");
  return tokens;
}

function textIn(quoted: string): string {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    throw invalidFilter("A text of the filter is none of JSON's.");
  }
}

/**
 * What a filter asks for, as alternatives of what must hold together: `eq` on the terms there are, joined by `and` and `or`.
 * An alternative that contradicts itself is none.
 */
export function alternativesIn(filter: string, terms: ReadonlyMap<string, Term>): Terms[] {
  if (filter.length > LONGEST) throw invalidFilter(`A filter has at most ${LONGEST} characters.`);
  const tokens = tokensIn(filter);
  let at = 0;
  const isWord = (word: string): boolean =>
    tokens[at]?.kind === "WORD" && tokens[at]!.text.toLowerCase() === word;
  const isParenthesis = (text: string): boolean =>
    tokens[at]?.kind === "PARENTHESIS" && tokens[at]!.text === text;

  function either(): Terms[] {
    let all = together();
    while (isWord("or")) {
      at++;
      all = bounded([...all, ...together()]);
    }
    return all;
  }

  function together(): Terms[] {
    let all = one();
    while (isWord("and")) {
      at++;
      const others = one();
      all = bounded(all.flatMap(left => others.flatMap(right => both(left, right) ?? [])));
    }
    return all;
  }

  function one(): Terms[] {
    if (!isParenthesis("(")) return [term()];
    at++;
    const inner = either();
    if (!isParenthesis(")")) throw invalidFilter("A parenthesis of the filter is not closed.");
    at++;
    return inner;
  }

  function term(): Terms {
    const [path, operator, value] = tokens.slice(at, at + 3);
    if (path?.kind !== "WORD" || operator?.kind !== "WORD" || !value || value.kind === "PARENTHESIS")
      throw invalidFilter('A filter is made of terms such as userName eq "10001", joined by `and` and `or`.');
    const name = terms.get(path.text.toLowerCase());
    if (!name)
      throw invalidFilter(
        `Filter by ${namesOf(terms)}; ${JSON.stringify(path.text.slice(0, 80))} is none of them.`,
      );
    if (operator.text.toLowerCase() !== "eq") throw invalidFilter("Only `eq` is answered here.");
    at += 3;
    if (name === "active") return { active: flagIn(value.text) };
    if (value.kind !== "TEXT") throw invalidFilter(`${path.text} equals a text in quotation marks.`);
    return { [name]: value.text };
  }

  const found = either();
  if (at < tokens.length) throw invalidFilter("The filter goes on where it should end.");
  return found;
}

function flagIn(text: string): boolean {
  const word = text.toLowerCase();
  if (word !== "true" && word !== "false") throw invalidFilter("`active` equals true or false.");
  return word === "true";
}

const namesOf = (terms: ReadonlyMap<string, Term>): string => [...new Set(terms.values())].join(", ");

/** Both at once; null where one says what the other denies. */
function both(left: Terms, right: Terms): Terms | null {
  for (const name of Object.keys(right) as Term[])
    if (left[name] !== undefined && left[name] !== right[name]) return null;
  return { ...left, ...right };
}

function bounded(alternatives: Terms[]): Terms[] {
  if (alternatives.length > MOST_ALTERNATIVES)
    throw invalidFilter(
      `A filter comes to at most ${MOST_ALTERNATIVES} alternatives; ask in several requests.`,
    );
  return alternatives;
}
