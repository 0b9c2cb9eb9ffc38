import { addDays, startOfDay } from "@tongxin/kernel";
import {
  batchOnDay,
  childrenOf,
  countsOf,
  isAmong,
  list,
  nestedList,
  type Reader,
  type Row,
  type RowOrEntity,
  selectRows,
  tables,
  toGroups,
  toMap,
} from "@tongxin/subgraph";
import { sql, type RawBuilder } from "kysely";
import { ofOperatedSites } from "../culture-sites/culture-site.reads.js";
import { VenueZone } from "../culture-sites/venue-zone.entity.js";
import type { BoardBooking } from "./board.rules.js";
import { BookingParticipant } from "./booking-participant.entity.js";
import { Closure } from "./closure.entity.js";
import { VenueBooking } from "./venue-booking.entity.js";
import { BookingState, LIVE_STATES, type Recorded } from "./venue-booking.rules.js";
import type { VenueBookingFilter } from "./venue-booking.schema.js";

const rows = tables<{
  venue_booking: VenueBooking;
  booking_participant: BookingParticipant;
  venue_zone: VenueZone;
  closure: Closure;
}>();

/** Rows bring instants as text. */
const instant = (value: Date | string): Date => new Date(value);
const instantOrNull = (value: Date | string | null): Date | null => (value === null ? null : instant(value));

export const bookingsOfSeries = childrenOf(VenueBooking, { of: "seriesId", order: ["startAt", "id"] });
export const participantsOfBookings = childrenOf(BookingParticipant, { of: "bookingId", order: ["id"] });
export const bookingsDisplacedBy = childrenOf(VenueBooking, {
  of: "displacedById",
  order: ["startAt", "id"],
});

type Filter = VenueBookingFilter & { holderId?: string };

/** Others' bookings are the business of who runs the site, and nobody else's. */
const inOperatedZones = (sites: RawBuilder<boolean>) =>
  sql<boolean>`t.zone_id in (select z.id from venue_zone z join culture_site s on s.id = z.site_id where ${sites})`;

export const venueBookingsLatestFirst = list(VenueBooking, {
  order: ["startAt", "id"],
  direction: "desc",
  by: ["zoneId", "holderId"],
  where: (query, filter: Filter, context) => {
    const { holderId, from, to, awaitsDecision } = filter;
    let wanted = holderId ? query : ofOperatedSites(inOperatedZones)(query, filter, context);
    if (from) wanted = wanted.where("t.start_at", ">=", startOfDay(from));
    if (to) wanted = wanted.where("t.start_at", "<", startOfDay(to));
    if (awaitsDecision)
      wanted = wanted
        .where("t.state", "=", BookingState.PENDING)
        .where("t.start_at", ">", context.clock.now());
    return wanted;
  },
});

export const venueBookingsOfZones = nestedList(VenueBooking, {
  of: "zoneId",
  order: ["startAt", "id"],
  direction: "desc",
});

/** What is live in zones, as last written, and what still holds them that day: a visit's cleaning outlasts it. */
export const liveBookingsOfZones = batchOnDay<BoardBooking[]>([], async (em, zoneIds, day) => {
  const live = await selectRows(em, VenueBooking)
    .where(isAmong("t.zone_id", zoneIds))
    .where(row =>
      row.or([
        row("t.state", "in", LIVE_STATES),
        row.and([row("t.is_holding", "=", true), row("t.holds_until", ">", startOfDay(day))]),
      ]),
    )
    .execute();
  const byZone = toGroups(live, "zoneId");
  return new Map([...byZone].map(([zoneId, group]) => [zoneId, group.map(boardBooking)]));
});

export const boardBooking = (row: RowOrEntity<VenueBooking>): BoardBooking => ({
  id: row.id,
  state: row.state,
  holderId: row.holderId,
  clubId: row.clubId,
  partySize: row.partySize,
  startAt: instant(row.startAt),
  endAt: instant(row.endAt),
  holdsFrom: instant(row.holdsFrom),
  holdsUntil: instant(row.holdsUntil),
  waitingSince: instantOrNull(row.waitingSince),
  offerExpiresAt: instantOrNull(row.offerExpiresAt),
});

export type ClosureRow = Omit<Row<Closure>, "startAt" | "endAt"> & { startAt: Date; endAt: Date };

/** The closures of sites that end on the day or later. */
export const closuresOfSites = batchOnDay<ClosureRow[]>([], async (em, siteIds, day) => {
  const found = await selectRows(em, Closure)
    .where(isAmong("t.site_id", siteIds))
    .where("t.end_at", ">", startOfDay(day))
    .orderBy("t.start_at")
    .execute();
  const closures = found.map(row => ({ ...row, startAt: instant(row.startAt), endAt: instant(row.endAt) }));
  return toGroups(closures, "siteId");
});

/** What employees have booked or joined since a day: what quotas and points are counted from. */
export const recordsOfEmployees = batchOnDay<Recorded[]>([], async (em, employeeIds, day) => {
  const found = await rows(em)
    .selectFrom("booking_participant as p")
    .innerJoin("venue_booking as b", "b.id", "p.booking_id")
    .innerJoin("venue_zone as z", "z.id", "b.zone_id")
    .select([
      "p.employee_id as employeeId",
      "p.is_holder as isHolder",
      "b.id as bookingId",
      "b.state",
      "b.start_at as startAt",
      "b.end_at as endAt",
      "b.zone_id as zoneId",
      "b.late_cancelled_at as lateCancelledAt",
      "b.points_waived as pointsWaived",
      "z.quota_group as quotaGroup",
      "z.counts_participants as countsParticipants",
      sql<boolean>`b.club_id is null`.as("isOnQuota"),
    ])
    .where(isAmong("p.employee_id", employeeIds))
    .where("b.start_at", ">=", startOfDay(day))
    .execute();
  const records = found.map(row => ({
    ...row,
    startAt: instant(row.startAt),
    endAt: instant(row.endAt),
    lateCancelledAt: instantOrNull(row.lateCancelledAt),
  }));
  return toGroups(records, "employeeId");
});

/** Minutes that clubs have spent in the year that the day begins. */
export const minutesOfClubs = batchOnDay<number>(0, async (em, clubIds, firstDay) => {
  const nextYear = addDays(firstDay, 366).slice(0, 4);
  const spent = await rows(em)
    .selectFrom("venue_booking")
    .select([
      "club_id as clubId",
      sql<number>`(sum(extract(epoch from end_at - start_at)) / 60)::int`.as("minutes"),
    ])
    .where(isAmong("club_id", clubIds))
    .where("start_at", ">=", startOfDay(firstDay))
    .where("start_at", "<", startOfDay(`${nextYear}-01-01`))
    .where(
      isAmong("state", [
        BookingState.CONFIRMED,
        BookingState.CHECKED_IN,
        BookingState.COMPLETED,
        BookingState.NO_SHOW,
      ]),
    )
    .groupBy("club_id")
    .execute();
  return new Map([...toMap(spent, "clubId")].map(([clubId, { minutes }]) => [clubId, minutes]));
});

/** The bookings that people have ahead of them, in the order in which zones are locked. */
export async function liveBookingIdsOf(em: Reader, holderIds: readonly string[]): Promise<string[]> {
  const live = await rows(em)
    .selectFrom("venue_booking")
    .select("id")
    .where(isAmong("holder_id", holderIds))
    .where(isAmong("state", LIVE_STATES))
    .orderBy("zone_id")
    .orderBy("id")
    .execute();
  return live.map(({ id }) => id);
}

/** Zones in which an offer, or a check-in that frees a place others wait for, may be due: few, by the index of who waits. */
export async function zonesToSettle(em: Reader): Promise<string[]> {
  const found = await rows(em)
    .selectFrom("venue_booking")
    .select("zone_id as zoneId")
    .distinct()
    .where(isAmong("state", [BookingState.WAITLISTED, BookingState.OFFERED]))
    .orderBy("zone_id")
    .execute();
  return found.map(({ zoneId }) => zoneId);
}

/** How often employees have booked, whatever came of it. */
export const bookingCountsOfEmployees = countsOf(BookingParticipant, {
  of: "employeeId",
  where: query => query.where("t.is_holder", "=", true),
});
