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
const AS_MANY_AS_THERE_ARE = /\bin \(\$|\bvalues \(|\bany\(\$\d+::/i;

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
const plain = pg.Client.prototype as unknown as { query: Query };

/**
 * A connection on which PostgreSQL parses a statement that comes often once, and plans it as often as that pays: for a
 * short list this was two thirds of its work.
 */
export class PreparingClient extends pg.Client {
  override query = ((...args: unknown[]) => {
    const [text, values, ...rest] = args;
    const hasValues = typeof text === "string" && Array.isArray(values) && values.length > 0;
    const name = hasValues ? nameOf(text) : null;
    // Looked up at each call: whoever counts statements stands there.
    const { query } = plain;
    return name === null ? query.apply(this, args) : query.call(this, { name, text, values }, ...rest);
  }) as pg.Client["query"];
}
