import { Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, BelongsTo, Column, EntityType } from "@tongxin/subgraph";
import { Campaign } from "./campaign.entity.js";

@EntityType("大项：参赛与排名的类别。 A class in which submissions are entered and ranked.", {
  isReferred: true,
})
@Unique({ name: "track_name_unique", properties: ["campaignId", "name"] })
export class Track extends BaseEntity {
  @Column(String, "名称，本竞赛内唯一。 The name, unique within the campaign.")
  name!: string;

  @BelongsTo(() => Campaign, "所属竞赛。 The campaign it belongs to.", { index: false })
  campaignId!: string;
}
