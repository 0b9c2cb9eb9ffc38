import { accountName, refuse, refuseAll, requireReason, requireText } from "@tongxin/kernel";
import {
  AuditAction,
  expectVersion,
  locked,
  policyOn,
  touch,
  type Version,
  whyNotFor,
  type Work,
} from "@tongxin/subgraph";
import { Account } from "../accounts/account.entity.js";
import { AccountKind, whyNotAccountName } from "../accounts/account.rules.js";
import { scopeOf, scopeOfUnit } from "../org-units/org-unit.operations.js";
import { whyNotPermitted } from "../roles/role-definition.rules.js";
import { newSecret, secretHash } from "./secret.js";
import { ServiceAccountSecret } from "./service-account-secret.entity.js";
import { ServiceAccount } from "./service-account.entity.js";
import {
  endOfOverlap,
  isLive,
  ServiceAccountPolicy,
  ServiceAccountRefusal,
  ServiceAccountState,
  serviceAccountStates,
  whyCannotRevoke,
  whyCannotRotate,
} from "./service-account.rules.js";
import type { ServiceAccountInput } from "./service-account.schema.js";

type ServiceAccountResult = Promise<{ serviceAccount: ServiceAccount }>;
type SecretResult = Promise<{ serviceAccount: ServiceAccount; secret: string }>;

/** An account for another system, with its first secret; it may do nothing until it is granted a role. */
export async function openServiceAccount(work: Work, input: ServiceAccountInput): SecretResult {
  const { em } = work;
  const scope = await scopeOf(work, input.orgUnitId ?? null, ["input", "orgUnitId"]);
  refuse(whyNotFor(work, scope.ancestry), ["input", "orgUnitId"]);
  const name = accountName(input.name);
  refuse(whyNotAccountName(name), ["input", "name"]);
  refuseAll(whyNotPermitted(input.scopes, ["input", "scopes"]));
  if ((await em.count(Account, { name })) > 0) refuse(ServiceAccountRefusal.NAME_TAKEN, ["input", "name"]);
  const { organizationId } = scope;
  const account = em.create(Account, {
    organizationId,
    name,
    kind: AccountKind.SERVICE,
    employeeId: null,
  });
  const serviceAccount = em.create(ServiceAccount, {
    organizationId,
    accountId: account.id,
    orgUnitId: scope.id,
    description: requireText(input.description, ["input", "description"]),
    scopes: [...new Set(input.scopes)].sort(),
    state: ServiceAccountState.ACTIVE,
  });
  return { serviceAccount, secret: makeSecret(work, serviceAccount) };
}

/** A new secret at once; the old one is valid for some hours more, so that its users can change over. */
export async function rotateSecret(work: Work, id: string, expectedVersion?: Version): SecretResult {
  const { em, clock } = work;
  const serviceAccount = await managedServiceAccount(work, id, expectedVersion);
  const secrets = await em.find(ServiceAccountSecret, { serviceAccountId: id, revokedAt: null });
  refuse(whyCannotRotate(secrets, clock.now()), ["id"]);
  const { organizationId } = serviceAccount;
  const { limits } = await policyOn(em, ServiceAccountPolicy, organizationId, clock.today());
  for (const secret of secrets.filter(each => isLive(each, clock.now())))
    secret.expiresAt ??= endOfOverlap(clock.now(), limits);
  touch(work, serviceAccount);
  return { serviceAccount, secret: makeSecret(work, serviceAccount) };
}

/** From now on the secret opens nothing. */
export async function revokeSecret(work: Work, id: string): ServiceAccountResult {
  const { em, clock } = work;
  const { serviceAccountId } = await em.findOneOrFail(ServiceAccountSecret, id);
  const serviceAccount = await managedServiceAccount(work, serviceAccountId);
  const secret = await em.findOneOrFail(ServiceAccountSecret, id, { refresh: true });
  refuse(whyCannotRevoke(secret, clock.now()), ["id"]);
  secret.revokedAt = clock.now();
  touch(work, serviceAccount);
  return { serviceAccount };
}

/** Suspended, it is nobody; resumed, it is what it was. */
export async function changeState(
  work: Work,
  id: string,
  to: ServiceAccountState,
  reason: string,
  expectedVersion?: Version,
): ServiceAccountResult {
  const { em } = work;
  const serviceAccount = await managedServiceAccount(work, id, expectedVersion);
  refuse(serviceAccountStates.whyCannotBecome(serviceAccount.state, to), ["id"]);
  serviceAccount.state = to;
  serviceAccount.stateReason = requireReason(reason);
  await em.flush();
  work.audit({
    action: AuditAction.UPDATED,
    entity: ServiceAccount.name,
    entityIds: [id],
    reason: serviceAccount.stateReason,
  });
  return { serviceAccount };
}

function makeSecret({ em }: Work, { id, organizationId }: ServiceAccount): string {
  const secret = newSecret();
  em.create(ServiceAccountSecret, { organizationId, serviceAccountId: id, hash: secretHash(secret) });
  return secret;
}

/** The service account, locked: its secrets are counted and changed under this lock. */
async function managedServiceAccount(
  work: Work,
  id: string,
  expectedVersion?: Version,
): Promise<ServiceAccount> {
  const serviceAccount = await locked(work, ServiceAccount, id);
  const { ancestry } = await scopeOfUnit(work, serviceAccount.orgUnitId);
  refuse(whyNotFor(work, ancestry), ["id"]);
  expectVersion(serviceAccount, expectedVersion);
  return serviceAccount;
}
