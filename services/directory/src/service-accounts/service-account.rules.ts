import { policySeeds, refusals, transitions, type Limits, type Refusal } from "@tongxin/kernel";
import { AccountRefusal } from "../accounts/account.rules.js";
import { RoleDefinitionRefusal } from "../roles/role-definition.rules.js";

export enum ServiceAccountState {
  ACTIVE = "ACTIVE",
  SUSPENDED = "SUSPENDED",
}

export const serviceAccountStates = transitions<ServiceAccountState>({
  ACTIVE: [ServiceAccountState.SUSPENDED],
  SUSPENDED: [ServiceAccountState.ACTIVE],
});

export const ServiceAccountPolicy = policySeeds({
  secretOverlapHours: { value: 24, level: "SET", source: "D", article: "R-DIR-34" },
});

type ServiceAccountLimits = Limits<typeof ServiceAccountPolicy>;

export const ServiceAccountRefusal = refusals({
  NAME_INVALID: AccountRefusal.NAME_INVALID,
  NAME_TAKEN: AccountRefusal.NAME_TAKEN,
  PERMISSION_UNKNOWN: RoleDefinitionRefusal.PERMISSION_UNKNOWN,
  PERMISSION_RESERVED: RoleDefinitionRefusal.PERMISSION_RESERVED,
  TOO_MANY_SECRETS: {
    rule: "R-DIR-34",
    zh: "同时最多两个有效密钥，请等旧密钥失效或先停用它。",
    en: "At most two secrets are valid at once: wait until the old one ends, or revoke it.",
  },
  SECRET_ENDED: { rule: "R-X-10", zh: "该密钥已失效。", en: "The secret is valid no more." },
});

/** How many secrets of one account are valid at once: the new one, and the old one while its users change over. */
export const MOST_SECRETS = 2;

export interface Secret {
  readonly revokedAt: Date | null;
  /** Null until another takes its place. */
  readonly expiresAt: Date | null;
}

/** Whether a secret still opens the door. */
export const isLive = ({ revokedAt, expiresAt }: Secret, now: Date): boolean =>
  !revokedAt && (!expiresAt || expiresAt > now);

/** Why no further secret can be made, or null. */
export const whyCannotRotate = (secrets: readonly Secret[], now: Date): Refusal | null =>
  secrets.filter(secret => isLive(secret, now)).length < MOST_SECRETS
    ? null
    : ServiceAccountRefusal.TOO_MANY_SECRETS;

/** Why a secret cannot be revoked any more, or null. */
export const whyCannotRevoke = (secret: Secret, now: Date): Refusal | null =>
  isLive(secret, now) ? null : ServiceAccountRefusal.SECRET_ENDED;

const HOUR_MS = 3_600_000;

/** When the old secret ends, once there is a new one. */
export const endOfOverlap = (now: Date, { secretOverlapHours }: ServiceAccountLimits): Date =>
  new Date(now.getTime() + secretOverlapHours * HOUR_MS);

const USE_KEPT_EVERY_MS = 60_000;

/** Whether a use is worth writing down: once a minute is enough to know that a secret is in use. */
export const isUseToKeep = (lastUsedAt: Date | null, now: Date): boolean =>
  !lastUsedAt || now.getTime() - lastUsedAt.getTime() >= USE_KEPT_EVERY_MS;

/** The latest use of any of an account's secrets; null when none was used. */
export const lastUseOf = (secrets: readonly { readonly lastUsedAt: Date | string | null }[]): Date | null =>
  secrets
    .flatMap(({ lastUsedAt }) => (lastUsedAt ? [new Date(lastUsedAt)] : []))
    .reduce<Date | null>((latest, use) => (latest && latest > use ? latest : use), null);
