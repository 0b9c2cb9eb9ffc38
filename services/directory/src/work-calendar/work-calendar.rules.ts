import {
  addDays,
  daysBetween,
  isoWeekday,
  refusals,
  SpecialDayKind,
  type LocalDate,
  type Reason,
  type Refusal,
  type SpecialDay,
  type WorkCalendar,
} from "@tongxin/kernel";

const LONGEST_HOLIDAY_DAYS = 15;

export const WorkCalendarRefusal = refusals({
  HOLIDAYS_MISSING: {
    rule: "R-DIR-15",
    zh: "至少须有一个节日。",
    en: "A year has one holiday at least.",
  },
  DAY_OUTSIDE_YEAR: {
    rule: "R-DIR-15",
    zh: "日期须在该年度内；跨年的日子随其所在年度导入。",
    en: "The day is not of that year; it belongs to the import of its own.",
  },
  HOLIDAY_INVALID: {
    rule: "R-DIR-15",
    zh: `放假的末日不能早于首日，且不超过 ${LONGEST_HOLIDAY_DAYS} 天。`,
    en: `A holiday does not end before it begins, and has ${LONGEST_HOLIDAY_DAYS} days at most.`,
  },
  NOT_A_WEEKEND: {
    rule: "R-DIR-15",
    zh: "调休上班的日子须为周六或周日。",
    en: "A make-up workday is a Saturday or a Sunday.",
  },
  DAY_TWICE: {
    rule: "R-DIR-15",
    zh: "同一天只能出现一次。",
    en: "A day stands in the notice once.",
  },
  IMPORTED_MEANWHILE: {
    rule: "R-DIR-15",
    zh: "该年度刚被他人导入，请刷新后重试。",
    en: "Somebody imported this year meanwhile; read it again.",
    constraint: "calendar_year_unique",
    path: ["input", "year"],
  },
});

/** A line of the notice: "国庆节：10月1日至7日放假，9月20日、10月10日上班". */
export interface Holiday {
  readonly name: string;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  /** The days on which work is made up for. */
  readonly workdays: readonly LocalDate[];
}

/** The days of a notice, by date. */
export const daysOf = (holidays: readonly Holiday[]): SpecialDay[] =>
  holidays
    .flatMap(({ name, firstDay, lastDay, workdays }) => [
      ...Array.from({ length: daysBetween(firstDay, lastDay) + 1 }, (_, place) => ({
        day: addDays(firstDay, place),
        kind: SpecialDayKind.DAY_OFF,
        name,
      })),
      ...workdays.map(day => ({ day, kind: SpecialDayKind.WORKDAY, name })),
    ])
    .sort((one, two) => (one.day < two.day ? -1 : 1));

/** All that is wrong with the notice of a year, so that whoever typed it mends it at once. */
export function whysNoticeInvalid(year: number, holidays: readonly Holiday[]): Reason[] {
  if (holidays.length === 0)
    return [{ refusal: WorkCalendarRefusal.HOLIDAYS_MISSING, path: ["input", "holidays"] }];
  const seen = new Set<LocalDate>();
  return holidays.flatMap((holiday, index) => {
    const reason = whyHolidayInvalid(year, holiday) ?? whyTwice(holiday, seen);
    return reason ? [{ refusal: reason, path: ["input", "holidays", String(index)] }] : [];
  });
}

function whyHolidayInvalid(year: number, { firstDay, lastDay, workdays }: Holiday): Refusal | null {
  if ([firstDay, lastDay, ...workdays].some(day => Number(day.slice(0, 4)) !== year))
    return WorkCalendarRefusal.DAY_OUTSIDE_YEAR;
  if (lastDay < firstDay || daysBetween(firstDay, lastDay) >= LONGEST_HOLIDAY_DAYS)
    return WorkCalendarRefusal.HOLIDAY_INVALID;
  return workdays.some(day => isoWeekday(day) < 6) ? WorkCalendarRefusal.NOT_A_WEEKEND : null;
}

function whyTwice(holiday: Holiday, seen: Set<LocalDate>): Refusal | null {
  const days = daysOf([holiday]).map(({ day }) => day);
  const isTwice = new Set(days).size < days.length || days.some(day => seen.has(day));
  for (const day of days) seen.add(day);
  return isTwice ? WorkCalendarRefusal.DAY_TWICE : null;
}

/** A working day that was counted to. */
export interface CountedDay {
  readonly day: LocalDate;
  /** Whether a year that was counted through is not published, so that the day may change (R-X-05). */
  readonly isProvisional: boolean;
}

/** The `count`-th working day after a day. */
export function workdayAfter(calendar: WorkCalendar, day: LocalDate, count: number): CountedDay {
  const reached = calendar.addWorkdays(day, count);
  const first = addDays(day, 1);
  const years = Array.from(
    { length: Number(reached.slice(0, 4)) - Number(first.slice(0, 4)) + 1 },
    (_, place) => String(Number(first.slice(0, 4)) + place).padStart(4, "0"),
  );
  return { day: reached, isProvisional: years.some(year => calendar.isProvisional(`${year}-01-01`)) };
}
