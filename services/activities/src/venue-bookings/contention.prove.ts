import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { testGraph, type TestGraph } from "@tongxin/testing";
import { activities } from "../service.js";
import { contend } from "./contention.test-kit.js";

const MINUTE_MS = 60_000;

let graph: TestGraph;
beforeAll(async () => void (graph = await testGraph(activities)));
afterAll(() => graph.stop());

it(
  "R5: a hundred people book overlapping hours of five exclusive zones for a minute",
  async () => {
    const { granted, refused, errors, overlaps } = await contend(graph, 100, MINUTE_MS);
    console.log(
      `R5: ${granted} granted, ${[...refused].map(([code, count]) => `${count} ${code}`).join(", ")}, ` +
        `${overlaps} overlaps, ${errors.length} errors`,
    );
    expect(errors).toEqual([]);
    expect(overlaps).toBe(0);
    expect([...refused.keys()]).toEqual(["SLOT_TAKEN"]);
  },
  2 * MINUTE_MS,
);
