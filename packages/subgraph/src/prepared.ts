import pg from "pg";

/** What has come so often is likely to come again. */
const OFTEN = 5;
/** So many statements are kept by each connection: a plan takes some ten kilobytes. */
const MOST_KEPT = 250;
const MOST_COUNTED = 10_000;
/**
 * A list of as many values as there happen to be makes another statement each time; and what an array with its type
 * reaches, such as units, may be ten rows or all, which only a plan of its own can tell.
 */
const AS_MANY_AS_THERE_ARE = /\bin \(\$|\bvalues \(|(?:\bany\(|@> )\$\d+::/i;

const names = new Map<string, string>();
const seen = new Map<string, number>();

/** The name under which a statement is kept; null for one that comes seldom. */
function nameOf(text: string): string | null {
  const name = names.get(text);
  if (name !== undefined) return name;
  if (names.size >= MOST_KEPT || AS_MANY_AS_THERE_ARE.test(text)) return null;
  const times = (seen.get(text) ?? 0) + 1;
  if (times < OFTEN) {
    if (seen.size >= MOST_COUNTED) seen.clear();
    seen.set(text, times);
    return null;
  }
  seen.delete(text);
  const given = `kept ${names.size}`;
  names.set(text, given);
  return given;
}

type Query = (...args: unknown[]) => unknown;
type Callback = (error: unknown, result: unknown) => void;
const plain = pg.Client.prototype as unknown as { query: Query };

/**
 * A connection on which PostgreSQL parses a statement that comes often once, and plans it as often as that pays: for a
 * short list this was two thirds of its work. It asks `pg` by callback: of rows that are awaited two thirds outlive their
 * request (decision 19).
 */
export class PreparingClient extends pg.Client {
  override query = ((...args: unknown[]) => {
    const [text, values, ...rest] = args;
    // A query that is submitted, or has a callback already, is its caller's.
    if (typeof text !== "string" || rest.length > 0 || typeof values === "function")
      return plain.query.apply(this, args);
    const hasValues = Array.isArray(values) && values.length > 0;
    const name = hasValues ? nameOf(text) : null;
    return new Promise((resolve, reject) => {
      const callback: Callback = (error, result) => (error ? reject(error) : resolve(result));
      // Looked up at each call: whoever counts statements stands there.
      plain.query.call(this, { text, values, callback, ...(name !== null && { name }) });
    });
  }) as pg.Client["query"];
}
