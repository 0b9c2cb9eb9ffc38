import { inOwnWords, refuse, requireReason, requireText } from "@tongxin/kernel";
import { inquireWithin, type Work } from "@tongxin/subgraph";
import { operated, operatedSite } from "../culture-sites/culture-site.operations.js";
import { openingsOfSite } from "../culture-sites/culture-site.reads.js";
import { Closure } from "../venue-bookings/closure.entity.js";
import { liftClosure, startClosure } from "../venue-bookings/closure.operations.js";
import { UpkeepTask } from "./upkeep-task.entity.js";
import {
  shutsZone,
  UpkeepKind,
  UpkeepRefusal,
  UpkeepState,
  upkeepStates,
  whyNotLogged,
} from "./upkeep.rules.js";
import type { RepairInput, UpkeepLogInput } from "./upkeep.schema.js";

type UpkeepResult = Promise<{ upkeepTask: UpkeepTask }>;

/** A routine task was done; each is logged once. */
export async function logUpkeep(
  work: Work,
  siteId: string,
  { kind, dueOn, note }: UpkeepLogInput,
): UpkeepResult {
  const { em, viewer, clock } = work;
  const site = await operatedSite(work, siteId);
  const openings = await openingsOfSite(inquireWithin(work), site, dueOn);
  refuse(whyNotLogged({ kind, dueOn }, openings.length > 0, clock.today()), ["input", "dueOn"]);
  const upkeepTask = em.create(UpkeepTask, {
    organizationId: site.organizationId,
    siteId,
    kind,
    dueOn,
    note: note == null ? null : requireText(note, ["input", "note"]),
    state: UpkeepState.DONE,
    endedAt: clock.now(),
    endedById: viewer.employeeId,
  });
  return { upkeepTask };
}

/** A severe defect shuts its zone at once, and moves the bookings there (ACT-S18). */
export async function reportRepair(work: Work, siteId: string, input: RepairInput): UpkeepResult {
  const { em, clock } = work;
  const { severity, zoneId = null, expectedEnd = null } = input;
  const note = requireText(input.description, ["input", "description"]);
  const { organizationId } = await operatedSite(work, siteId);
  let closureId: string | null = null;
  if (shutsZone(severity)) {
    if (!zoneId || !expectedEnd) return refuse(UpkeepRefusal.EXPECTED_END_MISSING, ["input", "expectedEnd"]);
    const { closure } = await inOwnWords(UpkeepRefusal, { "input.end": ["input", "expectedEnd"] }, () =>
      startClosure(work, siteId, { zoneId, end: expectedEnd, reason: note }),
    );
    closureId = closure.id;
  }
  const upkeepTask = em.create(UpkeepTask, {
    organizationId,
    siteId,
    zoneId,
    closureId,
    kind: UpkeepKind.REPAIR,
    severity,
    note,
    dueOn: clock.today(),
    state: UpkeepState.OPEN,
  });
  return { upkeepTask };
}

/** Repaired, or withdrawn with a reason; either way the zone opens again. */
export async function endRepair(
  work: Work,
  id: string,
  to: UpkeepState.DONE | UpkeepState.CANCELLED,
  reason?: string,
): UpkeepResult {
  const { em, viewer, clock } = work;
  const kept = reason === undefined ? null : requireReason(reason);
  const upkeepTask = await operated(work, UpkeepTask, id);
  refuse(upkeepStates.whyCannotBecome(upkeepTask.state, to), ["id"]);
  const closure = upkeepTask.closureId ? await em.findOneOrFail(Closure, upkeepTask.closureId) : null;
  if (closure && closure.endAt > clock.now())
    await inOwnWords(UpkeepRefusal, {}, () => liftClosure(work, closure.id));
  em.assign(upkeepTask, {
    state: to,
    reason: kept,
    endedAt: clock.now(),
    endedById: viewer.employeeId,
  });
  return { upkeepTask };
}
