import { Entity, ManyToOne, Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity } from "@tongxin/subgraph";
import { Directive, Field, ObjectType } from "type-graphql";
import { Campaign } from "./campaign.entity.js";

@ObjectType({ description: "大项：参赛与排名的类别。 A class in which submissions are entered and ranked." })
@Directive('@key(fields: "id")')
@Entity()
@Unique({ name: "track_name_unique", properties: ["campaignId", "name"] })
export class Track extends BaseEntity {
  @Field(() => String, { description: "名称，本竞赛内唯一。 The name, unique within the campaign." })
  @Property({ type: "text" })
  name!: string;

  // Not exposed: the resolver answers with references.

  @ManyToOne(() => Campaign, { mapToPk: true, fieldName: "campaign_id", index: false })
  campaignId!: string;
}
