import { batch, type Context, isAmong, list, type Reader, tables, toGroups } from "@tongxin/subgraph";
import { sql } from "kysely";
import { ImportJob } from "./import-job.entity.js";
import { ImportRow } from "./import-row.entity.js";
import { NO_ROWS, type RowCounts, type RowOutcome } from "./import.rules.js";
import type { Upload } from "./upload.entity.js";

const rows = tables<{ import_row: ImportRow; upload: Upload }>();

/** How many bytes of the files that the viewer has sent are kept still. */
export async function bytesKeptOf({ em, viewer }: Pick<Context, "em" | "viewer">): Promise<number> {
  const { bytes } = await rows(em)
    .selectFrom("upload")
    .where("created_by", "=", viewer.account)
    .where("emptied_at", "is", null)
    .select(sql<number>`coalesce(sum(size), 0)::float8`.as("bytes"))
    .executeTakeFirstOrThrow();
  return bytes;
}

export const importJobsNewestFirst = list(ImportJob, { order: ["id"], direction: "desc" });

export const importRowsByLine = list(ImportRow, {
  order: ["jobId", "line"],
  within: ["jobId"],
  by: ["outcome"],
  where: (query, { jobId }: { jobId: string; outcome: RowOutcome | undefined }) =>
    query.where("t.job_id", "=", jobId),
});

export const importConflictsByLine = list(ImportRow, {
  order: ["jobId", "line"],
  within: ["jobId"],
  where: (query, { jobId }: { jobId: string }) =>
    query.where("t.job_id", "=", jobId).where(sql<boolean>`t.conflicts <> '{}'`),
});

/** How many rows of each job came to what. */
export const rowCountsOfJobs = batch<RowCounts>(NO_ROWS, async (em, jobIds) => {
  const counted = await rows(em)
    .selectFrom("import_row")
    .select(["job_id as jobId", "outcome", sql<number>`count(*)::int`.as("count")])
    .where(isAmong("job_id", jobIds))
    .groupBy(["job_id", "outcome"])
    .execute();
  return new Map(
    [...toGroups(counted, "jobId")].map(([jobId, group]) => [
      jobId,
      {
        ...NO_ROWS,
        ...Object.fromEntries(group.map(({ outcome, count }) => [outcome ?? "UNDECIDED", count])),
      },
    ]),
  );
});

export const countsOfJob = async (em: Reader, jobId: string): Promise<RowCounts> =>
  (await rowCountsOfJobs(em, [jobId])).get(jobId) ?? NO_ROWS;
