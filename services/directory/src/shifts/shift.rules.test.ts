import { describe, expect, it } from "@jest/globals";
import { SpecialDayKind, workCalendar } from "@tongxin/kernel";
import {
  daysReaching,
  overlaps,
  RosterDay,
  ShiftKind,
  shiftsOn,
  ShiftRosterRefusal,
  whyCannotEnd,
  whyCannotExcept,
  whyCycleInvalid,
  whyHoursInvalid,
  whyPeriodInvalid,
  type ExceptionalDay,
  type HoursOfKind,
  type Roster,
} from "./shift.rules.js";

const { EARLY, MIDDLE, NIGHT, DAY } = ShiftKind;
const { OFF } = RosterDay;
const calendar = workCalendar();

const at = (time: string) => new Date(`${time}:00+08:00`);
const hours = (kind: ShiftKind, startsAt: string, endsAt: string): HoursOfKind => ({
  kind,
  startsAt,
  endsAt,
});

const ROUND_THE_CLOCK = [
  hours(EARLY, "08:00", "16:00"),
  hours(MIDDLE, "16:00", "24:00"),
  hours(NIGHT, "22:00", "06:00"),
];

/** 早早中中夜夜休休, from Monday, 2 November 2026. */
const mine: Roster = {
  startsOn: "2026-11-02",
  endsOn: null,
  cycle: [EARLY, EARLY, MIDDLE, MIDDLE, NIGHT, NIGHT, OFF, OFF],
  hours: ROUND_THE_CLOCK,
  followsCalendar: false,
  exceptions: [],
};

const office: Roster = {
  ...mine,
  cycle: [DAY],
  hours: [hours(DAY, "08:30", "17:30")],
  followsCalendar: true,
  startsOn: "2026-01-01",
};

const kindOn = (day: string, plan: readonly Roster[]) =>
  shiftsOn(plan, { first: day, last: day }, calendar)[0]?.kind ?? OFF;

describe("the cycle of a roster", () => {
  it.each([
    ["2026-11-01", OFF],
    ["2026-11-02", EARLY],
    ["2026-11-03", EARLY],
    ["2026-11-04", MIDDLE],
    ["2026-11-07", NIGHT],
    ["2026-11-08", OFF],
    ["2026-11-09", OFF],
    ["2026-11-10", EARLY],
    ["2027-02-28", OFF],
    ["2028-02-29", NIGHT],
  ])("begins on its first day and repeats: %s is %s [R-DIR-12]", (day, kind) => {
    expect(kindOn(day, [mine])).toBe(kind);
  });

  it.each([
    ["2026-11-04", MIDDLE],
    ["2026-11-05", OFF],
  ])("ends before the day it no longer holds: %s is %s [R-DIR-12 R-X-02]", (day, kind) => {
    expect(kindOn(day, [{ ...mine, endsOn: "2026-11-05" }])).toBe(kind);
  });

  it("gives way to a day that is set by itself [R-DIR-12]", () => {
    const exceptions = [
      { day: "2026-11-02", shift: OFF },
      { day: "2026-11-09", shift: EARLY },
    ];
    const days = ["2026-11-02", "2026-11-03", "2026-11-09"];
    expect(days.map(day => kindOn(day, [{ ...mine, exceptions }]))).toEqual([OFF, EARLY, EARLY]);
  });

  it.each([
    ["2026-09-30", DAY],
    ["2026-10-01", OFF],
    ["2026-10-10", DAY],
    ["2026-10-11", OFF],
  ])(
    "that follows the calendar is off when all are, and on a make-up workday is not: %s is %s [R-DIR-12 R-X-05]",
    (day, kind) => {
      expect(kindOn(day, [office])).toBe(kind);
    },
  );

  it("that follows the calendar follows the notice of a year that was imported [R-DIR-12]", () => {
    const founding = { day: "2027-03-01", kind: SpecialDayKind.DAY_OFF, name: "矿庆" };
    const imported = workCalendar(new Map([[2027, [founding]]]));
    expect(shiftsOn([office], { first: "2027-03-01", last: "2027-03-02" }, imported)).toHaveLength(1);
  });
});

it.each([
  ["2026-11-09", DAY],
  ["2026-11-10", EARLY],
  ["2026-11-12", MIDDLE],
  ["2026-11-13", DAY],
])(
  "a team with a roster of its own for some days follows the one above on the others: %s is %s [R-DIR-12]",
  (day, kind) => {
    const own = { ...mine, startsOn: "2026-11-10", endsOn: "2026-11-13" };
    expect(kindOn(day, [own, office])).toBe(kind);
  },
);

describe("a shift", () => {
  it.each([
    ["2026-11-02", EARLY, "2026-11-02T08:00", "2026-11-02T16:00"],
    ["2026-11-04", MIDDLE, "2026-11-04T16:00", "2026-11-05T00:00"],
    ["2026-11-06", NIGHT, "2026-11-06T22:00", "2026-11-07T06:00"],
    ["2026-12-31", NIGHT, "2026-12-31T22:00", "2027-01-01T06:00"],
  ])(
    "of %s, a shift %s, is from %s to %s in Beijing and counts as the day on which it begins [R-DIR-13 R-X-01]",
    (day, kind, start, end) => {
      const roster = { ...mine, startsOn: day, cycle: [kind] };
      expect(shiftsOn([roster], { first: day, last: day }, calendar)).toEqual([
        { day, kind, start: at(start), end: at(end) },
      ]);
    },
  );

  it("takes eight hours on each day of the year, for China knows no summer time [R-DIR-13 R-X-01]", () => {
    const nights = shiftsOn(
      [{ ...mine, cycle: [NIGHT] }],
      { first: "2026-11-02", last: "2027-11-01" },
      calendar,
    );
    const lengths = new Set(nights.map(({ start, end }) => end.getTime() - start.getTime()));
    expect([nights.length, ...lengths]).toEqual([365, 8 * 3_600_000]);
  });

  it.each([
    ["2026-11-02T16:00", "2026-11-02T20:00", false],
    ["2026-11-02T15:59", "2026-11-02T20:00", true],
    ["2026-11-02T06:00", "2026-11-02T08:00", false],
    ["2026-11-02T06:00", "2026-11-02T08:01", true],
    ["2026-11-02T09:00", "2026-11-02T10:00", true],
  ])("from 8 to 16 o'clock reaches into %s to %s: %s [R-DIR-14 R-X-02]", (start, end, reaches) => {
    const early = { start: at("2026-11-02T08:00"), end: at("2026-11-02T16:00") };
    expect(overlaps(early, { start: at(start), end: at(end) })).toBe(reaches);
  });
});

it.each([
  ["2026-11-02T00:00", "2026-11-03T00:00", "2026-11-01", "2026-11-02"],
  ["2026-11-02T23:59", "2026-11-03T00:01", "2026-11-01", "2026-11-03"],
  ["2026-11-02T05:00", "2026-11-02T07:00", "2026-11-01", "2026-11-02"],
])("into %s to %s reach the shifts of %s to %s [R-DIR-14]", (start, end, first, last) => {
  expect(daysReaching({ start: at(start), end: at(end) })).toEqual({ first, last });
});

const { CYCLE_INVALID, HOURS_MISSING, HOURS_INVALID, SHIFTS_OVERLAP } = ShiftRosterRefusal;

it.each([
  [0, CYCLE_INVALID],
  [1, null],
  [84, null],
  [85, CYCLE_INVALID],
])("a cycle of %i days is one or not [R-DIR-12]", (days, reason) => {
  expect(whyCycleInvalid(Array<RosterDay>(days).fill(OFF))).toBe(reason);
});

it.each<[string, RosterDay[], HoursOfKind[], object | null]>([
  ["a round of three shifts", [EARLY, MIDDLE, NIGHT, OFF], ROUND_THE_CLOCK, null],
  ["nothing but days off", [OFF], [], null],
  ["hours that only exceptional days need", [EARLY], ROUND_THE_CLOCK, null],
  ["a kind without hours", [EARLY, DAY], ROUND_THE_CLOCK, HOURS_MISSING],
  ["a kind with hours twice", [EARLY], [...ROUND_THE_CLOCK, ROUND_THE_CLOCK[0]!], HOURS_MISSING],
  ["a shift that ends when it begins", [DAY], [hours(DAY, "08:00", "08:00")], HOURS_INVALID],
  ["a shift that begins at 24:00", [DAY], [hours(DAY, "24:00", "08:00")], HOURS_INVALID],
  ["a shift of the whole day", [DAY], [hours(DAY, "00:00", "24:00")], null],
  [
    "an early shift when the night shift ends",
    [NIGHT, EARLY],
    [hours(NIGHT, "22:00", "06:00"), hours(EARLY, "06:00", "14:00")],
    null,
  ],
  [
    "an early shift before the night shift ends",
    [NIGHT, EARLY, OFF],
    [hours(NIGHT, "22:00", "06:00"), hours(EARLY, "05:59", "14:00")],
    SHIFTS_OVERLAP,
  ],
  [
    "a cycle whose last day runs into its first",
    [EARLY, OFF, NIGHT],
    [hours(NIGHT, "22:00", "06:00"), hours(EARLY, "05:00", "13:00")],
    SHIFTS_OVERLAP,
  ],
])("%s makes a roster or not [R-DIR-13 R-X-02]", (_, cycle, given, reason) => {
  expect(whyHoursInvalid({ cycle, hours: given })).toBe(reason);
});

const { PERIOD_INVALID, ENDED_ALREADY, OUTSIDE_ROSTER } = ShiftRosterRefusal;
const week = { startsOn: "2026-11-02", endsOn: "2026-11-09" };

it.each([
  ["2026-11-03", null],
  ["2026-11-02", PERIOD_INVALID],
  ["2026-11-01", PERIOD_INVALID],
  [null, null],
])("a roster that ends on %s is set or not [R-DIR-12]", (endsOn, reason) => {
  expect(whyPeriodInvalid({ startsOn: "2026-11-02", endsOn })).toBe(reason);
});

it.each([
  ["2026-11-01", PERIOD_INVALID],
  ["2026-11-02", null],
  ["2026-11-08", null],
  ["2026-11-09", ENDED_ALREADY],
])("the roster of a week is ended on %s or not [R-DIR-12]", (day, reason) => {
  expect(whyCannotEnd(week, day)).toBe(reason);
});

it.each<[ExceptionalDay, object | null]>([
  [{ day: "2026-11-01", shift: OFF }, OUTSIDE_ROSTER],
  [{ day: "2026-11-02", shift: OFF }, null],
  [{ day: "2026-11-02", shift: DAY }, HOURS_MISSING],
  [{ day: "2026-11-08", shift: NIGHT }, null],
  [{ day: "2026-11-08", shift: EARLY }, null],
  [{ day: "2026-11-09", shift: NIGHT }, null],
])("%j is set by itself or not [R-DIR-12]", (exception, reason) => {
  expect(whyCannotExcept(mine, exception, calendar)).toBe(reason);
});

it("a day is not set so that its shift runs into that of the next, which may be exceptional too [R-DIR-13]", () => {
  const soon = [hours(NIGHT, "22:00", "06:00"), hours(EARLY, "05:00", "13:00")];
  const roster = { ...mine, cycle: [EARLY], hours: soon };
  const night = { day: "2026-11-03", shift: NIGHT };
  expect(whyCannotExcept(roster, night, calendar)).toBe(SHIFTS_OVERLAP);
  const freed = { ...roster, exceptions: [{ day: "2026-11-04", shift: OFF }] };
  expect(whyCannotExcept(freed, night, calendar)).toBeNull();
});
