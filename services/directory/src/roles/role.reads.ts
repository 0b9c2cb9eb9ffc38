import { accountName, addDays, GROUP_ORGANIZATION_ID, startOfDay, type LocalDate } from "@tongxin/kernel";
import {
  batchByText,
  batchOnDay,
  type Context,
  isAmong,
  list,
  policyFor,
  type Row,
  selectRows,
  tables,
  toGroups,
  toMap,
} from "@tongxin/subgraph";
import { sql } from "kysely";
import type { Assignment } from "../employees/assignment.entity.js";
import { isPrimaryPostOn } from "../employees/employee.reads.js";
import { AT_WORK_STATES } from "../employees/employee.rules.js";
import type { Position } from "../employees/position.entity.js";
import { isBelow, withinScope } from "../org-units/org-unit.reads.js";
import { RoleDefinition } from "./role-definition.entity.js";
import { derivedRoleOf, RolePolicy } from "./role-definition.rules.js";
import { RoleGrant } from "./role-grant.entity.js";
import type { DerivedRole, RoleGrantFilter } from "./role-grant.schema.js";

const rows = tables<{ assignment: Assignment; position: Position }>();

export const rolesByName = batchByText<Row<RoleDefinition> | null>(null, async (em, names) => {
  const found = await selectRows(em, RoleDefinition)
    .where("t.organization_id", "=", GROUP_ORGANIZATION_ID)
    .where(isAmong("t.name", names))
    .execute();
  return toMap(found, "name");
});

/** Some dozens, so no pages. */
export const allRoles = ({ em }: Context): Promise<Row<RoleDefinition>[]> =>
  selectRows(em, RoleDefinition)
    .where("t.organization_id", "=", GROUP_ORGANIZATION_ID)
    .orderBy("t.name")
    .execute();

const holdsOn = (day: LocalDate) =>
  sql<boolean>`t.starts_on <= ${day} and (t.ends_on is null or t.ends_on > ${day})`;

/** Whether a grant `t` holds in a unit: in it, in one above it, or everywhere. */
const reaches = (unitId: string) =>
  sql<boolean>`(t.org_unit_id is null or t.org_unit_id in (select above.id from org_unit unit
    join org_unit above on above.path @> unit.path where unit.id = ${unitId}::uuid))`;

export const roleGrantsNewestFirst = list(RoleGrant, {
  order: ["id"],
  direction: "desc",
  by: ["role"],
  where: (query, filter: RoleGrantFilter, { viewer }) => {
    const { account, orgUnitId, appliesTo, permission, heldOn } = filter;
    let wanted = query.where(withinScope(viewer, "roles:read"));
    if (account)
      wanted = wanted.where(
        sql<boolean>`t.account_id = (select id from account where name = ${accountName(account)})`,
      );
    if (orgUnitId) wanted = wanted.where(isBelow([orgUnitId]));
    if (appliesTo) wanted = wanted.where(reaches(appliesTo));
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

/** Whether a grant `t` is one's own, or handed on by somebody who holds it themselves that day, and is at work. */
const standsOnDay = (day: LocalDate) =>
  sql<boolean>`(t.delegated_from_id is null or exists (
    select 1 from role_grant s join account a on a.id = s.account_id left join employee e on e.id = a.employee_id
    where s.id = t.delegated_from_id and s.revoked_at is null and s.starts_on <= ${day}
      and (s.ends_on is null or s.ends_on > ${day}) and a.closed_at is null
      and (e.id is null or e.state = any(${[...AT_WORK_STATES]}::text[]))))`;

/** Whether a grant `t` is in force on a day: nobody has revoked it, nor what it was handed on from. */
export const isInForceOn = (day: LocalDate) =>
  sql<boolean>`(t.revoked_at is null and ${holdsOn(day)} and ${standsOnDay(day)})`;

/** What accounts were granted and hold on a day. */
export const grantsOfAccountsHeldOn = batchOnDay<Row<RoleGrant>[]>([], async (em, accountIds, day) =>
  toGroups(
    await selectRows(em, RoleGrant)
      .where(isAmong("t.account_id", accountIds))
      .where(isInForceOn(day))
      .orderBy("t.id")
      .execute(),
    "accountId",
  ),
);

interface Post {
  readonly title: string;
  readonly orgUnitId: string;
}

/** The role that follows from the primary post that a person holds today, in that post's unit; none for most. */
export async function derivedRolesOf(
  context: Context,
  employeeId: string,
  organizationId: string,
): Promise<DerivedRole[]> {
  const post = await rows(context.em)
    .selectFrom("assignment")
    .innerJoin("position", "position.id", "assignment.position_id")
    .select(["position.title as title", "assignment.org_unit_id as orgUnitId"])
    .where("assignment.employee_id", "=", employeeId)
    .where(isPrimaryPostOn(context.clock.today()))
    .executeTakeFirst();
  return post ? rolesOfPost(context, post, organizationId) : [];
}

/** The role that follows from a post, in its unit, by the organization's policy. */
export async function rolesOfPost(
  context: Context,
  { title, orgUnitId }: Post,
  organizationId: string,
): Promise<DerivedRole[]> {
  const { limits } = await policyFor(context, RolePolicy, organizationId);
  const role = derivedRoleOf(title, limits);
  return role ? [{ role, orgUnitId }] : [];
}
