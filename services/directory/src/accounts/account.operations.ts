import { LockMode } from "@mikro-orm/core";
import { accountName, employeeUnknown, isId, refuse, requireReason } from "@tongxin/kernel";
import { AuditAction, expectVersion, locked, type Version, whyNotFor, type Work } from "@tongxin/subgraph";
import { Employee } from "../employees/employee.entity.js";
import { ancestryOfEmployee } from "../employees/employee.operations.js";
import { EmployeeState, HOLDING_STATES } from "../employees/employee.rules.js";
import { revokeGrantsOf } from "../roles/role-grant.operations.js";
import { Account } from "./account.entity.js";
import { AccountKind, whyCannotClose, whyNotAccountName } from "./account.rules.js";
import { isOwnAccount } from "./viewer.operations.js";

type AccountResult = Promise<{ account: Account }>;

const MAY_SIGN_IN: readonly EmployeeState[] = [...HOLDING_STATES, EmployeeState.PENDING_START];

/** An account for somebody in the roster; it may do nothing until it is granted a role. */
export async function openAccount(work: Work, employeeId: string, typed: string): AccountResult {
  const { em, viewer } = work;
  const name = accountName(typed);
  refuse(whyNotAccountName(name), ["name"]);
  const employee = isId(employeeId)
    ? await em.findOne(
        Employee,
        { id: employeeId, organizationId: { $in: [...viewer.organizationIds] } },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      )
    : null;
  if (!employee || !MAY_SIGN_IN.includes(employee.state)) return refuse(employeeUnknown, ["employeeId"]);
  refuse(whyNotFor(work, await ancestryOfEmployee(work, employee.id)), ["employeeId"]);
  const account = em.create(Account, {
    organizationId: employee.organizationId,
    employeeId: employee.id,
    kind: AccountKind.PERSON,
    name,
  });
  return { account };
}

/** From now on it is nobody, and what it was granted or has delegated ends with it. */
export async function closeAccount(
  work: Work,
  id: string,
  reason: string,
  expectedVersion?: Version,
): AccountResult {
  const { em, viewer, clock } = work;
  const account = await locked(work, Account, id);
  const ancestry = account.employeeId ? await ancestryOfEmployee(work, account.employeeId) : [];
  refuse(whyNotFor(work, ancestry), ["id"]);
  expectVersion(account, expectedVersion);
  refuse(whyCannotClose({ ...account, isOwn: isOwnAccount(viewer, account) }), ["id"]);
  const closingReason = requireReason(reason);
  await revokeGrantsOf(work, account, closingReason);
  Object.assign(account, { closingReason, closedAt: clock.now() });
  await em.flush();
  work.audit({
    action: AuditAction.UPDATED,
    entity: Account.name,
    entityIds: [account.id],
    reason: closingReason,
  });
  return { account };
}
