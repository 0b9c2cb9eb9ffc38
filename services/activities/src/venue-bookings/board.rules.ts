import type { BookingLimits, ClosureTerms, Hold, ZoneTerms } from "./venue-booking.rules.js";
import {
  BookingState,
  minutesAfter,
  missedAt,
  stretchOf,
  whyClosed,
  whyTaken,
} from "./venue-booking.rules.js";

const S = BookingState;

/** A live booking of a zone, as the board shows it. */
export interface BoardBooking extends Hold {
  readonly id: string;
  readonly state: BookingState;
  readonly startAt: Date;
  readonly endAt: Date;
  readonly holderId: string;
  readonly clubId: string | null;
  /** Since when it waits, which is its place in the line; null for those that never waited. */
  readonly waitingSince: Date | null;
  readonly offerExpiresAt: Date | null;
}

/** All that is live in one zone. */
export interface Board {
  readonly zone: ZoneTerms;
  readonly bookings: readonly BoardBooking[];
  readonly closures: readonly ClosureTerms[];
}

/** What time brought about for one booking, and when. */
export interface Turn {
  readonly id: string;
  readonly to: BookingState;
  readonly at: Date;
  /** Set when it becomes OFFERED. */
  readonly offerExpiresAt: Date | null;
}

/** Whether a booking in this state has its places. */
export const isHolding = (state: BookingState, limits: BookingLimits): boolean =>
  state === S.OFFERED ||
  state === S.CONFIRMED ||
  state === S.CHECKED_IN ||
  state === S.COMPLETED ||
  (state === S.PENDING && limits.pendingHoldsSlot);

export const holdsOf = (bookings: readonly BoardBooking[], limits: BookingLimits): BoardBooking[] =>
  bookings.filter(({ state }) => isHolding(state, limits));

/** As much of a booking as time works on. */
type Timed = Pick<BoardBooking, "state" | "startAt" | "endAt" | "offerExpiresAt">;

/** What the passing of time alone makes of a booking, and when (R-X-09). */
function nextTurn(booking: Timed, limits: BookingLimits): { to: BookingState; at: Date } | null {
  const { state, startAt, endAt, offerExpiresAt } = booking;
  if (state === S.CONFIRMED) return { to: S.NO_SHOW, at: missedAt(booking, limits) };
  if (state === S.CHECKED_IN) return { to: S.COMPLETED, at: endAt };
  if (state === S.OFFERED) return { to: S.OFFER_EXPIRED, at: offerExpiresAt ?? startAt };
  const lapses = state === S.WAITLISTED || state === S.PENDING || state === S.NEEDS_REBOOKING;
  return lapses ? { to: S.CANCELLED, at: startAt } : null;
}

/** A booking's state at an instant, whatever the others do; only who waits needs the whole board. */
export function stateAlone(booking: Timed, now: Date, limits: BookingLimits): BookingState {
  const turn = nextTurn(booking, limits);
  return turn && turn.at <= now ? turn.to : booking.state;
}

const applied = (booking: BoardBooking, { to, offerExpiresAt }: Turn): BoardBooking => ({
  ...booking,
  state: to,
  offerExpiresAt: offerExpiresAt ?? booking.offerExpiresAt,
});

function dueTurn(booking: BoardBooking, now: Date, limits: BookingLimits): Turn[] {
  const turn = nextTurn(booking, limits);
  return turn && turn.at <= now ? [{ ...turn, id: booking.id, offerExpiresAt: null }] : [];
}

/** Ids break ties, so that everybody who looks sees the same. */
const inTurn = (one: Turn, two: Turn): number =>
  one.at.getTime() - two.at.getTime() || (one.id < two.id ? -1 : 1);

/** The board after turns that were found for it. */
export const after = (board: Board, turns: readonly Turn[]): Board => {
  const changed = new Map(board.bookings.map(booking => [booking.id, booking]));
  for (const turn of turns) changed.set(turn.id, applied(changed.get(turn.id)!, turn));
  return { ...board, bookings: [...changed.values()] };
};

/**
 * All that time has brought about in a zone by now, in order: missed check-ins, ended visits, expired offers, and the
 * offers that each freed place brings in its train (R-ACT-38, R-ACT-40). Reads show it; the next operation writes it.
 */
export function turnsUntil(board: Board, now: Date, limits: BookingLimits): Turn[] {
  const turns: Turn[] = [];
  for (let current = board; ;) {
    const [next] = current.bookings.flatMap(booking => dueTurn(booking, now, limits)).sort(inTurn);
    if (!next) return turns;
    const freed = after(current, [next]);
    const offers = offersAt(freed, next.at, limits);
    turns.push(next, ...offers);
    current = after(freed, offers);
  }
}

/** The line of a zone, first come first. */
export const waitingLine = (bookings: readonly BoardBooking[]): BoardBooking[] =>
  bookings
    .filter(({ state }) => state === S.WAITLISTED || state === S.OFFERED)
    .filter(({ waitingSince }) => waitingSince !== null)
    .sort(
      (one, two) => one.waitingSince!.getTime() - two.waitingSince!.getTime() || (one.id < two.id ? -1 : 1),
    );

/** Whom a free place is offered to at this instant, first come first; an offer ends with the start of its slot. */
export function offersAt(board: Board, at: Date, limits: BookingLimits): Turn[] {
  const offers: Turn[] = [];
  if (board.zone.requiresApproval) return offers;
  const holds = holdsOf(board.bookings, limits);
  for (const entry of waitingLine(board.bookings)) {
    if (entry.state !== S.WAITLISTED || entry.startAt <= at) continue;
    const asked = { ...entry, slot: { start: entry.startAt, end: entry.endAt } };
    const { zone, closures } = board;
    if (whyClosed(asked, closures) ?? whyTaken(zone, stretchOf(entry), entry.partySize, holds)) continue;
    const window = minutesAfter(at, limits.offerMinutes);
    const offerExpiresAt = window < entry.startAt ? window : entry.startAt;
    const offer = { id: entry.id, to: S.OFFERED, at, offerExpiresAt };
    offers.push(offer);
    holds.push(applied(entry, offer));
  }
  return offers;
}

/** The place in the line among those who want some of the same time, from 1; null for who does not wait. */
export function rankOf(id: string, bookings: readonly BoardBooking[]): number | null {
  const line = waitingLine(bookings);
  const own = line.find(entry => entry.id === id);
  if (!own) return null;
  const rivals = line.filter(entry => entry.startAt < own.endAt && own.startAt < entry.endAt);
  return rivals.indexOf(own) + 1;
}
