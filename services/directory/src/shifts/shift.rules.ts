import {
  addDays,
  daysBetween,
  localDateOf,
  refusals,
  startOfDay,
  type LocalDate,
  type Refusal,
  type WorkCalendar,
} from "@tongxin/kernel";
import { EmployeeState } from "../employees/employee.rules.js";

export enum ShiftKind {
  EARLY = "EARLY",
  MIDDLE = "MIDDLE",
  NIGHT = "NIGHT",
  DAY = "DAY",
}

/** What a day of a roster is: a shift of a kind, or off. */
export const RosterDay = { ...ShiftKind, OFF: "OFF" } as const;
export type RosterDay = (typeof RosterDay)[keyof typeof RosterDay];

const LONGEST_CYCLE_DAYS = 84;

export const ShiftRosterRefusal = refusals({
  ROSTER_EXISTS: {
    rule: "R-DIR-12",
    zh: "该单位在这段时间已有排班；请先终止原排班。",
    en: "The unit has a roster in that time already; end that one first.",
    constraint: "shift_roster_one_of_a_unit",
    path: ["input", "startsOn"],
  },
  CYCLE_INVALID: {
    rule: "R-DIR-12",
    zh: `循环须为 1–${LONGEST_CYCLE_DAYS} 天。`,
    en: `A cycle has 1 to ${LONGEST_CYCLE_DAYS} days.`,
  },
  HOURS_MISSING: {
    rule: "R-DIR-13",
    zh: "所排的每种班次须有且仅有一个起止时刻。",
    en: "Each kind of shift that is worked has its hours, and has them once.",
  },
  HOURS_INVALID: {
    rule: "R-DIR-13",
    zh: "班次的起止时刻不能相同，24:00 只能作为结束时刻。",
    en: "A shift begins and ends at different times, and 24:00 is only an end.",
  },
  SHIFTS_OVERLAP: {
    rule: "R-DIR-13",
    zh: "相邻两天的班次不能重叠。",
    en: "The shifts of two days in a row do not overlap.",
  },
  PERIOD_INVALID: {
    rule: "R-DIR-12",
    zh: "终止日期须晚于起始日期。",
    en: "It ends after the day it begins.",
  },
  ENDED_ALREADY: {
    rule: "R-DIR-12",
    zh: "该排班届时已终止。",
    en: "By that day it has ended anyway.",
  },
  OUTSIDE_ROSTER: {
    rule: "R-DIR-12",
    zh: "该日不在排班期间内。",
    en: "The roster does not hold on that day.",
  },
});

/** From the first day up to, and without, the other. */
interface Holding {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}

export const holdsOn = ({ startsOn, endsOn }: Holding, day: LocalDate): boolean =>
  startsOn <= day && (endsOn === null || day < endsOn);

/** When a kind of shift is worked; one that ends no later in the day than it begins ends on the next. */
export interface HoursOfKind {
  readonly kind: ShiftKind;
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface Pattern {
  /** Repeated from the roster's first day on. */
  readonly cycle: readonly RosterDay[];
  readonly hours: readonly HoursOfKind[];
}

/** A day that is not what the cycle says. */
export interface ExceptionalDay {
  readonly day: LocalDate;
  readonly shift: RosterDay;
}

export interface Roster extends Pattern, Holding {
  /** Off on all days that the work calendar has off, whatever the cycle says. */
  readonly followsCalendar: boolean;
  readonly exceptions: readonly ExceptionalDay[];
}

/** The rosters that a unit may follow: its own first, then those of the units above, the nearest first. */
export type Plan = readonly Roster[];

/** Half-open, `[start, end)` (R-X-02). */
export interface Interval {
  readonly start: Date;
  readonly end: Date;
}

/** A block of working time; it counts as the day on which it begins. */
export interface PlannedShift extends Interval {
  readonly day: LocalDate;
  readonly kind: ShiftKind;
}

/** From the first day up to, and with, the last. */
export interface Days {
  readonly first: LocalDate;
  readonly last: LocalDate;
}

/** The days whose shifts may reach into a stretch of time: one that began the day before may cross midnight. */
export const daysReaching = ({ start, end }: Interval): Days => ({
  first: addDays(localDateOf(start), -1),
  last: localDateOf(new Date(end.getTime() - 1)),
});

/** Whether two stretches of time have an instant in common; those that only touch have none. */
export const overlaps = (one: Interval, two: Interval): boolean => one.start < two.end && two.start < one.end;

/** The shifts that begin on these days, by the roster that the unit follows on each. */
export function shiftsOn(plan: Plan, { first, last }: Days, calendar: WorkCalendar): PlannedShift[] {
  const shifts: PlannedShift[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const roster = rosterOn(plan, day);
    const shift = roster && shiftOf(roster, day, calendar);
    if (shift) shifts.push(shift);
  }
  return shifts;
}

/** The roster that a unit follows on a day: its own, or that of the nearest unit above which has one. */
export const rosterOn = <R extends Roster>(plan: readonly R[], day: LocalDate): R | null =>
  plan.find(roster => holdsOn(roster, day)) ?? null;

function shiftOf(roster: Roster, day: LocalDate, calendar: WorkCalendar): PlannedShift | null {
  const kind = kindOn(roster, day, calendar);
  const hours = roster.hours.find(each => each.kind === kind);
  return hours ? { day, kind: hours.kind, ...intervalOn(hours, day) } : null;
}

function kindOn(
  { cycle, startsOn, followsCalendar, exceptions }: Roster,
  day: LocalDate,
  calendar: WorkCalendar,
): RosterDay {
  const exception = exceptions.find(each => each.day === day);
  if (exception) return exception.shift;
  if (followsCalendar && !calendar.isWorkday(day)) return RosterDay.OFF;
  return cycle[daysBetween(startsOn, day) % cycle.length]!;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** From when to when, in minutes since the day began. */
function minutesIn({ startsAt, endsAt }: HoursOfKind): { start: number; end: number } {
  const [start, end] = [minutesOf(startsAt), minutesOf(endsAt)];
  return { start, end: end > start ? end : end + DAY_MINUTES };
}

function intervalOn(hours: HoursOfKind, day: LocalDate): Interval {
  const midnight = startOfDay(day).getTime();
  const { start, end } = minutesIn(hours);
  return { start: new Date(midnight + start * MINUTE_MS), end: new Date(midnight + end * MINUTE_MS) };
}

/** The states in which a planned shift is worked: who is away, suspended or gone has none. */
export const WORKING_STATES: readonly EmployeeState[] = [EmployeeState.PENDING_START, EmployeeState.ACTIVE];

export const whyCycleInvalid = ({ length }: readonly RosterDay[]): Refusal | null =>
  length >= 1 && length <= LONGEST_CYCLE_DAYS ? null : ShiftRosterRefusal.CYCLE_INVALID;

const END_OF_DAY = "24:00";

/** Why these hours do not make shifts of that cycle, or null. Hours of a kind outside the cycle are for exceptional days. */
export function whyHoursInvalid({ cycle, hours }: Pattern): Refusal | null {
  const kinds = new Set<RosterDay>(hours.map(({ kind }) => kind));
  if (kinds.size < hours.length || cycle.some(day => day !== RosterDay.OFF && !kinds.has(day)))
    return ShiftRosterRefusal.HOURS_MISSING;
  if (hours.some(({ startsAt, endsAt }) => startsAt === endsAt || startsAt === END_OF_DAY))
    return ShiftRosterRefusal.HOURS_INVALID;
  const minutes = new Map<RosterDay, ReturnType<typeof minutesIn>>(
    hours.map(each => [each.kind, minutesIn(each)]),
  );
  const collide = cycle.some((day, index) => {
    const [one, next] = [minutes.get(day), minutes.get(cycle[(index + 1) % cycle.length]!)];
    return one !== undefined && next !== undefined && next.start + DAY_MINUTES < one.end;
  });
  return collide ? ShiftRosterRefusal.SHIFTS_OVERLAP : null;
}

export const whyPeriodInvalid = ({ startsOn, endsOn }: Holding): Refusal | null =>
  endsOn === null || startsOn < endsOn ? null : ShiftRosterRefusal.PERIOD_INVALID;

/** Why a roster cannot be ended on a day, or null: one that has not begun is ended on its first day, and never held. */
export function whyCannotEnd({ startsOn, endsOn }: Holding, day: LocalDate): Refusal | null {
  if (day < startsOn) return ShiftRosterRefusal.PERIOD_INVALID;
  return endsOn === null || day < endsOn ? null : ShiftRosterRefusal.ENDED_ALREADY;
}

/** Why a day cannot be this instead of what the roster says, or null. */
export function whyCannotExcept(
  roster: Roster,
  { day, shift }: ExceptionalDay,
  calendar: WorkCalendar,
): Refusal | null {
  if (!holdsOn(roster, day)) return ShiftRosterRefusal.OUTSIDE_ROSTER;
  if (shift !== RosterDay.OFF && !roster.hours.some(({ kind }) => kind === shift))
    return ShiftRosterRefusal.HOURS_MISSING;
  const exceptions = [{ day, shift }, ...roster.exceptions];
  const around = shiftsOn(
    [{ ...roster, exceptions }],
    { first: addDays(day, -1), last: addDays(day, 1) },
    calendar,
  );
  return around.some((one, index) => around.slice(index + 1).some(two => overlaps(one, two)))
    ? ShiftRosterRefusal.SHIFTS_OVERLAP
    : null;
}
