import type { Ground } from "@tongxin/subgraph";
import { REVERT_DAYS } from "./import.rules.js";

const REPORT_DAYS = 90;
const FILE_DAYS = 7;
const BROKEN_UPLOAD_DAYS = 1;
const DAY_MS = 86_400_000;

export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);

const daysAgo = ({ clock }: Ground, days: number): Date => daysBefore(clock.now(), days);

/** What a job wrote over is kept while it may be reverted. */
export const forgetUndo = (ground: Ground): Promise<unknown> =>
  ground.em.execute(
    `delete from import_undo u using import_job j
     where j.id = u.job_id and (j.ended_at < ? or j.state = 'REVERTED')`,
    [daysAgo(ground, REVERT_DAYS)],
  );

/** What is known of each row goes; the job stays, with how many rows came to what. */
export const forgetOldReports = (ground: Ground): Promise<unknown> =>
  ground.em.execute(
    `with old as (
       update import_job j set kept_counts = coalesce(
         (select jsonb_object_agg(outcome, rows) from
           (select outcome, count(*) as rows from import_row
            where job_id = j.id and outcome is not null group by outcome) as counted), '{}')
       where ended_at < ? and kept_counts is null returning id)
     delete from import_row using old where job_id = old.id`,
    [daysAgo(ground, REPORT_DAYS)],
  );

/** The bytes of files that no job has used for a week go: they are full of personal data. */
export const forgetOldFiles = (ground: Ground): Promise<unknown> =>
  ground.em.execute(
    `with old as (
       update upload u set emptied_at = ?
       where emptied_at is null and completed_at is not null and updated_at < ?
         and not exists (select 1 from import_job j where j.upload_id = u.id and j.ended_at is null)
       returning id)
     delete from upload_chunk using old where upload_id = old.id`,
    [ground.clock.now(), daysAgo(ground, FILE_DAYS)],
  );

/** A file that broke off together with its server has no end to wait for. */
export const forgetBrokenUploads = (ground: Ground): Promise<unknown> =>
  ground.em.execute(
    "delete from upload where emptied_at is null and completed_at is null and updated_at < ?",
    [daysAgo(ground, BROKEN_UPLOAD_DAYS)],
  );
