import { expect, it } from "@jest/globals";
import { graphFor } from "@tongxin/testing";
import { activities } from "../service.js";
import { contend } from "./contention.test-kit.js";

const graph = await graphFor(activities);

it("thirty people who want the same five halls for a second and a half never overlap, and each loser is told so [R-ACT-34]", async () => {
  const { granted, refused, errors, overlaps } = await contend(graph, 30, 1_500);
  expect(errors).toEqual([]);
  expect(overlaps).toBe(0);
  expect([...refused.keys()]).toEqual(["SLOT_TAKEN"]);
  expect(granted).toBeGreaterThan(5);
});
