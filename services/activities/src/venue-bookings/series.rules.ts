import type { Reason, Refusal } from "@tongxin/kernel";
import type { Interval } from "../culture-sites/culture-site.rules.js";
import {
  BookingState,
  minutesAfter,
  reasonsAgainst,
  VenueBookingRefusal,
  type Asked,
  type BookingFacts,
  type BookingLimits,
} from "./venue-booking.rules.js";

export enum SeriesFrequency {
  DAILY = "DAILY",
  WEEKLY = "WEEKLY",
}

export enum SeriesConflictPolicy {
  ALL_OR_NOTHING = "ALL_OR_NOTHING",
  SKIP_CONFLICTS = "SKIP_CONFLICTS",
}

export enum SeriesScope {
  THIS = "THIS",
  FOLLOWING = "FOLLOWING",
  ALL = "ALL",
}

export interface Recurrence {
  readonly frequency: SeriesFrequency;
  readonly interval: number;
  readonly count: number;
}

const DAY_MINUTES = 1440;
const DAYS = { DAILY: 1, WEEKLY: 7 } as const;

/** The slots of a series; China keeps no summer time, so every one begins at the same time of day. */
export const occurrencesOf = (first: Interval, { frequency, interval, count }: Recurrence): Interval[] =>
  Array.from({ length: count }, (_, index) => {
    const minutes = index * interval * DAYS[frequency] * DAY_MINUTES;
    return { start: minutesAfter(first.start, minutes), end: minutesAfter(first.end, minutes) };
  });

/** The latest start that could be asked for when a series was made. */
export function horizonOf(createdAt: Date, isForClub: boolean, limits: BookingLimits): Date {
  const advance = isForClub ? limits.clubMaxAdvanceDays : limits.maxAdvanceDays;
  const days = advance + 1 + limits.seriesHorizonWeeks * DAYS.WEEKLY;
  return minutesAfter(createdAt, days * DAY_MINUTES);
}

/** RFC 5545. */
export const rruleOf = ({ frequency, interval, count }: Recurrence): string =>
  `FREQ=${frequency};INTERVAL=${interval};COUNT=${count}`;

/** Why there is no such series, or null; its slots are made only when there is. */
export function whySeriesInvalid(
  { frequency, interval, count }: Recurrence,
  limits: BookingLimits,
): Refusal | null {
  if (count < 1 || interval < 1) return VenueBookingRefusal.SERIES_INVALID;
  if (count > limits.seriesMostOccurrences) return VenueBookingRefusal.SERIES_TOO_LONG;
  const days = (count - 1) * interval * DAYS[frequency];
  return days > limits.seriesHorizonWeeks * DAYS.WEEKLY ? VenueBookingRefusal.SERIES_TOO_FAR : null;
}

/** An occurrence and every reason against it. */
export interface Judged {
  readonly slot: Interval;
  readonly reasons: readonly Reason[];
}

/**
 * Judges the occurrences one after the other, each beside those before it. The first keeps to the advance of a single
 * booking; a club's count on its hours, a person's on their quota (R-ACT-42).
 */
export function judgeSeries(
  asked: Asked,
  slots: readonly Interval[],
  factsFor: (slot: Interval) => BookingFacts,
  held: (slot: Interval) => Interval,
  isFirstExempt = false,
): Judged[] {
  const granted: Interval[] = [];
  return slots.map((slot, index) => {
    const facts = factsFor(slot);
    const reasons = reasonsAgainst({ ...asked, slot }, beside(facts, asked, granted, held), {
      advance: isFirstExempt || index > 0,
    });
    if (reasons.length === 0) granted.push(slot);
    return { slot, reasons };
  });
}

/** The world as it is once these occurrences are booked. */
function beside(
  facts: BookingFacts,
  asked: Asked,
  granted: readonly Interval[],
  held: (slot: Interval) => Interval,
): BookingFacts {
  const holds = granted.map(held).map(({ start, end }) => ({
    holdsFrom: start,
    holdsUntil: end,
    partySize: asked.partySize,
  }));
  const recorded = granted.map(({ start, end }) => ({
    bookingId: "",
    state: BookingState.CONFIRMED,
    startAt: start,
    endAt: end,
    zoneId: facts.zone.id,
    quotaGroup: facts.zone.quotaGroup,
    isHolder: true,
    countsParticipants: facts.zone.countsParticipants,
    isOnQuota: asked.clubId === null,
    lateCancelledAt: null,
    pointsWaived: false,
  }));
  const people = [asked.holderId, ...asked.participantIds].filter(id => id !== null);
  const records = new Map(people.map(id => [id, [...(facts.records.get(id) ?? []), ...recorded]]));
  return { ...facts, holds: [...facts.holds, ...holds], records };
}
