import { beforeEach, describe, expect, it } from "@jest/globals";
import { newId } from "@tongxin/kernel";
import { MONDAY_MORNING, type Answer, graphFor } from "@tongxin/testing";
import { activities } from "../service.js";
import { at, BOOK, booked, CHECK_IN, FREE, READ, stateOf, waiting } from "./venue-booking.test-kit.js";
import { aCenter } from "../culture-sites/culture-site.test-kit.js";

const graph = await graphFor(activities);
beforeEach(() => graph.clock.set(MONDAY_MORNING));

const CLOSE = `mutation Close($siteId: ID!, $input: ClosureInput!) {
  closureStart(siteId: $siteId, input: $input) {
    closure { id version endAt reason allowedClubs { name } zone { name } displacedBookings { id state } }
    userErrors { code path }
  }
}`;
const PREVIEW = `query Preview($siteId: ID!, $input: ClosureInput!) { closurePreview(siteId: $siteId, input: $input) { id state } }`;
const LIFT = `mutation Lift($id: ID!, $expectedVersion: Int) {
  closureLift(id: $id, expectedVersion: $expectedVersion) { closure { endAt liftedAt } userErrors { code } }
}`;
const MOVE = `mutation Move($id: ID!, $slot: SlotInput!) {
  venueBookingReschedule(id: $id, slot: $slot) { venueBooking { state startAt } userErrors { code } }
}`;
const FOUND = `mutation Found($input: ClubInput!) { clubFound(input: $input) { club { id } userErrors { code } } }`;
const evening = { start: at("18:00"), end: at("20:00"), reason: "灯光检修" };

describe("a closure", () => {
  it("lists whom it shuts out, lets in the club it names, and keeps out all others [ACT-X8]", async () => {
    const { siteId, court, officer, orgUnitId, keeper, an, bo, chen } = await aCenter(graph);
    const founded = await graph
      .as(officer)
      .run(FOUND, { input: { name: "篮球社团", orgUnitId, officerIds: [an.employeeId, bo.employeeId] } });
    const club = founded.clubFound.club.id;
    const held = await booked(graph.as(chen), court, at("18:00"), at("19:00"));
    const later = await booked(graph.as(chen), court, at("20:00"), at("21:00"));
    const input = { ...evening, zoneId: court, allowedClubIds: [club] };
    const preview = await graph.as(keeper).run(PREVIEW, { siteId, input });
    expect(preview.closurePreview).toEqual([{ id: held.id, state: "CONFIRMED" }]);

    const { closureStart } = await graph.as(keeper).run(CLOSE, { siteId, input });

    expect(closureStart.closure).toMatchObject({
      allowedClubs: [{ name: "篮球社团" }],
      zone: { name: "室内篮球场" },
      displacedBookings: [{ id: held.id, state: "NEEDS_REBOOKING" }],
    });
    expect(await stateOf(graph.as(chen), later.id)).toBe("CONFIRMED");
    const slot = { zoneId: court, start: at("18:00"), end: at("19:00") };
    expect(await graph.as(bo).refusals(BOOK, { input: slot })).toEqual(["CLOSED"]);
    expect((await booked(graph.as(an), court, at("18:00"), at("19:00"), { clubId: club })).state).toBe(
      "PENDING",
    );
  });

  it("moves every booking it shuts out in the same transaction, and tells their holders [R-ACT-43]", async () => {
    const { siteId, court, hall, officer, an, bo, chen, keeper } = await aCenter(graph);
    await graph
      .as(officer)
      .run(
        `mutation { venueZoneSetTerms(id: "${hall}", input: { requiresApproval: true }) { userErrors { code } } }`,
      );
    const confirmed = await booked(graph.as(an), court, at("18:00"), at("19:00"));
    const waits = await waiting(graph.as(bo), court, at("18:00"), at("19:00"));
    const pending = await booked(graph.as(chen), hall, at("18:00"), at("19:00"));

    const { closureStart } = await graph.as(keeper).run(CLOSE, { siteId, input: evening });

    expect(closureStart.closure.displacedBookings.map(({ state }: Answer) => state).sort()).toEqual([
      "NEEDS_REBOOKING",
      "REJECTED",
    ]);
    expect((await graph.as(an).run(READ, { id: confirmed.id })).venueBooking).toMatchObject({
      state: "NEEDS_REBOOKING",
      reason: "灯光检修",
      displacedBy: { id: closureStart.closure.id },
    });
    expect(await stateOf(graph.as(chen), pending.id)).toBe("REJECTED");
    expect(await stateOf(graph.as(bo), waits.id)).toBe("WAITLISTED");
    await graph.service.settle();
    expect(graph.announced).toContainEqual(
      expect.objectContaining({
        topic: "activities.venueBookingDisplaced",
        body: expect.objectContaining({ id: confirmed.id, employeeId: an.employeeId }),
      }),
    );
  });

  it("leaves those alone who are there already", async () => {
    const { siteId, court, an, keeper } = await aCenter(graph);
    const { id } = await booked(graph.as(an), court, at("18:00"), at("19:00"));
    graph.clock.set(at("18:00"));
    await graph.as(keeper).run(CHECK_IN, { id });
    graph.clock.set(at("18:30"));
    await graph.as(keeper).run(CLOSE, { siteId, input: { end: at("20:00"), reason: "停电" } });
    expect(await stateOf(graph.as(an), id)).toBe("CHECKED_IN");
  });

  it("gives the displaced another slot, and when it is lifted the freed one to those who wait [R-ACT-43]", async () => {
    const { siteId, court, an, bo, keeper } = await aCenter(graph);
    const { id } = await booked(graph.as(an), court, at("18:00"), at("19:00"));
    const waits = await waiting(graph.as(bo), court, at("18:00"), at("19:00"));
    const { closure } = (await graph.as(keeper).run(CLOSE, { siteId, input: evening })).closureStart;

    const move = (from: string, to: string) => ({ id, slot: { start: at(from), end: at(to) } });
    expect(await graph.as(an).refusals(MOVE, move("19:30", "20:30"))).toEqual(["CLOSED"]);
    expect(await graph.as(bo).refusals(MOVE, move("20:00", "21:00"))).toEqual(["OUT_OF_SCOPE"]);
    const moved = await graph.as(an).run(MOVE, move("20:00", "21:00"));
    expect(moved.venueBookingReschedule.venueBooking).toEqual({
      state: "CONFIRMED",
      startAt: "2026-11-02T12:00:00.000Z",
    });

    graph.clock.set(at("10:00"));
    const { closureLift } = await graph.as(keeper).run(LIFT, { id: closure.id });
    expect(closureLift).toMatchObject({ closure: { liftedAt: "2026-11-02T02:00:00.000Z" }, userErrors: [] });
    expect(await stateOf(graph.as(bo), waits.id)).toBe("OFFERED");
  });

  it("lifted twice, or from a stale page, is lifted once", async () => {
    const { siteId, keeper } = await aCenter(graph);
    const { closure } = (await graph.as(keeper).run(CLOSE, { siteId, input: evening })).closureStart;
    expect(await graph.as(keeper).refusals(LIFT, { id: closure.id, expectedVersion: 9 })).toEqual([
      "CONFLICT",
    ]);
    graph.clock.set(at("18:30"));
    const answers = await Promise.all(
      [1, 2, 3].map(() => graph.as(keeper).refusals(LIFT, { id: closure.id })),
    );
    expect(answers.map(codes => codes.join()).sort()).toEqual([
      "",
      "INVALID_TRANSITION",
      "INVALID_TRANSITION",
    ]);
  });

  it("and bookings that come at the same moment never overlap [R-ACT-43]", async () => {
    const { siteId, gym, keeper, someone } = await aCenter(graph);
    const people = Array.from({ length: 20 }, (_, index) => someone(`p${index}`));
    const slot = { zoneId: gym, start: at("18:00"), end: at("19:00") };
    await Promise.all([
      ...people.map(each => graph.as(each).run(BOOK, { input: slot })),
      graph.as(keeper).run(CLOSE, { siteId, input: { ...evening, zoneId: gym } }),
    ]);
    const [{ holding }] = await graph.service.database.em
      .fork()
      .execute<[{ holding: number }]>(
        "select count(*)::int as holding from venue_booking where zone_id = ? and is_holding",
        [gym],
      );
    expect(holding).toBe(0);
    const { venueZone } = await graph.as(keeper).run(FREE, { id: gym, from: "2026-11-02", to: "2026-11-03" });
    expect(venueZone.availability[0].reasons).toEqual([{ code: "CLOSED", rule: "R-ACT-43" }]);
  });

  it("is for who runs the site, of a zone of it, within a year, and for a reason", async () => {
    const { siteId, an, keeper } = await aCenter(graph);
    const other = await aCenter(graph);
    expect(await graph.as(other.keeper).refusals(CLOSE, { siteId, input: evening })).toEqual([
      "OUT_OF_SCOPE",
    ]);
    expect(
      await graph.as(keeper).refusals(CLOSE, { siteId, input: { ...evening, zoneId: other.court } }),
    ).toEqual(["ZONE_NOT_OF_SITE"]);
    expect(
      await graph.as(keeper).refusals(CLOSE, { siteId, input: { ...evening, end: at("17:00") } }),
    ).toEqual(["PERIOD_INVALID"]);
    expect(
      await graph
        .as(keeper)
        .refusals(CLOSE, { siteId, input: { ...evening, end: at("20:00", "2028-01-01") } }),
    ).toEqual(["PERIOD_INVALID"]);
    expect(await graph.as(keeper).refusals(CLOSE, { siteId, input: { ...evening, reason: "" } })).toEqual([
      "REASON_MISSING",
    ]);
    const [error] = await graph.as(an).errors(CLOSE, { siteId, input: evening });
    expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "venues:operate" });
    const [missing] = await graph.as(keeper).errors(LIFT, { id: newId() });
    expect(missing?.extensions).toMatchObject({ code: "NOT_FOUND" });
    const CLOSURES = `query C($id: ID!) { cultureSite(id: $id) { closures { reason site { name } zone { name } } } }`;
    await graph.as(keeper).run(CLOSE, { siteId, input: evening });
    expect((await graph.as(an).run(CLOSURES, { id: siteId })).cultureSite.closures).toEqual([
      { reason: "灯光检修", site: { name: "职工文体活动中心" }, zone: null },
    ]);
  });
});
