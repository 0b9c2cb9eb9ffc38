import type { Opt } from "@mikro-orm/core";
import { Check, Enum, Index, Property } from "@mikro-orm/decorators/legacy";
import {
  BaseEntity,
  BelongsTo,
  Column,
  DateTime,
  EntityType,
  enumType,
  type PolicyBasis,
  RefersTo,
} from "@tongxin/subgraph";
import { Int } from "type-graphql";
import { Club } from "../clubs/club.entity.js";
import { VenueZone } from "../culture-sites/venue-zone.entity.js";
import { Employee } from "../stubs.js";
import { Closure } from "./closure.entity.js";
import { VenueBookingSeries } from "./venue-booking-series.entity.js";
import { BookingState } from "./venue-booking.rules.js";

enumType({ BookingState }, "预约的状态。 The states of a booking (R-ACT-40).", {
  WAITLISTED: "候补。 Waits for the slot.",
  OFFERED: "递补待确认：限时保留。 Is offered the slot and holds it for a time.",
  PENDING: "待审批。 Waits for a custodian's decision.",
  CONFIRMED: "已预约。 Has the slot.",
  CHECKED_IN: "已签到。 Is there.",
  COMPLETED: "已完成。 Was there.",
  NO_SHOW: "爽约，时段已释放。 Did not come; the slot was released.",
  NEEDS_REBOOKING: "待改期：因停用失去时段。 Lost the slot to a closure; choose another.",
  CANCELLED: "已取消，或到时未获得时段。 Was given up, or lapsed when its time came.",
  REJECTED: "已驳回。 Was refused by a custodian.",
  DECLINED: "已谢绝递补。 Turned the offer down.",
  OFFER_EXPIRED: "递补逾期未确认。 Let the offer expire.",
});

@EntityType("功能区一个时段的预约。 The booking of a slot of a zone.", { isReferred: true })
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
  @Column(DateTime, "开始。 When it starts.")
  startAt!: Date;

  @Column(DateTime, "结束（不含）。 When it ends; the end is not part of it.")
  endAt!: Date;

  @Column(Int, "人数，含预约人。 How many people come, the holder included.")
  partySize!: number;

  @Column(
    String,
    "取消、驳回或改期的原因；没有时为 null。 Why it was given up, refused or moved; null if it was not.",
    { nullable: true },
  )
  reason!: Opt<string | null>;

  @BelongsTo(() => VenueZone, "功能区。 The zone.")
  zoneId!: string;

  @RefersTo(() => Employee, "预约人。 Who booked it.")
  holderId!: string;

  @BelongsTo(() => Club, "代表的社团；个人预约为 null。 The club it is for; null for a person's own.", {
    nullable: true,
  })
  clubId!: Opt<string | null>;

  @BelongsTo(
    () => VenueBookingSeries,
    "所属系列；单次预约为 null。 The series it is part of; null for a single one.",
    { nullable: true, index: true },
  )
  seriesId!: Opt<string | null>;

  /** The closure that took its slot, while it waits to be moved and after. */
  @BelongsTo(
    () => Closure,
    "使其失去时段的停用；没有时为 null。 The closure that took its slot; null if none did.",
    { nullable: true, index: true },
  )
  displacedById!: Opt<string | null>;

  // Not exposed.

  /** As last written; time may have brought about more (`settledState`). */
  @Enum({ items: () => BookingState })
  state!: BookingState;

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
