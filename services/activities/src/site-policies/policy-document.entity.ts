import { Entity, ManyToOne, Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, LocalDate } from "@tongxin/subgraph";
import { Field, Int, ObjectType } from "type-graphql";
import { CultureSite } from "../culture-sites/culture-site.entity.js";

@ObjectType({
  description: "阵地管理办法的一个版本。 One edition of a site's management measures (ACT-S16).",
})
@Entity()
@Unique({ name: "policy_document_edition", properties: ["siteId", "edition"] })
export class PolicyDocument extends BaseEntity {
  @Field(() => Int, { description: "第几版。 Which edition it is, from 1." })
  @Property({ type: "integer" })
  edition!: number;

  @Field(() => String, { description: "标题。 The title." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => String, { description: "正文。 The text." })
  @Property({ type: "text" })
  body!: string;

  @Field(() => LocalDate, { description: "生效日期。 The day it takes effect." })
  @Property({ type: "date" })
  effectiveOn!: string;

  // Not exposed.

  @ManyToOne(() => CultureSite, { mapToPk: true, fieldName: "site_id" })
  siteId!: string;
}
