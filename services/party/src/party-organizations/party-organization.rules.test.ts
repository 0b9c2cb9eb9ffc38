import { describe, expect, it } from "@jest/globals";
import { seedLimits } from "@tongxin/kernel";
import {
  basisOf,
  committeeFor,
  PartyOrganizationKind,
  PartyOrganizationPolicy,
  PartyOrganizationRefusal,
  whyDeviationNeedless,
  whyDissolved,
  whyFoundedAhead,
  whyKindUnfit,
  whyMembersInvalid,
  whyParentUnfit,
  whyServedUnitsUnfit,
  whySubordinatesLeft,
  whyTermInvalid,
  whyTermTooLong,
} from "./party-organization.rules.js";

const limits = seedLimits(PartyOrganizationPolicy);
const { COMMITTEE, GENERAL_BRANCH, BRANCH, GROUP } = PartyOrganizationKind;
const { COMMITTEE_TOO_SMALL, GENERAL_BRANCH_UNFIT, BRANCH_TOO_SMALL, BRANCH_TOO_LARGE } =
  PartyOrganizationRefusal;

const REGULAR = { deviationReason: null, deviationApprovedBy: null };
const EXPLAINED = { deviationReason: "确因工作需要", deviationApprovedBy: null };
const APPROVED = { deviationReason: "确因工作需要", deviationApprovedBy: "党组发〔2026〕8号" };
const UNEXPLAINED = { deviationReason: null, deviationApprovedBy: "党组发〔2026〕8号" };

const sizes = (fullMembers: number, probationaryMembers = 0) => ({ fullMembers, probationaryMembers });

describe("the numbers of each kind", () => {
  it.each([
    [COMMITTEE, 99, 0, COMMITTEE_TOO_SMALL],
    [COMMITTEE, 99, 1, null],
    [COMMITTEE, 100, 0, null],
    [COMMITTEE, 3_000, 200, null],
    [GENERAL_BRANCH, 49, 0, GENERAL_BRANCH_UNFIT],
    [GENERAL_BRANCH, 49, 1, null],
    [GENERAL_BRANCH, 50, 0, null],
    [GENERAL_BRANCH, 99, 0, null],
    [GENERAL_BRANCH, 98, 2, GENERAL_BRANCH_UNFIT],
    [GENERAL_BRANCH, 100, 0, GENERAL_BRANCH_UNFIT],
    [BRANCH, 2, 0, BRANCH_TOO_SMALL],
    [BRANCH, 2, 40, BRANCH_TOO_SMALL],
    [BRANCH, 3, 0, null],
    [BRANCH, 50, 0, null],
    [BRANCH, 50, 1, BRANCH_TOO_LARGE],
    [BRANCH, 51, 0, BRANCH_TOO_LARGE],
    [GROUP, 0, 0, null],
    [GROUP, 60, 0, null],
  ])(
    "a %s of %d full and %d probationary members [R-PTY-01 R-PTY-02]",
    (kind, full, probationary, reason) => {
      expect(whyKindUnfit(kind, sizes(full, probationary), limits, REGULAR)).toBe(reason);
    },
  );

  it.each([
    ["a reason alone, for a committee", COMMITTEE, 99, EXPLAINED, COMMITTEE_TOO_SMALL],
    ["an approval alone, for a committee", COMMITTEE, 99, UNEXPLAINED, COMMITTEE_TOO_SMALL],
    ["both, for a committee", COMMITTEE, 99, APPROVED, null],
    ["a reason alone, for a small general branch", GENERAL_BRANCH, 49, EXPLAINED, GENERAL_BRANCH_UNFIT],
    ["both, for a small general branch", GENERAL_BRANCH, 49, APPROVED, null],
    ["an approval alone, for a large general branch", GENERAL_BRANCH, 100, UNEXPLAINED, GENERAL_BRANCH_UNFIT],
    ["both, for a large general branch", GENERAL_BRANCH, 100, APPROVED, null],
    ["an approval alone, for a large branch", BRANCH, 51, UNEXPLAINED, BRANCH_TOO_LARGE],
    ["a reason alone, for a large branch", BRANCH, 51, EXPLAINED, null],
    ["both, for a branch of two full members", BRANCH, 2, APPROVED, BRANCH_TOO_SMALL],
  ])("may be departed from, or not, with %s [R-PTY-01 R-PTY-02]", (_, kind, full, deviation, reason) => {
    expect(whyKindUnfit(kind, sizes(full), limits, deviation)).toBe(reason);
  });

  it("are those of the enterprise where it tightened them [R-X-12]", () => {
    const tightened = { ...limits, branchFullMembers: 5, branchUsualMembers: 30 };
    expect(whyKindUnfit(BRANCH, sizes(4), tightened, APPROVED)).toBe(BRANCH_TOO_SMALL);
    expect(whyKindUnfit(BRANCH, sizes(31), tightened, REGULAR)).toBe(BRANCH_TOO_LARGE);
  });

  it("send a unit of fewer than three full members to a joint branch [R-PTY-02]", () => {
    expect(BRANCH_TOO_SMALL).toMatchObject({
      rule: "R-PTY-02",
      zh: expect.stringContaining("联合党支部"),
      en: expect.stringContaining("joint branch"),
    });
  });

  it("each decide a kind; a group has none [R-X-11]", () => {
    const keys = Object.keys(PartyOrganizationPolicy) as (keyof typeof PartyOrganizationPolicy)[];
    const basis = Object.fromEntries(keys.map(key => [key, key])) as Record<(typeof keys)[number], string>;
    expect(Object.values(PartyOrganizationKind).map(kind => basisOf(kind, basis))).toEqual([
      "committeeMembers",
      "generalBranchMembers",
      "branchFullMembers",
      null,
    ]);
  });

  it.each([
    [-1, PartyOrganizationRefusal.MEMBERS_INVALID],
    [0, null],
    [1_000_000, null],
    [1_000_001, PartyOrganizationRefusal.MEMBERS_INVALID],
  ])("are counted: %d members", (members, reason) => {
    expect(whyMembersInvalid(members)).toBe(reason);
  });
});

describe("what stands below what", () => {
  const places = [null, COMMITTEE, GENERAL_BRANCH, BRANCH, GROUP];

  it.each([
    [COMMITTEE, [null, COMMITTEE]],
    [GENERAL_BRANCH, [COMMITTEE]],
    [BRANCH, [COMMITTEE, GENERAL_BRANCH]],
    [GROUP, [BRANCH]],
  ])("a %s below %j alone [R-PTY-01]", (kind, superiors) => {
    expect(places.filter(place => whyParentUnfit(kind, place) === null)).toEqual(superiors);
  });

  it("keeps an organization from being dissolved before those below it", () => {
    expect(whySubordinatesLeft(1)).toBe(PartyOrganizationRefusal.HAS_SUBORDINATES);
    expect(whySubordinatesLeft(0)).toBeNull();
  });

  it("stands no longer once it is dissolved", () => {
    expect(whyDissolved({ dissolvedOn: "2026-11-02" })).toBe(PartyOrganizationRefusal.DISSOLVED);
    expect(whyDissolved({ dissolvedOn: null })).toBeNull();
  });
});

describe("the units of a joint branch", () => {
  const { SERVED_UNITS_INVALID, SERVED_UNITS_TOO_MANY } = PartyOrganizationRefusal;
  const units = (count: number) => Array.from({ length: count }, (_, index) => `unit ${index}`);

  it.each([
    ["none, for an ordinary branch", BRANCH, units(0), null],
    ["one", BRANCH, units(1), SERVED_UNITS_INVALID],
    ["two", BRANCH, units(2), null],
    ["five", BRANCH, units(5), null],
    ["six", BRANCH, units(6), SERVED_UNITS_TOO_MANY],
    ["the same one twice", BRANCH, ["unit 1", "unit 1"], SERVED_UNITS_INVALID],
    ["two of a general branch", GENERAL_BRANCH, units(2), SERVED_UNITS_INVALID],
    ["two of a group", GROUP, units(2), SERVED_UNITS_INVALID],
  ])("are %s [R-PTY-02]", (_, kind, unitIds, reason) => {
    expect(whyServedUnitsUnfit(kind, unitIds, limits)).toBe(reason);
  });
});

describe("the time of a temporary branch", () => {
  const { TERM_INVALID, TERM_TOO_LONG } = PartyOrganizationRefusal;

  it.each([
    ["2026-01-15", "2026-07-15", "to the day", REGULAR, null],
    ["2026-01-15", "2026-07-16", "without a reason", REGULAR, TERM_TOO_LONG],
    ["2026-01-15", "2026-07-16", "with an approval alone", UNEXPLAINED, TERM_TOO_LONG],
    ["2026-01-15", "2026-07-16", "with a reason", EXPLAINED, null],
    ["2026-08-31", "2027-02-28", "where the month is shorter", REGULAR, null],
    ["2026-08-31", "2027-03-01", "without a reason", REGULAR, TERM_TOO_LONG],
    ["2026-01-15", null, "for a lasting one", REGULAR, null],
  ])("is from %s to %s %s [R-PTY-02 R-X-03]", (foundedOn, endsOn, _, deviation, reason) => {
    expect(whyTermTooLong({ foundedOn, endsOn }, limits, deviation)).toBe(reason);
  });

  it.each([
    ["a branch", BRANCH, "2026-01-16", null],
    ["a branch on the day it begins", BRANCH, "2026-01-15", TERM_INVALID],
    ["a branch before it begins", BRANCH, "2026-01-14", TERM_INVALID],
    ["a lasting committee", COMMITTEE, null, null],
    ["a committee", COMMITTEE, "2026-06-15", TERM_INVALID],
    ["a group", GROUP, "2026-06-15", TERM_INVALID],
  ])("ends, or not, for %s [R-PTY-02]", (_, kind, endsOn, reason) => {
    expect(whyTermInvalid(kind, { foundedOn: "2026-01-15", endsOn })).toBe(reason);
  });

  it("began today at the latest", () => {
    expect(whyFoundedAhead("2026-11-02", "2026-11-02")).toBeNull();
    expect(whyFoundedAhead("2026-11-03", "2026-11-02")).toBe(PartyOrganizationRefusal.FOUNDED_AHEAD);
  });
});

describe("explaining a deviation", () => {
  const { DEVIATION_NEEDLESS } = PartyOrganizationRefusal;
  const lasting = { foundedOn: "2026-01-15", endsOn: null };
  const tooLong = { foundedOn: "2026-01-15", endsOn: "2026-12-31" };

  it.each([
    [
      "a branch of ordinary size",
      { kind: BRANCH, ...sizes(50), ...lasting, ...APPROVED },
      DEVIATION_NEEDLESS,
    ],
    ["an approval alone", { kind: BRANCH, ...sizes(50), ...lasting, ...UNEXPLAINED }, DEVIATION_NEEDLESS],
    ["a group", { kind: GROUP, ...sizes(60), ...lasting, ...EXPLAINED }, DEVIATION_NEEDLESS],
    ["a large branch", { kind: BRANCH, ...sizes(51), ...lasting, ...EXPLAINED }, null],
    ["a long temporary branch", { kind: BRANCH, ...sizes(9), ...tooLong, ...EXPLAINED }, null],
    ["a small committee", { kind: COMMITTEE, ...sizes(99), ...lasting, ...APPROVED }, null],
    ["nothing at all", { kind: COMMITTEE, ...sizes(100), ...lasting, ...REGULAR }, null],
  ])("for %s [R-PTY-01]", (_, organization, reason) => {
    expect(whyDeviationNeedless(organization, limits)).toBe(reason);
  });
});

describe("the leadership of a branch", () => {
  const alone = {
    hasCommittee: false,
    minSeats: null,
    usualMaxSeats: null,
    maxSeats: null,
    posts: ["SECRETARY", "DEPUTY_SECRETARY"],
  };
  const committee = {
    hasCommittee: true,
    minSeats: 3,
    usualMaxSeats: 5,
    maxSeats: 7,
    posts: ["SECRETARY", "ORGANIZATION", "PUBLICITY", "DISCIPLINE"],
  };

  it.each([
    [3, alone],
    [6, alone],
    [7, committee],
    [50, committee],
  ])("of %d full members [R-PTY-03]", (fullMembers, rule) => {
    expect(committeeFor(BRANCH, fullMembers, limits)).toEqual(rule);
  });

  it.each([COMMITTEE, GENERAL_BRANCH, GROUP])("says nothing of a %s [R-PTY-03]", kind => {
    expect(committeeFor(kind, 120, limits)).toBeNull();
  });
});

it.each<[unknown, boolean]>([
  [{ min: 3, usualMax: 5, max: 9 }, true],
  [{ min: 5, usualMax: 5, max: 5 }, true],
  [{ min: 6, usualMax: 5, max: 7 }, false],
  [{ min: 3, usualMax: 8, max: 7 }, false],
  [{ min: 0, usualMax: 5, max: 7 }, false],
  [[3, 5, 7], false],
])("a policy pack's committee seats %j: %s [R-X-11]", (value, isGood) => {
  expect(PartyOrganizationPolicy.branchCommitteeSeats.accepts(value)).toBe(isGood);
});
