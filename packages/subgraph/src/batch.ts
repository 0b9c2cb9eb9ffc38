import { isId, type LocalDate } from "@tongxin/kernel";
import DataLoader from "dataloader";
import { again } from "./again.js";
import type { Context } from "./context.js";
import type { Properties } from "./needs.js";
import {
  alsoReading,
  columnOf,
  isAmong,
  selectRows,
  withThoseOnly,
  type Reader,
  type EntityOf,
  type Row,
} from "./rows.js";

type Answer<Value> = (
  em: Reader,
  keys: readonly string[],
  /** What is asked of the rows; absent for all, and whoever does not mind reads all. */
  properties?: Properties,
) => Promise<ReadonlyMap<string, Value>>;

/** Answers many keys with one query; a key without an answer reads as `fallback`. */
export type Batch<Value> = Answer<Value> & { readonly fallback: Value };

/** A batch whose keys are ids; a malformed one has no answer, and spoils nobody else's. */
export const batch = <Value>(fallback: Value, answer: Answer<Value>): Batch<Value> =>
  batchByText(fallback, async (em, keys, properties) => {
    const ids = keys.filter(isId).map(key => key.toLowerCase());
    if (ids.length === 0) return new Map<string, Value>();
    const found = await answer(em, [...new Set(ids)], properties);
    // PostgreSQL writes ids in small letters, however they were asked for.
    return keys.every(key => found.has(key)) ? found : inTheCaseOf(keys, found);
  });

const inTheCaseOf = <Value>(keys: readonly string[], found: ReadonlyMap<string, Value>): Map<string, Value> =>
  new Map(
    keys.flatMap(key =>
      found.has(key.toLowerCase()) ? [[key, found.get(key.toLowerCase())!] as const] : [],
    ),
  );

/** A batch whose keys are any texts, such as codes. */
export const batchByText = <Value>(fallback: Value, answer: Answer<Value>): Batch<Value> =>
  Object.assign(((...asked) => answer(...asked)) as Answer<Value>, { fallback });

/** The key of a `batchOnDay`. */
export const onDay = (id: string, day: LocalDate): string => `${id} ${day}`;

/** A batch whose answers depend on a day too; its keys are `onDay(id, day)`, and each day costs one query. */
export const batchOnDay = <Value>(
  fallback: Value,
  answer: (
    em: Reader,
    ids: readonly string[],
    day: LocalDate,
    properties?: Properties,
  ) => Promise<ReadonlyMap<string, Value>>,
): Batch<Value> =>
  batchByText(fallback, async (em, keys, properties) => {
    const byDay = new Map<string, Set<string>>();
    for (const key of keys) {
      const [id, day] = [key.slice(0, -11), key.slice(-10)];
      if (!isId(id)) continue;
      let ids = byDay.get(day);
      if (!ids) byDay.set(day, (ids = new Set()));
      ids.add(id.toLowerCase());
    }
    const found = new Map<string, Value>();
    for (const [day, ids] of byDay)
      for (const [id, value] of await answer(em, [...ids], day, properties)) found.set(onDay(id, day), value);
    return keys.every(key => found.has(key)) ? found : inTheCaseOf(keys, found);
  });

type Loaders = Map<Batch<unknown>, Map<Properties, DataLoader<string, unknown>>>;

const loadersOf = new WeakMap<Context, Loaders>();

/**
 * Loads one key, joining every other load of the same batch in this request's tick. Whoever hands what is loaded to the
 * graph as it is gives `properties` as well, and no more is read than is asked.
 */
export function load<Value>(
  context: Context,
  wanted: Batch<Value>,
  key: string,
  properties: Properties = null,
): Promise<Value> {
  let loaders = loadersOf.get(context);
  if (!loaders) loadersOf.set(context, (loaders = new Map()));
  let byProperties = loaders.get(wanted);
  if (!byProperties) loaders.set(wanted, (byProperties = new Map()));

  let loader = byProperties.get(properties) as DataLoader<string, Value> | undefined;
  if (!loader) {
    loader = new DataLoader<string, Value>(async keys => {
      const found = await again(() => wanted(context.em, keys, properties));
      return keys.map(each => found.get(each) ?? wanted.fallback);
    });
    byProperties.set(properties, loader);
  }
  return loader.load(key);
}

/** `rows` by the value of one of their columns. */
export const toMap = <R, K extends keyof R>(rows: readonly R[], key: K): Map<string, R> =>
  new Map(rows.map(row => [row[key] as string, row]));

/** `rows` grouped by the value of one of their columns, in the order they came. */
export function toGroups<R, K extends keyof R>(rows: readonly R[], key: K): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(row[key] as string);
    if (group) group.push(row);
    else groups.set(row[key] as string, [row]);
  }
  return groups;
}

/** The batch that reads rows of one entity by id; null where there is none. */
export const batchById = <E extends { id: string }>(entity: EntityOf<E>): Batch<Row<E> | null> =>
  batch<Row<E> | null>(null, async (em, ids, properties) => {
    const rows = await selectRows(em, entity, properties).where(isAmong("t.id", ids)).execute();
    return toMap(withThoseOnly(em, entity, properties ?? null, rows as Row<E>[]), "id" as keyof Row<E>);
  });

/** The batch that reads what belongs to rows of another entity, by the property that holds their id, in one order. */
export const childrenOf = <E extends object>(
  entity: EntityOf<E>,
  parent: keyof Row<E> & string,
  ...order: readonly (keyof Row<E> & string)[]
): Batch<Row<E>[]> =>
  batch<Row<E>[]>([], async (em, ids, properties = null) => {
    const wanted = alsoReading(properties, [parent]);
    const children = selectRows(em, entity, wanted).where(isAmong(columnOf(em, entity, parent), ids));
    const rows = await order
      .reduce((query, property) => query.orderBy(columnOf(em, entity, property) as never), children)
      .execute();
    return toGroups(withThoseOnly(em, entity, wanted, rows as Row<E>[]), parent);
  });

/** A row that the viewer may read as a root: one of another organization does not exist for them. */
export async function loadOwn<R extends { organizationId: string }>(
  context: Context,
  wanted: Batch<R | null>,
  id: string,
): Promise<R | null> {
  const row = await load(context, wanted, id);
  return row && context.viewer.organizationIds.includes(row.organizationId) ? row : null;
}
