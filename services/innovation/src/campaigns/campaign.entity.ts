import { Index } from "@mikro-orm/decorators/legacy";
import { BaseEntity, Column, DateTime, EntityType, enumType, RefersTo } from "@tongxin/subgraph";
import { Int } from "type-graphql";
import { OrgUnit } from "../stubs.js";
import { CampaignState, FiveSmallKind } from "./campaign.rules.js";

enumType({ FiveSmallKind }, "五小：申报的类别。 The five small kinds of what employees enter (R-INN-01).", {
  INVENTION: "小发明。 A small invention.",
  CREATION: "小创造。 A small creation.",
  RENOVATION: "小革新。 A small renovation of what is in use.",
  DESIGN: "小设计。 A small design.",
  SUGGESTION: "小建议。 A small suggestion.",
});

enumType({ CampaignState }, "竞赛所处的状态。 Where a campaign stands.", {
  PLANNED: "筹备中：主题和大项可以调整。 In preparation; its themes and tracks may change.",
  OPEN: "进行中：主题和大项已固定。 Under way, with its themes and tracks fixed.",
  CLOSED: "已结束。 Over.",
  CANCELLED: "启动前已取消。 Called off before it opened.",
});

@EntityType("五小竞赛：企业一年一度的创新竞赛。 An enterprise's yearly innovation contest.", {
  isReferred: true,
})
@Index({ properties: ["organizationId", "year", "id"] })
@Index({
  name: "campaign_one_per_year",
  expression:
    "create unique index campaign_one_per_year on campaign (organization_id, year) where state <> 'CANCELLED'",
})
export class Campaign extends BaseEntity {
  @Column(
    Int,
    "年度，本企业未取消的竞赛中唯一。 The year; an enterprise has one campaign in it, cancelled ones aside.",
  )
  year!: number;

  @Column(String, "标题。 The title.")
  title!: string;

  @Column([FiveSmallKind], "接受申报的类别。 The kinds that may be entered.")
  kinds!: FiveSmallKind[];

  @Column(CampaignState, "状态。 Where it stands.")
  state!: CampaignState;

  @Column(DateTime, "进入现状态的时刻。 Since when it stands there.")
  stateSince!: Date;

  @Column(String, "使其进入现状态的账号。 The account that brought it there.")
  stateBy!: string;

  @Column(String, "取消的原因；未取消时为 null。 Why it was cancelled; null unless it was.", {
    nullable: true,
  })
  stateReason!: string | null;

  @RefersTo(() => OrgUnit, "组织竞赛的机构。 The unit that holds it.", { index: true })
  orgUnitId!: string;
}
