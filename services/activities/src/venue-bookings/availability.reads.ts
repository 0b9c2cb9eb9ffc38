import { addDays, type LocalDate, type Reason } from "@tongxin/kernel";
import { batchById } from "@tongxin/subgraph";
import type { Inquiry, Row } from "@tongxin/subgraph";
import { CultureSite } from "../culture-sites/culture-site.entity.js";
import { openingsOfSite } from "../culture-sites/culture-site.reads.js";
import { isOpenOn, type Interval } from "../culture-sites/culture-site.rules.js";
import type { VenueZone } from "../culture-sites/venue-zone.entity.js";
import { boardNow, factsOf } from "./booking-facts.reads.js";
import { freePlaces, heldBy, minutesAfter, reasonsAgainst } from "./venue-booking.rules.js";

interface Wanted {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly minutes: number;
  readonly partySize: number;
}

interface Available {
  readonly slot: Interval;
  readonly freePlaces: number;
  readonly reasons: readonly Reason[];
}

/** Each opening cut into slots, judged as if the viewer asked for it: what reads as bookable can be booked (R-ACT-37). */
export async function availabilityOf(
  inquiry: Inquiry,
  zone: Row<VenueZone>,
  { from, to, minutes, partySize }: Wanted,
): Promise<Available[]> {
  const board = await boardNow(inquiry, zone);
  const days: LocalDate[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) days.push(day);

  const asked = {
    partySize,
    holderId: inquiry.viewer.employeeId,
    participantIds: [],
    clubId: null,
    acknowledgedPolicyId: null,
  };
  const site = (await inquiry.ask(batchById(CultureSite), zone.siteId))!;
  // Only the openings differ by the day.
  const facts = await factsOf(inquiry, zone, { ...asked, slot: noonOf(from) }, board);
  const perDay = days.map(async day => {
    const openings = await openingsOfSite(inquiry, site, day);
    const factsOfDay = { ...facts, openings, isSiteInUse: isOpenOn(site, day) };
    return openings
      .flatMap(opening => slotsOf(opening, minutes))
      .map(slot => ({
        slot,
        freePlaces: freePlaces(zone, heldBy(slot, zone), facts.holds),
        reasons: reasonsAgainst({ ...asked, slot }, factsOfDay),
      }));
  });
  return (await Promise.all(perDay)).flat();
}

const noonOf = (day: LocalDate): Interval => {
  const start = new Date(`${day}T12:00:00+08:00`);
  return { start, end: start };
};

function slotsOf({ start, end }: Interval, minutes: number): Interval[] {
  const slots: Interval[] = [];
  for (let from = start; ; from = minutesAfter(from, minutes)) {
    const slot = { start: from, end: minutesAfter(from, minutes) };
    if (slot.end > end) return slots;
    slots.push(slot);
  }
}
