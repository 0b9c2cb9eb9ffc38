import chineseDays from "chinese-days";
import { addDays, isoWeekday, type LocalDate } from "./local-date.js";

export enum DayType {
  WORKDAY = "WORKDAY",
  WEEKEND = "WEEKEND",
  HOLIDAY = "HOLIDAY",
}

/** What the enterprise decided about single days, over the State Council's calendar. */
export type DayOverrides = ReadonlyMap<LocalDate, DayType>;

export interface WorkCalendar {
  dayType(day: LocalDate): DayType;
  isWorkday(day: LocalDate): boolean;
  /** The `count`-th working day after `day`; counting starts the day after (R-X-05). */
  addWorkdays(day: LocalDate, count: number): LocalDate;
  /** True when the State Council has not published the calendar of that day's year: the answer may change. */
  isProvisional(day: LocalDate): boolean;
}

const NO_OVERRIDES: DayOverrides = new Map();
const LAST_PUBLISHED_YEAR = 2026;

/** Working days by the State Council's calendar, make-up workdays included, with the enterprise's overrides. */
export function workCalendar(
  overrides = NO_OVERRIDES,
  lastPublishedYear = LAST_PUBLISHED_YEAR,
): WorkCalendar {
  const isProvisional = (day: LocalDate) => Number(day.slice(0, 4)) > lastPublishedYear;

  function dayType(day: LocalDate): DayType {
    const decided = overrides.get(day);
    if (decided) return decided;
    const ordinary = isoWeekday(day) >= 6 ? DayType.WEEKEND : DayType.WORKDAY;
    if (isProvisional(day)) return ordinary;
    const { name, work } = chineseDays.getDayDetail(day);
    if (!isStatutory(name)) return ordinary;
    return work ? DayType.WORKDAY : DayType.HOLIDAY;
  }

  const isWorkday = (day: LocalDate) => dayType(day) === DayType.WORKDAY;

  function addWorkdays(day: LocalDate, count: number): LocalDate {
    let reached = day;
    for (let left = count; left > 0;) {
      reached = addDays(reached, 1);
      if (isWorkday(reached)) left--;
    }
    return reached;
  }

  return { dayType, isWorkday, addWorkdays, isProvisional };
}

/** chinese-days names a statutory day off or a make-up workday "National Day,国庆节,3", any other day by its weekday. */
const isStatutory = (name: string): boolean => name.includes(",");
