import { beforeEach, describe, expect, it } from "@jest/globals";
import { silentLog } from "@tongxin/subgraph/host";
import { admin, MONDAY_MORNING, graphFor } from "@tongxin/testing";
import { activities } from "../service.js";
import { settleZones } from "./settle.task.js";
import { at, booked, CANCEL, FREE, READ, stateOf, WAIT, waiting } from "./venue-booking.test-kit.js";
import { aCenter } from "../culture-sites/culture-site.test-kit.js";

const graph = await graphFor(activities);
beforeEach(() => graph.clock.set(MONDAY_MORNING));

const ACCEPT = `mutation Accept($id: ID!) { venueBookingAcceptOffer(id: $id) { venueBooking { state } userErrors { code } } }`;
const DECLINE = `mutation Decline($id: ID!) { venueBookingDeclineOffer(id: $id) { venueBooking { state } userErrors { code } } }`;
const evening = (zoneId: string) => ({ input: { zoneId, start: at("18:00"), end: at("19:00") } });

async function aLine() {
  const center = await aCenter(graph);
  const { court, an, bo, chen } = center;
  const slot = [court, at("18:00"), at("19:00")] as const;
  const held = await booked(graph.as(an), ...slot);
  const second = await waiting(graph.as(bo), ...slot);
  graph.clock.set(at("09:01"));
  const third = await waiting(graph.as(chen), ...slot);
  const entryOf = async (viewer: typeof an, id: string) =>
    (await graph.as(viewer).run(READ, { id })).venueBooking;
  const free = async () =>
    (await graph.as(an).run(FREE, { id: court, from: "2026-11-02", to: "2026-11-03" })).venueZone
      .availability[0].freePlaces;
  return { ...center, held, second, third, entryOf, free };
}

describe("the waiting list of a slot", () => {
  it("offers a freed slot to the first for two hours, then to the next, without anybody's doing [ACT-X1]", async () => {
    const { an, bo, chen, held, second, third, entryOf, free } = await aLine();
    expect((await entryOf(chen, third.id)).waitlistEntry).toEqual({ rank: 2, offer: null });

    graph.clock.set(at("10:00"));
    await graph.as(an).run(CANCEL, { id: held.id });
    expect(await entryOf(bo, second.id)).toMatchObject({
      state: "OFFERED",
      waitlistEntry: { rank: 1, offer: { expiresAt: "2026-11-02T04:00:00.000Z" } },
    });
    expect(await free()).toBe(0);

    graph.clock.set(at("12:00"));
    expect(await stateOf(graph.as(bo), second.id)).toBe("OFFER_EXPIRED");
    expect(await entryOf(chen, third.id)).toMatchObject({ state: "OFFERED", waitlistEntry: { rank: 1 } });
    expect(await free()).toBe(0);
    expect(await graph.as(bo).refusals(ACCEPT, { id: second.id })).toEqual(["INVALID_TRANSITION"]);
    expect(
      (await graph.as(chen).run(ACCEPT, { id: third.id })).venueBookingAcceptOffer.venueBooking.state,
    ).toBe("CONFIRMED");
    expect(await stateOf(graph.as(bo), second.id)).toBe("OFFER_EXPIRED");
  });

  it("passes a declined offer on, and tells those it is offered to [R-ACT-38]", async () => {
    const { an, bo, chen, held, second, third } = await aLine();
    await graph.as(an).run(CANCEL, { id: held.id });
    expect(await graph.as(chen).refusals(DECLINE, { id: second.id })).toEqual(["OUT_OF_SCOPE"]);
    await graph.as(bo).run(DECLINE, { id: second.id });
    expect(await stateOf(graph.as(chen), third.id)).toBe("OFFERED");
    await graph.service.settle();
    const told = graph.announced.flatMap(({ topic, body }) =>
      topic === "activities.venueBookingOffered" && [second.id, third.id].includes(body.id) ? [body] : [],
    );
    expect(told).toMatchObject([
      { id: second.id, employeeId: bo.employeeId },
      { id: third.id, employeeId: chen.employeeId },
    ]);
  });

  it("lets a newcomer take nothing that is held for somebody [R-ACT-38]", async () => {
    const { an, held, court, someone } = await aLine();
    await graph.as(an).run(CANCEL, { id: held.id });
    const newcomer = someone("newcomer");
    await expect(booked(graph.as(newcomer), court, at("18:00"), at("19:00"))).rejects.toThrow("SLOT_TAKEN");
    expect(await graph.as(newcomer).refusals(WAIT, evening(court))).toEqual([]);
  });

  it("is left by who cancels, and lapses when the slot begins", async () => {
    const { bo, chen, second, third } = await aLine();
    await graph.as(bo).run(CANCEL, { id: second.id });
    expect((await graph.as(chen).run(READ, { id: third.id })).venueBooking.waitlistEntry.rank).toBe(1);
    graph.clock.set(at("18:00"));
    expect(await graph.as(chen).run(READ, { id: third.id })).toMatchObject({
      venueBooking: { state: "CANCELLED", waitlistEntry: null, nextStates: [] },
    });
  });

  it("is not for a slot that can be had, nor twice for one person, nor for the past [R-ACT-38]", async () => {
    const { bo, court, hall } = await aLine();
    expect(await graph.as(bo).refusals(WAIT, evening(hall))).toEqual(["SLOT_FREE"]);
    expect(await graph.as(bo).refusals(WAIT, evening(court))).toEqual(["ALREADY_WAITING"]);
    const past = { input: { ...evening(court).input, start: at("08:00"), end: at("08:30") } };
    expect(await graph.as(bo).refusals(WAIT, past)).toEqual(["IN_THE_PAST", "OUTSIDE_OPENING_HOURS"]);
  });

  it("asks for the quota again when the offer is taken [R-ACT-35]", async () => {
    const { an, bo, gym, held, second } = await aLine();
    for (const day of ["2026-11-03", "2026-11-04", "2026-11-05"])
      await booked(graph.as(bo), gym, at("18:00", day), at("19:00", day));
    await graph.as(an).run(CANCEL, { id: held.id });
    expect(await graph.as(bo).refusals(ACCEPT, { id: second.id })).toEqual(["QUOTA_EXCEEDED"]);
  });

  it("gives a freed slot to exactly one, though all cancel, accept and book at once [R-ACT-34 R-ACT-38]", async () => {
    const { an, bo, chen, court, held, second, third, someone } = await aLine();
    const strangers = Array.from({ length: 10 }, (_, index) => someone(`s${index}`));
    await Promise.all([
      graph.as(an).run(CANCEL, { id: held.id }),
      graph.as(bo).run(ACCEPT, { id: second.id }),
      graph.as(chen).run(ACCEPT, { id: third.id }),
      ...strangers.map(each =>
        graph.as(each).run(WAIT.replace("venueBookingWait", "venueBookingCreate"), evening(court)),
      ),
    ]);
    const [{ holding }] = await graph.service.database.em
      .fork()
      .execute<[{ holding: number }]>(
        "select count(*)::int as holding from venue_booking where zone_id = ? and is_holding",
        [court],
      );
    expect(holding).toBe(1);
  });

  it("tells whom time alone has made an offer, within a minute, though nobody touches the zone [R-ACT-38]", async () => {
    const { an, bo, court, organizationId } = await aCenter(graph);
    await booked(graph.as(an), court, at("18:00"), at("22:00"));
    const entry = await waiting(graph.as(bo), court, at("20:00"), at("21:00"));
    graph.clock.set(at("18:16"));
    const context = await graph.contextOf({ ...admin, account: "system:activities", kind: "SYSTEM" });
    await settleZones({}, { ...context, log: silentLog });
    await graph.service.settle();
    expect(graph.announced).toContainEqual(
      expect.objectContaining({
        topic: "activities.venueBookingOffered",
        organizationId,
        body: expect.objectContaining({ id: entry.id, employeeId: bo.employeeId }),
      }),
    );
  });
});
