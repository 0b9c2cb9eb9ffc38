import { expect, it } from "@jest/globals";
import { sdlOf } from "@tongxin/testing";
import { party } from "./service.js";

it("the committed SDL is what the code says, though others were built beside it", async () => {
  const { now, committed } = await sdlOf(party);
  expect(now).toBe(committed);
});
