import { EVERYWHERE, ROLES, type LocalDate, type Permission, type Role, type Viewer } from "@tongxin/kernel";
import { tables, type Context } from "@tongxin/subgraph";
import { sql } from "kysely";
import { OrgUnit } from "../org-units/org-unit.entity.js";
import { Account, RoleGrant } from "./account.entity.js";

const rows = tables<{ account: Account; role_grant: RoleGrant; org_unit: OrgUnit }>();

/** Who an account is today: its roles, what they permit and where. Null for an account that does not exist. */
export async function viewerOfAccount({ em, clock }: Context, name: string): Promise<Viewer | null> {
  const database = rows(em);
  const account = await database
    .selectFrom("account")
    .select(["id", "name", "employee_id as employeeId", "organization_id as organizationId"])
    .where("name", "=", name)
    .executeTakeFirst();
  if (!account) return null;

  const grants = await database
    .selectFrom("role_grant")
    .select(["role", "org_unit_id as orgUnitId"])
    .where("account_id", "=", account.id)
    .where(holdsOn(clock.today()))
    .execute();
  return {
    kind: "PERSON",
    accountId: account.id,
    account: account.name,
    employeeId: account.employeeId,
    organizationId: account.organizationId,
    organizationIds: await organizationsOf(database, account.organizationId, grants),
    roles: [...new Set(grants.map(({ role }) => role))].sort(),
    permissions: permissionsOf(grants),
  };
}

interface Grant {
  readonly role: Role;
  readonly orgUnitId: string | null;
}

const holdsOn = (day: LocalDate) =>
  sql<boolean>`starts_on <= ${day} and (ends_on is null or ends_on > ${day})`;

function permissionsOf(grants: readonly Grant[]): Viewer["permissions"] {
  const permissions: Partial<Record<Permission, string[]>> = {};
  for (const { role, orgUnitId } of grants) {
    for (const permission of ROLES[role].permissions) {
      (permissions[permission] ??= []).push(orgUnitId ?? EVERYWHERE);
    }
  }
  return permissions;
}

/** The viewer's own organization and those that a role's units lie in; all, when a role holds everywhere. */
async function organizationsOf(
  database: ReturnType<typeof rows>,
  own: string,
  grants: readonly Grant[],
): Promise<string[]> {
  const units = grants.map(({ orgUnitId }) => orgUnitId);
  const scopes = units.filter(unit => unit !== null);
  const found = await database
    .selectFrom("org_unit")
    .select("organization_id as id")
    .distinct()
    .$if(!units.includes(null), query =>
      query.where(
        sql<boolean>`path <@ any(array(select path from org_unit where id = any(${scopes}::uuid[])))`,
      ),
    )
    .execute();
  return [...new Set([own, ...found.map(({ id }) => id)])];
}
