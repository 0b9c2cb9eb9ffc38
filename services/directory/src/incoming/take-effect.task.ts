import { AuditAction, inTransaction, type TaskContext, type Work } from "@tongxin/subgraph";
import { recordChanges } from "../changes/directory-change.operations.js";
import { ChangedEntity } from "../changes/directory-change.rules.js";
import { Employee } from "../employees/employee.entity.js";
import { announceEmployees, moveAccounts } from "../employees/employee.operations.js";

export const TAKE_EFFECT_TASK = "employees:take-effect";

/** Posts that were to begin on a day that has come: it is told only now (R-DIR-08). Reads have known by the date. */
export const takeEffect = (_: unknown, service: TaskContext): Promise<void> => inTransaction(service, begin);

const BEGUN = "select employee_id from begun";

async function begin(work: Work): Promise<void> {
  const { em, clock, auditRows } = work;
  const now = clock.now();
  await em.execute(
    "create temp table if not exists begun (employee_id uuid primary key, fields text[]) on commit delete rows",
  );
  await em.execute(
    `with due as (
       update assignment set is_in_effect = true, version = version + 1, updated_at = ?
       where not is_in_effect and starts_on <= ? returning employee_id, org_unit_id, organization_id, starts_on),
     last as (
       select distinct on (employee_id) * from due order by employee_id, starts_on desc),
     moved as (
       update employee e set version = e.version + 1, updated_at = ?, organization_id = last.organization_id
       from last where e.id = last.employee_id returning e.id, last.org_unit_id, last.starts_on)
     insert into begun
     select m.id, case when b.org_unit_id is not distinct from m.org_unit_id then '{position}' else '{orgUnit,position}' end::text[]
     from moved m left join assignment b on b.employee_id = m.id and b.is_primary and b.ends_on = m.starts_on`,
    [now, clock.today(), now],
  );
  await moveAccounts(work, BEGUN);
  await auditRows({
    action: AuditAction.UPDATED,
    entity: Employee.name,
    select: `select e.id::text as entity_id, e.organization_id, b.fields from begun b join employee e on e.id = b.employee_id`,
  });
  await announceEmployees(work, BEGUN);
  recordChanges(
    work,
    ChangedEntity.EMPLOYEE,
    "select employee_id as entity_id, 'UPDATED' as kind, fields from begun",
  );
}
