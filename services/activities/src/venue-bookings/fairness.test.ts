import { beforeEach, describe, expect, it } from "@jest/globals";
import { newId } from "@tongxin/kernel";
import { PolicyValue } from "@tongxin/subgraph/host";
import { MONDAY_MORNING, type Answer, graphFor } from "@tongxin/testing";
import { activities } from "../service.js";
import { at, BOOK, booked, CANCEL, CHECK_IN, stateOf, WAIT, waiting } from "./venue-booking.test-kit.js";
import { aCenter, hired } from "../culture-sites/culture-site.test-kit.js";

const graph = await graphFor(activities);
beforeEach(() => graph.clock.set(MONDAY_MORNING));

const TERMS = `mutation Terms($id: ID!, $input: BookingTermsInput!) { venueZoneSetTerms(id: $id, input: $input) { userErrors { code } } }`;
const MOVE = `mutation Move($id: ID!, $slot: SlotInput!) { venueBookingReschedule(id: $id, slot: $slot) { venueBooking { state } userErrors { code path } } }`;
const APPROVE = `mutation Approve($id: ID!) { venueBookingApprove(id: $id) { venueBooking { state } userErrors { code } } }`;
const COMPLETE = `mutation Done($id: ID!) { venueBookingComplete(id: $id) { venueBooking { state } userErrors { code } } }`;
const CLOSE = `mutation Close($siteId: ID!, $input: ClosureInput!) { closureStart(siteId: $siteId, input: $input) { closure { id } userErrors { code } } }`;
const slot = (zoneId: string, from: string, to: string, more = {}) => ({
  input: { zoneId, start: at(from), end: at(to), ...more },
});

describe("where a custodian decides", () => {
  it("nobody confirms their own booking by moving it, nor gets round the decision by waiting", async () => {
    const { hall, officer, an, bo, keeper } = await aCenter(graph);
    await graph.as(officer).run(TERMS, { id: hall, input: { requiresApproval: true } });
    const { id } = await booked(graph.as(an), hall, at("18:00"), at("19:00"));
    const move = { id, slot: { start: at("18:00"), end: at("19:00") } };
    expect(await graph.as(an).refusals(MOVE, move)).toEqual(["INVALID_TRANSITION"]);
    expect(await stateOf(graph.as(an), id)).toBe("PENDING");
    expect(await graph.as(bo).refusals(WAIT, slot(hall, "18:00", "19:00"))).toEqual(["NO_LINE"]);
    await graph.as(keeper).run(APPROVE, { id });
    expect(
      await graph.as(an).refusals(MOVE, { ...move, slot: { start: at("20:00"), end: at("21:00") } }),
    ).toEqual(["MOVE_NEEDS_DECISION"]);
  });

  it("a shared zone is not filled beyond its capacity by approving what held nothing [R-ACT-34]", async () => {
    const { gym, officer, an, bo, keeper, organizationId } = await aCenter(graph);
    await graph.given(an, async ({ em }) => {
      const key = "pendingHoldsSlot";
      const row = { organizationId, key, validFrom: "2026-01-01", packId: "own", value: false };
      em.create(PolicyValue, { ...row, level: "SET", source: "D", article: "1" });
    });
    await graph.as(officer).run(TERMS, { id: gym, input: { requiresApproval: true } });
    const one = await booked(graph.as(an), gym, at("18:00"), at("19:00"), { partySize: 40 });
    const two = await booked(graph.as(bo), gym, at("18:00"), at("19:00"), { partySize: 40 });
    expect(await graph.as(keeper).refusals(APPROVE, { id: one.id })).toEqual([]);
    expect(await graph.as(keeper).refusals(APPROVE, { id: two.id })).toEqual(["CAPACITY_EXCEEDED"]);
  });
});

describe("a visit that is over", () => {
  it("keeps its cleaning time free, for those who ask, who book and who wait alike [R-ACT-34 R-X-18]", async () => {
    const { court, officer, an, bo, chen, keeper } = await aCenter(graph);
    await graph.as(officer).run(TERMS, { id: court, input: { bufferAfterMinutes: 60 } });
    const { id } = await booked(graph.as(an), court, at("18:00"), at("19:00"));
    const later = await booked(graph.as(chen), court, at("21:00"), at("22:00"));
    const entry = await waiting(graph.as(bo), court, at("19:30"), at("20:00"));
    graph.clock.set(at("18:00"));
    await graph.as(keeper).run(CHECK_IN, { id });
    graph.clock.set(at("19:05"));
    const ELIGIBLE = `query E($input: VenueBookingInput!) { venueBookingEligibility(input: $input) { code } }`;
    const wanted = slot(court, "19:30", "20:00");
    expect((await graph.as(bo).run(ELIGIBLE, wanted)).venueBookingEligibility).toEqual([
      { code: "SLOT_TAKEN" },
    ]);
    expect(await graph.as(bo).refusals(BOOK, wanted)).toEqual(["SLOT_TAKEN"]);
    expect(await graph.as(chen).refusals(CANCEL, { id: later.id })).toEqual([]);
    expect(await stateOf(graph.as(bo), entry.id)).toBe("WAITLISTED");
  });

  it("may be over before it began", async () => {
    const { court, an, bo, keeper } = await aCenter(graph);
    const { id } = await booked(graph.as(an), court, at("18:00"), at("19:00"));
    graph.clock.set(at("17:48"));
    await graph.as(keeper).run(CHECK_IN, { id });
    expect((await graph.as(an).run(COMPLETE, { id })).venueBookingComplete.venueBooking.state).toBe(
      "COMPLETED",
    );
    await booked(graph.as(bo), court, at("18:00"), at("19:00"));
  });
});

describe("a custodian", () => {
  it("does not excuse their own absence", async () => {
    const { court, keeper, deputy } = await aCenter(graph);
    const { id } = await booked(graph.as(keeper), court, at("18:00"), at("19:00"));
    graph.clock.set(at("18:30"));
    expect(await graph.as(keeper).refusals(CHECK_IN, { id })).toEqual(["CHECK_IN_CLOSED"]);
    expect(await graph.as(deputy).refusals(CHECK_IN, { id })).toEqual([]);
  });

  it("sees the bookings of their own site only, and nobody else sees whom a closure displaced", async () => {
    const one = await aCenter(graph);
    await booked(graph.as(one.an), one.court, at("18:00"), at("19:00"));
    const stranger = one.someone("stranger", "VENUE_CUSTODIAN");
    const LIST = `{ venueBookings { totalCount } }`;
    const CODE = `query C($id: ID!) { venueZone(id: $id) { checkInCode { code } } }`;
    expect((await graph.as(one.keeper).run(LIST)).venueBookings.totalCount).toBe(1);
    expect((await graph.as(stranger).run(LIST)).venueBookings.totalCount).toBe(0);
    expect((await graph.as(stranger).run(CODE, { id: one.court })).venueZone.checkInCode).toBeNull();

    await graph
      .as(one.keeper)
      .run(CLOSE, { siteId: one.siteId, input: { end: at("22:00"), reason: "检修" } });
    const WHO = `query W($id: ID!) { cultureSite(id: $id) { closures { displacedBookings { holder { id } } } } }`;
    const lists = async (viewer: typeof stranger) =>
      (await graph.as(viewer).run(WHO, { id: one.siteId })).cultureSite.closures.map(
        ({ displacedBookings }: Answer) => displacedBookings?.length ?? null,
      );
    expect(await lists(one.keeper)).toEqual([1]);
    expect(await lists(stranger)).toEqual([null]);
    const [error] = await graph.as(one.bo).errors(WHO, { id: one.siteId });
    expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "venues:operate" });
  });

  it("closes zones while others set their terms, and neither is in the other's way", async () => {
    const { siteId, gym, court, officer, keeper } = await aCenter(graph);
    const close = { siteId, input: { zoneId: gym, end: at("10:00"), reason: "检修" } };
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        index % 2
          ? graph.as(keeper).refusals(CLOSE, close)
          : graph.as(officer).refusals(TERMS, { id: court, input: { bufferAfterMinutes: index } }),
      ),
    );
    expect(answers.flat()).toEqual([]);
  });
});

describe("a club", () => {
  it("spends its last hour once, though its officers book at once in four zones [R-ACT-42]", async () => {
    const { court, gym, hall, orgUnitId, officer, someone } = await aCenter(graph);
    const leaders = [someone("leader"), someone("second")] as const;
    await hired(graph, leaders);
    const FOUND = `mutation F($input: ClubInput!) { clubFound(input: $input) { club { id } } }`;
    const officerIds = leaders.map(({ employeeId }) => employeeId);
    const { clubFound } = await graph
      .as(officer)
      .run(FOUND, { input: { name: "合唱团", orgUnitId, officerIds } });
    const clubId = clubFound.club.id;
    await graph
      .as(officer)
      .run(
        `mutation { venueAllowanceSet(clubId: "${clubId}", input: { year: 2026, hours: 1 }) { userErrors { code } } }`,
      );
    const answers = await Promise.all(
      [court, gym, hall].map((zone, index) =>
        booked(graph.as(leaders[index % 2]!), zone, at("18:00"), at("19:00"), { clubId }),
      ),
    );
    expect(answers.map(({ state }) => state).toSorted((one, two) => (one < two ? -1 : 1))).toEqual([
      "CONFIRMED",
      "PENDING",
      "PENDING",
    ]);
  });
});

describe("a move", () => {
  async function aClubWithAnHour() {
    const center = await aCenter(graph);
    const { orgUnitId, officer, someone } = center;
    const leaders = [someone("leader"), someone("second")] as const;
    await hired(graph, leaders);
    const FOUND = `mutation F($input: ClubInput!) { clubFound(input: $input) { club { id } } }`;
    const officerIds = leaders.map(({ employeeId }) => employeeId);
    const { clubFound } = await graph
      .as(officer)
      .run(FOUND, { input: { name: "合唱团", orgUnitId, officerIds } });
    const clubId: string = clubFound.club.id;
    await graph
      .as(officer)
      .run(
        `mutation { venueAllowanceSet(clubId: "${clubId}", input: { year: 2026, hours: 1 }) { userErrors { code } } }`,
      );
    return { ...center, leader: leaders[0], clubId };
  }

  it("takes no more of a club's hours than there are, however its id is written [R-ACT-42]", async () => {
    const { court, hall, leader, clubId } = await aClubWithAnHour();
    const held = await booked(graph.as(leader), court, at("18:00"), at("19:00"), {
      clubId: clubId.toUpperCase(),
    });
    const beyond = await booked(graph.as(leader), hall, at("18:00"), at("19:00"), {
      clubId: clubId.toUpperCase(),
    });
    expect([held.state, beyond.state]).toEqual(["CONFIRMED", "PENDING"]);
    const move = (to: string) => ({ id: held.id, slot: { start: at("18:00"), end: at(to) } });
    expect(await graph.as(leader).refusals(MOVE, move("21:00"))).toEqual(["ALLOWANCE_EXCEEDED"]);
    expect(await graph.as(leader).refusals(MOVE, move("18:30"))).toEqual([]);
  });

  it("is no way past the days that one may book ahead [R-ACT-36]", async () => {
    const { court, an } = await aCenter(graph);
    const { id } = await booked(graph.as(an), court, at("18:00", "2026-11-06"), at("19:00", "2026-11-06"));
    const far = { start: at("18:00", "2026-11-13"), end: at("19:00", "2026-11-13") };
    expect(await graph.as(an).refusals(MOVE, { id, slot: far })).toEqual(["TOO_FAR_AHEAD"]);
  });
});

describe("who runs a site", () => {
  it("does not decide on their own booking", async () => {
    const { hall, officer, keeper, deputy } = await aCenter(graph);
    await graph.as(officer).run(TERMS, { id: hall, input: { requiresApproval: true } });
    const { id } = await booked(graph.as(keeper), hall, at("18:00"), at("19:00"));
    expect(await graph.as(keeper).refusals(APPROVE, { id })).toEqual(["OUT_OF_SCOPE"]);
    expect(await graph.as(deputy).refusals(APPROVE, { id })).toEqual([]);
  });
});

describe("a series", () => {
  const SERIES = `mutation S($input: VenueBookingSeriesInput!) { venueBookingSeriesCreate(input: $input) { venueBookingSeries { bookings { id } } userErrors { code } } }`;
  const SHIFT = `mutation Shift($bookingId: ID!, $minutes: Int!) { venueBookingSeriesShift(bookingId: $bookingId, scope: THIS, minutes: $minutes) { userErrors { code } } }`;
  const DROP = `mutation Drop($bookingId: ID!) { venueBookingSeriesCancel(bookingId: $bookingId, scope: THIS, reason: "有事") { userErrors { code } } }`;

  it("is late like a single booking, and goes no further than its weeks [R-ACT-40 R-ACT-42]", async () => {
    const { hall, officer } = await aCenter(graph);
    const { venueBookingSeriesCreate } = await graph
      .as(officer)
      .run(SERIES, slot(hall, "18:00", "19:00", { count: 1 }));
    const [{ id: bookingId }] = venueBookingSeriesCreate.venueBookingSeries.bookings;
    const threeYears = 1092 * 1440;
    expect(await graph.as(officer).refusals(SHIFT, { bookingId, minutes: threeYears })).toEqual([
      "SERIES_TOO_FAR",
    ]);
    graph.clock.set(at("17:00"));
    expect(await graph.as(officer).refusals(SHIFT, { bookingId, minutes: 60 })).toEqual(["TOO_LATE_TO_MOVE"]);
    expect(await graph.as(officer).refusals(DROP, { bookingId })).toEqual([]);
    const { myNoShowStanding } = await graph.as(officer).run(`{ myNoShowStanding { points } }`);
    expect(myNoShowStanding.points).toBe(0.5);
  });

  it("moved into one week keeps to its holder's quota there [R-ACT-35]", async () => {
    const { hall, officer } = await aCenter(graph);
    const daily = {
      start: at("18:00", "2026-11-04"),
      end: at("19:00", "2026-11-04"),
      count: 6,
      frequency: "DAILY",
    };
    const input = { zoneId: hall, ...daily, onConflict: "SKIP_CONFLICTS" };
    const { venueBookingSeriesCreate } = await graph.as(officer).run(SERIES, { input });
    const { bookings } = venueBookingSeriesCreate.venueBookingSeries;
    expect(bookings.length).toBe(4);
    const ALL = SHIFT.replace("THIS", "ALL");
    const codes = await graph.as(officer).refusals(ALL, { bookingId: bookings[0].id, minutes: 5 * 1440 });
    expect(codes).toContain("QUOTA_EXCEEDED");
  });

  it("of many guests and many weeks costs few statements more than one of few [R-ACT-37]", async () => {
    const { hall, officer, orgUnitId, someone } = await aCenter(graph);
    const guests = Array.from({ length: 10 }, (_, index) => someone(`guest ${index}`));
    await hired(graph, guests);
    const FOUND = `mutation F($input: ClubInput!) { clubFound(input: $input) { club { id } } }`;
    const officerIds = [officer.employeeId, guests[0]!.employeeId];
    const { clubFound } = await graph
      .as(officer)
      .run(FOUND, { input: { name: "舞蹈队", orgUnitId, officerIds } });
    const cost = (count: number, participantIds: (string | null)[], from: string, to: string) =>
      graph.statements(() =>
        graph
          .as(officer)
          .run(SERIES, slot(hall, from, to, { count, participantIds, clubId: clubFound.club.id })),
      );
    const few = await cost(2, [], "18:00", "19:00");
    const many = await cost(
      20,
      guests.map(({ employeeId }) => employeeId),
      "19:00",
      "20:00",
    );
    expect(many).toBeLessThanOrEqual(few + 8);
  });
});

describe("a site that closes for good", () => {
  it("gives up what is booked there, and keeps nobody waiting", async () => {
    const { siteId, court, officer, an, bo } = await aCenter(graph);
    const held = await booked(graph.as(an), court, at("18:00"), at("19:00"));
    const entry = await waiting(graph.as(bo), court, at("18:00"), at("19:00"));
    await graph.as(officer).run(`mutation { cultureSiteClose(id: "${siteId}") { userErrors { code } } }`);
    expect(await stateOf(graph.as(an), held.id)).toBe("CANCELLED");
    expect(await stateOf(graph.as(bo), entry.id)).toBe("CANCELLED");
    graph.clock.set(at("20:00"));
    const { myNoShowStanding } = await graph.as(an).run(`{ myNoShowStanding { points } }`);
    expect(myNoShowStanding.points).toBe(0);
  });
});

it("nobody of another company comes along, and a club that does not exist is let in nowhere", async () => {
  const { court, siteId, an, keeper } = await aCenter(graph);
  const elsewhere = await aCenter(graph);
  const withThem = slot(court, "18:00", "19:00", { participantIds: [elsewhere.an.employeeId] });
  expect(await graph.as(an).refusals(BOOK, withThem)).toEqual(["PARTICIPANT_UNKNOWN"]);
  const input = { end: at("20:00"), reason: "检修", allowedClubIds: [newId()] };
  expect(await graph.as(keeper).refusals(CLOSE, { siteId, input })).toEqual(["CLUB_UNKNOWN"]);
});
