import type { CompiledQuery } from "kysely";
import { keptByProperties, type Properties } from "./properties.js";
import { arrayOf, rowsOf, type Reader } from "./rows.js";

type Given = Readonly<Record<string, string | readonly string[]>>;

/** A statement, and for each of its parameters where its value comes from. */
interface Plan<G> {
  readonly text: string;
  readonly parameters: readonly ((given: G) => unknown)[];
}

/**
 * A query whose statement is always the same: what it is given become parameters as they are, lists by `isAmong`, and nothing
 * else of it depends on them. It is built and compiled once for each choice of columns; for each call that took as long as
 * reading some twenty rows. Throws when something given is made into another value first, as in `` `${name}%` `` or `in (…)`.
 *
 *     const zones = fixed((em, { siteIds }: { siteIds: readonly string[] }) =>
 *       rows(em).selectFrom("venue_zone").select("id").where(isAmong("site_id", siteIds)));
 *     await zones(em, { siteIds });
 */
export function fixed<G extends Given, R>(
  build: (em: Reader, given: G, properties: Properties) => { compile(): CompiledQuery<R> },
): (em: Reader, given: G, properties?: Properties) => Promise<R[]> {
  const planFor = keptByProperties<Plan<G>>();
  return (em, given, properties = null) => {
    const compile = (marks: G) => build(em, marks, properties).compile();
    const { text, parameters } = planFor(properties, () => planOf(compile, given));
    return rowsOf(
      em,
      text,
      parameters.map(parameter => parameter(given)),
    );
  };
}

/** Stands for what is given while a query is built; no value of ours is like it, for PostgreSQL takes no such text. */
const marksFor = <G extends Given>(given: G, sign: string): G =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const mark = `\0${sign}${name}`;
      return [name, Array.isArray(value) ? [mark] : mark];
    }),
  ) as unknown as G;

function planOf<G extends Given>(compile: (marks: G) => CompiledQuery, given: G): Plan<G> {
  const marks = marksFor(given, "1");
  const nameOf = new Map(Object.entries(marks).map(([name, mark]) => [JSON.stringify(mark), name]));
  const { sql, parameters } = compile(marks);
  const unused = new Set(Object.keys(given));
  const sources = parameters.map(parameter => {
    const name = nameOf.get(JSON.stringify(parameter));
    if (name === undefined) return () => parameter;
    unused.delete(name);
    return Array.isArray(parameter)
      ? (own: G) => arrayOf(own[name] as readonly string[])
      : (own: G) => own[name];
  });
  // Built for other values it must be the same but for them.
  const others = marksFor(given, "2");
  const again = compile(others);
  const expected = JSON.stringify(sources.map(source => source(others)));
  if (unused.size > 0 || again.sql !== sql || JSON.stringify(again.parameters) !== expected)
    throw new Error(
      `What a fixed query is given (${Object.keys(given).join(", ")}) must become parameters as it is.`,
    );
  return { text: sql, parameters: sources };
}
