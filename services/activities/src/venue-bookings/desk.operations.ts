import { isId, outOfScope, refuse, type Reason } from "@tongxin/kernel";
import { inquireWithin, locked, notFound, type PolicyBasis, tables, type Work } from "@tongxin/subgraph";
import { VenueZone } from "../culture-sites/venue-zone.entity.js";
import { after, isHolding, offersAt, turnsUntil, type Board, type Turn } from "./board.rules.js";
import { bookingPolicy, writtenBoard } from "./booking-facts.reads.js";
import { VenueBooking } from "./venue-booking.entity.js";
import { bookingStates, BookingState, type Asked, type BookingLimits } from "./venue-booking.rules.js";

/** A zone that an operation has to itself: its row locked, and everything that time brought about written. */
export interface Desk {
  readonly zone: VenueZone;
  readonly board: Board;
  readonly limits: BookingLimits;
  readonly basis: PolicyBasis[];
}

const rows = tables<{ venue_booking: VenueBooking }>();

/**
 * Locks the zone, so that whoever counts places counts alone, and settles it: a slot that reads as free is free to the
 * constraint too. Who needs several zones opens them in the order of their ids.
 */
export async function openDesk(work: Work, zoneId: string): Promise<Desk> {
  const { clock } = work;
  const zone = await locked(work, VenueZone, zoneId);

  const inquiry = inquireWithin(work);
  const { limits, basis } = await bookingPolicy(inquiry, zone.organizationId);
  const board = await writtenBoard(inquiry, zone);
  const turns = turnsUntil(board, clock.now(), limits);
  await write(work, turns, limits);
  return { zone, board: after(board, turns), limits, basis: [...distinct(Object.values(basis))] };
}

const distinct = (basis: readonly PolicyBasis[]) =>
  new Map(basis.map(each => [`${each.packId} ${each.article}`, each])).values();

/** The desk at which the viewer may ask for something: of a zone of an organization of theirs. */
export async function approachDesk(work: Work, zoneId: string): Promise<Desk> {
  const desk = await openDesk(work, zoneId);
  if (!work.viewer.organizationIds.includes(desk.zone.organizationId))
    refuse(outOfScope, ["input", "zoneId"]);
  return desk;
}

/**
 * Lets nobody else count on the quotas of these people, nor on the club's hours, until this transaction ends: one may
 * book in two zones at once, where no zone's lock helps. Nor can they leave the enterprise meanwhile. Taken after the
 * zone's lock, in one order.
 */
export async function lockQuotas({ em }: Work, { holderId, participantIds, clubId }: Asked): Promise<void> {
  const ids = [holderId, clubId, ...participantIds].filter(id => id !== null && isId(id));
  if (ids.length === 0) return;
  const people = `{${ids.join(",")}}`;
  await em.execute(
    `select pg_advisory_xact_lock(hashtextextended(id, ?)) from (select unnest(?::text[]) as id order by 1) as people`,
    [QUOTA_LOCK, people],
  );
  await em.execute("select 1 from known_employee where id = any(?::uuid[]) order by id for share", [people]);
}

/** Keeps this lock's keys apart from those of other advisory locks. */
const QUOTA_LOCK = 7_170_004;

/** The desk of a booking's zone, and the booking as it is now. */
export async function openBooking(work: Work, id: string): Promise<Desk & { booking: VenueBooking }> {
  const { em } = work;
  const found = await rows(em)
    .selectFrom("venue_booking")
    .select("zone_id as zoneId")
    .where("id", "=", id)
    .executeTakeFirst();
  if (!found) throw notFound("VenueBooking");
  const desk = await openDesk(work, found.zoneId);
  const booking = await em.findOneOrFail(VenueBooking, id);
  return { ...desk, booking };
}

/** Writes what time brought about. */
async function write(work: Work, turns: readonly Turn[], limits: BookingLimits): Promise<void> {
  if (turns.length === 0) return;
  const { em, announce } = work;
  const bookings = await em.find(VenueBooking, { id: { $in: turns.map(({ id }) => id) } });
  const byId = new Map(bookings.map(booking => [booking.id, booking]));
  for (const { id, to, offerExpiresAt } of turns) {
    const booking = byId.get(id)!;
    become(booking, to, limits);
    if (offerExpiresAt) booking.offerExpiresAt = offerExpiresAt;
  }
  await em.flush();
  for (const { id, state, version, holderId, offerExpiresAt, organizationId } of bookings) {
    if (state !== BookingState.OFFERED || !offerExpiresAt) continue;
    const body = { id, version, employeeId: holderId, expiresAt: offerExpiresAt.toISOString() };
    announce("activities.venueBookingOffered", body, organizationId);
  }
}

/** Gives what is free to those who wait, after something was freed and written. */
export async function offerNext(work: Work, { zone, limits }: Desk): Promise<void> {
  await work.em.flush();
  const board = await writtenBoard(inquireWithin(work), zone);
  await write(work, offersAt(board, work.clock.now(), limits), limits);
}

/** One step of a booking; any but those of R-ACT-40 is refused. */
export function move(booking: VenueBooking, to: BookingState, limits: BookingLimits): void {
  refuse(bookingStates.whyCannotBecome(booking.state, to), ["id"]);
  become(booking, to, limits);
}

function become(booking: VenueBooking, to: BookingState, limits: BookingLimits): void {
  booking.state = to;
  booking.isHolding = isHolding(to, limits);
}

/** Reasons about a request, as paths of the argument that brought it. */
export const insideArgument = (argument: string, reasons: readonly Reason[]): Reason[] =>
  reasons.map(({ refusal, path }) => ({ refusal, path: [argument, ...path] }));
