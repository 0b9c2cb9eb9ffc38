import { Entity, Enum, Index, Property } from "@mikro-orm/decorators/legacy";
import { BaseEntity, DateTime } from "@tongxin/subgraph";
import { Directive, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { CampaignState, FiveSmallKind } from "./campaign.rules.js";

registerEnumType(FiveSmallKind, {
  name: "FiveSmallKind",
  description: "五小：申报的类别。 The five small kinds of what employees enter (R-INN-01).",
  valuesConfig: {
    INVENTION: { description: "小发明。 A small invention." },
    CREATION: { description: "小创造。 A small creation." },
    RENOVATION: { description: "小革新。 A small renovation of what is in use." },
    DESIGN: { description: "小设计。 A small design." },
    SUGGESTION: { description: "小建议。 A small suggestion." },
  },
});

registerEnumType(CampaignState, {
  name: "CampaignState",
  description: "竞赛所处的状态。 Where a campaign stands.",
  valuesConfig: {
    PLANNED: {
      description: "筹备中：主题和大项可以调整。 In preparation; its themes and tracks may change.",
    },
    OPEN: { description: "进行中：主题和大项已固定。 Under way, with its themes and tracks fixed." },
    CLOSED: { description: "已结束。 Over." },
    CANCELLED: { description: "启动前已取消。 Called off before it opened." },
  },
});

@ObjectType({ description: "五小竞赛：企业一年一度的创新竞赛。 An enterprise's yearly innovation contest." })
@Directive('@key(fields: "id")')
@Entity()
@Index({ properties: ["organizationId", "year", "id"] })
@Index({
  name: "campaign_one_per_year",
  expression:
    "create unique index campaign_one_per_year on campaign (organization_id, year) where state <> 'CANCELLED'",
})
export class Campaign extends BaseEntity {
  @Field(() => Int, {
    description:
      "年度，本企业未取消的竞赛中唯一。 The year; an enterprise has one campaign in it, cancelled ones aside.",
  })
  @Property({ type: "integer" })
  year!: number;

  @Field(() => String, { description: "标题。 The title." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => [FiveSmallKind], { description: "接受申报的类别。 The kinds that may be entered." })
  @Enum({ items: () => FiveSmallKind, array: true })
  kinds!: FiveSmallKind[];

  @Field(() => CampaignState, { description: "状态。 Where it stands." })
  @Enum({ items: () => CampaignState })
  state!: CampaignState;

  @Field(() => DateTime, { description: "进入现状态的时刻。 Since when it stands there." })
  @Property({ type: "timestamptz" })
  stateSince!: Date;

  @Field(() => String, { description: "使其进入现状态的账号。 The account that brought it there." })
  @Property({ type: "text" })
  stateBy!: string;

  @Field(() => String, {
    nullable: true,
    description: "取消的原因；未取消时为 null。 Why it was cancelled; null unless it was.",
  })
  @Property({ type: "text", nullable: true })
  stateReason!: string | null;

  // Not exposed: the resolver answers with references.

  @Property({ type: "uuid" })
  @Index()
  orgUnitId!: string;
}
