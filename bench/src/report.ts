import type { Growth } from "./growth.js";
import { median } from "./median.js";

/** One contender's answers to one workload in one round. */
export interface Measured {
  readonly contender: string;
  readonly workload: string;
  readonly requestsPerSecond: number;
  /** In milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of processor time a request, by process. */
  readonly cpu: Readonly<Record<string, number>>;
  readonly databaseCpu: number;
  /** Megabytes of all processes together. */
  readonly memory: number;
  /** Kilobytes a request, at least, that outlive it until old objects are collected; null where it cannot be asked. */
  readonly left: number | null;
}

/** The medians of the rounds. */
export function figuresOf(measured: readonly Measured[]): Measured[] {
  const groups = Map.groupBy(measured, ({ contender, workload }) => `${workload} ${contender}`);
  return [...groups.values()].map(rounds => {
    const of = (value: (each: Measured) => number) => median(rounds.map(value));
    const [first] = rounds as [Measured];
    return {
      ...first,
      requestsPerSecond: of(each => each.requestsPerSecond),
      p50: of(each => each.p50),
      p99: of(each => each.p99),
      cpu: Object.fromEntries(Object.keys(first.cpu).map(name => [name, of(each => each.cpu[name]!)])),
      databaseCpu: of(each => each.databaseCpu),
      memory: of(each => each.memory),
      left: first.left === null ? null : of(each => each.left!),
    };
  });
}

export const cpuOfAll = ({ cpu }: Measured): number =>
  Object.values(cpu).reduce((sum, each) => sum + each, 0);

const asTable = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => "---"), ...rows].map(cells => `| ${cells.join(" | ")} |`).join("\n");

/** What was measured, as Markdown. */
export const tableOf = (figures: readonly Measured[]): string =>
  asTable(
    ["query", "who", "requests/s", "p50 ms", "p99 ms", "CPU ms by process", "PostgreSQL CPU ms", "MB"],
    figures.map(each => [
      each.workload,
      each.contender,
      each.requestsPerSecond.toFixed(0),
      each.p50.toFixed(1),
      each.p99.toFixed(1),
      Object.entries(each.cpu)
        .filter(([, used]) => used >= 0.005)
        .map(([name, used]) => `${name} ${used.toFixed(2)}`)
        .join(", "),
      each.databaseCpu.toFixed(2),
      each.memory.toFixed(0),
    ]),
  );

/** What is promised of a figure, and what was found. */
export interface Verdict {
  readonly promise: string;
  readonly must: string;
  readonly found: string;
  readonly isKept: boolean;
}

const QUERIES = ["Q1", "Q2", "Q3"] as const;
/** `promises.md`, Speed. */
const FASTER_THAN_APOLLO = 1.8;
const SLOWER_THAN_FLOOR = { Q1: 3.5, Q2: 4, Q3: 3 } as const;
const DISTRIBUTED_FASTER = 1.25;
const MEMORY_OF_APOLLO = 0.6;
const GROWTH = 5.5;
/** A hundredth of what Q2 makes. It was a fifth (decision 19). */
const LEFT_AT_MOST_KB = 20;

const verdict = (promise: string, found: number, limit: number, isAtLeast: boolean): Verdict => ({
  promise,
  must: `${isAtLeast ? "≥" : "≤"} ${limit}`,
  found: found.toFixed(2),
  isKept: isAtLeast ? found >= limit : found <= limit,
});

/** Of each query, whether what it makes ends with it. */
export const leftVerdictsOf = (figures: readonly Measured[]): Verdict[] =>
  figures.flatMap(({ contender, workload, left }) =>
    left === null
      ? []
      : verdict(
          `${workload}: kB a request that outlive it among old objects, ${contender}`,
          left,
          LEFT_AT_MOST_KB,
          false,
        ),
  );

/** The promises of which something was measured. */
export function verdictsOf(figures: readonly Measured[], growth: readonly Growth[]): Verdict[] {
  const of = (contender: string, workload: string) =>
    figures.find(each => each.contender === contender && each.workload === workload);
  const verdicts: Verdict[] = [];
  const judge = (promise: string, found: number | null, limit: number, isAtLeast: boolean) => {
    if (found !== null) verdicts.push(verdict(promise, found, limit, isAtLeast));
  };
  const ratio = (
    one: Measured | undefined,
    other: Measured | undefined,
    value: (each: Measured) => number,
  ): number | null => (one && other ? value(one) / value(other) : null);
  const speed = (each: Measured) => each.requestsPerSecond;

  for (const query of QUERIES)
    judge(
      `${query}: embedded ÷ Apollo, requests/s`,
      ratio(of("embedded", query), of("apollo", query), speed),
      FASTER_THAN_APOLLO,
      true,
    );
  for (const query of QUERIES)
    judge(
      `${query}: times slower than the floor, embedded`,
      ratio(of("floor", query), of("embedded", query), speed),
      SLOWER_THAN_FLOOR[query],
      false,
    );
  judge(
    "Q2: distributed ÷ Apollo, requests/s",
    ratio(of("distributed", "Q2"), of("apollo", "Q2"), speed),
    DISTRIBUTED_FASTER,
    true,
  );
  judge(
    "memory: embedded ÷ Apollo's gateway and subgraphs",
    ratio(of("embedded", "Q3"), of("apollo", "Q3"), each => each.memory),
    MEMORY_OF_APOLLO,
    false,
  );
  verdicts.push(...leftVerdictsOf(figures));
  const [small, middle, large] = growth;
  if (small && middle && large) {
    judge("Q2: time at 500 zones ÷ at 100", large.milliseconds / middle.milliseconds, GROWTH, false);
    judge("Q2: SQL statements at 500 zones − at 20", large.statements - small.statements, 0, false);
  }
  return verdicts;
}

export const verdictTable = (verdicts: readonly Verdict[]): string =>
  asTable(
    ["promise", "must", "found", ""],
    verdicts.map(({ promise, must, found, isKept }) => [
      promise,
      must,
      found,
      isKept ? "kept" : "**missed**",
    ]),
  );

export const growthTable = (growth: readonly Growth[]): string =>
  asTable(
    ["zones", "ms", "SQL statements"],
    growth.map(({ size, milliseconds, statements }) => [
      String(size),
      milliseconds.toFixed(1),
      String(statements),
    ]),
  );

const WIDTH = 760;
const LEFT = 150;
const BAR = 22;
const COLORS: Readonly<Record<string, string>> = { embedded: "#0b6e4f", distributed: "#3fa37a" };

/** Requests a second as bars, a group for each query. */
export function chartOf(figures: readonly Measured[]): string {
  const parts: string[] = [];
  let y = 34;
  for (const query of QUERIES) {
    const group = figures.filter(({ workload }) => workload === query);
    const most = Math.max(...group.map(({ requestsPerSecond }) => requestsPerSecond));
    parts.push(`<text x="8" y="${y + 4}" font-weight="bold">${query}</text>`);
    for (const { contender, requestsPerSecond } of group) {
      y += BAR;
      const width = ((WIDTH - LEFT - 90) * requestsPerSecond) / most;
      parts.push(
        `<text x="${LEFT - 8}" y="${y + 4}" text-anchor="end">${contender}</text>`,
        `<rect x="${LEFT}" y="${y - 10}" width="${width.toFixed(1)}" height="16" fill="${COLORS[contender] ?? "#9aa3a8"}"/>`,
        `<text x="${(LEFT + width + 6).toFixed(1)}" y="${y + 4}">${requestsPerSecond.toFixed(0)}/s</text>`,
      );
    }
    y += BAR + 14;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y}" viewBox="0 0 ${WIDTH} ${y}" font-family="sans-serif" font-size="13" role="img" aria-label="Requests a second by query and contender">
<rect width="100%" height="100%" fill="white"/>
<text x="8" y="16">Requests a second; each query by its own scale</text>
${parts.join("\n")}
</svg>
`;
}
