import { startOfDay } from "@tongxin/kernel";
import {
  batchById,
  childrenOf,
  type Inquiry,
  knownEmployeesById,
  type Reader,
  type Row,
  selectRows,
} from "@tongxin/subgraph";
import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { CultureSite } from "../culture-sites/culture-site.entity.js";
import { VenueZone } from "../culture-sites/venue-zone.entity.js";
import { bookingNow } from "../venue-bookings/booking-facts.reads.js";
import { VenueBooking } from "../venue-bookings/venue-booking.entity.js";
import { CalendarFeed } from "./calendar-feed.entity.js";
import { feedHash } from "./calendar-feed.operations.js";
import { feedPeriod, statusOf } from "./calendar-feed.rules.js";

export const feedsOfOwners = childrenOf(CalendarFeed, { of: "ownerId", order: ["id"] });

/** The calendar behind an address, as iCalendar text; null when nobody gave that address out, or it was revoked. */
export async function calendarOf(em: Reader, inquiry: Inquiry, token: string): Promise<string | null> {
  const feed = await selectRows(em, CalendarFeed)
    .where("t.token_hash", "=", feedHash(token))
    .where("t.revoked_at", "is", null)
    .executeTakeFirst();
  // Who left takes no calendar along.
  const owner = feed && (await inquiry.ask(knownEmployeesById, feed.ownerId));
  if (!feed || owner?.isEmployed === false) return null;

  const zone = feed.zoneId ? await inquiry.ask(batchById(VenueZone), feed.zoneId) : null;
  const calendar = ical({
    name: zone ? `${zone.name} 预约` : "我的场地预约",
    prodId: "//Tongxin//Venue bookings//ZH",
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const booking of await bookingsFor(em, feed, zone, inquiry))
    await addEvent(calendar, booking, inquiry, !zone);
  return calendar.toString();
}

async function bookingsFor(
  em: Reader,
  { ownerId }: Row<CalendarFeed>,
  zone: Row<VenueZone> | null,
  { clock }: Inquiry,
) {
  const [from, to] = feedPeriod(clock.today());
  const bookings = selectRows(em, VenueBooking)
    .where("t.start_at", ">=", startOfDay(from))
    .where("t.start_at", "<", startOfDay(to))
    .orderBy("t.start_at")
    .orderBy("t.id");
  if (!zone) return bookings.where("t.holder_id", "=", ownerId).execute();
  return bookings
    .where("t.organization_id", "=", zone.organizationId)
    .where("t.zone_id", "=", zone.id)
    .execute();
}

async function addEvent(
  calendar: ReturnType<typeof ical>,
  row: Row<VenueBooking>,
  inquiry: Inquiry,
  isOwn: boolean,
): Promise<void> {
  const now = await bookingNow(inquiry, row);
  const status = statusOf(now.state);
  if (!status) return;
  const zone = await inquiry.ask(batchById(VenueZone), row.zoneId);
  const site = zone && (await inquiry.ask(batchById(CultureSite), zone.siteId));
  calendar.createEvent({
    id: `${row.id}@tongxin`,
    sequence: row.version - 1,
    start: now.startAt,
    end: now.endAt,
    stamp: new Date(row.updatedAt),
    // A zone's calendar shows that it is taken, not by whom.
    summary: isOwn ? (zone?.name ?? "") : `已预约（${row.partySize} 人）`,
    location: [site?.name, zone?.name, site?.location].filter(Boolean).join(" "),
    status: ICalEventStatus[status],
  });
}
