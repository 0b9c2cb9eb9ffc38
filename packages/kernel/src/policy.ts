/** How binding a limit is: `MUST` comes from a regulation and cannot be relaxed, `SET` is a setting (R-X-12). */
export type PolicyLevel = "MUST" | "SET";

/** A limit as this product ships it, until the enterprise's own policy pack says otherwise. */
export interface PolicySeed<Value> {
  readonly value: Value;
  readonly level: PolicyLevel;
  /** The text the limit comes from, by the codes of docs/domain/rules.md. */
  readonly source: string;
  readonly article: string;
}

/** Declares the limits of one feature, each a row of the seed pack. Keys are unique within a service. */
export const policySeeds = <Seeds extends Record<string, PolicySeed<unknown>>>(seeds: Seeds): Seeds => seeds;

/** The values in force on one day, by key. */
export type Limits<Seeds extends Record<string, PolicySeed<unknown>>> = {
  readonly [Key in keyof Seeds]: Seeds[Key]["value"];
};

/** The values as shipped; what rules are tested with. */
export const seedLimits = <Seeds extends Record<string, PolicySeed<unknown>>>(seeds: Seeds): Limits<Seeds> =>
  Object.fromEntries(Object.entries(seeds).map(([key, { value }]) => [key, value])) as Limits<Seeds>;
