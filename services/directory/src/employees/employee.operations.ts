import { newId } from "@tongxin/kernel";
import type { Work } from "@tongxin/subgraph";
import { ancestryOf } from "../org-units/org-unit.rules.js";
import { HOLDING_STATES } from "./employee.rules.js";

const ANNOUNCED_AT_ONCE = 500;

interface Batch {
  readonly organizationId: string;
  readonly employees: { id: string; version: number; isEmployed: boolean }[];
}

/**
 * Tells the other services whether people are with the enterprise, those of one organization by hundreds: an import
 * changes so many that a message for each would take longer than the import. `ids` is the query that selects them.
 */
export async function announceEmployees({ em, announce }: Work, ids: string): Promise<void> {
  const batches = await em.execute<Batch[]>(
    `select organization_id as "organizationId",
       jsonb_agg(jsonb_build_object('id', id, 'version', version, 'isEmployed', is_employed) order by id) as employees
     from (select id, version, organization_id, state = any(?::text[]) as is_employed,
             (row_number() over (partition by organization_id order by id) - 1) / ? as batch
           from employee where id in (${ids})) as e
     group by organization_id, batch`,
    [`{${HOLDING_STATES.join(",")}}`, ANNOUNCED_AT_ONCE],
  );
  for (const { organizationId, employees } of batches)
    announce("directory.employeesChanged", { id: newId(), employees }, organizationId);
}

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
