import { sql, type SelectQueryBuilder } from "kysely";
import type { ViewerKind } from "@tongxin/kernel";
import type { GraphQLResolveInfo } from "graphql";
import { again } from "./again.js";
import { asked } from "./asked.js";
import {
  DEFAULT_PAGE_SIZE,
  LARGEST_PAGE,
  LARGEST_SERVICE_PAGE,
  type Page,
  type PageArgs,
} from "./connection.js";
import type { Context } from "./context.js";
import { badInput } from "./errors.js";
import { selectRows, type EntityOf, type Row, type RowsQuery } from "./rows.js";

interface ListOptions<E, Filter> {
  /** Properties the list is ordered by, unique together, so usually ending in `id`. An index must serve them. */
  order: readonly (keyof Row<E> & string)[];
  direction?: "asc" | "desc";
  where?: (query: RowsQuery<E>, filter: Filter, context: Context) => RowsQuery<E>;
}

export type List<E, Filter> = (
  context: Context,
  info: GraphQLResolveInfo,
  page: PageArgs,
  filter: Filter,
) => Promise<Page<Row<E>>>;

/**
 * A list of the viewer's organizations' rows, in one fixed order, by keyset. Each organization's part comes from an
 * index that begins with `organization_id`, so a viewer of many organizations pays for a page of each, not for all rows.
 */
export function list<E extends object, Filter = undefined>(
  entity: EntityOf<E>,
  { order, direction = "asc", where = query => query }: ListOptions<E, Filter>,
): List<E, Filter> {
  return async (context, info, page, filter) => {
    const { em, viewer } = context;
    const { size, backwards, cursor } = windowOf(page, viewer.kind);
    const metadata = em.getMetadata().get(entity);
    const columns = order.map(property => metadata.properties[property as never]!.fieldNames[0]!);
    const descending = (direction === "desc") !== backwards;
    const towards = descending ? "desc" : "asc";
    const from = cursor && readCursor(cursor, metadata.tableName, order.length);

    const wanted = where(selectRows(em, entity), filter, context) as AnyQuery;
    const reached = from ? wanted.where(keyset(columns, from, descending)) : wanted;
    const ordered = columns.reduce((query, column) => query.orderBy(`t.${column}`, towards), reached);
    const rows = await again(() =>
      perOrganization(ordered.limit(size + 1), viewer.organizationIds, order, towards, size + 1, em),
    );

    const more = rows.length > size;
    const items = (more ? rows.slice(0, size) : rows) as Row<E>[];
    if (backwards) items.reverse();
    const cursorOf = (item: Row<E>) =>
      writeCursor(
        metadata.tableName,
        order.map(property => item[property]),
      );
    const [first, last] = [items[0], items.at(-1)];

    return {
      nodes: items,
      edges: asked(info, "edges") ? items.map(node => ({ cursor: cursorOf(node), node })) : [],
      pageInfo: {
        hasNextPage: backwards ? cursor !== undefined : more,
        hasPreviousPage: backwards ? more : cursor !== undefined,
        startCursor: first ? cursorOf(first) : null,
        endCursor: last ? cursorOf(last) : null,
      },
      totalCount: asked(info, "totalCount")
        ? await again(() => countOf(wanted, viewer.organizationIds))
        : null,
    };
  };
}

/** Kysely's builder with the table's types erased: a list is generic over them. */
// eslint-disable-next-line typescript/no-explicit-any -- Kysely cannot be generic over an unknown table
type AnyQuery = SelectQueryBuilder<any, any, any>;

const ORGANIZATION = "t.organization_id";

async function perOrganization(
  query: AnyQuery,
  organizationIds: readonly string[],
  order: readonly string[],
  towards: "asc" | "desc",
  limit: number,
  em: Context["em"],
): Promise<unknown[]> {
  if (organizationIds.length === 1) return query.where(ORGANIZATION, "=", organizationIds[0]).execute();

  const organizations = sql<{ id: string }>`unnest(${[...organizationIds]}::uuid[])`.as<"o">(sql`o(id)`);
  const page = query.whereRef(ORGANIZATION, "=", "o.id").as("page");
  const merged = em
    .getKysely<object>()
    .selectFrom(organizations)
    .innerJoinLateral(page, join => join.onTrue())
    .selectAll("page") as AnyQuery;
  return order
    .reduce((all, property) => all.orderBy(`page.${property}`, towards), merged)
    .limit(limit)
    .execute();
}

async function countOf(query: AnyQuery, organizationIds: readonly string[]): Promise<number> {
  const { total } = await query
    .clearSelect()
    .where(ORGANIZATION, "in", [...organizationIds])
    .select(sql<number>`count(*)::int`.as("total"))
    .executeTakeFirstOrThrow();
  return total;
}

const keyset = (columns: readonly string[], values: readonly unknown[], descending: boolean) =>
  sql<boolean>`(${sql.join(columns.map(column => sql.ref(`t.${column}`)))}) ${sql.raw(descending ? "<" : ">")} (${sql.join([...values])})`;

function windowOf({ first, after, last, before }: PageArgs, kind: ViewerKind) {
  if (first != null && last != null)
    throw badInput("FIRST_AND_LAST", "Ask for `first` or for `last`, not for both.");
  if ((after != null && last != null) || (before != null && last == null)) {
    throw badInput("CURSOR_MISPLACED", "`after` goes with `first`, and `before` with `last`.");
  }
  const size = last ?? first ?? DEFAULT_PAGE_SIZE;
  if (size < 1) throw badInput("PAGE_SIZE_TOO_SMALL", "A page has at least 1 item.");
  const largest = kind === "PERSON" ? LARGEST_PAGE : LARGEST_SERVICE_PAGE;
  if (size > largest) throw badInput("PAGE_SIZE_TOO_LARGE", `A page has at most ${largest} items.`);
  return {
    size,
    backwards: last != null,
    cursor: last != null ? (before ?? undefined) : (after ?? undefined),
  };
}

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
