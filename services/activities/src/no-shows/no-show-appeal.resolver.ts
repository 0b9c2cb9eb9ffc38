import {
  Change,
  type Context,
  Derived,
  ExpectedVersion,
  feature,
  Id,
  inquire,
  type Listed,
  Lists,
  load,
  Reaches,
  Read,
  Requires,
  type Row,
  type Version,
  type Work,
} from "@tongxin/subgraph";
import { Arg, Ctx, Resolver, Root } from "type-graphql";
import { bookingPolicy, recordOf } from "../venue-bookings/booking-facts.reads.js";
import { VenueBooking } from "../venue-bookings/venue-booking.entity.js";
import { countingPoints, suspendedUntil } from "../venue-bookings/venue-booking.rules.js";
import { NoShowAppeal } from "./no-show-appeal.entity.js";
import { decideAppeal, openAppeal } from "./no-show-appeal.operations.js";
import { appealOfBookings, openAppealsOldestFirst, APPEAL_RECORDS } from "./no-show-appeal.reads.js";
import { NoShowAppealPayload, NoShowStanding } from "./no-show-appeal.schema.js";

@Resolver(() => NoShowAppeal)
export class NoShowAppealResolver {
  @Requires("venues:book")
  @Reaches("OWN")
  @Read(
    NoShowStanding,
    "本人的扣分与暂停；账号不属于职工时为 null。 The viewer's points and suspension; null for an account of no employee.",
  )
  async myNoShowStanding(@Ctx() context: Context): Promise<NoShowStanding | null> {
    const { employeeId, organizationId } = context.viewer;
    if (!employeeId) return null;
    const inquiry = inquire(context);
    const { limits } = await bookingPolicy(inquiry, organizationId);
    const record = await recordOf(inquiry, employeeId, limits);
    const now = context.clock.now();
    return {
      points: countingPoints(record, now, limits),
      limit: limits.noShowPoints,
      suspendedUntil: suspendedUntil(record, now, limits),
    };
  }

  @Requires("culture-sites:manage")
  @Reaches("UNIT")
  @Lists(
    openAppealsOldestFirst,
    "待裁定的申诉，先提出的在前。 Appeals that wait for a decision, the oldest first.",
  )
  openNoShowAppeals: Listed;

  @Requires("venues:book")
  @Reaches("OWN")
  @Change(
    NoShowAppealPayload,
    "对爽约或迟取消的扣分提出申诉。 Appeal against the points of a no-show or a late cancellation.",
  )
  noShowAppealOpen(
    @Id("被扣分的预约。 The booking that cost points.", "bookingId") bookingId: string,
    @Arg("reason", () => String, { description: "申诉理由。 Why the points are wrong." }) reason: string,
  ) {
    return (work: Work) => openAppeal(work, bookingId, reason);
  }

  @Requires("culture-sites:manage")
  @Change(
    NoShowAppealPayload,
    "裁定申诉；成立则撤销扣分。管理员本人与当事人不能裁定。 Decide an appeal; if it was right the points are waived. Neither the custodian nor the holder decides.",
  )
  noShowAppealDecide(
    @Id("申诉标识。 The appeal's id.") id: string,
    @Arg("isUpheld", () => Boolean, { description: "是否成立。 Whether it was right." }) isUpheld: boolean,
    @Arg("decision", () => String, { description: "裁定理由。 Why it is decided so." }) decision: string,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => decideAppeal(work, id, isUpheld, decision, expectedVersion);
  }
}

@Resolver(() => VenueBooking)
export class BookingAppealResolver {
  @Derived(
    NoShowAppeal,
    "对其扣分的申诉；没有时为 null。 The appeal about its points; null when there is none.",
    { nullable: true },
  )
  noShowAppeal(@Root() { id }: Row<VenueBooking>, @Ctx() context: Context) {
    return load(context, appealOfBookings, id);
  }
}

export const noShows = feature({
  entities: [NoShowAppeal],
  resolvers: [NoShowAppealResolver, BookingAppealResolver],
  personal: APPEAL_RECORDS,
});
