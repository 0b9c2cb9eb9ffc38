import {
  addDays,
  isoWeekday,
  type Limits,
  type LocalDate,
  localDateOf,
  noEmployee,
  isListOf,
  isMadeOf,
  isOneOf,
  isWhole,
  policySeeds,
  type Reason,
  type Refusal,
  refusals,
  startOfDay,
  transitions,
} from "@tongxin/kernel";
import { overlaps, ZoneMode, type Interval } from "../culture-sites/culture-site.rules.js";

export enum BookingState {
  WAITLISTED = "WAITLISTED",
  OFFERED = "OFFERED",
  PENDING = "PENDING",
  CONFIRMED = "CONFIRMED",
  CHECKED_IN = "CHECKED_IN",
  COMPLETED = "COMPLETED",
  NO_SHOW = "NO_SHOW",
  NEEDS_REBOOKING = "NEEDS_REBOOKING",
  CANCELLED = "CANCELLED",
  REJECTED = "REJECTED",
  DECLINED = "DECLINED",
  OFFER_EXPIRED = "OFFER_EXPIRED",
}

const S = BookingState;

/** R-ACT-40. */
export const bookingStates = transitions<BookingState>({
  WAITLISTED: [S.OFFERED, S.CANCELLED],
  OFFERED: [S.CONFIRMED, S.DECLINED, S.OFFER_EXPIRED, S.CANCELLED],
  PENDING: [S.CONFIRMED, S.REJECTED, S.CANCELLED],
  CONFIRMED: [S.CHECKED_IN, S.CANCELLED, S.NO_SHOW, S.NEEDS_REBOOKING],
  CHECKED_IN: [S.COMPLETED],
  NO_SHOW: [S.CHECKED_IN],
  NEEDS_REBOOKING: [S.CONFIRMED, S.CANCELLED],
  COMPLETED: [],
  CANCELLED: [],
  REJECTED: [],
  DECLINED: [],
  OFFER_EXPIRED: [],
});

/** States that time or an operation can still change; the others are final, but for a late check-in. */
export const LIVE_STATES: readonly BookingState[] = [
  S.WAITLISTED,
  S.OFFERED,
  S.PENDING,
  S.CONFIRMED,
  S.CHECKED_IN,
  S.NEEDS_REBOOKING,
];

export enum QuotaPeriod {
  DAY = "DAY",
  WEEK = "WEEK",
  MONTH = "MONTH",
}

/** What one person may book of a zone group in a period; null is no bound. */
export interface Quota {
  readonly per: QuotaPeriod;
  readonly bookings: number | null;
  readonly hours: number | null;
}

const set = <Value>(value: Value, article: string) =>
  ({ value, level: "SET", source: "ANC", article }) as const;

const isBound = (value: unknown): boolean => value === null || isWhole()(value);

export const BookingPolicy = policySeeds({
  bookingQuotas: {
    ...set<readonly Quota[]>([{ per: QuotaPeriod.WEEK, bookings: 3, hours: 6 }], "R-ACT-35"),
    accepts: isListOf(
      isMadeOf({ per: isOneOf(Object.values(QuotaPeriod)), bookings: isBound, hours: isBound }),
    ),
  },
  minNoticeMinutes: set(0, "R-ACT-36"),
  maxAdvanceDays: set(7, "R-ACT-36"),
  clubMaxAdvanceDays: set(30, "R-ACT-36"),
  pendingHoldsSlot: set(true, "R-ACT-40"),
  checkInOpensMinutes: set(15, "R-ACT-40"),
  checkInClosesMinutes: set(15, "R-ACT-40"),
  freeCancelMinutes: set(120, "R-ACT-40"),
  lateCancelPoints: set(0.5, "R-ACT-40"),
  lateCheckInHours: set(24, "R-ACT-40"),
  offerMinutes: set(120, "R-ACT-38"),
  mostWaiting: set(5, "R-ACT-38"),
  noShowPoints: set(3, "R-ACT-41"),
  noShowWindowDays: set(90, "R-ACT-41"),
  suspensionDays: set(7, "R-ACT-41"),
  seriesMostOccurrences: set(26, "R-ACT-42"),
  seriesHorizonWeeks: set(26, "R-ACT-42"),
});

export type BookingLimits = Limits<typeof BookingPolicy>;

export const VenueBookingRefusal = refusals({
  SLOT_INVALID: {
    rule: "R-X-02",
    zh: "结束须晚于开始，且都是整分钟。",
    en: "A slot ends after it starts, both on a whole minute.",
  },
  IN_THE_PAST: { rule: "R-ACT-36", zh: "该时段已经开始。", en: "The slot has begun already." },
  TOO_SOON: {
    rule: "R-ACT-36",
    zh: "离开始太近，未达到最短提前时间。",
    en: "The slot begins sooner than the notice that is needed.",
  },
  TOO_FAR_AHEAD: {
    rule: "R-ACT-36",
    zh: "还未到可预约的日期。",
    en: "The slot is further ahead than one may book.",
  },
  PARTY_INVALID: {
    rule: "R-ACT-34",
    zh: "人数须为 1 至功能区容量，且不少于所列的人。",
    en: "A party is between 1 and the zone's capacity, and not less than the people named.",
  },
  SITE_CLOSED: { rule: "R-ACT-30", zh: "阵地当天不在启用期内。", en: "The site is not in use on that day." },
  OUTSIDE_OPENING_HOURS: {
    rule: "R-ACT-32",
    zh: "不完全在一段开放时间内。",
    en: "The slot is not wholly inside one opening.",
  },
  CLOSED: { rule: "R-ACT-43", zh: "该时段停用。", en: "The zone is closed at that time." },
  SLOT_TAKEN: {
    rule: "R-ACT-34",
    zh: "该时段已被预约。",
    en: "Somebody has the slot already.",
    constraint: "venue_booking_exclusive",
    path: ["input", "start"],
  },
  CAPACITY_EXCEEDED: {
    rule: "R-ACT-34",
    zh: "余位不足。",
    en: "There are fewer places left than the party needs.",
  },
  EMPLOYEE_LEFT: { rule: "R-ACT-35", zh: "有人已离职。", en: "Somebody named has left the enterprise." },
  PARTICIPANT_UNKNOWN: {
    rule: "R-ACT-35",
    zh: "参与人中有不存在的职工。",
    en: "Somebody named is no known employee.",
  },
  ALREADY_BOOKED: {
    rule: "R-ACT-35",
    zh: "您在该功能区的这段时间已有预约。",
    en: "You have booked this zone for some of this time already.",
  },
  SUSPENDED_UNTIL: {
    rule: "R-ACT-41",
    zh: "因爽约被暂停预约。",
    en: "Bookings are suspended after no-shows.",
  },
  QUOTA_EXCEEDED: {
    rule: "R-ACT-35",
    zh: "超过个人预约限额。",
    en: "Somebody's quota would be exceeded.",
  },
  POLICY_NOT_ACKNOWLEDGED: {
    rule: "R-ACT-32",
    zh: "请先阅读并签认本阵地的管理办法。",
    en: "Read and acknowledge the site's measures first.",
  },
  CLUB_UNKNOWN: { rule: "R-ACT-42", zh: "没有这个社团。", en: "There is no such club." },
  NOT_CLUB_OFFICER: {
    rule: "R-ACT-42",
    zh: "只有社团负责人可以代表社团预约。",
    en: "Only a club's officers book for it.",
  },
  SLOT_FREE: {
    rule: "R-ACT-38",
    zh: "该时段有空位，请直接预约。",
    en: "The slot can be had: book it.",
  },
  ALREADY_WAITING: {
    rule: "R-ACT-38",
    zh: "您已在等候该时段。",
    en: "You are waiting for this slot already.",
    constraint: "venue_booking_waits_once",
    path: ["input", "start"],
  },
  SERIES_INVALID: {
    rule: "R-ACT-42",
    zh: "场次数与间隔至少为 1。",
    en: "A series has one occurrence and an interval of one at least.",
  },
  SERIES_TOO_LONG: { rule: "R-ACT-42", zh: "场次过多。", en: "The series has too many occurrences." },
  SERIES_TOO_FAR: {
    rule: "R-ACT-42",
    zh: "末场超出可预约的周数。",
    en: "The last occurrence lies beyond the weeks that a series may span.",
  },
  SERIES_EMPTY: {
    rule: "R-ACT-42",
    zh: "没有一场可以预约。",
    en: "Not one of the occurrences can be had.",
  },
  NOT_IN_SERIES: {
    rule: "R-ACT-42",
    zh: "该预约不属于系列。",
    en: "The booking is not part of a series.",
  },
  PERIOD_INVALID: {
    rule: "R-ACT-43",
    zh: "停用须晚于开始而结束，且尚未结束，最长 366 天。",
    en: "A closure ends after it starts and after now, within 366 days.",
  },
  ZONE_NOT_OF_SITE: {
    rule: "R-ACT-43",
    zh: "该功能区不属于此阵地。",
    en: "The zone is not part of the site.",
  },
  NO_LINE: {
    rule: "R-ACT-38",
    zh: "须审批的功能区没有候补。",
    en: "Where a custodian decides, there is no line to wait in.",
  },
  WAITING_TOO_MUCH: {
    rule: "R-ACT-38",
    zh: "您同时等候的时段已达上限。",
    en: "You wait for as many slots as one may.",
  },
  ALLOWANCE_EXCEEDED: {
    rule: "R-ACT-42",
    zh: "社团今年的场地额度已用完。",
    en: "The club's venue hours of the year are spent.",
  },
  MOVE_NEEDS_DECISION: {
    rule: "R-ACT-40",
    zh: "须审批的预约不能改期，请取消后重新预约。",
    en: "What a custodian approved is not moved: cancel it and book anew.",
  },
  TOO_LATE_TO_MOVE: {
    rule: "R-ACT-40",
    zh: "离开始太近，只能取消。",
    en: "It begins too soon to be moved; it can only be cancelled.",
  },
  CHECK_IN_CLOSED: {
    rule: "R-ACT-40",
    zh: "不在签到时间内。",
    en: "It is not the time to check in.",
  },
  CHECK_IN_CODE_INVALID: {
    rule: "R-ACT-40",
    zh: "签到码无效，请扫描场地门口的二维码。",
    en: "The code is not the zone's; scan the one at its door.",
  },
});

const R = VenueBookingRefusal;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export const minutesAfter = (instant: Date, minutes: number): Date =>
  new Date(instant.getTime() + minutes * MINUTE_MS);

const earlier = (one: Date, two: Date): Date => (one < two ? one : two);

/** A zone as far as booking it goes. */
export interface ZoneTerms {
  readonly id: string;
  readonly mode: ZoneMode;
  readonly capacity: number;
  readonly quotaGroup: string | null;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly minNoticeMinutes: number | null;
  readonly maxAdvanceDays: number | null;
  readonly countsParticipants: boolean;
  /** Where a custodian decides there is no line. */
  readonly requiresApproval?: boolean;
}

/** A booking that has its places, from its buffer before to its buffer after. */
export interface Hold {
  readonly holdsFrom: Date;
  readonly holdsUntil: Date;
  readonly partySize: number;
}

export interface ClosureTerms {
  readonly startAt: Date;
  readonly endAt: Date;
  readonly allowedClubIds: readonly string[];
  readonly allowedEmployeeIds: readonly string[];
}

/** What somebody asks for. */
export interface Asked {
  readonly slot: Interval;
  readonly partySize: number;
  readonly holderId: string | null;
  /** Those who come along, without the holder. */
  readonly participantIds: readonly string[];
  readonly clubId: string | null;
  /** The edition of the measures that the request acknowledges. */
  readonly acknowledgedPolicyId: string | null;
}

/** A request as its holder makes it: people named twice come once, and the party is as large as they are. */
export function askedBy(
  holderId: string | null,
  input: {
    readonly start: Date;
    readonly end: Date;
    readonly partySize?: number | null;
    readonly participantIds?: readonly string[] | null;
    readonly clubId?: string | null;
    readonly acknowledgedPolicyId?: string | null;
  },
): Asked {
  // PostgreSQL writes ids in small letters, and so do locks and comparisons.
  const named = [...(input.participantIds ?? [])].map(id => id.toLowerCase());
  const participantIds = [...new Set(named)].filter(id => id !== holderId);
  return {
    slot: { start: input.start, end: input.end },
    partySize: input.partySize ?? 1 + participantIds.length,
    holderId,
    participantIds,
    clubId: input.clubId?.toLowerCase() ?? null,
    acknowledgedPolicyId: input.acknowledgedPolicyId?.toLowerCase() ?? null,
  };
}

/** The slot with the zone's buffers around it (R-ACT-34). */
export const heldBy = (slot: Interval, zone: ZoneTerms): Interval => ({
  start: minutesAfter(slot.start, -zone.bufferBeforeMinutes),
  end: minutesAfter(slot.end, zone.bufferAfterMinutes),
});

/** What a booking holds or would hold, by the buffers that it was made under. */
export const stretchOf = ({ holdsFrom, holdsUntil }: Hold): Interval => ({
  start: holdsFrom,
  end: holdsUntil,
});

/** The most people that hold places at one instant of the stretch. */
export function peakWithin(stretch: Interval, holds: readonly Hold[]): number {
  const inside = holds.filter(hold => overlaps(stretchOf(hold), stretch));
  const present = (instant: Date) =>
    inside
      .filter(hold => hold.holdsFrom <= instant && instant < hold.holdsUntil)
      .reduce((sum, hold) => sum + hold.partySize, 0);
  // The number grows only where somebody arrives.
  const arrivals = [stretch.start, ...inside.map(hold => hold.holdsFrom).filter(at => at > stretch.start)];
  return Math.max(0, ...arrivals.map(present));
}

/** How many more people the stretch takes, buffers included: all or none where a booking has the zone to itself. */
export function freePlaces(zone: ZoneTerms, stretch: Interval, holds: readonly Hold[]): number {
  const peak = peakWithin(stretch, holds);
  if (zone.mode === ZoneMode.EXCLUSIVE) return peak > 0 ? 0 : zone.capacity;
  return Math.max(0, zone.capacity - peak);
}

/** Why the places cannot be had, or null. */
export function whyTaken(
  zone: ZoneTerms,
  stretch: Interval,
  partySize: number,
  holds: readonly Hold[],
): Refusal | null {
  if (freePlaces(zone, stretch, holds) >= partySize) return null;
  return zone.mode === ZoneMode.EXCLUSIVE ? R.SLOT_TAKEN : R.CAPACITY_EXCEEDED;
}

/** Why a closure keeps them out, or null: those it names may come all the same (ACT-X8). */
export function whyClosed(
  { slot, holderId, clubId }: Pick<Asked, "slot" | "holderId" | "clubId">,
  closures: readonly ClosureTerms[],
): Refusal | null {
  const keepsOut = closures.some(
    closure =>
      overlaps({ start: closure.startAt, end: closure.endAt }, slot) &&
      !(clubId !== null && closure.allowedClubIds.includes(clubId)) &&
      !(holderId !== null && closure.allowedEmployeeIds.includes(holderId)),
  );
  return keepsOut ? R.CLOSED : null;
}

/** Why no clock shows such a slot; nothing else can be said of it then. */
export const whySlotInvalid = ({ start, end }: Interval): Refusal | null =>
  start < end && [start, end].every(instant => instant.getTime() % MINUTE_MS === 0) ? null : R.SLOT_INVALID;

/** Why the slot is too near or too far, or null (R-ACT-36). */
export function whyNotYetOrTooLate(
  slot: Interval,
  zone: Pick<ZoneTerms, "minNoticeMinutes" | "maxAdvanceDays">,
  isForClub: boolean,
  now: Date,
  limits: BookingLimits,
): Refusal | null {
  if (slot.start < now) return R.IN_THE_PAST;
  if (slot.start < minutesAfter(now, zone.minNoticeMinutes ?? limits.minNoticeMinutes)) return R.TOO_SOON;
  const days = isForClub ? limits.clubMaxAdvanceDays : (zone.maxAdvanceDays ?? limits.maxAdvanceDays);
  return localDateOf(slot.start) > addDays(localDateOf(now), days) ? R.TOO_FAR_AHEAD : null;
}

export const whyPartyInvalid = (
  { partySize, participantIds }: Pick<Asked, "partySize" | "participantIds">,
  capacity: number,
): Refusal | null =>
  Number.isInteger(partySize) && partySize >= 1 + participantIds.length && partySize <= capacity
    ? null
    : R.PARTY_INVALID;

/** A booking on somebody's record, as quotas and points see it. */
export interface Recorded {
  readonly bookingId: string;
  readonly state: BookingState;
  readonly startAt: Date;
  readonly endAt: Date;
  readonly zoneId: string;
  readonly quotaGroup: string | null;
  readonly isHolder: boolean;
  readonly countsParticipants: boolean;
  readonly isOnQuota: boolean;
  readonly lateCancelledAt: Date | null;
  readonly pointsWaived: boolean;
}

const COUNTED: readonly BookingState[] = [S.PENDING, S.CONFIRMED, S.CHECKED_IN, S.COMPLETED, S.NO_SHOW];

/** The calendar day, ISO week or month that the slot begins in, as days `[first, last)`. */
function periodOf(per: QuotaPeriod, day: LocalDate): readonly [LocalDate, LocalDate] {
  if (per === QuotaPeriod.DAY) return [day, addDays(day, 1)];
  if (per === QuotaPeriod.WEEK) {
    const monday = addDays(day, 1 - isoWeekday(day));
    return [monday, addDays(monday, 7)];
  }
  const first = `${day.slice(0, 7)}-01`;
  const intoNext = addDays(first, 31);
  return [first, `${intoNext.slice(0, 7)}-01`];
}

const lengthOf = ({ start, end }: Interval): number => end.getTime() - start.getTime();

/** Why one more slot would be too much for somebody, or null (R-ACT-35). Weeks and months are those of the calendar. */
export function whyQuotaExceeded(
  slot: Interval,
  zone: Pick<ZoneTerms, "id" | "quotaGroup">,
  record: readonly Recorded[],
  quotas: readonly Quota[],
): Refusal | null {
  const isSameGroup = (each: Recorded) =>
    zone.quotaGroup === null ? each.zoneId === zone.id : each.quotaGroup === zone.quotaGroup;
  const counted = record.filter(
    each =>
      each.isOnQuota &&
      COUNTED.includes(each.state) &&
      (each.isHolder || each.countsParticipants) &&
      isSameGroup(each),
  );
  const exceeded = quotas.some(({ per, bookings, hours }) => {
    const [first, last] = periodOf(per, localDateOf(slot.start));
    const [from, to] = [startOfDay(first), startOfDay(last)];
    const inside = counted.filter(({ startAt }) => from <= startAt && startAt < to);
    const spent = inside.reduce(
      (sum, { startAt, endAt }) => sum + lengthOf({ start: startAt, end: endAt }),
      0,
    );
    return (
      (bookings !== null && inside.length + 1 > bookings) ||
      (hours !== null && spent + lengthOf(slot) > hours * HOUR_MS)
    );
  });
  return exceeded ? R.QUOTA_EXCEEDED : null;
}

interface Point {
  readonly at: Date;
  readonly weight: number;
}

const pointsOfRecord = (record: readonly Recorded[], now: Date, limits: BookingLimits): Point[] =>
  record
    .filter(({ isHolder, pointsWaived }) => isHolder && !pointsWaived)
    .flatMap(each => pointsOf(each, limits))
    .filter(({ at }) => at <= now);

/** The points of the window that ends with an instant. */
const sumUntil = (points: readonly Point[], end: Date, { noShowWindowDays }: BookingLimits): number =>
  points
    .filter(({ at }) => at <= end && at.getTime() > end.getTime() - noShowWindowDays * DAY_MS)
    .reduce((sum, { weight }) => sum + weight, 0);

/** The points that count now. */
export const countingPoints = (record: readonly Recorded[], now: Date, limits: BookingLimits): number =>
  sumUntil(pointsOfRecord(record, now, limits), now, limits);

/** Until when no-shows keep somebody from booking, or null (R-ACT-41): a late cancellation is half a no-show. */
export function suspendedUntil(record: readonly Recorded[], now: Date, limits: BookingLimits): Date | null {
  const points = pointsOfRecord(record, now, limits);
  const last = Math.max(
    0,
    ...points
      .filter(({ at }) => sumUntil(points, at, limits) >= limits.noShowPoints)
      .map(({ at }) => at.getTime()),
  );
  const until = new Date(last + limits.suspensionDays * DAY_MS);
  return until > now ? until : null;
}

/** What a booking cost its holder, and when. */
export function pointsOf(
  each: Pick<Recorded, "state" | "startAt" | "endAt" | "lateCancelledAt">,
  limits: BookingLimits,
): readonly Point[] {
  if (each.state === S.NO_SHOW) return [{ at: missedAt(each, limits), weight: 1 }];
  return each.lateCancelledAt ? [{ at: each.lateCancelledAt, weight: limits.lateCancelPoints }] : [];
}

/** When a booking that nobody used is released. */
export const missedAt = (
  { startAt, endAt }: { readonly startAt: Date; readonly endAt: Date },
  limits: BookingLimits,
): Date => earlier(minutesAfter(startAt, limits.checkInClosesMinutes), endAt);

const SUSPENDED_FORMAT = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
  timeStyle: "short",
});

const suspension = (until: Date): Refusal => ({
  ...R.SUSPENDED_UNTIL,
  zh: `因爽约，${SUSPENDED_FORMAT.format(until)} 前不能预约。`,
  en: `After no-shows, bookings are suspended until ${SUSPENDED_FORMAT.format(until)} (Beijing time).`,
});

/** What the engine must know of the world. */
export interface BookingFacts {
  readonly zone: ZoneTerms;
  readonly isSiteInUse: boolean;
  readonly openings: readonly Interval[];
  readonly closures: readonly ClosureTerms[];
  readonly holds: readonly Hold[];
  /** By employee; who is missing has no record. */
  readonly records: ReadonlyMap<string, readonly Recorded[]>;
  /** By employee: whether they are with the enterprise; who is missing is unknown. */
  readonly employed: ReadonlyMap<string, boolean>;
  /** The club that the request is for; null when it is for none, or for one that nobody knows. */
  readonly club: { readonly officerIds: readonly string[] } | null;
  readonly isAcknowledged: boolean;
  readonly now: Date;
  readonly limits: BookingLimits;
}

/** What a request is not judged by: the later occurrences of a series have a horizon of their own (R-ACT-42). */
export interface Exemptions {
  readonly advance?: boolean;
}

/**
 * Every reason against a request, in one order: availability, eligibility and booking ask this and nothing else, so
 * their answers cannot differ (R-ACT-37, R-X-18). Empty means that it is granted.
 */
export function reasonsAgainst(asked: Asked, facts: BookingFacts, exempt: Exemptions = {}): Reason[] {
  const { zone, now, limits } = facts;
  const invalid = whySlotInvalid(asked.slot);
  if (invalid) return [{ refusal: invalid, path: ["start"] }];
  const isOpen = facts.openings.some(({ start, end }) => start <= asked.slot.start && asked.slot.end <= end);
  const timing = whyNotYetOrTooLate(asked.slot, zone, asked.clubId !== null, now, limits);
  const partyInvalid = whyPartyInvalid(asked, zone.capacity);

  return [
    because(exempt.advance && timing === R.TOO_FAR_AHEAD ? null : timing, "start"),
    because(partyInvalid, "partySize"),
    because(facts.isSiteInUse ? null : R.SITE_CLOSED, "start"),
    because(facts.isSiteInUse && !isOpen ? R.OUTSIDE_OPENING_HOURS : null, "start"),
    because(whyClosed(asked, facts.closures), "start"),
    because(
      partyInvalid ? null : whyTaken(zone, heldBy(asked.slot, zone), asked.partySize, facts.holds),
      "start",
    ),
    ...reasonsAgainstPeople(asked, facts),
    because(facts.isAcknowledged ? null : R.POLICY_NOT_ACKNOWLEDGED, "acknowledgedPolicyId"),
  ].flat();
}

const because = (refusal: Refusal | null, path: string): Reason[] =>
  refusal ? [{ refusal, path: [path] }] : [];

function reasonsAgainstPeople(asked: Asked, facts: BookingFacts): Reason[] {
  const { holderId, participantIds, slot, clubId } = asked;
  const { zone, records, employed, now, limits } = facts;
  if (!holderId) return because(noEmployee, "zoneId");

  const until = suspendedUntil(records.get(holderId) ?? [], now, limits);
  // What is for a club counts on its hours.
  const bound = clubId !== null ? [] : [holderId, ...(zone.countsParticipants ? participantIds : [])];
  const exceeded = bound.find(id =>
    whyQuotaExceeded(slot, zone, records.get(id) ?? [], limits.bookingQuotas),
  );
  return [
    // The holder speaks for themself, and may have joined a moment ago; who has left is known.
    because(employed.get(holderId) === false ? R.EMPLOYEE_LEFT : null, "zoneId"),
    because(participantIds.some(id => employed.get(id) === false) ? R.EMPLOYEE_LEFT : null, "participantIds"),
    because(participantIds.some(id => !employed.has(id)) ? R.PARTICIPANT_UNKNOWN : null, "participantIds"),
    because(clubId !== null && !facts.club ? R.CLUB_UNKNOWN : null, "clubId"),
    because(facts.club && !facts.club.officerIds.includes(holderId) ? R.NOT_CLUB_OFFICER : null, "clubId"),
    because(hasBooked(asked, facts) ? R.ALREADY_BOOKED : null, "start"),
    because(until && suspension(until), "zoneId"),
    because(exceeded ? R.QUOTA_EXCEEDED : null, exceeded === holderId ? "start" : "participantIds"),
  ].flat();
}

/** Why somebody may not queue for one more slot, or null: a line is no place to hedge in. */
export const whyWaitingTooMuch = (
  record: readonly Recorded[],
  { mostWaiting }: BookingLimits,
): Refusal | null =>
  record.filter(({ state, isHolder }) => isHolder && (state === S.WAITLISTED || state === S.OFFERED)).length <
  mostWaiting
    ? null
    : R.WAITING_TOO_MUCH;

/** Whether the holder has the zone at that time already; for a club they may come once more. */
function hasBooked({ holderId, slot, clubId }: Asked, { zone, records }: BookingFacts): boolean {
  const own = (holderId !== null && clubId === null && records.get(holderId)) || [];
  return own.some(
    each =>
      each.isHolder &&
      each.isOnQuota &&
      each.zoneId === zone.id &&
      (each.state === S.PENDING || each.state === S.CONFIRMED || each.state === S.CHECKED_IN) &&
      overlaps({ start: each.startAt, end: each.endAt }, slot),
  );
}

/** Reasons that waiting can cure (R-ACT-38). */
export const isWaitable = ({ refusal }: Reason): boolean =>
  refusal.code === R.SLOT_TAKEN.code || refusal.code === R.CAPACITY_EXCEEDED.code;

/** Why a closure cannot be set for this period, or null. */
export function whyClosureInvalid({ start, end }: Interval, now: Date): Refusal | null {
  const isSane = start < end && end > now && end.getTime() - start.getTime() <= LONGEST_CLOSURE_DAYS * DAY_MS;
  return isSane ? null : R.PERIOD_INVALID;
}

const LONGEST_CLOSURE_DAYS = 366;

/** What a closure makes of a booking that it shuts out, or null for those who are there already (R-ACT-43). */
export const DISPLACED: Readonly<Partial<Record<BookingState, BookingState>>> = {
  [S.CONFIRMED]: S.NEEDS_REBOOKING,
  [S.PENDING]: S.REJECTED,
  [S.OFFERED]: S.CANCELLED,
};

/** Why somebody cannot check in now, or null (R-ACT-40): from the quarter before the start to the quarter after. */
export const whyNotCheckInTime = (
  booking: { readonly startAt: Date; readonly endAt: Date },
  now: Date,
  limits: BookingLimits,
): Refusal | null =>
  minutesAfter(booking.startAt, -limits.checkInOpensMinutes) <= now && now < missedAt(booking, limits)
    ? null
    : R.CHECK_IN_CLOSED;

/** Why a custodian cannot check in late who was taken for absent, or null (R-ACT-40). */
export function whyNotLateCheckIn(
  booking: Hold & { readonly startAt: Date },
  others: readonly Hold[],
  zone: ZoneTerms,
  now: Date,
  limits: BookingLimits,
): Refusal | null {
  if (now > minutesAfter(booking.startAt, limits.lateCheckInHours * 60)) return R.CHECK_IN_CLOSED;
  return whyTaken(zone, stretchOf(booking), booking.partySize, others);
}

/** Whether giving the slot back now counts as half a no-show (R-ACT-40). */
export const isLateCancellation = (
  booking: { readonly state: BookingState; readonly startAt: Date },
  now: Date,
  limits: BookingLimits,
): boolean => booking.state === S.CONFIRMED && now > minutesAfter(booking.startAt, -limits.freeCancelMinutes);
