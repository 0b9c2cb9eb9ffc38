import { OptionalProps } from "@mikro-orm/core";
import type { EntityManager } from "@mikro-orm/postgresql";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import {
  PolicyTier,
  prevailing,
  type Limits,
  type LocalDate,
  type PolicyCandidate,
  type PolicyLevel,
  type PolicySeed,
} from "@tongxin/kernel";
import { Directive, Field, ObjectType, registerEnumType } from "type-graphql";
import { again } from "./again.js";
import { remembered, type Context } from "./context.js";
import { isAmong, tables, type Reader } from "./rows.js";

/** One limit of one policy pack, in force from a day on until a later row of its layer and key replaces it. */
@Entity()
export class PolicyValue {
  declare [OptionalProps]?: "tier" | "sourceUrl";

  @PrimaryKey({ type: "uuid" })
  organizationId!: string;

  @PrimaryKey({ type: "text" })
  key!: string;

  /** The column's default is for a release from before there were tiers: it writes nothing but what it ships with. */
  @PrimaryKey({ type: "text", default: PolicyTier.SEED })
  tier: PolicyTier = PolicyTier.ENTERPRISE;

  @PrimaryKey({ type: "date" })
  validFrom!: string;

  @Property({ type: "text" })
  packId!: string;

  @Property({ type: "jsonb" })
  value!: unknown;

  @Property({ type: "text" })
  level!: PolicyLevel;

  @Property({ type: "text" })
  source!: string;

  /** Where the text can be read. */
  @Property({ type: "text", nullable: true })
  sourceUrl: string | null = null;

  @Property({ type: "text" })
  article!: string;
}

const PolicyLevelEnum = { MUST: "MUST", SET: "SET" };

registerEnumType(PolicyLevelEnum, {
  name: "PolicyLevel",
  description: "限值的约束力。 How binding a limit is.",
  valuesConfig: {
    MUST: { description: "法规规定，只能收紧。 Set by a regulation; it may only be tightened." },
    SET: { description: "可由企业调整。 A setting that the enterprise may change." },
  },
});

/** Where a limit comes from. */
@Directive("@shareable")
@ObjectType({ description: "限值或期限的依据。 What a limit or a date is based on." })
export class PolicyBasis {
  @Field(() => String, { description: "制度包。 The policy pack." })
  packId!: string;

  @Field(() => String, { description: "来源文件。 The text it comes from." })
  source!: string;

  @Field(() => String, { description: "条款。 The article." })
  article!: string;

  @Field(() => String, {
    nullable: true,
    description: "来源文件的网址；没有时为 null。 Where the text can be read; null where nobody said.",
  })
  sourceUrl!: string | null;

  @Field(() => PolicyLevelEnum, { description: "约束力。 How binding it is." })
  level!: PolicyLevel;
}

export const SEED_PACK = "seed";

const FROM_THE_BEGINNING = "1949-10-01";
/** Whose limits hold for everybody. */
export const ALL_ORGANIZATIONS = "00000000-0000-0000-0000-000000000000";

export type Seeds = Readonly<Record<string, PolicySeed<unknown>>>;

const rows = tables<{ policy_value: PolicyValue }>();

/** Writes the limits a service ships with, so that each is a row with its source. Rows that exist stay. */
export async function seedPolicies(em: EntityManager, seeds: Seeds): Promise<void> {
  const values = Object.entries(seeds).map(([key, { value, level, source, article }]) => ({
    organization_id: ALL_ORGANIZATIONS,
    key,
    tier: PolicyTier.SEED,
    valid_from: FROM_THE_BEGINNING,
    pack_id: SEED_PACK,
    value: JSON.stringify(value),
    level,
    source,
    source_url: null,
    article,
  }));
  if (values.length === 0) return;
  await rows(em)
    .insertInto("policy_value")
    .values(values)
    .onConflict(conflict => conflict.doNothing())
    .execute();
}

/** A limit as one layer has it on a day. */
export interface LayeredValue extends PolicyCandidate {
  readonly key: string;
  readonly organizationId: string;
  readonly validFrom: LocalDate;
  readonly basis: PolicyBasis;
}

/** What each layer says of each key on a day, of all that may bind any of these organizations. */
export async function layersOn(
  em: Reader,
  keys: readonly string[],
  organizationIds: readonly string[],
  day: LocalDate,
): Promise<LayeredValue[]> {
  const found = await rows(em)
    .selectFrom("policy_value")
    .distinctOn(["organization_id", "key", "tier"])
    .select(["key", "tier", "value", "organization_id as organizationId", "valid_from as validFrom"])
    .select(["pack_id as packId", "source", "source_url as sourceUrl", "article", "level"])
    .where(isAmong("organization_id", [...organizationIds, ALL_ORGANIZATIONS]))
    .where(isAmong("key", keys))
    .where("valid_from", "<=", day)
    .orderBy("organization_id")
    .orderBy("key")
    .orderBy("tier")
    .orderBy("valid_from", "desc")
    .execute();
  return found.map(({ packId, source, sourceUrl, article, level, ...row }) => ({
    ...row,
    isOwn: row.organizationId !== ALL_ORGANIZATIONS,
    basis: { packId, source, sourceUrl, article, level },
  }));
}

/** Of each key the limit that holds for an organization, by its key. */
export function inForceFor(
  seeds: Seeds,
  layers: readonly LayeredValue[],
  organizationId: string,
): ReadonlyMap<string, LayeredValue> {
  const speaking = layers.filter(each => !each.isOwn || each.organizationId === organizationId);
  const inForce = new Map<string, LayeredValue>();
  for (const [key, said] of Map.groupBy(speaking, each => each.key)) {
    const value = seeds[key] && prevailing(seeds[key], said);
    if (value) inForce.set(key, value);
  }
  return inForce;
}

/** Only their values, as rules take them. */
export const limitsOf = <S extends Seeds>(inForce: ReadonlyMap<string, LayeredValue>): Limits<S> =>
  Object.fromEntries([...inForce].map(([key, { value }]) => [key, value])) as Limits<S>;

export interface Policy<S extends Seeds> {
  readonly limits: Limits<S>;
  readonly basis: { readonly [Key in keyof S]: PolicyBasis };
}

/** The limits of a feature in force for an organization on a day, each with its basis (R-X-11). */
export async function policyOn<S extends Seeds>(
  em: Reader,
  seeds: S,
  organizationId: string,
  day: LocalDate,
): Promise<Policy<S>> {
  const layers = await layersOn(em, Object.keys(seeds), [organizationId], day);
  const inForce = inForceFor(seeds, layers, organizationId);
  return {
    limits: limitsOf<S>(inForce),
    basis: Object.fromEntries(
      [...inForce].map(([key, { basis }]) => [key, basis]),
    ) as unknown as Policy<S>["basis"],
  };
}

const newPolicies = () => new Map<string, Promise<unknown>>();

/** The policy in force today, for reads: asked for once per request, feature and organization. */
export function policyFor<S extends Seeds>(
  context: Context,
  seeds: S,
  organizationId = context.viewer.organizationId,
): Promise<Policy<S>> {
  const known = remembered(context, newPolicies);
  const key = `${organizationId} ${Object.keys(seeds).join()}`;
  let policy = known.get(key) as Promise<Policy<S>> | undefined;
  if (!policy)
    known.set(
      key,
      (policy = again(() => policyOn(context.em, seeds, organizationId, context.clock.today()))),
    );
  return policy;
}
