import {
  addDays,
  DERIVED_ROLES,
  EXCLUSIVE_ROLES,
  outOfScope,
  refusals,
  type LocalDate,
  type Permission,
  type Reason,
  type Refusal,
  type Role,
  type ViewerKind,
} from "@tongxin/kernel";

export const RoleGrantRefusal = refusals({
  ROLE_UNKNOWN: { rule: null, zh: "没有这个角色。", en: "There is no role of this name." },
  ACCOUNT_UNKNOWN: {
    rule: null,
    zh: "没有这个在用的账号。",
    en: "There is no open account of this name.",
  },
  OWN_ACCOUNT: {
    rule: "R-X-14",
    zh: "不能给自己授予角色。",
    en: "Nobody grants a role to themselves.",
  },
  OWN_GRANT: {
    rule: "R-X-14",
    zh: "不能收回自己的角色。",
    en: "Nobody revokes a role of their own.",
  },
  LAST_HOLDER: {
    rule: "R-X-14",
    zh: "至少须有一名在岗的安全管理员和一名在岗的审计员。",
    en: "One security administrator and one auditor at work must remain.",
  },
  AUDITOR_WRITES: {
    rule: "R-X-14",
    zh: "审计员不能同时拥有可办理业务的角色。",
    en: "An auditor holds no role that changes anything: nobody audits what they do themselves.",
  },
  ROLE_DERIVED: {
    rule: null,
    zh: "该角色由岗位得出，不能授予。",
    en: "This role follows from the post held and is not granted.",
  },
  ROLE_FOR_PEOPLE: {
    rule: "R-X-14",
    zh: "该角色只能由人担任，不能授予系统账号。",
    en: "Only a person may hold this role, not a service account.",
  },
  EXCLUSIVE_ROLES: {
    rule: "R-X-14",
    zh: "审计员、系统管理员、安全管理员须由不同的人担任。",
    en: "The auditor, the system administrator and the security administrator are three people.",
    constraint: "role_grant_exclusive",
    path: ["input", "role"],
  },
  ALREADY_GRANTED: {
    rule: "R-X-02",
    zh: "该账号在此期间已有此单位的这个角色。",
    en: "The account holds this role in this unit already, within the period.",
    constraint: "role_grant_once",
    path: ["input", "role"],
  },
  PERIOD_INVALID: {
    rule: "R-X-02",
    zh: "期间须从今天或以后开始，并在开始之后结束。",
    en: "The period begins today or later, and ends after it begins.",
  },
  PEOPLE_ONLY: {
    rule: "R-X-14",
    zh: "只有人可以委托或收回委托，系统账号不可以。",
    en: "Only people delegate and take back; a service account does not.",
  },
  NOT_OWN_GRANT: {
    rule: null,
    zh: "只能委托授予本人的角色。",
    en: "Only a role granted to oneself can be delegated.",
  },
  NOT_DELEGABLE: {
    rule: "R-X-14",
    zh: "该角色不能委托。",
    en: "This role is not delegated.",
  },
  DELEGATED_ALREADY: {
    rule: null,
    zh: "受托的角色不能再委托。",
    en: "What was delegated is not delegated further.",
  },
  OUTSIDE_PERIOD: {
    rule: "R-X-02",
    zh: "委托期间须在本人角色的期间之内。",
    en: "A delegation lies within the period of one's own role.",
  },
  DELEGATION_TOO_LONG: {
    rule: "R-X-11",
    zh: "委托期间过长：一年内委托同一人的天数合计不得超过规定。",
    en: "The delegation is longer than the policy allows; what was delegated to the same person within a year counts too.",
  },
  DELEGATION_TOO_FAR: {
    rule: "R-X-11",
    zh: "委托开始日期过远。",
    en: "The delegation begins later than the policy allows.",
  },
  ENDED: {
    rule: "R-X-10",
    zh: "该授权已收回或已到期。",
    en: "The grant was revoked, or has ended.",
  },
});

/** Days from `startsOn` up to, and without, `endsOn`; null has no end. */
export interface Period {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}

/** Whether two periods share a day: those that only touch do not (R-X-02). */
export const overlap = (one: Period, other: Period): boolean =>
  (other.endsOn === null || one.startsOn < other.endsOn) &&
  (one.endsOn === null || other.startsOn < one.endsOn);

/** Why a grant may not last so, with the argument at fault; no reason when it may. */
export function whyNotPeriod({ startsOn, endsOn }: Period, today: LocalDate): readonly Reason[] {
  const refusal = RoleGrantRefusal.PERIOD_INVALID;
  if (startsOn < today) return [{ refusal, path: ["input", "startsOn"] }];
  return endsOn !== null && endsOn <= startsOn ? [{ refusal, path: ["input", "endsOn"] }] : [];
}

export const isExclusive = (role: string): boolean => EXCLUSIVE_ROLES.includes(role as Role);

/** Roles of which one must be held everywhere at any time: without the one nobody grants, without the other nobody checks. */
export const isGuarded = (role: string): role is Role => role === "SECURITY_ADMIN" || role === "AUDITOR";

/** What is no reading and yet changes nothing but what is one's own. */
const HARMLESS: ReadonlySet<string> = new Set<Permission>([
  "documents:free-form",
  "roles:delegate",
  "venues:book",
  "micro-powers:acknowledge",
]);

/** Whether by any of these somebody does what an auditor would have to audit. */
export const mayWrite = (permissions: readonly string[]): boolean =>
  permissions.some(permission => !permission.endsWith(":read") && !HARMLESS.has(permission));

interface Roled extends Period {
  readonly role: string;
  /** Whether the role permits to write. */
  readonly writes: boolean;
}

/** Whether one of two roles is the auditor's and the other writes, within one period. */
export const isAuditedByItself = (one: Roled, other: Roled): boolean =>
  overlap(one, other) &&
  ((one.role === "AUDITOR" && other.role !== "AUDITOR" && other.writes) ||
    (other.role === "AUDITOR" && one.role !== "AUDITOR" && one.writes));

interface Wanted {
  readonly role: string;
  readonly writes: boolean;
  readonly period: Period;
  /** Whether the viewer is whom the account belongs to. */
  readonly isOwn: boolean;
  readonly isService: boolean;
  /** What the account was granted, and nobody revoked. */
  readonly held: readonly Roled[];
}

/** Why a role cannot be given to an account, or null. */
export function whyCannotGrant({ role, writes, period, isOwn, isService, held }: Wanted): Refusal | null {
  if (isOwn) return RoleGrantRefusal.OWN_ACCOUNT;
  if (DERIVED_ROLES.includes(role as Role)) return RoleGrantRefusal.ROLE_DERIVED;
  if (isExclusive(role) && isService) return RoleGrantRefusal.ROLE_FOR_PEOPLE;
  const excluded =
    isExclusive(role) &&
    held.some(other => other.role !== role && isExclusive(other.role) && overlap(other, period));
  if (excluded) return RoleGrantRefusal.EXCLUSIVE_ROLES;
  return held.some(other => isAuditedByItself({ role, writes, ...period }, other))
    ? RoleGrantRefusal.AUDITOR_WRITES
    : null;
}

interface Granted extends Period {
  readonly role: string;
  readonly revokedAt: Date | null;
  readonly delegatedFromId: string | null;
  readonly orgUnitId: string | null;
}

/** Why a grant cannot be revoked any more, or null. */
export const whyCannotRevoke = (
  { revokedAt, endsOn }: Pick<Granted, "revokedAt" | "endsOn">,
  today: LocalDate,
): Refusal | null => (revokedAt || (endsOn !== null && endsOn <= today) ? RoleGrantRefusal.ENDED : null);

/** Why such a viewer delegates nothing, or null: what bounds a service account would not bound whom it delegates to. */
export const whyNotDelegator = (kind: ViewerKind): Refusal | null =>
  kind === "PERSON" ? null : RoleGrantRefusal.PEOPLE_ONLY;

const DAY_MS = 86_400_000;

const daysBetween = (from: LocalDate, until: LocalDate): number =>
  (Date.parse(until) - Date.parse(from)) / DAY_MS;

interface Delegated extends Period {
  readonly endsOn: LocalDate;
  /** The day on which it was taken back, or null. */
  readonly revokedOn: LocalDate | null;
}

const YEAR_DAYS = 365;

/** How many days were delegated, to the same person of the same grant, within the year before a day or later. */
export const daysDelegated = (earlier: readonly Delegated[], day: LocalDate): number =>
  earlier.reduce((days, { startsOn, endsOn, revokedOn }) => {
    const from = [startsOn, addDays(day, -YEAR_DAYS)].toSorted()[1]!;
    const until = revokedOn && revokedOn < endsOn ? addDays(revokedOn, 1) : endsOn;
    return days + Math.max(0, daysBetween(from, until));
  }, 0);

interface Delegation extends Period {
  readonly endsOn: LocalDate;
  /** The unit it is for, with those above it; empty when it is for everywhere. */
  readonly ancestry: readonly string[];
  /** What was delegated of the same grant to the same person before. */
  readonly earlier: readonly Delegated[];
}

interface DelegationLimits {
  readonly delegationDaysMost: number;
  readonly delegationAheadDaysMost: number;
}

/** Why a grant of one's own cannot be delegated so, or null. */
export function whyCannotDelegate(
  grant: Granted,
  { ancestry, earlier, ...period }: Delegation,
  today: LocalDate,
  { delegationDaysMost, delegationAheadDaysMost }: DelegationLimits,
): Refusal | null {
  if (whyCannotRevoke(grant, today)) return RoleGrantRefusal.ENDED;
  if (grant.delegatedFromId) return RoleGrantRefusal.DELEGATED_ALREADY;
  if (isExclusive(grant.role)) return RoleGrantRefusal.NOT_DELEGABLE;
  if (grant.orgUnitId !== null && !ancestry.includes(grant.orgUnitId)) return outOfScope;
  if (period.startsOn < grant.startsOn || (grant.endsOn !== null && period.endsOn > grant.endsOn))
    return RoleGrantRefusal.OUTSIDE_PERIOD;
  if (period.startsOn > addDays(today, delegationAheadDaysMost)) return RoleGrantRefusal.DELEGATION_TOO_FAR;
  const days = daysBetween(period.startsOn, period.endsOn) + daysDelegated(earlier, period.startsOn);
  return days > delegationDaysMost ? RoleGrantRefusal.DELEGATION_TOO_LONG : null;
}
