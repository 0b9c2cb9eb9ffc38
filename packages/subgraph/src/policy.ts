import type { EntityManager } from "@mikro-orm/postgresql";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { Limits, LocalDate, PolicyLevel, PolicySeed } from "@tongxin/kernel";
import { Directive, Field, ObjectType, registerEnumType } from "type-graphql";
import { sql } from "kysely";
import { again } from "./again.js";
import { remembered, type Context } from "./context.js";
import { isAmong, tables, type Reader } from "./rows.js";

/** One limit of one policy pack, in force from a day on until a later row of the same key replaces it. */
@Entity()
export class PolicyValue {
  @PrimaryKey({ type: "uuid" })
  organizationId!: string;

  @PrimaryKey({ type: "text" })
  key!: string;

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

  @Field(() => PolicyLevelEnum, { description: "约束力。 How binding it is." })
  level!: PolicyLevel;
}

export const SEED_PACK = "seed";

const FROM_THE_BEGINNING = "1949-10-01";
const ALL_ORGANIZATIONS = "00000000-0000-0000-0000-000000000000";

type Seeds = Record<string, PolicySeed<unknown>>;

const rows = tables<{ policy_value: PolicyValue }>();

/** Writes the limits a service ships with, so that each is a row with its source. Rows that exist stay. */
export async function seedPolicies(em: EntityManager, seeds: Seeds): Promise<void> {
  const values = Object.entries(seeds).map(([key, { value, level, source, article }]) => ({
    organization_id: ALL_ORGANIZATIONS,
    key,
    valid_from: FROM_THE_BEGINNING,
    pack_id: SEED_PACK,
    value: JSON.stringify(value),
    level,
    source,
    article,
  }));
  if (values.length === 0) return;
  await rows(em)
    .insertInto("policy_value")
    .values(values)
    .onConflict(conflict => conflict.doNothing())
    .execute();
}

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
  const found = await rows(em)
    .selectFrom("policy_value")
    .distinctOn("key")
    .select(["key", "value", "pack_id as packId", "source", "article", "level"])
    .where(isAmong("organization_id", [organizationId, ALL_ORGANIZATIONS]))
    .where(isAmong("key", Object.keys(seeds)))
    .where("valid_from", "<=", day)
    .orderBy("key")
    .orderBy(sql`organization_id = ${ALL_ORGANIZATIONS}`)
    .orderBy("valid_from", "desc")
    .execute();
  return {
    limits: Object.fromEntries(found.map(({ key, value }) => [key, value])) as Limits<S>,
    basis: Object.fromEntries(found.map(({ key, ...row }) => [key, row])) as unknown as Policy<S>["basis"],
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
