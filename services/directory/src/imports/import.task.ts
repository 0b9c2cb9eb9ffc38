import { LockMode } from "@mikro-orm/postgresql";
import { inTransaction, policyOn, type TaskContext, type Work, type Reader } from "@tongxin/subgraph";
import { keptData } from "../incoming/kept-data.js";
import { isUnreadable } from "./cell.rules.js";
import { countLeavers, employeeImporter } from "./employee-import.js";
import { firstLineNotUtf8 } from "./encoding.js";
import { ImportJob } from "./import-job.entity.js";
import { endInterrupted, FORGET_ROWS, LOCK_SOURCE } from "./import.operations.js";
import { forgetOldFiles, forgetOldReports } from "./import.retention.js";
import {
  ImportKind,
  ImportPolicy,
  needsConfirmation,
  ImportProblem,
  ImportState,
  rowError,
  RowErrorCode,
  stateAfterApplying,
  stopsEverything,
} from "./import.rules.js";
import type { StoredFile } from "./archive.js";
import type { Importer } from "./importer.js";
import { countsOfJob } from "./import.reads.js";
import { idHeader, layoutOf, readRow, type Layout, type RosterRow } from "./roster.rules.js";
import { tableRows } from "./table-file.js";
import { UnreadableFile } from "./unreadable-file.js";
import { JobCancelled, JobFailed } from "./job-failed.js";
import { unitImporter } from "./unit-import.js";
import { CHUNK_BYTES, CHUNK_FIELD, Upload, UploadChunk } from "./upload.entity.js";

const STAGED_AT_ONCE = 1_000;

const IMPORTERS: Readonly<Record<ImportKind, Importer>> = {
  ORG_UNITS: unitImporter,
  EMPLOYEES: employeeImporter,
};

/** Runs a job from its file to its report, once: a job that began and was killed is not begun again. */
export async function runImport(payload: unknown, service: TaskContext): Promise<void> {
  const { jobId } = payload as { jobId: string };
  await endInterrupted(service);
  await forgetOldReports(service);
  await forgetOldFiles(service);
  const job = await service.em.fork().findOneOrFail(ImportJob, jobId);
  await service.em.fork().transactional(async holder => {
    // It holds the lock and does nothing else, for as long as the import takes.
    await holder.execute("set local idle_in_transaction_session_timeout = 0");
    const [{ locked }] = await holder.execute<[{ locked: boolean }]>(LOCK_SOURCE, [job.sourceSystem]);
    if (!locked) throw new Error(`Another import of ${job.sourceSystem} runs; this one is tried again.`);
    if (job.state === ImportState.CREATED) await runLocked(job, service);
  });
}

/** What the job writes is written, and audited, as theirs who began it. */
function onBehalf(service: TaskContext, { accountId, employeeId, createdBy }: ImportJob): TaskContext {
  const { viewer } = service;
  return {
    ...service,
    viewer: accountId ? { ...viewer, accountId, employeeId, account: createdBy } : viewer,
  };
}

async function runLocked(job: ImportJob, ofService: TaskContext): Promise<void> {
  const service = onBehalf(ofService, job);
  const enter = (state: ImportState) =>
    inTransaction(service, async work => void Object.assign(await stillRunning(work, job), { state }));

  try {
    await enter(ImportState.VALIDATING);
    const ignoredColumns = await stage(job, service);
    // Planned by statistics that know nothing of this job, the statements that follow would not end.
    await service.em.execute("analyze import_row");
    await failDuplicates(job, service.em);
    if (isToBeWritten(job)) await enter(ImportState.APPLYING);
    // One transaction: what a row is judged by cannot change before it is written, and a kill leaves nothing half done.
    await inTransaction(service, work => settle(work, job, ignoredColumns));
  } catch (error) {
    if (error instanceof JobCancelled) return;
    const failed = error instanceof JobFailed ? error : new JobFailed(ImportProblem.INTERRUPTED);
    const { problem, detail: problemDetail } = failed;
    await inTransaction(service, work =>
      end(work, job, { state: ImportState.FAILED, problem, problemDetail }),
    );
    if (failed !== error) throw error;
  }
}

/** Who lost the connection that holds the source's lock was taken for dead, and the rows are cleared: nothing goes on. */
async function stillRunning({ em }: Work, { id }: ImportJob): Promise<ImportJob> {
  const job = await em.findOneOrFail(ImportJob, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (job.state === ImportState.CANCELLED) throw new JobCancelled();
  if (job.state === ImportState.FAILED) throw new JobFailed(ImportProblem.INTERRUPTED);
  return job;
}

/** Writes the good rows, unless the policy lets the bad ones stop them, and ends the job. */
async function settle(work: Work, job: ImportJob, ignoredColumns: string[]): Promise<void> {
  const { validate, apply } = IMPORTERS[job.kind];
  await stillRunning(work, job);
  await validate(work, job);
  await work.em.flush();
  const counts = await countsOfJob(work.em, job.id);
  if (stopsEverything(job.errorPolicy, counts.FAILED)) {
    const isRejected = !job.isDryRun;
    return end(work, job, {
      ignoredColumns,
      state: isRejected ? ImportState.FAILED : ImportState.VALIDATED,
      problem: isRejected ? ImportProblem.ROWS_REJECTED : null,
    });
  }
  const waiting = job.isFullSnapshot ? await judgeSnapshot(work, job) : null;
  const mustWait = waiting?.mustWait ?? false;
  await apply(work, job, job.isDryRun || mustWait);
  await work.em.flush();
  await end(work, job, {
    ignoredColumns,
    ...waiting?.known,
    state: stateOf(job, mustWait) ?? stateAfterApplying(counts),
  });
}

/** Whether the job writes in any case: a full snapshot may have to wait for a second person first (R-DIR-20). */
const isToBeWritten = ({ isDryRun, isFullSnapshot, leaversConfirmed }: ImportJob): boolean =>
  !isDryRun && (!isFullSnapshot || leaversConfirmed !== null);

/** Where a job ends that writes nothing for now; null for one that writes. */
function stateOf({ isDryRun }: ImportJob, mustWait: boolean): ImportState | null {
  if (isDryRun) return ImportState.VALIDATED;
  return mustWait ? ImportState.NEEDS_CONFIRMATION : null;
}

/** Whether a second person must say yes to so many leavers, and has not yet (R-DIR-24). */
async function judgeSnapshot(work: Work, job: ImportJob) {
  const counted = await countLeavers(work, job);
  const { limits, basis } = await policyOn(work.em, ImportPolicy, job.organizationId, work.clock.today());
  return {
    known: { leavers: counted.leavers, basis: basis.snapshotLeaversPercent },
    mustWait: needsConfirmation(counted, limits) && counted.leavers > (job.leaversConfirmed ?? 0),
  };
}

async function end({ em, clock }: Work, { id }: ImportJob, how: Partial<ImportJob>): Promise<void> {
  if (how.state === ImportState.FAILED)
    await em.execute("delete from import_row where job_id = ? and is_missing", [id]);
  await em.execute(`${FORGET_ROWS} where r.job_id = ? and r.data is not null`, [id]);
  Object.assign(await em.findOneOrFail(ImportJob, id), { ...how, endedAt: clock.now() });
}

/** Reads the file into the job's rows, each checked by itself; answers the columns it did not read. */
async function stage(job: ImportJob, service: TaskContext): Promise<string[]> {
  const { em, clock } = service;
  const upload = await em.fork().findOneOrFail(Upload, job.uploadId);
  const today = clock.today();
  let layout: Layout | undefined;
  let batch: RosterRow[] = [];
  let rowsRead = 0;

  const save = async () => {
    rowsRead += batch.length;
    await stageRows(em, job, batch);
    await em.execute("update import_job set rows_read = ? where id = ?", [rowsRead, job.id]);
    batch = [];
  };

  try {
    const file = fileOf(service, upload);
    for await (const { line, cells } of tableRows(upload.format, upload.encoding, file)) {
      if (!layout) {
        layout = layoutOf(job.kind, cells);
        if (cells.some(isUnreadable) || (upload.encoding === "gb18030" && layout.columns.length === 0))
          throw new JobFailed(ImportProblem.ENCODING_INVALID, await damagedLine(service, upload));
        if (layout.missing.length > 0)
          throw new JobFailed(ImportProblem.MISSING_COLUMN, layout.missing.join("、"));
        continue;
      }
      batch.push(kept(service, job.kind, readRow(layout, line, cells, today)));
      if (batch.length === STAGED_AT_ONCE) await save();
    }
  } catch (error) {
    throw error instanceof UnreadableFile
      ? new JobFailed(ImportProblem.FILE_UNREADABLE, error.message)
      : error;
  }
  if (batch.length > 0) await save();
  if (rowsRead === 0) throw new JobFailed(ImportProblem.NO_ROWS);
  return [...layout!.ignored];
}

/** A row as it is staged: not even for as long as its job takes does a phone number lie in clear. */
function kept(service: TaskContext, kind: ImportKind, row: RosterRow): RosterRow {
  // Whatever it says will not be written, and may stand in the wrong column.
  if (row.errors.length > 0) return { ...row, data: {} };
  return kind === ImportKind.EMPLOYEES ? { ...row, data: { ...keptData(service, row.data) } } : row;
}

/** Whatever is not UTF-8 is read as GB18030, so one damaged line makes all others unreadable: which is it? */
async function damagedLine(service: TaskContext, upload: Upload): Promise<string> {
  const line = upload.encoding === "gb18030" ? await firstLineNotUtf8(fileOf(service, upload).from(0)) : 1;
  return `第 ${line} 行。 Line ${line}.`;
}

/** An upload's bytes, unsealed as they are read. The piece that was read last is at hand: an archive is read here and there. */
function fileOf({ em, vault }: TaskContext, { id, size }: Upload): StoredFile {
  let last: { readonly position: number; readonly bytes: Buffer } | undefined;
  async function piece(position: number): Promise<Buffer> {
    if (last?.position !== position) {
      const chunk = await em.fork().findOneOrFail(UploadChunk, { uploadId: id, position });
      last = { position, bytes: await vault.openBytes(CHUNK_FIELD, chunk.bytes) };
    }
    return last.bytes;
  }
  return {
    size,
    async *from(offset) {
      for (let at = offset; at < size; at += CHUNK_BYTES - (at % CHUNK_BYTES))
        yield (await piece(Math.floor(at / CHUNK_BYTES))).subarray(at % CHUNK_BYTES);
    },
  };
}

const stageRows = (em: Reader, job: ImportJob, rows: readonly RosterRow[]): Promise<unknown> =>
  em.execute(
    `insert into import_row (job_id, organization_id, line, external_id, data, errors, outcome)
     select ?, ?, line, external_id, data, errors, case when errors <> '[]' then 'FAILED' end
     from jsonb_to_recordset(?::jsonb) as r(line int, external_id text, data jsonb, errors jsonb)`,
    [
      job.id,
      job.organizationId,
      JSON.stringify(
        rows.map(({ line, externalId, data, errors }) => ({ line, external_id: externalId, data, errors })),
      ),
    ],
  );

/** Two rows with one id contradict each other, or one is too many: all of them fail (R-DIR-22). */
const failDuplicates = (job: ImportJob, em: Reader): Promise<unknown> =>
  em.execute(
    `update import_row r set outcome = 'FAILED', errors = r.errors || ?::jsonb
     from (select external_id from import_row where job_id = ? and external_id is not null
           group by external_id having count(*) > 1) twice
     where r.job_id = ? and r.external_id = twice.external_id`,
    [JSON.stringify([rowError(RowErrorCode.DUPLICATE_IN_FILE, idHeader(job.kind))]), job.id, job.id],
  );
