import { beforeEach, describe, expect, it } from "@jest/globals";
import { newId } from "@tongxin/kernel";
import { MONDAY_MORNING, nobody, without, graphFor } from "@tongxin/testing";
import { PolicyValue } from "@tongxin/subgraph/host";
import { activities } from "../service.js";
import {
  at,
  BOOK,
  booked,
  CANCEL,
  CHECK_IN,
  FREE,
  READ,
  stateOf,
  waiting,
} from "./venue-booking.test-kit.js";
import { aCenter } from "../culture-sites/culture-site.test-kit.js";

const graph = await graphFor(activities);
beforeEach(() => graph.clock.set(MONDAY_MORNING));

const input = (zoneId: string, start: string, end: string, more = {}) => ({
  input: { zoneId, start, end, ...more },
});
const ELIGIBLE = `query Eligible($input: VenueBookingInput!) { venueBookingEligibility(input: $input) { code path } }`;
const SET_TERMS = `mutation Terms($id: ID!, $input: BookingTermsInput!) {
  venueZoneSetTerms(id: $id, input: $input) { venueZone { version } userErrors { code } }
}`;
const CODE = `query Code($id: ID!) { venueZone(id: $id) { checkInCode { code svg } } }`;

describe("the core centre", () => {
  it("has five zones; an exclusive one takes one booking at a time, a shared one takes people up to its capacity [ACT-S15]", async () => {
    const { siteId, court, gym, an, bo, chen } = await aCenter(graph);
    const ZONES = `query Zones($id: ID!) { cultureSite(id: $id) { zones { name mode capacity } } }`;
    const { cultureSite } = await graph.as(an).run(ZONES, { id: siteId });
    expect(cultureSite.zones.map(({ name }: { name: string }) => name)).toEqual([
      "综合健身房",
      "文艺排练室",
      "图书阅览室",
      "室内篮球场",
      "多功能报告厅",
    ]);

    await booked(graph.as(an), court, at("18:00"), at("19:00"));
    expect(await graph.as(bo).refusals(BOOK, input(court, at("18:30"), at("19:30")))).toEqual(["SLOT_TAKEN"]);
    await booked(graph.as(bo), court, at("19:00"), at("20:00"));

    await booked(graph.as(an), gym, at("18:00"), at("19:00"), { partySize: 39 });
    await booked(graph.as(bo), gym, at("18:00"), at("19:00"));
    expect(await graph.as(bo).refusals(BOOK, input(gym, at("18:30"), at("18:45")))).toContain(
      "ALREADY_BOOKED",
    );
    const third = input(gym, at("18:59"), at("20:00"));
    expect(await graph.as(chen).refusals(BOOK, third)).toEqual(["CAPACITY_EXCEEDED"]);
  });

  it("keeps its hours: weekday evenings, weekend days, workday hours on a make-up Saturday [ACT-S16]", async () => {
    const { hall, an } = await aCenter(graph);
    const codes = async (day: string, from: string, to: string) =>
      (await graph.as(an).run(ELIGIBLE, input(hall, at(from, day), at(to, day)))).venueBookingEligibility.map(
        ({ code }: { code: string }) => code,
      );

    expect(await codes("2026-11-02", "17:59", "18:59")).toEqual(["OUTSIDE_OPENING_HOURS"]);
    expect(await codes("2026-11-02", "18:00", "22:00")).toEqual([]);
    expect(await codes("2026-11-02", "21:30", "22:30")).toEqual(["OUTSIDE_OPENING_HOURS"]);
    expect(await codes("2026-11-07", "09:00", "10:00")).toEqual([]);
    expect(await codes("2026-11-07", "18:00", "19:00")).toEqual(["OUTSIDE_OPENING_HOURS"]);
    graph.clock.set(at("09:00", "2026-10-08"));
    expect(await codes("2026-10-10", "10:00", "11:00")).toEqual(["OUTSIDE_OPENING_HOURS"]);
    expect(await codes("2026-10-10", "18:00", "19:00")).toEqual([]);
  });

  it("may have other hours on one day [ACT-S16]", async () => {
    const { hall, siteId, officer, an } = await aCenter(graph);
    const EXCEPT = `mutation Except($siteId: ID!, $input: OpeningExceptionInput!) {
      openingExceptionSet(siteId: $siteId, input: $input) { cultureSite { openingExceptions { day opensAt reason } } userErrors { code } }
    }`;
    const day = "2026-11-03";
    const hours = [{ opensAt: "08:00", closesAt: "10:00" }];
    await graph.as(officer).run(EXCEPT, { siteId, input: { day, hours, reason: "运动会" } });
    await booked(graph.as(an), hall, at("08:00", day), at("10:00", day));
    expect(await graph.as(an).refusals(BOOK, input(hall, at("18:00", day), at("19:00", day)))).toEqual([
      "OUTSIDE_OPENING_HOURS",
    ]);

    const shut = await graph
      .as(officer)
      .run(EXCEPT, { siteId, input: { day: "2026-11-04", hours: [], reason: "停电" } });
    expect(shut.openingExceptionSet.cultureSite.openingExceptions).toHaveLength(2);
    expect(
      await graph.as(an).refusals(BOOK, input(hall, at("18:00", "2026-11-04"), at("19:00", "2026-11-04"))),
    ).toEqual(["OUTSIDE_OPENING_HOURS"]);
    expect(await graph.as(officer).refusals(EXCEPT, { siteId, input: { day, hours, reason: " " } })).toEqual([
      "REASON_MISSING",
    ]);
  });

  it("asks for its measures to be acknowledged at the first booking, and again when there is a new edition [ACT-S16]", async () => {
    const { hall, siteId, officer, an } = await aCenter(graph);
    const PUBLISH = `mutation Publish($siteId: ID!, $input: PolicyDocumentInput!) {
      policyDocumentPublish(siteId: $siteId, input: $input) { policyDocument { id edition } userErrors { code } }
    }`;
    const document = { title: "文体活动中心管理办法", body: "爱护器材。" };
    const published = await graph.as(officer).run(PUBLISH, { siteId, input: document });
    const { id, edition } = published.policyDocumentPublish.policyDocument;
    const slot = [hall, at("18:00"), at("19:00")] as const;
    expect(edition).toBe(1);
    expect(await graph.as(an).refusals(BOOK, input(...slot))).toEqual(["POLICY_NOT_ACKNOWLEDGED"]);

    const first = await booked(graph.as(an), ...slot, { acknowledgedPolicyId: id });
    expect(first.state).toBe("CONFIRMED");
    await booked(graph.as(an), hall, at("19:00"), at("20:00"));

    await graph.as(officer).run(PUBLISH, { siteId, input: { ...document, effectiveOn: "2026-11-03" } });
    const { id: third } = await booked(graph.as(an), hall, at("20:00"), at("21:00"));
    await graph.as(an).run(CANCEL, { id: third });
    graph.clock.set(at("09:00", "2026-11-09"));
    const next = [hall, at("18:00", "2026-11-09"), at("19:00", "2026-11-09")] as const;
    expect(await graph.as(an).refusals(BOOK, input(...next, { acknowledgedPolicyId: id }))).toEqual([
      "POLICY_NOT_ACKNOWLEDGED",
    ]);
    const DOCUMENT = `query Doc($id: ID!) { cultureSite(id: $id) { policyDocument { id edition title body isAcknowledgedByViewer } } }`;
    const { cultureSite } = await graph.as(an).run(DOCUMENT, { id: siteId });
    expect(cultureSite.policyDocument).toMatchObject({ edition: 2, isAcknowledgedByViewer: false });
    const ACKNOWLEDGE = `mutation Ack($id: ID!) { policyDocumentAcknowledge(id: $id) { userErrors { code } } }`;
    const { id: second } = cultureSite.policyDocument;
    await Promise.all(Array.from({ length: 5 }, () => graph.as(an).run(ACKNOWLEDGE, { id: second })));
    await booked(graph.as(an), ...next);
    expect(await graph.as(an).refusals(ACKNOWLEDGE, { id })).toEqual(["NOT_IN_FORCE"]);
    expect(
      await graph
        .as(officer)
        .refusals(PUBLISH, { siteId, input: { ...document, effectiveOn: "2026-11-08" } }),
    ).toEqual(["EFFECTIVE_IN_THE_PAST"]);
  });
});

describe("an evening at the court", () => {
  it("goes from a free slot to booked, checked in and completed [ACT-S17]", async () => {
    const { court, keeper, an, bo } = await aCenter(graph);
    const free = await graph.as(an).run(FREE, { id: court, from: "2026-11-02", to: "2026-11-03" });
    const [slot] = free.venueZone.availability;
    expect(slot).toEqual({
      start: "2026-11-02T10:00:00.000Z",
      freePlaces: 20,
      bookableByViewer: true,
      reasons: [],
    });

    const { id } = await booked(graph.as(an), court, slot.start, at("19:00"), { partySize: 10 });
    const { venueZone } = await graph.as(keeper).run(CODE, { id: court });
    expect(venueZone.checkInCode.svg).toContain("<svg");

    graph.clock.set(at("17:50"));
    const { code } = venueZone.checkInCode;
    const forged = `${code.slice(0, -1)}${code.endsWith("A") ? "B" : "A"}`;
    expect(await graph.as(an).refusals(CHECK_IN, { id, code: forged })).toEqual(["CHECK_IN_CODE_INVALID"]);
    expect(await graph.as(an).refusals(CHECK_IN, { id, code: "" })).toEqual(["CHECK_IN_CODE_INVALID"]);
    expect(await graph.as(an).refusals(CHECK_IN, { id })).toEqual(["CHECK_IN_CODE_INVALID"]);
    expect(await graph.as(bo).refusals(CHECK_IN, { id, code })).toEqual(["OUT_OF_SCOPE"]);
    expect((await graph.as(an).run(CHECK_IN, { id, code })).venueBookingCheckIn.venueBooking.state).toBe(
      "CHECKED_IN",
    );

    graph.clock.set(at("18:40"));
    const COMPLETE = `mutation Done($id: ID!) { venueBookingComplete(id: $id) { venueBooking { state } userErrors { code } } }`;
    expect((await graph.as(an).run(COMPLETE, { id })).venueBookingComplete.venueBooking.state).toBe(
      "COMPLETED",
    );
    const rest = await booked(graph.as(bo), court, at("18:40"), at("19:00"));
    expect(rest.state).toBe("CONFIRMED");
    expect(await graph.as(an).run(CANCEL, { id })).toMatchObject({
      venueBookingCancel: { userErrors: [{ code: "INVALID_TRANSITION", allowedTransitions: [] }] },
    });
  });

  it("ends by itself when nobody says so", async () => {
    const { court, keeper, an } = await aCenter(graph);
    const { id } = await booked(graph.as(an), court, at("18:00"), at("19:00"));
    graph.clock.set(at("18:00"));
    await graph.as(keeper).run(CHECK_IN, { id });
    graph.clock.set(at("18:59"));
    expect(await stateOf(graph.as(an), id)).toBe("CHECKED_IN");
    graph.clock.set(at("19:00"));
    expect(await stateOf(graph.as(an), id)).toBe("COMPLETED");
  });

  it("is never given to two of fifty who want it at once [R-ACT-34]", async () => {
    const { court, someone } = await aCenter(graph);
    const people = Array.from({ length: 50 }, (_, index) => someone(`p${index}`));
    const answers = await Promise.all(
      people.map(each => graph.as(each).refusals(BOOK, input(court, at("18:00"), at("19:00")))),
    );
    expect(answers.filter(codes => codes.length === 0)).toHaveLength(1);
    expect(answers.filter(codes => codes.join() === "SLOT_TAKEN")).toHaveLength(49);
  });

  it("keeps a shared zone at its capacity, though all come at once [R-ACT-34]", async () => {
    const { gym, someone } = await aCenter(graph);
    const people = Array.from({ length: 30 }, (_, index) => someone(`p${index}`));
    const answers = await Promise.all(
      people.map(each =>
        graph.as(each).refusals(BOOK, input(gym, at("18:00"), at("19:00"), { partySize: 3 })),
      ),
    );
    expect(answers.filter(codes => codes.length === 0)).toHaveLength(13);
    expect(answers.filter(codes => codes.join() === "CAPACITY_EXCEEDED")).toHaveLength(17);
  });
});

describe("a quota", () => {
  it("of two a week refuses the third, and the slots say so before [ACT-X3]", async () => {
    const { gym, an, organizationId } = await aCenter(graph);
    await graph.given(an, async ({ em }) => {
      em.create(PolicyValue, {
        organizationId,
        key: "bookingQuotas",
        validFrom: "2026-01-01",
        packId: "enterprise",
        value: [{ per: "WEEK", bookings: 2, hours: null }],
        level: "SET",
        source: "D",
        article: "1",
      });
    });
    await booked(graph.as(an), gym, at("18:00"), at("19:00"));
    await booked(graph.as(an), gym, at("18:00", "2026-11-03"), at("19:00", "2026-11-03"));

    const third = input(gym, at("18:00", "2026-11-04"), at("19:00", "2026-11-04"));
    expect(await graph.as(an).refusals(BOOK, third)).toEqual(["QUOTA_EXCEEDED"]);
    const week = await graph.as(an).run(FREE, { id: gym, from: "2026-11-04", to: "2026-11-10" });
    const [wednesday, , , , , nextMonday] = ["04", "05", "06", "07", "08", "09"].map(day =>
      week.venueZone.availability.find(({ start }: { start: string }) => start.startsWith(`2026-11-${day}`)),
    );
    expect(wednesday).toMatchObject({
      freePlaces: 40,
      bookableByViewer: false,
      reasons: [{ code: "QUOTA_EXCEEDED", rule: "R-ACT-35" }],
    });
    expect(nextMonday).toMatchObject({ bookableByViewer: true });
  });

  it("is not outrun by four bookings at once in two zones of a group [R-ACT-35]", async () => {
    const { gym, court, an } = await aCenter(graph);
    const slots = ["02", "03", "04", "05", "06"].map(
      day => [at("18:00", `2026-11-${day}`), at("19:00", `2026-11-${day}`)] as const,
    );
    const answers = await Promise.all(
      slots.map(([start, end], index) =>
        graph.as(an).refusals(BOOK, input(index % 2 ? gym : court, start, end)),
      ),
    );
    expect(answers.filter(codes => codes.length === 0)).toHaveLength(3);
    expect(answers.filter(([code]) => code === "QUOTA_EXCEEDED")).toHaveLength(2);
  });

  it("counts on every guest where the zone says so [R-ACT-35]", async () => {
    const { hall, court, officer, an, bo, chen } = await aCenter(graph);
    await graph
      .as(officer)
      .run(SET_TERMS, { id: hall, input: { countsParticipants: true, quotaGroup: "文艺" } });
    for (const day of ["2026-11-02", "2026-11-03", "2026-11-04"])
      await booked(graph.as(an), hall, at("18:00", day), at("19:00", day), {
        participantIds: [bo.employeeId],
      });
    const fourth = input(hall, at("18:00", "2026-11-05"), at("19:00", "2026-11-05"), {
      participantIds: [bo.employeeId],
    });
    expect((await graph.as(chen).run(BOOK, fourth)).venueBookingCreate.userErrors).toMatchObject([
      { code: "QUOTA_EXCEEDED", path: ["input", "participantIds"] },
    ]);
    await booked(graph.as(bo), court, at("18:00", "2026-11-05"), at("19:00", "2026-11-05"));
  });
});

describe("notice, advance and buffers", () => {
  it("refuse eight days ahead, and the cleaning after each booking blocks the next slot [ACT-X4]", async () => {
    const { court, officer, an, bo } = await aCenter(graph);
    await graph.as(officer).run(SET_TERMS, {
      id: court,
      input: { bufferAfterMinutes: 15, minNoticeMinutes: 60, quotaGroup: "运动" },
    });

    expect(
      await graph.as(an).refusals(BOOK, input(court, at("18:00", "2026-11-10"), at("19:00", "2026-11-10"))),
    ).toEqual(["TOO_FAR_AHEAD"]);
    await booked(graph.as(an), court, at("18:00", "2026-11-09"), at("19:00", "2026-11-09"));
    await booked(graph.as(an), court, at("18:00"), at("19:00"));
    expect(await graph.as(bo).refusals(BOOK, input(court, at("19:00"), at("20:00")))).toEqual(["SLOT_TAKEN"]);
    const free = await graph
      .as(bo)
      .run(FREE, { id: court, from: "2026-11-02", to: "2026-11-03", minutes: 60 });
    expect(
      free.venueZone.availability.map(
        ({ bookableByViewer }: { bookableByViewer: boolean }) => bookableByViewer,
      ),
    ).toEqual([false, false, true, true]);
    await booked(graph.as(bo), court, at("19:15"), at("20:00"));

    graph.clock.set(at("20:01"));
    expect(await graph.as(bo).refusals(BOOK, input(court, at("21:00"), at("22:00")))).toEqual(["TOO_SOON"]);
  });

  it("are set by who manages the site, within bounds, and not from a stale page", async () => {
    const { court, officer, keeper } = await aCenter(graph);
    expect(
      await graph.as(officer).refusals(SET_TERMS, { id: court, input: { bufferAfterMinutes: 1441 } }),
    ).toEqual(["TERMS_INVALID"]);
    const [error] = await graph.as(keeper).errors(SET_TERMS, { id: court, input: {} });
    expect(error?.extensions).toMatchObject({ code: "FORBIDDEN" });
    const STALE = `mutation { venueZoneSetTerms(id: "${court}", input: {}, expectedVersion: 7) { userErrors { code } } }`;
    expect(await graph.as(officer).refusals(STALE)).toEqual(["CONFLICT"]);
  });
});

describe("who does not come", () => {
  it("loses the slot a quarter of an hour after the start, before anybody wrote it down [ACT-X5]", async () => {
    const { court, an, bo } = await aCenter(graph);
    const { id } = await booked(graph.as(an), court, at("18:00"), at("20:00"));
    graph.clock.set(at("18:14"));
    expect(await stateOf(graph.as(an), id)).toBe("CONFIRMED");

    graph.clock.set(at("18:16"));
    expect(await stateOf(graph.as(an), id)).toBe("NO_SHOW");
    const free = await graph
      .as(bo)
      .run(FREE, { id: court, from: "2026-11-02", to: "2026-11-03", minutes: 60 });
    expect(free.venueZone.availability[1]).toMatchObject({ freePlaces: 20, bookableByViewer: true });
    const { version } = (await graph.as(an).run(READ, { id })).venueBooking;
    await booked(graph.as(bo), court, at("18:20"), at("19:00"));
    const after = (await graph.as(an).run(READ, { id })).venueBooking;
    expect(after).toMatchObject({ state: "NO_SHOW", version: version + 1 });
  });

  it("may be checked in late by the custodian, unless somebody has the slot by then [R-ACT-40]", async () => {
    const { court, hall, keeper, an, bo } = await aCenter(graph);
    const one = await booked(graph.as(an), court, at("18:00"), at("20:00"));
    const two = await booked(graph.as(an), hall, at("18:00"), at("20:00"));
    graph.clock.set(at("18:30"));
    await booked(graph.as(bo), court, at("19:00"), at("20:00"));

    expect(await graph.as(keeper).refusals(CHECK_IN, { id: one.id })).toEqual(["SLOT_TAKEN"]);
    expect(await graph.as(keeper).refusals(CHECK_IN, { id: two.id })).toEqual([]);
    expect(await stateOf(graph.as(an), two.id)).toBe("CHECKED_IN");
  });
});

describe("bad input", () => {
  it.each([
    [
      "the past",
      at("18:00", "2026-11-01"),
      at("19:00", "2026-11-01"),
      {},
      ["IN_THE_PAST", "OUTSIDE_OPENING_HOURS"],
    ],
    ["no length", at("18:00"), at("18:00"), {}, ["SLOT_INVALID"]],
    ["an end before its start", at("19:00"), at("18:00"), {}, ["SLOT_INVALID"]],
    ["time after closing", at("21:00"), at("22:30"), {}, ["OUTSIDE_OPENING_HOURS"]],
    ["a night", at("21:00"), at("01:00", "2026-11-03"), {}, ["OUTSIDE_OPENING_HOURS"]],
    ["the last millisecond", at("21:00"), "2026-11-02T23:59:59.999+08:00", {}, ["SLOT_INVALID"]],
    [
      "another offset",
      "2026-11-02T18:00:00+09:00",
      "2026-11-02T19:00:00+09:00",
      {},
      ["OUTSIDE_OPENING_HOURS"],
    ],
    ["a party of none", at("18:00"), at("19:00"), { partySize: 0 }, ["PARTY_INVALID"]],
    ["a party of ten thousand", at("18:00"), at("19:00"), { partySize: 10_000 }, ["PARTY_INVALID"]],
    [
      "a guest nobody knows",
      at("18:00"),
      at("19:00"),
      { participantIds: [newId(), "junk"] },
      ["PARTICIPANT_UNKNOWN"],
    ],
    ["a club nobody knows", at("18:00"), at("19:00"), { clubId: "junk" }, ["CLUB_UNKNOWN"]],
  ])('of %s is refused, and "why not" says the same [R-X-18]', async (_, start, end, more, codes) => {
    const { court, an } = await aCenter(graph);
    const wrong = input(court, start, end, more);
    const { venueBookingCreate } = await graph.as(an).run(BOOK, wrong);
    const { venueBookingEligibility } = await graph.as(an).run(ELIGIBLE, wrong);
    expect(venueBookingCreate.userErrors.map(({ code }: { code: string }) => code)).toEqual(codes);
    expect(venueBookingEligibility).toEqual(
      venueBookingCreate.userErrors.map(({ code, path }: { code: string; path: string[] }) => ({
        code,
        path,
      })),
    );
  });

  it("of a zone that is not there, or of another enterprise, or of an account of nobody, books nothing", async () => {
    const { court, an, officer } = await aCenter(graph);
    const elsewhere = await aCenter(graph);
    const slot = [at("18:00"), at("19:00")] as const;
    const [missing] = await graph.as(an).errors(BOOK, input(newId(), ...slot));
    const [malformed] = await graph.as(an).errors(BOOK, input("junk", ...slot));
    expect([missing?.extensions?.["code"], malformed?.extensions?.["code"]]).toEqual([
      "NOT_FOUND",
      "BAD_USER_INPUT",
    ]);
    expect(await graph.as(elsewhere.an).refusals(BOOK, input(court, ...slot))).toEqual(["OUT_OF_SCOPE"]);
    expect(await graph.as({ ...officer, employeeId: null }).refusals(BOOK, input(court, ...slot))).toEqual([
      "NO_EMPLOYEE",
    ]);
    const [forbidden] = await graph.as(nobody).errors(BOOK, input(court, ...slot));
    expect(forbidden?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "venues:book" });
    expect(
      (await graph.as(an).run(FREE, { id: court, from: "2026-11-02", to: "2026-11-03" })).venueZone
        .availability[0].freePlaces,
    ).toBe(20);
  });

  it("of a site that closed, of a month of slots, of slots of a minute, of a stale version", async () => {
    const { court, siteId, officer, an } = await aCenter(graph);
    const booking = await booked(graph.as(an), court, at("18:00"), at("19:00"));
    const range = { id: court, from: "2026-11-02", to: "2026-11-03" };
    const [long] = await graph.as(an).errors(FREE, { ...range, to: "2026-12-31" });
    const [short] = await graph.as(an).errors(FREE, { ...range, minutes: 1 });
    expect(long?.extensions).toMatchObject({ reason: "PERIOD_TOO_LONG" });
    expect(short?.extensions).toMatchObject({ reason: "SLOT_LENGTH_INVALID" });
    expect(await graph.as(an).run(CANCEL, { id: booking.id, expectedVersion: 9 })).toMatchObject({
      venueBookingCancel: { userErrors: [{ code: "CONFLICT", currentVersion: booking.version }] },
    });
    await graph.as(officer).run(`mutation { cultureSiteClose(id: "${siteId}") { userErrors { code } } }`);
    expect(await graph.as(an).refusals(BOOK, input(court, at("19:00"), at("20:00")))).toEqual([
      "SITE_CLOSED",
    ]);
  });
});

describe("who may see and touch a booking", () => {
  it("is its holder, its guests, and who runs the site", async () => {
    const { court, an, bo, chen, keeper } = await aCenter(graph);
    const { id } = await booked(graph.as(an), court, at("18:00"), at("19:00"), {
      participantIds: [bo.employeeId],
    });
    const seen = (viewer: typeof an) => graph.as(viewer).run(READ, { id });
    expect((await seen(bo)).venueBooking.id).toBe(id);
    expect((await seen(keeper)).venueBooking.id).toBe(id);
    expect((await seen(chen)).venueBooking).toBeNull();
    expect(await graph.as(chen).refusals(CANCEL, { id })).toEqual(["OUT_OF_SCOPE"]);
    expect(await graph.as(an).refusals(CANCEL, { id, reason: " " })).toEqual(["REASON_MISSING"]);
    const [hidden] = await graph.as(an).errors(CODE, { id: court });
    expect(hidden?.extensions).toMatchObject({ permission: "venues:operate" });
    const [blind] = await graph.as(without(an, "venues:book")).errors(READ, { id });
    expect(blind?.extensions).toMatchObject({ code: "FORBIDDEN" });
    const ofAnother = await aCenter(graph);
    expect(await graph.as(ofAnother.keeper).refusals(CANCEL, { id })).toEqual(["OUT_OF_SCOPE"]);
  });

  it("is a custodian who decides, where the zone asks for it", async () => {
    const { hall, officer, an, bo, chen, keeper, deputy } = await aCenter(graph);
    await graph.as(officer).run(SET_TERMS, { id: hall, input: { requiresApproval: true } });
    const one = await booked(graph.as(an), hall, at("18:00"), at("19:00"));
    const two = await booked(graph.as(bo), hall, at("19:00"), at("20:00"));
    expect([one.state, two.state]).toEqual(["PENDING", "PENDING"]);
    expect(await graph.as(chen).refusals(BOOK, input(hall, at("18:00"), at("19:00")))).toEqual([
      "SLOT_TAKEN",
    ]);

    const WAITING = `query Todo($filter: VenueBookingFilter) { venueBookings(filter: $filter) { totalCount nodes { id holder { id } } } }`;
    const filter = { awaitsDecision: true, zoneId: hall, from: "2026-11-02", to: "2026-11-03" };
    expect((await graph.as(keeper).run(WAITING, { filter })).venueBookings).toMatchObject({ totalCount: 2 });
    const APPROVE = `mutation Approve($id: ID!) { venueBookingApprove(id: $id) { venueBooking { state } userErrors { code } } }`;
    const REJECT = `mutation Reject($id: ID!, $reason: String!) { venueBookingReject(id: $id, reason: $reason) { venueBooking { state reason } userErrors { code } } }`;
    expect((await graph.as(deputy).run(APPROVE, { id: one.id })).venueBookingApprove.venueBooking.state).toBe(
      "CONFIRMED",
    );
    expect(
      (await graph.as(keeper).run(REJECT, { id: two.id, reason: "检修" })).venueBookingReject.venueBooking,
    ).toEqual({ state: "REJECTED", reason: "检修" });
    expect(await graph.as(keeper).refusals(REJECT, { id: one.id, reason: "迟了" })).toEqual([
      "INVALID_TRANSITION",
    ]);
    const [error] = await graph.as(an).errors(APPROVE, { id: two.id });
    expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "venues:operate" });
    await booked(graph.as(chen), hall, at("19:00"), at("20:00"));
  });

  it("lists their own, latest first, at the same cost for two as for eight", async () => {
    const { hall, court, gym, an } = await aCenter(graph);
    const MINE = `query Mine($first: Int) {
      myVenueBookings(first: $first) {
        totalCount
        nodes { startAt state zone { name site { name } } participants { id } waitlistEntry { rank } }
      }
    }`;
    const mine = () => graph.as(an).run(MINE, { first: 20 });
    const evening = (zone: string, day: string) =>
      booked(graph.as(an), zone, at("18:00", day), at("19:00", day));
    for (const day of ["2026-11-02", "2026-11-03"]) await evening(hall, day);
    const few = await graph.statements(mine);
    await evening(hall, "2026-11-04");
    for (const day of ["2026-11-05", "2026-11-06"]) await evening(court, day);
    await evening(gym, "2026-11-04");
    await evening(hall, "2026-11-09");
    await evening(court, "2026-11-09");
    const many = await graph.statements(mine);

    const { myVenueBookings } = await mine();
    expect(myVenueBookings.totalCount).toBe(8);
    const starts = myVenueBookings.nodes.map(({ startAt }: { startAt: string }) => startAt);
    expect(starts).toEqual(starts.toSorted((one: string, two: string) => (one < two ? 1 : -1)));
    expect(many).toBe(few);
  });
});

describe("all zones with what is booked in each", () => {
  const ZONES = `query Zones($filter: VenueZoneFilter, $first: Int, $after: String, $last: Int, $before: String) {
    venueZones(filter: $filter) {
      totalCount
      nodes {
        id name
        bookings(first: $first, after: $after, last: $last, before: $before) {
          totalCount edges { cursor } nodes { startAt holder { id } }
          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        }
      }
    }
  }`;

  async function aBookedCenter() {
    const center = await aCenter(graph);
    const { hall, court, an, bo } = center;
    for (const day of ["2026-11-02", "2026-11-03", "2026-11-04"])
      await booked(graph.as(an), hall, at("18:00", day), at("19:00", day));
    await booked(graph.as(bo), court, at("18:00"), at("19:00"));
    return center;
  }
  const days = (bookings: { nodes: { startAt: string }[] }) =>
    bookings.nodes.map(({ startAt }) => startAt.slice(0, 10));

  it("are listed by name, each with its own page and its own count, latest first", async () => {
    const { keeper, siteId, hall, court, gym } = await aBookedCenter();
    const seen = async (variables: object) => {
      const { venueZones } = await graph.as(keeper).run(ZONES, { filter: { siteId }, ...variables });
      const names: string[] = venueZones.nodes.map(({ name }: { name: string }) => name);
      expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, "zh")));
      return (id: string) => venueZones.nodes.find((zone: { id: string }) => zone.id === id).bookings;
    };

    const first = await seen({ first: 2 });
    expect(days(first(hall))).toEqual(["2026-11-04", "2026-11-03"]);
    expect(first(hall)).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    expect(first(hall).edges[1].cursor).toBe(first(hall).pageInfo.endCursor);
    expect(days(first(court))).toEqual(["2026-11-02"]);
    expect(first(court)).toMatchObject({ totalCount: 1, pageInfo: { hasNextPage: false } });
    expect(first(gym)).toMatchObject({ totalCount: 0, nodes: [], pageInfo: { endCursor: null } });

    const next = await seen({ first: 2, after: first(hall).pageInfo.endCursor });
    expect(days(next(hall))).toEqual(["2026-11-02"]);
    expect(next(hall).pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const back = await seen({ last: 1, before: next(hall).pageInfo.startCursor });
    expect(days(back(hall))).toEqual(["2026-11-03"]);
  });

  it("are as many as are asked for in each place, whatever clients call the places", async () => {
    const { keeper, siteId, hall } = await aBookedCenter();
    const zones = (alias: string, nodes: string, bookings: string) =>
      `${alias}: venueZones(filter: { siteId: "${siteId}" }) { ${nodes}: nodes { id ${bookings} } }`;
    const one = zones("a_b", "n", "bookings(first: 1) { nodes { partySize } }");
    const three = zones("b", "n_a", "bookings(first: 3) { nodes { startAt } }");
    const answer = await graph.as(keeper).run(`{ ${one} ${three} }`);
    const inHall = (all: { id: string; bookings: { nodes: object[] } }[]) =>
      all.find(({ id }) => id === hall)!.bookings.nodes;
    expect(inHall(answer.a_b.n)).toEqual([{ partySize: 1 }]);
    expect(inHall(answer.b.n_a)).toEqual(Array.from({ length: 3 }, () => ({ startAt: expect.any(String) })));
  });

  it("take as many statements for five zones as for one", async () => {
    const { keeper, siteId, hall } = await aBookedCenter();
    const ONE = `query One($id: ID!) { venueZone(id: $id) { bookings(first: 5) { totalCount nodes { startAt } } } }`;
    const one = await graph.statements(() => graph.as(keeper).run(ONE, { id: hall }));
    const all = () => graph.as(keeper).run(ZONES, { filter: { siteId }, first: 5 });
    // One more for how many zones there are.
    expect(await graph.statements(all)).toBe(one + 1);
  });

  it("show nobody else what is booked where: null but to who runs the site", async () => {
    const { an, siteId, someone } = await aBookedCenter();
    const asker = someone("asks", "VENUE_CUSTODIAN");
    const { venueZones } = await graph.as(asker).run(ZONES, { filter: { siteId } });
    expect(venueZones.nodes.map(({ bookings }: { bookings: null }) => bookings)).toEqual(
      Array.from({ length: 5 }, () => null),
    );
    const [error] = await graph.as(an).errors(ZONES, { filter: { siteId } });
    expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "venues:operate" });
    const LIST = `query List($filter: VenueZoneFilter) { venueZones(filter: $filter) { totalCount nodes { mode } } }`;
    const shared = await graph.as(an).run(LIST, { filter: { siteId, mode: "SHARED" } });
    expect(shared.venueZones.nodes.every(({ mode }: { mode: string }) => mode === "SHARED")).toBe(true);
    expect(await graph.as((await aCenter(graph)).an).run(LIST, { filter: { siteId } })).toEqual({
      venueZones: { totalCount: 0, nodes: [] },
    });
  });

  it("are refused a page out of bounds, or one that begins nowhere", async () => {
    const { keeper } = await aBookedCenter();
    for (const [page, reason] of [
      [{ first: 0 }, "PAGE_SIZE_TOO_SMALL"],
      [{ first: 101 }, "PAGE_SIZE_TOO_LARGE"],
      [{ first: 1, last: 1 }, "FIRST_AND_LAST"],
      [{ first: 1, after: "" }, "CURSOR_INVALID"],
      [{ first: 1, after: "junk" }, "CURSOR_INVALID"],
    ] as const) {
      const [error] = await graph.as(keeper).errors(ZONES, page);
      expect(error?.extensions).toMatchObject({ code: "BAD_USER_INPUT", reason });
    }
  });
});

describe("a week of availability of all zones", () => {
  it("costs a constant number of statements, whatever is booked [R-ACT-37]", async () => {
    const { siteId, court, gym, hall, an, bo, chen } = await aCenter(graph);
    const WEEK = `query Week($id: ID!) { cultureSite(id: $id) { zones { name availability(from: "2026-11-02", to: "2026-11-09") { start freePlaces bookableByViewer reasons { code } } } } }`;
    const ask = () => graph.as(an).run(WEEK, { id: siteId });
    const empty = await graph.statements(ask);
    for (const day of ["2026-11-02", "2026-11-03", "2026-11-04"]) {
      for (const [who, zone] of [
        [an, court],
        [bo, gym],
        [chen, hall],
      ] as const)
        await booked(graph.as(who), zone, at("18:00", day), at("19:00", day));
    }
    const full = await graph.statements(ask);
    expect(full).toBe(empty);
    expect(full).toBeLessThanOrEqual(14);
    const { cultureSite } = await ask();
    expect(
      cultureSite.zones.flatMap(({ availability }: { availability: object[] }) => availability),
    ).toHaveLength(5 * (5 * 4 + 2 * 9));
  });
});

describe("somebody who left", () => {
  const left = (employeeId: string, organizationId: string) => ({
    id: newId(),
    topic: "directory.employeesChanged" as const,
    organizationId,
    happenedAt: at("12:00"),
    body: { id: newId(), employees: [{ id: employeeId, version: 7, isEmployed: false }] },
  });

  it("books no more, and what they had booked goes to those who wait", async () => {
    const { court, an, bo, chen, organizationId } = await aCenter(graph);
    const own = await booked(graph.as(an), court, at("18:00"), at("19:00"));
    const entry = await waiting(graph.as(bo), court, at("18:00"), at("19:00"));

    await graph.service.receive(left(an.employeeId!, organizationId));

    expect(await stateOf(graph.as(an), own.id)).toBe("CANCELLED");
    expect(await stateOf(graph.as(bo), entry.id)).toBe("OFFERED");
    expect(await graph.as(an).refusals(BOOK, input(court, at("20:00"), at("21:00")))).toEqual([
      "EMPLOYEE_LEFT",
    ]);
    const withThem = input(court, at("20:00"), at("21:00"), { participantIds: [an.employeeId] });
    expect(await graph.as(chen).refusals(BOOK, withThem)).toEqual(["EMPLOYEE_LEFT"]);
  });
});
