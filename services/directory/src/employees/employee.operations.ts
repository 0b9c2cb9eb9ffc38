import { newId } from "@tongxin/kernel";
import type { Work } from "@tongxin/subgraph";
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
