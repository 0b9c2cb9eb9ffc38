import { Entity, Enum, Index, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { BaseEntity, LocalDate, PolicyBasis } from "@tongxin/subgraph";
import { Directive, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { PartyOrganizationKind } from "./party-organization.rules.js";

registerEnumType(PartyOrganizationKind, {
  name: "PartyOrganizationKind",
  description: "党组织的类别。 The kinds of party organizations (R-PTY-01).",
  valuesConfig: {
    COMMITTEE: { description: "党委，党员一百人以上。 A committee, of a hundred members or more." },
    GENERAL_BRANCH: {
      description: "党总支，党员五十人以上、不足一百人。 A general branch, of 50 to 99 members.",
    },
    BRANCH: {
      description: "党支部，正式党员三人以上。 A branch, of three full members or more.",
    },
    GROUP: { description: "党小组，党支部的一部分。 A group, which is part of a branch." },
  },
});

@ObjectType({ description: "党组织。 A party organization of an enterprise." })
@Directive('@key(fields: "id")')
@Entity()
@Index({ properties: ["organizationId", "name", "id"] })
@Index({
  name: "party_organization_name_unique",
  expression:
    "create unique index party_organization_name_unique on party_organization (organization_id, name) where dissolved_on is null",
})
@Index({
  name: "party_organization_one_top",
  expression:
    "create unique index party_organization_one_top on party_organization (organization_id) where parent_id is null and dissolved_on is null",
})
@Index({
  name: "party_organization_served_units",
  expression:
    "create index party_organization_served_units on party_organization using gin (served_unit_ids)",
})
export class PartyOrganization extends BaseEntity {
  @Field(() => PartyOrganizationKind, { description: "类别。 The kind." })
  @Enum({ items: () => PartyOrganizationKind })
  kind!: PartyOrganizationKind;

  @Field(() => String, {
    description:
      "名称，本企业未撤销的党组织中唯一。 The name, unique among the enterprise's undissolved ones.",
  })
  @Property({ type: "text" })
  name!: string;

  @Field(() => Int, {
    description: "正式党员人数，按最近一次上报。 How many full members it has, as last reported.",
  })
  @Property({ type: "integer" })
  fullMembers!: number;

  @Field(() => Int, {
    description: "预备党员人数，按最近一次上报。 How many probationary members it has, as last reported.",
  })
  @Property({ type: "integer" })
  probationaryMembers!: number;

  @Field(() => LocalDate, { description: "成立日期。 The day it was founded." })
  @Property({ type: "date" })
  foundedOn!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "临时党支部计划终止的日期；其他党组织为 null。 The day a temporary branch is to end; null for a lasting organization.",
  })
  @Property({ type: "date", nullable: true })
  endsOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "偏离规定的理由；没有偏离时为 null。 Why it deviates from a rule; null when it deviates from none.",
  })
  @Property({ type: "text", nullable: true })
  deviationReason!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "上级党组织同意偏离的批准文号；没有时为 null。 The number of the superior's approval of the deviation; null when there is none.",
  })
  @Property({ type: "text", nullable: true })
  deviationApprovedBy!: string | null;

  @Field(() => PolicyBasis, {
    nullable: true,
    description:
      "最近一次认定类别所依据的人数标准；党小组没有，为 null。 The number by which its kind was last judged; null for a group, which has none.",
  })
  @Property({ type: "jsonb", nullable: true })
  basis!: PolicyBasis | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "撤销日期；未撤销为 null。 The day it was dissolved; null while it stands.",
  })
  @Property({ type: "date", nullable: true })
  dissolvedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "撤销者的账号；未撤销为 null。 The account that dissolved it; null while it stands.",
  })
  @Property({ type: "text", nullable: true })
  dissolvedBy!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "撤销原因；未撤销为 null。 Why it was dissolved; null while it stands.",
  })
  @Property({ type: "text", nullable: true })
  dissolutionReason!: string | null;

  // Not exposed: the resolver answers with references.

  /** Null for the top organization of an enterprise. */
  @ManyToOne(() => PartyOrganization, {
    mapToPk: true,
    fieldName: "parent_id",
    nullable: true,
    index: true,
    deleteRule: "restrict",
  })
  parentId!: string | null;

  @Property({ type: "uuid" })
  @Index()
  orgUnitId!: string;

  /** The units of a joint branch; empty for any other organization. */
  @Property({ type: "string[]", columnType: "uuid[]" })
  servedUnitIds!: string[];
}
