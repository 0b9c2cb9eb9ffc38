import { Index } from "@mikro-orm/decorators/legacy";
import { BaseEntity, BelongsTo, Column, EntityType, LocalDate, RefersTo } from "@tongxin/subgraph";
import { Employee } from "../stubs.js";
import { CultureSite } from "./culture-site.entity.js";

@EntityType("场地管理员的一次任命。 Who is responsible for a site, and since when (R-ACT-44).")
@Index({
  name: "site_custodian_one_at_a_time",
  expression:
    "create unique index site_custodian_one_at_a_time on site_custodian (site_id) where relieved_on is null",
})
export class SiteCustodian extends BaseEntity {
  @Column(LocalDate, "任命日期。 The day of the appointment.")
  appointedOn!: string;

  @Column(LocalDate, "卸任日期；在任为 null。 The day it ended; null while it lasts.", { nullable: true })
  relievedOn!: string | null;

  @RefersTo(() => Employee, "管理员。 The custodian.", { index: true })
  employeeId!: string;

  @RefersTo(() => Employee, "副手。 The deputy.")
  deputyId!: string;

  // Not exposed.

  @BelongsTo(() => CultureSite, undefined, { index: true })
  siteId!: string;
}
