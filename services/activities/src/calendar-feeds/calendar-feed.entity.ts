import type { Opt } from "@mikro-orm/core";
import { Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, BelongsTo, Column, DateTime, EntityType } from "@tongxin/subgraph";
import { VenueZone } from "../culture-sites/venue-zone.entity.js";

@EntityType("日历订阅：任何日历软件凭地址读取。 A calendar that any calendar program reads by its address.")
@Unique({ name: "calendar_feed_token", properties: ["tokenHash"] })
@Index({ properties: ["ownerId"] })
export class CalendarFeed extends BaseEntity {
  @Column(DateTime, "停用时刻；在用为 null。 When it was revoked; null while it works.", { nullable: true })
  revokedAt!: Opt<Date | null>;

  /** Null for the owner's own bookings. */
  @BelongsTo(() => VenueZone, "功能区；本人的预约为 null。 The zone; null for one's own bookings.", {
    nullable: true,
  })
  zoneId!: string | null;

  // Not exposed.

  @Property({ type: "text" })
  tokenHash!: string;

  @Property({ type: "uuid" })
  ownerId!: string;
}
