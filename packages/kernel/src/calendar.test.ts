import { describe, expect, it } from "@jest/globals";
import { DayType, workCalendar } from "./calendar.js";
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

it("what the enterprise decided about a day goes before the published calendar", () => {
  const decided = workCalendar(new Map([["2026-11-03", DayType.HOLIDAY]]));
  expect(decided.isWorkday("2026-11-03")).toBe(false);
  expect(decided.addWorkdays("2026-11-02", 1)).toBe("2026-11-04");
});
