import { Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, BelongsTo, Column, EntityType } from "@tongxin/subgraph";
import { Campaign } from "./campaign.entity.js";

@EntityType("活动主题：当年的工作重点。 A priority of the year that a campaign is about.", {
  isReferred: true,
})
@Unique({ name: "theme_name_unique", properties: ["campaignId", "name"] })
export class Theme extends BaseEntity {
  @Column(String, "名称，本竞赛内唯一。 The name, unique within the campaign.")
  name!: string;

  @BelongsTo(() => Campaign, "所属竞赛。 The campaign it belongs to.", { index: false })
  campaignId!: string;
}
