import { Entity, Enum, Index, Property } from "@mikro-orm/decorators/legacy";
import { BaseEntity, LocalDate } from "@tongxin/subgraph";
import { Directive, Field, ObjectType, registerEnumType } from "type-graphql";
import { SiteKind } from "./culture-site.rules.js";

registerEnumType(SiteKind, {
  name: "SiteKind",
  description: "阵地的类别。 The kinds of places for culture and sports (R-ACT-30).",
  valuesConfig: {
    CORE_CENTER: {
      description: "核心阵地：职工文体活动中心。 The enterprise's one culture and sports centre.",
    },
    SHIFT_CORNER: { description: "工间文体角。 A corner for breaks, at the pit head or in a workshop." },
    TEMPORARY_STATION: { description: "临时文化站。 A station at a project site, for a time." },
    DORMITORY_COURT: { description: "宿舍区球场。 A simple court by the dormitories." },
    PARTNER_SITE: { description: "共享阵地。 A partner's venue that employees may use." },
  },
});

@ObjectType({ description: "文体阵地。 A place for culture and sports activities." })
@Directive('@key(fields: "id")')
@Entity()
@Index({ properties: ["organizationId", "name", "id"] })
@Index({
  name: "culture_site_name_unique",
  expression:
    "create unique index culture_site_name_unique on culture_site (organization_id, name) where closed_at is null",
})
@Index({
  name: "culture_site_one_core_center",
  expression:
    "create unique index culture_site_one_core_center on culture_site (organization_id) where kind = 'CORE_CENTER' and closed_at is null",
})
export class CultureSite extends BaseEntity {
  @Field(() => String, {
    description: "名称，本企业在用阵地中唯一。 The name, unique among the enterprise's open sites.",
  })
  @Property({ type: "text" })
  name!: string;

  @Field(() => SiteKind, { description: "类别。 The kind." })
  @Enum({ items: () => SiteKind })
  kind!: SiteKind;

  @Field(() => String, {
    nullable: true,
    description: "地点；未登记时为 null。 Where it is; null when not recorded.",
  })
  @Property({ type: "text", nullable: true })
  location!: string | null;

  @Field(() => LocalDate, { description: "启用日期。 The first day it is open." })
  @Property({ type: "date" })
  opensOn!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "停用日期（当日起不开放）；长期阵地为 null。 The first day it is no longer open; null for a lasting site.",
  })
  @Property({ type: "date", nullable: true })
  closesOn!: string | null;

  // Not exposed: the resolver answers with references.

  @Property({ type: "uuid" })
  @Index()
  orgUnitId!: string;

  /** Set when somebody closed it for good; frees its name. */
  @Property({ type: "timestamptz", nullable: true })
  closedAt!: Date | null;
}
