import { setTimeout as pause } from "node:timers/promises";
import { PolicyValue } from "@tongxin/subgraph/host";
import type { TestGraph } from "@tongxin/testing";
import { at } from "./venue-booking.test-kit.js";
import { aCenter } from "../culture-sites/culture-site.test-kit.js";

export interface Contention {
  /** Bookings that were granted, of which each was given up again at once. */
  readonly granted: number;
  /** Refusals by their codes. */
  readonly refused: ReadonlyMap<string, number>;
  /** Top-level errors: faults, deadlocks, timeouts. */
  readonly errors: readonly string[];
  /** Pairs of bookings that hold one zone at one instant: counted in SQL again and again, and at the end. */
  readonly overlaps: number;
}

const BOOK = `mutation Book($input: VenueBookingInput!) {
  venueBookingCreate(input: $input) { venueBooking { id } userErrors { code } }
}`;
const CANCEL = `mutation Cancel($id: ID!) { venueBookingCancel(id: $id, reason: "让出") { userErrors { code } } }`;
const ADD = `mutation Add($siteId: ID!, $name: String!) {
  venueZoneAdd(siteId: $siteId, input: { name: $name, mode: EXCLUSIVE, capacity: 10 }) { venueZone { id } }
}`;

const ZONES = 5;
const LOOK_EVERY_MS = 100;
const OVERLAPS = `select count(*)::int as pairs from venue_booking a join venue_booking b
  on a.zone_id = b.zone_id and a.id < b.id and a.is_holding and b.is_holding
  and tstzrange(a.start_at, a.end_at) && tstzrange(b.start_at, b.end_at)`;

/** R5 of the promises: many people book overlapping hours of five exclusive zones, quotas off, for a while. */
export async function contend(graph: TestGraph, people: number, milliseconds: number): Promise<Contention> {
  const { siteId, officer, an, organizationId, someone } = await aCenter(graph);
  await graph.given(an, async ({ em }) => {
    em.create(PolicyValue, {
      organizationId,
      key: "bookingQuotas",
      validFrom: "2026-01-01",
      packId: "quotas off",
      value: [],
      level: "SET",
      source: "D",
      article: "R5",
    });
  });
  const zones: string[] = [];
  for (let index = 1; index <= ZONES; index++) {
    const { venueZoneAdd } = await graph.as(officer).run(ADD, { siteId, name: `${index} 号馆` });
    zones.push(venueZoneAdd.venueZone.id);
  }

  const refused = new Map<string, number>();
  const errors: string[] = [];
  let granted = 0;
  const end = performance.now() + milliseconds;
  const pick = (count: number) => Math.floor(Math.random() * count);

  async function contender(index: number): Promise<void> {
    const speaker = graph.as(someone(`contender ${index}`));
    while (performance.now() < end) {
      // Half-hour steps of two hours each: nearly every pair of wishes overlaps.
      const from = 18 * 60 + pick(5) * 30;
      const clock = (minutes: number) =>
        `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
      const input = { zoneId: zones[pick(ZONES)], start: at(clock(from)), end: at(clock(from + 120)) };
      try {
        const { venueBookingCreate } = await speaker.run(BOOK, { input });
        for (const { code } of venueBookingCreate.userErrors) refused.set(code, (refused.get(code) ?? 0) + 1);
        if (!venueBookingCreate.venueBooking) continue;
        granted++;
        await speaker.run(CANCEL, { id: venueBookingCreate.venueBooking.id });
      } catch (error) {
        errors.push((error as Error).message);
      }
    }
  }
  let overlaps = 0;
  async function watch(): Promise<void> {
    const em = graph.service.database.em.fork();
    for (let isLast = false; !isLast;) {
      isLast = performance.now() >= end;
      const [{ pairs }] = await em.execute<[{ pairs: number }]>(OVERLAPS);
      overlaps += pairs;
      await pause(LOOK_EVERY_MS);
    }
  }
  await Promise.all([watch(), ...Array.from({ length: people }, (_, index) => contender(index))]);
  return { granted, refused, errors, overlaps };
}
