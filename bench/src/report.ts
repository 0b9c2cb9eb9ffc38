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
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

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
    };
  });
}

/** As Markdown. */
export function tableOf(figures: readonly Measured[]): string {
  const rows = figures.map(each => {
    const cpu = Object.values(each.cpu).reduce((sum, one) => sum + one, 0);
    const floor = figures.find(
      ({ workload, contender }) => workload === each.workload && contender === "floor",
    );
    const times = floor ? (floor.requestsPerSecond / each.requestsPerSecond).toFixed(2) : "–";
    return [
      each.workload,
      each.contender,
      each.requestsPerSecond.toFixed(0),
      each.p50.toFixed(1),
      each.p99.toFixed(1),
      cpu.toFixed(2),
      each.databaseCpu.toFixed(2),
      each.memory.toFixed(0),
      times,
    ];
  });
  const header = [
    "query",
    "who",
    "requests/s",
    "p50 ms",
    "p99 ms",
    "CPU ms",
    "PostgreSQL CPU ms",
    "MB",
    "times slower than the floor",
  ];
  return [header, header.map(() => "---"), ...rows].map(cells => `| ${cells.join(" | ")} |`).join("\n");
}
