import DataLoader from "dataloader";
import { sql, type SelectQueryBuilder } from "kysely";
import type { ViewerKind } from "@tongxin/kernel";
import type { GraphQLResolveInfo } from "graphql";
import { again } from "./again.js";
import { asked } from "./asked.js";
import type { BaseEntity } from "./base-entity.js";
import { toGroups } from "./batch.js";
import {
  DEFAULT_PAGE_SIZE,
  LARGEST_PAGE,
  LARGEST_SERVICE_PAGE,
  type Page,
  type PageArgs,
  type PageInfo,
} from "./connection.js";
import { remembered, type Context } from "./context.js";
import { badInput } from "./errors.js";
import { IN_PAGE, propertiesAsked } from "./needs.js";
import { keptByProperties } from "./properties.js";
import {
  alsoReading,
  arrayOf,
  columnOf,
  isAmong,
  rowsOf,
  selectRows,
  withThoseOnly,
  type EntityOf,
  type Row,
  type RowsQuery,
} from "./rows.js";
import { walkAlong } from "./walks.js";

interface Ordering<E> {
  /** Properties the list is ordered by, unique together, so usually ending in `id`. An index on organization and order must serve them. */
  order: readonly (keyof Row<E> & string)[];
  direction?: "asc" | "desc";
}

/** What a list is filtered by when nothing else is said: values of its columns. */
type ByRow<E> = { readonly [K in keyof Row<E>]?: Row<E>[K] | null | undefined };

interface ListOptions<E, Filter> extends Ordering<E> {
  /** The input that says which rows are wanted; left out where `by` says it all. */
  filter?: EntityOf<Filter & object>;
  /** Properties that equal the filter's field of their name, where it has one. */
  by?: readonly (keyof Row<E> & keyof Filter & string)[];
  /** Properties that `where` always fixes: the index has them before the order. */
  within?: readonly (keyof Row<E> & string)[];
  /** The first value of the order that is kept still, where old rows are forgotten: a cursor before it is CURSOR_EXPIRED. */
  oldest?: (em: Context["em"]) => Promise<number>;
  /** What else is chosen; without a filter it is an empty one. */
  where?: (query: RowsQuery<E>, filter: Filter, context: Context) => RowsQuery<E>;
}

export type List<E, Filter> = ((
  context: Context,
  info: GraphQLResolveInfo,
  page: PageArgs,
  filter?: Filter | null,
) => Promise<Page<Row<E>>>) & {
  readonly kind: "LIST";
  readonly entity: EntityOf<object>;
  /** The class of the filter that a root field takes for it, where it is not of `by` alone. */
  readonly filter?: EntityOf<object>;
  readonly by: readonly string[];
};

/**
 * A list of the viewer's organizations' rows, in one fixed order, by keyset. Each organization's part comes from an
 * index that begins with `organization_id`, so a viewer of many organizations pays for a page of each, not for all rows.
 */
export function list<E extends object, Filter extends object = ByRow<E>>(
  entity: EntityOf<E>,
  {
    filter: filterClass,
    by = [],
    within = [],
    oldest,
    where = query => query,
    ...options
  }: ListOptions<E, Filter>,
): List<E, Filter> {
  const textsFor = keptByProperties<Texts>();
  const sorted = [...new Set([...within, ...options.order])];
  walkAlong({ entity, ways: [["organizationId", ...sorted], ...(within.length > 0 ? [sorted] : [])] });
  const read = async (
    context: Context,
    info: GraphQLResolveInfo,
    page: PageArgs,
    filter?: Filter | null,
  ): Promise<Page<Row<E>>> => {
    const { em, viewer } = context;
    const bounds = boundsOf(page, viewer.kind);
    const order = orderIn(em, entity, options);
    const window = windowOf(bounds, order);
    if (window.from && oldest && Number(window.from[0]) < (await oldest(em)))
      throw badInput("CURSOR_EXPIRED", "What follows this cursor is no longer kept: read everything anew.");
    const asking = alsoReading(propertiesAsked(info, IN_PAGE), options.order);
    const all = selectRows(em, entity, asking);
    const wish = filter ?? ({} as Filter);
    const equal = by.reduce<RowsQuery<E>>((query, property) => {
      const value = wish[property];
      return value == null
        ? query
        : query.where(columnOf(em, entity, property) as never, "=", value as never);
    }, all);
    const chosen = where(equal, wish, context);
    const wanted = chosen as AnyQuery;
    const texts = chosen === all ? textsFor(asking, newTexts) : null;
    const rows = await again(() => perOrganization(wanted, viewer.organizationIds, order, window, em, texts));
    return {
      ...pageOf(withThoseOnly(em, entity, asking, rows as Row<E>[]), window, order, asked(info, "edges")),
      totalCount: asked(info, "totalCount")
        ? await again(() => countOf(wanted, viewer.organizationIds))
        : null,
    };
  };
  return Object.assign(read, {
    kind: "LIST" as const,
    entity,
    by,
    ...(filterClass && { filter: filterClass }),
  });
}

/** A row that others belong to; what belongs to it is of its organization. */
type Parent = Pick<BaseEntity, "id" | "organizationId">;

export type NestedList<E> = ((
  context: Context,
  info: GraphQLResolveInfo,
  page: PageArgs,
  parent: Parent,
) => Promise<Page<Row<E>>>) & { readonly kind: "NESTED"; readonly entity: EntityOf<object> };

interface NestedListOptions<E> extends Ordering<E> {
  /** The property that holds the parent's id. An index on organization, this and the order must serve them. */
  of: keyof Row<E> & string;
}

/** A page of what belongs to each row of a list: one query for the pages of them all, and one for how many there are. */
export function nestedList<E extends object>(
  entity: EntityOf<E>,
  { of, ...options }: NestedListOptions<E>,
): NestedList<E> {
  type Loader = DataLoader<Parent, Page<Row<E>>, string>;
  /** By where in the query the pages are asked for, and by which they are: a fragment's are asked for in each of its places. */
  const newLoaders = () => new Map<GraphQLResolveInfo["fieldNodes"], Map<string, Loader>>();
  const textsFor = keptByProperties<Texts>();
  walkAlong({ entity, ways: [["organizationId", of, ...options.order]] });

  async function pages(
    { em, viewer }: Context,
    info: GraphQLResolveInfo,
    page: PageArgs,
    parents: readonly Parent[],
  ): Promise<Page<Row<E>>[]> {
    const properties = alsoReading(propertiesAsked(info, IN_PAGE), [of, ...options.order]);
    const order = orderIn(em, entity, options);
    const window = windowOf(boundsOf(page, viewer.kind), order);
    const column = columnOf(em, entity, of);
    const wanted = selectRows(em, entity, properties) as AnyQuery;
    const texts = textsFor(properties, newTexts);
    const [rows, totals] = await Promise.all([
      again(() => perParent(wanted, parents, column, order, window, em, texts)),
      asked(info, "totalCount") ? again(() => totalsOf(wanted, parents, column)) : null,
    ]);
    const byParent = toGroups(withThoseOnly(em, entity, properties, rows as Row<E>[]), of);
    const withEdges = asked(info, "edges");
    return parents.map(({ id }) => ({
      ...pageOf(byParent.get(id) ?? [], window, order, withEdges),
      totalCount: totals && (totals.get(id) ?? 0),
    }));
  }

  const read = (
    context: Context,
    info: GraphQLResolveInfo,
    page: PageArgs,
    parent: Parent,
  ): Promise<Page<Row<E>>> => {
    const byPlace = remembered(context, newLoaders);
    let byPage = byPlace.get(info.fieldNodes);
    if (!byPage) byPlace.set(info.fieldNodes, (byPage = new Map()));
    const key = `${page.first} ${page.after} ${page.last} ${page.before}`;
    let loader = byPage.get(key);
    if (!loader) {
      loader = new DataLoader(parents => pages(context, info, page, parents), { cacheKeyFn: ({ id }) => id });
      byPage.set(key, loader);
    }
    return loader.load(parent);
  };
  return Object.assign(read, { kind: "NESTED" as const, entity });
}

/** The order of a list, as its properties and as their columns. */
interface Order {
  readonly table: string;
  readonly properties: readonly string[];
  readonly columns: readonly string[];
  readonly isDescending: boolean;
}

function orderIn<E extends object>(
  em: Context["em"],
  entity: EntityOf<E>,
  { order, direction = "asc" }: Ordering<E>,
): Order {
  return {
    table: em.getMetadata().get(entity).tableName,
    properties: order,
    columns: order.map(property => columnOf(em, entity, property)),
    isDescending: direction === "desc",
  };
}

/** Which part of a list is asked for. */
interface Window {
  readonly size: number;
  readonly isBackwards: boolean;
  /** The values of the row that it begins after. */
  readonly from: readonly unknown[] | null;
  readonly columns: readonly string[];
  readonly towards: "asc" | "desc";
}

/** One row more than the window has, so that it shows whether more follow. */
function windowed(query: AnyQuery, { from, columns, towards, size }: Window): AnyQuery {
  const reached = from ? query.where(keyset(columns, from, towards)) : query;
  return columns.reduce((ordered, column) => ordered.orderBy(column, towards), reached).limit(size + 1);
}

/** The page that those rows make, which came in the window's order. */
function pageOf<R extends object>(
  rows: R[],
  { size, isBackwards, from }: Window,
  { table, properties }: Order,
  withEdges: boolean,
): Omit<Page<R>, "totalCount"> {
  const more = rows.length > size;
  const nodes = more ? rows.slice(0, size) : rows;
  if (isBackwards) nodes.reverse();
  const cursorOf = (item: R | undefined) =>
    item === undefined
      ? null
      : writeCursor(
          table,
          properties.map(property => item[property as keyof R]),
        );
  return {
    nodes,
    edges: withEdges ? nodes.map(node => ({ cursor: cursorOf(node)!, node })) : [],
    pageInfo: new Place(
      isBackwards ? from !== null : more,
      isBackwards ? more : from !== null,
      () => cursorOf(nodes[0]),
      () => cursorOf(nodes.at(-1)),
    ),
  };
}

/** Where a page sits. Its cursors are written when they are read: few ask where each of the pages within a list sits. */
class Place implements PageInfo {
  constructor(
    readonly hasNextPage: boolean,
    readonly hasPreviousPage: boolean,
    private readonly first: () => string | null,
    private readonly last: () => string | null,
  ) {}

  get startCursor(): string | null {
    return this.first();
  }

  get endCursor(): string | null {
    return this.last();
  }
}

/** Kysely's builder with the table's types erased: a list is generic over them. */
// eslint-disable-next-line typescript/no-explicit-any -- Kysely cannot be generic over an unknown table
type AnyQuery = SelectQueryBuilder<any, any, any>;

const ORGANIZATION = "t.organization_id";

/** The statements of a list's pages without a filter: by direction, whether one begins after a row, and for how many organizations. */
type Texts = Map<string, string>;

const newTexts = (): Texts => new Map();

interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** A page's statement. One without a filter has its parameters always in the same order, and so is built and compiled once. */
function pageOfQuery(
  query: AnyQuery,
  window: Window,
  texts: Texts | null,
  restrict: (page: AnyQuery) => AnyQuery,
  values: readonly unknown[] = [],
): Statement {
  const { from, towards, size } = window;
  const key = `${towards} ${from !== null} ${values.length}`;
  const known = texts?.get(key);
  if (known !== undefined) return { sql: known, parameters: [...(from ?? []), ...values, size + 1] };
  const statement = restrict(windowed(query, window)).compile();
  texts?.set(key, statement.sql);
  return statement;
}

async function perOrganization(
  query: AnyQuery,
  organizationIds: readonly string[],
  order: Order,
  window: Window,
  em: Context["em"],
  texts: Texts | null,
): Promise<unknown[]> {
  if (organizationIds.length === 1) {
    const ofOne = (page: AnyQuery) => page.where(ORGANIZATION, "=", organizationIds[0]);
    const { sql: text, parameters } = pageOfQuery(query, window, texts, ofOne, organizationIds);
    return rowsOf(em, text, parameters);
  }

  const ofEach = (page: AnyQuery) => page.whereRef(ORGANIZATION, "=", "o.id");
  const page = pageOfQuery(query, window, texts, ofEach);
  return pagesOf(em, page, "o(id)", [organizationIds], order, window, window.size + 1);
}

async function perParent(
  query: AnyQuery,
  parents: readonly Parent[],
  column: string,
  order: Order,
  window: Window,
  em: Context["em"],
  texts: Texts,
): Promise<unknown[]> {
  const ofEach = (page: AnyQuery) =>
    page.whereRef(ORGANIZATION, "=", "o.organization_id").whereRef(column, "=", "o.id");
  const page = pageOfQuery(query, window, texts, ofEach);
  const ids = parents.map(({ id }) => id);
  const organizationIds = parents.map(({ organizationId }) => organizationId);
  return pagesOf(em, page, "o(id, organization_id)", [ids, organizationIds], order, window, null);
}

/**
 * A page for each row of a table that is given by its columns of ids, all in one order: so each takes its own part of an
 * index. Only the page is built; what stands around it is always the same text.
 */
async function pagesOf(
  em: Context["em"],
  { sql: text, parameters }: Statement,
  table: string,
  columns: readonly (readonly string[])[],
  { properties }: Order,
  { towards }: Window,
  limit: number | null,
): Promise<unknown[]> {
  const arrays = columns.map((_, index) => `$${parameters.length + 1 + index}::uuid[]`).join(", ");
  const inOrder = properties.map(property => `page."${property}" ${towards}`).join(", ");
  // No limit is all of them; a parameter, so that pages of every size are one statement.
  const whole = `select page.* from unnest(${arrays}) as ${table} cross join lateral (${text}) as page
    order by ${inOrder} limit $${parameters.length + columns.length + 1}`;
  return rowsOf(em, whole, [...parameters, ...columns.map(arrayOf), limit]);
}

async function countOf(query: AnyQuery, organizationIds: readonly string[]): Promise<number> {
  const { total } = await query
    .clearSelect()
    .where(isAmong(ORGANIZATION, organizationIds))
    .select(sql<number>`count(*)::int`.as("total"))
    .executeTakeFirstOrThrow();
  return total;
}

async function totalsOf(
  query: AnyQuery,
  parents: readonly Parent[],
  column: string,
): Promise<Map<string, number>> {
  const counts = await query
    .clearSelect()
    .where(isAmong(ORGANIZATION, [...new Set(parents.map(({ organizationId }) => organizationId))]))
    .where(
      isAmong(
        column,
        parents.map(({ id }) => id),
      ),
    )
    .groupBy(column)
    .select([`${column} as id`, sql<number>`count(*)::int`.as("total")])
    .execute();
  return new Map((counts as { id: string; total: number }[]).map(({ id, total }) => [id, total]));
}

const keyset = (columns: readonly string[], values: readonly unknown[], towards: "asc" | "desc") =>
  sql<boolean>`(${sql.join(columns.map(column => sql.ref(column)))}) ${sql.raw(towards === "desc" ? "<" : ">")} (${sql.join([...values])})`;

interface Bounds {
  readonly size: number;
  readonly isBackwards: boolean;
  readonly cursor: string | null | undefined;
}

/** What a page's arguments ask for; throws BAD_USER_INPUT when they contradict each other or ask for too much. */
function boundsOf({ first, after, last, before }: PageArgs, kind: ViewerKind): Bounds {
  if (first != null && last != null)
    throw badInput("FIRST_AND_LAST", "Ask for `first` or for `last`, not for both.");
  if ((after != null && last != null) || (before != null && last == null)) {
    throw badInput("CURSOR_MISPLACED", "`after` goes with `first`, and `before` with `last`.");
  }
  const size = last ?? first ?? DEFAULT_PAGE_SIZE;
  if (size < 1) throw badInput("PAGE_SIZE_TOO_SMALL", "A page has at least 1 item.");
  const largest = kind === "PERSON" ? LARGEST_PAGE : LARGEST_SERVICE_PAGE;
  if (size > largest) throw badInput("PAGE_SIZE_TOO_LARGE", `A page has at most ${largest} items.`);
  const isBackwards = last != null;
  return { size, isBackwards, cursor: isBackwards ? before : after };
}

const windowOf = ({ size, isBackwards, cursor }: Bounds, order: Order): Window => ({
  size,
  isBackwards,
  from: cursor == null ? null : readCursor(cursor, order.table, order.properties.length),
  columns: order.columns,
  towards: order.isDescending === isBackwards ? "asc" : "desc",
});

const writeCursor = (list: string, values: readonly unknown[]): string =>
  Buffer.from(JSON.stringify([list, ...values])).toString("base64url");

function readCursor(cursor: string, list: string, length: number): unknown[] {
  const values = parsedCursor(cursor);
  const isOurs =
    Array.isArray(values) &&
    values.length === length + 1 &&
    values[0] === list &&
    values.every(value => typeof value === "string" || typeof value === "number");
  if (!isOurs) throw badInput("CURSOR_INVALID", "This cursor does not come from this list.");
  return values.slice(1);
}

function parsedCursor(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}
