import { EVERYWHERE, type Permission, type Viewer } from "@tongxin/kernel";
import {
  batch,
  batchByText,
  childrenOf,
  isAmong,
  list,
  type Row,
  selectRows,
  tables,
  toMap,
} from "@tongxin/subgraph";
import { sql } from "kysely";
import { OrgUnit } from "./org-unit.entity.js";
import { OrgUnitFilter } from "./org-unit.schema.js";

const rows = tables<{ org_unit: OrgUnit }>();

export const orgUnitsByCodes = batchByText<Row<OrgUnit> | null>(null, async (em, codes) => {
  const units = await selectRows(em, OrgUnit)
    .where(isAmong("t.code", codes))
    .where("t.closed_on", "is", null)
    .execute();
  return toMap(units, "code");
});

export const orgUnitsByCode = list<OrgUnit, OrgUnitFilter & { below?: string }>(OrgUnit, {
  filter: OrgUnitFilter,
  order: ["code", "id"],
  by: ["kind"],
  where: (query, { below }) => {
    const open = query.where("t.closed_on", "is", null);
    return below === undefined
      ? open
      : open.where(sql<boolean>`t.path <@ ${below}::ltree and t.path <> ${below}::ltree`);
  },
});

/** The open units right below each. */
export const childrenOfUnits = childrenOf(OrgUnit, {
  of: "parentId",
  order: ["code"],
  where: query => query.where("t.closed_on", "is", null),
});

/** The names from the root down to each unit, joined by " / ". */
export const pathNamesOfUnits = batch("", async (em, ids) => {
  const found = await rows(em)
    .selectFrom("org_unit as unit")
    .innerJoin("org_unit as above", join => join.on(sql<boolean>`above.path @> unit.path`))
    .where(isAmong("unit.id", ids))
    .groupBy("unit.id")
    .select([
      "unit.id as id",
      sql<string>`string_agg(above.name, ' / ' order by nlevel(above.path))`.as("names"),
    ])
    .execute();
  return new Map(found.map(({ id, names }) => [id, names]));
});

export interface Subtree {
  readonly unitIds: readonly string[];
  readonly organizationIds: readonly string[];
}

/** Each unit with all below it, and the organizations these belong to. */
export const subtreesOfUnits = batch<Subtree>({ unitIds: [], organizationIds: [] }, async (em, ids) => {
  const found = await rows(em)
    .selectFrom("org_unit as top")
    .innerJoin("org_unit as unit", join => join.on(sql<boolean>`unit.path <@ top.path`))
    .where(isAmong("top.id", ids))
    .groupBy("top.id")
    .select([
      "top.id as id",
      sql<string[]>`array_agg(unit.id::text)`.as("unitIds"),
      sql<string[]>`array_agg(distinct unit.organization_id::text)`.as("organizationIds"),
    ])
    .execute();
  return toMap(found, "id");
});

/** Whether a row `t` belongs to one of these units or one below. */
export const isBelow = (unitIds: readonly string[]) =>
  sql<boolean>`t.org_unit_id in (select below.id from org_unit below
    where below.path <@ any(array(select path from org_unit where id = any(${[...unitIds]}::uuid[]))))`;

/** Whether a row `t` belongs to a unit in which the viewer holds the permission; one of no unit, to who holds it everywhere. */
export function withinScope({ permissions }: Viewer, permission: Permission) {
  const scopes = permissions[permission] ?? [];
  return scopes.includes(EVERYWHERE) ? sql<boolean>`true` : isBelow(scopes);
}
