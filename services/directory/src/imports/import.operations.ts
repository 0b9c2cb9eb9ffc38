import { LockMode } from "@mikro-orm/core";
import { refuse, requireText } from "@tongxin/kernel";
import { touch, type Ground, type Work } from "@tongxin/subgraph";
import { ImportJob } from "./import-job.entity.js";
import { ImportJobRefusal, ImportState } from "./import.rules.js";
import type { ImportJobInput } from "./import.schema.js";
import { Upload } from "./upload.entity.js";

export const IMPORT_TASK = "imports.run";

/** Two imports of one source wait for neither: the second is refused, by an index when both come at once (R-DIR-26). */
export async function createImportJob(work: Work, input: ImportJobInput): Promise<{ importJob: ImportJob }> {
  const { em, viewer, schedule } = work;
  const { kind, mode, errorPolicy, overridesLocal, isDryRun } = input;
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
