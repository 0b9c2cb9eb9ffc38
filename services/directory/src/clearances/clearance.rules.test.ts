import { describe, expect, it } from "@jest/globals";
import { seedLimits } from "@tongxin/kernel";
import { EmployeeState, PostCategory } from "../employees/employee.rules.js";
import {
  ClearancePolicy,
  ClearanceRefusal,
  needsClearance,
  whyCannotBegin,
  whyCannotBePromoted,
  whyNotCleared,
  type ClearanceClaims,
  type Clearing,
} from "./clearance.rules.js";

const { CLEARANCE_EXPIRED, CLEARANCE_INVALID, NOT_AT_WORK, START_TOO_EARLY } = ClearanceRefusal;

const limits = seedLimits(ClearancePolicy);
const post = { orgUnitCode: "D1", title: "科长", postCategory: PostCategory.MANAGEMENT };
const clearing: Clearing = { employeeId: "e", event: "PROMOTION", post };
const NOW = new Date("2026-11-02T01:00:00Z");
const second = NOW.getTime() / 1_000;
const claims: ClearanceClaims = {
  jti: "1",
  sub: "e",
  event: "PROMOTION",
  position: post,
  result: "PASSED",
  iat: second - 30,
  exp: second + 30,
};

it.each([
  [{}, null],
  [{ sub: "another" }, CLEARANCE_INVALID],
  [{ event: "ONBOARDING" as const }, CLEARANCE_INVALID],
  [{ position: { ...post, title: "处长" } }, CLEARANCE_INVALID],
  [{ position: { ...post, orgUnitCode: "D2" } }, CLEARANCE_INVALID],
  [{ position: { ...post, postCategory: PostCategory.MINING } }, CLEARANCE_INVALID],
  [{ result: "FAILED" }, CLEARANCE_INVALID],
  [{ exp: second + 31 }, CLEARANCE_INVALID],
  [{ iat: second + 1, exp: second + 30 }, CLEARANCE_INVALID],
  [{ exp: second + 1 }, null],
  [{ exp: second }, CLEARANCE_EXPIRED],
])("a statement that says %j clears or not [R-INT-33]", (said, reason) => {
  expect(whyNotCleared({ ...claims, ...said }, clearing, NOW, limits)).toBe(reason);
});

it("what nobody has signed clears nobody [R-INT-33]", () => {
  expect(whyNotCleared(null, clearing, NOW, limits)).toBe(CLEARANCE_INVALID);
});

describe("clearance is needed", () => {
  it.each([
    ["ONBOARDING", PostCategory.MANAGEMENT, "科长", true],
    ["ONBOARDING", PostCategory.MINING, "采煤工", false],
    ["PROMOTION", PostCategory.MANAGEMENT, "科长", true],
    ["PROMOTION", PostCategory.MINING, "班组长", true],
    ["PROMOTION", PostCategory.MINING, "采煤工", false],
  ] as const)("for %s to a post of %s as %s: %s [R-INT-31]", (event, postCategory, title, isNeeded) => {
    const own = { ...limits, clearancePostTitles: ["班组长"] };
    expect(needsClearance({ event, post: { orgUnitCode: "D1", title, postCategory } }, own)).toBe(isNeeded);
  });
});

it.each([
  ["2026-11-01", "2026-11-02", null],
  ["2026-11-02", "2026-11-02", null],
  ["2026-11-03", "2026-11-02", START_TOO_EARLY],
])("who is hired on %s begins on %s or not [R-DIR-01]", (hiredOn, today, reason) => {
  expect(whyCannotBegin({ state: EmployeeState.PENDING_START, hiredOn }, today)).toBe(reason);
});

it("nobody begins twice, and nobody is promoted who is not at work [R-DIR-01]", () => {
  const states = Object.values(EmployeeState);
  const begins = (state: EmployeeState) =>
    whyCannotBegin({ state, hiredOn: "2026-11-01" }, "2026-11-02") === null;
  expect(states.filter(begins)).toEqual([EmployeeState.PENDING_START]);
  expect(states.filter(state => whyCannotBePromoted({ state }) !== NOT_AT_WORK)).toEqual([
    EmployeeState.ACTIVE,
  ]);
});
