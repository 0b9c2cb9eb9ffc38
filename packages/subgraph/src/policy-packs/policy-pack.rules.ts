import {
  isLike,
  PolicyTier,
  refusals,
  relaxes,
  transitions,
  type LocalDate,
  type PolicyCandidate,
  type PolicySeed,
  type Reason,
  type Refusal,
  type Viewer,
} from "@tongxin/kernel";

export enum PolicyPackState {
  DRAFT = "DRAFT",
  ACTIVE = "ACTIVE",
  WITHDRAWN = "WITHDRAWN",
}

export const PolicyPackRefusal = refusals({
  TIER_INVALID: {
    rule: "R-X-12",
    zh: "层级须为国家、省级或企业；国家层级适用于全部企业。",
    en: "A pack is national, provincial or the enterprise's, and a national one holds for all companies.",
  },
  NOT_A_COMPANY: {
    rule: "R-X-12",
    zh: "制度包适用于整个公司或全部企业，不适用于其中一个单位。",
    en: "A pack holds for a whole company or for all, not for a unit of one.",
  },
  VALID_FROM_PAST: {
    rule: "R-X-11",
    zh: "生效日期不能早于今天。",
    en: "A pack begins today at the earliest: what is done is not judged anew.",
  },
  SOURCE_URL_INVALID: {
    rule: null,
    zh: "网址须以 http:// 或 https:// 开头，且不超过 500 字。",
    en: "An address begins with http:// or https:// and has at most 500 characters.",
  },
  LIMITS_MISSING: { rule: "R-X-11", zh: "至少须有一项限值。", en: "A pack has one limit at least." },
  KEY_TWICE: { rule: "R-X-11", zh: "同一限值出现了两次。", en: "A limit is named twice." },
  KEY_UNKNOWN: {
    rule: "R-X-11",
    zh: "本服务没有这项限值。",
    en: "This service has no such limit.",
  },
  VALUE_INVALID: {
    rule: "R-X-11",
    zh: "值须为 JSON，且与现行值同类：非负整数、文字、清单或同样的各项，最长 4000 字。",
    en: "A value is JSON of the kind of the one in force, with the same parts, and has at most 4,000 characters.",
  },
  RULE_RELAXATION: {
    rule: "R-X-12",
    zh: "法规的限值只能收紧，不能放宽。",
    en: "What a regulation demands may be tightened, and never relaxed.",
  },
  OWN_DRAFT: {
    rule: "R-X-14",
    zh: "起草人不能启用自己的制度包。",
    en: "Who drafted a pack does not activate it.",
  },
  LIMIT_TAKEN: {
    rule: "R-X-11",
    zh: "同一层级已有制度包自同日起规定了其中的限值。",
    en: "Another active pack of the same tier sets one of these limits from the same day.",
    constraint: "policy_value_pkey",
    path: ["id"],
  },
});

const R = PolicyPackRefusal;

export const { whyCannotBecome, nextStates } = transitions<PolicyPackState>({
  DRAFT: [PolicyPackState.ACTIVE, PolicyPackState.WITHDRAWN],
  ACTIVE: [],
  WITHDRAWN: [],
});

type Seeds = Readonly<Record<string, PolicySeed<unknown>>>;

/** A limit as somebody writes it. */
interface Written {
  readonly key: string;
  /** JSON. */
  readonly value: string;
}

/** A limit as a pack keeps it. */
export interface PackLimit {
  readonly key: string;
  readonly value: unknown;
  readonly article: string;
}

/** Why a pack of this tier cannot hold for whom it is to, or null. */
export const whyNotTier = (tier: PolicyTier, isForAll: boolean): Refusal | null =>
  tier === PolicyTier.SEED || (tier === PolicyTier.NATIONAL && !isForAll) ? R.TIER_INVALID : null;

/** Why the unit is none that a pack may hold for, or null: a company's id is its organization's. */
export const whyNotCompany = (unit: {
  readonly id: string;
  readonly organizationId: string;
}): Refusal | null => (unit.id === unit.organizationId ? null : R.NOT_A_COMPANY);

export const whyTooEarly = (validFrom: LocalDate, today: LocalDate): Refusal | null =>
  validFrom >= today ? null : R.VALID_FROM_PAST;

const LONGEST_URL = 500;

export const whyUrlInvalid = (url: string | null): Refusal | null =>
  url === null ||
  (url.length <= LONGEST_URL && url.isWellFormed() && /^https?:\/\/[^\s\0]+$/.test(url) && URL.canParse(url))
    ? null
    : R.SOURCE_URL_INVALID;

const LONGEST_VALUE = 4_000;

/** The value that JSON says; undefined when it says none, or is too long. */
export function valueIn(json: string): unknown {
  if (json.length > LONGEST_VALUE) return undefined;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** Why a limit cannot be this, or null: it is what its seed accepts, or of the kind that its seed is. */
const whyNotValue = (seed: PolicySeed<unknown>, json: string): Refusal | null => {
  const value = valueIn(json);
  const accepts = seed.accepts ?? isLike(seed.value);
  return value !== undefined && accepts(value) ? null : R.VALUE_INVALID;
};

/** What is wrong with the limits as they are written, each at its place. */
export function reasonsAgainstLimits(seeds: Seeds, limits: readonly Written[]): Reason[] {
  const path = ["input", "limits"];
  if (limits.length === 0) return [{ refusal: R.LIMITS_MISSING, path }];
  // Of more than there are, some come twice or are unknown: one says it for all.
  if (limits.length > 2 * Object.keys(seeds).length) return [{ refusal: R.KEY_TWICE, path }];
  const known = new Set<string>();
  return limits.flatMap(({ key, value }, index) => {
    const at = (field: string, refusal: Refusal | null): Reason[] =>
      refusal ? [{ refusal, path: [...path, String(index), field] }] : [];
    if (known.has(key)) return at("key", R.KEY_TWICE);
    known.add(key);
    const seed = Object.hasOwn(seeds, key) ? seeds[key] : undefined;
    return seed ? at("value", whyNotValue(seed, value)) : at("key", R.KEY_UNKNOWN);
  });
}

interface Layered extends PolicyCandidate {
  readonly key: string;
}

/** Why the limits of a pack would relax what binds it on the day it begins, or null. */
export const whyRelaxes = (
  seeds: Seeds,
  limits: readonly PackLimit[],
  pack: { readonly tier: PolicyTier; readonly isOwn: boolean },
  layers: readonly Layered[],
): Refusal | null =>
  limits.some(({ key, value }) =>
    relaxes(
      seeds[key] ?? {},
      { ...pack, value },
      layers.filter(each => each.key === key),
    ),
  )
    ? R.RULE_RELAXATION
    : null;

/** Why the viewer does not activate the pack, or null: it is their own, by account or by person (R-X-14). */
export const whyNotActivatedBy = (
  pack: { readonly drafterAccountId: string; readonly drafterId: string | null },
  { accountId, employeeId }: Pick<Viewer, "accountId" | "employeeId">,
): Refusal | null =>
  pack.drafterAccountId === accountId || (employeeId !== null && pack.drafterId === employeeId)
    ? R.OWN_DRAFT
    : null;
