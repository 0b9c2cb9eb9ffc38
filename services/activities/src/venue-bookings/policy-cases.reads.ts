import { startOfDay } from "@tongxin/kernel";
import { policyCases } from "@tongxin/subgraph";
import { BookingPolicy, BookingState } from "./venue-booking.rules.js";

/**
 * The deadlines of confirmed bookings that other limits move: how long it is free to cancel, and when one may check in. What has passed
 * by the pack's first day stays as it was, and so does an offer that is out.
 */
const MOVED_DEADLINES = `
  select b.id, d.field, d.before, d.after, count(*) over ()::int as total
  from (values (?::timestamptz)) as p(starts)
  cross join jsonb_to_recordset(?::jsonb) as c(organization_id uuid, free_before int, free_after int, opens_before int, opens_after int,
    closes_before int, closes_after int)
  join venue_booking b on b.organization_id = c.organization_id and b.start_at >= p.starts - interval '1 day' and b.state = ?
  cross join lateral (values
    ('cancelFreeUntil', b.start_at - make_interval(mins => free_before), b.start_at - make_interval(mins => free_after)),
    ('checkInOpensAt', b.start_at - make_interval(mins => opens_before), b.start_at - make_interval(mins => opens_after)),
    ('checkInClosesAt', least(b.start_at + make_interval(mins => closes_before), b.end_at),
      least(b.start_at + make_interval(mins => closes_after), b.end_at))
  ) as d(field, before, after)
  where d.before <> d.after and greatest(d.before, d.after) >= p.starts
  order by b.start_at, b.id, d.field limit ?`;

interface Moved {
  readonly id: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly total: number;
}

const instant = (text: string): string => new Date(text).toISOString();

export const bookingCases = policyCases(BookingPolicy, async (em, { changes, from, clock, most }) => {
  const limits = changes.map(({ organizationId, before, after }) => ({
    organization_id: organizationId,
    free_before: before.freeCancelMinutes,
    free_after: after.freeCancelMinutes,
    opens_before: before.checkInOpensMinutes,
    opens_after: after.checkInOpensMinutes,
    closes_before: before.checkInClosesMinutes,
    closes_after: after.checkInClosesMinutes,
  }));
  const start = new Date(Math.max(startOfDay(from).getTime(), clock.now().getTime()));
  const moved = await em.execute<Moved[]>(MOVED_DEADLINES, [
    start,
    JSON.stringify(limits),
    BookingState.CONFIRMED,
    most,
  ]);
  return {
    cases: moved.map(({ id, field, before, after }) => ({
      entity: "VenueBooking",
      id,
      field,
      before: instant(before),
      after: instant(after),
    })),
    total: moved[0]?.total ?? 0,
  };
});
