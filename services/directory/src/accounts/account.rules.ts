import { refusals, type Refusal } from "@tongxin/kernel";
import { AT_WORK_STATES, type EmployeeState } from "../employees/employee.rules.js";
import { RoleGrantRefusal } from "../roles/role-grant.rules.js";

export enum AccountKind {
  PERSON = "PERSON",
  SERVICE = "SERVICE",
}

export const AccountRefusal = refusals({
  NAME_INVALID: {
    rule: null,
    zh: "账号名由拉丁字母或汉字（不得混用）、数字和 . _ - 组成，2–64 个字符。",
    en: "An account's name is of Latin letters or of Han characters, not of both, digits and . _ -, and has 2 to 64 characters.",
  },
  NAME_TAKEN: {
    rule: null,
    zh: "已有或曾有同名账号。",
    en: "There is, or was, an account of this name.",
    constraint: "account_name_unique",
    path: ["name"],
  },
  ALREADY_OPEN: {
    rule: "R-X-14",
    zh: "该职工已有账号。",
    en: "The employee has an account already.",
    constraint: "account_one_per_employee",
    path: ["employeeId"],
  },
  CLOSED: { rule: "R-X-10", zh: "账号已注销。", en: "The account is closed." },
  OWN_ACCOUNT: { rule: "R-X-14", zh: "不能注销自己的账号。", en: "Nobody closes their own account." },
  LAST_HOLDER: RoleGrantRefusal.LAST_HOLDER,
  NOT_A_PERSON: {
    rule: null,
    zh: "系统账号请停用，而不是注销。",
    en: "A service account is suspended, not closed.",
  },
});

/**
 * Of one script, so that no two look alike. No colon: names such as `system:directory` are the platform's own.
 */
const NAME = /^(?![._-])(?:[a-z0-9._-]{2,64}|[\p{Script=Han}0-9._-]{2,64})$/u;

/** Why an account may not be named so, as it would be kept, or null. */
export const whyNotAccountName = (name: string): Refusal | null =>
  NAME.test(name) ? null : AccountRefusal.NAME_INVALID;

interface Closing {
  readonly kind: AccountKind;
  readonly closedAt: Date | null;
  /** Whether the viewer is whom the account belongs to. */
  readonly isOwn: boolean;
}

/** Why an account cannot be closed, or null. */
export function whyCannotClose({ kind, closedAt, isOwn }: Closing): Refusal | null {
  if (kind !== AccountKind.PERSON) return AccountRefusal.NOT_A_PERSON;
  if (closedAt) return AccountRefusal.CLOSED;
  return isOwn ? AccountRefusal.OWN_ACCOUNT : null;
}

/**
 * Of what a person holds, what holds today: who is suspended or retired is an employee like any other, and no officer
 * any more. Null is the state of an account that is nobody's in the roster.
 */
export const rolesKept = <Held extends { readonly role: string }>(
  state: EmployeeState | null,
  held: readonly Held[],
): readonly Held[] =>
  state === null || AT_WORK_STATES.includes(state) ? held : held.filter(({ role }) => role === "EMPLOYEE");
