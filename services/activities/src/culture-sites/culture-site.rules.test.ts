import { describe, expect, it } from "@jest/globals";
import { DayType, seedLimits, workCalendar } from "@tongxin/kernel";
import {
  CORE_CENTER_ZONES,
  CultureSitePolicy,
  CultureSiteRefusal,
  isOpenOn,
  openingsOn,
  SiteKind,
  whyCapacityInvalid,
  whyDeputyInvalid,
  whyHoursInvalid,
  whyOutsideOpenings,
  whyPeriodInvalid,
} from "./culture-site.rules.js";

const limits = seedLimits(CultureSitePolicy);
const calendar = workCalendar();
const shanghai = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`);

const MONDAY = "2026-11-02";
const SATURDAY = "2026-11-07";
const MAKE_UP_SATURDAY = "2026-10-10";
const NATIONAL_DAY = "2026-10-01";

describe("the hours of the core centre", () => {
  const { OUTSIDE_OPENING_HOURS } = CultureSiteRefusal;

  it.each([
    ["Monday, a minute early", MONDAY, "17:59", "18:59", OUTSIDE_OPENING_HOURS],
    ["Monday, the whole evening", MONDAY, "18:00", "22:00", null],
    ["Monday, past closing", MONDAY, "21:30", "22:30", OUTSIDE_OPENING_HOURS],
    ["Saturday, the whole day", SATURDAY, "09:00", "18:00", null],
    ["Saturday, after closing", SATURDAY, "18:00", "19:00", OUTSIDE_OPENING_HOURS],
    ["no time at all", MONDAY, "18:00", "18:00", OUTSIDE_OPENING_HOURS],
    ["backwards", MONDAY, "20:00", "19:00", OUTSIDE_OPENING_HOURS],
  ])("a slot on %s [R-ACT-32]", (_, day, from, to, reason) => {
    const openings = openingsOn(limits.coreCenterHours, day, calendar, limits);
    expect(whyOutsideOpenings({ start: shanghai(day, from), end: shanghai(day, to) }, openings)).toBe(reason);
  });

  it.each([
    ["a make-up workday keeps workday hours", MAKE_UP_SATURDAY, "10:00", OUTSIDE_OPENING_HOURS],
    ["a make-up workday opens in the evening", MAKE_UP_SATURDAY, "18:00", null],
    ["a statutory day off keeps weekend hours", NATIONAL_DAY, "10:00", null],
  ])("%s [R-ACT-33]", (_, day, from, reason) => {
    const openings = openingsOn(limits.coreCenterHours, day, calendar, limits);
    const start = shanghai(day, from);
    expect(whyOutsideOpenings({ start, end: new Date(start.getTime() + 3_600_000) }, openings)).toBe(reason);
  });

  it("hours set for statutory days off go before those of the weekend [R-ACT-33]", () => {
    const hours = [
      ...limits.coreCenterHours,
      { dayType: DayType.HOLIDAY, opensAt: "13:00", closesAt: "15:00" },
    ];
    expect(openingsOn(hours, NATIONAL_DAY, calendar, limits)).toEqual([
      { start: shanghai(NATIONAL_DAY, "13:00"), end: shanghai(NATIONAL_DAY, "15:00") },
    ]);
  });
});

describe("setting hours", () => {
  const { OPENING_INVALID, OPENING_OVERLAPS } = CultureSiteRefusal;
  const workday = (opensAt: string, closesAt: string) => ({ dayType: DayType.WORKDAY, opensAt, closesAt });

  it.each([
    ["two that touch", [workday("08:00", "12:00"), workday("12:00", "24:00")], null],
    ["two that overlap", [workday("08:00", "12:01"), workday("12:00", "18:00")], OPENING_OVERLAPS],
    ["one that ends as it begins", [workday("08:00", "08:00")], OPENING_INVALID],
    ["one that runs past midnight", [workday("22:00", "02:00")], OPENING_INVALID],
  ])("%s [R-X-02 R-ACT-32]", (_, hours, reason) => {
    expect(whyHoursInvalid(hours)).toBe(reason);
  });
});

describe("the five kinds of site", () => {
  it("are those of 1+N [R-ACT-30]", () => {
    expect(Object.keys(SiteKind)).toEqual([
      "CORE_CENTER",
      "SHIFT_CORNER",
      "TEMPORARY_STATION",
      "DORMITORY_COURT",
      "PARTNER_SITE",
    ]);
  });

  it.each([
    [SiteKind.TEMPORARY_STATION, "2026-11-01", "2026-12-01", null],
    [SiteKind.TEMPORARY_STATION, "2026-11-01", null, CultureSiteRefusal.PERIOD_INVALID],
    [SiteKind.TEMPORARY_STATION, "2026-11-01", "2026-11-01", CultureSiteRefusal.PERIOD_INVALID],
    [SiteKind.DORMITORY_COURT, "2026-11-01", "2026-12-01", CultureSiteRefusal.PERIOD_INVALID],
    [SiteKind.DORMITORY_COURT, "2026-11-01", null, null],
  ])("a %s from %s to %s", (kind, opensOn, closesOn, reason) => {
    expect(whyPeriodInvalid(kind, opensOn, closesOn)).toBe(reason);
  });

  it("are open from the first day to the day before the last [R-X-02]", () => {
    const site = { opensOn: "2026-11-01", closesOn: "2026-11-03" };
    const days = ["2026-10-31", "2026-11-01", "2026-11-02", "2026-11-03"];
    expect(days.map(day => isOpenOn(site, day))).toEqual([false, true, true, false]);
  });
});

it("the core centre has the article's five zones [R-ACT-31]", () => {
  expect(CORE_CENTER_ZONES.map(({ name }) => name)).toEqual([
    "综合健身房",
    "文艺排练室",
    "图书阅览室",
    "室内篮球场",
    "多功能报告厅",
  ]);
});

it.each([
  [0, CultureSiteRefusal.CAPACITY_INVALID],
  [1, null],
  [10_000, null],
  [10_001, CultureSiteRefusal.CAPACITY_INVALID],
])("a zone for %d people [R-ACT-34]", (capacity, reason) => {
  expect(whyCapacityInvalid(capacity)).toBe(reason);
});

it("nobody deputises for themselves [R-ACT-44]", () => {
  expect(whyDeputyInvalid("an", "an")).toBe(CultureSiteRefusal.DEPUTY_SAME);
  expect(whyDeputyInvalid("an", "bo")).toBeNull();
});

describe("what a policy pack may say of opening hours [R-X-11]", () => {
  const { coreCenterHours, hoursOfStatutoryDaysOff } = CultureSitePolicy;
  const hours = (opensAt: unknown, closesAt: unknown, dayType: unknown = "WORKDAY") => ({
    dayType,
    opensAt,
    closesAt,
  });

  it.each<[unknown, boolean]>([
    [[], true],
    [[hours("08:00", "24:00"), hours("09:00", "10:00", "HOLIDAY")], true],
    [[hours("8:00", "10:00")], false],
    [[hours("10:00", "08:00")], false],
    [[hours("08:00", "10:00"), hours("09:00", "11:00")], false],
    [[hours("08:00", "25:00")], false],
    [[hours("08:00", "10:00", "MONDAY")], false],
    [[hours(8, 10)], false],
    [{}, false],
  ])("%j: %s", (value, isGood) => {
    expect(coreCenterHours.accepts(value)).toBe(isGood);
  });

  it("days off go by the hours of a kind of day", () => {
    expect(["WEEKEND", "SUNDAY", null].map(hoursOfStatutoryDaysOff.accepts)).toEqual([true, false, false]);
  });
});
