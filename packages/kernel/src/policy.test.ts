import { describe, expect, it } from "@jest/globals";
import {
  prevailing,
  relaxes,
  type PolicyCandidate,
  type PolicyTier,
  type PolicyTightening,
} from "./policy.js";

type Said = readonly [tier: PolicyTier, value: number, isOwn?: "own"];

const candidate = ([tier, value, own]: Said): PolicyCandidate => ({ tier, value, isOwn: own === "own" });

const MORE = { tighter: "MORE" as PolicyTightening };
const LESS = { tighter: "LESS" as PolicyTightening };
const FREE = {};

describe("of several who speak about one limit on one day [R-X-12 R-X-21]", () => {
  it.each<[string, object, Said[], Said]>([
    ["the product's holds where nobody else speaks", MORE, [["SEED", 3]], ["SEED", 3]],
    [
      "the strictest minimum holds",
      MORE,
      [
        ["SEED", 3],
        ["ENTERPRISE", 5, "own"],
      ],
      ["ENTERPRISE", 5, "own"],
    ],
    [
      "a weaker minimum of the enterprise's does not",
      MORE,
      [
        ["SEED", 3],
        ["ENTERPRISE", 2, "own"],
      ],
      ["SEED", 3],
    ],
    [
      "the strictest maximum holds",
      LESS,
      [
        ["SEED", 30],
        ["PROVINCIAL", 20],
        ["ENTERPRISE", 25, "own"],
      ],
      ["PROVINCIAL", 20],
    ],
    [
      "the group's binds its companies",
      LESS,
      [
        ["SEED", 30],
        ["ENTERPRISE", 10],
        ["ENTERPRISE", 25, "own"],
      ],
      ["ENTERPRISE", 10],
    ],
    [
      "the nation's takes the product's place, though it be weaker",
      MORE,
      [
        ["SEED", 5],
        ["NATIONAL", 3],
      ],
      ["NATIONAL", 3],
    ],
    [
      "of two that are alike the more general holds",
      MORE,
      [
        ["ENTERPRISE", 5, "own"],
        ["NATIONAL", 5],
      ],
      ["NATIONAL", 5],
    ],
    [
      "a setting is the company's own",
      FREE,
      [
        ["SEED", 7],
        ["NATIONAL", 9],
        ["ENTERPRISE", 1, "own"],
        ["ENTERPRISE", 2],
      ],
      ["ENTERPRISE", 1, "own"],
    ],
    [
      "else the group's",
      FREE,
      [
        ["SEED", 7],
        ["PROVINCIAL", 9, "own"],
        ["ENTERPRISE", 2],
      ],
      ["ENTERPRISE", 2],
    ],
    [
      "else the company's province's",
      FREE,
      [
        ["SEED", 7],
        ["PROVINCIAL", 9],
        ["PROVINCIAL", 8, "own"],
      ],
      ["PROVINCIAL", 8, "own"],
    ],
    [
      "else the nation's",
      FREE,
      [
        ["SEED", 7],
        ["NATIONAL", 9],
      ],
      ["NATIONAL", 9],
    ],
  ])("%s", (_, seed, said, expected) => {
    expect(prevailing(seed, said.map(candidate))).toEqual(candidate(expected));
    expect(prevailing(seed, said.map(candidate).reverse())).toEqual(candidate(expected));
  });

  it("there is none where nobody speaks", () => {
    expect(prevailing(FREE, [])).toBeUndefined();
  });
});

describe("a limit relaxes a MUST [R-X-12]", () => {
  it.each<[string, object, Said, Said[], boolean]>([
    ["when a minimum is shorter", MORE, ["ENTERPRISE", 2, "own"], [["SEED", 3]], true],
    ["not when it is the same", MORE, ["ENTERPRISE", 3, "own"], [["SEED", 3]], false],
    ["not when it is longer", MORE, ["ENTERPRISE", 4, "own"], [["SEED", 3]], false],
    ["when a maximum is longer", LESS, ["PROVINCIAL", 31], [["SEED", 30]], true],
    ["not when it is shorter", LESS, ["PROVINCIAL", 29], [["SEED", 30]], false],
    [
      "when it is weaker than the province says",
      MORE,
      ["ENTERPRISE", 4, "own"],
      [
        ["SEED", 3],
        ["PROVINCIAL", 5],
      ],
      true,
    ],
    [
      "when it is weaker than the group says",
      MORE,
      ["ENTERPRISE", 4, "own"],
      [
        ["SEED", 3],
        ["ENTERPRISE", 5],
      ],
      true,
    ],
    [
      "not when only its own layer was stricter before",
      MORE,
      ["ENTERPRISE", 4, "own"],
      [
        ["SEED", 3],
        ["ENTERPRISE", 9, "own"],
      ],
      false,
    ],
    [
      "not when only those below it are stricter",
      MORE,
      ["PROVINCIAL", 4],
      [
        ["SEED", 3],
        ["ENTERPRISE", 9],
      ],
      false,
    ],
    ["never when the nation amends it", MORE, ["NATIONAL", 1], [["SEED", 3]], false],
    ["never where it is a setting", FREE, ["ENTERPRISE", 0, "own"], [["SEED", 3]], false],
  ])("%s", (_, seed, wanted, said, expected) => {
    expect(relaxes(seed, candidate(wanted), said.map(candidate))).toBe(expected);
  });
});
