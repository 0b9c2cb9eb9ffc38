import { EVERYWHERE } from "@tongxin/kernel";
import type { Work } from "@tongxin/subgraph";
import { EmployeeState, HOLDING_STATES } from "../employees/employee.rules.js";
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
import { keepUndo } from "./import-undo.js";
import { ImportKind, ImportProblem, RowErrorCode } from "./import.rules.js";
import { JobFailed } from "./job-failed.js";
import type { Importer } from "./importer.js";
import { headersOf } from "./roster.rules.js";

/** Employees go the way of every upsert; here their rows come from a file, and what became of each goes to its report. */
export const employeeImporter: Importer = {
  validate: async (work, job) => {
    await holdTree(work);
    await holdPeople(work, job.sourceSystem);
    if (job.isFullSnapshot) await addMissing(work, job);
    await gatherIncoming(work, incomingOf(job), {
      select: "select line, external_id, data from import_row where job_id = ? and outcome is null",
      parameters: [job.id],
    });
    await work.em.execute("analyze incoming");
    await judgeIncoming(work, incomingOf(job));
    await reportProblems(work, job);
  },
  apply: async (work, job, isTrial) => {
    await compareIncoming(work, incomingOf(job));
    await reportOutcomes(work, job);
    if (isTrial) return;
    await keepUndo(work, job);
    await writeIncoming(work, incomingOf(job));
  },
};

const incomingOf = ({ id, sourceSystem, mode, overridesLocal, scopes }: ImportJob): Incoming => ({
  sourceSystem,
  mode,
  authority: overridesLocal ? Authority.OVERRIDE : Authority.SOURCE,
  scopes,
  reason: `导入任务 Import job ${id}`,
});

/** Who is employed by the source in the importer's units, and stands in no row of a full snapshot, has left or never came. */
async function addMissing(
  { em }: Work,
  { id, organizationId, sourceSystem, scopes }: ImportJob,
): Promise<void> {
  const [{ unread }] = await em.execute<[{ unread: boolean }]>(
    "select exists (select 1 from import_row where job_id = ? and external_id is null) as unread",
    [id],
  );
  if (unread) throw new JobFailed(ImportProblem.SNAPSHOT_INCOMPLETE);
  await em.execute(
    `insert into import_row (job_id, organization_id, line, external_id, data, errors, is_missing)
     select ?, ?, (select max(line) from import_row where job_id = ?) + row_number() over (order by e.external_id),
       e.external_id, jsonb_build_object('stateReason', null, 'state',
         case when e.state = 'PENDING_START' then 'CANCELLED' else 'TERMINATED' end), '[]', true
     from employee e
     where e.source_system = ? and e.state = any(?::text[]) and (? or ${HELD_WITHIN})
       and not exists (select 1 from import_row r where r.job_id = ? and r.external_id = e.external_id)`,
    [id, organizationId, id, sourceSystem, `{${EXPECTED_STATES.join(",")}}`, ...within(scopes), id],
  );
}

const EXPECTED_STATES = [...HOLDING_STATES, EmployeeState.PENDING_START];

/** Whose last primary post is in the units of a role. */
const HELD_WITHIN = `(select a.org_unit_id from assignment a where a.employee_id = e.id and a.is_primary
  order by a.starts_on desc limit 1) in (select id from org_unit
  where path <@ any(array(select path from org_unit where id = any(?::uuid[]))))`;

const within = (scopes: readonly string[]): [boolean, string] => {
  const isEverywhere = scopes.includes(EVERYWHERE);
  return [isEverywhere, isEverywhere ? "{}" : `{${scopes.join(",")}}`];
};

/** How many employed people a full snapshot lacks, of how many there are in the importer's units. */
export async function countLeavers(
  { em }: Work,
  { id, sourceSystem, scopes }: ImportJob,
): Promise<{ leavers: number; active: number }> {
  const [counted] = await em.execute<[{ leavers: number; active: number }]>(
    `select count(*)::int as active,
       count(*) filter (where exists (select 1 from import_row r where r.job_id = ? and r.is_missing
         and r.external_id = e.external_id and r.outcome is distinct from 'FAILED'))::int as leavers
     from employee e where e.source_system = ? and e.state = any(?::text[]) and (? or ${HELD_WITHIN})`,
    [id, sourceSystem, `{${HOLDING_STATES.join(",")}}`, ...within(scopes)],
  );
  return counted;
}

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
    `update import_row r set data = null, outcome = case when r.is_missing then 'DEACTIVATED' else ${OUTCOME} end, conflicts = i.conflicts
     from incoming i where r.job_id = ? and r.line = i.line`,
    [job.id],
  );
