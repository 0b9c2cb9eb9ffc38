import { accountName, GROUP_ORGANIZATION_ID, refuse } from "@tongxin/kernel";
import { AuditAction, type Work } from "@tongxin/subgraph";
import { Account } from "../accounts/account.entity.js";
import { AccountKind, AccountRefusal, whyNotAccountName } from "../accounts/account.rules.js";
import { holdersAtWork, lockRole } from "./role-holders.js";
import { RoleGrant } from "./role-grant.entity.js";

const ROLE = "SECURITY_ADMIN";
const REASON = "首位安全管理员 The first security administrator";

/** Where nobody can grant a role, nobody ever could: then, and only then, the account that the operator names can. */
export async function openFirstSecurityAdmin(work: Work, name: string): Promise<void> {
  const { em, clock, audit } = work;
  await lockRole(work, ROLE);
  if ((await holdersAtWork(work, ROLE)).length > 0) return;
  refuse(whyNotAccountName(accountName(name)));
  const account = await firstAccount(work, accountName(name));
  const grant = em.create(RoleGrant, {
    organizationId: GROUP_ORGANIZATION_ID,
    accountId: account.id,
    role: ROLE,
    orgUnitId: null,
    startsOn: clock.today(),
    endsOn: null,
    reason: REASON,
  });
  await em.flush();
  audit({ action: AuditAction.CREATED, entity: RoleGrant.name, entityIds: [grant.id], reason: REASON });
}

/** The account of this name, opened unless it is; a start that names one that can never sign in fails. */
async function firstAccount({ em }: Work, name: string): Promise<Account> {
  const known = await em.findOne(Account, { name });
  if (known?.closedAt) refuse(AccountRefusal.CLOSED);
  if (known && known.kind !== AccountKind.PERSON) refuse(AccountRefusal.NOT_A_PERSON);
  const organizationId = GROUP_ORGANIZATION_ID;
  return known ?? em.create(Account, { name, kind: AccountKind.PERSON, employeeId: null, organizationId });
}
