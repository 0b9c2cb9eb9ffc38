import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { OrgUnitKind } from "../org-units/org-unit.rules.js";
import { RowErrorCode } from "./import.rules.js";
import { planTree, type IncomingUnit } from "./unit-tree.rules.js";

const units = (...pairs: readonly (readonly [code: string, parent: string | null])[]): IncomingUnit[] =>
  pairs.map(([code, parentCode], index) => ({
    line: index + 2,
    code,
    parentCode,
    kind: OrgUnitKind.SECTION,
  }));

const codes = (plan: ReturnType<typeof planTree>) => plan.ordered.map(({ code }) => code);
const failures = (plan: ReturnType<typeof planTree>) =>
  [...plan.errors].map(([line, { code }]) => [line, code]);

describe("putting a tree in order", () => {
  it("puts parents first, wherever they stand [R-DIR-25]", () => {
    const plan = planTree(units(["c", "b"], ["b", "a"], ["a", null], ["d", "a"]), []);
    expect(codes(plan)).toEqual(["a", "b", "c", "d"]);
    expect(plan.errors.size).toBe(0);
  });

  it("fails every unit of a circle, and what hangs below it [R-DIR-25]", () => {
    const plan = planTree(units(["a", null], ["x", "y"], ["y", "z"], ["z", "x"], ["below", "x"]), []);
    expect(codes(plan)).toEqual(["a"]);
    expect(new Map(failures(plan) as [number, string][])).toEqual(
      new Map([
        [3, RowErrorCode.ORG_CYCLE],
        [4, RowErrorCode.ORG_CYCLE],
        [5, RowErrorCode.ORG_CYCLE],
        [6, RowErrorCode.PARENT_REJECTED],
      ]),
    );
  });

  it("fails a unit that is its own parent, and one whose parent never comes [R-DIR-07]", () => {
    const plan = planTree(units(["a", null], ["self", "self"], ["lost", "nowhere"]), []);
    expect(failures(plan)).toEqual([
      [3, RowErrorCode.ORG_CYCLE],
      [4, RowErrorCode.PARENT_UNKNOWN],
    ]);
  });

  it("knows one root, the one that exists before the one that comes [R-DIR-07]", () => {
    const root = { code: "old", depth: 1, isRoot: true };
    expect(failures(planTree(units(["new", null], ["old", null]), [root]))).toEqual([
      [2, RowErrorCode.SECOND_ROOT],
    ]);
    expect(failures(planTree(units(["one", null], ["two", null]), []))).toEqual([
      [3, RowErrorCode.SECOND_ROOT],
    ]);
  });

  it("stops at twelve levels [R-DIR-07]", () => {
    const chain = Array.from(
      { length: 14 },
      (_, index) => [`u${index}`, index ? `u${index - 1}` : null] as const,
    );
    const plan = planTree(units(...chain), []);
    expect(plan.ordered).toHaveLength(12);
    expect(failures(plan)).toEqual([
      [14, RowErrorCode.TOO_DEEP],
      [15, RowErrorCode.PARENT_REJECTED],
    ]);
  });

  it("hangs nothing below a row that was rejected for another reason", () => {
    const plan = planTree(units(["a", null], ["b", "bad"]), [], new Set(["bad"]));
    expect(failures(plan)).toEqual([[3, RowErrorCode.PARENT_REJECTED]]);
  });

  it("places or fails each unit once, and no child before its parent, whatever comes", () => {
    const code = fc.integer({ min: 0, max: 12 }).map(String);
    fc.assert(
      fc.property(fc.uniqueArray(code), fc.infiniteStream(fc.option(code)), (names, parents) => {
        const incoming = units(...names.map(name => [name, parents.next().value as string | null] as const));
        const plan = planTree(incoming, []);
        expect(plan.ordered.length + plan.errors.size).toBe(incoming.length);
        const seen = new Set<string>();
        for (const { code: own, parentCode } of plan.ordered) {
          expect(parentCode === null || seen.has(parentCode)).toBe(true);
          seen.add(own);
        }
      }),
    );
  });
});
