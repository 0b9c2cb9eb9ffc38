import { addDays, localDateOf } from "@tongxin/kernel";
import {
  batchById,
  type Inquiry,
  knownEmployeesById,
  type Policy,
  type RowOrEntity,
} from "@tongxin/subgraph";
import { Club } from "../clubs/club.entity.js";
import { CultureSite } from "../culture-sites/culture-site.entity.js";
import { VenueZone } from "../culture-sites/venue-zone.entity.js";
import { openingsOfSite } from "../culture-sites/culture-site.reads.js";
import { isOpenOn } from "../culture-sites/culture-site.rules.js";
import { acknowledgedByEmployees, editionsOfSites } from "../site-policies/site-policy.reads.js";
import { inForceOn } from "../site-policies/site-policy.rules.js";
import { after, holdsOf, stateAlone, turnsUntil, type Board, type BoardBooking } from "./board.rules.js";
import type { VenueBooking } from "./venue-booking.entity.js";
import {
  boardBooking,
  closuresOfSites,
  liveBookingsOfZones,
  recordsOfEmployees,
} from "./venue-booking.reads.js";
import {
  BookingPolicy,
  BookingState,
  type Asked,
  type BookingFacts,
  type BookingLimits,
  type Recorded,
} from "./venue-booking.rules.js";

/** The zone as last written: what is live in it, and what shuts it today or later. */
export async function writtenBoard(inquiry: Inquiry, zone: RowOrEntity<VenueZone>): Promise<Board> {
  const [bookings, closures] = await Promise.all([
    inquiry.ask(liveBookingsOfZones(inquiry.clock.today()), zone.id),
    inquiry.ask(closuresOfSites(inquiry.clock.today()), zone.siteId),
  ]);
  return {
    zone,
    bookings,
    closures: closures.filter(({ zoneId }) => zoneId === null || zoneId === zone.id),
  };
}

export const bookingPolicy = (
  inquiry: Inquiry,
  organizationId: string,
): Promise<Policy<typeof BookingPolicy>> => inquiry.policy(BookingPolicy, organizationId);

/** The zone as it is now: what time has brought about is there, written or not (R-X-09). */
export async function boardNow(inquiry: Inquiry, zone: RowOrEntity<VenueZone>): Promise<Board> {
  const board = await writtenBoard(inquiry, zone);
  if (board.bookings.length === 0) return board;
  const { limits } = await bookingPolicy(inquiry, zone.organizationId);
  // A board of many bookings is settled once for all of them that ask.
  return inquiry.made(board.bookings, () => after(board, turnsUntil(board, inquiry.clock.now(), limits)));
}

/** A booking as it is now. Only who waits depends on what others do. */
export async function bookingNow(inquiry: Inquiry, row: RowOrEntity<VenueBooking>): Promise<BoardBooking> {
  const alone = boardBooking(row);
  if (row.state === BookingState.WAITLISTED) {
    const zone = await inquiry.ask(batchById(VenueZone), row.zoneId);
    const board = zone && (await boardNow(inquiry, zone));
    return board?.bookings.find(({ id }) => id === row.id) ?? alone;
  }
  const { limits } = await bookingPolicy(inquiry, row.organizationId);
  return { ...alone, state: stateAlone(alone, inquiry.clock.now(), limits) };
}

/** The first day whose bookings still matter for somebody's quotas and points. */
const recordedSince = (today: string, { noShowWindowDays }: BookingLimits): string =>
  addDays(today, -Math.max(noShowWindowDays, 31) - 1);

/** Somebody's record as it is now: a check-in that was missed counts from its minute on. */
export async function recordOf(
  inquiry: Inquiry,
  employeeId: string,
  limits: BookingLimits,
): Promise<Recorded[]> {
  const [now, today] = [inquiry.clock.now(), inquiry.clock.today()];
  const written = await inquiry.ask(recordsOfEmployees(recordedSince(today, limits)), employeeId);
  return written.map(record => ({
    ...record,
    state: stateAlone({ ...record, offerExpiresAt: null }, now, limits),
  }));
}

/** All that the rules want to know about a request; `without` leaves bookings out that are to be moved. */
export async function factsOf(
  inquiry: Inquiry,
  zone: RowOrEntity<VenueZone>,
  asked: Asked,
  board: Board,
  without: ReadonlySet<string> = new Set(),
): Promise<BookingFacts> {
  const { clock } = inquiry;
  const day = localDateOf(asked.slot.start);
  const people = [...(asked.holderId ? [asked.holderId] : []), ...asked.participantIds];
  const { limits } = await bookingPolicy(inquiry, zone.organizationId);
  const site = (await inquiry.ask(batchById(CultureSite), zone.siteId))!;
  const [openings, club, isAcknowledged, employed, records] = await Promise.all([
    openingsOfSite(inquiry, site, day),
    asked.clubId === null ? null : inquiry.ask(batchById(Club), asked.clubId),
    isAcknowledgedBy(inquiry, zone.siteId, asked),
    employedAmong(inquiry, people),
    Promise.all(people.map(async id => [id, await recordOf(inquiry, id, limits)] as const)),
  ]);
  return {
    zone,
    isSiteInUse: isOpenOn(site, day),
    openings,
    closures: board.closures,
    holds: holdsOf(board.bookings, limits).filter(({ id }) => !without.has(id)),
    records: new Map(
      records.map(([id, record]) => [id, record.filter(({ bookingId }) => !without.has(bookingId))]),
    ),
    employed,
    club: club?.organizationId === zone.organizationId ? club : null,
    isAcknowledged,
    now: clock.now(),
    limits,
  };
}

async function isAcknowledgedBy(
  inquiry: Inquiry,
  siteId: string,
  { holderId, acknowledgedPolicyId }: Asked,
): Promise<boolean> {
  const inForce = inForceOn(await inquiry.ask(editionsOfSites, siteId), inquiry.clock.today());
  if (!inForce || inForce.id === acknowledgedPolicyId) return true;
  return holderId !== null && (await inquiry.ask(acknowledgedByEmployees, holderId)).has(inForce.id);
}

async function employedAmong(inquiry: Inquiry, people: readonly string[]): Promise<Map<string, boolean>> {
  const known = await Promise.all(people.map(id => inquiry.ask(knownEmployeesById, id)));
  // Of an organization that the viewer cannot see, nobody exists; oneself does, wherever one belongs.
  const { organizationIds, employeeId } = inquiry.viewer;
  const inSight = (each: { id: string; organizationId: string }) =>
    each.id === employeeId || organizationIds.includes(each.organizationId);
  return new Map(known.flatMap(each => (each && inSight(each) ? [[each.id, each.isEmployed] as const] : [])));
}
