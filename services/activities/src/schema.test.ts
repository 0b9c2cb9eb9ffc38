import { expect, it } from "@jest/globals";
import { sdlOf, unknownConstraints } from "@tongxin/testing";
import { activities } from "./service.js";

it("the committed SDL is what the code says, though others were built beside it", async () => {
  const { now, committed } = await sdlOf(activities);
  expect(now).toBe(committed);
});

it("every constraint that a refusal names is there", async () => {
  expect(await unknownConstraints(activities)).toEqual([]);
});
