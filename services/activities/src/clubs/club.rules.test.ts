import { describe, expect, it } from "@jest/globals";
import { seedLimits } from "@tongxin/kernel";
import { ClubPolicy, ClubRefusal, whyAllowanceInvalid, whyOfficersTooFew } from "./club.rules.js";

const limits = seedLimits(ClubPolicy);

describe("a club", () => {
  it.each([
    [["an", "bo"], null],
    [["an", "bo", "chen"], null],
    [["an"], ClubRefusal.OFFICERS_TOO_FEW],
    [["an", "an"], ClubRefusal.OFFICERS_TOO_FEW],
    [[], ClubRefusal.OFFICERS_TOO_FEW],
  ])("with the officers %j is founded or not [R-ACT-46]", (officerIds, reason) => {
    expect(whyOfficersTooFew(new Set(officerIds), limits)).toBe(reason);
  });

  it.each([
    [0, null],
    [5_000, null],
    [5_001, ClubRefusal.ALLOWANCE_INVALID],
    [-1, ClubRefusal.ALLOWANCE_INVALID],
  ])("with %i venue hours has an allowance or not [R-ACT-46]", (hours, reason) => {
    expect(whyAllowanceInvalid(hours)).toBe(reason);
  });
});
