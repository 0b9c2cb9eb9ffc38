import { AuditAction, type Work } from "@tongxin/subgraph";
import { recordChanges } from "../changes/directory-change.operations.js";
import { ChangedEntity } from "../changes/directory-change.rules.js";
import { Employee } from "../employees/employee.entity.js";
import { announceEmployees, moveAccounts } from "../employees/employee.operations.js";
import { COLUMN_NAMES } from "../incoming/incoming.js";
import type { ImportJob } from "./import-job.entity.js";

/** Keeps what is about to be written over, beside the version that the writing will make. */
export const keepUndo = ({ em }: Work, { id }: ImportJob): Promise<unknown> =>
  em.execute(
    `insert into import_undo (job_id, employee_id, organization_id, version_after, fields, employee, assignments, membership)
     select ?, i.employee_id, i.organization_id, coalesce(e.version, 0) + 1, i.changed_fields, to_jsonb(e),
       coalesce((select jsonb_agg(to_jsonb(a)) from assignment a where a.employee_id = i.known_id and a.is_primary), '[]'),
       (select to_jsonb(m) from union_membership m where m.employee_id = i.known_id and m.left_on is null)
     from incoming i left join employee e on e.id = i.known_id
     where i.known_id is null or i.is_changed`,
    [id],
  );

/** Whether anybody whom the job wrote has changed since. */
export async function haveChangedSince({ em }: Work, { id }: ImportJob): Promise<boolean> {
  const [{ changed }] = await em.execute<[{ changed: boolean }]>(
    `select exists (select 1 from import_undo u join employee e on e.id = u.employee_id
       where u.job_id = ? and e.version <> u.version_after) as changed`,
    [id],
  );
  return changed;
}

const RESTORED = COLUMN_NAMES.map(column => `${column} = was.${column}`).join(", ");

/** The people as they were, with their posts and membership; whom the job created has left, for an id is never used again. */
export async function undo(work: Work, { id, sourceSystem }: ImportJob): Promise<void> {
  const { em, clock, auditRows } = work;
  const now = clock.now();
  await em.execute(
    `update employee e set version = e.version + 1, updated_at = ?, organization_id = was.organization_id,
       local_fields = was.local_fields, ${RESTORED}
     from import_undo u cross join lateral jsonb_populate_record(null::employee, u.employee) was
     where u.job_id = ? and u.employee is not null and e.id = u.employee_id`,
    [now, id],
  );
  await em.execute(
    `update employee e set version = e.version + 1, updated_at = ?, state = 'TERMINATED', state_reason = null
     from import_undo u where u.job_id = ? and u.employee is null and e.id = u.employee_id`,
    [now, id],
  );
  await em.execute(
    "delete from assignment a using import_undo u where u.job_id = ? and a.employee_id = u.employee_id and a.is_primary",
    [id],
  );
  await em.execute(
    `insert into assignment select was.* from import_undo u
     cross join lateral jsonb_populate_recordset(null::assignment, u.assignments) was where u.job_id = ?`,
    [id],
  );
  await em.execute(
    `delete from union_membership m using import_undo u
     where u.job_id = ? and m.employee_id = u.employee_id and m.left_on is null
       and m.id is distinct from (u.membership ->> 'id')::uuid`,
    [id],
  );
  await em.execute(
    `update union_membership m set left_on = null, version = m.version + 1, updated_at = ?
     from import_undo u where u.job_id = ? and m.id = (u.membership ->> 'id')::uuid and m.left_on is not null`,
    [now, id],
  );
  const people = `select employee_id from import_undo where job_id = '${id}'`;
  await moveAccounts(work, people);
  await auditRows({
    action: AuditAction.UPDATED,
    entity: Employee.name,
    reason: `撤回导入任务 Import job ${id} of ${sourceSystem} reverted`,
    select: `select e.id::text as entity_id, e.organization_id, u.fields
      from import_undo u join employee e on e.id = u.employee_id where u.job_id = '${id}'`,
  });
  await announceEmployees(work, people);
  recordChanges(
    work,
    ChangedEntity.EMPLOYEE,
    `select employee_id as entity_id, case when employee is null then 'DELETED' else 'UPDATED' end as kind,
       case when employee is null then '{state}' else fields end as fields from import_undo where job_id = ?`,
    [id],
  );
}
