import type { LocalDate } from "@tongxin/kernel";
import {
  batch,
  batchByText,
  batchOnDay,
  childrenOf,
  type Context,
  fixed,
  isAmong,
  list,
  type Row,
  selectRows,
  tables,
  toGroups,
  toMap,
  withThoseOnly,
} from "@tongxin/subgraph";
import { sql } from "kysely";
import { OrgUnit } from "../org-units/org-unit.entity.js";
import type { Subtree } from "../org-units/org-unit.reads.js";
import { Assignment } from "./assignment.entity.js";
import { Employee } from "./employee.entity.js";
import type { EmployeeState, PostCategory } from "./employee.rules.js";
import type { Sought } from "./name-keys.js";
import { Position } from "./position.entity.js";
import { UnionMembership } from "./union-membership.entity.js";

const rows = tables<{ assignment: Assignment; position: Position }>();

/** Numbers are each source's own: two organizations may have given the same one. */
export const employeesByNos = batchByText<Row<Employee>[]>([], async (em, nos) => {
  const employees = await selectRows(em, Employee)
    .where(isAmong("t.employee_no", nos))
    .orderBy("t.id")
    .execute();
  return toGroups(employees, "employeeNo");
});

/** The key of a record in the system it comes from. */
export const sourceKey = (sourceSystem: string, externalId: string): string =>
  JSON.stringify([sourceSystem, externalId]);

export const employeesBySources = batchByText<Row<Employee> | null>(null, async (em, keys) => {
  const pairs = keys.map(key => JSON.parse(key) as [string, string]);
  const employees = await selectRows(em, Employee)
    .innerJoin(
      sql<{
        source: string;
        id: string;
      }>`(select unnest(${pairs.map(([source]) => source)}::text[]) as source,
        unnest(${pairs.map(([, id]) => id)}::text[]) as id)`.as("wanted"),
      join => join.on(sql<boolean>`(t.source_system, t.external_id) = (wanted.source, wanted.id)`),
    )
    .execute();
  return new Map(employees.map(each => [sourceKey(each.sourceSystem, each.externalId), each]));
});

/** Which employees, with what the filter's words mean today; null where it says nothing. */
export interface EmployeeCriteria {
  readonly state: EmployeeState | null;
  readonly states: readonly EmployeeState[] | null;
  readonly employeeNo: string | null;
  readonly sought: Sought | null;
  readonly subtree: Subtree | null;
  readonly categories: readonly PostCategory[] | null;
}

export const employeesByNo = list(Employee, {
  order: ["employeeNo", "id"],
  where: (query, criteria: EmployeeCriteria, context) => {
    const { state, states, employeeNo, sought, subtree, categories } = criteria;
    let wanted = state ? query.where("t.state", "=", state) : query;
    if (states) wanted = wanted.where(sql<boolean>`t.state = any(${[...states]}::text[])`);
    if (employeeNo !== null) wanted = wanted.where("t.employee_no", "=", employeeNo);
    if (sought) wanted = wanted.where(isSought(sought));
    // Without this, every other organization would be searched from end to end for people it cannot have.
    if (subtree) wanted = wanted.where(isAnyOf("t.organization_id", subtree.organizationIds));
    if (subtree || categories) wanted = wanted.where("t.id", "in", heldPosts(context, criteria) as never);
    return wanted;
  },
});

/** After whatever follows the beginning of a text, in the order of any database. */
const LAST_CHARACTER = "\u{10FFFF}";

/**
 * Keys with their type, so that it is planned for them each time: they may be of ten people or of every tenth. Numbers are
 * walked in their order from the first to the last that may begin so; where capitals lie between, each is looked at, and
 * the planner, which would guess how many pass, goes by the walk alone.
 */
function isSought(sought: Sought) {
  if ("nameKeys" in sought) return sql<boolean>`t.name_keys @> ${sought.nameKeys}::text[]`;
  const [lower, upper] = [sought.employeeNo, sought.employeeNo.toUpperCase()];
  const isBetween = sql<boolean>`t.employee_no >= least(${lower}, ${upper})
    and t.employee_no <= greatest(${lower}, ${upper}) || ${LAST_CHARACTER}`;
  return lower === upper
    ? isBetween
    : sql<boolean>`${isBetween} and coalesce(starts_with(lower(t.employee_no), ${lower}), false)`;
}

/** Whether an `assignment` is the primary post that its person holds on a day. */
export const isPrimaryPostOn = (day: LocalDate) =>
  sql<boolean>`(assignment.is_primary and assignment.starts_on <= ${day}
    and (assignment.ends_on is null or assignment.ends_on > ${day}))`;

const unitsOfPrimaryPosts = fixed(
  (em, { employeeIds, day }: { employeeIds: readonly string[]; day: string }, properties) => {
    const posts = rows(em)
      .selectFrom("assignment")
      .select(["assignment.employee_id as employeeId", "assignment.org_unit_id as orgUnitId"])
      .where(isAmong("assignment.employee_id", employeeIds))
      .where(isPrimaryPostOn(day))
      .as("post");
    return selectRows(em, OrgUnit, properties)
      .innerJoin(posts, "post.orgUnitId", "t.id")
      .select("post.employeeId as employeeId");
  },
);

/** The unit of the primary post that each holds on a day. */
export const unitsOfEmployees = batchOnDay<Row<OrgUnit> | null>(
  null,
  async (em, employeeIds, day, properties = null) => {
    const units = await unitsOfPrimaryPosts(em, { employeeIds, day }, properties);
    return toMap(withThoseOnly(em, OrgUnit, properties, units), "employeeId");
  },
);

/** Employees whose primary post of today meets the criteria. */
function heldPosts({ em, clock }: Context, { subtree, categories }: EmployeeCriteria) {
  let posts = rows(em)
    .selectFrom("assignment")
    .select("assignment.employee_id")
    .where(isPrimaryPostOn(clock.today()));
  // The units by their ids, not by a join: only so does the planner know whether they hold ten people or all.
  if (subtree) posts = posts.where(isAnyOf("assignment.org_unit_id", subtree.unitIds));
  if (!categories) return posts;
  return posts
    .innerJoin("position", "position.id", "assignment.position_id")
    .where(sql<boolean>`position.post_category = any(${[...categories]}::text[])`);
}

/** With its type, so that it is planned for these units each time: they may hold ten people or all (decision 15). */
const isAnyOf = (column: string, ids: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} = any(${[...ids]}::uuid[])`;

/** All assignments of employees, the earliest first: history is short, so one batch serves every `asOf`. */
export const assignmentsOfEmployees = childrenOf(Assignment, { of: "employeeId", order: ["startsOn"] });

export const unionMembershipsOfEmployees = batch<Row<UnionMembership> | null>(
  null,
  async (em, employeeIds) => {
    const memberships = await selectRows(em, UnionMembership)
      .where(isAmong("t.employee_id", employeeIds))
      .where("t.left_on", "is", null)
      .execute();
    return toMap(memberships, "employeeId");
  },
);
