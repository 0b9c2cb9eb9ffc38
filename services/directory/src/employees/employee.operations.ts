import { refuse } from "@tongxin/kernel";
import { locked, whyNotFor, type Work } from "@tongxin/subgraph";
import { ancestryOf } from "../org-units/org-unit.rules.js";
import { Employee } from "./employee.entity.js";
import { HOLDING_STATES } from "./employee.rules.js";

const ANNOUNCED_AT_ONCE = 500;

/**
 * Tells the other services whether people are with the enterprise, those of one organization by hundreds: an import
 * changes so many that a message for each would take longer than the import. `ids` is the query that selects them.
 */
export const announceEmployees = ({ announceRows }: Work, ids: string): Promise<void> =>
  announceRows(
    "directory.employeesChanged",
    `select organization_id, jsonb_build_object('id', gen_random_uuid(), 'employees',
       jsonb_agg(jsonb_build_object('id', id, 'version', version, 'isEmployed', is_employed) order by id)) as body
     from (select id, version, organization_id, state = any(?::text[]) as is_employed,
             (row_number() over (partition by organization_id order by id) - 1) / ? as batch
           from employee where id in (${ids})) as e
     group by organization_id, batch`,
    [`{${HOLDING_STATES.join(",")}}`, ANNOUNCED_AT_ONCE],
  );

/** Accounts go with their people to another organization, so that those who grant roles there find them; `ids` selects the people. */
export const moveAccounts = ({ em, clock }: Work, ids: string): Promise<unknown> =>
  em.execute(
    `update account a set organization_id = e.organization_id, version = a.version + 1, updated_at = ?
     from employee e where a.employee_id = e.id and e.id in (${ids}) and a.organization_id <> e.organization_id`,
    [clock.now()],
  );

/**
 * Where an employee stands in the tree: the unit of their primary post, or of the last they held, with all above it.
 * Empty for who never held one: whoever acts for the whole enterprise acts for them.
 */
export async function ancestryOfEmployee({ em, clock }: Work, employeeId: string): Promise<string[]> {
  const today = clock.today();
  const [unit] = await em.execute<{ path: string }[]>(
    `select u.path from assignment a join org_unit u on u.id = a.org_unit_id
     where a.employee_id = ? and a.is_primary
     order by a.starts_on <= ? desc, a.starts_on desc limit 1`,
    [employeeId, today],
  );
  return unit ? ancestryOf(unit.path) : [];
}

/** Somebody, under the lock of their row, for whose unit the viewer may act. */
export async function managedEmployee(work: Work, id: string, path: readonly string[]): Promise<Employee> {
  const employee = await locked(work, Employee, id);
  refuse(whyNotFor(work, await ancestryOfEmployee(work, id)), path);
  return employee;
}
