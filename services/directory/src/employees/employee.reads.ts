import { isId } from "@tongxin/kernel";
import {
  batch,
  batchById,
  batchByText,
  childrenOf,
  list,
  selectRows,
  tables,
  toMap,
  type Context,
  type Row,
} from "@tongxin/subgraph";
import { sql } from "kysely";
import { OrgUnit } from "../org-units/org-unit.entity.js";
import { Assignment } from "./assignment.entity.js";
import { Employee } from "./employee.entity.js";
import type { PostCategory } from "./employee.rules.js";
import type { EmployeeFilter } from "./employee.schema.js";
import { Position } from "./position.entity.js";
import { UnionMembership } from "./union-membership.entity.js";

const rows = tables<{ assignment: Assignment; position: Position; org_unit: OrgUnit }>();

export const employeesById = batchById(Employee);
export const positionsById = batchById(Position);

export const employeesByNos = batchByText<Row<Employee> | null>(null, async (em, nos) => {
  const employees = await selectRows(em, Employee)
    .where("t.employee_no", "in", nos)
    .orderBy("t.id")
    .execute();
  return toMap(employees, "employeeNo");
});

/** The filter, with what its words mean today. */
export type EmployeeCriteria = EmployeeFilter & { frontlineCategories: readonly PostCategory[] };

export const employeesByNo = list(Employee, {
  order: ["employeeNo", "id"],
  where: (query, criteria: EmployeeCriteria, context) => {
    const { state, orgUnitId, postCategory, frontline } = criteria;
    let wanted = state ? query.where("t.state", "=", state) : query;
    if (orgUnitId || postCategory || frontline !== undefined) {
      wanted = wanted.where("t.id", "in", heldPosts(context, criteria) as never);
    }
    return wanted;
  },
});

/** Employees whose primary post of today meets the criteria. */
function heldPosts({ em, clock }: Context, criteria: EmployeeCriteria) {
  const { orgUnitId, postCategory, frontline, frontlineCategories } = criteria;
  const today = clock.today();
  return rows(em)
    .selectFrom("assignment")
    .innerJoin("position", "position.id", "assignment.position_id")
    .innerJoin("org_unit", "org_unit.id", "assignment.org_unit_id")
    .select("assignment.employee_id")
    .where("assignment.is_primary", "=", true)
    .where("assignment.starts_on", "<=", today)
    .where(held => held.or([held("assignment.ends_on", "is", null), held("assignment.ends_on", ">", today)]))
    .$if(postCategory !== undefined, query => query.where("position.post_category", "=", postCategory!))
    .$if(frontline !== undefined, query =>
      query.where("position.post_category", frontline ? "in" : "not in", [...frontlineCategories]),
    )
    .$if(orgUnitId !== undefined, query =>
      query.where(
        sql<boolean>`org_unit.path <@ (select path from org_unit where id = ${isId(orgUnitId!) ? orgUnitId : null})`,
      ),
    );
}

/** All assignments of employees, the earliest first: history is short, so one batch serves every `asOf`. */
export const assignmentsOfEmployees = childrenOf(Assignment, "employeeId", "startsOn");

export const unionMembershipsOfEmployees = batch<Row<UnionMembership> | null>(
  null,
  async (em, employeeIds) => {
    const memberships = await selectRows(em, UnionMembership)
      .where("t.employee_id", "in", employeeIds)
      .where("t.left_on", "is", null)
      .execute();
    return toMap(memberships, "employeeId");
  },
);
