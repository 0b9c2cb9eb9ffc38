import { beforeEach, describe, expect, it } from "@jest/globals";
import { newId } from "@tongxin/kernel";
import { MONDAY_MORNING, type Answer, graphFor } from "@tongxin/testing";
import { activities } from "../service.js";
import { at, BOOK, booked, CANCEL } from "./venue-booking.test-kit.js";
import { aCenter, hired } from "../culture-sites/culture-site.test-kit.js";

const graph = await graphFor(activities);
beforeEach(() => graph.clock.set(MONDAY_MORNING));

const SERIES = `mutation Series($input: VenueBookingSeriesInput!) {
  venueBookingSeriesCreate(input: $input) {
    venueBookingSeries { id rrule occurrences bookings { id startAt state club { name } } }
    userErrors { code path }
  }
}`;
const PREVIEW = `query Preview($input: VenueBookingSeriesInput!) {
  venueBookingSeriesPreview(input: $input) { reasons { code } occurrences { start reasons { code } } }
}`;
const SHIFT = `mutation Shift($bookingId: ID!, $scope: SeriesScope!, $minutes: Int!) {
  venueBookingSeriesShift(bookingId: $bookingId, scope: $scope, minutes: $minutes) {
    venueBookingSeries { bookings { id startAt state } } userErrors { code path }
  }
}`;
const DROP = `mutation Drop($bookingId: ID!, $scope: SeriesScope!) {
  venueBookingSeriesCancel(bookingId: $bookingId, scope: $scope, reason: "放假") {
    venueBookingSeries { bookings { state } } userErrors { code }
  }
}`;
const FOUND = `mutation Found($input: ClubInput!) { clubFound(input: $input) { club { id } userErrors { code } } }`;
const ALLOW = `mutation Allow($clubId: ID!, $hours: Int!) {
  venueAllowanceSet(clubId: $clubId, input: { year: 2026, hours: $hours }) { club { venueAllowances { year hours } } userErrors { code } }
}`;

const weekly = (zoneId: string, count: number, more = {}) => ({
  input: { zoneId, start: at("18:00", "2026-11-03"), end: at("19:00", "2026-11-03"), count, ...more },
});

/** A centre whose hall is closed to an officer's series of Tuesdays in two of its weeks. */
async function twoConflicts() {
  const center = await aCenter(graph);
  const { hall, siteId, officer } = center;
  const CLOSE = `mutation Close($siteId: ID!, $input: ClosureInput!) { closureStart(siteId: $siteId, input: $input) { userErrors { code } } }`;
  for (const day of ["2026-11-17", "2026-12-08"])
    await graph.as(officer).run(CLOSE, {
      siteId,
      input: { zoneId: hall, start: at("18:30", day), end: at("20:00", day), reason: "检修" },
    });
  return center;
}

describe("a series of ten weeks with two conflicts", () => {
  it("is refused with the list of them, or skips them and books eight [ACT-X7]", async () => {
    const { hall, officer } = await twoConflicts();
    const preview = await graph.as(officer).run(PREVIEW, weekly(hall, 10));
    const conflicts = preview.venueBookingSeriesPreview.occurrences.filter(
      ({ reasons }: Answer) => reasons.length > 0,
    );
    expect(conflicts).toEqual([
      { start: "2026-11-17T10:00:00.000Z", reasons: [{ code: "CLOSED" }] },
      { start: "2026-12-08T10:00:00.000Z", reasons: [{ code: "CLOSED" }] },
    ]);

    const refused = await graph.as(officer).run(SERIES, weekly(hall, 10));
    expect(refused.venueBookingSeriesCreate).toEqual({
      venueBookingSeries: null,
      userErrors: [
        { code: "CLOSED", path: ["occurrences", "2", "start"] },
        { code: "CLOSED", path: ["occurrences", "5", "start"] },
      ],
    });

    const skipped = await graph.as(officer).run(SERIES, weekly(hall, 10, { onConflict: "SKIP_CONFLICTS" }));
    const { rrule, occurrences, bookings } = skipped.venueBookingSeriesCreate.venueBookingSeries;
    expect([rrule, occurrences, bookings.length]).toEqual(["FREQ=WEEKLY;INTERVAL=1;COUNT=10", 10, 8]);
    expect(bookings.every(({ state }: Answer) => state === "CONFIRMED")).toBe(true);
  });

  it("changes this one, those that follow, or all [ACT-X7]", async () => {
    const { hall, officer, an } = await aCenter(graph);
    const created = await graph.as(officer).run(SERIES, weekly(hall, 5));
    const { bookings } = created.venueBookingSeriesCreate.venueBookingSeries;
    const [first, second, third] = bookings;
    const hours = (answer: Answer) =>
      answer.venueBookingSeriesShift.venueBookingSeries.bookings.map(({ startAt }: Answer) =>
        startAt.slice(11, 13),
      );

    expect(
      hours(await graph.as(officer).run(SHIFT, { bookingId: second.id, scope: "THIS", minutes: 60 })),
    ).toEqual(["10", "11", "10", "10", "10"]);
    expect(
      hours(await graph.as(officer).run(SHIFT, { bookingId: third.id, scope: "FOLLOWING", minutes: 30 })),
    ).toEqual(["10", "11", "10", "10", "10"]);
    expect(
      hours(await graph.as(officer).run(SHIFT, { bookingId: first.id, scope: "ALL", minutes: 60 })),
    ).toEqual(["11", "12", "11", "11", "11"]);
    const late = await graph.as(officer).run(SHIFT, { bookingId: first.id, scope: "ALL", minutes: 150 });
    expect(late.venueBookingSeriesShift.userErrors).toContainEqual({
      code: "OUTSIDE_OPENING_HOURS",
      path: ["occurrences", "0", "start"],
    });
    expect(
      await graph
        .as({ ...officer, employeeId: an.employeeId })
        .refusals(SHIFT, { bookingId: first.id, scope: "ALL", minutes: 15 }),
    ).toEqual(["OUT_OF_SCOPE"]);

    const dropped = await graph.as(officer).run(DROP, { bookingId: third.id, scope: "FOLLOWING" });
    expect(
      dropped.venueBookingSeriesCancel.venueBookingSeries.bookings.map(({ state }: Answer) => state),
    ).toEqual(["CONFIRMED", "CONFIRMED", "CANCELLED", "CANCELLED", "CANCELLED"]);
    expect(await graph.as(officer).refusals(DROP, { bookingId: third.id, scope: "THIS" })).toEqual([
      "SERIES_EMPTY",
    ]);
    const single = await booked(graph.as(an), hall, at("20:00", "2026-11-04"), at("21:00", "2026-11-04"));
    expect(await graph.as(officer).refusals(DROP, { bookingId: single.id, scope: "THIS" })).toEqual([
      "NOT_IN_SERIES",
    ]);
  });

  it.each([
    [{ count: 27 }, "SERIES_TOO_LONG"],
    [{ count: 20, interval: 2 }, "SERIES_TOO_FAR"],
    [{ count: 0 }, "SERIES_INVALID"],
    [{ count: 2_147_483_647 }, "SERIES_TOO_LONG"],
  ])("cannot be one of %j [R-ACT-42]", async (wrong, code) => {
    const { hall, officer } = await aCenter(graph);
    expect(await graph.as(officer).refusals(SERIES, weekly(hall, 1, wrong))).toEqual([code]);
    const { venueBookingSeriesPreview } = await graph.as(officer).run(PREVIEW, weekly(hall, 1, wrong));
    expect(venueBookingSeriesPreview).toEqual({ reasons: [{ code }], occurrences: [] });
  });

  it("begins within the advance of a single booking, counts on a person's quota, and is not for everybody [R-ACT-42]", async () => {
    const { hall, officer, an } = await aCenter(graph);
    const far = { start: at("18:00", "2026-11-17"), end: at("19:00", "2026-11-17") };
    expect(await graph.as(officer).refusals(SERIES, weekly(hall, 2, far))).toEqual(["TOO_FAR_AHEAD"]);
    const daily = weekly(hall, 5, { frequency: "DAILY", onConflict: "SKIP_CONFLICTS" });
    const answer = await graph.as(officer).run(SERIES, daily);
    expect(answer.venueBookingSeriesCreate.venueBookingSeries.bookings).toHaveLength(3);
    const fourth = { input: { zoneId: hall, start: at("20:00"), end: at("21:00") } };
    expect(await graph.as(officer).refusals(BOOK, fourth)).toEqual(["QUOTA_EXCEEDED"]);
    const [error] = await graph.as(an).errors(SERIES, weekly(hall, 2));
    expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "venues:book-series" });
  });

  it("is had by one of two officers who want the same weeks at once [R-ACT-34]", async () => {
    const { hall, officer, someone } = await aCenter(graph);
    const other = someone("other", "UNION_OFFICER");
    const answers = await Promise.all(
      [officer, other].map(each => graph.as(each).refusals(SERIES, weekly(hall, 6))),
    );
    const [none, all] = answers.toSorted((one, two) => one.length - two.length);
    expect([none, all]).toEqual([[], Array(6).fill("SLOT_TAKEN")]);
  });
});

describe("a club", () => {
  it("books thirty days ahead on its own hours, and beyond them asks [R-ACT-36 R-ACT-42]", async () => {
    const { hall, officer, orgUnitId, bo, someone } = await aCenter(graph);
    const leader = someone("leader", "CLUB_LEADER");
    await hired(graph, [leader]);
    const founded = await graph
      .as(officer)
      .run(FOUND, { input: { name: "读书社团", orgUnitId, officerIds: [leader.employeeId, bo.employeeId] } });
    const clubId = founded.clubFound.club.id;
    await graph.as(officer).run(ALLOW, { clubId, hours: 3 });

    const answer = await graph
      .as(leader)
      .run(
        SERIES,
        weekly(hall, 4, { clubId, start: at("18:00", "2026-11-24"), end: at("19:00", "2026-11-24") }),
      );
    const { bookings } = answer.venueBookingSeriesCreate.venueBookingSeries;
    expect(bookings.map(({ state }: Answer) => state)).toEqual([
      "CONFIRMED",
      "CONFIRMED",
      "CONFIRMED",
      "PENDING",
    ]);
    expect(bookings[0].club.name).toBe("读书社团");
    await graph.as(leader).run(CANCEL, { id: bookings[0].id });
    const again = await booked(graph.as(leader), hall, at("20:00"), at("21:00"), { clubId });
    const beyond = await booked(graph.as(leader), hall, at("21:00"), at("22:00"), { clubId });
    expect([again.state, beyond.state]).toEqual(["CONFIRMED", "PENDING"]);

    const stranger = someone("stranger", "CLUB_LEADER");
    expect(
      await graph
        .as(stranger)
        .refusals(
          SERIES,
          weekly(hall, 2, { clubId, start: at("20:00", "2026-11-04"), end: at("21:00", "2026-11-04") }),
        ),
    ).toEqual(["NOT_CLUB_OFFICER", "NOT_CLUB_OFFICER"]);
  });

  it("has two officers, a name of its own, and hours within reason [R-ACT-46]", async () => {
    const { officer, orgUnitId, an, bo } = await aCenter(graph);
    const club = (change = {}) => ({
      input: { name: "骑行社团", orgUnitId, officerIds: [an.employeeId, bo.employeeId], ...change },
    });
    expect(
      await graph.as(officer).refusals(FOUND, club({ officerIds: [an.employeeId, an.employeeId] })),
    ).toEqual(["OFFICERS_TOO_FEW"]);
    expect(await graph.as(officer).refusals(FOUND, club({ officerIds: [an.employeeId, newId()] }))).toEqual([
      "EMPLOYEE_UNKNOWN",
    ]);
    const founded = await graph.as(officer).run(FOUND, club());
    expect(await graph.as(officer).refusals(FOUND, club())).toEqual(["NAME_TAKEN"]);
    expect(await graph.as(officer).refusals(ALLOW, { clubId: founded.clubFound.club.id, hours: -1 })).toEqual(
      ["ALLOWANCE_INVALID"],
    );
    const [error] = await graph.as(an).errors(FOUND, club());
    expect(error?.extensions).toMatchObject({ permission: "clubs:manage" });
    const CLUBS = `{ clubs { totalCount nodes { name officers { id } venueAllowances { hours } orgUnit { id } } } }`;
    const { clubs } = await graph.as(an).run(CLUBS);
    expect(clubs).toMatchObject({
      totalCount: 1,
      nodes: [{ name: "骑行社团", officers: [{ id: an.employeeId }, { id: bo.employeeId }] }],
    });
  });
});
