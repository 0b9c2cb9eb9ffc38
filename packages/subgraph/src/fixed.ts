import type { CompiledQuery } from "kysely";
import type { Properties } from "./needs.js";
import { arrayOf, rowsOf, type Reader } from "./rows.js";

type Given = Readonly<Record<string, string | readonly string[]>>;

/** A statement, and for each of its parameters where its value comes from. */
interface Plan<G> {
  readonly text: string;
  readonly parameters: readonly ((given: G) => unknown)[];
}

const WHOLE = {};

/**
 * A query whose statement is always the same: what it is given are parameters, and nothing else of it depends on them. It is
 * built and compiled once for each choice of columns, which takes as long as reading some twenty rows. Throws when something
 * given is no parameter as it is.
 *
 *     const halls = fixed((em, { siteIds }: { siteIds: readonly string[] }) =>
 *       rows(em).selectFrom("venue_zone").select("id").where(isAmong("site_id", siteIds)));
 *     await halls(em, { siteIds });
 */
export function fixed<G extends Given, R>(
  build: (em: Reader, given: G, properties: Properties) => { compile(): CompiledQuery<R> },
): (em: Reader, given: G, properties?: Properties) => Promise<R[]> {
  const plans = new WeakMap<object, Plan<G>>();
  return (em, given, properties = null) => {
    const key = properties ?? WHOLE;
    let plan = plans.get(key);
    if (!plan) plans.set(key, (plan = planOf(build(em, marked(given), properties).compile(), given)));
    return rowsOf(
      em,
      plan.text,
      plan.parameters.map(parameter => parameter(given)),
    );
  };
}

/** Begins what stands for a given value while the query is built; no value of ours can begin so, for PostgreSQL takes none. */
const MARK = "\0";

const marked = <G extends Given>(given: G): G =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, Array.isArray(value) ? [MARK + name] : MARK + name]),
  ) as unknown as G;

function planOf<G extends Given>({ sql, parameters }: CompiledQuery, given: G): Plan<G> {
  const missing = new Set(Object.keys(given));
  const sources = parameters.map(parameter => {
    const isList = Array.isArray(parameter);
    const mark: unknown = isList ? parameter[0] : parameter;
    if (typeof mark !== "string" || !mark.startsWith(MARK)) return () => parameter;
    const name = mark.slice(MARK.length);
    missing.delete(name);
    return isList ? (own: G) => arrayOf(own[name] as readonly string[]) : (own: G) => own[name];
  });
  if (missing.size > 0) throw new Error(`Not parameters as they are: ${[...missing].join(", ")}.`);
  return { text: sql, parameters: sources };
}
