import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { SERVICES, type ServiceName } from "@tongxin/kernel";
import { startEmbeddedPostgres, type DatabaseUrls } from "@tongxin/postgres";
import { EXTENSIONS, newMasterKeys } from "@tongxin/subgraph/host";
import { distributed, embedded, floor, type Contender, type Places } from "./contenders.js";
import { cpuAgainstFloor, resultsOf } from "./results.js";
import { enterpriseOf, fillActivities, fillDirectory, fillFloor, type Enterprise } from "./enterprise.js";
import type { Question } from "./embedded.js";
import type { Load, LoadResult } from "./load.js";
import { growthOf } from "./growth.js";
import { apollo, installPeers, postgraphile } from "./peers.js";
import { cpuOf, cpuOfTree, memoryOf, start } from "./processes.js";
import { chartOf, figuresOf, leftVerdictsOf, tableOf, verdictsOf, type Measured } from "./report.js";
import { comparable, WORKLOADS, type Variables, type Workload } from "./workloads.js";

const { values: options } = parseArgs({
  options: {
    employees: { type: "string", default: "10000" },
    rounds: { type: "string", default: "3" },
    seconds: { type: "string" },
    connections: { type: "string", default: "10" },
    only: { type: "string", default: "" },
    record: { type: "boolean", default: false },
    check: { type: "boolean", default: false },
  },
});

/** Of one measured turn; a check is to be short. */
const SECONDS = options.seconds ?? (options.check ? "2" : "4");

if ((options.record || options.check) && options.only)
  throw new Error("--record and --check measure whom they need: leave --only out.");

const EVERYBODY = { embedded, distributed, apollo, postgraphile, floor };
/** Who is asked: the platform first, for it makes its own tables. */
const wanted = options.only
  ? options.only.split(",")
  : options.check
    ? ["embedded", "floor"]
    : Object.keys(EVERYBODY);

const say = (text: string) => console.log(`${new Date().toISOString().slice(11, 19)} ${text}`);

async function main(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tongxin-bench-"));
  fs.chmodSync(folder, 0o755);
  const postgres = await startEmbeddedPostgres({
    dataDir: path.join(folder, "postgres"),
    maxConnections: 300,
  });
  const contenders: Contender[] = [];
  try {
    const databases = {} as Record<ServiceName, DatabaseUrls>;
    for (const name of SERVICES)
      databases[name] = await postgres.ensureDatabase(`tongxin_${name}`, EXTENSIONS);
    const { ownerUrl: floorUrl } = await postgres.ensureDatabase("floor");
    const places: Places = { dataDir: folder, dataKeys: newMasterKeys(), databases, floorUrl };
    if (wanted.includes("apollo") || wanted.includes("postgraphile")) installPeers();

    say("starting the platform, which makes its tables");
    contenders.push(await embedded(places));
    const enterprise = enterpriseOf(Number(options.employees));
    say(`making ${enterprise.employees} employees and ${enterprise.bookings} bookings`);
    await fillDirectory(postgres.adminUrl("tongxin_directory"), enterprise);
    await fillActivities(postgres.adminUrl("tongxin_activities"), enterprise);
    await fillFloor(
      floorUrl,
      postgres.adminUrl("tongxin_directory"),
      postgres.adminUrl("tongxin_activities"),
    );
    for (const [name, open] of Object.entries(EVERYBODY)) {
      if (name === "embedded" || !wanted.includes(name)) continue;
      say(`starting ${name}`);
      contenders.push(await open(places));
    }
    await compare(contenders, enterprise);
    const figures = figuresOf(await measure(contenders, enterprise, postmasterOf(folder)));
    if (options.check) return check(figures);
    console.log(`\n${tableOf(figures)}\n`);
    say("the first list grows");
    const growth = await growthOf(contenders[0]!, enterprise);
    const verdicts = verdictsOf(figures, growth);
    const results = resultsOf({
      figures,
      growth,
      verdicts,
      enterprise,
      options: { ...options, seconds: SECONDS },
    });
    console.log(`\n${results}`);
    if (options.record) write(figures, results);
    if (verdicts.some(({ isKept }) => !isKept)) process.exitCode = 1;
  } finally {
    for (const { processes } of contenders) for (const each of processes) await each.stop();
    await postgres.stop();
    fs.rmSync(folder, { recursive: true });
  }
}

/** What `--record` writes, and `--check` compares with. */
const inBench = (file: string) => new URL(`../${file}`, import.meta.url);

function write(figures: readonly Measured[], results: string): void {
  fs.writeFileSync(inBench("RESULTS.md"), `${results}\n`);
  fs.writeFileSync(inBench("results.svg"), chartOf(figures));
  fs.writeFileSync(inBench("recorded.json"), `${JSON.stringify(cpuAgainstFloor(figures), null, 2)}\n`);
  say("written: bench/RESULTS.md, bench/results.svg, bench/recorded.json");
}

/** How much more processor time a request may take, against the floor, than when it was recorded. */
const MOST_AGAINST_RECORDED = 1.5;

/** Fails when a query has become much dearer; against the floor, since both are slowed down by whatever else runs. */
function check(figures: readonly Measured[]): void {
  for (const { promise, must, found, isKept } of leftVerdictsOf(figures)) {
    if (!isKept) process.exitCode = 1;
    say(`${promise}: ${found}, must be ${must}: ${isKept ? "kept" : "too much"}`);
  }
  const recorded = JSON.parse(fs.readFileSync(inBench("recorded.json"), "utf8")) as Record<string, number>;
  for (const [query, found] of Object.entries(cpuAgainstFloor(figures))) {
    const was = recorded[query]!;
    const isKept = found <= was * MOST_AGAINST_RECORDED;
    if (!isKept) process.exitCode = 1;
    say(
      `${query} takes ${found.toFixed(1)} times the floor's processor time, recorded ${was.toFixed(1)}: ${isKept ? "kept" : "too much"}`,
    );
  }
}

const postmasterOf = (folder: string): number =>
  Number(fs.readFileSync(path.join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);

/** Nobody is timed who does not answer the same. */
async function compare(contenders: readonly Contender[], enterprise: Enterprise): Promise<void> {
  for (const workload of WORKLOADS)
    for (const n of [0, 1, 17, 4_711]) {
      const variables = workload.variables(n, enterprise);
      const answers = await Promise.all(contenders.map(each => answerOf(each, workload, variables)));
      for (const [index, answer] of answers.entries())
        if (answer !== answers[0] || !answer.includes('"name"') === (workload.name !== "Q1"))
          throw new Error(
            `${contenders[index]!.name} answers ${workload.name} otherwise:\n${answer.slice(0, 600)}\n${answers[0]!.slice(0, 600)}`,
          );
    }
  say("all answer the same");
}

async function answerOf(contender: Contender, workload: Workload, variables: Variables): Promise<string> {
  const answer = await fetch(contender.origin + contender.pathOf(workload), {
    method: "POST",
    headers: contender.headers,
    body: contender.bodyOf(workload, variables),
  });
  const { data, errors } = (await answer.json()) as { data?: unknown; errors?: unknown };
  return comparable(errors ? { errors } : data);
}

/** As many as nobody gets through in one go. */
const BODIES = 20_000;
const WARM_UP_MS = 6_000;
/** Whoever has waited for the others has let connections go. */
const AWAKE_MS = 1_000;

async function measure(
  contenders: readonly Contender[],
  enterprise: Enterprise,
  postmaster: number,
): Promise<Measured[]> {
  const client = await start("load", new URL("load.js", import.meta.url), {}, { isReady: async () => null });
  let sent = 0;
  async function run(contender: Contender, workload: Workload, milliseconds: number): Promise<Measured> {
    const bodies = Array.from({ length: BODIES }, (_, n) =>
      contender.bodyOf(workload, workload.variables(sent + n, enterprise)),
    );
    const leaves = () =>
      contender.name === "embedded"
        ? contender.processes[0]!.ask<number>("old kilobytes" satisfies Question)
        : null;
    await leaves();
    const before = contender.processes.map(({ pid }) => cpuOf(pid));
    const beforeInDatabase = cpuOfTree(postmaster);
    const result = await client.ask<LoadResult>({
      origin: contender.origin,
      path: contender.pathOf(workload),
      headers: contender.headers,
      bodies,
      connections: Number(options.connections),
      milliseconds,
    } satisfies Load);
    if (result.failure) throw new Error(`${contender.name} fails in ${workload.name}: ${result.failure}`);
    sent += result.requests;
    const perRequest = (used: number) => used / result.requests;
    const cpu = Object.fromEntries(
      contender.processes.map(({ name, pid }, index) => [name, perRequest(cpuOf(pid) - before[index]!)]),
    );
    const databaseCpu = perRequest(cpuOfTree(postmaster) - beforeInDatabase);
    const left = await leaves();
    return {
      contender: contender.name,
      workload: workload.name,
      requestsPerSecond: result.requests / result.seconds,
      p50: result.p50,
      p99: result.p99,
      cpu,
      databaseCpu,
      memory: contender.processes.reduce((sum, { pid }) => sum + memoryOf(pid), 0),
      left: left === null ? null : perRequest(left),
    };
  }

  const measured: Measured[] = [];
  for (const workload of WORKLOADS)
    for (const contender of contenders) await run(contender, workload, WARM_UP_MS);
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const workload of WORKLOADS)
      for (let turn = 0; turn < contenders.length; turn++) {
        const contender = contenders[(turn + round) % contenders.length]!;
        await run(contender, workload, AWAKE_MS);
        measured.push(await run(contender, workload, Number(SECONDS) * 1_000));
      }
    say(`round ${round + 1} of ${options.rounds} is done`);
  }
  await client.stop();
  return measured;
}

await main();
