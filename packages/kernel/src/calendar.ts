import chineseDays from "chinese-days";
import { addDays, isoWeekday, type LocalDate } from "./local-date.js";

export enum DayType {
  WORKDAY = "WORKDAY",
  WEEKEND = "WEEKEND",
  HOLIDAY = "HOLIDAY",
}

/** What makes a day another than its weekday says. */
export enum SpecialDayKind {
  DAY_OFF = "DAY_OFF",
  WORKDAY = "WORKDAY",
}

/** A day of which the State Council's yearly notice speaks. */
export interface SpecialDay {
  readonly day: LocalDate;
  readonly kind: SpecialDayKind;
  /** The holiday that it belongs to. */
  readonly name: string;
}

/** The notices that were imported, by year: each is the whole of its year, and goes before what the release brings. */
export type ImportedYears = ReadonlyMap<number, readonly SpecialDay[]>;

export interface WorkCalendar {
  dayType(day: LocalDate): DayType;
  isWorkday(day: LocalDate): boolean;
  /** The `count`-th working day after `day`; counting starts the day after (R-X-05). */
  addWorkdays(day: LocalDate, count: number): LocalDate;
  /** True when the State Council has not published the calendar of that day's year: the answer may change. */
  isProvisional(day: LocalDate): boolean;
  /** The days of a year that are not what their weekday says, by date; none of a provisional year. */
  specialDays(year: number): readonly SpecialDay[];
}

const NOTHING_IMPORTED: ImportedYears = new Map();
const LAST_PUBLISHED_YEAR = 2026;

const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));

/** Working days by the State Council's calendar, make-up workdays included. */
export function workCalendar(
  imported = NOTHING_IMPORTED,
  lastPublishedYear = LAST_PUBLISHED_YEAR,
): WorkCalendar {
  const importedDays = new Map([...imported.values()].flat().map(({ day, kind }) => [day, kind]));

  const isProvisional = (day: LocalDate) => yearOf(day) > lastPublishedYear && !imported.has(yearOf(day));

  function kindOf(day: LocalDate): SpecialDayKind | null {
    if (imported.has(yearOf(day))) return importedDays.get(day) ?? null;
    return isProvisional(day) ? null : (bundledDay(day)?.kind ?? null);
  }

  function dayType(day: LocalDate): DayType {
    const kind = kindOf(day);
    if (kind === null) return isoWeekday(day) >= 6 ? DayType.WEEKEND : DayType.WORKDAY;
    return kind === SpecialDayKind.WORKDAY ? DayType.WORKDAY : DayType.HOLIDAY;
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

  const specialDays = (year: number) =>
    imported.get(year) ?? (year > lastPublishedYear ? [] : bundledDays(year));

  return { dayType, isWorkday, addWorkdays, isProvisional, specialDays };
}

function bundledDays(year: number): SpecialDay[] {
  const days: SpecialDay[] = [];
  for (let day = `${year}-01-01`; yearOf(day) === year; day = addDays(day, 1)) {
    const special = bundledDay(day);
    if (special) days.push(special);
  }
  return days;
}

/** chinese-days names a statutory day off or a make-up workday "National Day,国庆节,3", any other day by its weekday. */
function bundledDay(day: LocalDate): SpecialDay | null {
  const { name, work } = chineseDays.getDayDetail(day);
  const [, holiday] = name.split(",");
  return holiday === undefined
    ? null
    : { day, name: holiday, kind: work ? SpecialDayKind.WORKDAY : SpecialDayKind.DAY_OFF };
}
