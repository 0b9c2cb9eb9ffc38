import { isId } from "@tongxin/kernel";
import type { EntityManager } from "@mikro-orm/postgresql";
import DataLoader from "dataloader";
import type { Context } from "./context.js";
import { selectRows, type EntityOf, type Row } from "./rows.js";

/** Answers many keys with one query; a key without an answer reads as `fallback`. */
export interface Batch<Value> {
  (em: EntityManager, keys: readonly string[]): Promise<ReadonlyMap<string, Value>>;
  readonly fallback: Value;
}

export const batch = <Value>(
  fallback: Value,
  answer: (em: EntityManager, keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): Batch<Value> => Object.assign(answer, { fallback });

type Loaders = Map<Batch<unknown>, DataLoader<string, unknown>>;

const loadersOf = new WeakMap<Context, Loaders>();

/** Loads one key, joining every other load of the same batch in this request's tick. */
export function load<Value>(context: Context, wanted: Batch<Value>, key: string): Promise<Value> {
  let loaders = loadersOf.get(context);
  if (!loaders) loadersOf.set(context, (loaders = new Map()));

  let loader = loaders.get(wanted as Batch<unknown>) as DataLoader<string, Value> | undefined;
  if (!loader) {
    loader = new DataLoader<string, Value>(async keys => {
      const found = await wanted(context.em, keys);
      return keys.map(each => found.get(each) ?? wanted.fallback);
    });
    loaders.set(wanted as Batch<unknown>, loader as DataLoader<string, unknown>);
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

/** The batch that reads rows of one entity by id; null where there is none, malformed ids included. */
export const batchById = <E extends { id: string }>(entity: EntityOf<E>): Batch<Row<E> | null> =>
  batch<Row<E> | null>(null, async (em, ids) => {
    const wanted = ids.filter(isId);
    if (wanted.length === 0) return new Map();
    const rows = await selectRows(em, entity)
      .where("t.id" as never, "in", wanted as never)
      .execute();
    return toMap(rows as Row<E>[], "id" as keyof Row<E>);
  });
