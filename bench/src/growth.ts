import type { Contender } from "./contenders.js";
import type { Question } from "./embedded.js";
import { median } from "./median.js";
import type { Enterprise } from "./enterprise.js";
import { GROWTH, WORKLOADS } from "./workloads.js";

/** How Q2 grows with its first list. */
export interface Growth {
  readonly size: number;
  /** The median of some requests, one after another. */
  readonly milliseconds: number;
  readonly statements: number;
}

const TIMES = 15;

/** The sizes take turns, so that a slow moment of the machine is everybody's. */
export async function growthOf(platform: Contender, enterprise: Enterprise): Promise<Growth[]> {
  const [process] = platform.processes;
  const workload = WORKLOADS.find(({ name }) => name === "Q2")!;
  const took = new Map<number, number[]>(GROWTH.map(({ size }) => [size, []]));
  const sent = new Map<number, number[]>(GROWTH.map(({ size }) => [size, []]));
  await process!.ask<number>("statements" satisfies Question);
  for (let n = 0; n < TIMES; n++)
    for (const { size, name } of GROWTH) {
      const { after } = workload.variables(n, { ...enterprise, zones: Math.max(1, enterprise.zones - size) });
      const began = performance.now();
      const answer = await fetch(platform.origin + platform.pathOf(workload), {
        method: "POST",
        headers: platform.headers,
        body: JSON.stringify({ documentId: name, variables: { after } }),
      });
      const { data, errors } = (await answer.json()) as {
        data?: { venueZones: { nodes: unknown[] } };
        errors?: unknown;
      };
      took.get(size)!.push(performance.now() - began);
      sent.get(size)!.push(await process!.ask<number>("statements" satisfies Question));
      if (data?.venueZones.nodes.length !== size)
        throw new Error(
          `A list of ${size} came as ${data?.venueZones.nodes.length}: ${JSON.stringify(errors)}`,
        );
    }
  return GROWTH.map(({ size }) => ({
    size,
    milliseconds: median(took.get(size)!),
    statements: median(sent.get(size)!),
  }));
}
