import { invalidTransition, isId, refuse, requireReason } from "@tongxin/kernel";
import { expectVersion, locked, type Version, type Work } from "@tongxin/subgraph";
import { Club } from "../clubs/club.entity.js";
import { CultureSite } from "../culture-sites/culture-site.entity.js";
import { closeCultureSite, operatedSite } from "../culture-sites/culture-site.operations.js";
import { VenueZone } from "../culture-sites/venue-zone.entity.js";
import type { Board, BoardBooking } from "./board.rules.js";
import type { ClosureInput } from "./closure.schema.js";
import { Closure } from "./closure.entity.js";
import { move, offerNext, openDesk, type Desk } from "./desk.operations.js";
import { VenueBooking } from "./venue-booking.entity.js";
import {
  BookingState,
  DISPLACED,
  VenueBookingRefusal,
  whyClosed,
  whyClosureInvalid,
  type ClosureTerms,
} from "./venue-booking.rules.js";

type ClosureResult = Promise<{ closure: Closure }>;

/** Shuts a zone or a site; in the same transaction, every booking it shuts out is moved on (R-ACT-43). */
export async function startClosure(work: Work, siteId: string, input: ClosureInput): ClosureResult {
  const { em, clock } = work;
  const reason = requireReason(input.reason, ["input", "reason"]);
  const period = { start: input.start ?? clock.now(), end: input.end };
  refuse(whyClosureInvalid(period, clock.now()), ["input", "end"]);
  await operatedSite(work, siteId);
  const zoneId = input.zoneId ?? null;
  const desks = await openDesks(work, siteId, zoneId);
  const { organizationId } = desks[0]!.zone;
  const allowedClubIds = idsOf(input.allowedClubIds);
  const clubs = await em.count(Club, { organizationId, id: { $in: allowedClubIds.filter(isId) } });
  if (clubs < allowedClubIds.length) refuse(VenueBookingRefusal.CLUB_UNKNOWN, ["input", "allowedClubIds"]);

  const closure = em.create(Closure, {
    organizationId,
    siteId,
    zoneId,
    reason,
    startAt: period.start,
    endAt: period.end,
    allowedClubIds,
    allowedEmployeeIds: idsOf(input.allowedEmployeeIds),
  });
  await em.flush();
  for (const desk of desks) await displace(work, desk, closure);
  return { closure };
}

/** Each once, and in the letters that PostgreSQL writes them in. */
const idsOf = (ids: readonly string[] | null | undefined): string[] => [
  ...new Set((ids ?? []).map(id => id.toLowerCase())),
];

async function displace(work: Work, desk: Desk, closure: Closure): Promise<void> {
  const { em, announce } = work;
  const affected = shutOut(desk.board, closure).map(({ id }) => id);
  const bookings = await em.find(VenueBooking, { id: { $in: affected } });
  for (const booking of bookings) {
    move(booking, DISPLACED[booking.state]!, desk.limits);
    booking.displacedById = closure.id;
    booking.reason = closure.reason;
  }
  // What lies beside the closure is free for those who wait.
  await offerNext(work, desk);
  for (const { id, version, holderId, organizationId } of bookings)
    announce("activities.venueBookingDisplaced", { id, version, employeeId: holderId }, organizationId);
}

/** The bookings of a zone that a closure shuts out; who is there already stays. */
export const shutOut = (board: Board, closure: ClosureTerms): BoardBooking[] =>
  board.bookings.filter(
    booking =>
      DISPLACED[booking.state] !== undefined &&
      whyClosed({ ...booking, slot: { start: booking.startAt, end: booking.endAt } }, [closure]) !== null,
  );

/** Opens again at once; those who wait are offered what is free. */
export async function liftClosure(work: Work, id: string, expectedVersion?: Version): ClosureResult {
  const { em, clock } = work;
  const { siteId, zoneId } = await em.findOneOrFail(Closure, id);
  await operatedSite(work, siteId, ["id"]);
  const desks = await openDesks(work, siteId, zoneId);
  const closure = await locked(work, Closure, id);
  expectVersion(closure, expectedVersion);
  const now = clock.now();
  if (closure.endAt <= now) refuse(invalidTransition([]), ["id"]);
  closure.endAt = closure.startAt > now ? closure.startAt : now;
  closure.liftedAt = now;
  for (const desk of desks) await offerNext(work, desk);
  return { closure };
}

/** Closes a site for good: what is booked there from now on loses its slot, and nobody waits for it any more. */
export async function closeSite(
  work: Work,
  id: string,
  expectedVersion?: Version,
): Promise<{ cultureSite: CultureSite }> {
  const { em } = work;
  const { cultureSite } = await closeCultureSite(work, id, expectedVersion);
  await em.flush();
  const zones = await em.find(VenueZone, { siteId: id }, { orderBy: { id: "asc" }, fields: ["id"] });
  for (const zone of zones) {
    const desk = await openDesk(work, zone.id);
    const gone = desk.board.bookings.filter(({ state }) => GONE_WITH_THE_SITE.includes(state));
    const bookings = await em.find(VenueBooking, { id: { $in: gone.map(each => each.id) } });
    for (const booking of bookings) {
      if (booking.state === BookingState.CONFIRMED) move(booking, BookingState.NEEDS_REBOOKING, desk.limits);
      const isPending = booking.state === BookingState.PENDING;
      move(booking, isPending ? BookingState.REJECTED : BookingState.CANCELLED, desk.limits);
      booking.reason = SITE_CLOSED;
    }
    await em.flush();
    for (const { id: bookingId, version, holderId, organizationId } of bookings) {
      const body = { id: bookingId, version, employeeId: holderId };
      work.announce("activities.venueBookingDisplaced", body, organizationId);
    }
  }
  return { cultureSite };
}

/** Who is there already may end their visit. */
const GONE_WITH_THE_SITE: readonly BookingState[] = [
  BookingState.CONFIRMED,
  BookingState.PENDING,
  BookingState.OFFERED,
  BookingState.WAITLISTED,
  BookingState.NEEDS_REBOOKING,
];
const SITE_CLOSED = "阵地已停用 the site is closed";

/**
 * The desks of the zones that a closure is about: the site's row first, as whoever changes the site takes it, then the
 * zones in the order of their ids.
 */
async function openDesks(work: Work, siteId: string, zoneId: string | null): Promise<Desk[]> {
  const { em } = work;
  await locked(work, CultureSite, siteId);
  const zones = await em.find(VenueZone, { siteId }, { orderBy: { id: "asc" }, fields: ["id"] });
  const wanted = zones.map(({ id }) => id).filter(id => zoneId === null || id === zoneId);
  if (wanted.length === 0) refuse(VenueBookingRefusal.ZONE_NOT_OF_SITE, ["input", "zoneId"]);
  const desks: Desk[] = [];
  for (const id of wanted) desks.push(await openDesk(work, id));
  return desks;
}
