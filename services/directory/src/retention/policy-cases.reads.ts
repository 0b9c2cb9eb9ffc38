import { policyCases } from "@tongxin/subgraph";
import { LEFT_STATES, RetentionPolicy } from "./retention.rules.js";

/** The days on which personal data of people who left are erased, where other limits move them; never before the pack's first day. */
const MOVED_ERASURES = `
  select e.id, e.ended + c.before as before, greatest(e.ended + c.after, p.starts) as after, count(*) over ()::int as total
  from (values (?::date)) as p(starts)
  cross join jsonb_to_recordset(?::jsonb) as c(organization_id uuid, before int, after int)
  join lateral (
    select id, coalesce(
      (select max(coalesce(ends_on, 'infinity')) from assignment a where a.employee_id = employee.id),
      (created_at at time zone 'Asia/Shanghai')::date) as ended
    from employee
    where organization_id = c.organization_id and state = any(?::text[])
      and (phone_number is not null or born_on is not null or id_number is not null)
  ) e on e.ended < 'infinity' and e.ended + c.before >= p.starts and e.ended + c.before <> greatest(e.ended + c.after, p.starts)
  order by before, e.id limit ?`;

interface Moved {
  readonly id: string;
  readonly before: string;
  readonly after: string;
  readonly total: number;
}

export const retentionCases = policyCases(RetentionPolicy, async (em, { changes, from, most }) => {
  const limits = changes.map(({ organizationId, before, after }) => ({
    organization_id: organizationId,
    before: before.personalDataKeptDays,
    after: after.personalDataKeptDays,
  }));
  const moved = await em.execute<Moved[]>(MOVED_ERASURES, [
    from,
    JSON.stringify(limits),
    `{${LEFT_STATES.join(",")}}`,
    most,
  ]);
  return {
    cases: moved.map(({ id, before, after }) => ({
      entity: "Employee",
      id,
      field: "personalDataErasedOn",
      before,
      after,
    })),
    total: moved[0]?.total ?? 0,
  };
});
