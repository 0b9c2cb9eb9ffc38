import { outOfScope, refuse, requireReason } from "@tongxin/kernel";
import { expectVersion, inquireWithin, locked, type Version, type Work } from "@tongxin/subgraph";
import { managesSite } from "../culture-sites/culture-site.reads.js";
import { SiteCustodian } from "../culture-sites/site-custodian.entity.js";
import { openBooking } from "../venue-bookings/desk.operations.js";
import { pointsOf } from "../venue-bookings/venue-booking.rules.js";
import { NoShowAppeal } from "./no-show-appeal.entity.js";
import { appealStates, AppealState, whyNoAppeal, whyNotJudge } from "./no-show-appeal.rules.js";

type AppealResult = Promise<{ noShowAppeal: NoShowAppeal }>;

/** The holder says why a no-show was none; once a booking. */
export async function openAppeal(work: Work, bookingId: string, reason: string): AppealResult {
  const kept = requireReason(reason);
  const { booking, limits } = await openBooking(work, bookingId);
  if (booking.holderId !== work.viewer.employeeId) refuse(outOfScope, ["bookingId"]);
  const points = pointsOf(booking, limits);
  refuse(whyNoAppeal(points, booking.pointsWaived, work.clock.now(), limits.noShowWindowDays), ["bookingId"]);
  const { organizationId } = booking;
  const noShowAppeal = work.em.create(NoShowAppeal, {
    bookingId,
    reason: kept,
    state: AppealState.OPEN,
    organizationId,
  });
  return { noShowAppeal };
}

/** Decided by who manages the site; if it was right, the points count no more, and a suspension ends with them. */
export async function decideAppeal(
  work: Work,
  id: string,
  isUpheld: boolean,
  decision: string,
  expectedVersion?: Version,
): AppealResult {
  const { em, viewer, clock } = work;
  const kept = requireReason(decision, ["decision"]);
  const { bookingId } = await em.findOneOrFail(NoShowAppeal, id);
  const { booking, zone } = await openBooking(work, bookingId);
  const noShowAppeal = await locked(work, NoShowAppeal, id);
  expectVersion(noShowAppeal, expectedVersion);

  const custodianship = await em.findOne(SiteCustodian, { siteId: zone.siteId, relievedOn: null });
  const isCustodian =
    viewer.employeeId !== null &&
    [custodianship?.employeeId, custodianship?.deputyId].includes(viewer.employeeId);
  const isOwnCause = booking.holderId === viewer.employeeId;
  refuse(whyNotJudge(await managesSite(inquireWithin(work), zone.siteId), isOwnCause, isCustodian), ["id"]);

  const next = isUpheld ? AppealState.UPHELD : AppealState.DISMISSED;
  refuse(appealStates.whyCannotBecome(noShowAppeal.state, next), ["id"]);
  const decided = { decision: kept, decidedAt: clock.now(), decidedById: viewer.employeeId };
  em.assign(noShowAppeal, { ...decided, state: next });
  if (isUpheld) booking.pointsWaived = true;
  return { noShowAppeal };
}
