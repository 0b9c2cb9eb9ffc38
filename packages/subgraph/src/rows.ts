import {
  ReferenceKind,
  type Collection,
  type EntityClass,
  type EntityProperty,
  type Reference,
} from "@mikro-orm/core";
import type { EntityManager } from "@mikro-orm/postgresql";
import {
  CompiledQuery,
  RawNode,
  sql,
  type AliasedExpression,
  type Kysely,
  type SelectQueryBuilder,
} from "kysely";
import { keptByProperties, type Properties } from "./properties.js";

export type EntityOf<E extends object> = EntityClass<E>;

/** What reads rows and nothing else: an entity manager, of a transaction or not. */
export type Reader = Pick<EntityManager, "execute" | "getKysely" | "getMetadata">;

type Relation = Collection<object> | Reference<object>;

/** The properties of an entity that its row has. */
type ColumnsOf<E> = {
  [K in keyof E]: K extends symbol
    ? never
    : NonNullable<E[K]> extends Relation | ((...args: never[]) => unknown)
      ? never
      : K;
}[keyof E];

/** Instants come from the database as text: most are handed on as they are, and whoever compares makes them a Date. */
type AsRead<V> = V extends Date ? string : V;
type AsEither<V> = V extends Date ? Date | string : V;

/** The plain-row shape of an entity: its scalar columns, named as its properties. */
export type Row<E> = { [K in ColumnsOf<E>]: AsRead<E[K]> };

/** What an entity and its row have in common, for whoever takes either. */
export type RowOrEntity<E> = { [K in ColumnsOf<E>]: AsEither<E[K]> };

type SnakeCase<S extends string> = S extends `${infer Head}${infer Tail}`
  ? Tail extends Uncapitalize<Tail>
    ? `${Lowercase<Head>}${SnakeCase<Tail>}`
    : `${Lowercase<Head>}_${SnakeCase<Tail>}`
  : S;

/** An entity's table as Kysely sees it: snake-case columns. */
export type Table<E> = { [K in ColumnsOf<E> & string as SnakeCase<K>]: AsEither<E[K]> };

/**
 * Typed SQL over the tables a file reads: `const rows = tables<{ culture_site: CultureSite }>()`, then `rows(em)`.
 * Inside a transaction's `em` it sees flushed writes.
 */
export const tables =
  <Entities extends Record<string, object>>() =>
  (em: Reader): Kysely<{ [T in keyof Entities]: Table<Entities[T]> }> =>
    em.getKysely() as never;

/** Scalars, and relations that a row keeps as an id. */
const isColumn = ({ kind, mapToPk, fieldNames, formula }: EntityProperty): boolean =>
  (kind === ReferenceKind.SCALAR || mapToPk === true) && fieldNames?.length === 1 && !formula;

/** The columns of a select list, as Kysely takes them, and the properties that it leaves out. */
interface Selection {
  readonly columns: AliasedExpression<unknown, string>;
  readonly leftOut: ReadonlySet<string>;
}

const selections = new WeakMap<object, ReturnType<typeof keptByProperties<Selection>>>();

/**
 * The columns that hold some of an entity's properties, or all, each under its property's name (`joined_on as joinedOn`).
 * Written once, as text: as references they would be built and visited for every query.
 */
function selectionOf<E extends object>(em: Reader, entity: EntityOf<E>, properties: Properties): Selection {
  let selectionFor = selections.get(entity);
  if (!selectionFor) selections.set(entity, (selectionFor = keptByProperties()));
  return selectionFor(properties, () => newSelection(em, entity, properties));
}

function newSelection<E extends object>(em: Reader, entity: EntityOf<E>, properties: Properties): Selection {
  const all = em.getMetadata().get(entity).props.filter(isColumn);
  const names = new Set<string>(all.map(({ name }) => name));
  // What is no column follows from some that only its resolver knows.
  const isAboutColumns = properties !== null && [...properties].every(name => names.has(name));
  // Every row is known by its id.
  const chosen = isAboutColumns ? all.filter(({ name }) => name === "id" || properties.has(name)) : all;
  const text = chosen.map(({ fieldNames, name }) => `"t"."${fieldNames[0]}" as "${name}"`).join(", ");
  for (const { name } of chosen) names.delete(name);
  return { columns: { toOperationNode: () => RawNode.createWithSql(text) } as never, leftOut: names };
}

const extended = new WeakMap<object, Map<string, Properties>>();

/** Adds to what is asked what the kit needs beside it. */
export function alsoReading(properties: Properties, more: readonly string[]): Properties {
  if (properties === null) return null;
  let byMore = extended.get(properties);
  if (!byMore) extended.set(properties, (byMore = new Map()));
  const key = more.join(" ");
  let all = byMore.get(key);
  if (!all) byMore.set(key, (all = new Set([...properties, ...more])));
  return all;
}

/** The column that holds an entity's property, in its table aliased `t`. */
export const columnOf = <E extends object>(em: Reader, entity: EntityOf<E>, property: string): string =>
  `t.${em.getMetadata().get(entity).properties[property as never]!.fieldNames[0]}`;

/** Whether a column is one of these: one statement, and so one plan, however many they are. */
export const isAmong = (column: string, values: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} = any(${arrayOf(values)})`;

const IDS = /^[\w-]{36}(,[\w-]{36})*$/;
const ID_AND_COMMA = 37;

/** Values as one parameter: ids as the text of an array, for `pg` would look at each, and quote it. */
export function arrayOf(values: readonly string[]): string | readonly string[] {
  const text = values.join();
  return text.length === values.length * ID_AND_COMMA - 1 && IDS.test(text) ? `{${text}}` : values;
}

/** What a statement brings that is text already. */
export async function rowsOf<R>(em: Reader, text: string, parameters: readonly unknown[]): Promise<R[]> {
  const { rows } = await em.getKysely<object>().executeQuery(CompiledQuery.raw(text, [...parameters]));
  return rows as R[];
}

export type RowsQuery<E> = SelectQueryBuilder<{ t: Table<E> }, "t", Row<E>>;

/** Rows of an entity's table, aliased `t`, with all their properties or those that are asked: the start of a list or a batch. */
export function selectRows<E extends object>(
  em: Reader,
  entity: EntityOf<E>,
  properties: Properties = null,
): RowsQuery<E> {
  const { tableName } = em.getMetadata().get(entity);
  const kysely = em.getKysely() as unknown as Kysely<never>;
  const { columns } = selectionOf(em, entity, properties);
  return kysely.selectFrom(`${tableName} as t` as never).select(columns as never) as never;
}

let isWatching = false;

/** From now on it is a fault to read of a row what was not asked of it: tests find out so what a field does not name. */
export const watchRows = (): void => void (isWatching = true);

/** Rows that were selected with those properties: another one would be undefined, and while rows are watched is a fault. */
export function withThoseOnly<E extends object, R extends object>(
  em: Reader,
  entity: EntityOf<E>,
  properties: Properties,
  rows: R[],
): R[] {
  const { leftOut } = selectionOf(em, entity, properties);
  if (!isWatching || leftOut.size === 0) return rows;
  const get = (row: R, name: string | symbol): unknown => {
    if (!leftOut.has(name as string)) return row[name as keyof R];
    throw new Error(`${entity.name}.${String(name)} was not read: name it in the field's @Needs.`);
  };
  // A copy would know nothing of what it lacks.
  const ownKeys = (): never => {
    throw new Error(`A row of ${entity.name} that was not read as a whole is copied.`);
  };
  return rows.map(row => new Proxy(row, { get, ownKeys }));
}
