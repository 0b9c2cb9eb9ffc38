import type { Opt } from "@mikro-orm/core";
import { Entity, Index, Property } from "@mikro-orm/decorators/legacy";
import { PolicyTier } from "@tongxin/kernel";
import { ObjectType } from "type-graphql";
import { BaseEntity } from "../base-entity.js";
import { Column, enumType } from "../column.js";
import { personalRecords } from "../personal-records.js";
import { DateTime, LocalDate } from "../scalars.js";
import { PolicyPackState, type PackLimit } from "./policy-pack.rules.js";

enumType({ PolicyTier }, "限值由谁规定。 Who sets a limit (R-X-12).", {
  SEED: "平台默认。 Shipped with the product.",
  NATIONAL: "国家规定，适用于全部企业。 Set by the nation, for all companies.",
  PROVINCIAL: "省级规定。 Set by a province.",
  ENTERPRISE: "企业制度。 Set by the enterprise itself.",
});

enumType({ PolicyPackState }, "制度包的状态。 The states of a policy pack.", {
  DRAFT: "草稿。 Is drafted, and binds nobody.",
  ACTIVE: "已启用，自生效日起有效。 Holds from the day it says.",
  WITHDRAWN: "已撤回。 Was withdrawn before it was activated.",
});

/** A pack of limits of this service. What the graph shows of it, each service's own class adds to. */
@ObjectType("PolicyPackRow", { description: "制度包。 A policy pack." })
@Entity()
@Index({ properties: ["organizationId", "id"] })
export class PolicyPack extends BaseEntity {
  @Column(String, "名称。 The title.")
  title!: string;

  @Column(PolicyTier, "层级。 Who sets its limits.")
  tier!: PolicyTier;

  @Column(String, "来源文件。 The text its limits come from.")
  source!: string;

  @Column(String, "来源文件的网址；没有时为 null。 Where the text can be read; null where nobody said.", {
    nullable: true,
  })
  sourceUrl!: string | null;

  @Column(LocalDate, "生效日期。 The first day its limits hold.")
  validFrom!: string;

  @Column(PolicyPackState, "状态。 Its state.")
  state!: PolicyPackState;

  @Column(DateTime, "启用或撤回的时刻；草稿为 null。 When it was activated or withdrawn; null for a draft.", {
    nullable: true,
  })
  decidedAt!: Opt<Date | null>;

  @Column(
    String,
    "启用或撤回者的账号；草稿为 null。 The account that activated or withdrew it; null for a draft.",
    { nullable: true },
  )
  decidedBy!: Opt<string | null>;

  @Column(String, "启用或撤回的原因；草稿为 null。 Why it was activated or withdrawn; null for a draft.", {
    nullable: true,
  })
  decisionReason!: Opt<string | null>;

  // Shown by each service's class.

  /** The company it holds for; null for all. */
  @Property({ type: "uuid", nullable: true })
  orgUnitId!: string | null;

  /** Null for an account of nobody's. */
  @Property({ type: "uuid", nullable: true })
  drafterId!: string | null;

  @Property({ type: "jsonb" })
  limits!: PackLimit[];

  // Not exposed.

  @Property({ type: "uuid" })
  drafterAccountId!: string;
}

/** What people are told of the packs that they have drafted. */
export const draftedPolicyPacks = personalRecords(PolicyPack, {
  zh: "起草的制度包",
  en: "Policy packs drafted",
});
