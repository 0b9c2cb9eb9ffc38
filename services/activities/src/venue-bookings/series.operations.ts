import { refuse, refuseAll, requireReason, type Refusal } from "@tongxin/kernel";
import { inquireWithin, type Inquiry, type RowOrEntity, type Work } from "@tongxin/subgraph";
import type { Interval } from "../culture-sites/culture-site.rules.js";
import type { VenueZone } from "../culture-sites/venue-zone.entity.js";
import type { Board } from "./board.rules.js";
import { bookingPolicy, factsOf } from "./booking-facts.reads.js";
import { approachDesk, lockQuotas, move, insideArgument, offerNext, openBooking } from "./desk.operations.js";
import type { VenueBookingSeriesInput } from "./series.schema.js";
import {
  horizonOf,
  judgeSeries,
  occurrencesOf,
  rruleOf,
  SeriesConflictPolicy,
  SeriesScope,
  whySeriesInvalid,
  type Judged,
} from "./series.rules.js";
import { VenueBookingSeries } from "./venue-booking-series.entity.js";
import { VenueBooking } from "./venue-booking.entity.js";
import {
  acknowledgeAsSaid,
  askedAgain,
  enter,
  minutesIn,
  minutesLeft,
  placeAt,
  requireHours,
  yearOf,
} from "./venue-booking.operations.js";
import {
  askedBy,
  bookingStates,
  BookingState,
  heldBy,
  isLateCancellation,
  minutesAfter,
  VenueBookingRefusal,
  type Asked,
} from "./venue-booking.rules.js";

const S = BookingState;

/** A series as judged: why there can be none such, or each occurrence with what speaks against it. */
export interface JudgedSeries {
  readonly invalid: Refusal | null;
  readonly occurrences: readonly Judged[];
}

/** The dry run, and the judgement of the mutation. */
export async function judge(
  inquiry: Inquiry,
  zone: RowOrEntity<VenueZone>,
  board: Board,
  input: VenueBookingSeriesInput,
): Promise<JudgedSeries> {
  const { limits } = await bookingPolicy(inquiry, zone.organizationId);
  const invalid = whySeriesInvalid(input, limits);
  if (invalid) return { invalid, occurrences: [] };
  const asked = askedBy(inquiry.viewer.employeeId, input);
  const slots = occurrencesOf(asked.slot, input);
  const occurrences = await judgeSlots(inquiry, zone, board, asked, slots);
  return { invalid, occurrences };
}

/** Gathers the facts of each slot, together, and judges them in turn; `moved` are the bookings that leave their places. */
async function judgeSlots(
  inquiry: Inquiry,
  zone: RowOrEntity<VenueZone>,
  board: Board,
  asked: Asked,
  slots: readonly Interval[],
  moved?: { readonly ids: ReadonlySet<string>; readonly isFirstExempt: boolean },
): Promise<Judged[]> {
  const factsAt = async (slot: Interval) =>
    [slot, await factsOf(inquiry, zone, { ...asked, slot }, board, moved?.ids)] as const;
  const facts = new Map(await Promise.all(slots.map(factsAt)));
  const held = (slot: Interval) => heldBy(slot, zone);
  return judgeSeries(asked, slots, slot => facts.get(slot)!, held, moved?.isFirstExempt);
}

/** Books all occurrences or none; or, when the caller says so, all that can be had (ACT-X7). */
export async function bookSeries(
  work: Work,
  input: VenueBookingSeriesInput,
): Promise<{ venueBookingSeries: VenueBookingSeries }> {
  const { em, viewer } = work;
  const desk = await approachDesk(work, input.zoneId);
  const asked = askedBy(viewer.employeeId, input);
  await lockQuotas(work, asked);
  const { invalid, occurrences } = await judge(inquireWithin(work), desk.zone, desk.board, input);
  refuse(invalid, ["input", "count"]);
  const free = occurrences.filter(({ reasons }) => reasons.length === 0);
  if (input.onConflict !== SeriesConflictPolicy.SKIP_CONFLICTS || free.length === 0)
    refuseAll(conflictsOf(occurrences));

  await acknowledgeAsSaid(work, desk, asked);
  const venueBookingSeries = em.create(VenueBookingSeries, {
    organizationId: desk.zone.organizationId,
    zoneId: desk.zone.id,
    holderId: asked.holderId!,
    clubId: asked.clubId,
    rrule: rruleOf(input),
    occurrences: input.count,
  });
  const slots = free.map(({ slot }) => slot);
  const beyond = await slotsBeyondAllowance(work, asked.clubId, slots);
  for (const slot of slots) {
    const awaits = desk.zone.requiresApproval || beyond.has(slot);
    enter(work, desk, { ...asked, slot }, awaits ? S.PENDING : S.CONFIRMED, venueBookingSeries.id);
  }
  return { venueBookingSeries };
}

/** The slots that a club has no hours left for, counted year by year in the order they come. */
async function slotsBeyondAllowance(
  work: Work,
  clubId: string | null,
  slots: readonly Interval[],
): Promise<Set<Interval>> {
  const beyond = new Set<Interval>();
  const left = new Map<number, number>();
  for (const slot of clubId === null ? [] : slots) {
    const year = yearOf(slot);
    const before = left.get(year) ?? (await minutesLeft(work, clubId!, year));
    const after = before - minutesIn(slot);
    if (after < 0) beyond.add(slot);
    left.set(year, after < 0 ? before : after);
  }
  return beyond;
}

/** Each conflict with the number of its occurrence, from 0. */
const conflictsOf = (judged: readonly Judged[]) =>
  judged.flatMap(({ reasons }, index) =>
    insideArgument("occurrences", insideArgument(String(index), reasons)),
  );

type SeriesResult = Promise<{ venueBookingSeries: VenueBookingSeries }>;

export async function cancelSeries(
  work: Work,
  bookingId: string,
  scope: SeriesScope,
  reason: string,
): SeriesResult {
  const kept = requireReason(reason);
  const { desk, series, chosen } = await openSeries(work, bookingId, scope);
  const now = work.clock.now();
  for (const booking of chosen) {
    if (isLateCancellation(booking, now, desk.limits)) booking.lateCancelledAt = now;
    move(booking, S.CANCELLED, desk.limits);
    booking.reason = kept;
  }
  await offerNext(work, desk);
  return { venueBookingSeries: series };
}

/** Moves the chosen occurrences by as many minutes, all or none; the series keeps within its weeks (R-ACT-42). */
export async function shiftSeries(
  work: Work,
  bookingId: string,
  scope: SeriesScope,
  minutes: number,
): SeriesResult {
  const { desk, series, chosen } = await openSeries(work, bookingId, scope);
  const { limits, zone } = desk;
  const now = work.clock.now();
  if (zone.requiresApproval) refuse(VenueBookingRefusal.MOVE_NEEDS_DECISION, ["bookingId"]);
  if (chosen.some(booking => isLateCancellation(booking, now, limits)))
    refuse(VenueBookingRefusal.TOO_LATE_TO_MOVE, ["bookingId"]);
  const shifted = chosen.map(booking => ({
    booking,
    slot: { start: minutesAfter(booking.startAt, minutes), end: minutesAfter(booking.endAt, minutes) },
  }));
  const slots = shifted.map(({ slot }) => slot);
  const horizon = horizonOf(series.createdAt, series.clubId !== null, limits);
  if (slots.some(({ start }) => start > horizon)) refuse(VenueBookingRefusal.SERIES_TOO_FAR, ["minutes"]);

  const asked = await askedAgain(work, chosen[0]!);
  await lockQuotas(work, asked);
  const moved = {
    ids: new Set(chosen.map(({ id }) => id)),
    // A later occurrence was granted far ahead, and may move about its place.
    isFirstExempt: minutes <= limits.maxAdvanceDays * MINUTES_PER_DAY,
  };
  const judged = await judgeSlots(inquireWithin(work), zone, desk.board, asked, slots, moved);
  refuseAll(conflictsOf(judged));
  const spent = chosen.filter(({ state }) => state === S.CONFIRMED);
  const before = spent.map(({ startAt, endAt }) => ({ start: startAt, end: endAt }));
  const confirmed = shifted.filter(({ booking }) => booking.state !== S.PENDING).map(({ slot }) => slot);
  await requireHours(work, series.clubId, before, confirmed);
  for (const { booking, slot } of shifted) {
    if (booking.state === S.NEEDS_REBOOKING) move(booking, S.CONFIRMED, limits);
    placeAt(booking, slot, desk);
  }
  await offerNext(work, desk);
  return { venueBookingSeries: series };
}

const MINUTES_PER_DAY = 1440;

/** The occurrences still ahead that the scope names, counted from one of them. */
async function openSeries(work: Work, bookingId: string, scope: SeriesScope) {
  const { booking, ...desk } = await openBooking(work, bookingId);
  if (booking.seriesId === null) return refuse(VenueBookingRefusal.NOT_IN_SERIES, ["bookingId"]);
  if (booking.holderId !== work.viewer.employeeId) refuse(VenueBookingRefusal.OUT_OF_SCOPE, ["bookingId"]);
  const series = await work.em.findOneOrFail(VenueBookingSeries, booking.seriesId);
  const all = await work.em.find(VenueBooking, { seriesId: series.id }, { orderBy: { startAt: "asc" } });
  const now = work.clock.now();
  const chosen = all.filter(
    each =>
      isWithin(scope, each, booking) &&
      each.startAt > now &&
      bookingStates.whyCannotBecome(each.state, S.CANCELLED) === null,
  );
  if (chosen.length === 0) refuse(VenueBookingRefusal.SERIES_EMPTY, ["bookingId"]);
  return { desk, series, chosen };
}

const isWithin = (scope: SeriesScope, each: VenueBooking, from: VenueBooking): boolean =>
  scope === SeriesScope.ALL || (scope === SeriesScope.THIS ? each === from : each.startAt >= from.startAt);
