import { beforeEach, describe, expect, it } from "@jest/globals";
import { MONDAY_MORNING, graphFor } from "@tongxin/testing";
import { activities } from "../service.js";
import { at, BOOK, booked, CANCEL } from "../venue-bookings/venue-booking.test-kit.js";
import { aCenter } from "../culture-sites/culture-site.test-kit.js";

const graph = await graphFor(activities);
beforeEach(() => graph.clock.set(MONDAY_MORNING));

const STANDING = `{ myNoShowStanding { points limit suspendedUntil } }`;
const APPEAL = `mutation Appeal($bookingId: ID!, $reason: String! = "当时在井下抢修") {
  noShowAppealOpen(bookingId: $bookingId, reason: $reason) { noShowAppeal { id state booking { id } } userErrors { code } }
}`;
const DECIDE = `mutation Decide($id: ID!, $isUpheld: Boolean!, $decision: String! = "有调度记录") {
  noShowAppealDecide(id: $id, isUpheld: $isUpheld, decision: $decision) { noShowAppeal { state decision decidedBy { id } } userErrors { code } }
}`;

/** A centre where `an` has missed three evenings. */
async function threeMissed() {
  const center = await aCenter(graph);
  const missed = [];
  for (const day of ["2026-11-02", "2026-11-03", "2026-11-04"])
    missed.push(await booked(graph.as(center.an), center.court, at("18:00", day), at("19:00", day)));
  graph.clock.set(at("18:15", "2026-11-04"));
  const next = {
    input: { zoneId: center.gym, start: at("20:00", "2026-11-10"), end: at("21:00", "2026-11-10") },
  };
  return { ...center, missed, next };
}

describe("three no-shows in ninety days", () => {
  it("suspend for seven days, and an appeal that is upheld restores [ACT-X6]", async () => {
    const { an, officer, missed, next } = await threeMissed();
    const { venueBookingCreate } = await graph.as(an).run(BOOK, next);
    expect(venueBookingCreate.userErrors).toMatchObject([{ code: "SUSPENDED_UNTIL", rule: "R-ACT-41" }]);
    expect(venueBookingCreate.userErrors[0].message).toContain("2026-11-11 18:15");
    expect(await graph.as(an).run(STANDING)).toEqual({
      myNoShowStanding: { points: 3, limit: 3, suspendedUntil: "2026-11-11T10:15:00.000Z" },
    });

    const { noShowAppealOpen } = await graph.as(an).run(APPEAL, { bookingId: missed[0].id });
    const { id } = noShowAppealOpen.noShowAppeal;
    const LIST = `{ openNoShowAppeals { nodes { id reason booking { state holder { id } } } } }`;
    const { openNoShowAppeals } = await graph.as(officer).run(LIST);
    expect(openNoShowAppeals.nodes).toEqual([
      { id, reason: "当时在井下抢修", booking: { state: "NO_SHOW", holder: { id: an.employeeId } } },
    ]);
    await graph.as(officer).run(DECIDE, { id, isUpheld: true });

    expect(await graph.as(an).run(STANDING)).toMatchObject({
      myNoShowStanding: { points: 2, suspendedUntil: null },
    });
    expect(await graph.as(an).refusals(BOOK, next)).toEqual([]);
  });

  it("end with the seventh day", async () => {
    const { an, next } = await threeMissed();
    graph.clock.set(at("18:15", "2026-11-11"));
    const later = {
      input: { ...next.input, start: at("20:00", "2026-11-12"), end: at("21:00", "2026-11-12") },
    };
    expect(await graph.as(an).refusals(BOOK, later)).toEqual([]);
  });

  it("may be late cancellations, half a point each [R-ACT-41]", async () => {
    const { court, an } = await aCenter(graph);
    const { id } = await booked(graph.as(an), court, at("18:00"), at("19:00"));
    graph.clock.set(at("16:30"));
    await graph.as(an).run(CANCEL, { id });
    expect((await graph.as(an).run(STANDING)).myNoShowStanding.points).toBe(0.5);
    expect(await graph.as(an).refusals(APPEAL, { bookingId: id })).toEqual([]);
  });
});

describe("an appeal", () => {
  it("is made once, by the holder, of what cost points, for a reason", async () => {
    const { an, bo, court, missed } = await threeMissed();
    const [{ id: bookingId }] = missed;
    expect(await graph.as(bo).refusals(APPEAL, { bookingId })).toEqual(["OUT_OF_SCOPE"]);
    expect(await graph.as(an).refusals(APPEAL, { bookingId, reason: "" })).toEqual(["REASON_MISSING"]);
    const answers = await Promise.all([1, 2, 3].map(() => graph.as(an).refusals(APPEAL, { bookingId })));
    expect(answers.map(codes => codes.join()).sort()).toEqual(["", "ALREADY_APPEALED", "ALREADY_APPEALED"]);
    const fine = await booked(graph.as(bo), court, at("20:00", "2026-11-04"), at("21:00", "2026-11-04"));
    expect(await graph.as(bo).refusals(APPEAL, { bookingId: fine.id })).toEqual(["NOTHING_TO_APPEAL"]);
    const READ = `query R($id: ID!) { venueBooking(id: $id) { noShowAppeal { state decidedBy { id } } } }`;
    expect((await graph.as(an).run(READ, { id: bookingId })).venueBooking.noShowAppeal).toEqual({
      state: "OPEN",
      decidedBy: null,
    });
  });

  it("is decided once, by the custodian's superior alone", async () => {
    const { an, keeper, officer, missed, someone } = await threeMissed();
    const { noShowAppealOpen } = await graph.as(an).run(APPEAL, { bookingId: missed[0].id });
    const { id } = noShowAppealOpen.noShowAppeal;
    const [error] = await graph.as(keeper).errors(DECIDE, { id, isUpheld: true });
    expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "culture-sites:manage" });
    const both = { ...someone("both", "UNION_OFFICER"), employeeId: keeper.employeeId };
    expect(await graph.as(both).refusals(DECIDE, { id, isUpheld: true })).toEqual(["OUT_OF_SCOPE"]);
    const partial = { ...someone("an", "UNION_OFFICER"), employeeId: an.employeeId };
    expect(await graph.as(partial).refusals(DECIDE, { id, isUpheld: true })).toEqual(["OUT_OF_SCOPE"]);

    const answers = await Promise.all(
      [true, false, true].map(isUpheld => graph.as(officer).refusals(DECIDE, { id, isUpheld })),
    );
    expect(answers.filter(codes => codes.length === 0)).toHaveLength(1);
    expect(answers.filter(([code]) => code === "INVALID_TRANSITION")).toHaveLength(2);
  });
});
