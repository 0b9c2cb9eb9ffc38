/** How binding a limit is: `MUST` comes from a regulation and cannot be relaxed, `SET` is a setting (R-X-12). */
export type PolicyLevel = "MUST" | "SET";

/** Which way a number is tightened: a minimum by `MORE`, a maximum by `LESS`. */
export const PolicyTightening = { MORE: "MORE", LESS: "LESS" } as const;
export type PolicyTightening = keyof typeof PolicyTightening;

/** Who set a limit, from the product's own to the enterprise's. */
export const PolicyTier = {
  SEED: "SEED",
  NATIONAL: "NATIONAL",
  PROVINCIAL: "PROVINCIAL",
  ENTERPRISE: "ENTERPRISE",
} as const;
export type PolicyTier = keyof typeof PolicyTier;

/** A limit that may only be tightened is a number, and says which way that is. */
type Binding =
  | { readonly level: "SET"; readonly tighter?: never }
  | { readonly level: "MUST"; readonly tighter: PolicyTightening; readonly value: number };

/** A limit as this product ships it, until a policy pack says otherwise. */
export type PolicySeed<Value> = Binding & {
  readonly value: Value;
  /** The text the limit comes from, by the codes of docs/domain/rules.md. */
  readonly source: string;
  readonly article: string;
  /** Whether a pack may say this, where more than the seed's shape is asked for: days of a kind, one bound below another. */
  readonly accepts?: (value: unknown) => boolean;
};

/** Declares the limits of one feature, each a row of the seed pack. Keys are unique within a service. */
export const policySeeds = <Seeds extends Record<string, PolicySeed<unknown>>>(seeds: Seeds): Seeds => seeds;

/** The values in force on one day, by key. */
export type Limits<Seeds extends Record<string, PolicySeed<unknown>>> = {
  readonly [Key in keyof Seeds]: Seeds[Key]["value"];
};

/** The values as shipped; what rules are tested with. */
export const seedLimits = <Seeds extends Record<string, PolicySeed<unknown>>>(seeds: Seeds): Limits<Seeds> =>
  Object.fromEntries(Object.entries(seeds).map(([key, { value }]) => [key, value])) as Limits<Seeds>;

/** Who speaks about a limit, and for whom: its tier, and whether it is one organization's own or all organizations'. */
export interface PolicyLayer {
  readonly tier: PolicyTier;
  readonly isOwn: boolean;
}

/** A limit as one layer has it. */
export interface PolicyCandidate extends PolicyLayer {
  readonly value: unknown;
}

const RANKS: Readonly<Record<PolicyTier, number>> = { SEED: 0, NATIONAL: 2, PROVINCIAL: 4, ENTERPRISE: 6 };

/** The nearer a layer is to the organization, the greater. */
const rankOf = ({ tier, isOwn }: PolicyLayer): number => RANKS[tier] + (isOwn ? 1 : 0);

export const isSameLayer = (one: PolicyLayer, other: PolicyLayer): boolean => rankOf(one) === rankOf(other);

type Rule = Pick<PolicySeed<unknown>, "tighter">;

const isTighter = ({ tighter }: Rule, one: unknown, than: unknown): boolean =>
  tighter === PolicyTightening.MORE ? Number(one) > Number(than) : Number(one) < Number(than);

/**
 * Which layer's limit holds (R-X-12), each layer having said its latest. Of a MUST it is the strictest, and of two alike the more
 * general, which binds the other; a setting is whoever's is nearest to the organization. What the nation says takes the place of what
 * the product ships, for that was the nation's word as of its release.
 */
export function prevailing<C extends PolicyCandidate>(seed: Rule, candidates: readonly C[]): C | undefined {
  const isSaid = candidates.some(({ tier }) => tier === PolicyTier.NATIONAL);
  const [first, ...nearer] = candidates
    .filter(({ tier }) => !isSaid || tier !== PolicyTier.SEED)
    .toSorted((one, other) => rankOf(one) - rankOf(other));
  if (!first || !seed.tighter) return nearer.at(-1) ?? first;
  return nearer.reduce(
    (strictest, each) => (isTighter(seed, each.value, strictest.value) ? each : strictest),
    first,
  );
}

/**
 * Whether a limit would relax a MUST: be weaker than what those above its layer say. The nation is above all, and may amend what it
 * has said.
 */
export function relaxes(
  seed: Rule,
  wanted: PolicyCandidate,
  candidates: readonly PolicyCandidate[],
): boolean {
  if (!seed.tighter || wanted.tier === PolicyTier.NATIONAL) return false;
  const above = prevailing(
    seed,
    candidates.filter(each => rankOf(each) < rankOf(wanted)),
  );
  return above !== undefined && isTighter(seed, above.value, wanted.value);
}
