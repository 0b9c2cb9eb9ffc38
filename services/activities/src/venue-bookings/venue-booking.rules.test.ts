import { describe, expect, it } from "@jest/globals";
import { DayType, seedLimits, workCalendar, type Reason } from "@tongxin/kernel";
import { CultureSitePolicy, openingsOn, ZoneMode } from "../culture-sites/culture-site.rules.js";
import {
  askedBy,
  BookingPolicy,
  BookingState,
  bookingStates,
  freePlaces,
  heldBy,
  isLateCancellation,
  peakWithin,
  QuotaPeriod,
  reasonsAgainst,
  suspendedUntil,
  VenueBookingRefusal,
  whyClosed,
  whyClosureInvalid,
  whyNotCheckInTime,
  whyNotLateCheckIn,
  whyNotYetOrTooLate,
  whyPartyInvalid,
  whyQuotaExceeded,
  whySlotInvalid,
  whyTaken,
  type BookingFacts,
  type Recorded,
  type ZoneTerms,
} from "./venue-booking.rules.js";

const R = VenueBookingRefusal;
const limits = seedLimits(BookingPolicy);
const calendar = workCalendar();

/** Monday, 2 November 2026, unless a day is given. */
const at = (time: string, day = "2026-11-02") => new Date(`${day}T${time}+08:00`);
const slot = (from: string, to: string, day?: string) => ({ start: at(from, day), end: at(to, day) });
const NOW = at("09:00");

const court: ZoneTerms = {
  id: "court",
  mode: ZoneMode.EXCLUSIVE,
  capacity: 20,
  quotaGroup: "运动",
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  minNoticeMinutes: null,
  maxAdvanceDays: null,
  countsParticipants: false,
};
const gym: ZoneTerms = { ...court, id: "gym", mode: ZoneMode.SHARED, capacity: 40 };
const cleaned: ZoneTerms = { ...court, bufferBeforeMinutes: 10, bufferAfterMinutes: 15 };

const hold = (from: string, to: string, partySize = 1, zone = court) => {
  const { start, end } = heldBy(slot(from, to), zone);
  return { holdsFrom: start, holdsUntil: end, partySize };
};

const recorded = (from: string, to: string, day: string, change: Partial<Recorded> = {}): Recorded => ({
  bookingId: `${day} ${from}`,
  state: BookingState.CONFIRMED,
  startAt: at(from, day),
  endAt: at(to, day),
  zoneId: "gym",
  quotaGroup: "运动",
  isHolder: true,
  countsParticipants: false,
  isOnQuota: true,
  lateCancelledAt: null,
  pointsWaived: false,
  ...change,
});

const facts = (change: Partial<BookingFacts> = {}): BookingFacts => ({
  zone: court,
  isSiteInUse: true,
  openings: [slot("18:00", "22:00")],
  closures: [],
  holds: [],
  records: new Map(),
  employed: new Map([["an", true]]),
  club: null,
  isAcknowledged: true,
  now: NOW,
  limits,
  ...change,
});

const asked = (from: string, to: string, change = {}) => ({
  ...askedBy("an", { start: at(from), end: at(to) }),
  ...change,
});
const codesOf = (reasons: readonly Reason[]) => reasons.map(({ refusal }) => refusal.code);

describe("a slot", () => {
  it.each([
    ["an hour", slot("18:00", "19:00"), null],
    ["no time at all", slot("18:00", "18:00"), R.SLOT_INVALID],
    ["backwards", slot("19:00", "18:00"), R.SLOT_INVALID],
    ["until the last millisecond of the day", slot("22:00", "23:59:59.999"), R.SLOT_INVALID],
    ["from half a minute", slot("18:00:30", "19:00"), R.SLOT_INVALID],
  ])("of %s [R-X-02]", (_, given, reason) => expect(whySlotInvalid(given)).toBe(reason));

  it.each([
    ["Monday 17:59 to 18:59", "2026-11-02", "17:59", "18:59", ["OUTSIDE_OPENING_HOURS"]],
    ["Monday 18:00 to 22:00", "2026-11-02", "18:00", "22:00", []],
    ["Monday 21:30 to 22:30", "2026-11-02", "21:30", "22:30", ["OUTSIDE_OPENING_HOURS"]],
    ["Saturday 09:00 to 18:00, beyond six hours", "2026-11-07", "09:00", "18:00", ["QUOTA_EXCEEDED"]],
    ["Saturday 09:00 to 15:00", "2026-11-07", "09:00", "15:00", []],
    ["Saturday 18:00 to 19:00", "2026-11-07", "18:00", "19:00", ["OUTSIDE_OPENING_HOURS"]],
  ])("on %s [R-ACT-32]", (_, day, from, to, codes) => {
    const site = seedLimits(CultureSitePolicy);
    const openings = openingsOn(site.coreCenterHours, day, calendar, site);
    const given = { ...asked(from, to), slot: slot(from, to, day) };
    expect(codesOf(reasonsAgainst(given, facts({ openings })))).toEqual(codes);
  });

  it.each([
    ["10:00", ["OUTSIDE_OPENING_HOURS"]],
    ["18:00", []],
  ])("on the make-up workday 10 October at %s [R-ACT-33]", (from, codes) => {
    const day = "2026-10-10";
    const site = seedLimits(CultureSitePolicy);
    const openings = openingsOn(site.coreCenterHours, day, calendar, site);
    const to = `${Number(from.slice(0, 2)) + 1}:00`;
    const given = { ...asked(from, to), slot: slot(from, to, day) };
    expect(calendar.dayType(day)).toBe(DayType.WORKDAY);
    expect(codesOf(reasonsAgainst(given, facts({ openings, now: at("09:00", day) })))).toEqual(codes);
  });

  it("means the instant, whatever offset it was written with [R-ACT-32]", () => {
    const inTokyo = {
      start: new Date("2026-11-02T18:30:00+09:00"),
      end: new Date("2026-11-02T19:30:00+09:00"),
    };
    expect(codesOf(reasonsAgainst({ ...asked("18:00", "19:00"), slot: inTokyo }, facts()))).toEqual([
      "OUTSIDE_OPENING_HOURS",
    ]);
  });
});

describe("an exclusive zone", () => {
  it.each([
    ["touching before", hold("17:00", "18:00"), null],
    ["touching after", hold("19:00", "20:00"), null],
    ["overlapping its start", hold("17:30", "18:30"), R.SLOT_TAKEN],
    ["inside it", hold("18:15", "18:45"), R.SLOT_TAKEN],
    ["around it", hold("17:00", "20:00"), R.SLOT_TAKEN],
  ])("with a booking %s [R-ACT-34 R-X-02]", (_, other, reason) => {
    expect(whyTaken(court, heldBy(slot("18:00", "19:00"), court), 1, [other])).toBe(reason);
  });

  it.each([
    ["19:20", R.SLOT_TAKEN],
    ["19:25", null],
  ])("keeps its buffers free: the next may start at %s or not [R-ACT-34]", (from, reason) => {
    const held = heldBy(slot(from, "21:00"), cleaned);
    expect(whyTaken(cleaned, held, 1, [hold("18:00", "19:00", 1, cleaned)])).toBe(reason);
  });
});

describe("a shared zone", () => {
  const two = [hold("18:00", "20:00", 25), hold("19:00", "21:00", 10)];

  it.each([
    ["18:00", "19:00", 15, null],
    ["18:00", "19:00", 16, R.CAPACITY_EXCEEDED],
    ["18:00", "21:00", 5, null],
    ["18:00", "21:00", 6, R.CAPACITY_EXCEEDED],
    ["20:00", "22:00", 30, null],
    ["21:00", "22:00", 40, null],
  ])("from %s to %s takes a party of %i or not [R-ACT-34]", (from, to, party, reason) => {
    expect(whyTaken(gym, slot(from, to), party, two)).toBe(reason);
  });

  it("counts those who are there at one instant, not all who come in the time [R-ACT-34]", () => {
    expect(peakWithin(slot("18:00", "22:00"), [hold("18:00", "19:00", 30), hold("19:00", "20:00", 30)])).toBe(
      30,
    );
    expect(freePlaces(gym, slot("18:00", "22:00"), two)).toBe(5);
    expect(freePlaces(gym, slot("21:00", "22:00"), [])).toBe(40);
  });
});

it.each([
  [0, [], R.PARTY_INVALID],
  [1, [], null],
  [20, [], null],
  [21, [], R.PARTY_INVALID],
  [10_000, [], R.PARTY_INVALID],
  [-1, [], R.PARTY_INVALID],
  [1, ["bo"], R.PARTY_INVALID],
  [2, ["bo"], null],
])("a party of %i with %j [R-ACT-34]", (partySize, participantIds, reason) => {
  expect(whyPartyInvalid({ partySize, participantIds }, court.capacity)).toBe(reason);
});

it("people named twice, and the holder among them, come once [R-ACT-35]", () => {
  const { participantIds, partySize } = askedBy("an", {
    ...slot("18:00", "19:00"),
    participantIds: ["bo", "an", "bo"],
  });
  expect([participantIds, partySize]).toEqual([["bo"], 2]);
});

describe("notice and advance", () => {
  it.each([
    ["a minute ago", at("08:59"), {}, false, R.IN_THE_PAST],
    ["this very minute", NOW, {}, false, null],
    ["within the zone's notice", at("09:59"), { minNoticeMinutes: 60 }, false, R.TOO_SOON],
    ["at the zone's notice", at("10:00"), { minNoticeMinutes: 60 }, false, null],
    ["seven days ahead, late in the evening", at("21:00", "2026-11-09"), {}, false, null],
    ["eight days ahead", at("09:00", "2026-11-10"), {}, false, R.TOO_FAR_AHEAD],
    ["eight days ahead, for a club", at("09:00", "2026-11-10"), {}, true, null],
    ["thirty-one days ahead, for a club", at("09:00", "2026-12-03"), {}, true, R.TOO_FAR_AHEAD],
    [
      "two days ahead of a zone that allows one",
      at("09:00", "2026-11-04"),
      { maxAdvanceDays: 1 },
      false,
      R.TOO_FAR_AHEAD,
    ],
  ])("%s [R-ACT-36]", (_, start, terms, isForClub, reason) => {
    const given = { start, end: new Date(start.getTime() + 3_600_000) };
    expect(whyNotYetOrTooLate(given, { ...court, ...terms }, isForClub, NOW, limits)).toBe(reason);
  });
});

describe("a person's quota", () => {
  const week = [{ per: QuotaPeriod.WEEK, bookings: 3, hours: 6 }];
  const monday = recorded("18:00", "19:00", "2026-11-02");
  const tuesday = recorded("18:00", "19:00", "2026-11-03");
  const wednesday = recorded("18:00", "19:00", "2026-11-04");
  const evening = slot("18:00", "19:00", "2026-11-05");

  it.each([
    ["two bookings in the week", [monday, tuesday], null],
    ["three", [monday, tuesday, wednesday], R.QUOTA_EXCEEDED],
    [
      "three, one of them cancelled",
      [monday, tuesday, { ...wednesday, state: BookingState.CANCELLED }],
      null,
    ],
    ["three, one of them waiting", [monday, tuesday, { ...wednesday, state: BookingState.WAITLISTED }], null],
    [
      "three, one of them missed",
      [monday, tuesday, { ...wednesday, state: BookingState.NO_SHOW }],
      R.QUOTA_EXCEEDED,
    ],
    [
      "three, one of them pending",
      [monday, tuesday, { ...wednesday, state: BookingState.PENDING }],
      R.QUOTA_EXCEEDED,
    ],
    ["three, one in another group", [monday, tuesday, { ...wednesday, quotaGroup: "阅读" }], null],
    ["three, one of a club or a series", [monday, tuesday, { ...wednesday, isOnQuota: false }], null],
    ["three, one last Sunday", [monday, tuesday, recorded("09:00", "10:00", "2026-11-01")], null],
    ["three, one next Monday", [monday, tuesday, recorded("18:00", "19:00", "2026-11-09")], null],
    ["three, one as a guest", [monday, tuesday, { ...wednesday, isHolder: false }], null],
    [
      "three, one as a guest where guests count",
      [monday, tuesday, { ...wednesday, isHolder: false, countsParticipants: true }],
      R.QUOTA_EXCEEDED,
    ],
    [
      "five hours in two",
      [recorded("18:00", "21:00", "2026-11-02"), recorded("18:00", "20:00", "2026-11-03")],
      null,
    ],
    [
      "five and a half hours",
      [recorded("18:00", "22:00", "2026-11-02"), recorded("18:00", "19:30", "2026-11-03")],
      R.QUOTA_EXCEEDED,
    ],
  ])("of three bookings or six hours a week, after %s [R-ACT-35]", (_, record, reason) => {
    expect(whyQuotaExceeded(evening, gym, record, week)).toBe(reason);
  });

  it.each([
    [{ per: QuotaPeriod.DAY, bookings: 1, hours: null }, [tuesday], null],
    [
      { per: QuotaPeriod.DAY, bookings: 1, hours: null },
      [recorded("20:00", "21:00", "2026-11-05")],
      R.QUOTA_EXCEEDED,
    ],
    [
      { per: QuotaPeriod.MONTH, bookings: 2, hours: null },
      [monday, recorded("18:00", "19:00", "2026-11-30")],
      R.QUOTA_EXCEEDED,
    ],
    [
      { per: QuotaPeriod.MONTH, bookings: 2, hours: null },
      [monday, recorded("18:00", "19:00", "2026-10-31")],
      null,
    ],
    [
      { per: QuotaPeriod.MONTH, bookings: 2, hours: null },
      [monday, recorded("00:00", "01:00", "2026-12-01")],
      null,
    ],
  ])("may be of a day or a month: %j [R-ACT-35]", (quota, record, reason) => {
    expect(whyQuotaExceeded(evening, gym, record, [quota])).toBe(reason);
  });

  it("counts a zone without a group alone [R-ACT-35]", () => {
    const quota = [{ per: QuotaPeriod.WEEK, bookings: 1, hours: null }];
    const alone = { id: "gym", quotaGroup: null };
    expect(whyQuotaExceeded(evening, alone, [monday], quota)).toBe(R.QUOTA_EXCEEDED);
    expect(whyQuotaExceeded(evening, { ...alone, id: "court" }, [monday], quota)).toBeNull();
  });
});

describe("no-show points", () => {
  const missed = (day: string, change: Partial<Recorded> = {}) =>
    recorded("18:00", "19:00", day, { state: BookingState.NO_SHOW, ...change });
  const late = (day: string) =>
    recorded("18:00", "19:00", day, { state: BookingState.CANCELLED, lateCancelledAt: at("17:00", day) });

  it.each([
    ["two", [missed("2026-10-20"), missed("2026-10-27")], null],
    ["three", [missed("2026-10-20"), missed("2026-10-27"), missed("2026-10-30")], at("18:15", "2026-11-06")],
    [
      "three, seven days ago",
      [missed("2026-10-13"), missed("2026-10-20"), missed("2026-10-26")],
      at("18:15", "2026-11-02"),
    ],
    ["three, eight days ago", [missed("2026-10-13"), missed("2026-10-20"), missed("2026-10-25")], null],
    ["three over 91 days", [missed("2026-07-31"), missed("2026-10-29"), missed("2026-10-30")], null],
    [
      "three, one waived on appeal",
      [missed("2026-10-20"), missed("2026-10-27"), missed("2026-10-30", { pointsWaived: true })],
      null,
    ],
    [
      "three, one as a guest",
      [missed("2026-10-20"), missed("2026-10-27"), missed("2026-10-30", { isHolder: false })],
      null,
    ],
    ["two and a late cancellation", [missed("2026-10-20"), missed("2026-10-27"), late("2026-10-30")], null],
    [
      "two and two late cancellations",
      [missed("2026-10-20"), missed("2026-10-27"), late("2026-10-29"), late("2026-10-30")],
      at("17:00", "2026-11-06"),
    ],
  ])("%s suspend, or not [R-ACT-41]", (_, record, until) => {
    expect(suspendedUntil(record, NOW, limits)).toEqual(until);
  });

  it.each([
    ["two hours and a minute before", "15:59", false],
    ["two hours before", "16:00", false],
    ["a minute later", "16:01", true],
    ["after the start", "18:05", true],
  ])("giving up %s is late, or not [R-ACT-40 R-ACT-41]", (_, now, isLate) => {
    expect(isLateCancellation({ state: BookingState.CONFIRMED, startAt: at("18:00") }, at(now), limits)).toBe(
      isLate,
    );
  });

  it("leaving the line is never late [R-ACT-40]", () => {
    const waiting = { state: BookingState.WAITLISTED, startAt: at("18:00") };
    expect(isLateCancellation(waiting, at("17:59"), limits)).toBe(false);
  });
});

describe("checking in", () => {
  const booking = { startAt: at("18:00"), endAt: at("19:00") };
  it.each([
    ["17:44", R.CHECK_IN_CLOSED],
    ["17:45", null],
    ["18:14", null],
    ["18:15", R.CHECK_IN_CLOSED],
  ])("at %s for 18:00 [R-ACT-40]", (now, reason) => {
    expect(whyNotCheckInTime(booking, at(now), limits)).toBe(reason);
  });

  it("ends with a slot shorter than the window [R-ACT-40]", () => {
    expect(whyNotCheckInTime({ ...booking, endAt: at("18:10") }, at("18:10"), limits)).toBe(
      R.CHECK_IN_CLOSED,
    );
  });

  it.each([
    ["at once", [], "18:20", "2026-11-02", null],
    ["24 hours later", [], "18:00", "2026-11-03", null],
    ["a minute after that", [], "18:01", "2026-11-03", R.CHECK_IN_CLOSED],
    ["when somebody had the freed slot", [hold("18:30", "19:00")], "19:30", "2026-11-02", R.SLOT_TAKEN],
  ])("late by the custodian, %s [R-ACT-40]", (_, others, now, day, reason) => {
    const missed = { ...booking, ...hold("18:00", "19:00") };
    expect(whyNotLateCheckIn(missed, others, court, at(now, day), limits)).toBe(reason);
  });
});

describe("a closure", () => {
  const closure = {
    startAt: at("18:00"),
    endAt: at("20:00"),
    allowedClubIds: ["readers"],
    allowedEmployeeIds: ["chen"],
  };
  it.each([
    ["somebody", slot("18:00", "19:00"), "an", null, R.CLOSED],
    ["somebody after its end", slot("20:00", "21:00"), "an", null, null],
    ["the club it lets in", slot("18:00", "19:00"), "an", "readers", null],
    ["another club", slot("18:00", "19:00"), "an", "riders", R.CLOSED],
    ["the employee it lets in", slot("18:00", "19:00"), "chen", null, null],
  ])("keeps out %s, or not [R-ACT-43]", (_, given, holderId, clubId, reason) => {
    expect(whyClosed({ slot: given, holderId, clubId }, [closure])).toBe(reason);
  });

  it.each([
    ["ends before it starts", slot("20:00", "19:00"), R.PERIOD_INVALID],
    ["is over", slot("07:00", "08:00"), R.PERIOD_INVALID],
    ["lasts more than a year", { start: NOW, end: at("09:00", "2027-11-04") }, R.PERIOD_INVALID],
    ["began already", slot("08:00", "10:00"), null],
  ])("that %s [R-ACT-43]", (_, period, reason) => expect(whyClosureInvalid(period, NOW)).toBe(reason));
});

describe("a request", () => {
  it("is told every reason against it at once, each with its argument [R-ACT-37 R-X-18]", () => {
    const reasons = reasonsAgainst(
      asked("17:00", "18:30", { partySize: 2 }),
      facts({ holds: [hold("18:00", "19:00")], isAcknowledged: false, employed: new Map([["an", false]]) }),
    );
    expect(reasons.map(({ refusal, path }) => [refusal.code, ...path])).toEqual([
      ["OUTSIDE_OPENING_HOURS", "start"],
      ["SLOT_TAKEN", "start"],
      ["EMPLOYEE_LEFT", "zoneId"],
      ["POLICY_NOT_ACKNOWLEDGED", "acknowledgedPolicyId"],
    ]);
  });

  it.each([
    ["of no employee", { holderId: null }, {}, ["NO_EMPLOYEE"]],
    ["with a guest nobody knows", { participantIds: ["who"], partySize: 2 }, {}, ["PARTICIPANT_UNKNOWN"]],
    [
      "with a guest who left",
      { participantIds: ["bo"], partySize: 2 },
      { employed: new Map([["bo", false]]) },
      ["EMPLOYEE_LEFT"],
    ],
    ["for a club nobody knows", { clubId: "who" }, {}, ["CLUB_UNKNOWN"]],
    ["for a club one does not lead", { clubId: "c" }, { club: { officerIds: ["bo"] } }, ["NOT_CLUB_OFFICER"]],
    ["for a club one leads", { clubId: "c" }, { club: { officerIds: ["an"] } }, []],
    ["at a site not in use", {}, { isSiteInUse: false }, ["SITE_CLOSED"]],
  ])("%s [R-ACT-35 R-ACT-42 R-ACT-30]", (_, change, world, codes) => {
    expect(codesOf(reasonsAgainst(asked("18:00", "19:00", change), facts(world)))).toEqual(codes);
  });

  it("in the time of a suspension says when it ends [R-ACT-41]", () => {
    const record = ["2026-10-20", "2026-10-27", "2026-10-30"].map(day =>
      recorded("18:00", "19:00", day, { state: BookingState.NO_SHOW }),
    );
    const [reason] = reasonsAgainst(asked("18:00", "19:00"), facts({ records: new Map([["an", record]]) }));
    expect(reason?.refusal).toMatchObject({ code: "SUSPENDED_UNTIL", rule: "R-ACT-41" });
    expect(reason?.refusal.zh).toContain("2026-11-06 18:15");
  });
});

it.each([
  [BookingState.WAITLISTED, ["OFFERED", "CANCELLED"]],
  [BookingState.OFFERED, ["CONFIRMED", "DECLINED", "OFFER_EXPIRED", "CANCELLED"]],
  [BookingState.PENDING, ["CONFIRMED", "REJECTED", "CANCELLED"]],
  [BookingState.CONFIRMED, ["CHECKED_IN", "CANCELLED", "NO_SHOW", "NEEDS_REBOOKING"]],
  [BookingState.CHECKED_IN, ["COMPLETED"]],
  [BookingState.NO_SHOW, ["CHECKED_IN"]],
  [BookingState.NEEDS_REBOOKING, ["CONFIRMED", "CANCELLED"]],
  [BookingState.COMPLETED, []],
  [BookingState.CANCELLED, []],
  [BookingState.REJECTED, []],
])("from %s a booking may become %j [R-ACT-40]", (from, to) => {
  expect(bookingStates.nextStates(from)).toEqual(to);
});

it.each<[unknown, boolean]>([
  [[], true],
  [[{ per: "WEEK", bookings: 2, hours: null }], true],
  [[{ per: "YEAR", bookings: 2, hours: null }], false],
  [[{ per: "DAY", bookings: -1, hours: 2 }], false],
  [[{ per: "DAY", bookings: 1 }], false],
])("a policy pack's quotas %j: %s [R-X-11]", (value, isGood) => {
  expect(BookingPolicy.bookingQuotas.accepts(value)).toBe(isGood);
});
