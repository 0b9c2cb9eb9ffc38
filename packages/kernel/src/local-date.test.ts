import { describe, expect, it } from "@jest/globals";
import {
  addDays,
  addMonths,
  daysBetween,
  isoWeekday,
  localDate,
  localDateOf,
  parseLocalDate,
  startOfDay,
} from "./local-date.js";

it.each([
  ["2026-05-03T18:30:00Z", "2026-05-04"],
  ["2026-05-03T15:59:59.999Z", "2026-05-03"],
  ["2026-05-03T16:00:00Z", "2026-05-04"],
])("%s is %s on a Shanghai clock [R-X-01]", (instant, day) => {
  expect(localDateOf(new Date(instant))).toBe(day);
});

it("a day begins at four in the afternoon of the day before in UTC [R-X-01]", () => {
  expect(startOfDay("2026-05-04").toISOString()).toBe("2026-05-03T16:00:00.000Z");
});

describe("months", () => {
  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-03-15", 12, "2027-03-15"],
    ["2026-08-31", -6, "2026-02-28"],
    ["2026-12-31", 2, "2027-02-28"],
  ])("%s and %d months is %s [R-X-03 R-X-04]", (day, months, reached) => {
    expect(addMonths(day, months)).toBe(reached);
  });

  it("a term of one month from 31 January is met on 28 February and missed on 1 March [R-X-03]", () => {
    const end = addMonths("2026-01-31", 1);
    expect(["2026-02-28", "2026-03-01"].map(day => day <= end)).toEqual([true, false]);
  });

  it("an activist of 15 March 2026 may be listed from 15 March 2027 on [R-X-04]", () => {
    const from = addMonths("2026-03-15", 12);
    expect(["2027-03-14", "2027-03-15"].map(day => day >= from)).toEqual([false, true]);
  });
});

it.each([
  ["2026-02-28", "2026-02-28"],
  ["2026-02-29", null],
  ["2026-2-8", null],
  ["0000-00-00", null],
  ["2026-11-22T00:00", null],
])("%s reads as %s", (text, day) => {
  expect(parseLocalDate(text)).toBe(day);
});

it("knows no thirtieth of February, nor a month zero", () => {
  expect([localDate(2026, 2, 30), localDate(2026, 0, 1), localDate(2026, 13, 1)]).toEqual([null, null, null]);
});

it("weeks begin on Monday", () => {
  expect(["2026-11-02", "2026-11-08"].map(isoWeekday)).toEqual([1, 7]);
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
});

it.each([
  ["2026-02-28", "2026-03-01", 1],
  ["2024-02-28", "2024-03-01", 2],
  ["2026-11-02", "2026-11-02", 0],
  ["2026-01-01", "2025-12-31", -1],
])("from %s to %s are %i days", (day, later, days) => {
  expect(daysBetween(day, later)).toBe(days);
});
