import { Entity, ManyToOne, Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity } from "@tongxin/subgraph";
import { Directive, Field, ObjectType } from "type-graphql";
import { Campaign } from "./campaign.entity.js";

@ObjectType({ description: "活动主题：当年的工作重点。 A priority of the year that a campaign is about." })
@Directive('@key(fields: "id")')
@Entity()
@Unique({ name: "theme_name_unique", properties: ["campaignId", "name"] })
export class Theme extends BaseEntity {
  @Field(() => String, { description: "名称，本竞赛内唯一。 The name, unique within the campaign." })
  @Property({ type: "text" })
  name!: string;

  // Not exposed: the resolver answers with references.

  @ManyToOne(() => Campaign, { mapToPk: true, fieldName: "campaign_id", index: false })
  campaignId!: string;
}
