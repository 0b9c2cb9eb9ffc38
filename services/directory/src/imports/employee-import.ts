import type { Work } from "@tongxin/subgraph";
import { holdTree } from "../org-units/org-unit.operations.js";
import {
  compareIncoming,
  gatherIncoming,
  judgeIncoming,
  OUTCOME,
  writeIncoming,
  type Incoming,
} from "../incoming/incoming.js";
import { Authority } from "../incoming/incoming.rules.js";
import { holdPeople } from "../incoming/people-lock.js";
import type { ImportJob } from "./import-job.entity.js";
import { ImportKind, RowErrorCode } from "./import.rules.js";
import type { Importer } from "./importer.js";
import { headersOf } from "./roster.rules.js";

/** Employees go the way of every upsert; here their rows come from a file, and what became of each goes to its report. */
export const employeeImporter: Importer = {
  validate: async (work, job) => {
    await holdTree(work);
    await holdPeople(work, job.sourceSystem);
    await gatherIncoming(work, incomingOf(job), {
      select: "select line, external_id, data from import_row where job_id = ? and outcome is null",
      parameters: [job.id],
    });
    await work.em.execute("analyze incoming");
    await judgeIncoming(work, incomingOf(job));
    await reportProblems(work, job);
  },
  apply: async (work, job) => {
    await compareIncoming(work, incomingOf(job));
    await reportOutcomes(work, job);
    if (!job.isDryRun) await writeIncoming(work, incomingOf(job));
  },
};

const incomingOf = ({ id, sourceSystem, mode, overridesLocal, scopes }: ImportJob): Incoming => ({
  sourceSystem,
  mode,
  authority: overridesLocal ? Authority.OVERRIDE : Authority.SOURCE,
  scopes,
  reason: `导入任务 Import job ${id}`,
});

/** A code that could be a birthday or a phone number in the wrong column is not quoted. */
const TELLING_CODE = "^[0-9]{8}$|[0-9]{10}";

/** What is wrong with a row goes into the report under the header of its column. */
const reportProblems = ({ em }: Work, job: ImportJob) =>
  em.execute(
    `update import_row r
     set outcome = 'FAILED', errors = r.errors || jsonb_build_array(jsonb_build_object('code', i.problem,
       'column', ?::jsonb -> i.problem_key,
       'value', case when i.problem = '${RowErrorCode.ORG_UNIT_UNKNOWN}' and i.unit_code !~ ? then i.unit_code end))
     from incoming i where i.problem is not null and r.job_id = ? and r.line = i.line`,
    [JSON.stringify(headersOf(ImportKind.EMPLOYEES)), TELLING_CODE, job.id],
  );

/** Says of each row what it makes (R-DIR-21), and where an edit made here kept it from being written (DIR-X4). */
const reportOutcomes = ({ em }: Work, job: ImportJob) =>
  em.execute(
    `update import_row r set data = null, outcome = ${OUTCOME}, conflicts = i.conflicts
     from incoming i where r.job_id = ? and r.line = i.line`,
    [job.id],
  );
