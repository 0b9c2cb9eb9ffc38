import { refuse } from "@tongxin/kernel";
import type { Work } from "@tongxin/subgraph";
import { ImportJob } from "./import-job.entity.js";
import { ImportJobRefusal, ImportProblem, ImportState } from "./import.rules.js";
import type { ImportJobInput } from "./import.schema.js";
import { Upload } from "./upload.entity.js";

export const IMPORT_TASK = "imports.run";

/** Two imports of one source wait for neither: the second is refused, by an index when both come at once (R-DIR-26). */
export async function createImportJob(work: Work, input: ImportJobInput): Promise<{ importJob: ImportJob }> {
  const { em, viewer, schedule } = work;
  const { kind, errorPolicy, isDryRun } = input;
  const sourceSystem = input.sourceSystem.trim();
  if (!sourceSystem) refuse(ImportJobRefusal.SOURCE_MISSING, ["input", "sourceSystem"]);
  const upload = await em.findOne(Upload, { id: input.uploadId, createdBy: viewer.account });
  if (!upload) return refuse(ImportJobRefusal.UPLOAD_UNKNOWN, ["input", "uploadId"]);
  await endInterrupted(work, sourceSystem);

  const importJob = em.create(ImportJob, {
    kind,
    errorPolicy,
    isDryRun,
    sourceSystem,
    uploadId: upload.id,
    fileName: upload.fileName,
    state: ImportState.CREATED,
    problem: null,
    problemDetail: null,
    ignoredColumns: [],
    rowsRead: 0,
    endedAt: null,
  });
  await em.flush();
  await schedule(IMPORT_TASK, { jobId: importJob.id });
  return { importJob };
}

/** The key under which a job holds its source's lock while it runs. */
export const LOCK_SOURCE = "select pg_try_advisory_xact_lock(hashtextextended(?, 7170002)) as locked";

/** A job that runs holds its source's lock. When nobody holds it, a job that says it runs was killed. */
async function endInterrupted({ em, clock }: Work, sourceSystem: string): Promise<void> {
  const [{ locked }] = await em.execute<[{ locked: boolean }]>(LOCK_SOURCE, [sourceSystem]);
  if (!locked) refuse(ImportJobRefusal.IMPORT_RUNNING, ["input", "sourceSystem"]);
  await em.nativeUpdate(
    ImportJob,
    { sourceSystem, state: [ImportState.VALIDATING, ImportState.APPLYING] },
    { state: ImportState.FAILED, problem: ImportProblem.INTERRUPTED, endedAt: clock.now() },
  );
}
