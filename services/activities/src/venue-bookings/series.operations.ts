import { refuse, refuseAll, requireReason, type Refusal } from "@tongxin/kernel";
import { inquireWithin, type Inquiry, type Row, type Work } from "@tongxin/subgraph";
import type { Interval } from "../culture-sites/culture-site.rules.js";
import type { VenueZone } from "../culture-sites/venue-zone.entity.js";
import type { Board } from "./board.rules.js";
import { bookingPolicy, factsOf } from "./booking-facts.reads.js";
import { approachDesk, move, offerNext, openBooking, within, type Desk } from "./desk.operations.js";
import type { VenueBookingSeriesInput } from "./series.schema.js";
import {
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
import { enter, isBeyondAllowance, placeAt } from "./venue-booking.operations.js";
import {
  askedBy,
  bookingStates,
  BookingState,
  heldBy,
  minutesAfter,
  reasonsAgainst,
  VenueBookingRefusal,
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
  zone: Row<VenueZone>,
  board: Board,
  input: VenueBookingSeriesInput,
): Promise<JudgedSeries> {
  const { limits } = await bookingPolicy(inquiry, zone.organizationId);
  const invalid = whySeriesInvalid(input, limits);
  if (invalid) return { invalid, occurrences: [] };
  const asked = askedBy(inquiry.viewer.employeeId, input);
  const slots = occurrencesOf(asked.slot, input);
  const facts = await Promise.all(
    slots.map(async slot => [slot, await factsOf(inquiry, zone, { ...asked, slot }, board)] as const),
  );
  const factsOfSlot = new Map(facts);
  const occurrences = judgeSeries(
    asked,
    slots,
    slot => factsOfSlot.get(slot)!,
    slot => heldBy(slot, zone),
  );
  return { invalid, occurrences };
}

/** Books all occurrences or none; or, when the caller says so, all that can be had (ACT-X7). */
export async function bookSeries(
  work: Work,
  input: VenueBookingSeriesInput,
): Promise<{ venueBookingSeries: VenueBookingSeries }> {
  const { em, viewer } = work;
  const desk = await approachDesk(work, input.zoneId);
  const { invalid, occurrences } = await judge(inquireWithin(work), desk.zone, desk.board, input);
  refuse(invalid, ["input", "count"]);
  const free = occurrences.filter(({ reasons }) => reasons.length === 0);
  if (input.onConflict !== SeriesConflictPolicy.SKIP_CONFLICTS || free.length === 0)
    refuseAll(conflictsOf(occurrences));

  const asked = askedBy(viewer.employeeId, input);
  const venueBookingSeries = em.create(VenueBookingSeries, {
    organizationId: desk.zone.organizationId,
    zoneId: desk.zone.id,
    holderId: asked.holderId!,
    clubId: asked.clubId,
    rrule: rruleOf(input),
    occurrences: input.count,
  });
  let minutes = 0;
  for (const { slot } of free) {
    const each = { ...asked, slot };
    const awaits = desk.zone.requiresApproval || (await isBeyondAllowance(work, each, minutes));
    enter(work, desk, each, awaits ? S.PENDING : S.CONFIRMED, venueBookingSeries.id);
    minutes += (slot.end.getTime() - slot.start.getTime()) / 60_000;
  }
  return { venueBookingSeries };
}

/** Each conflict with the number of its occurrence, from 0. */
const conflictsOf = (judged: readonly Judged[]) =>
  judged.flatMap(({ reasons }, index) => within("occurrences", within(String(index), reasons)));

type SeriesResult = Promise<{ venueBookingSeries: VenueBookingSeries }>;

export async function cancelSeries(
  work: Work,
  bookingId: string,
  scope: SeriesScope,
  reason: string,
): SeriesResult {
  const kept = requireReason(reason);
  const { desk, series, chosen } = await openSeries(work, bookingId, scope);
  for (const booking of chosen) {
    move(booking, S.CANCELLED, desk.limits);
    booking.reason = kept;
  }
  await offerNext(work, desk);
  return { venueBookingSeries: series };
}

/** Moves the chosen occurrences by as many minutes, all or none. */
export async function shiftSeries(
  work: Work,
  bookingId: string,
  scope: SeriesScope,
  minutes: number,
): SeriesResult {
  const { desk, series, chosen } = await openSeries(work, bookingId, scope);
  const own = new Set(chosen.map(({ id }) => id));
  const shifted = chosen.map(booking => ({
    booking,
    slot: { start: minutesAfter(booking.startAt, minutes), end: minutesAfter(booking.endAt, minutes) },
  }));
  const judged: Judged[] = [];
  for (const { booking, slot } of shifted) {
    judged.push({ slot, reasons: await reasonsToStay(work, desk, booking, slot, own) });
  }
  refuseAll(conflictsOf(judged));
  for (const { booking, slot } of shifted) {
    if (booking.state === S.NEEDS_REBOOKING) move(booking, S.CONFIRMED, desk.limits);
    placeAt(booking, slot, desk);
  }
  await offerNext(work, desk);
  return { venueBookingSeries: series };
}

async function reasonsToStay(
  work: Work,
  { zone, board }: Desk,
  booking: VenueBooking,
  slot: Interval,
  own: ReadonlySet<string>,
) {
  const { partySize, holderId, clubId } = booking;
  const asked = { slot, partySize, holderId, participantIds: [], clubId };
  const facts = await factsOf(inquireWithin(work), zone, asked, board, own);
  return reasonsAgainst(asked, facts, { advance: true, quota: true });
}

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
