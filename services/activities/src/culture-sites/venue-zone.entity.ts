import type { Opt } from "@mikro-orm/core";
import { Entity, Enum, Index, ManyToOne, Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity } from "@tongxin/subgraph";
import { Directive, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { CultureSite } from "./culture-site.entity.js";
import { newCheckInToken } from "./check-in-token.js";
import { ZoneMode } from "./culture-site.rules.js";

registerEnumType(ZoneMode, {
  name: "ZoneMode",
  description: "功能区如何使用。 How a zone is used (R-ACT-34).",
  valuesConfig: {
    EXCLUSIVE: { description: "独占：同一时间一个预约。 One booking at a time has it to itself." },
    SHARED: { description: "共用：总人数不超过容量。 Parties share it up to its capacity." },
  },
});

@ObjectType({ description: "阵地中可预约的功能区。 A bookable part of a site." })
@Directive('@key(fields: "id")')
@Entity()
@Unique({ name: "venue_zone_name_unique", properties: ["organizationId", "siteId", "name"] })
@Index({ properties: ["organizationId", "name", "id"] })
export class VenueZone extends BaseEntity {
  @Field(() => String, { description: "名称，本阵地内唯一。 The name, unique within the site." })
  @Property({ type: "text" })
  name!: string;

  @Field(() => ZoneMode, { description: "使用方式。 How it is used." })
  @Enum({ items: () => ZoneMode })
  mode!: ZoneMode;

  @Field(() => Int, { description: "可容纳人数。 How many people it holds." })
  @Property({ type: "integer" })
  capacity!: number;

  @Field(() => String, {
    nullable: true,
    description:
      "限额分组：同组的功能区合计预约限额；null 为单独计。 Zones of one group share a person's quota; null when it counts alone.",
  })
  @Property({ type: "text", nullable: true })
  quotaGroup!: Opt<string | null>;

  @Field(() => Int, {
    description: "预约前留空的分钟数。 Minutes kept free before each booking.",
  })
  @Property({ type: "integer", default: 0 })
  bufferBeforeMinutes: Opt<number> = 0;

  @Field(() => Int, {
    description: "预约后留空的分钟数（保洁）。 Minutes kept free after each booking, for cleaning.",
  })
  @Property({ type: "integer", default: 0 })
  bufferAfterMinutes: Opt<number> = 0;

  @Field(() => Int, {
    nullable: true,
    description:
      "至少提前几分钟预约；null 为按制度。 How many minutes ahead one must book; null when policy says.",
  })
  @Property({ type: "integer", nullable: true })
  minNoticeMinutes!: Opt<number | null>;

  @Field(() => Int, {
    nullable: true,
    description: "最多提前几天预约；null 为按制度。 How many days ahead one may book; null when policy says.",
  })
  @Property({ type: "integer", nullable: true })
  maxAdvanceDays!: Opt<number | null>;

  @Field(() => Boolean, {
    description: "每位参与人都计入限额。 Whether a booking counts on every participant's quota.",
  })
  @Property({ type: "boolean", default: false })
  countsParticipants: Opt<boolean> = false;

  @Field(() => Boolean, {
    description: "预约须经管理员审批。 Whether a custodian decides on each booking.",
  })
  @Property({ type: "boolean", default: false })
  requiresApproval: Opt<boolean> = false;

  // Not exposed: the resolver answers with references.

  /** What the zone's QR code shows: who knows it stands at the door. A new one takes the place of a copied one. */
  @Property({ type: "text" })
  checkInToken: Opt<string> = newCheckInToken();

  @ManyToOne(() => CultureSite, { mapToPk: true, fieldName: "site_id", index: true })
  siteId!: string;
}
