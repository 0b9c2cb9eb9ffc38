import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { formatYuan, parseYuan, splitFen } from "./money.js";

it.each([
  ["12.50", 1250],
  ["0.05", 5],
  ["-3", -300],
  ["1000000.1", 100_000_010],
  ["-0", 0],
  ["1.234", null],
  ["1,000", null],
  ["", null],
  ["1e3", null],
])("%s yuan is %s fen [R-X-06]", (text, fen) => {
  expect(parseYuan(text)).toBe(fen);
});

it("writes fen as yuan and reads them back, whatever they are [R-X-06]", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fen => {
      expect(parseYuan(formatYuan(fen))).toBe(fen + 0);
    }),
  );
});

describe("splitting", () => {
  it("gives what is left to the earlier of equals [R-X-06]", () => {
    expect(splitFen(100_000, [1, 1, 1])).toEqual([33_334, 33_333, 33_333]);
  });

  it("gives the largest remainder first [R-X-06]", () => {
    expect(splitFen(100, [50, 33, 17])).toEqual([50, 33, 17]);
    expect(splitFen(10, [1, 2, 3])).toEqual([2, 3, 5]);
  });

  it("adds up exactly and strays less than a fen, whatever the weights [R-X-06]", () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 100 }), { minLength: 1 })
      .filter(all => all.some(Boolean));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), weights, (amount, shares) => {
        const parts = splitFen(amount, shares);
        const total = shares.reduce((sum, share) => sum + share, 0);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
        parts.forEach((part, index) =>
          expect(Math.abs(part - (amount * shares[index]!) / total)).toBeLessThan(1.001),
        );
      }),
    );
  });
});
