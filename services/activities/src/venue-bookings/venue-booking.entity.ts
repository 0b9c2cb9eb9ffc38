import { Check, Entity, Enum, Index, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import type { Opt } from "@mikro-orm/core";
import { BaseEntity, DateTime, type PolicyBasis } from "@tongxin/subgraph";
import { Directive, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Club } from "../clubs/club.entity.js";
import { VenueZone } from "../culture-sites/venue-zone.entity.js";
import { Closure } from "./closure.entity.js";
import { VenueBookingSeries } from "./venue-booking-series.entity.js";
import { BookingState } from "./venue-booking.rules.js";

registerEnumType(BookingState, {
  name: "BookingState",
  description: "预约的状态。 The states of a booking (R-ACT-40).",
  valuesConfig: {
    WAITLISTED: { description: "候补。 Waits for the slot." },
    OFFERED: { description: "递补待确认：限时保留。 Is offered the slot and holds it for a time." },
    PENDING: { description: "待审批。 Waits for a custodian's decision." },
    CONFIRMED: { description: "已预约。 Has the slot." },
    CHECKED_IN: { description: "已签到。 Is there." },
    COMPLETED: { description: "已完成。 Was there." },
    NO_SHOW: { description: "爽约，时段已释放。 Did not come; the slot was released." },
    NEEDS_REBOOKING: { description: "待改期：因停用失去时段。 Lost the slot to a closure; choose another." },
    CANCELLED: { description: "已取消，或到时未获得时段。 Was given up, or lapsed when its time came." },
    REJECTED: { description: "已驳回。 Was refused by a custodian." },
    DECLINED: { description: "已谢绝递补。 Turned the offer down." },
    OFFER_EXPIRED: { description: "递补逾期未确认。 Let the offer expire." },
  },
});

@ObjectType({ description: "功能区一个时段的预约。 The booking of a slot of a zone." })
@Directive('@key(fields: "id")')
@Entity()
// Deferred to the end of each statement: one that frees a place and gives it to the next is right as a whole.
@Check({
  name: "venue_booking_exclusive",
  expression:
    "exclude using gist (organization_id with =, zone_id with =, tstzrange(holds_from, holds_until) with &&) where (is_holding and is_exclusive) deferrable",
})
@Check({ name: "venue_booking_slot", expression: "start_at < end_at" })
@Index({ properties: ["organizationId", "startAt", "id"] })
@Index({ properties: ["organizationId", "zoneId", "startAt", "id"] })
@Index({ properties: ["organizationId", "holderId", "startAt", "id"] })
@Index({ properties: ["holderId", "startAt"] })
@Index({
  name: "venue_booking_live",
  expression:
    "create index venue_booking_live on venue_booking (zone_id) where state in ('WAITLISTED', 'OFFERED', 'PENDING', 'CONFIRMED', 'CHECKED_IN', 'NEEDS_REBOOKING')",
})
@Index({
  name: "venue_booking_holding",
  expression: "create index venue_booking_holding on venue_booking (zone_id, holds_until) where is_holding",
})
@Index({
  name: "venue_booking_pending",
  expression:
    "create index venue_booking_pending on venue_booking (organization_id, start_at, id) where state = 'PENDING'",
})
@Index({
  name: "venue_booking_waits_once",
  expression:
    "create unique index venue_booking_waits_once on venue_booking (organization_id, zone_id, holder_id, start_at, end_at) where state in ('WAITLISTED', 'OFFERED')",
})
@Index({
  name: "venue_booking_of_club",
  expression:
    "create index venue_booking_of_club on venue_booking (club_id, start_at) where club_id is not null",
})
export class VenueBooking extends BaseEntity {
  @Field(() => DateTime, { description: "开始。 When it starts." })
  @Property({ type: "timestamptz" })
  startAt!: Date;

  @Field(() => DateTime, { description: "结束（不含）。 When it ends; the end is not part of it." })
  @Property({ type: "timestamptz" })
  endAt!: Date;

  @Field(() => Int, { description: "人数，含预约人。 How many people come, the holder included." })
  @Property({ type: "integer" })
  partySize!: number;

  @Field(() => String, {
    nullable: true,
    description:
      "取消、驳回或改期的原因；没有时为 null。 Why it was given up, refused or moved; null if it was not.",
  })
  @Property({ type: "text", nullable: true })
  reason!: Opt<string | null>;

  // Not exposed: the resolver shows the state as time has made it, and references.

  /** As last written; time may have brought about more (`settledState`). */
  @Enum({ items: () => BookingState })
  state!: BookingState;

  @ManyToOne(() => VenueZone, { mapToPk: true, fieldName: "zone_id" })
  zoneId!: string;

  @Property({ type: "uuid" })
  holderId!: string;

  @ManyToOne(() => Club, { mapToPk: true, fieldName: "club_id", nullable: true })
  clubId!: Opt<string | null>;

  @ManyToOne(() => VenueBookingSeries, { mapToPk: true, fieldName: "series_id", nullable: true, index: true })
  seriesId!: Opt<string | null>;

  /** The closure that took its slot, while it waits to be moved and after. */
  @ManyToOne(() => Closure, { mapToPk: true, fieldName: "displaced_by_id", nullable: true, index: true })
  displacedById!: Opt<string | null>;

  /** The slot with the buffers that its zone had when it was booked. */
  @Property({ type: "timestamptz" })
  holdsFrom!: Date;

  @Property({ type: "timestamptz" })
  holdsUntil!: Date;

  @Property({ type: "boolean" })
  isHolding!: boolean;

  @Property({ type: "boolean" })
  isExclusive!: boolean;

  @Property({ type: "timestamptz", nullable: true })
  waitingSince!: Opt<Date | null>;

  @Property({ type: "timestamptz", nullable: true })
  offerExpiresAt!: Opt<Date | null>;

  @Property({ type: "timestamptz", nullable: true })
  checkedInAt!: Opt<Date | null>;

  /** Set when it was given up too late, which costs points. */
  @Property({ type: "timestamptz", nullable: true })
  lateCancelledAt!: Opt<Date | null>;

  /** An appeal was upheld: what it cost counts no more. */
  @Property({ type: "boolean", default: false })
  pointsWaived: Opt<boolean> = false;

  /** The limits it was granted by (R-X-11). */
  @Property({ type: "jsonb" })
  basis!: PolicyBasis[];
}
