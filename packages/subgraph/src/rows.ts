import {
  ReferenceKind,
  type Collection,
  type EntityClass,
  type EntityProperty,
  type Reference,
} from "@mikro-orm/core";
import type { EntityManager } from "@mikro-orm/postgresql";
import { sql, type Kysely, type SelectQueryBuilder } from "kysely";

export type EntityOf<E extends object> = EntityClass<E>;

type Relation = Collection<object> | Reference<object>;

/** The plain-row shape of an entity: its scalar columns, named as its properties. */
export type Row<E> = {
  [
    K in keyof E as K extends symbol
      ? never
      : NonNullable<E[K]> extends Relation | ((...args: never[]) => unknown)
        ? never
        : K
  ]: E[K];
};

type SnakeCase<S extends string> = S extends `${infer Head}${infer Tail}`
  ? Tail extends Uncapitalize<Tail>
    ? `${Lowercase<Head>}${SnakeCase<Tail>}`
    : `${Lowercase<Head>}_${SnakeCase<Tail>}`
  : S;

/** An entity's table as Kysely sees it: snake-case columns. */
export type Table<E> = { [K in keyof Row<E> & string as SnakeCase<K>]: Row<E>[K] };

/**
 * Typed SQL over the tables a file reads: `const rows = tables<{ culture_site: CultureSite }>()`, then `rows(em)`.
 * Inside a transaction's `em` it sees flushed writes.
 */
export const tables =
  <Entities extends Record<string, object>>() =>
  (em: EntityManager): Kysely<{ [T in keyof Entities]: Table<Entities[T]> }> =>
    em.getKysely() as never;

/** Scalars, and relations that a row keeps as an id. */
const isColumn = ({ kind, mapToPk, fieldNames, formula }: EntityProperty): boolean =>
  (kind === ReferenceKind.SCALAR || mapToPk === true) && fieldNames?.length === 1 && !formula;

const columnLists = new WeakMap<object, readonly string[]>();

/**
 * The select list of an entity's columns, each under its property's name (`joined_on as joinedOn`): aliases cost
 * half of MikroORM's Kysely plugin.
 */
export function columnsOf<E extends object>(
  em: EntityManager,
  entity: EntityOf<E>,
  alias = "t",
): readonly string[] {
  let columns = columnLists.get(entity);
  if (!columns) {
    const { props } = em.getMetadata().get(entity);
    columns = props.filter(isColumn).map(({ fieldNames, name }) => `${fieldNames[0]} as ${name}`);
    columnLists.set(entity, columns);
  }
  return columns.map(column => `${alias}.${column}`);
}

/** The column that holds an entity's property, in its table aliased `t`. */
export const columnOf = <E extends object>(
  em: EntityManager,
  entity: EntityOf<E>,
  property: string,
): string => `t.${em.getMetadata().get(entity).properties[property as never]!.fieldNames[0]}`;

/** Whether a column is one of these: one statement, and so one plan, however many they are. */
export const isAmong = (column: string, values: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} = any(${[...values]})`;

export type RowsQuery<E> = SelectQueryBuilder<{ t: Table<E> }, "t", Row<E>>;

/** All columns of an entity's table, aliased `t`: the start of a list or a batch. */
export function selectRows<E extends object>(em: EntityManager, entity: EntityOf<E>): RowsQuery<E> {
  const { tableName } = em.getMetadata().get(entity);
  const kysely = em.getKysely() as unknown as Kysely<never>;
  return kysely.selectFrom(`${tableName} as t` as never).select(columnsOf(em, entity) as never) as never;
}
