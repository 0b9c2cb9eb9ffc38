import { Entity, Index, ManyToOne, Property, Unique } from "@mikro-orm/decorators/legacy";
import type { Opt } from "@mikro-orm/core";
import { BaseEntity, DateTime } from "@tongxin/subgraph";
import { Field, ObjectType } from "type-graphql";
import { VenueZone } from "../culture-sites/venue-zone.entity.js";

@ObjectType({
  description:
    "日历订阅：任何日历软件凭地址读取。 A calendar that any calendar program reads by its address.",
})
@Entity()
@Unique({ name: "calendar_feed_token", properties: ["tokenHash"] })
@Index({ properties: ["ownerId"] })
export class CalendarFeed extends BaseEntity {
  @Field(() => DateTime, {
    nullable: true,
    description: "停用时刻；在用为 null。 When it was revoked; null while it works.",
  })
  @Property({ type: "timestamptz", nullable: true })
  revokedAt!: Opt<Date | null>;

  // Not exposed: the address is told once, and only its hash is kept.

  @Property({ type: "text" })
  tokenHash!: string;

  @Property({ type: "uuid" })
  ownerId!: string;

  /** Null for the owner's own bookings. */
  @ManyToOne(() => VenueZone, { mapToPk: true, fieldName: "zone_id", nullable: true })
  zoneId!: string | null;
}
