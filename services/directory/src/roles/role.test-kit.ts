import { EVERYWHERE, newId, ROLES, type Role, type Viewer } from "@tongxin/kernel";
import { hr, security, type TestGraph } from "@tongxin/testing";
import { Account } from "../accounts/account.entity.js";
import { AccountKind } from "../accounts/account.rules.js";
import { viewerOfAccount } from "../accounts/viewer.reads.js";
import { openOrgUnit } from "../org-units/org-unit.operations.js";
import { OrgUnitKind } from "../org-units/org-unit.rules.js";
import { RoleGrant } from "./role-grant.entity.js";

export interface Unit {
  readonly id: string;
  readonly organizationId: string;
}

interface Granted {
  readonly role: string;
  readonly orgUnitId?: string | null;
  readonly startsOn?: string;
  readonly endsOn?: string | null;
}

interface AccountOptions {
  readonly role?: Role;
  readonly scope?: string;
  readonly kind?: AccountKind;
  readonly employeeId?: string | null;
}

/** Accounts and what they were granted, as rows; each test makes its own. */
export function granting(graph: () => TestGraph) {
  const open = (code: string, kind: OrgUnitKind, parentId?: string): Promise<Unit> =>
    graph().given(hr, async work => {
      const { orgUnit } = await openOrgUnit(work, { code, name: code, kind, ...(parentId && { parentId }) });
      return { id: orgUnit.id, organizationId: orgUnit.organizationId };
    });

  let companies = 0;

  /** A company of the group with two mines, the first of which has a team. */
  async function aCompanyOf(group: Unit) {
    const code = `R${++companies}`;
    const company = await open(code, OrgUnitKind.COMPANY, group.id);
    const north = await open(`${code}-N`, OrgUnitKind.MINE, company.id);
    const south = await open(`${code}-S`, OrgUnitKind.MINE, company.id);
    const team = await open(`${code}-N-T`, OrgUnitKind.TEAM, north.id);
    return { company, north, south, team };
  }

  /** The viewer behind a new account of an organization, with what a role permits in one unit or everywhere. */
  async function anAccount(
    organizationId: string,
    {
      role = "EMPLOYEE",
      scope = EVERYWHERE,
      kind = AccountKind.PERSON,
      employeeId = null,
    }: AccountOptions = {},
  ): Promise<Viewer> {
    const name = `account-${newId()}`;
    const accountId = await graph().given(hr, async ({ em }) => {
      const account = em.create(Account, { name, kind, employeeId, organizationId });
      return account.id;
    });
    return {
      ...security,
      kind: kind === AccountKind.PERSON ? "PERSON" : "SERVICE",
      accountId,
      account: name,
      employeeId,
      organizationId,
      organizationIds: [organizationId],
      roles: [role],
      permissions: Object.fromEntries(ROLES[role].permissions.map(permission => [permission, [scope]])),
    };
  }

  /** What an account was granted some time ago; the grant's id. */
  const granted = (viewer: Viewer, { role, orgUnitId = null, ...period }: Granted): Promise<string> =>
    graph().given(hr, async ({ em }) => {
      const { accountId, organizationId } = viewer;
      const held = { startsOn: "2020-01-01", endsOn: null, reason: "任命", ...period };
      return em.create(RoleGrant, { organizationId, accountId, role, orgUnitId, ...held }).id;
    });

  /** Who an account is, as the gateway would learn it. */
  const learned = (name: string): Promise<Viewer | null> =>
    graph().given(hr, work =>
      viewerOfAccount({ ...work, locale: "en", requestId: "test", memory: new Map() }, name),
    );

  return { open, aCompanyOf, anAccount, granted, learned };
}
