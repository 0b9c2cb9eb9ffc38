import { graphFor } from "../graph.js";
import { expect, it } from "@jest/globals";
import { lamps } from "./lamps.test-kit.js";
import { behindLockedTable, throughEndedBackends } from "./storms.test-kit.js";

const MINUTE_MS = 60_000;

const graph = await graphFor(lamps);

it(
  "R13: a table locked for a minute; backends ended every two seconds for a minute",
  async () => {
    const slowest: number[] = [];
    const codes = new Set<string | null>();
    const began = performance.now();
    while (performance.now() - began < MINUTE_MS) {
      const locked = await behindLockedTable(graph);
      slowest.push(locked.slowestMs);
      for (const code of locked.codes) codes.add(code);
    }
    const storm = await throughEndedBackends(graph, { clients: 20, forMs: MINUTE_MS, everyMs: 2_000 });
    console.log(
      `R13: locked: ${[...codes].join()} after at most ${Math.round(Math.max(...slowest))} ms; ended backends: ` +
        `${storm.answered} of ${storm.asked} answered (${((100 * storm.answered) / storm.asked).toFixed(2)} %), ` +
        `${[...storm.codes].map(([code, count]) => `${count} ${code}`).join(", ") || "no errors"}, ` +
        `${storm.acknowledged} acknowledged, ${storm.lost} lost`,
    );
    expect([...codes]).toEqual(["TIMEOUT"]);
    expect(Math.max(...slowest)).toBeLessThan(5_500);
    expect(storm.answered / storm.asked).toBeGreaterThanOrEqual(0.95);
    expect(storm.lost).toBe(0);
  },
  4 * MINUTE_MS,
);
