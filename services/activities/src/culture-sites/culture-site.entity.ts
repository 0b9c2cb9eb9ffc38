import { Index, Property } from "@mikro-orm/decorators/legacy";
import { BaseEntity, Column, EntityType, enumType, LocalDate, RefersTo } from "@tongxin/subgraph";
import { OrgUnit } from "../stubs.js";
import { SiteKind } from "./culture-site.rules.js";

enumType({ SiteKind }, "阵地的类别。 The kinds of places for culture and sports (R-ACT-30).", {
  CORE_CENTER: "核心阵地：职工文体活动中心。 The enterprise's one culture and sports centre.",
  SHIFT_CORNER: "工间文体角。 A corner for breaks, at the pit head or in a workshop.",
  TEMPORARY_STATION: "临时文化站。 A station at a project site, for a time.",
  DORMITORY_COURT: "宿舍区球场。 A simple court by the dormitories.",
  PARTNER_SITE: "共享阵地。 A partner's venue that employees may use.",
});

@EntityType("文体阵地。 A place for culture and sports activities.", { isReferred: true })
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
  @Column(String, "名称，本企业在用阵地中唯一。 The name, unique among the enterprise's open sites.")
  name!: string;

  @Column(SiteKind, "类别。 The kind.")
  kind!: SiteKind;

  @Column(String, "地点；未登记时为 null。 Where it is; null when not recorded.", { nullable: true })
  location!: string | null;

  @Column(LocalDate, "启用日期。 The first day it is open.")
  opensOn!: string;

  @Column(
    LocalDate,
    "停用日期（当日起不开放）；长期阵地为 null。 The first day it is no longer open; null for a lasting site.",
    { nullable: true },
  )
  closesOn!: string | null;

  @RefersTo(() => OrgUnit, "所属机构。 The unit it belongs to.", { index: true })
  orgUnitId!: string;

  // Not exposed.

  /** Set when somebody closed it for good; frees its name. */
  @Property({ type: "timestamptz", nullable: true })
  closedAt!: Date | null;
}
