import {
  change,
  ExpectedVersion,
  feature,
  Id,
  inquire,
  load,
  PageArgs,
  Requires,
  type Context,
  type Row,
  Reaches,
} from "@tongxin/subgraph";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import { Employee } from "../stubs.js";
import { bookingPolicy, recordOf } from "../venue-bookings/booking-facts.reads.js";
import { VenueBooking } from "../venue-bookings/venue-booking.entity.js";
import { venueBookingsById } from "../venue-bookings/venue-booking.reads.js";
import { countingPoints, suspendedUntil } from "../venue-bookings/venue-booking.rules.js";
import { NoShowAppeal } from "./no-show-appeal.entity.js";
import { decideAppeal, openAppeal } from "./no-show-appeal.operations.js";
import {
  appealOfBookings,
  appealsById,
  openAppealsOldestFirst,
  APPEAL_RECORDS,
} from "./no-show-appeal.reads.js";
import { NoShowAppealConnection, NoShowAppealPayload, NoShowStanding } from "./no-show-appeal.schema.js";

@Resolver(() => NoShowAppeal)
export class NoShowAppealResolver {
  @Requires("venues:book")
  @Reaches("OWN")
  @Query(() => NoShowStanding, {
    nullable: true,
    description:
      "本人的扣分与暂停；账号不属于职工时为 null。 The viewer's points and suspension; null for an account of no employee.",
  })
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
  @Query(() => NoShowAppealConnection, {
    nullable: true,
    description: "待裁定的申诉，先提出的在前。 Appeals that wait for a decision, the oldest first.",
  })
  openNoShowAppeals(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return openAppealsOldestFirst(context, info, page, undefined);
  }

  @Requires("venues:book")
  @Reaches("OWN")
  @Mutation(() => NoShowAppealPayload, {
    nullable: true,
    description:
      "对爽约或迟取消的扣分提出申诉。 Appeal against the points of a no-show or a late cancellation.",
  })
  noShowAppealOpen(
    @Arg("bookingId", () => ID, { description: "被扣分的预约。 The booking that cost points." })
    bookingId: string,
    @Arg("reason", () => String, { description: "申诉理由。 Why the points are wrong." }) reason: string,
    @Ctx() context: Context,
  ) {
    return change(context, work => openAppeal(work, bookingId, reason));
  }

  @Requires("culture-sites:manage")
  @Mutation(() => NoShowAppealPayload, {
    nullable: true,
    description:
      "裁定申诉；成立则撤销扣分。管理员本人与当事人不能裁定。 Decide an appeal; if it was right the points are waived. Neither the custodian nor the holder decides.",
  })
  noShowAppealDecide(
    @Id("申诉标识。 The appeal's id.") id: string,
    @Arg("isUpheld", () => Boolean, { description: "是否成立。 Whether it was right." }) isUpheld: boolean,
    @Arg("decision", () => String, { description: "裁定理由。 Why it is decided so." }) decision: string,
    @ExpectedVersion() expectedVersion: number | null | undefined,
    @Ctx() context: Context,
  ) {
    return change(context, work => decideAppeal(work, id, isUpheld, decision, expectedVersion));
  }

  @FieldResolver(() => VenueBooking, { description: "被扣分的预约。 The booking that cost points." })
  booking(@Root() { bookingId }: Row<NoShowAppeal>, @Ctx() context: Context) {
    return load(context, venueBookingsById, bookingId);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: "裁定人；未裁定为 null。 Who decided; null before.",
  })
  decidedBy(@Root() { decidedById }: Row<NoShowAppeal>): Employee | null {
    return decidedById ? { id: decidedById } : null;
  }
}

@Resolver(() => VenueBooking)
export class BookingAppealResolver {
  @FieldResolver(() => NoShowAppeal, {
    nullable: true,
    description: "对其扣分的申诉；没有时为 null。 The appeal about its points; null when there is none.",
  })
  noShowAppeal(@Root() { id }: Row<VenueBooking>, @Ctx() context: Context) {
    return load(context, appealOfBookings, id);
  }
}

export const noShows = feature({
  entities: [NoShowAppeal],
  resolvers: [NoShowAppealResolver, BookingAppealResolver],
  references: { NoShowAppeal: appealsById },
  personal: APPEAL_RECORDS,
});
