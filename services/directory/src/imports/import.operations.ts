import { LockMode } from "@mikro-orm/core";
import {
  EVERYWHERE,
  invalidTransition,
  refuse,
  requireReason,
  requireText,
  type Refusal,
} from "@tongxin/kernel";
import {
  AuditAction,
  expectVersion,
  lockedOwn,
  touch,
  whyNotFor,
  type Ground,
  type Version,
  type Work,
} from "@tongxin/subgraph";
import { holdPeople } from "../incoming/people-lock.js";
import { holdTree, scopeOfUnit } from "../org-units/org-unit.operations.js";
import { holdersAtWork, lockRole } from "../roles/role-holders.js";
import { haveChangedSince, undo } from "./import-undo.js";
import { daysBefore } from "./import.retention.js";
import { ImportJob } from "./import-job.entity.js";
import {
  ImportJobRefusal,
  ImportKind,
  importStates,
  ImportState,
  REVERT_DAYS,
  whyNotConfirmedBy,
} from "./import.rules.js";
import type { ImportJobInput } from "./import.schema.js";
import { Upload } from "./upload.entity.js";

export const IMPORT_TASK = "imports.run";

/** Two imports of one source wait for neither: the second is refused, by an index when both come at once (R-DIR-26). */
export async function createImportJob(work: Work, input: ImportJobInput): Promise<{ importJob: ImportJob }> {
  const { em, viewer, schedule } = work;
  const { kind, mode, errorPolicy, overridesLocal, isFullSnapshot, isDryRun } = input;
  if (isFullSnapshot && kind === ImportKind.ORG_UNITS)
    refuse(ImportJobRefusal.SNAPSHOT_OF_UNITS, ["input", "isFullSnapshot"]);
  if (!input.sourceSystem.trim()) refuse(ImportJobRefusal.SOURCE_MISSING, ["input", "sourceSystem"]);
  const sourceSystem = requireText(input.sourceSystem, ["input", "sourceSystem"]);
  const upload = await em.findOne(
    Upload,
    { id: input.uploadId, createdBy: viewer.account, completedAt: { $ne: null }, emptiedAt: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!upload) return refuse(ImportJobRefusal.UPLOAD_UNKNOWN, ["input", "uploadId"]);
  // Its bytes are kept for some days after they were last wanted.
  touch(work, upload);
  const [{ locked }] = await em.execute<[{ locked: boolean }]>(LOCK_SOURCE, [sourceSystem]);
  if (!locked) refuse(ImportJobRefusal.IMPORT_RUNNING, ["input", "sourceSystem"]);
  await endInterrupted(work);

  const importJob = em.create(ImportJob, {
    organizationId: viewer.organizationId,
    kind,
    mode,
    errorPolicy,
    overridesLocal,
    isFullSnapshot,
    isDryRun,
    sourceSystem,
    accountId: viewer.accountId,
    employeeId: viewer.employeeId,
    scopes: [...(viewer.permissions["imports:run"] ?? [])],
    uploadId: upload.id,
    fileName: upload.fileName,
    state: ImportState.CREATED,
    problem: null,
    problemDetail: null,
    ignoredColumns: [],
    rowsRead: 0,
    endedAt: null,
    keptCounts: null,
  });
  await em.flush();
  await schedule(IMPORT_TASK, { jobId: importJob.id });
  return { importJob };
}

type JobResult = Promise<{ importJob: ImportJob }>;

/** A second person says yes to a full snapshot by which many leave: it begins anew, and is written. */
export async function confirmImportJob(work: Work, id: string, expectedVersion: Version): JobResult {
  const job = await jobToDecide(work, id, expectedVersion);
  if (job.state !== ImportState.NEEDS_CONFIRMATION)
    refuse(invalidTransition(importStates.nextStates(job.state)), ["id"]);
  refuse(whyNotConfirmedBy(job, work.viewer), ["id"]);
  job.leaversConfirmed = job.leavers;
  return beginAnew(work, job);
}

/** A dry run that is to be written now: it begins anew, for the directory may have changed. */
export async function applyImportJob(work: Work, id: string, expectedVersion: Version): JobResult {
  const job = await jobToDecide(work, id, expectedVersion);
  if (job.state !== ImportState.VALIDATED)
    refuse(invalidTransition(importStates.nextStates(job.state)), ["id"]);
  job.isDryRun = false;
  return beginAnew(work, job);
}

/** Before anything is written; a worker that reads its rows stops at the next step. */
export async function cancelImportJob(
  work: Work,
  id: string,
  reason: string,
  expectedVersion: Version,
): JobResult {
  const why = requireReason(reason);
  const job = await jobToDecide(work, id, expectedVersion);
  refuse(whyCannotBecome(job, ImportState.CANCELLED), ["id"]);
  Object.assign(job, { state: ImportState.CANCELLED, endedAt: work.clock.now() });
  await work.em.execute(`${FORGET_ROWS} where r.job_id = ? and (r.data is not null or r.outcome is null)`, [
    id,
  ]);
  work.audit({ action: AuditAction.UPDATED, entity: ImportJob.name, entityIds: [id], reason: why });
  return { importJob: job };
}

/** What a job wrote of people is as it was, if nothing of it has changed since. */
export async function revertImportJob(
  work: Work,
  id: string,
  reason: string,
  expectedVersion: Version,
): JobResult {
  const why = requireReason(reason);
  const job = await jobToDecide(work, id, expectedVersion);
  refuse(whyCannotBecome(job, ImportState.REVERTED), ["id"]);
  if (job.kind === ImportKind.ORG_UNITS) refuse(ImportJobRefusal.NOT_REVERTIBLE, ["id"]);
  if (job.endedAt! < daysBefore(work.clock.now(), REVERT_DAYS))
    refuse(ImportJobRefusal.REVERT_TOO_LATE, ["id"]);
  await holdTree(work);
  await holdPeople(work, job.sourceSystem);
  if (await haveChangedSince(work, job)) refuse(ImportJobRefusal.ROWS_CHANGED_SINCE, ["id"]);
  await lockRole(work, "SECURITY_ADMIN");
  const before = await holdersAtWork(work, "SECURITY_ADMIN");
  await undo(work, job);
  if (before.length > 0 && (await holdersAtWork(work, "SECURITY_ADMIN")).length === 0)
    refuse(ImportJobRefusal.LAST_ADMINISTRATOR, ["id"]);
  job.state = ImportState.REVERTED;
  work.audit({ action: AuditAction.UPDATED, entity: ImportJob.name, entityIds: [id], reason: why });
  return { importJob: job };
}

const whyCannotBecome = ({ state }: ImportJob, next: ImportState): Refusal | null =>
  importStates.whyCannotBecome(state, next);

/** A job of the viewer's organization, locked, over whose units the viewer may import too. */
async function jobToDecide(work: Work, id: string, expectedVersion: Version): Promise<ImportJob> {
  const job = await lockedOwn(work, ImportJob, id);
  for (const scope of job.scopes) {
    const { ancestry } = await scopeOfUnit(work, scope === EVERYWHERE ? null : scope);
    refuse(whyNotFor(work, ancestry), ["id"]);
  }
  expectVersion(job, expectedVersion);
  return job;
}

async function beginAnew(work: Work, job: ImportJob): JobResult {
  const { em, schedule } = work;
  const upload = await em.findOne(
    Upload,
    { id: job.uploadId, emptiedAt: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!upload) return refuse(ImportJobRefusal.FILE_GONE, ["id"]);
  touch(work, upload);
  await em.execute("delete from import_row where job_id = ?", [job.id]);
  Object.assign(job, { state: ImportState.CREATED, rowsRead: 0, endedAt: null });
  await em.flush();
  await schedule(IMPORT_TASK, { jobId: job.id });
  return { importJob: job };
}

/** The key under which a job holds its source's lock while it runs. */
export const LOCK_SOURCE = "select pg_try_advisory_xact_lock(hashtextextended(?, 7170002)) as locked";

/** What rows said is personal and has done its work when their job ends; those nothing became of were not written. */
export const FORGET_ROWS = `update import_row r set data = null, outcome = coalesce(outcome, 'SKIPPED')`;

/**
 * A job that runs holds its source's lock. When nobody holds it, a job that says it runs was killed, and has written
 * nothing. A job that ends meanwhile is let be: its row is looked at again when its lock is had.
 */
export const endInterrupted = ({ em, clock }: Pick<Ground, "em" | "clock">): Promise<unknown> =>
  em.execute(
    `with running as materialized (
       select id, source_system from import_job where state in ('VALIDATING', 'APPLYING')),
     killed as materialized (
       select id from running where pg_try_advisory_xact_lock(hashtextextended(source_system, 7170002))),
     ended as (
       update import_job j set state = 'FAILED', problem = 'INTERRUPTED', ended_at = ?, updated_at = ?,
         version = version + 1
       from killed where j.id = killed.id and j.state in ('VALIDATING', 'APPLYING') returning j.id)
     ${FORGET_ROWS} from ended where r.job_id = ended.id and r.data is not null`,
    [clock.now(), clock.now()],
  );
