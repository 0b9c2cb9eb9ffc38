import {
  invalidTransition,
  localDateOf,
  outOfScope,
  refuse,
  refuseAll,
  requireReason,
} from "@tongxin/kernel";
import { expectVersion, inquireWithin, type Version, type Work } from "@tongxin/subgraph";
import { allowancesOfClubs } from "../clubs/club.reads.js";
import { isSameToken } from "../culture-sites/check-in-token.js";
import { operatedSite } from "../culture-sites/culture-site.operations.js";
import { isOperator } from "../culture-sites/culture-site.reads.js";
import { ZoneMode, type Interval } from "../culture-sites/culture-site.rules.js";
import { acknowledge } from "../site-policies/site-policy.operations.js";
import { editionsOfSites } from "../site-policies/site-policy.reads.js";
import { inForceOn } from "../site-policies/site-policy.rules.js";
import { BookingParticipant } from "./booking-participant.entity.js";
import { factsOf } from "./booking-facts.reads.js";
import { holdsOf, isHolding } from "./board.rules.js";
import {
  approachDesk,
  insideArgument,
  lockQuotas,
  move,
  offerNext,
  openBooking,
  type Desk,
} from "./desk.operations.js";
import { horizonOf } from "./series.rules.js";
import { VenueBookingSeries } from "./venue-booking-series.entity.js";
import { VenueBooking } from "./venue-booking.entity.js";
import { boardBooking, liveBookingIdsOf, minutesOfClubs } from "./venue-booking.reads.js";
import {
  askedBy,
  bookingStates,
  BookingState,
  heldBy,
  isLateCancellation,
  isWaitable,
  reasonsAgainst,
  stretchOf,
  VenueBookingRefusal,
  whyNotCheckInTime,
  whyNotLateCheckIn,
  whyTaken,
  whyWaitingTooMuch,
  type Asked,
  type BookingLimits,
} from "./venue-booking.rules.js";
import type { VenueBookingInput } from "./venue-booking.schema.js";

type BookingResult = Promise<{ venueBooking: VenueBooking }>;

const S = BookingState;
const MINUTES_PER_HOUR = 60;
const MINUTE_MS = 60_000;

/** Books a slot: decided at once, but where a custodian decides or a club has spent its hours (ACT-S12). */
export async function book(work: Work, input: VenueBookingInput): BookingResult {
  const desk = await approachDesk(work, input.zoneId);
  const asked = askedBy(work.viewer.employeeId, input);
  await lockQuotas(work, asked);
  const facts = await factsOf(inquireWithin(work), desk.zone, asked, desk.board);
  refuseAll(insideArgument("input", reasonsAgainst(asked, facts)));

  await acknowledgeAsSaid(work, desk, asked);
  const awaits = desk.zone.requiresApproval || (await isBeyondAllowance(work, asked));
  return { venueBooking: enter(work, desk, asked, awaits ? S.PENDING : S.CONFIRMED) };
}

/** Queues for a slot that is taken; everything else that a booking needs must hold (R-ACT-38). */
export async function joinWaitlist(work: Work, input: VenueBookingInput): BookingResult {
  const desk = await approachDesk(work, input.zoneId);
  const asked = askedBy(work.viewer.employeeId, input);
  await lockQuotas(work, asked);
  if (desk.zone.requiresApproval) refuse(VenueBookingRefusal.NO_LINE, ["input", "zoneId"]);
  const facts = await factsOf(inquireWithin(work), desk.zone, asked, desk.board);
  const reasons = insideArgument("input", reasonsAgainst(asked, facts));
  refuseAll(reasons.filter(reason => !isWaitable(reason)));
  if (reasons.length === 0) refuse(VenueBookingRefusal.SLOT_FREE, ["input", "start"]);
  refuse(whyWaitingTooMuch(facts.records.get(asked.holderId!) ?? [], desk.limits), ["input", "start"]);

  await acknowledgeAsSaid(work, desk, asked);
  const venueBooking = enter(work, desk, asked, S.WAITLISTED);
  venueBooking.waitingSince = work.clock.now();
  return { venueBooking };
}

/** A booking may bring the acknowledgement of the measures in force with it; of another edition it brings none. */
export async function acknowledgeAsSaid(
  work: Work,
  { zone }: Desk,
  { holderId, acknowledgedPolicyId }: Asked,
): Promise<void> {
  if (!acknowledgedPolicyId || !holderId) return;
  const editions = await inquireWithin(work).ask(editionsOfSites, zone.siteId);
  const inForce = inForceOn(editions, work.clock.today());
  const { organizationId } = zone;
  if (inForce?.id === acknowledgedPolicyId)
    await acknowledge(work, holderId, { id: inForce.id, organizationId });
}

/** The minutes that are left of a club's hours of a year; without an allowance there are none. */
export async function minutesLeft(work: Work, clubId: string, year: number): Promise<number> {
  const inquiry = inquireWithin(work);
  const allowance = (await inquiry.ask(allowancesOfClubs, clubId)).find(each => each.year === year);
  const spent = await inquiry.ask(minutesOfClubs(`${year}-01-01`), clubId);
  return (allowance?.hours ?? 0) * MINUTES_PER_HOUR - spent;
}

export const yearOf = ({ start }: Interval): number => Number(localDateOf(start).slice(0, 4));

export const minutesIn = ({ start, end }: Interval): number => (end.getTime() - start.getTime()) / MINUTE_MS;

/** Whether a club's slot goes beyond its hours of the year. */
const isBeyondAllowance = async (work: Work, { clubId, slot }: Asked): Promise<boolean> =>
  clubId !== null && minutesIn(slot) > (await minutesLeft(work, clubId, yearOf(slot)));

/** Refuses a move for which a club has no hours left: what the slots took before is given back first. */
export async function requireHours(
  work: Work,
  clubId: string | null,
  before: readonly Interval[],
  after: readonly Interval[],
): Promise<void> {
  const sum = (slots: readonly Interval[], year: number) =>
    slots.filter(slot => yearOf(slot) === year).reduce((total, slot) => total + minutesIn(slot), 0);
  for (const year of clubId === null ? [] : new Set(after.map(yearOf))) {
    const needed = sum(after, year) - sum(before, year);
    if (needed > 0 && needed > (await minutesLeft(work, clubId!, year)))
      refuse(VenueBookingRefusal.ALLOWANCE_EXCEEDED, ["id"]);
  }
}

/** Writes a booking that nothing speaks against, with its people. */
export function enter(
  { em }: Work,
  { zone, limits, basis }: Desk,
  asked: Asked,
  state: BookingState,
  seriesId: string | null = null,
): VenueBooking {
  const { slot, partySize, holderId, participantIds, clubId } = asked;
  const { organizationId } = zone;
  const held = heldBy(slot, zone);
  const booking = em.create(VenueBooking, {
    organizationId,
    zoneId: zone.id,
    holderId: holderId!,
    clubId,
    seriesId,
    state,
    partySize,
    startAt: slot.start,
    endAt: slot.end,
    holdsFrom: held.start,
    holdsUntil: held.end,
    isHolding: isHolding(state, limits),
    isExclusive: zone.mode === ZoneMode.EXCLUSIVE,
    basis,
  });
  const people = [holderId!, ...participantIds];
  for (const employeeId of people) {
    const isHolder = employeeId === holderId;
    em.create(BookingParticipant, { organizationId, bookingId: booking.id, employeeId, isHolder });
  }
  return booking;
}

/** Takes what was offered, if the quota or the club's hours still allow it. */
export async function acceptOffer(work: Work, id: string): BookingResult {
  const { booking, ...desk } = await openOwnBooking(work, id);
  move(booking, S.CONFIRMED, desk.limits);
  if (desk.zone.requiresApproval) refuse(VenueBookingRefusal.NO_LINE, ["id"]);
  const asked = await askedAgain(work, booking);
  await lockQuotas(work, asked);
  const facts = await factsOf(inquireWithin(work), desk.zone, asked, desk.board, new Set([id]));
  const reasons = reasonsAgainst(asked, facts).filter(
    ({ refusal }) => refusal.code !== VenueBookingRefusal.TOO_SOON.code,
  );
  refuseAll(reasons.map(({ refusal }) => ({ refusal, path: ["id"] })));
  if (await isBeyondAllowance(work, asked)) refuse(VenueBookingRefusal.ALLOWANCE_EXCEEDED, ["id"]);
  return { venueBooking: booking };
}

/** Turns an offer down: the next in the line gets it. */
export async function declineOffer(work: Work, id: string): BookingResult {
  const { booking, ...desk } = await openOwnBooking(work, id);
  move(booking, S.DECLINED, desk.limits);
  await offerNext(work, desk);
  return { venueBooking: booking };
}

export async function cancelBooking(
  work: Work,
  id: string,
  reason: string,
  expectedVersion?: Version,
): BookingResult {
  const kept = requireReason(reason);
  const { booking, ...desk } = await openBooking(work, id);
  const isOwn = booking.holderId === work.viewer.employeeId;
  if (!isOwn) await operatedSite(work, desk.zone.siteId, ["id"]);
  expectVersion(booking, expectedVersion);
  // Who runs the site takes the slot away; only the holder gives it up too late.
  if (isOwn && isLateCancellation(booking, work.clock.now(), desk.limits))
    booking.lateCancelledAt = work.clock.now();
  move(booking, S.CANCELLED, desk.limits);
  booking.reason = kept;
  await offerNext(work, desk);
  return { venueBooking: booking };
}

/** Moves a booking to another slot of its zone; one that a closure displaced is confirmed again by it. */
export async function rescheduleBooking(
  work: Work,
  id: string,
  slot: Interval,
  expectedVersion?: Version,
): BookingResult {
  const { booking, ...desk } = await openOwnBooking(work, id);
  expectVersion(booking, expectedVersion);
  const { limits, zone } = desk;
  if (isLateCancellation(booking, work.clock.now(), limits))
    refuse(VenueBookingRefusal.TOO_LATE_TO_MOVE, ["id"]);
  const before = { start: booking.startAt, end: booking.endAt };
  const wasConfirmed = booking.state === S.CONFIRMED;
  if (booking.state === S.NEEDS_REBOOKING) move(booking, S.CONFIRMED, limits);
  else if (!wasConfirmed) refuse(invalidTransition(bookingStates.nextStates(booking.state)), ["id"]);
  // What was approved and displaced finds another place, no longer than it was.
  const isAsApproved = !wasConfirmed && minutesIn(slot) <= minutesIn(before);
  if (zone.requiresApproval && !isAsApproved) refuse(VenueBookingRefusal.MOVE_NEEDS_DECISION, ["id"]);

  const asked = { ...(await askedAgain(work, booking)), slot };
  await lockQuotas(work, asked);
  const facts = await factsOf(inquireWithin(work), zone, asked, desk.board, new Set([id]));
  const advance = await isWithinSeries(work, booking, slot, limits);
  refuseAll(insideArgument("slot", reasonsAgainst(asked, facts, { advance })));
  await requireHours(work, booking.clubId, wasConfirmed ? [before] : [], [slot]);
  placeAt(booking, slot, desk);
  await offerNext(work, desk);
  return { venueBooking: booking };
}

/** An occurrence may be as far ahead as its series. */
async function isWithinSeries(
  { em }: Work,
  { seriesId, clubId }: VenueBooking,
  slot: Interval,
  limits: BookingLimits,
): Promise<boolean> {
  if (seriesId === null) return false;
  const { createdAt } = await em.findOneOrFail(VenueBookingSeries, seriesId);
  return slot.start <= horizonOf(createdAt, clubId !== null, limits);
}

/** Gives a booking another slot, with the buffers of today. */
export function placeAt(booking: VenueBooking, slot: Interval, { zone }: Pick<Desk, "zone">): void {
  const held = heldBy(slot, zone);
  booking.startAt = slot.start;
  booking.endAt = slot.end;
  booking.holdsFrom = held.start;
  booking.holdsUntil = held.end;
}

export async function approveBooking(work: Work, id: string, expectedVersion?: Version): BookingResult {
  const { booking, ...desk } = await openOperated(work, id, expectedVersion);
  // Nobody decides in their own cause.
  if (booking.holderId === work.viewer.employeeId) refuse(outOfScope, ["id"]);
  const wasHolding = isHolding(booking.state, desk.limits);
  move(booking, S.CONFIRMED, desk.limits);
  // Where what is pending holds nothing, somebody else may have the places by now.
  const holds = holdsOf(desk.board.bookings, desk.limits);
  if (!wasHolding) refuse(whyTaken(desk.zone, stretchOf(booking), booking.partySize, holds), ["id"]);
  return { venueBooking: booking };
}

export async function rejectBooking(
  work: Work,
  id: string,
  reason: string,
  expectedVersion?: Version,
): BookingResult {
  const kept = requireReason(reason);
  const { booking, ...desk } = await openOperated(work, id, expectedVersion);
  move(booking, S.REJECTED, desk.limits);
  booking.reason = kept;
  await offerNext(work, desk);
  return { venueBooking: booking };
}

/** The holder checks in with the code at the door; who runs the site needs none, and may do it late (R-ACT-40). */
export async function checkIn(work: Work, id: string, code: string | null | undefined): BookingResult {
  const { booking, zone, limits } = await openBooking(work, id);
  const now = work.clock.now();
  const isOwn = booking.holderId === work.viewer.employeeId;
  const isAtTheDoor = isOwn && code != null && isSameToken(code, zone.checkInToken);
  const runsSite = await isOperator(inquireWithin(work), zone.siteId);
  if (isOwn && !isAtTheDoor && (code != null || !runsSite))
    refuse(VenueBookingRefusal.CHECK_IN_CODE_INVALID, ["code"]);
  if (!isOwn && !runsSite) refuse(outOfScope, ["id"]);

  if (booking.state === S.NO_SHOW) {
    // Nobody excuses themself, not even who runs the site.
    if (isOwn) refuse(VenueBookingRefusal.CHECK_IN_CLOSED, ["id"]);
    const others = await othersAround(work, booking);
    refuse(whyNotLateCheckIn(boardBooking(booking), others, zone, now, limits), ["id"]);
  } else if (booking.state === S.CONFIRMED) {
    refuse(whyNotCheckInTime(booking, now, limits), ["id"]);
  }
  move(booking, S.CHECKED_IN, limits);
  booking.checkedInAt = now;
  return { venueBooking: booking };
}

/** Who holds or held the zone around a booking, those who have gone too: somebody may have used the freed slot. */
async function othersAround({ em }: Work, booking: VenueBooking) {
  const others = await em.find(VenueBooking, {
    id: { $ne: booking.id },
    zoneId: booking.zoneId,
    isHolding: true,
    holdsFrom: { $lt: booking.holdsUntil },
    holdsUntil: { $gt: booking.holdsFrom },
  });
  return others.map(boardBooking);
}

/** Leaves before the end: what is left of the slot is free from now on. */
export async function completeBooking(work: Work, id: string): BookingResult {
  const { booking, ...desk } = await openBooking(work, id);
  if (booking.holderId !== work.viewer.employeeId) await operatedSite(work, desk.zone.siteId, ["id"]);
  move(booking, S.COMPLETED, desk.limits);
  const gone = heldBy({ start: booking.startAt, end: work.clock.now() }, desk.zone).end;
  // Who leaves before the start has held nothing; a range that ends before it begins is none.
  const heldUntil = gone < booking.holdsFrom ? booking.holdsFrom : gone;
  if (heldUntil < booking.holdsUntil) booking.holdsUntil = heldUntil;
  await offerNext(work, desk);
  return { venueBooking: booking };
}

/** Frees what people who left the enterprise had booked, zone by zone in the order of their locks. */
export async function releaseBookingsOf(work: Work, employeeIds: readonly string[]): Promise<void> {
  for (const id of await liveBookingIdsOf(work.em, employeeIds)) {
    const { booking, ...desk } = await openBooking(work, id);
    if (bookingStates.whyCannotBecome(booking.state, S.CANCELLED)) continue;
    move(booking, S.CANCELLED, desk.limits);
    booking.reason = LEFT;
    await offerNext(work, desk);
  }
}

const LEFT = "已离职 left the enterprise";

async function openOwnBooking(work: Work, id: string) {
  const opened = await openBooking(work, id);
  if (opened.booking.holderId !== work.viewer.employeeId) refuse(outOfScope, ["id"]);
  return opened;
}

async function openOperated(work: Work, id: string, expectedVersion?: Version) {
  const opened = await openBooking(work, id);
  await operatedSite(work, opened.zone.siteId, ["id"]);
  expectVersion(opened.booking, expectedVersion);
  return opened;
}

/** What a booking asked for, to be judged once more. */
export async function askedAgain({ em }: Work, booking: VenueBooking): Promise<Asked> {
  const people = await em.find(BookingParticipant, { bookingId: booking.id, isHolder: false });
  return {
    slot: { start: booking.startAt, end: booking.endAt },
    partySize: booking.partySize,
    holderId: booking.holderId,
    participantIds: people.map(({ employeeId }) => employeeId),
    clubId: booking.clubId,
    acknowledgedPolicyId: null,
  };
}
