import type { LocalDate } from "@tongxin/kernel";
import {
  batchByText,
  childrenOf,
  fixed,
  list,
  selectRows,
  toGroups,
  type Inquiry,
  type Row,
} from "@tongxin/subgraph";
import { sql } from "kysely";
import type { Employee } from "../employees/employee.entity.js";
import { assignmentsOfEmployees } from "../employees/employee.reads.js";
import { knownCalendar } from "../work-calendar/work-calendar.reads.js";
import { ShiftException } from "./shift-exception.entity.js";
import { ShiftRoster } from "./shift-roster.entity.js";
import {
  daysReaching,
  holdsOn,
  overlaps,
  rosterOn,
  shiftsOn,
  WORKING_STATES,
  type Days,
  type Interval,
  type PlannedShift,
} from "./shift.rules.js";

export const shiftRostersByStart = list(ShiftRoster, {
  order: ["startsOn", "id"],
  direction: "desc",
  by: ["orgUnitId"],
});

export const exceptionsOfRosters = childrenOf(ShiftException, { of: "rosterId", order: ["day"] });

/** A roster as a unit follows it. */
type FollowedRoster = Row<ShiftRoster> & { readonly exceptions: readonly Row<ShiftException>[] };

/** A unit and the days that are asked of it: one statement answers whatever days are asked together. */
const keyOf = (orgUnitId: string, { first, last }: Days): string => `${orgUnitId} ${first} ${last}`;

type Asked = Readonly<Record<"keys" | "orgUnitIds" | "firsts" | "lasts", readonly string[]>>;

const rostersAbove = fixed((em, { keys, orgUnitIds, firsts, lasts }: Asked) =>
  selectRows(em, ShiftRoster)
    .innerJoin(
      sql<{ id: string; key: string; depth: number; first: string; last: string }>`(
        select asked.key, asked.first, asked.last, above.id, nlevel(above.path) as depth
        from unnest(${keys}::text[], ${orgUnitIds}::uuid[], ${firsts}::date[], ${lasts}::date[])
          as asked(key, unit_id, first, last)
        join org_unit unit on unit.id = asked.unit_id
        join org_unit above on above.path @> unit.path
      )`.as("asked"),
      "asked.id",
      "t.org_unit_id",
    )
    .where(sql<boolean>`t.starts_on <= asked.last and (t.ends_on is null or t.ends_on > asked.first)`)
    .select("asked.key as key")
    .orderBy("asked.depth", "desc"),
);

/** For a unit and some days the rosters that it may follow, its own first, then those of the units above, the nearest first. */
const plansOfUnits = batchByText<readonly FollowedRoster[]>([], async (em, keys) => {
  const asked = keys.map(key => key.split(" "));
  const part = (place: number) => asked.map(parts => parts[place]!);
  const rosters = await rostersAbove(em, { keys, orgUnitIds: part(0), firsts: part(1), lasts: part(2) });
  const ids = [...new Set(rosters.map(({ id }) => id))];
  const exceptions = await exceptionsOfRosters(em, ids);
  const followed = rosters.map(roster => ({ ...roster, exceptions: exceptions.get(roster.id) ?? [] }));
  return toGroups(followed, "key");
});

/** The roster that a unit follows on a day, its own or one from above. */
export async function rosterOfUnit(
  inquiry: Inquiry,
  orgUnitId: string,
  day: LocalDate,
): Promise<FollowedRoster | null> {
  return rosterOn(await inquiry.ask(plansOfUnits, keyOf(orgUnitId, { first: day, last: day })), day);
}

/** Worked out once for all who ask about the same unit and days. */
async function shiftsOfUnitOn(inquiry: Inquiry, orgUnitId: string, days: Days): Promise<PlannedShift[]> {
  const [plan, calendar] = await Promise.all([
    inquiry.ask(plansOfUnits, keyOf(orgUnitId, days)),
    knownCalendar(inquiry),
  ]);
  return inquiry.made(plan, () => shiftsOn(plan, days, calendar));
}

/** The shifts of a unit that reach into a stretch of time, whole. */
export async function shiftsOfUnit(
  inquiry: Inquiry,
  orgUnitId: string,
  time: Interval,
): Promise<PlannedShift[]> {
  const shifts = await shiftsOfUnitOn(inquiry, orgUnitId, daysReaching(time));
  return shifts.filter(shift => overlaps(shift, time));
}

/** The shifts of an employee that reach into a stretch of time, whole: on each day those of the unit of the primary post. */
export async function shiftsOfEmployee(
  inquiry: Inquiry,
  { id, state }: Pick<Row<Employee>, "id" | "state">,
  time: Interval,
): Promise<PlannedShift[]> {
  if (!WORKING_STATES.includes(state)) return [];
  const days = daysReaching(time);
  const posts = (await inquiry.ask(assignmentsOfEmployees, id)).filter(
    ({ isPrimary, startsOn, endsOn }) =>
      isPrimary && startsOn <= days.last && (endsOn === null || endsOn > days.first),
  );
  const shifts = await Promise.all(
    posts.map(async post => {
      const ofUnit = await shiftsOfUnitOn(inquiry, post.orgUnitId, days);
      return ofUnit.filter(shift => holdsOn(post, shift.day) && overlaps(shift, time));
    }),
  );
  return shifts.flat();
}
