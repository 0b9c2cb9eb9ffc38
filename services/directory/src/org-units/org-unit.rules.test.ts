import { describe, expect, it } from "@jest/globals";
import { newId } from "@tongxin/kernel";
import {
  ancestryOf,
  depthOf,
  organizationFor,
  OrgUnitKind,
  OrgUnitRefusal,
  pathBelow,
  whyCannotClose,
  whyCannotMove,
  whyTooDeep,
} from "./org-unit.rules.js";

const chain = (length: number) => {
  const ids = Array.from({ length }, newId);
  const paths: string[] = [];
  for (const id of ids) paths.push(pathBelow(paths.length ? { path: paths.at(-1)! } : null, id));
  return ids.map((id, index) => ({ id, path: paths[index]!, organizationId: "company" }));
};

describe("a unit's path", () => {
  it("is its ids from the root down, read back as they were", () => {
    const units = chain(3);
    expect(ancestryOf(units[2]!.path)).toEqual(units.map(({ id }) => id));
    expect(depthOf(units[2]!.path)).toBe(3);
  });
});

describe("moving a unit", () => {
  const [root, mid, leaf] = chain(3);

  it.each([
    ["below itself", mid!, mid!, 2, OrgUnitRefusal.ORG_CYCLE],
    ["below its own child", mid!, leaf!, 2, OrgUnitRefusal.ORG_CYCLE],
    ["one up", leaf!, root!, 1, null],
    [
      "to another company",
      leaf!,
      { ...root!, organizationId: "other" },
      1,
      OrgUnitRefusal.CROSSES_ORGANIZATIONS,
    ],
  ])("%s [R-DIR-07]", (_, unit, parent, height, reason) => {
    expect(whyCannotMove(unit, parent, height)).toBe(reason);
  });

  it("never makes the tree deeper than twelve [R-DIR-07]", () => {
    const eleven = chain(11).at(-1)!;
    expect(whyCannotMove(leaf!, eleven, 1)).toBeNull();
    expect(whyCannotMove(leaf!, eleven, 2)).toBe(OrgUnitRefusal.TOO_DEEP);
    expect(whyTooDeep(eleven)).toBeNull();
    expect(whyTooDeep(chain(12).at(-1)!)).toBe(OrgUnitRefusal.TOO_DEEP);
  });
});

it.each([
  [0, 0, null],
  [1, 0, OrgUnitRefusal.HAS_OPEN_CHILDREN],
  [0, 1, OrgUnitRefusal.HAS_ASSIGNMENTS],
])("closing a unit with %d open children and %d people in post [R-DIR-07]", (children, people, reason) => {
  expect(whyCannotClose(children, people)).toBe(reason);
});

it("a company is an organization of its own, a mine belongs to its company's", () => {
  expect(organizationFor(OrgUnitKind.COMPANY, "x", "group")).toBe("x");
  expect(organizationFor(OrgUnitKind.MINE, "x", "company")).toBe("company");
});
