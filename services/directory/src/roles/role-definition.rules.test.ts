import { describe, expect, it } from "@jest/globals";
import { EXCLUSIVE_ROLES, PERMISSIONS, ROLES, seedLimits, type Role } from "@tongxin/kernel";
import {
  derivedRoleOf,
  isPermission,
  RESERVED_PERMISSIONS,
  RoleDefinitionRefusal,
  RolePolicy,
  whyCannotRedefine,
  whyNotNamed,
  whyNotPermitted,
} from "./role-definition.rules.js";

describe("what an enterprise's own role may permit", () => {
  it("is nothing that only the gateway or the three exclusive roles may [R-X-14]", () => {
    const ordinary = Object.entries(ROLES).filter(([role]) => !EXCLUSIVE_ROLES.includes(role as Role));
    const shared = new Set<string>(ordinary.flatMap(([, { permissions }]) => permissions));
    expect([...RESERVED_PERMISSIONS].toSorted()).toEqual(
      Object.keys(PERMISSIONS)
        .filter(permission => !shared.has(permission))
        .toSorted(),
    );
    for (const permission of ["roles:grant", "audit:read", "service-accounts:manage", "gateway:viewers"])
      expect(RESERVED_PERMISSIONS).toContain(permission);
  });

  it("is refused permission by permission, each at its place, and once for all that nobody knows", () => {
    const reasons = whyNotPermitted(["venues:book", "roles:grant", "no:such", "toString"]);
    expect(reasons.map(({ refusal, path }) => [refusal.code, path.join(".")])).toEqual([
      ["PERMISSION_RESERVED", "input.permissions.1"],
      ["PERMISSION_UNKNOWN", "input.permissions"],
    ]);
    expect(reasons.at(-1)?.refusal.en).toBe("There is no permission of this name. (no:such, toString)");
    expect(whyNotPermitted(["venues:book", "employees:read"])).toEqual([]);
  });

  it("names ten of thousands at most, and of none more than its beginning", () => {
    const names = Array.from({ length: 5_000 }, (_, index) => `p${index}${"x".repeat(1_000)}`);
    const [reason, ...others] = whyNotPermitted([...names, ...names]);
    expect(others).toEqual([]);
    expect(reason!.refusal.zh.length).toBeLessThan(600);
    expect(reason!.refusal.zh.match(/p\d/g)).toHaveLength(10);
  });
});

describe("a role's name", () => {
  it.each([
    ["WELLNESS_VOLUNTEER", true],
    ["A1", true],
    ["A", false],
    ["_A", false],
    ["1A", false],
    ["wellness", false],
    ["志愿者", false],
    ["A".repeat(40), true],
    ["A".repeat(41), false],
    ["A B", false],
  ])("%s: %s", (name, isNamed) => {
    expect(whyNotNamed(name)).toBe(isNamed ? null : RoleDefinitionRefusal.NAME_INVALID);
  });
});

describe("a role is redefined", () => {
  it.each([
    ["a seeded one", { name: "EMPLOYEE", isSeeded: true }, RoleDefinitionRefusal.SEEDED],
    ["one's own", { name: "MINE", isSeeded: false }, RoleDefinitionRefusal.OWN_ROLE],
    ["another", { name: "OTHER", isSeeded: false }, null],
  ])("or not, when it is %s [R-X-14]", (_, role, refusal) => {
    expect(whyCannotRedefine(role, ["MINE", "SECURITY_ADMIN"])).toBe(refusal);
  });
});

describe("the role that follows from a title", () => {
  it.each([
    ["区队长", "SECTION_HEAD"],
    ["队长", "SECTION_HEAD"],
    ["班组长", "TEAM_LEADER"],
    ["班长", "TEAM_LEADER"],
    ["副班长", null],
    ["采煤工", null],
    ["", null],
  ])("%s: %s", (title, role) => {
    expect(derivedRoleOf(title, seedLimits(RolePolicy))).toBe(role);
  });

  it("is as the policy says", () => {
    expect(derivedRoleOf("段长", { sectionHeadTitles: ["段长"], teamLeaderTitles: [] })).toBe("SECTION_HEAD");
  });
});

it("a permission of another release is none", () => {
  expect(["venues:book", "venues:burn", "constructor"].map(isPermission)).toEqual([true, false, false]);
});
