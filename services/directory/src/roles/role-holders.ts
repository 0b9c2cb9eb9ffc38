import type { Role } from "@tongxin/kernel";
import type { Work } from "@tongxin/subgraph";
import { AT_WORK_STATES } from "../employees/employee.rules.js";

interface Holder {
  readonly grantId: string;
  readonly orgUnitId: string | null;
  readonly employeeId: string | null;
}

/** Whoever counts the holders of a role before one goes waits for whoever does so too. */
export const lockRole = ({ em }: Work, role: Role): Promise<unknown> =>
  em.execute("select id from role_definition where name = ? for update", [role]);

/** Who holds a role today by an open account, and is at work. */
export const holdersAtWork = ({ em, clock }: Work, role: Role): Promise<Holder[]> =>
  em.execute<Holder[]>(
    `select g.id as "grantId", g.org_unit_id as "orgUnitId", a.employee_id as "employeeId"
     from role_grant g join account a on a.id = g.account_id left join employee e on e.id = a.employee_id
     where g.role = ? and g.revoked_at is null and g.starts_on <= ? and (g.ends_on is null or g.ends_on > ?)
       and a.closed_at is null and (e.id is null or e.state = any(?::text[]))`,
    [role, clock.today(), clock.today(), `{${AT_WORK_STATES.join(",")}}`],
  );
