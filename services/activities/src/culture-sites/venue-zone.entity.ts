import type { Opt } from "@mikro-orm/core";
import { Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, BelongsTo, Column, EntityType, enumType } from "@tongxin/subgraph";
import { Int } from "type-graphql";
import { newCheckInToken } from "./check-in-token.js";
import { CultureSite } from "./culture-site.entity.js";
import { ZoneMode } from "./culture-site.rules.js";

enumType({ ZoneMode }, "功能区如何使用。 How a zone is used (R-ACT-34).", {
  EXCLUSIVE: "独占：同一时间一个预约。 One booking at a time has it to itself.",
  SHARED: "共用：总人数不超过容量。 Parties share it up to its capacity.",
});

@EntityType("阵地中可预约的功能区。 A bookable part of a site.", { isReferred: true })
@Unique({ name: "venue_zone_name_unique", properties: ["organizationId", "siteId", "name"] })
@Index({ properties: ["organizationId", "name", "id"] })
export class VenueZone extends BaseEntity {
  @Column(String, "名称，本阵地内唯一。 The name, unique within the site.")
  name!: string;

  @Column(ZoneMode, "使用方式。 How it is used.")
  mode!: ZoneMode;

  @Column(Int, "可容纳人数。 How many people it holds.")
  capacity!: number;

  @Column(
    String,
    "限额分组：同组的功能区合计预约限额；null 为单独计。 Zones of one group share a person's quota; null when it counts alone.",
    { nullable: true },
  )
  quotaGroup!: Opt<string | null>;

  @Column(Int, "预约前留空的分钟数。 Minutes kept free before each booking.", { default: 0 })
  bufferBeforeMinutes: Opt<number> = 0;

  @Column(Int, "预约后留空的分钟数（保洁）。 Minutes kept free after each booking, for cleaning.", {
    default: 0,
  })
  bufferAfterMinutes: Opt<number> = 0;

  @Column(
    Int,
    "至少提前几分钟预约；null 为按制度。 How many minutes ahead one must book; null when policy says.",
    { nullable: true },
  )
  minNoticeMinutes!: Opt<number | null>;

  @Column(Int, "最多提前几天预约；null 为按制度。 How many days ahead one may book; null when policy says.", {
    nullable: true,
  })
  maxAdvanceDays!: Opt<number | null>;

  @Column(Boolean, "每位参与人都计入限额。 Whether a booking counts on every participant's quota.", {
    default: false,
  })
  countsParticipants: Opt<boolean> = false;

  @Column(Boolean, "预约须经管理员审批。 Whether a custodian decides on each booking.", { default: false })
  requiresApproval: Opt<boolean> = false;

  @BelongsTo(() => CultureSite, "所在阵地。 The site it is part of.", { index: true })
  siteId!: string;

  // Not exposed.

  /** What the zone's QR code shows: who knows it stands at the door. A new one takes the place of a copied one. */
  @Property({ type: "text" })
  checkInToken: Opt<string> = newCheckInToken();
}
