import { accountName, EVERYWHERE, type Permission, type Viewer } from "@tongxin/kernel";
import {
  batchById,
  batchByText,
  load,
  onDay,
  selectRows,
  tables,
  toMap,
  type Context,
  type Row,
} from "@tongxin/subgraph";
import { sql } from "kysely";
import { Employee } from "../employees/employee.entity.js";
import { EmployeeState } from "../employees/employee.rules.js";
import { OrgUnit } from "../org-units/org-unit.entity.js";
import { isPermission } from "../roles/role-definition.rules.js";
import { derivedRolesOf, grantsOfAccountsHeldOn, rolesByName } from "../roles/role.reads.js";
import { ServiceAccount } from "../service-accounts/service-account.entity.js";
import { ServiceAccountState } from "../service-accounts/service-account.rules.js";
import { Account } from "./account.entity.js";
import { AccountKind, rolesKept } from "./account.rules.js";

const rows = tables<{
  account: Account;
  employee: Employee;
  org_unit: OrgUnit;
  service_account: ServiceAccount;
}>();

export const accountsById = batchById(Account);

export const accountsByName = batchByText<Row<Account> | null>(null, async (em, names) =>
  toMap(await selectRows(em, Account).where("t.name", "in", names).execute(), "name"),
);

/** A person who has gone signs in no more, though nobody closed their account. */
const GONE: readonly EmployeeState[] = [EmployeeState.TERMINATED, EmployeeState.CANCELLED];

const openAccountOf = ({ em }: Context, name: string) =>
  rows(em)
    .selectFrom("account")
    .leftJoin("employee", "employee.id", "account.employee_id")
    .leftJoin("service_account", "service_account.account_id", "account.id")
    .select([
      "account.id as id",
      "account.name as name",
      "account.kind as kind",
      "account.employee_id as employeeId",
      "employee.state as state",
      sql<string>`coalesce(employee.organization_id, account.organization_id)`.as("organizationId"),
      "service_account.scopes as scopes",
    ])
    .where("account.name", "=", accountName(name))
    .where("account.closed_at", "is", null)
    .where(sql<boolean>`coalesce(employee.state <> all(${[...GONE]}::text[]), true)`)
    .where(sql<boolean>`coalesce(service_account.state = ${ServiceAccountState.ACTIVE}, true)`)
    .executeTakeFirst();

/** Who an account is today: its roles, what they permit and where. Null for one that is not, or not in use. */
export async function viewerOfAccount(context: Context, name: string): Promise<Viewer | null> {
  const account = await openAccountOf(context, name);
  if (!account) return null;
  const { id: accountId, kind, employeeId, organizationId } = account;
  const [granted, derived] = await Promise.all([
    load(context, grantsOfAccountsHeldOn, onDay(accountId, context.clock.today())),
    employeeId ? derivedRolesOf(context, employeeId, organizationId) : [],
  ]);
  const held: readonly Held[] = rolesKept(account.state, [...granted, ...derived]);
  return {
    kind,
    accountId,
    account: account.name,
    employeeId,
    organizationId,
    organizationIds: await organizationsOf(context, organizationId, held),
    roles: [...new Set(held.map(({ role }) => role))].sort(),
    permissions: await permissionsOf(
      context,
      held,
      kind === AccountKind.SERVICE ? (account.scopes ?? []) : null,
    ),
  };
}

interface Held {
  readonly role: string;
  readonly orgUnitId: string | null;
}

/** `scopes` bounds what a service account may use, whatever its roles permit. */
async function permissionsOf(
  context: Context,
  held: readonly Held[],
  scopes: readonly string[] | null,
): Promise<Viewer["permissions"]> {
  const permissions: Partial<Record<Permission, string[]>> = {};
  const definitions = await Promise.all(held.map(({ role }) => load(context, rolesByName, role)));
  for (const [index, { orgUnitId }] of held.entries()) {
    for (const permission of definitions[index]?.permissions.filter(isPermission) ?? []) {
      if (!scopes || scopes.includes(permission))
        (permissions[permission] ??= []).push(orgUnitId ?? EVERYWHERE);
    }
  }
  return permissions;
}

/** The viewer's own organization and those that a role's units lie in; all, when a role holds everywhere. */
async function organizationsOf({ em }: Context, own: string, held: readonly Held[]): Promise<string[]> {
  const units = held.map(({ orgUnitId }) => orgUnitId);
  const scopes = units.filter(unit => unit !== null);
  const found = await rows(em)
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
