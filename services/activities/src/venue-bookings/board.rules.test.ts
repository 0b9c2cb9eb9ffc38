import { describe, expect, it } from "@jest/globals";
import { seedLimits } from "@tongxin/kernel";
import fc from "fast-check";
import { ZoneMode } from "../culture-sites/culture-site.rules.js";
import {
  after,
  holdsOf,
  offersAt,
  rankOf,
  turnsUntil,
  type Board,
  type BoardBooking,
} from "./board.rules.js";
import { BookingPolicy, BookingState, peakWithin } from "./venue-booking.rules.js";

const S = BookingState;
const limits = seedLimits(BookingPolicy);
const at = (time: string) => new Date(`2026-11-02T${time}:00+08:00`);

const zone = {
  id: "court",
  mode: ZoneMode.EXCLUSIVE,
  capacity: 20,
  quotaGroup: null,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  minNoticeMinutes: null,
  maxAdvanceDays: null,
  countsParticipants: false,
};

const booking = (
  id: string,
  state: BookingState,
  from: string,
  to: string,
  more: Partial<BoardBooking> = {},
) => ({
  id,
  state,
  startAt: at(from),
  endAt: at(to),
  holdsFrom: at(from),
  holdsUntil: at(to),
  partySize: 1,
  holderId: id,
  clubId: null,
  waitingSince: state === S.WAITLISTED ? at("09:00") : null,
  offerExpiresAt: null,
  ...more,
});
const board = (...bookings: BoardBooking[]): Board => ({ zone, bookings, closures: [] });
const told = (turns: ReturnType<typeof turnsUntil>) =>
  turns.map(turn => `${turn.id} ${turn.to} ${turn.at.toISOString().slice(11, 16)}`);

describe("time alone", () => {
  it.each([
    [S.CONFIRMED, "18:14", []],
    [S.CONFIRMED, "18:15", ["a NO_SHOW 10:15"]],
    [S.CHECKED_IN, "18:59", []],
    [S.CHECKED_IN, "19:00", ["a COMPLETED 11:00"]],
    [S.WAITLISTED, "18:00", ["a CANCELLED 10:00"]],
    [S.PENDING, "18:00", ["a CANCELLED 10:00"]],
    [S.NEEDS_REBOOKING, "17:59", []],
    [S.NEEDS_REBOOKING, "18:00", ["a CANCELLED 10:00"]],
    [S.COMPLETED, "23:00", []],
    [S.NO_SHOW, "23:00", []],
  ])("makes of a %s booking of 18:00 to 19:00 by %s: %j [R-ACT-40 R-X-09]", (state, now, turns) => {
    const only = board(booking("a", state, "18:00", "19:00", { waitingSince: at("09:00") }));
    const blocked =
      state === S.WAITLISTED ? board(...only.bookings, booking("z", S.CHECKED_IN, "17:00", "20:00")) : only;
    expect(told(turnsUntil(blocked, at(now), limits))).toEqual(turns);
  });
});

describe("the line", () => {
  const [b, c] = [
    booking("b", S.WAITLISTED, "18:00", "19:00", { waitingSince: at("09:01") }),
    booking("c", S.WAITLISTED, "18:00", "19:00", { waitingSince: at("09:02") }),
  ];

  it("is offered a freed slot for two hours, one after the other, though nobody looks [R-ACT-38]", () => {
    const freed = board(booking("a", S.CANCELLED, "18:00", "19:00"), c, b);
    const offered = after(freed, offersAt(freed, at("12:00"), limits));

    expect(told(offersAt(freed, at("12:00"), limits))).toEqual(["b OFFERED 04:00"]);
    expect(told(turnsUntil(offered, at("13:59"), limits))).toEqual([]);
    expect(told(turnsUntil(offered, at("14:00"), limits))).toEqual([
      "b OFFER_EXPIRED 06:00",
      "c OFFERED 06:00",
    ]);
    expect(told(turnsUntil(offered, at("16:00"), limits)).at(-1)).toBe("c OFFER_EXPIRED 08:00");
  });

  it("has until the start at the latest [R-ACT-38]", () => {
    const [offer] = offersAt(board(b), at("17:30"), limits);
    expect(offer?.offerExpiresAt).toEqual(at("18:00"));
    expect(offersAt(board(b), at("18:00"), limits)).toEqual([]);
  });

  it("passes over who wants more than is free, and keeps their place [R-ACT-38]", () => {
    const long = booking("long", S.WAITLISTED, "17:00", "19:00", { waitingSince: at("09:00") });
    const kept = board(booking("k", S.CONFIRMED, "17:00", "18:00"), long, b);
    expect(told(offersAt(kept, at("12:00"), limits))).toEqual(["b OFFERED 04:00"]);
    expect(rankOf("long", kept.bookings)).toBe(1);
    expect(rankOf("b", kept.bookings)).toBe(2);
  });

  it("is offered what a missed check-in frees, from that minute on [R-ACT-38 R-ACT-40]", () => {
    const missed = booking("a", S.CONFIRMED, "18:00", "22:00");
    const later = booking("b", S.WAITLISTED, "19:00", "20:00");
    expect(told(turnsUntil(board(missed, later), at("18:16"), limits))).toEqual([
      "a NO_SHOW 10:15",
      "b OFFERED 10:15",
    ]);
  });

  it("is offered nothing that a closure shuts [R-ACT-38 R-ACT-43]", () => {
    const closure = { startAt: at("18:30"), endAt: at("20:00"), allowedClubIds: [], allowedEmployeeIds: [] };
    expect(offersAt({ ...board(b), closures: [closure] }, at("12:00"), limits)).toEqual([]);
  });

  it("ranks only those who want some of the same time [R-ACT-38]", () => {
    const other = booking("o", S.WAITLISTED, "20:00", "21:00", { waitingSince: at("09:00") });
    expect(rankOf("c", [other, b, c])).toBe(2);
    expect(rankOf("nobody", [other, b, c])).toBeNull();
  });

  it.each([
    ["of a shared zone, whatever comes, never holds more than its capacity", ZoneMode.SHARED, 5],
    ["of an exclusive zone, whatever comes, never holds it twice", ZoneMode.EXCLUSIVE, 1],
  ])("%s [R-ACT-34 R-ACT-38]", (_, mode, capacity) => {
    const entry = fc.record({
      from: fc.integer({ min: 0, max: 20 }),
      length: fc.integer({ min: 1, max: 6 }),
      partySize: fc.integer({ min: 1, max: capacity }),
      isFirst: fc.boolean(),
    });
    const minutes = (count: number) => new Date(at("18:00").getTime() + count * 600_000);
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), fc.integer({ min: -60, max: 30 }), (entries, now) => {
        const bookings = entries.map(({ from, length, partySize, isFirst }, index) =>
          booking(String(index), isFirst ? S.NEEDS_REBOOKING : S.WAITLISTED, "18:00", "19:00", {
            startAt: minutes(from),
            endAt: minutes(from + length),
            holdsFrom: minutes(from),
            holdsUntil: minutes(from + length),
            partySize,
            waitingSince: isFirst ? null : minutes(-200 + index),
          }),
        );
        const start = { zone: { ...zone, mode, capacity }, bookings, closures: [] };
        const offered = after(start, offersAt(start, minutes(-100), limits));
        const later = after(offered, turnsUntil(offered, minutes(now), limits));
        const holds = holdsOf(later.bookings, limits);
        const all = { start: minutes(-500), end: minutes(500) };
        const peak =
          mode === ZoneMode.SHARED
            ? peakWithin(all, holds)
            : peakWithin(
                all,
                holds.map(hold => ({ ...hold, partySize: 1 })),
              );
        expect(peak).toBeLessThanOrEqual(capacity);
      }),
    );
  });
});
