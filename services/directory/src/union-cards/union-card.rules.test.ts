import { describe, expect, it } from "@jest/globals";
import { seedLimits } from "@tongxin/kernel";
import {
  cardNumberOf,
  claimsFor,
  countOfCard,
  maskedName,
  statusOf,
  UnionCardPolicy,
  UnionCardStatus,
} from "./union-card.rules.js";

const limits = seedLimits(UnionCardPolicy);
const NINE = new Date("2026-11-02T09:00:00+08:00");
const later = (seconds: number) => new Date(NINE.getTime() + seconds * 1_000);
const { VALID, EXPIRED, REVOKED, INVALID } = UnionCardStatus;

describe("a token of a union card", () => {
  it.each([
    ["online", 299, true, VALID],
    ["online", 300, true, EXPIRED],
    ["online", 0, false, REVOKED],
    ["online", 900, false, REVOKED],
    ["offline", 86_399, true, VALID],
    ["offline", 86_400, true, EXPIRED],
  ] as const)(
    "for use %s is after %i seconds, of a member: %s, %s [R-DIR-10]",
    (use, seconds, isMember, status) => {
      expect(statusOf(claimsFor("1", use, NINE, limits), isMember, later(seconds))).toBe(status);
    },
  );

  it("that is not ours is invalid, whoever shows it", () => {
    expect(statusOf(null, true, NINE)).toBe(INVALID);
  });
});

it.each([
  [1, "000000018"],
  [7_992_739_871, "79927398713"],
  [123_456_789, "1234567897"],
])("card %i has the number %s, and the number leads back to it", (count, number) => {
  expect(cardNumberOf(count)).toBe(number);
  expect(countOfCard(number)).toBe(count);
});

it.each(["", "000000019", "abc", "000000081", "1".repeat(40)])("%j is no number of a card", number => {
  expect(countOfCard(number)).toBeNull();
});

it.each([
  ["张三", "张*"],
  ["欧阳建国", "欧***"],
  ["买买提", "买**"],
  ["张", "张*"],
])("of %s a gate sees %s", (name, masked) => {
  expect(maskedName(name)).toBe(masked);
});
