import { isObject, type Json } from "../objects.js";
import { invalid, scimError } from "./scim-error.js";

export const BULK_RESPONSE = "urn:ietf:params:scim:api:messages:2.0:BulkResponse";
export const MOST_OPERATIONS = 100;

export interface BulkOperation {
  readonly method: string;
  readonly path: string;
  readonly bulkId: string | null;
  readonly data: Json;
  readonly version: unknown;
}

export interface Bulk {
  /** After so many operations have failed, the rest is left undone. */
  readonly failOnErrors: number;
  readonly operations: readonly unknown[];
}

/** The operations of a bulk, each of which is looked at when its turn comes. */
export function bulkIn({ Operations: operations, failOnErrors = null }: Json): Bulk {
  if (!Array.isArray(operations)) throw invalid("invalidSyntax", "A bulk has a list of Operations.");
  if (operations.length > MOST_OPERATIONS)
    throw scimError(413, `A bulk has at most ${MOST_OPERATIONS} operations.`, "tooMany");
  if (failOnErrors === null || failOnErrors === 0) return { failOnErrors: Infinity, operations };
  if (!Number.isInteger(failOnErrors) || (failOnErrors as number) < 0)
    throw invalid("invalidSyntax", "failOnErrors is a whole number.");
  return { failOnErrors: failOnErrors as number, operations };
}

const METHODS = new Set(["POST", "PUT", "PATCH", "DELETE"]);
const DEEPEST = 20;

/** The ids of what a bulk has made so far, by the names that it gave them. */
export type Made = ReadonlyMap<string, string>;

/** One operation, with the ids of what earlier ones made in place of their names. */
export function operationIn(said: unknown, made: Made): BulkOperation {
  const { method, path, bulkId = null, data = {}, version } = isObject(said) ? said : ({} as Json);
  const word = typeof method === "string" ? method.toUpperCase() : "";
  if (!METHODS.has(word)) throw invalid("invalidSyntax", "`method` is POST, PUT, PATCH or DELETE.");
  if (typeof path !== "string")
    throw invalid("invalidSyntax", "`path` is that of a resource, such as /Users.");
  if (bulkId !== null && typeof bulkId !== "string") throw invalid("invalidSyntax", "`bulkId` is a text.");
  if (word === "POST" && !bulkId) throw invalid("invalidSyntax", "What is made has a bulkId.");
  if (!isObject(data)) throw invalid("invalidSyntax", "`data` is an object.");
  const segments = path.split("/").map(each => idFor(each, made));
  return { method: word, path: segments.join("/"), bulkId, data: resolved(data, made, 0) as Json, version };
}

const REFERENCE = "bulkId:";

function idFor(text: string, made: Made): string {
  if (!text.startsWith(REFERENCE)) return text;
  const id = made.get(text.slice(REFERENCE.length));
  if (id === undefined)
    throw scimError(
      409,
      "This bulkId is of no earlier operation that succeeded: send what others refer to before them.",
      "invalidValue",
    );
  return id;
}

function resolved(value: unknown, made: Made, depth: number): unknown {
  if (depth > DEEPEST) throw invalid("invalidSyntax", `\`data\` has at most ${DEEPEST} levels.`);
  if (typeof value === "string") return idFor(value, made);
  if (Array.isArray(value)) return value.map(each => resolved(each, made, depth + 1));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, resolved(inner, made, depth + 1)]),
  );
}
