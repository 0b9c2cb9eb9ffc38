import { refuse, requireReason } from "@tongxin/kernel";
import { expectVersion, policyOn, type Version, type Work } from "@tongxin/subgraph";
import type { Employee } from "../employees/employee.entity.js";
import { managedEmployee } from "../employees/employee.operations.js";
import { EmployeeState, type PostCategory } from "../employees/employee.rules.js";
import { UpsertOutcome } from "../incoming/incoming.rules.js";
import { dataOf, writeEmployee } from "../upserts/employee-upsert.operations.js";
import { verifierByKeys } from "./clearance-verifier.js";
import {
  ClearancePolicy,
  ClearanceRefusal,
  needsClearance,
  whyCannotBegin,
  whyCannotBePromoted,
  whyNotCleared,
  type ClearedPost,
  type Clearing,
} from "./clearance.rules.js";
import type { PromotionInput } from "./clearance.schema.js";
import { UsedClearance } from "./used-clearance.entity.js";

type Cleared = Promise<{ employee: Employee }>;

/** Somebody who was hired begins: at work from now on, if they are cleared where the post asks for it. */
export async function confirmOnboarding(
  work: Work,
  id: string,
  statement: string | null,
  expectedVersion: Version,
): Cleared {
  const employee = await managedEmployee(work, id, ["id"]);
  expectVersion(employee, expectedVersion);
  refuse(whyCannotBegin(employee, work.clock.today()), ["id"]);
  const post = await postToTakeUp(work, id);
  const statementId =
    post && (await clear(work, employee, { employeeId: id, event: "ONBOARDING", post }, statement));

  const written = await writeEmployee(work, employee, { state: EmployeeState.ACTIVE, stateReason: null });
  const { version, organizationId } = written.employee;
  work.announce("directory.employeeOnboarded", { id, version, statementId }, organizationId);
  return written;
}

/** Moves somebody to a higher post, today or on a day to come, if they are cleared where the post asks for it. */
export async function confirmPromotion(
  work: Work,
  employeeId: string,
  input: PromotionInput,
  statement: string | null,
  reason: string,
  expectedVersion: Version,
): Cleared {
  const why = requireReason(reason);
  const data = dataOf(work, input);
  const employee = await managedEmployee(work, employeeId, ["employeeId"]);
  expectVersion(employee, expectedVersion);
  refuse(whyCannotBePromoted(employee), ["employeeId"]);
  const post: ClearedPost = {
    orgUnitCode: data.unitCode!,
    title: data.title!,
    postCategory: input.postCategory,
  };
  const statementId = await clear(work, employee, { employeeId, event: "PROMOTION", post }, statement);

  const written = await writeEmployee(work, employee, data, why);
  if (written.outcome !== UpsertOutcome.UNCHANGED) {
    const { version, organizationId } = written.employee;
    const effectiveOn = data.effectiveOn ?? work.clock.today();
    work.announce(
      "directory.employeePromoted",
      { id: employeeId, version, effectiveOn, statementId },
      organizationId,
    );
  }
  return written;
}

/** The post that was planned for who has not begun; null where none was. */
async function postToTakeUp({ em }: Work, employeeId: string): Promise<ClearedPost | null> {
  const [post] = await em.execute<{ orgUnitCode: string; title: string; postCategory: PostCategory }[]>(
    `select u.code as "orgUnitCode", p.title, p.post_category as "postCategory"
     from assignment a join position p on p.id = a.position_id join org_unit u on u.id = a.org_unit_id
     where a.employee_id = ? and a.is_primary order by a.starts_on desc limit 1`,
    [employeeId],
  );
  return post ?? null;
}

/** Uses the statement up where the post asks for one, and answers its id; where none is asked for, nobody looks at it. */
async function clear(
  { em, clock }: Work,
  { organizationId }: Employee,
  clearing: Clearing,
  statement: string | null,
): Promise<string | null> {
  const { limits } = await policyOn(em, ClearancePolicy, organizationId, clock.today());
  if (!needsClearance(clearing, limits)) return null;
  if (!statement) return refuse(ClearanceRefusal.CLEARANCE_MISSING, ["clearanceStatement"]);
  const claims = await verifierByKeys(em)(statement);
  refuse(whyNotCleared(claims, clearing, clock.now(), limits), ["clearanceStatement"]);
  const { jti: statementId } = claims!;
  em.create(UsedClearance, { organizationId, statementId });
  await em.flush();
  return statementId;
}
