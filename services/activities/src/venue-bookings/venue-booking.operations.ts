import { localDateOf, outOfScope, refuse, refuseAll, requireReason } from "@tongxin/kernel";
import { inquireWithin, onDay, type Work } from "@tongxin/subgraph";
import { allowancesOfClubs } from "../clubs/club.reads.js";
import { isSameToken } from "../culture-sites/check-in-token.js";
import { requireOperator } from "../culture-sites/culture-site.operations.js";
import { ZoneMode, type Interval } from "../culture-sites/culture-site.rules.js";
import { PolicyDocument } from "../site-policies/policy-document.entity.js";
import { acknowledge } from "../site-policies/site-policy.operations.js";
import { BookingParticipant } from "./booking-participant.entity.js";
import { factsOf } from "./booking-facts.reads.js";
import { isHolding } from "./board.rules.js";
import {
  approachDesk,
  lockQuotas,
  move,
  offerNext,
  openBooking,
  within,
  type Desk,
} from "./desk.operations.js";
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
  VenueBookingRefusal,
  whyNotCheckInTime,
  whyNotLateCheckIn,
  type Asked,
} from "./venue-booking.rules.js";
import type { VenueBookingInput } from "./venue-booking.schema.js";

type BookingResult = Promise<{ venueBooking: VenueBooking }>;

const S = BookingState;
const MINUTES_PER_HOUR = 60;

/** Books a slot: decided at once, but where a custodian decides or a club has spent its hours (ACT-S12). */
export async function book(work: Work, input: VenueBookingInput): BookingResult {
  const desk = await approachDesk(work, input.zoneId);
  const asked = askedBy(work.viewer.employeeId, input);
  await lockQuotas(work, asked);
  await acknowledgeAsSaid(work, desk, input);
  const facts = await factsOf(inquireWithin(work), desk.zone, asked, desk.board);
  refuseAll(within("input", reasonsAgainst(asked, facts)));

  const awaits = desk.zone.requiresApproval || (await isBeyondAllowance(work, asked));
  return { venueBooking: enter(work, desk, asked, awaits ? S.PENDING : S.CONFIRMED) };
}

/** Queues for a slot that is taken; everything else that a booking needs must hold (R-ACT-38). */
export async function joinWaitlist(work: Work, input: VenueBookingInput): BookingResult {
  const desk = await approachDesk(work, input.zoneId);
  const asked = askedBy(work.viewer.employeeId, input);
  await lockQuotas(work, asked);
  await acknowledgeAsSaid(work, desk, input);
  const facts = await factsOf(inquireWithin(work), desk.zone, asked, desk.board);
  const reasons = within("input", reasonsAgainst(asked, facts));
  refuseAll(reasons.filter(reason => !isWaitable(reason)));
  if (reasons.length === 0) refuse(VenueBookingRefusal.SLOT_FREE, ["input", "start"]);

  const venueBooking = enter(work, desk, asked, S.WAITLISTED);
  venueBooking.waitingSince = work.clock.now();
  return { venueBooking };
}

/** The first booking may bring the acknowledgement with it; of another edition it acknowledges nothing. */
async function acknowledgeAsSaid(
  work: Work,
  { zone }: Desk,
  { acknowledgedPolicyId }: VenueBookingInput,
): Promise<void> {
  const { employeeId } = work.viewer;
  if (!acknowledgedPolicyId || !employeeId) return;
  const edition = await work.em.findOneOrFail(PolicyDocument, acknowledgedPolicyId);
  if (edition.siteId === zone.siteId) await acknowledge(work, employeeId, edition);
}

/** Whether a club's slot goes beyond its hours of the year; without an allowance every slot does. */
export async function isBeyondAllowance(
  work: Work,
  { clubId, slot }: Asked,
  alsoMinutes = 0,
): Promise<boolean> {
  if (clubId === null) return false;
  const inquiry = inquireWithin(work);
  const year = Number(localDateOf(slot.start).slice(0, 4));
  const allowance = (await inquiry.ask(allowancesOfClubs, clubId)).find(each => each.year === year);
  const spent = await inquiry.ask(minutesOfClubs, onDay(clubId, `${year}-01-01`));
  const more = (slot.end.getTime() - slot.start.getTime()) / 60_000;
  return spent + alsoMinutes + more > (allowance?.hours ?? 0) * MINUTES_PER_HOUR;
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

/** Takes what was offered, if the quota still allows it. */
export async function acceptOffer(work: Work, id: string): BookingResult {
  const { booking, ...desk } = await openOwnBooking(work, id);
  move(booking, S.CONFIRMED, desk.limits);
  const asked = await askedAgain(work, booking);
  await lockQuotas(work, asked);
  const facts = await factsOf(inquireWithin(work), desk.zone, asked, desk.board, new Set([id]));
  const reasons = reasonsAgainst(asked, facts).filter(
    ({ refusal }) => refusal.code !== VenueBookingRefusal.TOO_SOON.code,
  );
  refuseAll(reasons.map(({ refusal }) => ({ refusal, path: ["id"] })));
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
  expectedVersion?: number | null,
): BookingResult {
  const kept = requireReason(reason);
  const { booking, ...desk } = await openBooking(work, id, expectedVersion);
  const isOwn = booking.holderId === work.viewer.employeeId;
  if (!isOwn) await requireOperator(work, desk.zone.siteId, ["id"]);
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
  expectedVersion?: number | null,
): BookingResult {
  const { booking, ...desk } = await openOwnBooking(work, id, expectedVersion);
  if (isLateCancellation(booking, work.clock.now(), desk.limits))
    refuse(VenueBookingRefusal.TOO_LATE_TO_MOVE, ["id"]);
  if (booking.state !== S.CONFIRMED) move(booking, S.CONFIRMED, desk.limits);
  const asked = { ...(await askedAgain(work, booking)), slot };
  await lockQuotas(work, asked);
  const facts = await factsOf(inquireWithin(work), desk.zone, asked, desk.board, new Set([id]));
  refuseAll(reasonsAgainst(asked, facts));
  placeAt(booking, slot, desk);
  await offerNext(work, desk);
  return { venueBooking: booking };
}

/** Gives a booking another slot, with the buffers of today. */
export function placeAt(booking: VenueBooking, slot: Interval, { zone }: Pick<Desk, "zone">): void {
  const held = heldBy(slot, zone);
  booking.startAt = slot.start;
  booking.endAt = slot.end;
  booking.holdsFrom = held.start;
  booking.holdsUntil = held.end;
}

export async function approveBooking(work: Work, id: string, expectedVersion?: number | null): BookingResult {
  const { booking, ...desk } = await openOperated(work, id, expectedVersion);
  move(booking, S.CONFIRMED, desk.limits);
  return { venueBooking: booking };
}

export async function rejectBooking(
  work: Work,
  id: string,
  reason: string,
  expectedVersion?: number | null,
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
  const { booking, ...desk } = await openBooking(work, id);
  const { zone, limits } = desk;
  const now = work.clock.now();
  const isOwn = booking.holderId === work.viewer.employeeId;
  const isAtTheDoor = isOwn && code != null;
  if (isAtTheDoor && !isSameToken(code, zone.checkInToken))
    refuse(VenueBookingRefusal.CHECK_IN_CODE_INVALID, ["code"]);
  if (!isAtTheDoor) await requireOperator(work, zone.siteId, isOwn ? ["code"] : ["id"]);

  if (booking.state === S.NO_SHOW && !isAtTheDoor) {
    const others = await othersAround(work, booking);
    refuse(whyNotLateCheckIn(boardBooking(booking), others, zone, now, limits), ["id"]);
  } else if (booking.state === S.CONFIRMED) {
    refuse(whyNotCheckInTime(booking, now, limits), ["id"]);
  } else if (booking.state === S.NO_SHOW) {
    refuse(VenueBookingRefusal.CHECK_IN_CLOSED, ["id"]);
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
  if (booking.holderId !== work.viewer.employeeId) await requireOperator(work, desk.zone.siteId, ["id"]);
  move(booking, S.COMPLETED, desk.limits);
  const gone = heldBy({ start: booking.startAt, end: work.clock.now() }, desk.zone).end;
  if (gone < booking.holdsUntil) booking.holdsUntil = gone;
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

async function openOwnBooking(work: Work, id: string, expectedVersion?: number | null) {
  const opened = await openBooking(work, id, expectedVersion);
  if (opened.booking.holderId !== work.viewer.employeeId) refuse(outOfScope, ["id"]);
  return opened;
}

async function openOperated(work: Work, id: string, expectedVersion?: number | null) {
  const opened = await openBooking(work, id, expectedVersion);
  await requireOperator(work, opened.zone.siteId, ["id"]);
  return opened;
}

/** What a booking asked for, to be judged once more. */
async function askedAgain({ em }: Work, booking: VenueBooking): Promise<Asked> {
  const people = await em.find(BookingParticipant, { bookingId: booking.id, isHolder: false });
  return {
    slot: { start: booking.startAt, end: booking.endAt },
    partySize: booking.partySize,
    holderId: booking.holderId,
    participantIds: people.map(({ employeeId }) => employeeId),
    clubId: booking.clubId,
  };
}
