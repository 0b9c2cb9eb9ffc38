/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`; comparing two as text compares them in time. */
export type LocalDate = string;

const DAY_MS = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

const atUtcMidnight = (day: LocalDate): number => Date.parse(`${day}T00:00:00Z`);
const textOf = (ms: number): LocalDate => new Date(ms).toISOString().slice(0, 10);

let lastDay = 0;
let lastText = textOf(0);

/** The same day is asked for again and again, today above all. */
function fromUtcMidnight(ms: number): LocalDate {
  const day = Math.floor(ms / DAY_MS);
  if (day !== lastDay) {
    lastText = textOf(ms);
    lastDay = day;
  }
  return lastText;
}

/** The day a Shanghai clock shows at this instant. China has kept UTC+8 without summer time since 1991. */
export const localDateOf = (instant: Date): LocalDate =>
  fromUtcMidnight(instant.getTime() + SHANGHAI_OFFSET_MS);

/** The instant at which the day begins in Shanghai. */
export const startOfDay = (day: LocalDate): Date => new Date(atUtcMidnight(day) - SHANGHAI_OFFSET_MS);

/** The day in canonical form, or null when no such day exists (`2021-02-30`). */
export function localDate(year: number, month: number, day: number): LocalDate | null {
  const ms = Date.UTC(year, month - 1, day);
  const text = Number.isNaN(ms) ? "" : fromUtcMidnight(ms);
  const wanted = [
    String(year).padStart(4, "0"),
    String(month).padStart(2, "0"),
    String(day).padStart(2, "0"),
  ];
  return text === wanted.join("-") ? text : null;
}

/** Reads `YYYY-MM-DD` strictly; null for anything else. */
export function parseLocalDate(text: string): LocalDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts && localDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

export const addDays = (day: LocalDate, days: number): LocalDate =>
  fromUtcMidnight(atUtcMidnight(day) + days * DAY_MS);

/** How many days `later` comes after `day`; negative when it comes before. */
export const daysBetween = (day: LocalDate, later: LocalDate): number =>
  (atUtcMidnight(later) - atUtcMidnight(day)) / DAY_MS;

/** The same day of the month `months` later, or that month's last day where it is shorter (R-X-03, R-X-04). */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split("-").map(Number);
  const lastOfTarget = new Date(Date.UTC(year, month + months, 0));
  const target = Math.min(dayOfMonth, lastOfTarget.getUTCDate());
  return fromUtcMidnight(Date.UTC(lastOfTarget.getUTCFullYear(), lastOfTarget.getUTCMonth(), target));
}

/** Monday is 1 and Sunday 7, as in ISO 8601. */
export const isoWeekday = (day: LocalDate): number => new Date(atUtcMidnight(day)).getUTCDay() || 7;

/** The next day from Monday to Friday, whatever the work calendar says of it. */
export function nextWeekday(day: LocalDate): LocalDate {
  const next = addDays(day, 1);
  return isoWeekday(next) > 5 ? nextWeekday(next) : next;
}
