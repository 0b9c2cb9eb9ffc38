import { addDays, may, type LocalDate as Day } from "@tongxin/kernel";
import {
  badInput,
  change,
  ExpectedVersion,
  feature,
  Id,
  inquire,
  load,
  loadOwn,
  LocalDate,
  Needs,
  PageArgs,
  PolicyBasis,
  Requires,
  userError,
  type Context,
  type Row,
  Reaches,
} from "@tongxin/subgraph";
import type { GraphQLResolveInfo } from "graphql";
import qrcode from "qrcode";
import { Arg, Args, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Club } from "../clubs/club.entity.js";
import { clubsById } from "../clubs/club.reads.js";
import { isOperator, venueZonesById } from "../culture-sites/culture-site.reads.js";
import { VenueZone } from "../culture-sites/venue-zone.entity.js";
import { Employee } from "../stubs.js";
import { availabilityOf } from "./availability.reads.js";
import { rankOf } from "./board.rules.js";
import { boardNow, bookingNow, factsOf } from "./booking-facts.reads.js";
import { BookingParticipant } from "./booking-participant.entity.js";
import { ClosureResolver, SiteClosuresResolver } from "./closure.resolver.js";
import { Closure } from "./closure.entity.js";
import { SeriesResolver } from "./series.resolver.js";
import { VenueBookingSeries } from "./venue-booking-series.entity.js";
import { VenueBooking } from "./venue-booking.entity.js";
import {
  acceptOffer,
  approveBooking,
  book,
  cancelBooking,
  checkIn,
  completeBooking,
  declineOffer,
  joinWaitlist,
  rejectBooking,
  rescheduleBooking,
  releaseBookingsOf,
} from "./venue-booking.operations.js";
import { SETTLE_TASK, settleZones } from "./settle.task.js";
import {
  bookingCountsOfEmployees,
  closuresById,
  participantsOfBookings,
  seriesById,
  venueBookingsById,
  venueBookingsLatestFirst,
  venueBookingsOfZones,
  BOOKING_RECORDS,
} from "./venue-booking.reads.js";
import {
  askedBy,
  BookingPolicy,
  BookingState,
  bookingStates,
  reasonsAgainst,
} from "./venue-booking.rules.js";
import {
  CheckInCode,
  SlotInput,
  VenueBookingConnection,
  VenueBookingError,
  VenueBookingFilter,
  VenueBookingInput,
  VenueBookingPayload,
  VenueSlot,
  WaitlistEntry,
} from "./venue-booking.schema.js";

const LONGEST_AVAILABILITY_DAYS = 31;
const SHORTEST_SLOT_MINUTES = 15;

const reasonArg = (description = "原因。 Why.") => Arg("reason", () => String, { description });

@Resolver(() => VenueBooking)
export class VenueBookingResolver {
  @Requires("venues:book")
  @Reaches("OWN")
  @Query(() => VenueBookingConnection, {
    nullable: true,
    description: "本人的预约，开始晚的在前。 The viewer's own bookings, latest start first.",
  })
  myVenueBookings(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => VenueBookingFilter, { nullable: true, description: "筛选条件。 Which ones." })
    filter: VenueBookingFilter | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const holderId = context.viewer.employeeId ?? context.viewer.accountId;
    return venueBookingsLatestFirst(context, info, page, { ...filter, holderId });
  }

  @Requires("venues:operate")
  @Reaches("UNIT")
  @Query(() => VenueBookingConnection, {
    nullable: true,
    description:
      "所值守阵地的预约，开始晚的在前。 The bookings of the sites that the viewer runs, latest start first.",
  })
  venueBookings(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => VenueBookingFilter, { nullable: true, description: "筛选条件。 Which ones." })
    filter: VenueBookingFilter | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return venueBookingsLatestFirst(context, info, page, { ...filter });
  }

  @Requires("venues:book")
  @Query(() => VenueBooking, {
    nullable: true,
    description:
      "一个预约：本人的、本人参与的或值守者可见的；否则为 null。 One booking, of one's own or as who runs sites; else null.",
  })
  async venueBooking(@Id("预约标识。 The booking's id.") id: string, @Ctx() context: Context) {
    const booking = await loadOwn(context, venueBookingsById, id);
    if (!booking) return null;
    const zone = await load(context, venueZonesById, booking.zoneId);
    if (may(context.viewer, "venues:operate") && (await isOperator(inquire(context), zone!.siteId)))
      return booking;
    const people = await load(context, participantsOfBookings, booking.id);
    return people.some(({ employeeId }) => employeeId === context.viewer.employeeId) ? booking : null;
  }

  @Requires("venues:book")
  @Reaches("OWN")
  @Query(() => [VenueBookingError], {
    nullable: true,
    description:
      "为何不能这样预约，与预约时的拒绝相同；空为可以。 Why one could not book this, the same as booking would say; empty when one could.",
  })
  async venueBookingEligibility(
    @Arg("input", () => VenueBookingInput, { description: "设想的预约。 What one would book." })
    input: VenueBookingInput,
    @Ctx() context: Context,
  ) {
    const zone = await loadOwn(context, venueZonesById, input.zoneId);
    if (!zone) return null;
    const inquiry = inquire(context);
    const asked = askedBy(context.viewer.employeeId, input);
    const facts = await factsOf(inquiry, zone, asked, await boardNow(inquiry, zone));
    return reasonsAgainst(asked, facts).map(({ refusal, path }) =>
      userError({ refusal, path: ["input", ...path] }, context.locale),
    );
  }

  @Requires("venues:book")
  @Reaches("OWN")
  @Mutation(() => VenueBookingPayload, {
    nullable: true,
    description:
      "预约一个时段；须审批的功能区或超出社团额度时为待审批。 Book a slot; it is pending where a custodian decides or a club's hours are spent.",
  })
  venueBookingCreate(
    @Arg("input", () => VenueBookingInput, { description: "预约。 The booking." }) input: VenueBookingInput,
    @Ctx() context: Context,
  ) {
    return change(context, work => book(work, input));
  }

  @Requires("venues:book")
  @Reaches("OWN")
  @Mutation(() => VenueBookingPayload, {
    nullable: true,
    description: "为已满的时段排队候补。 Queue for a slot that is taken.",
  })
  venueBookingWait(
    @Arg("input", () => VenueBookingInput, { description: "想要的预约。 The booking one wants." })
    input: VenueBookingInput,
    @Ctx() context: Context,
  ) {
    return change(context, work => joinWaitlist(work, input));
  }

  @Requires("venues:book")
  @Reaches("OWN")
  @Mutation(() => VenueBookingPayload, { nullable: true, description: "接受递补。 Take what was offered." })
  venueBookingAcceptOffer(@Id("预约标识。 The booking's id.") id: string, @Ctx() context: Context) {
    return change(context, work => acceptOffer(work, id));
  }

  @Requires("venues:book")
  @Reaches("OWN")
  @Mutation(() => VenueBookingPayload, {
    nullable: true,
    description: "谢绝递补，轮到下一位。 Turn an offer down; the next in the line gets it.",
  })
  venueBookingDeclineOffer(@Id("预约标识。 The booking's id.") id: string, @Ctx() context: Context) {
    return change(context, work => declineOffer(work, id));
  }

  @Requires("venues:book")
  @Reaches("OWN")
  @Mutation(() => VenueBookingPayload, {
    nullable: true,
    description:
      "取消预约或退出候补；开始前 2 小时内取消计半次爽约。 Give a booking up, or leave the line; within two hours of the start it counts as half a no-show.",
  })
  venueBookingCancel(
    @Id("预约标识。 The booking's id.") id: string,
    @reasonArg() reason: string,
    @ExpectedVersion() expectedVersion: number | null | undefined,
    @Ctx() context: Context,
  ) {
    return change(context, work => cancelBooking(work, id, reason, expectedVersion));
  }

  @Requires("venues:book")
  @Reaches("OWN")
  @Mutation(() => VenueBookingPayload, {
    nullable: true,
    description: "改期到同一功能区的另一时段。 Move a booking to another slot of its zone.",
  })
  venueBookingReschedule(
    @Id("预约标识。 The booking's id.") id: string,
    @Arg("slot", () => SlotInput, { description: "新时段。 The new slot." }) slot: SlotInput,
    @ExpectedVersion() expectedVersion: number | null | undefined,
    @Ctx() context: Context,
  ) {
    return change(context, work => rescheduleBooking(work, id, slot, expectedVersion));
  }

  @Requires("venues:book")
  @Reaches("OWN")
  @Mutation(() => VenueBookingPayload, {
    nullable: true,
    description:
      "签到：本人凭门口的签到码，或由值守者代签；开始前后 15 分钟内。 Check in: oneself with the code at the door, or by who runs the site; from 15 minutes before the start to 15 after.",
  })
  venueBookingCheckIn(
    @Id("预约标识。 The booking's id.") id: string,
    @Arg("code", () => String, {
      nullable: true,
      description: "门口的签到码；值守者代签时省略。 The code at the door; left out by who runs the site.",
    })
    code: string | null | undefined,
    @Ctx() context: Context,
  ) {
    return change(context, work => checkIn(work, id, code));
  }

  @Requires("venues:book")
  @Reaches("OWN")
  @Mutation(() => VenueBookingPayload, {
    nullable: true,
    description: "提前离场，余下时间释放。 Leave early; what is left of the slot is free.",
  })
  venueBookingComplete(@Id("预约标识。 The booking's id.") id: string, @Ctx() context: Context) {
    return change(context, work => completeBooking(work, id));
  }

  @Requires("venues:operate")
  @Mutation(() => VenueBookingPayload, { nullable: true, description: "批准预约。 Approve a booking." })
  venueBookingApprove(
    @Id("预约标识。 The booking's id.") id: string,
    @ExpectedVersion() expectedVersion: number | null | undefined,
    @Ctx() context: Context,
  ) {
    return change(context, work => approveBooking(work, id, expectedVersion));
  }

  @Requires("venues:operate")
  @Mutation(() => VenueBookingPayload, { nullable: true, description: "驳回预约。 Reject a booking." })
  venueBookingReject(
    @Id("预约标识。 The booking's id.") id: string,
    @reasonArg() reason: string,
    @ExpectedVersion() expectedVersion: number | null | undefined,
    @Ctx() context: Context,
  ) {
    return change(context, work => rejectBooking(work, id, reason, expectedVersion));
  }

  @FieldResolver(() => BookingState, {
    description: "此刻的状态。 The state as it is at this moment.",
  })
  async state(@Root() booking: Row<VenueBooking>, @Ctx() context: Context): Promise<BookingState> {
    return (await bookingNow(inquire(context), booking)).state;
  }

  @FieldResolver(() => [BookingState], {
    description: "此刻可转入的状态。 The states that may follow at this moment.",
  })
  async nextStates(
    @Root() booking: Row<VenueBooking>,
    @Ctx() context: Context,
  ): Promise<readonly BookingState[]> {
    return bookingStates.nextStates((await bookingNow(inquire(context), booking)).state);
  }

  @FieldResolver(() => WaitlistEntry, {
    nullable: true,
    description: "候补情况；未在候补时为 null。 Its place in the line; null unless it waits.",
  })
  async waitlistEntry(
    @Root() booking: Row<VenueBooking>,
    @Ctx() context: Context,
  ): Promise<WaitlistEntry | null> {
    const inquiry = inquire(context);
    const zone = booking.waitingSince && (await load(context, venueZonesById, booking.zoneId));
    if (!zone) return null;
    const board = await boardNow(inquiry, zone);
    const rank = rankOf(booking.id, board.bookings);
    const own = board.bookings.find(({ id }) => id === booking.id);
    if (rank === null || !own?.waitingSince) return null;
    const isOffered = own.state === BookingState.OFFERED && own.offerExpiresAt !== null;
    return {
      rank,
      waitingSince: own.waitingSince,
      offer: isOffered ? { expiresAt: own.offerExpiresAt } : null,
    };
  }

  @Needs<VenueBooking>("zoneId")
  @FieldResolver(() => VenueZone, { description: "功能区。 The zone." })
  zone(@Root() { zoneId }: Row<VenueBooking>, @Ctx() context: Context) {
    return load(context, venueZonesById, zoneId);
  }

  @Needs<VenueBooking>("holderId")
  @FieldResolver(() => Employee, { nullable: true, description: "预约人。 Who booked it." })
  holder(@Root() { holderId }: Row<VenueBooking>): Employee {
    return { id: holderId };
  }

  @Needs<VenueBooking>("id")
  @FieldResolver(() => [Employee], { nullable: true, description: "同行职工。 Who comes along." })
  async participants(@Root() { id }: Row<VenueBooking>, @Ctx() context: Context): Promise<Employee[]> {
    const people = await load(context, participantsOfBookings, id);
    return people.flatMap(({ employeeId, isHolder }) => (isHolder ? [] : [{ id: employeeId }]));
  }

  @Needs<VenueBooking>("clubId")
  @FieldResolver(() => Club, {
    nullable: true,
    description: "代表的社团；个人预约为 null。 The club it is for; null for a person's own.",
  })
  club(@Root() { clubId }: Row<VenueBooking>, @Ctx() context: Context) {
    return clubId && load(context, clubsById, clubId);
  }

  @FieldResolver(() => VenueBookingSeries, {
    nullable: true,
    description: "所属系列；单次预约为 null。 The series it is part of; null for a single one.",
  })
  series(@Root() { seriesId }: Row<VenueBooking>, @Ctx() context: Context) {
    return seriesId && load(context, seriesById, seriesId);
  }

  @FieldResolver(() => Closure, {
    nullable: true,
    description: "使其失去时段的停用；没有时为 null。 The closure that took its slot; null if none did.",
  })
  displacedBy(@Root() { displacedById }: Row<VenueBooking>, @Ctx() context: Context) {
    return displacedById && load(context, closuresById, displacedById);
  }

  @FieldResolver(() => [PolicyBasis], {
    description: "准予时依据的限值。 The limits that it was granted by.",
  })
  policyBasis(@Root() { basis }: Row<VenueBooking>): PolicyBasis[] {
    return basis;
  }
}

@Resolver(() => VenueZone)
export class VenueAvailabilityResolver {
  @FieldResolver(() => [VenueSlot], {
    nullable: true,
    description:
      "一段日子里的时段及余位，最多 31 天；与预约同一套规则。 The slots of at most 31 days and what is left of them, by the rules that booking goes by.",
  })
  async availability(
    @Root() zone: Row<VenueZone>,
    @Arg("from", () => LocalDate, { description: "首日。 The first day." }) from: Day,
    @Arg("to", () => LocalDate, { description: "末日的次日。 The day after the last." }) to: Day,
    @Arg("minutes", () => Int, {
      defaultValue: 60,
      description: "时段长度，15–1440 分钟。 How long a slot is, 15 to 1,440 minutes.",
    })
    minutes: number,
    @Arg("partySize", () => Int, { defaultValue: 1, description: "人数。 How many would come." })
    partySize: number,
    @Ctx() context: Context,
  ): Promise<VenueSlot[]> {
    if (to > addDays(from, LONGEST_AVAILABILITY_DAYS))
      throw badInput("PERIOD_TOO_LONG", "Ask for 31 days at most.");
    if (minutes < SHORTEST_SLOT_MINUTES || minutes > 1440)
      throw badInput("SLOT_LENGTH_INVALID", "A slot is 15 to 1,440 minutes long.");
    const slots = await availabilityOf(inquire(context), zone, { from, to, minutes, partySize });
    return slots.map(({ slot, freePlaces, reasons }) => ({
      ...slot,
      freePlaces,
      bookableByViewer: reasons.length === 0,
      reasons: reasons.map(reason => userError(reason, context.locale)),
    }));
  }

  @Requires("venues:operate")
  @Needs<VenueZone>("id", "organizationId", "siteId")
  @FieldResolver(() => VenueBookingConnection, {
    nullable: true,
    description:
      "本区的预约，开始晚的在前；不值守本阵地则为 null。 Its bookings, latest start first; null but to who runs the site.",
  })
  async bookings(
    @Root() zone: Row<VenueZone>,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (!(await isOperator(inquire(context), zone.siteId))) return null;
    return venueBookingsOfZones(context, info, page, zone);
  }

  @Requires("venues:operate")
  @FieldResolver(() => CheckInCode, {
    nullable: true,
    description: "签到码；不值守本阵地则为 null。 The check-in code; null but to who runs the site.",
  })
  async checkInCode(
    @Root() { checkInToken, siteId }: Row<VenueZone>,
    @Ctx() context: Context,
  ): Promise<CheckInCode | null> {
    if (!(await isOperator(inquire(context), siteId))) return null;
    return { code: checkInToken, svg: await qrcode.toString(checkInToken, { type: "svg" }) };
  }
}

@Resolver(() => Employee)
export class EmployeeBookingsResolver {
  @Requires("venues:operate")
  @FieldResolver(() => Int, {
    nullable: true,
    description: "历来预约次数。 How often this employee has booked a zone.",
  })
  venueBookingCount(@Root() { id }: Employee, @Ctx() context: Context): Promise<number> {
    return load(context, bookingCountsOfEmployees, id);
  }
}

export const venueBookings = feature({
  entities: [VenueBooking, BookingParticipant, VenueBookingSeries, Closure],
  resolvers: [
    VenueBookingResolver,
    VenueAvailabilityResolver,
    EmployeeBookingsResolver,
    SeriesResolver,
    ClosureResolver,
    SiteClosuresResolver,
  ],
  references: { VenueBooking: venueBookingsById, VenueBookingSeries: seriesById, Closure: closuresById },
  policies: BookingPolicy,
  tasks: [{ name: SETTLE_TASK, run: settleZones, at: "* * * * *" }],
  inbox: {
    async "directory.employeesChanged"(work, { body: { employees } }) {
      const left = employees.flatMap(({ id, isEmployed }) => (isEmployed ? [] : [id]));
      if (left.length > 0) await releaseBookingsOf(work, left);
    },
  },
  personal: BOOKING_RECORDS,
});
