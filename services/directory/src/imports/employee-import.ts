import { EVERYWHERE } from "@tongxin/kernel";
import { AuditAction, type Work } from "@tongxin/subgraph";
import { Employee } from "../employees/employee.entity.js";
import { announceEmployees } from "../employees/employee.operations.js";
import { AT_WORK_STATES, HOLDING_STATES } from "../employees/employee.rules.js";
import { holdTree } from "../org-units/org-unit.operations.js";
import { holdersAtWork, lockRole } from "../roles/role-holders.js";
import type { ImportJob } from "./import-job.entity.js";
import { rowError, RowErrorCode } from "./import.rules.js";
import type { Importer } from "./importer.js";

/**
 * Employees are hundreds of thousands, so their rows become records by a fixed number of set-based statements instead
 * of entities (docs/decisions/0004). Each statement says one thing the import does, in the order it does them.
 */
export const employeeImporter: Importer = {
  validate: async (work, job) => {
    await holdTree(work);
    await failUnknownUnits(work, job);
    if (!job.scopes.includes(EVERYWHERE)) await failOutOfScope(work, job);
    await failLastAdministrators(work, job);
  },
  apply: async (work, job) => {
    await gatherIncoming(work, job);
    await decideOutcomes(work, job);
    if (!job.isDryRun) {
      await writePositions(work);
      await writeEmployees(work, job);
      await writeAssignments(work);
      await writeUnionMemberships(work);
      await moveAccounts(work);
      await auditWritten(work, job);
      await announceEmployees(work, WRITTEN);
    }
    await work.em.execute("drop table incoming");
  },
};

/** Whose own row was written; a new post or a union membership alone leaves it as it was. */
const WRITTEN = "select employee_id from incoming where known_id is null or is_changed";

/** Each person's part of the import, so that their record tells of it. */
async function auditWritten({ auditRows }: Work, { id }: ImportJob): Promise<void> {
  const [entity, reason] = [Employee.name, `导入任务 Import job ${id}`];
  const told = "employee_id::text as entity_id, organization_id, changed_fields as fields";
  const created = `select ${told} from incoming where known_id is null`;
  const updated = `select ${told} from incoming where known_id is not null and changed_fields <> '{}'`;
  await auditRows({ action: AuditAction.CREATED, entity, reason, select: created });
  await auditRows({ action: AuditAction.UPDATED, entity, reason, select: updated });
}

/** A code that could be a birthday or a phone number in the wrong column is not quoted. */
const TELLING_CODE = "^[0-9]{8}$|[0-9]{10}";

const failUnknownUnits = ({ em }: Work, job: ImportJob) =>
  em.execute(
    `update import_row r
     set outcome = 'FAILED',
       errors = r.errors || jsonb_set(?::jsonb, '{0,value}',
         case when r.data ->> 'unitCode' ~ ? then 'null' else r.data -> 'unitCode' end)
     where r.job_id = ? and r.outcome is null
       and not exists (select 1 from org_unit u where u.code = r.data ->> 'unitCode' and u.closed_on is null)`,
    [JSON.stringify([rowError(RowErrorCode.ORG_UNIT_UNKNOWN, "单位编码")]), TELLING_CODE, job.id],
  );

/**
 * Who imports for some units neither takes people of others nor puts any there. Who never held a post belongs to whoever
 * imports for their whole organization.
 */
const failOutOfScope = ({ em }: Work, job: ImportJob) =>
  em.execute(
    `with reached as materialized (
       select id, code, closed_on from org_unit
       where path <@ any(array(select path from org_unit where id = any(?::uuid[])))),
     present as materialized (
       select r.line, coalesce(
         (select a.org_unit_id from assignment a where a.employee_id = e.id and a.is_primary
          order by a.starts_on desc limit 1), e.organization_id) as org_unit_id
       from import_row r join employee e on e.source_system = ? and e.external_id = r.external_id
       where r.job_id = ? and r.outcome is null)
     update import_row r set outcome = 'FAILED', errors = r.errors || ?::jsonb
     where r.job_id = ? and r.outcome is null
       and (r.data ->> 'unitCode' not in (select code from reached where closed_on is null)
         or r.line in (select line from present where org_unit_id not in (select id from reached)))`,
    [
      `{${job.scopes.join(",")}}`,
      job.sourceSystem,
      job.id,
      JSON.stringify([rowError(RowErrorCode.OUT_OF_SCOPE, null)]),
      job.id,
    ],
  );

/** Somebody must be left who can grant roles: when the file would send all who can away, it sends none of them. */
async function failLastAdministrators(work: Work, job: ImportJob): Promise<void> {
  const { em } = work;
  const leaving = await em.execute<{ line: number; employeeId: string }[]>(
    `select r.line, e.id as "employeeId" from import_row r
     join employee e on e.source_system = ? and e.external_id = r.external_id
     where r.job_id = ? and r.outcome is null and r.data ->> 'state' <> all(?::text[])
       and exists (select 1 from account a join role_grant g on g.account_id = a.id
         where a.employee_id = e.id and g.role = 'SECURITY_ADMIN' and g.revoked_at is null)`,
    [job.sourceSystem, job.id, `{${AT_WORK_STATES.join(",")}}`],
  );
  if (leaving.length === 0) return;
  await lockRole(work, "SECURITY_ADMIN");
  const gone = new Set(leaving.map(({ employeeId }) => employeeId));
  const holders = await holdersAtWork(work, "SECURITY_ADMIN");
  if (holders.some(({ employeeId }) => employeeId === null || !gone.has(employeeId))) return;
  const last = new Set(holders.map(({ employeeId }) => employeeId));
  await em.execute(
    `update import_row set outcome = 'FAILED', errors = errors || ?::jsonb where job_id = ? and line = any(?::int[])`,
    [
      JSON.stringify([rowError(RowErrorCode.LAST_ADMINISTRATOR, "用工状态")]),
      job.id,
      `{${leaving.flatMap(({ line, employeeId }) => (last.has(employeeId) ? [line] : [])).join(",")}}`,
    ],
  );
}

/** The good rows beside what is known of each person; a column that the file lacks keeps its value (R-DIR-04). */
async function gatherIncoming({ em }: Work, job: ImportJob): Promise<void> {
  await em.execute(
    `create temp table incoming on commit drop as
     select r.line, r.external_id, e.id as known_id, coalesce(e.id, uuidv7()) as employee_id,
       u.id as org_unit_id, u.organization_id,
       d.name, d.title, d."postCategory" as post_category, d.state, d."stateReason" as state_reason,
       d."hiredOn" as hired_on, d.state = any(?::text[]) as holds_post,
       case when r.data ? 'gender' then d.gender else e.gender end as gender,
       case when r.data ? 'bornOn' then d."bornOn" else e.born_on end as born_on,
       case when r.data ? 'phoneNumber' then d."phoneNumber" else e.phone_number end as phone_number,
       case when r.data ? 'phoneNumber' then d."phoneDigest" else e.phone_digest end as phone_digest,
       case when r.data ? 'skillLevel' then d."skillLevel" else e.skill_level end as skill_level,
       case when r.data ? 'isUnionMember' then coalesce(d."isUnionMember", false) else m.id is not null end as in_union,
       m.id as membership_id, a.id as assignment_id, a.starts_on as assigned_on,
       p.org_unit_id is not distinct from u.id and p.title is not distinct from d.title
         and p.post_category is not distinct from d."postCategory" as same_post,
       p.org_unit_id is distinct from u.id as leaves_unit,
       null::uuid as position_id, false as is_changed, false as moves, '{}'::text[] as changed_fields
     from import_row r
     cross join lateral jsonb_to_record(r.data) as d(name text, title text, "postCategory" text, state text,
       "stateReason" text, "hiredOn" date, gender text, "bornOn" date, "phoneNumber" text, "phoneDigest" text, "skillLevel" text,
       "isUnionMember" boolean)
     join org_unit u on u.code = r.data ->> 'unitCode' and u.closed_on is null
     left join employee e on e.source_system = ? and e.external_id = r.external_id
     left join assignment a on a.employee_id = e.id and a.is_primary and a.ends_on is null
     left join position p on p.id = a.position_id
     left join union_membership m on m.employee_id = e.id and m.left_on is null
     where r.job_id = ? and r.outcome is null`.replaceAll(" ? '", " \\? '"),
    [`{${HOLDING_STATES.join(",")}}`, job.sourceSystem, job.id],
  );
  await em.execute(
    `update incoming i
     set moves = case when i.holds_post then i.assignment_id is null or not i.same_post else i.assignment_id is not null end,
       is_changed = e.id is not null and (e.name, e.gender, e.born_on, e.phone_digest, e.skill_level, e.state,
         e.state_reason, e.hired_on, e.organization_id) is distinct from (i.name, i.gender, i.born_on, i.phone_digest,
         i.skill_level, i.state, i.state_reason, i.hired_on, i.organization_id)
     from incoming j left join employee e on e.id = j.known_id
     where j.line = i.line`,
  );
  await em.execute(
    `update incoming i
     set changed_fields = array_remove(array[
       case when e.name is distinct from i.name then 'name' end,
       case when e.gender is distinct from i.gender then 'gender' end,
       case when e.born_on is distinct from i.born_on then 'bornOn' end,
       case when e.phone_digest is distinct from i.phone_digest then 'phoneNumber' end,
       case when e.skill_level is distinct from i.skill_level then 'skillLevel' end,
       case when e.state is distinct from i.state then 'state' end,
       case when e.state_reason is distinct from i.state_reason then 'stateReason' end,
       case when e.hired_on is distinct from i.hired_on then 'hiredOn' end,
       case when i.moves and (i.leaves_unit or not i.holds_post) then 'orgUnit' end,
       case when i.moves then 'position' end,
       case when i.in_union <> (i.membership_id is not null) then 'unionMembership' end], null)
     from incoming j left join employee e on e.id = j.known_id
     where j.line = i.line and (j.known_id is null or j.is_changed or j.moves
       or j.in_union <> (j.membership_id is not null))`,
  );
  await em.execute("create index on incoming (line)");
  await em.execute("analyze incoming");
}

/** Says of each row what it makes (R-DIR-03, R-DIR-21). */
async function decideOutcomes({ em }: Work, job: ImportJob): Promise<void> {
  await em.execute(
    `update import_row r
     set data = null, outcome = case
       when i.known_id is null then 'CREATED'
       when i.is_changed or i.moves or i.in_union <> (i.membership_id is not null) then 'UPDATED'
       else 'UNCHANGED' end
     from incoming i where r.job_id = ? and r.line = i.line`,
    [job.id],
  );
}

async function writePositions({ em, viewer, clock }: Work): Promise<void> {
  await em.execute(
    `insert into position (id, version, created_at, updated_at, created_by, organization_id, org_unit_id, title, post_category)
     select uuidv7(), 1, ?, ?, ?, organization_id, org_unit_id, title, post_category
     from (select distinct organization_id, org_unit_id, title, post_category from incoming) wanted
     on conflict (org_unit_id, title, post_category) do nothing`,
    [clock.now(), clock.now(), viewer.account],
  );
  await em.execute(
    `update incoming i set position_id = p.id from position p
     where (p.org_unit_id, p.title, p.post_category) = (i.org_unit_id, i.title, i.post_category)`,
  );
}

async function writeEmployees({ em, clock }: Work, { createdBy, sourceSystem }: ImportJob): Promise<void> {
  await em.execute(
    `insert into employee (id, version, created_at, updated_at, created_by, organization_id, source_system, external_id,
       employee_no, name, gender, born_on, phone_number, phone_digest, skill_level, state, state_reason, hired_on)
     select employee_id, 1, ?, ?, ?, organization_id, ?, external_id, external_id, name, gender, born_on, phone_number,
       phone_digest, skill_level, state, state_reason, hired_on
     from incoming where known_id is null order by line`,
    [clock.now(), clock.now(), createdBy, sourceSystem],
  );
  await em.execute(
    `update employee e
     set version = e.version + 1, updated_at = ?, organization_id = i.organization_id, name = i.name, gender = i.gender,
       born_on = i.born_on, skill_level = i.skill_level, state = i.state, state_reason = i.state_reason,
       hired_on = i.hired_on, phone_number = i.phone_number, phone_digest = i.phone_digest
     from incoming i where e.id = i.known_id and i.is_changed`,
    [clock.now()],
  );
}

/**
 * A new post begins today, when the former ends; a person who is new held theirs since being hired. What began today is
 * corrected in place, for a day is the shortest period. Those who hold no post any more end theirs today.
 */
async function writeAssignments({ em, viewer, clock }: Work): Promise<void> {
  const today = clock.today();
  const now = clock.now();
  await em.execute(
    `delete from assignment a using incoming i
     where a.id = i.assignment_id and i.moves and not i.holds_post and a.starts_on >= ?`,
    [today],
  );
  await em.execute(
    `update assignment a
     set version = a.version + 1, updated_at = ?, organization_id = i.organization_id,
       position_id = case when a.starts_on < ? then a.position_id else i.position_id end,
       org_unit_id = case when a.starts_on < ? then a.org_unit_id else i.org_unit_id end,
       ends_on = case when a.starts_on < ? then ?::date end
     from incoming i where a.id = i.assignment_id and i.moves`,
    [now, today, today, today, today],
  );
  await em.execute(
    `insert into assignment (id, version, created_at, updated_at, created_by, organization_id, employee_id, position_id,
       org_unit_id, is_primary, starts_on, ends_on)
     select uuidv7(), 1, ?, ?, ?, organization_id, employee_id, position_id, org_unit_id, true,
       case when known_id is null then least(hired_on, ?::date) else ?::date end,
       case when not holds_post then ?::date end
     from incoming
     where case when holds_post then moves and (assigned_on is null or assigned_on < ?)
       else known_id is null and hired_on < ? end
     order by line`,
    [now, now, viewer.account, today, today, today, today, today],
  );
}

/** An account goes with its person to another organization, so that those who grant roles there find it. */
const moveAccounts = ({ em, clock }: Work) =>
  em.execute(
    `update account a set organization_id = i.organization_id, version = a.version + 1, updated_at = ?
     from incoming i where a.employee_id = i.known_id and i.is_changed and a.organization_id <> i.organization_id`,
    [clock.now()],
  );

async function writeUnionMemberships({ em, viewer, clock }: Work): Promise<void> {
  await em.execute(
    `insert into union_membership (id, version, created_at, updated_at, created_by, organization_id, employee_id)
     select uuidv7(), 1, ?, ?, ?, organization_id, employee_id from incoming
     where in_union and membership_id is null`,
    [clock.now(), clock.now(), viewer.account],
  );
  await em.execute(
    `update union_membership m set left_on = ?, version = m.version + 1, updated_at = ?
     from incoming i where m.id = i.membership_id and not i.in_union`,
    [clock.today(), clock.now()],
  );
}
