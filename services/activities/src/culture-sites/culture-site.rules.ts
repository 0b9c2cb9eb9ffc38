import {
  DayType,
  outOfScope,
  isListOf,
  isMadeOf,
  isOneOf,
  policySeeds,
  refusals,
  startOfDay,
  type Limits,
  type LocalDate,
  type Refusal,
  type WorkCalendar,
} from "@tongxin/kernel";

export enum SiteKind {
  CORE_CENTER = "CORE_CENTER",
  SHIFT_CORNER = "SHIFT_CORNER",
  TEMPORARY_STATION = "TEMPORARY_STATION",
  DORMITORY_COURT = "DORMITORY_COURT",
  PARTNER_SITE = "PARTNER_SITE",
}

export enum ZoneMode {
  EXCLUSIVE = "EXCLUSIVE",
  SHARED = "SHARED",
}

export const CultureSiteRefusal = refusals({
  CORE_CENTER_EXISTS: {
    rule: "R-ACT-30",
    zh: "本企业已有一个核心阵地。",
    en: "The enterprise has a core centre already.",
    constraint: "culture_site_one_core_center",
    path: ["input", "kind"],
  },
  NAME_TAKEN: {
    rule: "R-ACT-30",
    zh: "本企业已有同名阵地。",
    en: "Another open site of the enterprise bears this name.",
    constraint: "culture_site_name_unique",
    path: ["input", "name"],
  },
  PERIOD_INVALID: {
    rule: "R-ACT-30",
    zh: "结束日期必须晚于开始日期；仅临时文化站可以设结束日期，且必须设。",
    en: "A temporary station, and only that, ends on a day after it begins.",
  },
  SITE_CLOSED: { rule: "R-ACT-30", zh: "阵地已关闭。", en: "The site is closed." },
  ZONE_NAME_TAKEN: {
    rule: "R-ACT-31",
    zh: "本阵地已有同名功能区。",
    en: "Another zone of the site bears this name.",
    constraint: "venue_zone_name_unique",
    path: ["input", "name"],
  },
  CAPACITY_INVALID: { rule: "R-ACT-34", zh: "容量须为 1–10000。", en: "A capacity is between 1 and 10,000." },
  OPENING_INVALID: {
    rule: "R-ACT-32",
    zh: "开放时间的结束须晚于开始。",
    en: "An opening ends later than it begins.",
  },
  OPENING_OVERLAPS: {
    rule: "R-ACT-32",
    zh: "同一日类型的开放时间不能重叠。",
    en: "Openings of one day type do not overlap.",
  },
  OUTSIDE_OPENING_HOURS: {
    rule: "R-ACT-32",
    zh: "不在开放时间内。",
    en: "This is outside the opening hours.",
  },
  TERMS_INVALID: {
    rule: "R-ACT-36",
    zh: "缓冲、提前通知须为 0–1440 分钟，提前预约须为 0–366 天。",
    en: "Buffers and notice are 0 to 1,440 minutes, the advance is 0 to 366 days.",
  },
  DEPUTY_SAME: {
    rule: "R-ACT-44",
    zh: "管理员与副手不能是同一人。",
    en: "The custodian and the deputy are two people.",
  },
});

/** A daily interval in Shanghai time, `HH:MM`. */
export interface OpeningHours {
  readonly dayType: DayType;
  readonly opensAt: string;
  readonly closesAt: string;
}

/** Half-open, `[start, end)` (R-X-02). */
export interface Interval {
  readonly start: Date;
  readonly end: Date;
}

/** Whether two stretches of time have an instant in common; those that only touch have none. */
export const overlaps = (one: Interval, two: Interval): boolean => one.start < two.end && two.start < one.end;

const isDayType = isOneOf(Object.values(DayType));
const isTime = (value: unknown): boolean =>
  typeof value === "string" && /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(value);
const areHours = isListOf(isMadeOf({ dayType: isDayType, opensAt: isTime, closesAt: isTime }));

export const CultureSitePolicy = policySeeds({
  coreCenterHours: {
    value: [
      { dayType: DayType.WORKDAY, opensAt: "18:00", closesAt: "22:00" },
      { dayType: DayType.WEEKEND, opensAt: "09:00", closesAt: "18:00" },
    ] as readonly OpeningHours[],
    level: "SET",
    source: "A1",
    article: "§2.2.1",
    accepts: value => areHours(value) && whyHoursInvalid(value as OpeningHours[]) === null,
  },
  hoursOfStatutoryDaysOff: {
    value: DayType.WEEKEND,
    level: "SET",
    source: "A1",
    article: "§2.2.1",
    accepts: isDayType,
  },
});

type SiteLimits = Limits<typeof CultureSitePolicy>;

/** The zones that a core centre opens with (R-ACT-31); capacities are a start, to be set to the real rooms. */
export const CORE_CENTER_ZONES = [
  { name: "综合健身房", mode: ZoneMode.SHARED, capacity: 40, quotaGroup: "运动" },
  { name: "文艺排练室", mode: ZoneMode.EXCLUSIVE, capacity: 30, quotaGroup: "文艺" },
  { name: "图书阅览室", mode: ZoneMode.SHARED, capacity: 60, quotaGroup: "阅读" },
  { name: "室内篮球场", mode: ZoneMode.EXCLUSIVE, capacity: 20, quotaGroup: "运动" },
  { name: "多功能报告厅", mode: ZoneMode.EXCLUSIVE, capacity: 200, quotaGroup: "文艺" },
] as const;

/** How a zone is booked; null leaves it to the enterprise's policy. */
export interface BookingTerms {
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly minNoticeMinutes: number | null;
  readonly maxAdvanceDays: number | null;
}

const isWithin = (value: number | null, most: number): boolean =>
  value === null || (Number.isInteger(value) && value >= 0 && value <= most);

const DAY_MINUTES = 1440;
const LONGEST_ADVANCE_DAYS = 366;

export function whyTermsInvalid(terms: BookingTerms): Refusal | null {
  const { bufferBeforeMinutes, bufferAfterMinutes, minNoticeMinutes, maxAdvanceDays } = terms;
  const minutes = [bufferBeforeMinutes, bufferAfterMinutes, minNoticeMinutes];
  return minutes.every(value => isWithin(value, DAY_MINUTES)) &&
    isWithin(maxAdvanceDays, LONGEST_ADVANCE_DAYS)
    ? null
    : CultureSiteRefusal.TERMS_INVALID;
}

/** Why somebody may not run a site: it takes its custodian, the deputy, or who manages the site (R-ACT-44). */
export const whyNotOperator = (
  custodianship: { employeeId: string; deputyId: string } | null,
  employeeId: string | null,
  isManager: boolean,
): Refusal | null =>
  isManager ||
  (employeeId !== null && [custodianship?.employeeId, custodianship?.deputyId].includes(employeeId))
    ? null
    : outOfScope;

const LARGEST_CAPACITY = 10_000;

/** Why a site of this kind may not run for this period: only a temporary station ends on a day known before. */
export function whyPeriodInvalid(
  kind: SiteKind,
  opensOn: LocalDate,
  closesOn: LocalDate | null,
): Refusal | null {
  const isTemporary = kind === SiteKind.TEMPORARY_STATION;
  if (isTemporary !== (closesOn !== null)) return CultureSiteRefusal.PERIOD_INVALID;
  return closesOn !== null && closesOn <= opensOn ? CultureSiteRefusal.PERIOD_INVALID : null;
}

/** Open from its first day to the day before its last: `[opensOn, closesOn)`. */
export const isOpenOn = (site: { opensOn: LocalDate; closesOn: LocalDate | null }, day: LocalDate): boolean =>
  site.opensOn <= day && (site.closesOn === null || day < site.closesOn);

export const whyNotOpen = (
  site: { opensOn: LocalDate; closesOn: LocalDate | null },
  day: LocalDate,
): Refusal | null => (site.closesOn !== null && site.closesOn <= day ? CultureSiteRefusal.SITE_CLOSED : null);

export const whyCapacityInvalid = (capacity: number): Refusal | null =>
  capacity >= 1 && capacity <= LARGEST_CAPACITY ? null : CultureSiteRefusal.CAPACITY_INVALID;

/** Why these opening hours cannot stand side by side, or null. Times compare as text. */
export function whyHoursInvalid(hours: readonly OpeningHours[]): Refusal | null {
  if (hours.some(({ opensAt, closesAt }) => closesAt <= opensAt)) return CultureSiteRefusal.OPENING_INVALID;
  const overlap = hours.some((one, index) =>
    hours
      .slice(index + 1)
      .some(two => one.dayType === two.dayType && one.opensAt < two.closesAt && two.opensAt < one.closesAt),
  );
  return overlap ? CultureSiteRefusal.OPENING_OVERLAPS : null;
}

/** Hours of one day that go before the regular ones; both times null when the site stays shut. */
export interface ExceptionalHours {
  readonly day: LocalDate;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
}

/** When a site is open on a day (R-ACT-32, R-ACT-33): a make-up workday is a workday, whatever its weekday. */
export function openingsOn(
  hours: readonly OpeningHours[],
  day: LocalDate,
  calendar: WorkCalendar,
  limits: SiteLimits,
  exceptions: readonly ExceptionalHours[] = [],
): Interval[] {
  const decided = exceptions.filter(exception => exception.day === day);
  if (decided.length > 0) return intervalsOf(day, decided);
  const dayType = calendar.dayType(day);
  const isDecided = hours.some(each => each.dayType === dayType);
  const asDayType = dayType === DayType.HOLIDAY && !isDecided ? limits.hoursOfStatutoryDaysOff : dayType;
  return intervalsOf(
    day,
    hours.filter(each => each.dayType === asDayType),
  );
}

const intervalsOf = (
  day: LocalDate,
  hours: readonly { opensAt: string | null; closesAt: string | null }[],
): Interval[] =>
  hours
    .flatMap(({ opensAt, closesAt }) =>
      opensAt !== null && closesAt !== null ? [{ start: at(day, opensAt), end: at(day, closesAt) }] : [],
    )
    .sort((a, b) => a.start.getTime() - b.start.getTime());

/** Why a slot cannot be had, or null when it lies wholly inside one opening. */
export function whyOutsideOpenings(slot: Interval, openings: readonly Interval[]): Refusal | null {
  const fits = openings.some(({ start, end }) => start <= slot.start && slot.end <= end);
  return fits && slot.start < slot.end ? null : CultureSiteRefusal.OUTSIDE_OPENING_HOURS;
}

export const whyDeputyInvalid = (custodianId: string, deputyId: string): Refusal | null =>
  custodianId === deputyId ? CultureSiteRefusal.DEPUTY_SAME : null;

const MINUTE_MS = 60_000;

function at(day: LocalDate, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return new Date(startOfDay(day).getTime() + (hours * 60 + minutes) * MINUTE_MS);
}
