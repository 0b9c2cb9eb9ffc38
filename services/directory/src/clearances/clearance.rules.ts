import {
  invalidTransition,
  isListOf,
  isOneOf,
  isText,
  policySeeds,
  refusals,
  type Limits,
  type LocalDate,
  type Refusal,
} from "@tongxin/kernel";
import { EMPLOYEE_TRANSITIONS, EmployeeState, PostCategory } from "../employees/employee.rules.js";

/** What one may be cleared for (R-INT-31). */
export type ClearanceEvent = "ONBOARDING" | "PROMOTION";

export const ClearanceRefusal = refusals({
  CLEARANCE_MISSING: {
    rule: "R-INT-33",
    zh: "该岗位须先通过廉洁教育培训考核，请附上有效的合格证明。",
    en: "Whoever takes up this post has passed the integrity training first: a clearance statement is needed.",
  },
  CLEARANCE_INVALID: {
    rule: "R-INT-33",
    zh: "合格证明无效：不是廉洁教育服务签发，或与本人、本次事项、该岗位不符，或考核未合格。",
    en: "The clearance statement is not good: not issued by the integrity service, of another person, event or post, or of one who has not passed.",
  },
  CLEARANCE_EXPIRED: {
    rule: "R-INT-33",
    zh: "合格证明已过时，请重新取得。",
    en: "The clearance statement is too old; ask for another.",
  },
  CLEARANCE_USED: {
    rule: "R-INT-33",
    zh: "合格证明只能使用一次，此证明已用过。",
    en: "A clearance statement is good for one use, and this one has been used.",
    constraint: "used_clearance_statement_unique",
    path: ["clearanceStatement"],
  },
  START_TOO_EARLY: {
    rule: "R-DIR-01",
    zh: "入职日期未到，不能确认到岗。",
    en: "The day of hiring has not come; nobody begins before it.",
  },
  NOT_AT_WORK: {
    rule: "R-INT-31",
    zh: "只有在职职工可以晋升。",
    en: "Only somebody who is at work is promoted.",
  },
});

export const ClearancePolicy = policySeeds({
  onboardingClearanceCategories: {
    value: [PostCategory.MANAGEMENT] as readonly PostCategory[],
    level: "SET",
    source: "A2",
    article: "§3.1, R-INT-31",
    accepts: isListOf(isOneOf(Object.values(PostCategory))),
  },
  promotionClearanceCategories: {
    value: [PostCategory.MANAGEMENT] as readonly PostCategory[],
    level: "SET",
    source: "A2",
    article: "§3.1, R-INT-31",
    accepts: isListOf(isOneOf(Object.values(PostCategory))),
  },
  /** Titles whose holders are cleared first, whatever the family of the post. */
  clearancePostTitles: {
    value: [] as readonly string[],
    level: "SET",
    source: "A2",
    article: "§3.1, R-INT-31",
    accepts: isListOf(title => typeof title === "string" && isText(title)),
  },
  clearanceStatementSeconds: { value: 60, level: "MUST", tighter: "LESS", source: "D", article: "R-INT-33" },
});

/** A post as a statement names it. */
export interface ClearedPost {
  readonly orgUnitCode: string;
  readonly title: string;
  readonly postCategory: PostCategory;
}

/** Who takes up which post, and how. */
export interface Clearing {
  readonly employeeId: string;
  readonly event: ClearanceEvent;
  readonly post: ClearedPost;
}

/** What a statement says, as a JSON Web Token does: `sub` is the employee, `jti` what it is used up by. */
export interface ClearanceClaims {
  readonly jti: string;
  readonly sub: string;
  readonly event: ClearanceEvent;
  readonly position: ClearedPost;
  readonly result: string;
  readonly iat: number;
  readonly exp: number;
}

/** Whether a post is taken up only by who was cleared. */
export function needsClearance(
  { event, post }: Pick<Clearing, "event" | "post">,
  limits: Limits<typeof ClearancePolicy>,
): boolean {
  const categories =
    event === "ONBOARDING" ? limits.onboardingClearanceCategories : limits.promotionClearanceCategories;
  return categories.includes(post.postCategory) || limits.clearancePostTitles.includes(post.title);
}

const PASSED = "PASSED";

/** Why what a signed statement says clears nobody for this, or null. */
export function whyNotCleared(
  claims: ClearanceClaims | null,
  { employeeId, event, post }: Clearing,
  now: Date,
  { clearanceStatementSeconds }: Pick<Limits<typeof ClearancePolicy>, "clearanceStatementSeconds">,
): Refusal | null {
  if (!claims) return ClearanceRefusal.CLEARANCE_INVALID;
  const { sub, position, result, iat, exp } = claims;
  const isOfThis =
    sub === employeeId &&
    claims.event === event &&
    position.orgUnitCode === post.orgUnitCode &&
    position.title === post.title &&
    position.postCategory === post.postCategory;
  const second = now.getTime() / 1_000;
  if (!isOfThis || result !== PASSED || !(iat <= second && exp - iat <= clearanceStatementSeconds))
    return ClearanceRefusal.CLEARANCE_INVALID;
  return second < exp ? null : ClearanceRefusal.CLEARANCE_EXPIRED;
}

/** Why somebody cannot begin on a day, or null. */
export function whyCannotBegin(
  { state, hiredOn }: { readonly state: EmployeeState; readonly hiredOn: LocalDate | null },
  today: LocalDate,
): Refusal | null {
  if (state !== EmployeeState.PENDING_START) return invalidTransition(EMPLOYEE_TRANSITIONS[state]);
  return hiredOn !== null && hiredOn <= today ? null : ClearanceRefusal.START_TOO_EARLY;
}

export const whyCannotBePromoted = ({ state }: { readonly state: EmployeeState }): Refusal | null =>
  state === EmployeeState.ACTIVE ? null : ClearanceRefusal.NOT_AT_WORK;
