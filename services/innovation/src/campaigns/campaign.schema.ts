import { payloadOf, refusalType } from "@tongxin/subgraph";
import { Field, ID, InputType, Int } from "type-graphql";
import { Campaign } from "./campaign.entity.js";
import { CampaignRefusal, FiveSmallKind } from "./campaign.rules.js";

const CampaignError = refusalType("Campaign", CampaignRefusal);

export const CampaignPayload = payloadOf("campaign", Campaign, CampaignError);

@InputType({ description: "筹备竞赛所需。 What planning a campaign takes." })
export class CampaignInput {
  @Field(() => ID, { description: "组织竞赛的机构。 The unit that holds it." })
  orgUnitId!: string;

  @Field(() => Int, { description: "年度。 The year." })
  year!: number;

  @Field(() => String, { description: "标题。 The title." })
  title!: string;

  @Field(() => [FiveSmallKind], {
    nullable: true,
    description: "接受申报的类别，默认五类全部接受。 The kinds that may be entered; all five when left out.",
  })
  kinds?: FiveSmallKind[] | null;
}
