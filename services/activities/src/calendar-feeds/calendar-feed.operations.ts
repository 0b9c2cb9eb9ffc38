import { createHash, randomBytes } from "node:crypto";
import { refuse } from "@tongxin/kernel";
import { locked, lockedOwn, viewerAsEmployee, type Work } from "@tongxin/subgraph";
import { VenueZone } from "../culture-sites/venue-zone.entity.js";
import { CalendarFeed } from "./calendar-feed.entity.js";
import { whyNotOwner, whyTooManyFeeds } from "./calendar-feed.rules.js";

const TOKEN_BYTES = 24;
const FEEDS_LOCK = 7_170_005;

export const feedHash = (token: string): string => createHash("sha256").update(token).digest("hex");

/** A new address for the viewer's bookings, or for a zone's occupation without names. */
export async function createFeed(
  work: Work,
  zoneId: string | null,
): Promise<{ calendarFeed: CalendarFeed; path: string }> {
  const { em, viewer } = work;
  const ownerId = viewerAsEmployee(work);
  // Counted under a lock, so that many at once do not count the same.
  await em.execute("select pg_advisory_xact_lock(hashtextextended(?, ?))", [ownerId, FEEDS_LOCK]);
  refuse(whyTooManyFeeds(await em.count(CalendarFeed, { ownerId, revokedAt: null })), []);
  if (zoneId) await lockedOwn(work, VenueZone, zoneId, ["zoneId"]);
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const calendarFeed = em.create(CalendarFeed, {
    organizationId: viewer.organizationId,
    ownerId,
    zoneId,
    tokenHash: feedHash(token),
  });
  return { calendarFeed, path: `/calendars/${token}.ics` };
}

/** From now on the address answers nobody; revoked twice, it stays revoked when it was. */
export async function revokeFeed(work: Work, id: string): Promise<{ calendarFeed: CalendarFeed }> {
  const calendarFeed = await locked(work, CalendarFeed, id);
  refuse(whyNotOwner(calendarFeed.ownerId, work.viewer.employeeId), ["id"]);
  calendarFeed.revokedAt ??= work.clock.now();
  return { calendarFeed };
}
