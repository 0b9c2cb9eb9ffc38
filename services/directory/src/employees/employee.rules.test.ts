import { describe, expect, it } from "@jest/globals";
import { seedLimits } from "@tongxin/kernel";
import {
  categoriesWanted,
  EmployeePolicy,
  EmployeeState,
  HOLDING_STATES,
  PostCategory,
} from "./employee.rules.js";

describe("who holds a post", () => {
  it.each([
    [EmployeeState.PENDING_START, false],
    [EmployeeState.ACTIVE, true],
    [EmployeeState.ON_LEAVE, true],
    [EmployeeState.SUSPENDED, true],
    [EmployeeState.RETIRED, false],
    [EmployeeState.TERMINATED, false],
    [EmployeeState.CANCELLED, false],
  ])("%s: %s [R-DIR-06]", (state, holdsPost) => {
    expect(HOLDING_STATES.includes(state)).toBe(holdsPost);
  });
});

it("the front line is the five families that the articles name, logistics and offices are not", () => {
  const { frontlineCategories } = seedLimits(EmployeePolicy);
  const others = Object.values(PostCategory).filter(category => !frontlineCategories.includes(category));
  expect(others).toEqual([PostCategory.LOGISTICS, PostCategory.MANAGEMENT]);
});

describe("the families of posts that a filter wants", () => {
  const { MINING, TRANSPORT, LOGISTICS } = PostCategory;

  it.each([
    ["says nothing", {}, null],
    ["says null", { postCategory: null, frontline: null }, null],
    ["names one", { postCategory: LOGISTICS }, [LOGISTICS]],
    ["wants the front line", { frontline: true }, [MINING, TRANSPORT]],
    ["names one at the front line", { postCategory: MINING, frontline: true }, [MINING]],
    ["names one that is not there", { postCategory: MINING, frontline: false }, []],
  ])("when it %s", (_, words, families) => {
    expect(categoriesWanted(words, [MINING, TRANSPORT])).toEqual(families);
  });

  it("are all others when it wants none of the front line", () => {
    const others = Object.values(PostCategory).filter(category => category !== MINING);
    expect(categoriesWanted({ frontline: false }, [MINING])).toEqual(others);
  });
});
