import { addDays, may, type LocalDate as Day } from "@tongxin/kernel";
import {
  badInput,
  batchById,
  Change,
  connectionOf,
  type Context,
  Derived,
  ExpectedVersion,
  feature,
  Filter,
  Id,
  Input,
  inquire,
  load,
  loadOwn,
  LocalDate,
  Needs,
  PageArgs,
  personalRecords,
  PolicyBasis,
  Reaches,
  Read,
  Requires,
  type Row,
  userError,
  type Version,
  type Work,
} from "@tongxin/subgraph";
import type { GraphQLResolveInfo } from "graphql";
import qrcode from "qrcode";
import { Arg, Args, Ctx, Info, Int, Resolver, Root } from "type-graphql";
import { Employee } from "../stubs.js";
import { isOperator } from "../culture-sites/culture-site.reads.js";
import { VenueZone } from "../culture-sites/venue-zone.entity.js";
import { availabilityOf } from "./availability.reads.js";
import { rankOf } from "./board.rules.js";
import { boardNow, bookingNow, factsOf } from "./booking-facts.reads.js";
import { BookingParticipant } from "./booking-participant.entity.js";
import { ClosureResolver, SiteClosuresResolver } from "./closure.resolver.js";
import { Closure } from "./closure.entity.js";
import { SeriesResolver } from "./series.resolver.js";
import { VenueBookingSeries } from "./venue-booking-series.entity.js";
import { VenueBooking } from "./venue-booking.entity.js";
import { bookingCases } from "./policy-cases.reads.js";
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
  participantsOfBookings,
  venueBookingsLatestFirst,
  venueBookingsOfZones,
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
  @Read(
    connectionOf(VenueBooking),
    "本人的预约，开始晚的在前。 The viewer's own bookings, latest start first.",
  )
  myVenueBookings(
    @Args() page: PageArgs,
    @Filter(() => VenueBookingFilter) filter: VenueBookingFilter | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const holderId = context.viewer.employeeId ?? context.viewer.accountId;
    return venueBookingsLatestFirst(context, info, page, { ...filter, holderId });
  }

  @Requires("venues:operate")
  @Reaches("UNIT")
  @Read(
    connectionOf(VenueBooking),
    "所值守阵地的预约，开始晚的在前。 The bookings of the sites that the viewer runs, latest start first.",
  )
  venueBookings(
    @Args() page: PageArgs,
    @Filter(() => VenueBookingFilter) filter: VenueBookingFilter | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return venueBookingsLatestFirst(context, info, page, { ...filter });
  }

  @Requires("venues:book")
  @Read(
    VenueBooking,
    "一个预约：本人的、本人参与的或值守者可见的；否则为 null。 One booking, of one's own or as who runs sites; else null.",
  )
  async venueBooking(@Id("预约标识。 The booking's id.") id: string, @Ctx() context: Context) {
    const booking = await loadOwn(context, batchById(VenueBooking), id);
    if (!booking) return null;
    const zone = await load(context, batchById(VenueZone), booking.zoneId);
    if (may(context.viewer, "venues:operate") && (await isOperator(inquire(context), zone!.siteId)))
      return booking;
    const people = await load(context, participantsOfBookings, booking.id);
    return people.some(({ employeeId }) => employeeId === context.viewer.employeeId) ? booking : null;
  }

  @Requires("venues:book")
  @Reaches("OWN")
  @Read(
    [VenueBookingError],
    "为何不能这样预约，与预约时的拒绝相同；空为可以。 Why one could not book this, the same as booking would say; empty when one could.",
  )
  async venueBookingEligibility(@Input() input: VenueBookingInput, @Ctx() context: Context) {
    const zone = await loadOwn(context, batchById(VenueZone), input.zoneId);
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
  @Change(
    VenueBookingPayload,
    "预约一个时段；须审批的功能区或超出社团额度时为待审批。 Book a slot; it is pending where a custodian decides or a club's hours are spent.",
  )
  venueBookingCreate(@Input() input: VenueBookingInput) {
    return (work: Work) => book(work, input);
  }

  @Requires("venues:book")
  @Reaches("OWN")
  @Change(VenueBookingPayload, "为已满的时段排队候补。 Queue for a slot that is taken.")
  venueBookingWait(@Input() input: VenueBookingInput) {
    return (work: Work) => joinWaitlist(work, input);
  }

  @Requires("venues:book")
  @Reaches("OWN")
  @Change(VenueBookingPayload, "接受递补。 Take what was offered.")
  venueBookingAcceptOffer(@Id("预约标识。 The booking's id.") id: string) {
    return (work: Work) => acceptOffer(work, id);
  }

  @Requires("venues:book")
  @Reaches("OWN")
  @Change(VenueBookingPayload, "谢绝递补，轮到下一位。 Turn an offer down; the next in the line gets it.")
  venueBookingDeclineOffer(@Id("预约标识。 The booking's id.") id: string) {
    return (work: Work) => declineOffer(work, id);
  }

  @Requires("venues:book")
  @Reaches("OWN")
  @Change(
    VenueBookingPayload,
    "取消预约或退出候补；开始前 2 小时内取消计半次爽约。 Give a booking up, or leave the line; within two hours of the start it counts as half a no-show.",
  )
  venueBookingCancel(
    @Id("预约标识。 The booking's id.") id: string,
    @reasonArg() reason: string,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => cancelBooking(work, id, reason, expectedVersion);
  }

  @Requires("venues:book")
  @Reaches("OWN")
  @Change(VenueBookingPayload, "改期到同一功能区的另一时段。 Move a booking to another slot of its zone.")
  venueBookingReschedule(
    @Id("预约标识。 The booking's id.") id: string,
    @Arg("slot", () => SlotInput, { description: "新时段。 The new slot." }) slot: SlotInput,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => rescheduleBooking(work, id, slot, expectedVersion);
  }

  @Requires("venues:book")
  @Reaches("OWN")
  @Change(
    VenueBookingPayload,
    "签到：本人凭门口的签到码，或由值守者代签；开始前后 15 分钟内。 Check in: oneself with the code at the door, or by who runs the site; from 15 minutes before the start to 15 after.",
  )
  venueBookingCheckIn(
    @Id("预约标识。 The booking's id.") id: string,
    @Arg("code", () => String, {
      nullable: true,
      description: "门口的签到码；值守者代签时省略。 The code at the door; left out by who runs the site.",
    })
    code: string | null | undefined,
  ) {
    return (work: Work) => checkIn(work, id, code);
  }

  @Requires("venues:book")
  @Reaches("OWN")
  @Change(VenueBookingPayload, "提前离场，余下时间释放。 Leave early; what is left of the slot is free.")
  venueBookingComplete(@Id("预约标识。 The booking's id.") id: string) {
    return (work: Work) => completeBooking(work, id);
  }

  @Requires("venues:operate")
  @Change(VenueBookingPayload, "批准预约。 Approve a booking.")
  venueBookingApprove(
    @Id("预约标识。 The booking's id.") id: string,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => approveBooking(work, id, expectedVersion);
  }

  @Requires("venues:operate")
  @Change(VenueBookingPayload, "驳回预约。 Reject a booking.")
  venueBookingReject(
    @Id("预约标识。 The booking's id.") id: string,
    @reasonArg() reason: string,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => rejectBooking(work, id, reason, expectedVersion);
  }

  @Derived(BookingState, "此刻的状态。 The state as it is at this moment.")
  async state(@Root() booking: Row<VenueBooking>, @Ctx() context: Context): Promise<BookingState> {
    return (await bookingNow(inquire(context), booking)).state;
  }

  @Derived([BookingState], "此刻可转入的状态。 The states that may follow at this moment.")
  async nextStates(
    @Root() booking: Row<VenueBooking>,
    @Ctx() context: Context,
  ): Promise<readonly BookingState[]> {
    return bookingStates.nextStates((await bookingNow(inquire(context), booking)).state);
  }

  @Derived(WaitlistEntry, "候补情况；未在候补时为 null。 Its place in the line; null unless it waits.", {
    nullable: true,
  })
  async waitlistEntry(
    @Root() booking: Row<VenueBooking>,
    @Ctx() context: Context,
  ): Promise<WaitlistEntry | null> {
    const inquiry = inquire(context);
    const zone = booking.waitingSince && (await load(context, batchById(VenueZone), booking.zoneId));
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

  @Needs<VenueBooking>("id")
  @Derived([Employee], "同行职工。 Who comes along.", { nullable: true })
  async participants(@Root() { id }: Row<VenueBooking>, @Ctx() context: Context): Promise<Employee[]> {
    const people = await load(context, participantsOfBookings, id);
    return people.flatMap(({ employeeId, isHolder }) => (isHolder ? [] : [{ id: employeeId }]));
  }

  @Derived([PolicyBasis], "准予时依据的限值。 The limits that it was granted by.")
  policyBasis(@Root() { basis }: Row<VenueBooking>): PolicyBasis[] {
    return basis;
  }
}

@Resolver(() => VenueZone)
export class VenueAvailabilityResolver {
  @Derived(
    [VenueSlot],
    "一段日子里的时段及余位，最多 31 天；与预约同一套规则。 The slots of at most 31 days and what is left of them, by the rules that booking goes by.",
    { nullable: true },
  )
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
  @Derived(
    connectionOf(VenueBooking),
    "本区的预约，开始晚的在前；不值守本阵地则为 null。 Its bookings, latest start first; null but to who runs the site.",
    { nullable: true },
  )
  async bookings(
    @Root() zone: Row<VenueZone>,
    @Args() page: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (!(await isOperator(inquire(context), zone.siteId))) return null;
    return venueBookingsOfZones(context, info, page, zone);
  }

  @Requires("venues:operate")
  @Derived(CheckInCode, "签到码；不值守本阵地则为 null。 The check-in code; null but to who runs the site.", {
    nullable: true,
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
  @Derived(Int, "历来预约次数。 How often this employee has booked a zone.", { nullable: true })
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
  policies: BookingPolicy,
  policyCases: bookingCases,
  tasks: [{ name: SETTLE_TASK, run: settleZones, at: "* * * * *" }],
  inbox: {
    async "directory.employeesChanged"(work, { body: { employees } }) {
      const left = employees.flatMap(({ id, isEmployed }) => (isEmployed ? [] : [id]));
      if (left.length > 0) await releaseBookingsOf(work, left);
    },
  },
  personal: [
    personalRecords(VenueBooking, { zh: "场地预约", en: "bookings" }),
    personalRecords(BookingParticipant, { zh: "参加的预约", en: "bookings taken part in" }),
    personalRecords(VenueBookingSeries, { zh: "系列预约", en: "series of bookings" }),
    personalRecords(
      Closure,
      { zh: "停用期间获准使用", en: "closures that let one in" },
      { but: ["allowedEmployeeIds"] },
    ),
  ],
});
