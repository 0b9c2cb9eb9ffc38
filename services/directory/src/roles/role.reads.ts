import {
  addDays,
  EVERYWHERE,
  GROUP_ORGANIZATION_ID,
  startOfDay,
  type LocalDate,
  type Viewer,
} from "@tongxin/kernel";
import {
  batchById,
  batchByText,
  list,
  policyFor,
  selectRows,
  tables,
  toMap,
  type Context,
  type Row,
} from "@tongxin/subgraph";
import { sql } from "kysely";
import type { Assignment } from "../employees/assignment.entity.js";
import type { Position } from "../employees/position.entity.js";
import { RoleDefinition } from "./role-definition.entity.js";
import { derivedRoleOf, RolePolicy } from "./role-definition.rules.js";
import { RoleGrant } from "./role-grant.entity.js";
import type { DerivedRole, RoleGrantFilter } from "./role-grant.schema.js";

const rows = tables<{ assignment: Assignment; position: Position }>();

export const roleGrantsById = batchById(RoleGrant);

export const rolesByName = batchByText<Row<RoleDefinition> | null>(null, async (em, names) => {
  const found = await selectRows(em, RoleDefinition)
    .where("t.organization_id", "=", GROUP_ORGANIZATION_ID)
    .where("t.name", "in", names)
    .execute();
  return toMap(found, "name");
});

/** Some dozens, so no pages. */
export const allRoles = ({ em }: Context): Promise<Row<RoleDefinition>[]> =>
  selectRows(em, RoleDefinition)
    .where("t.organization_id", "=", GROUP_ORGANIZATION_ID)
    .orderBy("t.name")
    .execute();

const unitsBelow = (unitIds: readonly string[]) =>
  sql<boolean>`t.org_unit_id in (select below.id from org_unit below
    where below.path <@ any(array(select path from org_unit where id = any(${[...unitIds]}::uuid[]))))`;

const holdsOn = (day: LocalDate) =>
  sql<boolean>`t.starts_on <= ${day} and (t.ends_on is null or t.ends_on > ${day})`;

/** Only those within the units in whose subtrees the viewer may read roles. */
function withinScope({ permissions }: Viewer) {
  const scopes = permissions["roles:read"] ?? [];
  return scopes.includes(EVERYWHERE) ? sql<boolean>`true` : unitsBelow(scopes);
}

export const roleGrantsNewestFirst = list(RoleGrant, {
  order: ["id"],
  direction: "desc",
  where: (query, filter: RoleGrantFilter, { viewer }) => {
    const { account, role, orgUnitId, permission, heldOn } = filter;
    let wanted = query.where(withinScope(viewer));
    if (account)
      wanted = wanted.where(sql<boolean>`t.account_id = (select id from account where name = ${account})`);
    if (role) wanted = wanted.where("t.role", "=", role);
    if (orgUnitId) wanted = wanted.where(unitsBelow([orgUnitId]));
    if (permission)
      wanted = wanted.where(sql<boolean>`t.role in (select name from role_definition
        where organization_id = ${GROUP_ORGANIZATION_ID} and permissions @> array[${permission}])`);
    if (heldOn)
      wanted = wanted
        .where(holdsOn(heldOn))
        .where(sql<boolean>`(t.revoked_at is null or t.revoked_at >= ${startOfDay(addDays(heldOn, 1))})`);
    return wanted;
  },
});

/** What each account was granted and holds on a day. */
export const grantsHeldOn = async (
  { em }: Pick<Context, "em">,
  accountId: string,
  day: LocalDate,
): Promise<Row<RoleGrant>[]> =>
  selectRows(em, RoleGrant)
    .where("t.account_id", "=", accountId)
    .where("t.revoked_at", "is", null)
    .where(holdsOn(day))
    .orderBy("t.id")
    .execute();

/** The role that follows from the primary post that a person holds today, in that post's unit; none for most. */
export async function derivedRolesOf(
  context: Context,
  employeeId: string,
  organizationId: string,
): Promise<DerivedRole[]> {
  const today = context.clock.today();
  const post = await rows(context.em)
    .selectFrom("assignment")
    .innerJoin("position", "position.id", "assignment.position_id")
    .select(["position.title as title", "assignment.org_unit_id as orgUnitId"])
    .where("assignment.employee_id", "=", employeeId)
    .where("assignment.is_primary", "=", true)
    .where("assignment.starts_on", "<=", today)
    .where(held => held.or([held("assignment.ends_on", "is", null), held("assignment.ends_on", ">", today)]))
    .executeTakeFirst();
  if (!post) return [];
  const { limits } = await policyFor(context, RolePolicy, organizationId);
  const role = derivedRoleOf(post.title, limits);
  return role ? [{ role, orgUnitId: post.orgUnitId }] : [];
}
