import { Entity, Index, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { BaseEntity, LocalDate } from "@tongxin/subgraph";
import { Field, ObjectType } from "type-graphql";
import { CultureSite } from "./culture-site.entity.js";

@ObjectType({
  description: "场地管理员的一次任命。 Who is responsible for a site, and since when (R-ACT-44).",
})
@Entity()
@Index({
  name: "site_custodian_one_at_a_time",
  expression:
    "create unique index site_custodian_one_at_a_time on site_custodian (site_id) where relieved_on is null",
})
export class SiteCustodian extends BaseEntity {
  @Field(() => LocalDate, { description: "任命日期。 The day of the appointment." })
  @Property({ type: "date" })
  appointedOn!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "卸任日期；在任为 null。 The day it ended; null while it lasts.",
  })
  @Property({ type: "date", nullable: true })
  relievedOn!: string | null;

  // Not exposed: the resolver answers with references.

  @ManyToOne(() => CultureSite, { mapToPk: true, fieldName: "site_id", index: true })
  siteId!: string;

  @Property({ type: "uuid" })
  @Index()
  employeeId!: string;

  @Property({ type: "uuid" })
  deputyId!: string;
}
