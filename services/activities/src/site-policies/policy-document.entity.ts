import { Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, BelongsTo, Column, EntityType, LocalDate } from "@tongxin/subgraph";
import { Int } from "type-graphql";
import { CultureSite } from "../culture-sites/culture-site.entity.js";

@EntityType("阵地管理办法的一个版本。 One edition of a site's management measures.")
@Unique({ name: "policy_document_edition", properties: ["siteId", "edition"] })
export class PolicyDocument extends BaseEntity {
  @Column(Int, "第几版。 Which edition it is, from 1.")
  edition!: number;

  @Column(String, "标题。 The title.")
  title!: string;

  @Column(String, "正文。 The text.")
  body!: string;

  @Column(LocalDate, "生效日期。 The day it takes effect.")
  effectiveOn!: string;

  // Not exposed.

  @BelongsTo(() => CultureSite)
  siteId!: string;
}
