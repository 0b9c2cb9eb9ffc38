import { refuse, requireReason, type LocalDate } from "@tongxin/kernel";
import {
  expectVersion,
  inquireWithin,
  locked,
  removeAll,
  touch,
  whyNotFor,
  type Version,
  type Work,
} from "@tongxin/subgraph";
import { scopeOf, scopeOfUnit } from "../org-units/org-unit.operations.js";
import { knownCalendar } from "../work-calendar/work-calendar.reads.js";
import { ShiftException } from "./shift-exception.entity.js";
import { ShiftRoster } from "./shift-roster.entity.js";
import {
  whyCannotEnd,
  whyCannotExcept,
  whyCycleInvalid,
  whyHoursInvalid,
  whyPeriodInvalid,
} from "./shift.rules.js";
import type { ShiftExceptionInput, ShiftRosterInput } from "./shift.schema.js";

type RosterResult = Promise<{ shiftRoster: ShiftRoster }>;

export async function setShiftRoster(
  work: Work,
  { endsOn = null, hours, ...input }: ShiftRosterInput,
): RosterResult {
  refuse(whyPeriodInvalid({ ...input, endsOn }), ["input", "endsOn"]);
  refuse(whyCycleInvalid(input.cycle), ["input", "cycle"]);
  refuse(whyHoursInvalid({ ...input, hours }), ["input", "hours"]);
  const { organizationId, ancestry } = await scopeOf(work, input.orgUnitId, ["input", "orgUnitId"]);
  refuse(whyNotFor(work, ancestry), ["input", "orgUnitId"]);
  const kept = hours.map(({ kind, startsAt, endsAt }) => ({ kind, startsAt, endsAt }));
  const shiftRoster = work.em.create(ShiftRoster, {
    ...input,
    organizationId,
    endsOn,
    hours: kept,
    endReason: null,
  });
  return { shiftRoster };
}

/** It holds no longer from the day on; the shifts before it stand. */
export async function endShiftRoster(
  work: Work,
  id: string,
  endsOn: LocalDate,
  reason: string,
  expectedVersion?: Version,
): RosterResult {
  const endReason = requireReason(reason);
  const shiftRoster = await managedRoster(work, id, expectedVersion);
  refuse(whyCannotEnd(shiftRoster, endsOn), ["endsOn"]);
  work.em.assign(shiftRoster, { endsOn, endReason });
  return { shiftRoster };
}

/** What one day is, in place of what was set for it before. */
export async function setShiftException(
  work: Work,
  id: string,
  { day, shift, ...input }: ShiftExceptionInput,
  expectedVersion?: Version,
): RosterResult {
  const reason = requireReason(input.reason, ["input", "reason"]);
  const shiftRoster = await managedRoster(work, id, expectedVersion);
  const { em } = work;
  const exceptions = await em.find(ShiftException, { rosterId: id });
  const { startsOn, endsOn, cycle, hours, followsCalendar, organizationId } = shiftRoster;
  const roster = { startsOn, endsOn, cycle, hours, followsCalendar, exceptions };
  const calendar = await knownCalendar(inquireWithin(work));
  refuse(whyCannotExcept(roster, { day, shift }, calendar), ["input", "day"]);
  await removeAll(work, ShiftException, { rosterId: id, day });
  em.create(ShiftException, { organizationId, rosterId: id, day, shift, reason });
  touch(work, shiftRoster);
  return { shiftRoster };
}

/** A roster of a unit that the viewer may act for, locked. The unit may be closed meanwhile: somebody must still be able to clear up. */
async function managedRoster(work: Work, id: string, expectedVersion?: Version): Promise<ShiftRoster> {
  const roster = await locked(work, ShiftRoster, id);
  const { ancestry } = await scopeOfUnit(work, roster.orgUnitId);
  refuse(whyNotFor(work, ancestry), ["id"]);
  expectVersion(roster, expectedVersion);
  return roster;
}
