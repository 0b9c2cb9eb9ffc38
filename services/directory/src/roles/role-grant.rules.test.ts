import { describe, expect, it } from "@jest/globals";
import { outOfScope, ROLES } from "@tongxin/kernel";
import {
  daysDelegated,
  mayWrite,
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
    [period("2026-11-01"), "startsOn"],
    [period(TODAY, TODAY), "endsOn"],
    [period("2026-12-01", "2026-11-30"), "endsOn"],
  ])("%j, or not, by %s [R-X-02]", (wanted, atFault) => {
    const refusal = RoleGrantRefusal.PERIOD_INVALID;
    expect(whyNotPeriod(wanted, TODAY)).toEqual(atFault ? [{ refusal, path: ["input", atFault] }] : []);
  });
});

describe("a role is given to an account", () => {
  const plain = {
    role: "HR_OFFICER",
    writes: true,
    period: period(TODAY),
    isOwn: false,
    isService: false,
    held: [],
  };
  const auditor = { ...period("2026-01-01", "2027-01-01"), role: "AUDITOR", writes: false };
  const officer = { ...auditor, role: "UNION_OFFICER", writes: true };

  it.each([
    ["a stranger's", plain, null],
    ["one's own", { ...plain, isOwn: true }, RoleGrantRefusal.OWN_ACCOUNT],
    ["of a post", { ...plain, role: "TEAM_LEADER" }, RoleGrantRefusal.ROLE_DERIVED],
    ["a section's head", { ...plain, role: "SECTION_HEAD" }, RoleGrantRefusal.ROLE_DERIVED],
    ["a system's", { ...plain, isService: true }, null],
    ["a system's, auditor", { ...plain, role: "AUDITOR", isService: true }, RoleGrantRefusal.ROLE_FOR_PEOPLE],
    ["an auditor's, HR", { ...plain, held: [auditor] }, RoleGrantRefusal.AUDITOR_WRITES],
    ["an auditor's, HR afterwards", { ...plain, held: [auditor], period: period("2027-01-01") }, null],
    ["an auditor's, a role that reads", { ...plain, writes: false, held: [auditor] }, null],
    [
      "an officer's, auditor",
      { ...plain, role: "AUDITOR", writes: false, held: [officer] },
      RoleGrantRefusal.AUDITOR_WRITES,
    ],
    [
      "an employee's, auditor",
      { ...plain, role: "AUDITOR", writes: false, held: [{ ...officer, writes: false }] },
      null,
    ],
    ["an auditor's, auditor elsewhere", { ...plain, role: "AUDITOR", writes: false, held: [auditor] }, null],
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

describe("what a role permits", () => {
  it.each([
    ["EMPLOYEE", false],
    ["AUDITOR", false],
    ["REVIEWER", false],
    ["UNION_OFFICER", true],
    ["VENUE_CUSTODIAN", true],
    ["HR_OFFICER", true],
    ["SECURITY_ADMIN", true],
  ] as const)("is to write, or not: %s %s", (role, writes) => {
    expect(mayWrite(ROLES[role].permissions)).toBe(writes);
  });
});

describe("days delegated before", () => {
  const DAY = "2026-11-02";
  it.each([
    ["none", [], 0],
    ["ten", [{ startsOn: "2026-10-01", endsOn: "2026-10-11", revokedOn: null }], 10],
    [
      "those until it was taken back, that day too",
      [{ startsOn: "2026-10-01", endsOn: "2026-10-11", revokedOn: "2026-10-03" }],
      3,
    ],
    [
      "none when it never began",
      [{ startsOn: "2026-10-05", endsOn: "2026-10-11", revokedOn: "2026-10-01" }],
      0,
    ],
    ["what lies within the year", [{ startsOn: "2025-10-23", endsOn: "2025-11-12", revokedOn: null }], 10],
    ["nothing of longer ago", [{ startsOn: "2025-10-01", endsOn: "2025-10-31", revokedOn: null }], 0],
    ["what is still to come", [{ startsOn: "2026-11-20", endsOn: "2026-11-25", revokedOn: null }], 5],
  ])("are %s", (_, earlier, days) => {
    expect(daysDelegated(earlier, DAY)).toBe(days);
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
  const wanted = { startsOn: TODAY, endsOn: "2026-11-12", earlier: [], ancestry: ["group", "mine", "team"] };
  const limits = { delegationDaysMost: 30, delegationAheadDaysMost: 30 };
  const before = { startsOn: "2026-10-01", endsOn: "2026-10-22", revokedOn: null };
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
    ["for ten days after twenty-one", grant, { ...wanted, earlier: [before] }, DELEGATION_TOO_LONG],
    [
      "from the thirtieth day on",
      { ...grant, endsOn: null },
      { ...wanted, startsOn: "2026-12-02", endsOn: "2026-12-05" },
      null,
    ],
    [
      "from the thirty-first",
      { ...grant, endsOn: null },
      { ...wanted, startsOn: "2026-12-03", endsOn: "2026-12-05" },
      RoleGrantRefusal.DELEGATION_TOO_FAR,
    ],
    ["once more", { ...grant, delegatedFromId: "another" }, wanted, DELEGATED_ALREADY],
    ["though exclusive", { ...grant, role: "AUDITOR" }, wanted, NOT_DELEGABLE],
    ["though it ended", { ...grant, endsOn: TODAY }, wanted, ENDED],
    ["though revoked", { ...grant, revokedAt: new Date("2026-11-01T00:00:00Z") }, wanted, ENDED],
  ])("%s, or not [R-X-14]", (_, held, asked, refusal) => {
    expect(whyCannotDelegate(held, asked, TODAY, limits)).toBe(refusal);
  });
});
