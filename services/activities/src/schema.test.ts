import { expect, it } from "@jest/globals";
import { sdlOf } from "@tongxin/testing";
import { activities } from "./service.js";

it("the committed SDL is what the code says, though others were built beside it", async () => {
  const { now, committed } = await sdlOf(activities);
  expect(now).toBe(committed);
});
