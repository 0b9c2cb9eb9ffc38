import { expect, it } from "@jest/globals";
import { graphFor } from "@tongxin/testing";
import { activities } from "../service.js";
import { contend } from "./contention.test-kit.js";

const MINUTE_MS = 60_000;

const graph = await graphFor(activities);

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
