import { isInScope } from "@tongxin/kernel";
import {
  batchById,
  childrenOf,
  type Context,
  list,
  load,
  loadOwn,
  type Row,
  tables,
} from "@tongxin/subgraph";
import { sql } from "kysely";
import type { Account } from "../accounts/account.entity.js";
import { OrgUnit } from "../org-units/org-unit.entity.js";
import { withinScope } from "../org-units/org-unit.reads.js";
import { ancestryOf } from "../org-units/org-unit.rules.js";
import { placeOfSecret } from "./secret.js";
import { ServiceAccountSecret } from "./service-account-secret.entity.js";
import { ServiceAccount } from "./service-account.entity.js";
import { isUseToKeep, MOST_SECRETS, ServiceAccountState } from "./service-account.rules.js";
import type { ServiceAccountFilter } from "./service-account.schema.js";

const rows = tables<{
  account: Account;
  service_account: ServiceAccount;
  service_account_secret: ServiceAccountSecret;
}>();

/** One that the viewer may read: of their organizations, within their scope. */
export async function serviceAccountInScope(
  context: Context,
  id: string,
): Promise<Row<ServiceAccount> | null> {
  const found = await loadOwn(context, batchById(ServiceAccount), id);
  const unit = found?.orgUnitId ? await load(context, batchById(OrgUnit), found.orgUnitId) : null;
  return isInScope(context.viewer, "service-accounts:read", unit ? ancestryOf(unit.treePath) : [])
    ? found
    : null;
}

/** The secrets of service accounts, the oldest first. A hash is never part of an answer. */
export const secretsOfServiceAccounts = childrenOf(ServiceAccountSecret, {
  of: "serviceAccountId",
  order: ["id"],
});

export const serviceAccountsNewestFirst = list(ServiceAccount, {
  order: ["id"],
  direction: "desc",
  by: ["state"],
  where: (query, _: ServiceAccountFilter, { viewer }) =>
    query.where(withinScope(viewer, "service-accounts:read")),
});

/**
 * Whose secret this is and what they may ever use, for the gateway as JSON; null for anybody else. Who does not exist
 * costs the same work as who gave a wrong secret. A use is kept once a minute at most.
 */
export async function serviceAccountOf(
  { em, clock }: Context,
  clientId: string,
  secret: string,
): Promise<string | null> {
  const now = clock.now();
  const live = await rows(em)
    .selectFrom("account")
    .innerJoin("service_account", "service_account.account_id", "account.id")
    .innerJoin("service_account_secret as s", "s.service_account_id", "service_account.id")
    .select(["account.name as account", "service_account.scopes as scopes", "s.id as id"])
    .select(["s.last_used_at as lastUsedAt", sql<string>`s.hash`.as("hash")])
    .where("account.name", "=", clientId)
    .where("account.closed_at", "is", null)
    .where("service_account.state", "=", ServiceAccountState.ACTIVE)
    .where("s.revoked_at", "is", null)
    .where("s.hash", "is not", null)
    .where(sql<boolean>`(s.expires_at is null or s.expires_at > ${now})`)
    .orderBy("s.id", "desc")
    .limit(MOST_SECRETS)
    .execute();
  const found =
    live[
      placeOfSecret(
        secret,
        live.map(({ hash }) => hash),
      )
    ];
  if (!found) return null;
  const { id, account, scopes, lastUsedAt } = found;
  if (isUseToKeep(lastUsedAt ? new Date(lastUsedAt) : null, now))
    await em.execute("update service_account_secret set last_used_at = ? where id = ?", [now, id]);
  return JSON.stringify({ account, scopes });
}
