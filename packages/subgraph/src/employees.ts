import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { employeeUnknown, isId, noEmployee, refuse, type Message } from "@tongxin/kernel";
import { batchById } from "./batch.js";
import type { Work } from "./work.js";

/**
 * What a service knows of `directory`'s employees: whether they are still with the enterprise. Kept by messages, so it
 * follows by about a second; names are read through the graph. A service that needs it lists it among its entities.
 */
@Entity()
export class KnownEmployee {
  @PrimaryKey({ type: "uuid" })
  id!: string;

  @Property({ type: "uuid" })
  organizationId!: string;

  @Property({ type: "integer" })
  employeeVersion!: number;

  @Property({ type: "boolean" })
  isEmployed!: boolean;
}

export const knownEmployeesById = batchById(KnownEmployee);

/** The viewer as an employee; refused to an account that is nobody's, such as a system's. */
export const viewerAsEmployee = ({ viewer }: Pick<Work, "viewer">): string =>
  viewer.employeeId ?? refuse(noEmployee);

/** Refuses somebody who is not, or no longer, with the enterprise, or of an organization out of the viewer's sight. */
export async function requireEmployed(
  { em, viewer }: Work,
  id: string,
  path: readonly string[],
): Promise<void> {
  const known = isId(id) ? await em.findOne(KnownEmployee, { id, isEmployed: true }) : null;
  if (!known || !viewer.organizationIds.includes(known.organizationId)) refuse(employeeUnknown, path);
}

/** Keeps the newest state of each employee of a batch: an older one that comes late changes nothing. */
export async function keepEmployees(
  { em }: Work,
  { organizationId, body }: Message<"directory.employeesChanged">,
): Promise<void> {
  await em.execute(
    `insert into known_employee (id, organization_id, employee_version, is_employed)
     select id, ?, version, "isEmployed" from jsonb_to_recordset(?::jsonb) as e (id uuid, version int, "isEmployed" boolean)
     on conflict (id) do update set organization_id = excluded.organization_id,
       employee_version = excluded.employee_version, is_employed = excluded.is_employed
     where known_employee.employee_version < excluded.employee_version`,
    [organizationId, JSON.stringify(body.employees)],
  );
}
