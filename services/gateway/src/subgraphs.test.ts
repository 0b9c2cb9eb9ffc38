import { describe, expect, it } from "@jest/globals";
import { activities } from "@tongxin/activities";
import { directory } from "@tongxin/directory";
import { innovation } from "@tongxin/innovation";
import { integrity } from "@tongxin/integrity";
import { party } from "@tongxin/party";
import { missingIndexes, sdlOf, unknownConstraints } from "@tongxin/testing";

const SERVICES = [directory, activities, innovation, integrity, party];

describe.each(SERVICES)("$name", service => {
  it("has committed the SDL that its code says, though others were built beside it", async () => {
    const { now, committed } = await sdlOf(service);
    expect(now).toBe(committed);
  });

  it("has an index for each list, and for what belongs to each row", async () => {
    expect(await missingIndexes(service)).toEqual([]);
  });
});

it("every constraint that a refusal names is there", async () => {
  expect(await unknownConstraints(SERVICES)).toEqual([]);
});
