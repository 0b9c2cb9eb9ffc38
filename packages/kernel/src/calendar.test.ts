import { describe, expect, it } from "@jest/globals";
import { DayType, SpecialDayKind, workCalendar } from "./calendar.js";
import { addDays } from "./local-date.js";

const calendar = workCalendar();

it("five working days after 30 September 2026 end on 13 October, so the next step is on the 14th [R-X-05]", () => {
  const counted = [1, 2, 3, 4, 5].map(count => calendar.addWorkdays("2026-09-30", count));
  expect(counted).toEqual(["2026-10-08", "2026-10-09", "2026-10-10", "2026-10-12", "2026-10-13"]);
  expect(addDays(counted.at(-1)!, 1)).toBe("2026-10-14");
});

it.each([
  ["2026-10-01", DayType.HOLIDAY],
  ["2026-10-04", DayType.HOLIDAY],
  ["2026-10-10", DayType.WORKDAY],
  ["2026-10-11", DayType.WEEKEND],
  ["2026-10-12", DayType.WORKDAY],
])("%s is a %s [R-X-05]", (day, type) => {
  expect(calendar.dayType(day)).toBe(type);
});

describe("a year whose calendar is not published", () => {
  it("is provisional: its weekends are off, and nothing else is known [R-X-05]", () => {
    expect(calendar.isProvisional("2026-12-31")).toBe(false);
    expect(calendar.isProvisional("2027-01-01")).toBe(true);
    expect(calendar.dayType("2027-01-01")).toBe(DayType.WORKDAY);
    expect(calendar.dayType("2027-10-02")).toBe(DayType.WEEKEND);
  });
});

describe("a year whose notice was imported", () => {
  const { DAY_OFF, WORKDAY } = SpecialDayKind;
  const newYear = [
    { day: "2027-01-01", kind: DAY_OFF, name: "元旦" },
    { day: "2027-01-09", kind: WORKDAY, name: "元旦" },
  ];

  it("is published: its days off are holidays, its make-up workdays are worked [R-X-05]", () => {
    const imported = workCalendar(new Map([[2027, newYear]]));
    expect(imported.isProvisional("2027-01-01")).toBe(false);
    expect(imported.isProvisional("2028-01-01")).toBe(true);
    expect(imported.dayType("2027-01-01")).toBe(DayType.HOLIDAY);
    expect(imported.addWorkdays("2026-12-31", 6)).toBe("2027-01-09");
    expect(imported.specialDays(2027)).toEqual(newYear);
  });

  it("goes before what the release brings, as a whole", () => {
    const corrected = workCalendar(new Map([[2026, [{ day: "2026-11-03", kind: DAY_OFF, name: "校庆" }]]]));
    expect(corrected.isWorkday("2026-11-03")).toBe(false);
    expect(corrected.isWorkday("2026-10-01")).toBe(true);
    expect(corrected.dayType("2025-10-01")).toBe(DayType.HOLIDAY);
  });
});

it("the special days of 2026 are the notice's: thirty-three off, six made up for [R-X-05]", () => {
  const days = calendar.specialDays(2026);
  const worked = days.filter(({ kind }) => kind === SpecialDayKind.WORKDAY).map(({ day }) => day);
  expect(days).toHaveLength(39);
  expect(worked).toEqual([
    "2026-01-04",
    "2026-02-14",
    "2026-02-28",
    "2026-05-09",
    "2026-09-20",
    "2026-10-10",
  ]);
  expect(days.at(-1)).toEqual({ day: "2026-10-10", kind: SpecialDayKind.WORKDAY, name: "国庆节" });
  expect(calendar.specialDays(2027)).toEqual([]);
});
