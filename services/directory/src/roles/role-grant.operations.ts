import { LockMode } from "@mikro-orm/core";
import {
  localDateOf,
  GROUP_ORGANIZATION_ID,
  refuse,
  refuseAll,
  requireReason,
  type Refusal,
} from "@tongxin/kernel";
import {
  AuditAction,
  expectVersion,
  locked,
  policyOn,
  type Version,
  whyNotFor,
  type Work,
} from "@tongxin/subgraph";
import { Account } from "../accounts/account.entity.js";
import { AccountKind } from "../accounts/account.rules.js";
import { isOwnAccount, lockedAccount } from "../accounts/viewer.operations.js";
import { scopeOf, scopeOfUnit } from "../org-units/org-unit.operations.js";
import { RoleDefinition } from "./role-definition.entity.js";
import { RolePolicy } from "./role-definition.rules.js";
import { RoleGrant } from "./role-grant.entity.js";
import { holdersAtWork, lockRole } from "./role-holders.js";
import {
  isAuditedByItself,
  isGuarded,
  mayWrite,
  overlap,
  RoleGrantRefusal,
  whyCannotDelegate,
  whyCannotGrant,
  whyCannotRevoke,
  whyNotDelegator,
  whyNotPeriod,
  type Period,
} from "./role-grant.rules.js";
import type { RoleDelegationInput, RoleGrantInput } from "./role-grant.schema.js";

type GrantResult = Promise<{ roleGrant: RoleGrant }>;

/** Gives an account a role, in a unit and all below it or everywhere. */
export async function grantRole(work: Work, input: RoleGrantInput): GrantResult {
  const { em, viewer, clock } = work;
  const reason = requireReason(input.reason, ["input", "reason"]);
  const scope = await scopeOf(work, input.orgUnitId ?? null, ["input", "orgUnitId"]);
  refuse(whyNotFor(work, scope.ancestry), ["input", "orgUnitId"]);
  const period = { startsOn: input.startsOn ?? clock.today(), endsOn: input.endsOn ?? null };
  refuseAll(whyNotPeriod(period, clock.today()));
  const { role } = input;
  if ((await em.count(RoleDefinition, { name: role, organizationId: GROUP_ORGANIZATION_ID })) === 0)
    refuse(RoleGrantRefusal.ROLE_UNKNOWN, ["input", "role"]);
  const account = await accountToGrant(work, input.account);
  const held = await rolesHeld(work, account);
  const writes = await writesByRole(work, [role]);
  const isService = account.kind === AccountKind.SERVICE;
  const isOwn = isOwnAccount(viewer, account);
  refuse(whyCannotGrant({ role, writes: writes(role), period, isOwn, isService, held }), [
    "input",
    isOwn ? "account" : "role",
  ]);

  const roleGrant = em.create(RoleGrant, {
    organizationId: scope.organizationId,
    orgUnitId: scope.id,
    accountId: account.id,
    role,
    reason,
    ...period,
  });
  await em.flush();
  sayWhy(work, [roleGrant], reason);
  return { roleGrant };
}

/** Hands a role of one's own on for some days, and no further than one holds it. */
export async function delegateRole(work: Work, id: string, input: RoleDelegationInput): GrantResult {
  const { em, viewer, clock } = work;
  const { startsOn, endsOn } = input;
  refuse(whyNotDelegator(viewer.kind), ["id"]);
  const reason = requireReason(input.reason, ["input", "reason"]);
  // Under the grant's lock: it is not revoked before what was handed on is seen by who revokes it.
  const grant = await locked(work, RoleGrant, id);
  if (grant.accountId !== viewer.accountId) refuse(RoleGrantRefusal.NOT_OWN_GRANT, ["id"]);
  refuseAll(whyNotPeriod({ startsOn, endsOn }, clock.today()));
  const scope = await scopeOf(work, input.orgUnitId ?? grant.orgUnitId, ["input", "orgUnitId"]);
  const { limits } = await policyOn(em, RolePolicy, scope.organizationId, clock.today());
  const account = await accountToGrant(work, input.account);
  if (account.kind !== AccountKind.PERSON) refuse(RoleGrantRefusal.ACCOUNT_UNKNOWN, ["input", "account"]);
  if (isOwnAccount(viewer, account)) refuse(RoleGrantRefusal.OWN_ACCOUNT, ["input", "account"]);
  const earlier = await delegatedBefore(work, grant, account);
  const wanted = { startsOn, endsOn, ancestry: scope.ancestry, earlier };
  refuse(whyCannotDelegate(grant, wanted, clock.today(), limits), ["input"]);
  const taken = { role: grant.role, orgUnitId: scope.id, startsOn, endsOn };
  refuse(await whyNotTaken(work, account, taken), ["input", "account"]);

  const roleGrant = em.create(RoleGrant, {
    organizationId: scope.organizationId,
    orgUnitId: scope.id,
    accountId: account.id,
    role: grant.role,
    delegatedFromId: grant.id,
    startsOn,
    endsOn,
    reason,
  });
  await em.flush();
  sayWhy(work, [roleGrant], reason);
  return { roleGrant };
}

/** What was handed on of a grant to an account, whatever became of it. */
async function delegatedBefore({ em }: Work, grant: RoleGrant, account: Account) {
  const found = await em.find(RoleGrant, { delegatedFromId: grant.id, accountId: account.id });
  return found.map(({ startsOn, endsOn, revokedAt }) => ({
    startsOn,
    endsOn: endsOn ?? startsOn,
    revokedOn: revokedAt && localDateOf(revokedAt),
  }));
}

/** Why an account cannot be handed a role, for what it holds already, or null. */
async function whyNotTaken(
  work: Work,
  account: Account,
  wanted: Period & Pick<RoleGrant, "role" | "orgUnitId">,
): Promise<Refusal | null> {
  const held = await rolesHeld(work, account);
  const isHeld = held.some(
    ({ role, orgUnitId, ...period }) =>
      role === wanted.role && orgUnitId === wanted.orgUnitId && overlap(period, wanted),
  );
  if (isHeld) return RoleGrantRefusal.ALREADY_GRANTED;
  const writes = await writesByRole(work, [wanted.role]);
  const one = { ...wanted, writes: writes(wanted.role) };
  return held.some(other => isAuditedByItself(one, other)) ? RoleGrantRefusal.AUDITOR_WRITES : null;
}

/** What an account was granted and nobody revoked, and whether it permits to write. */
async function rolesHeld(work: Work, { id }: Account) {
  const held = await work.em.find(RoleGrant, { accountId: id, revokedAt: null });
  const writes = await writesByRole(
    work,
    held.map(({ role }) => role),
  );
  return held.map(({ role, orgUnitId, startsOn, endsOn }) => ({
    role,
    orgUnitId,
    startsOn,
    endsOn,
    writes: writes(role),
  }));
}

/** Answers of each of these roles whether it permits to write; until the transaction ends, none is redefined. */
async function writesByRole({ em }: Work, names: readonly string[]): Promise<(role: string) => boolean> {
  const found = await em.find(
    RoleDefinition,
    { name: [...names], organizationId: GROUP_ORGANIZATION_ID },
    { orderBy: { name: "asc" }, lockMode: LockMode.PESSIMISTIC_READ },
  );
  const writing = new Set(found.filter(({ permissions }) => mayWrite(permissions)).map(({ name }) => name));
  return role => writing.has(role);
}

/** Takes a role back, and with it what was delegated of it. */
export async function revokeGrant(
  work: Work,
  id: string,
  reason: string,
  expectedVersion?: Version,
): GrantResult {
  const { roleGrant, account } = await lockedGrant(work, id);
  const { ancestry } = await scopeOfUnit(work, roleGrant.orgUnitId);
  refuse(whyNotFor(work, ancestry), ["id"]);
  if (isOwnAccount(work.viewer, account)) refuse(RoleGrantRefusal.OWN_GRANT, ["id"]);
  return revoke(work, roleGrant, reason, expectedVersion);
}

/** Takes back what one has delegated. */
export async function endDelegation(
  work: Work,
  id: string,
  reason: string,
  expectedVersion?: Version,
): GrantResult {
  const { em, viewer } = work;
  refuse(whyNotDelegator(viewer.kind), ["id"]);
  const { roleGrant } = await lockedGrant(work, id);
  const source = roleGrant.delegatedFromId && (await em.findOneOrFail(RoleGrant, roleGrant.delegatedFromId));
  if (!source || source.accountId !== viewer.accountId) refuse(RoleGrantRefusal.NOT_OWN_GRANT, ["id"]);
  return revoke(work, roleGrant, reason, expectedVersion);
}

async function revoke(
  work: Work,
  roleGrant: RoleGrant,
  reason: string,
  expectedVersion?: Version,
): GrantResult {
  expectVersion(roleGrant, expectedVersion);
  refuse(whyCannotRevoke(roleGrant, work.clock.today()), ["id"]);
  await keepLastHolders(work, [roleGrant]);
  await revokeAll(work, [roleGrant], requireReason(reason));
  return { roleGrant };
}

/** Ends all that an account was granted, and what it delegated. */
export async function revokeGrantsOf(work: Work, account: Account, reason: string): Promise<void> {
  const grants = await work.em.find(
    RoleGrant,
    { accountId: account.id, revokedAt: null },
    { orderBy: { id: "asc" }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const live = grants.filter(grant => whyCannotRevoke(grant, work.clock.today()) === null);
  await keepLastHolders(work, live);
  await revokeAll(work, live, reason);
}

/** Under the lock of the role: of two administrators who revoke each other at once, one stays. */
async function keepLastHolders(work: Work, leaving: readonly RoleGrant[]): Promise<void> {
  for (const role of [...new Set(leaving.map(each => each.role))].filter(isGuarded).sort()) {
    await lockRole(work, role);
    const gone = new Set(leaving.map(({ id }) => id));
    const holders = await holdersAtWork(work, role);
    const staying = holders.filter(({ grantId }) => !gone.has(grantId));
    const leaves = (orgUnitId: string | null) =>
      staying.every(each => each.orgUnitId !== null && each.orgUnitId !== orgUnitId);
    if (holders.some(({ grantId, orgUnitId }) => gone.has(grantId) && leaves(orgUnitId)))
      refuse(RoleGrantRefusal.LAST_HOLDER, ["id"]);
  }
}

/** Revokes grants with what was delegated of them. */
async function revokeAll(work: Work, grants: readonly RoleGrant[], reason: string): Promise<void> {
  const { em, viewer, clock } = work;
  const ids = grants.map(({ id }) => id);
  const found = await em.find(RoleGrant, { delegatedFromId: ids, revokedAt: null });
  const delegations = found.filter(grant => whyCannotRevoke(grant, clock.today()) === null);
  for (const grant of [...grants, ...delegations]) {
    grant.revokedAt = clock.now();
    grant.revokedBy = viewer.account;
    grant.revocationReason = reason;
  }
  await em.flush();
  sayWhy(work, [...grants, ...delegations], reason);
}

const sayWhy = ({ audit }: Work, grants: readonly RoleGrant[], reason: string): void =>
  audit({
    action: AuditAction.UPDATED,
    entity: RoleGrant.name,
    entityIds: grants.map(({ id }) => id),
    reason,
  });

const accountToGrant = async (work: Work, name: string): Promise<Account> =>
  (await lockedAccount(work, name)) ?? refuse(RoleGrantRefusal.ACCOUNT_UNKNOWN, ["input", "account"]);

/** A grant under the lock of its account. */
async function lockedGrant(work: Work, id: string): Promise<{ roleGrant: RoleGrant; account: Account }> {
  const { accountId } = await work.em.findOneOrFail(RoleGrant, id);
  const account = await locked(work, Account, accountId);
  const roleGrant = await locked(work, RoleGrant, id);
  return { roleGrant, account };
}
