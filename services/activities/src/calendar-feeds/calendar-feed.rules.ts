import { addDays, outOfScope, refusals, type LocalDate, type Refusal } from "@tongxin/kernel";
import { BookingState } from "../venue-bookings/venue-booking.rules.js";

export const CalendarFeedRefusal = refusals({
  TOO_MANY_FEEDS: {
    rule: null,
    zh: "订阅过多，请先停用不用的。",
    en: "There are too many feeds; revoke those out of use.",
  },
});

const MOST_FEEDS = 20;

export const whyTooManyFeeds = (live: number): Refusal | null =>
  live < MOST_FEEDS ? null : CalendarFeedRefusal.TOO_MANY_FEEDS;

export const whyNotOwner = (ownerId: string, employeeId: string | null): Refusal | null =>
  ownerId === employeeId ? null : outOfScope;

const DAYS_BACK = 31;
const DAYS_AHEAD = 200;

/** What a feed shows: the last month, and as far ahead as a series may reach. */
export const feedPeriod = (today: LocalDate): readonly [LocalDate, LocalDate] => [
  addDays(today, -DAYS_BACK),
  addDays(today, DAYS_AHEAD),
];

/** RFC 5545: whether the slot is had, hoped for, or gone; null when a calendar has no use for it. */
const STATUS: Readonly<Partial<Record<BookingState, "CONFIRMED" | "TENTATIVE" | "CANCELLED">>> = {
  CONFIRMED: "CONFIRMED",
  CHECKED_IN: "CONFIRMED",
  COMPLETED: "CONFIRMED",
  PENDING: "TENTATIVE",
  OFFERED: "TENTATIVE",
  CANCELLED: "CANCELLED",
  NEEDS_REBOOKING: "CANCELLED",
  NO_SHOW: "CANCELLED",
  REJECTED: "CANCELLED",
};

export const statusOf = (state: BookingState) => STATUS[state] ?? null;
