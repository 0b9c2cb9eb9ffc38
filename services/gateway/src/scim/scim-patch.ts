import { isObject, type Json } from "../objects.js";
import { wordsAt, wordsIn, type Words } from "./scim-attributes.js";
import { invalid } from "./scim-error.js";

/** One change of a PATCH, as RFC 7644, 3.5.2 has it: without a path it is about the resource itself. */
export interface Change {
  readonly op: "add" | "replace" | "remove";
  readonly path: string | null;
  readonly value: unknown;
}

const OPS = new Set(["add", "replace", "remove"]);
const MOST_CHANGES = 100;

/** The changes that a body asks for, in order. Entra writes `Replace` where the RFC has `replace`. */
export function changesIn(body: unknown): Change[] {
  const operations = isObject(body) ? body["Operations"] : undefined;
  if (!Array.isArray(operations) || operations.length === 0)
    throw invalid("invalidSyntax", "A PATCH has Operations: a list of { op, path, value }.");
  if (operations.length > MOST_CHANGES)
    throw invalid("tooMany", `A PATCH has at most ${MOST_CHANGES} operations.`);
  return operations.map(changeIn);
}

function changeIn(said: unknown): Change {
  const { op, path = null, value = null } = isObject(said) ? said : ({} as Json);
  const word = typeof op === "string" ? op.toLowerCase() : "";
  if (!OPS.has(word)) throw invalid("invalidSyntax", "`op` is add, replace or remove.");
  if (path !== null && typeof path !== "string") throw invalid("invalidPath", "`path` is a text.");
  if (word === "remove" && !path) throw invalid("noTarget", "A removal names the path of what goes.");
  return { op: word as Change["op"], path: path || null, value };
}

/** What the changes say of a person, the later before the earlier. */
export const patchedWords = (changes: readonly Change[]): Words =>
  Object.assign({}, ...changes.map(wordsOf)) as Words;

function wordsOf({ op, path, value }: Change): Words {
  if (op === "remove") return wordsAt(path!, null);
  if (path !== null) return wordsAt(path, value);
  if (!isObject(value)) throw invalid("invalidValue", "Without a path, `value` is an object of attributes.");
  return wordsIn(value);
}
