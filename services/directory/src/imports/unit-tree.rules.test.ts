import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { OrgUnitKind } from "../org-units/org-unit.rules.js";
import { RowErrorCode, RowOutcome } from "./import.rules.js";
import { isWithin, outcomeOf, planTree, type IncomingUnit } from "./unit-tree.rules.js";

const units = (...pairs: readonly (readonly [code: string, parent: string | null])[]): IncomingUnit[] =>
  pairs.map(([code, parentCode], index) => ({
    line: index + 2,
    code,
    parentCode,
    kind: OrgUnitKind.SECTION,
  }));

const existing = (...pairs: readonly (readonly [code: string, parent: string | null])[]) =>
  pairs.map(([code, parentCode]) => ({ code, parentCode }));

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
    const root = { code: "old", parentCode: null };
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

  it("sees a circle that closes over units which are not in the file [R-DIR-07 R-DIR-25]", () => {
    const standing = existing(["root", null], ["a", "root"], ["b", "a"], ["c", "b"]);
    expect(failures(planTree(units(["a", "c"]), standing))).toEqual([[2, RowErrorCode.ORG_CYCLE]]);
  });

  it("turns a branch round where the file does, in whatever order [R-DIR-25]", () => {
    const standing = existing(["root", null], ["b", "root"], ["a", "b"], ["x", "a"]);
    for (const rows of [units(["b", "x"], ["a", "root"]), units(["a", "root"], ["b", "x"])]) {
      const plan = planTree(rows, standing);
      expect(plan.errors.size).toBe(0);
      expect(codes(plan)).toEqual(["a", "b"]);
    }
  });

  it("makes no circle with a unit that stays because its row failed [R-DIR-07]", () => {
    const standing = existing(["root", null], ["d", "root"], ["a", "d"], ["b", "a"]);
    const plan = planTree(units(["a", "nowhere"], ["d", "b"]), standing);
    expect(failures(plan)).toEqual([
      [2, RowErrorCode.PARENT_UNKNOWN],
      [3, RowErrorCode.ORG_CYCLE],
    ]);
  });

  it("counts the levels below a unit that moves [R-DIR-07]", () => {
    const deep = Array.from({ length: 10 }, (_, i) => [`u${i}`, i ? `u${i - 1}` : null] as const);
    const standing = existing(...deep, ["one", "u0"], ["two", "one"], ["three", "two"]);
    expect(failures(planTree(units(["two", "u9"]), standing))).toEqual([]);
    expect(failures(planTree(units(["one", "u9"]), standing))).toEqual([[2, RowErrorCode.TOO_DEEP]]);
  });

  it("hangs nothing below a row that was rejected for another reason", () => {
    const plan = planTree(units(["a", null], ["b", "bad"]), [], new Set(["bad"]));
    expect(failures(plan)).toEqual([[3, RowErrorCode.PARENT_REJECTED]]);
  });

  it("leaves one tree without a circle, whatever stands and whatever comes [R-DIR-07]", () => {
    const code = fc.integer({ min: 1, max: 9 });
    const standing = existing(
      ["0", null],
      ...Array.from({ length: 9 }, (_, i) => [`${i + 1}`, `${i >> 1}`] as const),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(code),
        fc.infiniteStream(fc.integer({ min: 0, max: 11 })),
        (names, parents) => {
          const rows = units(...names.map(name => [`${name}`, `${parents.next().value}`] as const));
          const plan = planTree(rows, standing);
          const after = new Map(standing.map(unit => [unit.code, unit.parentCode]));
          for (const { code: own, parentCode } of plan.ordered) after.set(own, parentCode);
          for (let at of after.keys()) {
            for (let steps = 0; at !== "0"; steps++, at = after.get(at)!) expect(steps).toBeLessThan(10);
          }
        },
      ),
    );
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

describe("what a good row makes", () => {
  const known = { name: "一矿", kind: OrgUnitKind.MINE, parentId: "company", closedOn: null };

  it.each([
    ["a unit nobody knew", undefined, known, RowOutcome.CREATED],
    ["a unit that says the same already", known, known, RowOutcome.UNCHANGED],
    ["a new name", known, { ...known, name: "第一矿" }, RowOutcome.UPDATED],
    ["a new kind", known, { ...known, kind: OrgUnitKind.PLANT }, RowOutcome.UPDATED],
    ["a new parent", known, { ...known, parentId: "other" }, RowOutcome.UPDATED],
    ["a unit that was closed", { ...known, closedOn: "2026-10-01" }, known, RowOutcome.UPDATED],
  ])("of %s [R-DIR-03]", (_, unit, row, outcome) => {
    expect(outcomeOf(unit, row)).toBe(outcome);
  });
});

describe("who imports for some units", () => {
  const ID = { a: "0".repeat(32), b: "1".repeat(32), c: "2".repeat(32), x: "3".repeat(32) };
  const idOf = (key: keyof typeof ID) => ID[key].replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  const at = (...keys: (keyof typeof ID)[]) => ({
    parentId: keys.length > 1 ? idOf(keys.at(-2)!) : null,
    treePath: keys.map(key => ID[key]).join("."),
  });

  it.each([
    ["renames the unit itself", ["b"], at("a", "b"), at("a", "b"), true],
    ["changes one below it", ["b"], at("a", "b", "c"), at("a", "b", "c"), true],
    ["opens one below it", ["b"], undefined, at("a", "b", "c"), true],
    ["opens one beside it", ["b"], undefined, at("a", "c"), false],
    ["changes one above it", ["b"], at("a"), at("a"), false],
    ["moves the unit itself away", ["b"], at("a", "b"), at("a", "c", "b"), false],
    ["takes another's", ["b"], at("a", "x"), at("a", "b", "x"), false],
    ["gives one away", ["b"], at("a", "b", "x"), at("a", "x"), false],
    ["opens the root", ["b"], undefined, at("a"), false],
    ["opens the root, for everywhere", ["*"], undefined, at("a"), true],
    ["has no unit", [], at("a", "b"), at("a", "b"), false],
  ] as const)("%s: %#", (_, scopes, known, target, is) => {
    const ids = scopes.map(scope => (scope === "*" ? scope : idOf(scope)));
    expect(isWithin(ids, known, target)).toBe(is);
  });
});
