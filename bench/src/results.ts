import os from "node:os";
import type { Enterprise } from "./enterprise.js";
import type { Growth } from "./growth.js";
import { cpuOfAll, growthTable, tableOf, verdictTable, type Measured, type Verdict } from "./report.js";
import { WORKLOADS } from "./workloads.js";

interface Results {
  readonly figures: readonly Measured[];
  readonly growth: readonly Growth[];
  readonly verdicts: readonly Verdict[];
  readonly enterprise: Enterprise;
  readonly options: { readonly rounds: string; readonly seconds: string; readonly connections: string };
}

/** The whole run as a page: on what, how, what was found, and what was promised. */
export function resultsOf({ figures, growth, verdicts, enterprise, options }: Results): string {
  const [processor] = os.cpus();
  const load = os.loadavg().map(each => each.toFixed(1));
  return `# What the benchmark found

${new Date().toISOString().slice(0, 10)}, ${os.cpus().length} cores (${processor?.model ?? "unknown"}), shared with the load, with PostgreSQL and with whatever else the machine did
(load average at the end ${load.join(", ")}); Node ${process.version}; ${enterprise.employees} employees, ${enterprise.bookings} bookings; ${options.connections} connections, medians of ${options.rounds}
rounds of ${options.seconds} s in turns. Ratios are what to compare, not figures of different days. \`npm run bench -- --record\` writes this page.

${verdictTable(verdicts)}

![Requests a second](results.svg)

${tableOf(figures)}

${WORKLOADS.map(({ name, what }) => `${name}: ${what}.`).join(" ")}

Q2 in one process as its first list grows, one request at a time:

${growthTable(growth)}`;
}

/** Of each query, how many times the floor's processor time a request takes in one process. */
export const cpuAgainstFloor = (figures: readonly Measured[]): Record<string, number> =>
  Object.fromEntries(
    WORKLOADS.map(({ name }) => {
      const of = (contender: string) =>
        cpuOfAll(figures.find(each => each.workload === name && each.contender === contender)!);
      return [name, Number((of("embedded") / of("floor")).toFixed(2))];
    }),
  );
