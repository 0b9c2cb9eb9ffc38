import { isId, type LocalDate } from "@tongxin/kernel";
import DataLoader from "dataloader";
import { sql } from "kysely";
import { again } from "./again.js";
import { remembered, type Context } from "./context.js";
import type { Properties } from "./properties.js";
import { fixed } from "./fixed.js";
import {
  alsoReading,
  columnOf,
  isAmong,
  selectRows,
  withThoseOnly,
  type Reader,
  type EntityOf,
  type Row,
  type RowsQuery,
} from "./rows.js";
import { walkAlong } from "./walks.js";

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
    const ids = new Set<string>();
    let areSmall = true;
    for (const key of keys) {
      if (!isId(key)) continue;
      const id = key.toLowerCase();
      if (id !== key) areSmall = false;
      ids.add(id);
    }
    if (ids.size === 0) return new Map<string, Value>();
    const found = await answer(em, [...ids], properties);
    // PostgreSQL writes ids in small letters, however they were asked for.
    return areSmall ? found : inTheCaseOf(keys, found);
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

/** The batch of a day: the same one for the same day, so that its loads are joined. */
export type BatchOnDay<Value> = (day: LocalDate) => Batch<Value>;

/** More days than requests ask about at a time. Whoever's day is forgotten in between asks once more. */
const DAYS_KEPT = 100;

/** A batch whose answers depend on a day too: `load(context, unitsOfEmployees(day), id)`. Each day costs one query. */
export function batchOnDay<Value>(
  fallback: Value,
  answer: (
    em: Reader,
    ids: readonly string[],
    day: LocalDate,
    properties?: Properties,
  ) => Promise<ReadonlyMap<string, Value>>,
): BatchOnDay<Value> {
  const byDay = new Map<LocalDate, Batch<Value>>();
  return day => {
    let onDay = byDay.get(day);
    if (!onDay) {
      if (byDay.size >= DAYS_KEPT) byDay.clear();
      onDay = batch(fallback, (em, ids, properties) => answer(em, ids, day, properties));
      byDay.set(day, onDay);
    }
    return onDay;
  };
}

const newLoaders = () => new Map<Properties, DataLoader<string, unknown>>();

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
  const byProperties = remembered(context, newLoaders, wanted);
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

const byId = new WeakMap<object, Batch<unknown>>();

/** The batch that reads rows of one entity by id, the same one each time; null where there is none. */
export function batchById<E extends { id: string }>(entity: EntityOf<E>): Batch<Row<E> | null> {
  let known = byId.get(entity);
  if (!known) byId.set(entity, (known = newBatchById(entity)));
  return known as Batch<Row<E> | null>;
}

function newBatchById<E extends { id: string }>(entity: EntityOf<E>): Batch<Row<E> | null> {
  const byIds = fixed((em, { ids }: { ids: readonly string[] }, properties) =>
    selectRows(em, entity, properties).where(isAmong("t.id", ids)),
  );
  return batch<Row<E> | null>(null, async (em, ids, properties = null) => {
    const rows = await byIds(em, { ids }, properties);
    return toMap(withThoseOnly(em, entity, properties, rows as Row<E>[]), "id" as keyof Row<E>);
  });
}

/** The batch of what belongs to rows of another entity. */
export type Children<E> = Batch<Row<E>[]> & { readonly kind: "CHILDREN"; readonly entity: EntityOf<object> };

interface ChildrenOptions<E> {
  /** The property that holds the parent's id; an index that begins with it must serve them. */
  of: keyof Row<E> & string;
  order: readonly (keyof Row<E> & string)[];
  direction?: "asc" | "desc";
  /** Which of them; always the same. */
  where?: (query: RowsQuery<E>) => RowsQuery<E>;
}

/**
 * The batch that reads all that belongs to each of many rows, of which none has many:
 * `childrenOf(Theme, { of: "campaignId", order: ["id"] })`. Where one may have many, `nestedList` reads pages.
 */
export function childrenOf<E extends object>(
  entity: EntityOf<E>,
  { of, order, direction = "asc", where }: ChildrenOptions<E>,
): Children<E> {
  walkAlong({ entity, ways: [[of]], isChosen: where !== undefined });
  const chosen = where ?? ((query: RowsQuery<E>) => query);
  const ofParents = fixed((em, { ids }: { ids: readonly string[] }, properties) =>
    order.reduce(
      (query, property) => query.orderBy(columnOf(em, entity, property) as never, direction),
      chosen(selectRows(em, entity, properties)).where(isAmong(columnOf(em, entity, of), ids)),
    ),
  );
  const read = batch<Row<E>[]>([], async (em, ids, properties = null) => {
    const wanted = alsoReading(properties, [of]);
    const rows = await ofParents(em, { ids }, wanted);
    return toGroups(withThoseOnly(em, entity, wanted, rows as Row<E>[]), of);
  });
  return Object.assign(read, { kind: "CHILDREN" as const, entity });
}

/**
 * The batch that counts what belongs to each of many rows, 0 where nothing does: `countsOf(BookingParticipant, { of: "employeeId", where:
 * query => query.where("t.is_holder", "=", true) })`.
 */
export function countsOf<E extends object>(
  entity: EntityOf<E>,
  { of, where = query => query }: Pick<ChildrenOptions<E>, "of" | "where">,
): Batch<number> {
  walkAlong({ entity, ways: [[of]], isChosen: true });
  const ofParents = fixed((em, { ids }: { ids: readonly string[] }) => {
    const column = columnOf(em, entity, of);
    return where(selectRows(em, entity))
      .clearSelect()
      .where(isAmong(column, ids))
      .groupBy(column as never)
      .select([sql<string>`${sql.ref(column)}`.as("id"), sql<number>`count(*)::int`.as("total")]);
  });
  return batch(0, async (em, ids) => {
    const counted = (await ofParents(em, { ids })) as { id: string; total: number }[];
    return new Map(counted.map(({ id, total }) => [id, total]));
  });
}

/** A row that the viewer may read as a root: one of another organization does not exist for them. */
export async function loadOwn<R extends { organizationId: string }>(
  context: Context,
  wanted: Batch<R | null>,
  id: string,
): Promise<R | null> {
  const row = await load(context, wanted, id);
  return row && context.viewer.organizationIds.includes(row.organizationId) ? row : null;
}
