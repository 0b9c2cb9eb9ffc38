import { describe, expect, it } from "@jest/globals";
import { seedLimits } from "@tongxin/kernel";
import { occurrencesOf, rruleOf, SeriesFrequency, whySeriesInvalid } from "./series.rules.js";
import { BookingPolicy, VenueBookingRefusal } from "./venue-booking.rules.js";

const limits = seedLimits(BookingPolicy);
const { DAILY, WEEKLY } = SeriesFrequency;
const { SERIES_INVALID, SERIES_TOO_FAR, SERIES_TOO_LONG } = VenueBookingRefusal;

describe("a series", () => {
  it.each([
    ["26 weeks", WEEKLY, 1, 26, null],
    ["27 weeks", WEEKLY, 1, 27, SERIES_TOO_LONG],
    ["14 fortnights", WEEKLY, 2, 14, null],
    ["15 fortnights, beyond 26 weeks", WEEKLY, 2, 15, SERIES_TOO_FAR],
    ["26 days", DAILY, 1, 26, null],
    ["every eighth day, 26 times", DAILY, 8, 26, SERIES_TOO_FAR],
    ["none", WEEKLY, 1, 0, SERIES_INVALID],
    ["no interval", WEEKLY, 0, 3, SERIES_INVALID],
    ["a count beyond all counts", WEEKLY, 1, 2_147_483_647, SERIES_TOO_LONG],
  ])("of %s [R-ACT-42]", (_, frequency, interval, count, reason) => {
    expect(whySeriesInvalid({ frequency, interval, count }, limits)).toBe(reason);
  });

  it("repeats at the same time of day, and says so as RFC 5545 does [R-ACT-42]", () => {
    const first = {
      start: new Date("2026-11-02T18:00:00+08:00"),
      end: new Date("2026-11-02T19:00:00+08:00"),
    };
    const weekly = { frequency: WEEKLY, interval: 2, count: 3 };
    expect(occurrencesOf(first, weekly).map(({ start }) => start.toISOString())).toEqual([
      "2026-11-02T10:00:00.000Z",
      "2026-11-16T10:00:00.000Z",
      "2026-11-30T10:00:00.000Z",
    ]);
    expect(rruleOf(weekly)).toBe("FREQ=WEEKLY;INTERVAL=2;COUNT=3");
  });
});
