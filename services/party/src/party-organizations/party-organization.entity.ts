import { Index, Property } from "@mikro-orm/decorators/legacy";
import {
  BaseEntity,
  BelongsTo,
  Column,
  EntityType,
  enumType,
  LocalDate,
  PolicyBasis,
  RefersTo,
} from "@tongxin/subgraph";
import { Field, Int } from "type-graphql";
import { OrgUnit } from "../stubs.js";
import { PartyOrganizationKind } from "./party-organization.rules.js";

enumType({ PartyOrganizationKind }, "党组织的类别。 The kinds of party organizations (R-PTY-01).", {
  COMMITTEE: "党委，党员一百人以上。 A committee, of a hundred members or more.",
  GENERAL_BRANCH: "党总支，党员五十人以上、不足一百人。 A general branch, of 50 to 99 members.",
  BRANCH: "党支部，正式党员三人以上。 A branch, of three full members or more.",
  GROUP: "党小组，党支部的一部分。 A group, which is part of a branch.",
});

@EntityType("党组织。 A party organization of an enterprise.", { isReferred: true })
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
  @Column(PartyOrganizationKind, "类别。 The kind.")
  kind!: PartyOrganizationKind;

  @Column(
    String,
    "名称，本企业未撤销的党组织中唯一。 The name, unique among the enterprise's undissolved ones.",
  )
  name!: string;

  @Column(Int, "正式党员人数，按最近一次上报。 How many full members it has, as last reported.")
  fullMembers!: number;

  @Column(Int, "预备党员人数，按最近一次上报。 How many probationary members it has, as last reported.")
  probationaryMembers!: number;

  @Column(LocalDate, "成立日期。 The day it was founded.")
  foundedOn!: string;

  @Column(
    LocalDate,
    "临时党支部计划终止的日期；其他党组织为 null。 The day a temporary branch is to end; null for a lasting organization.",
    { nullable: true },
  )
  endsOn!: string | null;

  @Column(
    String,
    "偏离规定的理由；没有偏离时为 null。 Why it deviates from a rule; null when it deviates from none.",
    { nullable: true },
  )
  deviationReason!: string | null;

  @Column(
    String,
    "上级党组织同意偏离的批准文号；没有时为 null。 The number of the superior's approval of the deviation; null when there is none.",
    { nullable: true },
  )
  deviationApprovedBy!: string | null;

  @Field(() => PolicyBasis, {
    nullable: true,
    description:
      "最近一次认定类别所依据的人数标准；党小组没有，为 null。 The number by which its kind was last judged; null for a group, which has none.",
  })
  @Property({ type: "jsonb", nullable: true })
  basis!: PolicyBasis | null;

  @Column(LocalDate, "撤销日期；未撤销为 null。 The day it was dissolved; null while it stands.", {
    nullable: true,
  })
  dissolvedOn!: string | null;

  @Column(String, "撤销者的账号；未撤销为 null。 The account that dissolved it; null while it stands.", {
    nullable: true,
  })
  dissolvedBy!: string | null;

  @Column(String, "撤销原因；未撤销为 null。 Why it was dissolved; null while it stands.", { nullable: true })
  dissolutionReason!: string | null;

  /** Null for the top organization of an enterprise. */
  @BelongsTo(
    () => PartyOrganization,
    "上级党组织；本企业最高党组织为 null。 The superior one; null for the enterprise's top.",
    { nullable: true, index: true, deleteRule: "restrict" },
  )
  parentId!: string | null;

  @RefersTo(() => OrgUnit, "隶属机构。 The unit it belongs to.", { index: true })
  orgUnitId!: string;

  // Not exposed.

  /** The units of a joint branch; empty for any other organization. */
  @Property({ type: "string[]", columnType: "uuid[]" })
  servedUnitIds!: string[];
}
