import { expect, it } from "@jest/globals";
import { isLike } from "./policy-value.js";

it.each<[known: unknown, good: readonly unknown[], bad: readonly unknown[]]>([
  [7, [0, 7, 100_000], [-1, 1.5, 100_001, Number.NaN, Infinity, "7", null, [7], true]],
  [0.5, [0, 0.25, 3], [-0.1, 1e9, Infinity, "0.5"]],
  ["WEEKEND", ["WORKDAY"], ["", " ", "x".repeat(201), "a\0b", "\ud800", 1, null]],
  [false, [true, false], [0, "false", null]],
  [["a"], [[], ["b", "c"]], ["a", ["a", 1], [["a"]], {}, null, Array.from({ length: 101 }, () => "a")]],
  [
    { min: 1, max: 2 },
    [{ max: 5, min: 4 }],
    [{}, { min: 1 }, { min: 1, max: 2, more: 3 }, { min: 1, max: "2" }, [1, 2], null, 1],
  ],
  [[{ day: "MON" }], [[{ day: "TUE" }]], [[{ day: 1 }], [{}], [null]]],
  [null, [], [null, 0, {}]],
])("what is like %j", (known, good, bad) => {
  const isValue = isLike(known);
  for (const value of good) expect([value, isValue(value)]).toEqual([value, true]);
  for (const value of bad) expect([value, isValue(value)]).toEqual([value, false]);
});

it("what every object has is no part of one", () => {
  expect(isLike({ constructor: 1 })({ other: 1 })).toBe(false);
  expect(isLike({ a: 1 })(JSON.parse('{"__proto__": 1}'))).toBe(false);
});
