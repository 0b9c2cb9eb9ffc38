import {
  accountName,
  EVERYWHERE,
  GROUP_ORGANIZATION_ID,
  type Permission,
  type Viewer,
} from "@tongxin/kernel";
import { load, tables, type Context } from "@tongxin/subgraph";
import { sql } from "kysely";
import type { Assignment } from "../employees/assignment.entity.js";
import type { Employee } from "../employees/employee.entity.js";
import { isPrimaryPostOn } from "../employees/employee.reads.js";
import { EmployeeState } from "../employees/employee.rules.js";
import type { Position } from "../employees/position.entity.js";
import type { OrgUnit } from "../org-units/org-unit.entity.js";
import { OrgUnitKind } from "../org-units/org-unit.rules.js";
import { isPermission } from "../roles/role-definition.rules.js";
import { isInForceOn, rolesByName, rolesOfPost } from "../roles/role.reads.js";
import type { RoleDefinition } from "../roles/role-definition.entity.js";
import type { RoleGrant } from "../roles/role-grant.entity.js";
import type { ServiceAccount } from "../service-accounts/service-account.entity.js";
import { ServiceAccountState } from "../service-accounts/service-account.rules.js";
import type { Account } from "./account.entity.js";
import { AccountKind, rolesKept } from "./account.rules.js";

const rows = tables<{
  account: Account;
  assignment: Assignment;
  employee: Employee;
  org_unit: OrgUnit;
  position: Position;
  role_definition: RoleDefinition;
  role_grant: RoleGrant;
  service_account: ServiceAccount;
}>();

/** A person who has gone signs in no more, though nobody closed their account. */
const GONE: readonly EmployeeState[] = [EmployeeState.TERMINATED, EmployeeState.CANCELLED];

/** The open account of a name, with the primary post that its person holds today. */
const openAccountOf = ({ em, clock }: Context, name: string) =>
  rows(em)
    .selectFrom("account")
    .leftJoin("employee", "employee.id", "account.employee_id")
    .leftJoin("service_account", "service_account.account_id", "account.id")
    .leftJoin("assignment", join =>
      join.onRef("assignment.employee_id", "=", "account.employee_id").on(isPrimaryPostOn(clock.today())),
    )
    .leftJoin("position", "position.id", "assignment.position_id")
    .select([
      "account.id as id",
      "account.name as name",
      "account.kind as kind",
      "account.employee_id as employeeId",
      "employee.state as state",
      sql<string>`coalesce(employee.organization_id, account.organization_id)`.as("organizationId"),
      "service_account.scopes as scopes",
      "position.title as title",
      "assignment.org_unit_id as orgUnitId",
    ])
    .where("account.name", "=", accountName(name))
    .where("account.closed_at", "is", null)
    .where(sql<boolean>`coalesce(employee.state <> all(${[...GONE]}::text[]), true)`)
    .where(sql<boolean>`coalesce(service_account.state = ${ServiceAccountState.ACTIVE}, true)`)
    .executeTakeFirst();

interface Held {
  readonly role: string;
  /** Null for everywhere. */
  readonly orgUnitId: string | null;
  readonly permissions: readonly string[];
}

/**
 * Who an account is today: its roles, what they permit and where. Null for one that is not, or not in use. In few
 * statements, for every request of somebody new waits for it.
 */
export async function viewerOfAccount(context: Context, name: string): Promise<Viewer | null> {
  const account = await openAccountOf(context, name);
  if (!account) return null;
  const { id: accountId, kind, employeeId, organizationId } = account;
  const [granted, derived] = await Promise.all([
    grantedTo(context, accountId),
    derivedFrom(context, account, organizationId),
  ]);
  const held = rolesKept(account.state, [...granted, ...derived]);
  return {
    kind,
    accountId,
    account: account.name,
    employeeId,
    organizationId,
    organizationIds: await organizationsOf(context, organizationId, held),
    roles: [...new Set(held.map(({ role }) => role))].sort(),
    permissions: permissionsOf(held, kind === AccountKind.SERVICE ? (account.scopes ?? []) : null),
  };
}

/** What an account was granted and holds today. */
const grantedTo = ({ em, clock }: Context, accountId: string): Promise<Held[]> =>
  rows(em)
    .selectFrom("role_grant as t")
    .innerJoin("role_definition as definition", "definition.name", "t.role")
    .select(["t.role as role", "t.org_unit_id as orgUnitId", "definition.permissions as permissions"])
    .where("definition.organization_id", "=", GROUP_ORGANIZATION_ID)
    .where("t.account_id", "=", accountId)
    .where(isInForceOn(clock.today()))
    .orderBy("t.id")
    .execute();

/** What follows from the post that somebody holds. */
async function derivedFrom(
  context: Context,
  { title, orgUnitId }: { title: string | null; orgUnitId: string | null },
  organizationId: string,
): Promise<Held[]> {
  if (title === null || orgUnitId === null) return [];
  const roles = await rolesOfPost(context, { title, orgUnitId }, organizationId);
  return Promise.all(
    roles.map(async held => {
      const definition = await load(context, rolesByName, held.role);
      return { ...held, permissions: definition?.permissions ?? [] };
    }),
  );
}

/** `scopes` bounds what a service account may use, whatever its roles permit. */
function permissionsOf(held: readonly Held[], scopes: readonly string[] | null): Viewer["permissions"] {
  const permitted: Partial<Record<Permission, string[]>> = {};
  for (const { orgUnitId, permissions } of held)
    for (const permission of permissions.filter(isPermission))
      if (!scopes || scopes.includes(permission))
        (permitted[permission] ??= []).push(orgUnitId ?? EVERYWHERE);
  return permitted;
}

/** The viewer's own organization and those that a role's units lie in; all, when a role holds everywhere. */
async function organizationsOf({ em }: Context, own: string, held: readonly Held[]): Promise<string[]> {
  const units = held.map(({ orgUnitId }) => orgUnitId);
  const scopes = units.filter(unit => unit !== null);
  if (units.length === 0) return [own];
  const found = await rows(em)
    .selectFrom("org_unit")
    .select("organization_id as id")
    .distinct()
    // Below a unit only companies are organizations of their own.
    .where(sql<boolean>`(kind = ${OrgUnitKind.COMPANY} or parent_id is null or id = any(${scopes}::uuid[]))`)
    .$if(!units.includes(null), query =>
      query.where(
        sql<boolean>`path <@ any(array(select path from org_unit where id = any(${scopes}::uuid[])))`,
      ),
    )
    .execute();
  return [...new Set([own, ...found.map(({ id }) => id)])];
}
