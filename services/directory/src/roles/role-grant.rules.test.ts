import { describe, expect, it } from "@jest/globals";
import { outOfScope } from "@tongxin/kernel";
import {
  overlap,
  RoleGrantRefusal,
  whyCannotDelegate,
  whyCannotGrant,
  whyCannotRevoke,
  whyNotDelegator,
  whyNotPeriod,
  type Period,
} from "./role-grant.rules.js";

const TODAY = "2026-11-02";
const period = (startsOn: string, endsOn: string | null = null): Period => ({ startsOn, endsOn });

describe("two periods", () => {
  it.each([
    [period("2026-01-01", "2026-02-01"), period("2026-02-01"), false],
    [period("2026-01-01", "2026-02-02"), period("2026-02-01"), true],
    [period("2026-03-01"), period("2026-01-01"), true],
    [period("2026-03-01"), period("2026-01-01", "2026-03-01"), false],
    [period("2026-01-01", "2026-12-31"), period("2026-05-01", "2026-06-01"), true],
  ])("%j and %j overlap: %s [R-X-02]", (one, other, expected) => {
    expect(overlap(one, other)).toBe(expected);
    expect(overlap(other, one)).toBe(expected);
  });
});

describe("a grant lasts", () => {
  it.each([
    [period(TODAY), null],
    [period(TODAY, "2026-11-03"), null],
    [period("2026-11-01"), RoleGrantRefusal.PERIOD_INVALID],
    [period(TODAY, TODAY), RoleGrantRefusal.PERIOD_INVALID],
    [period("2026-12-01", "2026-11-30"), RoleGrantRefusal.PERIOD_INVALID],
  ])("%j, or not [R-X-02]", (wanted, refusal) => {
    expect(whyNotPeriod(wanted, TODAY)).toBe(refusal);
  });
});

describe("a role is given to an account", () => {
  const plain = { role: "HR_OFFICER", period: period(TODAY), isOwn: false, isService: false, held: [] };
  const auditor = { ...period("2026-01-01", "2027-01-01"), role: "AUDITOR" };

  it.each([
    ["a stranger's", plain, null],
    ["one's own", { ...plain, isOwn: true }, RoleGrantRefusal.OWN_ACCOUNT],
    ["of a post", { ...plain, role: "TEAM_LEADER" }, RoleGrantRefusal.ROLE_DERIVED],
    ["a section's head", { ...plain, role: "SECTION_HEAD" }, RoleGrantRefusal.ROLE_DERIVED],
    ["a system's", { ...plain, isService: true }, null],
    ["a system's, auditor", { ...plain, role: "AUDITOR", isService: true }, RoleGrantRefusal.ROLE_FOR_PEOPLE],
    ["an auditor's, HR", { ...plain, held: [auditor] }, null],
    ["an auditor's, auditor elsewhere", { ...plain, role: "AUDITOR", held: [auditor] }, null],
    [
      "an auditor's, administrator",
      { ...plain, role: "SYSTEM_ADMIN", held: [auditor] },
      RoleGrantRefusal.EXCLUSIVE_ROLES,
    ],
    [
      "an auditor's, security",
      { ...plain, role: "SECURITY_ADMIN", held: [auditor] },
      RoleGrantRefusal.EXCLUSIVE_ROLES,
    ],
    [
      "an auditor's, from the day that ends",
      { ...plain, role: "SYSTEM_ADMIN", held: [auditor], period: period("2027-01-01") },
      null,
    ],
  ])("%s, or not [R-X-14]", (_, wanted, refusal) => {
    expect(whyCannotGrant(wanted)).toBe(refusal);
  });
});

describe("a grant is revoked", () => {
  it.each([
    [null, null, null],
    [null, "2026-11-03", null],
    [null, TODAY, RoleGrantRefusal.ENDED],
    [new Date("2026-11-01T00:00:00Z"), null, RoleGrantRefusal.ENDED],
  ])("or not: revoked %s, ends %s [R-X-10]", (revokedAt, endsOn, refusal) => {
    expect(whyCannotRevoke({ revokedAt, endsOn }, TODAY)).toBe(refusal);
  });
});

describe("a role of one's own is delegated", () => {
  it.each([
    ["PERSON", null],
    ["SERVICE", RoleGrantRefusal.PEOPLE_ONLY],
    ["SYSTEM", RoleGrantRefusal.PEOPLE_ONLY],
  ] as const)("by a %s, or not [R-X-14]", (kind, refusal) => {
    expect(whyNotDelegator(kind)).toBe(refusal);
  });

  const grant = {
    ...period("2026-01-01", "2026-12-01"),
    role: "UNION_OFFICER",
    orgUnitId: "mine",
    revokedAt: null,
    delegatedFromId: null,
  };
  const wanted = { startsOn: TODAY, endsOn: "2026-11-12", ancestry: ["group", "mine", "team"] };
  const limits = { delegationDaysMost: 30 };
  const { ENDED, DELEGATED_ALREADY, NOT_DELEGABLE, OUTSIDE_PERIOD, DELEGATION_TOO_LONG } = RoleGrantRefusal;

  it.each([
    ["for ten days", grant, wanted, null],
    ["everywhere, held everywhere", { ...grant, orgUnitId: null }, { ...wanted, ancestry: [] }, null],
    ["everywhere, held in a mine", grant, { ...wanted, ancestry: [] }, outOfScope],
    ["in another mine", grant, { ...wanted, ancestry: ["group", "other"] }, outOfScope],
    ["to the last day", grant, { ...wanted, startsOn: "2026-11-10", endsOn: "2026-12-01" }, null],
    ["beyond it", grant, { ...wanted, startsOn: "2026-11-10", endsOn: "2026-12-02" }, OUTSIDE_PERIOD],
    ["before it began", { ...grant, startsOn: "2026-11-05" }, wanted, OUTSIDE_PERIOD],
    ["for thirty days", { ...grant, endsOn: null }, { ...wanted, endsOn: "2026-12-02" }, null],
    ["for thirty-one", { ...grant, endsOn: null }, { ...wanted, endsOn: "2026-12-03" }, DELEGATION_TOO_LONG],
    ["once more", { ...grant, delegatedFromId: "another" }, wanted, DELEGATED_ALREADY],
    ["though exclusive", { ...grant, role: "AUDITOR" }, wanted, NOT_DELEGABLE],
    ["though it ended", { ...grant, endsOn: TODAY }, wanted, ENDED],
    ["though revoked", { ...grant, revokedAt: new Date("2026-11-01T00:00:00Z") }, wanted, ENDED],
  ])("%s, or not [R-X-14]", (_, held, asked, refusal) => {
    expect(whyCannotDelegate(held, asked, TODAY, limits)).toBe(refusal);
  });
});
