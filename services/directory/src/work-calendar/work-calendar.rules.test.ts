import { describe, expect, it } from "@jest/globals";
import { SpecialDayKind, workCalendar } from "@tongxin/kernel";
import {
  daysOf,
  whysNoticeInvalid,
  workdayAfter,
  WorkCalendarRefusal,
  type Holiday,
} from "./work-calendar.rules.js";

const { DAY_OFF, WORKDAY } = SpecialDayKind;

/** 国庆节：10月1日至7日放假调休，9月20日、10月10日上班。 */
const nationalDay: Holiday = {
  name: "国庆节",
  firstDay: "2026-10-01",
  lastDay: "2026-10-07",
  workdays: ["2026-09-20", "2026-10-10"],
};
const newYear: Holiday = {
  name: "元旦",
  firstDay: "2026-01-01",
  lastDay: "2026-01-03",
  workdays: ["2026-01-04"],
};

describe("a line of the notice", () => {
  it("makes days off and make-up workdays, by date [R-DIR-15]", () => {
    const days = daysOf([nationalDay, newYear]);
    expect(days.map(({ day }) => day)).toEqual([
      "2026-01-01",
      "2026-01-02",
      "2026-01-03",
      "2026-01-04",
      "2026-09-20",
      "2026-10-01",
      "2026-10-02",
      "2026-10-03",
      "2026-10-04",
      "2026-10-05",
      "2026-10-06",
      "2026-10-07",
      "2026-10-10",
    ]);
    expect(days.filter(({ kind }) => kind === WORKDAY)).toHaveLength(3);
    expect(days[5]).toEqual({ day: "2026-10-01", kind: DAY_OFF, name: "国庆节" });
  });

  const { DAY_OUTSIDE_YEAR, HOLIDAY_INVALID, NOT_A_WEEKEND, DAY_TWICE, HOLIDAYS_MISSING } =
    WorkCalendarRefusal;

  it.each<[string, Partial<Holiday>, object | null]>([
    ["as it was published", {}, null],
    ["of one day", { lastDay: "2026-10-01" }, null],
    ["of fifteen days", { lastDay: "2026-10-15", workdays: [] }, null],
    ["of sixteen days", { lastDay: "2026-10-16", workdays: [] }, HOLIDAY_INVALID],
    ["that ends before it begins", { lastDay: "2026-09-30" }, HOLIDAY_INVALID],
    ["that ends in another year", { lastDay: "2027-10-07" }, DAY_OUTSIDE_YEAR],
    ["made up for in another year", { workdays: ["2025-10-11"] }, DAY_OUTSIDE_YEAR],
    ["made up for on a Friday", { workdays: ["2026-10-09"] }, NOT_A_WEEKEND],
    ["made up for while it is off", { workdays: ["2026-10-04"] }, DAY_TWICE],
    ["made up for twice on a day", { workdays: ["2026-10-10", "2026-10-10"] }, DAY_TWICE],
  ])("%s is imported or not [R-DIR-15]", (_, more, refusal) => {
    const reasons = whysNoticeInvalid(2026, [newYear, { ...nationalDay, ...more }]);
    expect(reasons).toEqual(refusal ? [{ refusal, path: ["input", "holidays", "1"] }] : []);
  });

  it("that says what another says is refused, and so is a notice of none; all that is wrong is told [R-DIR-15]", () => {
    const wrong = [newYear, { ...newYear, name: "春节" }, { ...nationalDay, workdays: ["2026-10-09"] }];
    expect(whysNoticeInvalid(2026, wrong).map(({ refusal }) => refusal)).toEqual([DAY_TWICE, NOT_A_WEEKEND]);
    expect(whysNoticeInvalid(2026, []).map(({ refusal }) => refusal)).toEqual([HOLIDAYS_MISSING]);
  });
});

it.each([
  ["2026-09-30", 1, "2026-10-08", false],
  ["2026-09-30", 2, "2026-10-09", false],
  ["2026-09-30", 3, "2026-10-10", false],
  ["2026-09-30", 4, "2026-10-12", false],
  ["2026-09-30", 5, "2026-10-13", false],
  ["2026-12-30", 1, "2026-12-31", false],
  ["2026-12-31", 1, "2027-01-01", true],
])(
  "posted on %s, %i working days later is %s, provisional: %s [R-X-05]",
  (day, count, reached, isProvisional) => {
    expect(workdayAfter(workCalendar(), day, count)).toEqual({ day: reached, isProvisional });
  },
);

it("a day is provisional if a year on the way is, though its own is published [R-X-05]", () => {
  const calendar = workCalendar(new Map([[2028, daysOf([])]]));
  expect(workdayAfter(calendar, "2026-12-31", 262)).toEqual({ day: "2028-01-03", isProvisional: true });
  expect(workdayAfter(calendar, "2027-12-31", 1)).toEqual({ day: "2028-01-03", isProvisional: false });
});
