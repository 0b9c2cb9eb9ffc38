import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { clockAt, newId, SERVICES, systemClock, type ServiceName } from "@tongxin/kernel";
import { freePort } from "@tongxin/postgres";
import { newPassportKeys } from "@tongxin/subgraph/host";
import type { Answer } from "@tongxin/testing";
import { anAttacker } from "./attacks.test-kit.js";
import {
  blackholed,
  crossingTo,
  PARTS,
  passing,
  QUERY,
  slow,
  type Crossing,
  type Fault,
} from "./faults.test-kit.js";
import { quantile, underAttack } from "./hostile-load.test-kit.js";
import { effectsIn, MUTATIONS, sendWithKey, wasRefused } from "./idempotency.test-kit.js";
import type { Crowd, CrowdPlatform } from "./crowd-platform.test-kit.js";
import type { Load, LoadResult } from "./load-clients.test-kit.js";
import {
  ask,
  distributed,
  embedded,
  freshDatabases,
  scratchFolder,
  tokenOf,
  type Databases,
  type TestPlatform,
} from "./platform.test-kit.js";

const MINUTES = 60_000;
const ROUNDS = 10;
const GATEWAY = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const PLATFORM = fileURLToPath(new URL("../dist/start.js", import.meta.url));

let databases: Awaited<ReturnType<typeof freshDatabases>>;
let open: { stop(): Promise<void> }[];
beforeAll(async () => {
  open = [];
  databases = await freshDatabases();
}, MINUTES);
afterAll(async () => {
  for (const each of open.reverse()) await each.stop();
  await databases.drop();
}, MINUTES);

/** What is stopped when all is over. */
function kept<Part extends { stop(): Promise<void> }>(part: Part): Part {
  open.push(part);
  return part;
}

it(
  "R3: every mutation's example three times under one key, two of them at once, in one process and in six",
  async () => {
    const count = { done: 0, refused: 0, again: 0, others: 0 };
    for (const isApartFirst of [false, true]) {
      const own = await freshDatabases();
      const dataDir = scratchFolder();
      const ways = [await embedded(own.urls, dataDir), await distributed(own.urls, dataDir)];
      const [first, second] = (isApartFirst ? ways.toReversed() : ways) as [TestPlatform, TestPlatform];
      for (const sent of MUTATIONS) {
        const key = newId();
        const { body } = await sendWithKey(first, key, sent);
        expect(body.errors).toBeUndefined();
        const done = await effectsIn(first);
        const repeated = await Promise.all([sendWithKey(first, key, sent), sendWithKey(second, key, sent)]);
        count.again += (await effectsIn(first)) - done;
        count[wasRefused(body) ? "refused" : "done"]++;
        if (!wasRefused(body))
          count.others += repeated.filter(each => !isDeepStrictEqual(each.body, body)).length;
      }
      for (const each of ways) await each.stop();
      await own.drop();
    }
    console.log(
      `R3: ${MUTATIONS.length} mutations three times in two ways, ${count.done} done and ${count.refused} ` +
        `refused by a rule: ${count.again} effects too many, ${count.others} other answers`,
    );
    expect([count.again, count.others]).toEqual([0, 0]);
  },
  5 * MINUTES,
);

it(
  "R9: each service killed, blackholed and five seconds slow, ten rounds",
  async () => {
    const clock = clockAt(systemClock.now());
    const platform = kept(await distributed(databases.urls, scratchFolder(), "jit", clock));
    for (const service of Object.values(platform.services)) await service.loadDemo("small");
    const paths = await Promise.all(
      SERVICES.map(async name => {
        const crossing = kept(await crossingTo(platform.subgraphUrls[name]!));
        return { name, crossing, gateway: await platform.another({ [name]: crossing.url }) };
      }),
    );
    const employee = await tokenOf(platform, "employee");
    const { data: whole }: Answer = (await ask(platform, employee, QUERY)).body;
    const took: number[] = [];
    const wrong: string[] = [];
    const faults: readonly (Fault | null)[] = [null, blackholed, slow];
    for (let round = 0; round < ROUNDS; round++)
      for (const fault of faults) {
        for (const { gateway } of paths) await ask(gateway, employee, QUERY);
        for (const { crossing } of paths) await crossing.set(fault);
        clock.set(new Date(clock.now().getTime() + 6_000));
        await Promise.all(
          paths.map(async ({ name, gateway }) => {
            const began = performance.now();
            const { status, body } = await ask(gateway, employee, QUERY);
            took.push(performance.now() - began);
            const isRight =
              status === 200 &&
              JSON.stringify(body.data) === JSON.stringify({ ...whole, [PARTS[name]]: null }) &&
              body.errors.length === 1 &&
              body.errors[0].path[0] === PARTS[name];
            if (!isRight) wrong.push(`${name}: ${JSON.stringify(body.errors)}`);
          }),
        );
        for (const { crossing } of paths) await crossing.set(passing);
      }
    console.log(
      `R9: ${took.length} answers without one part, ${wrong.length} wrong, ` +
        `slowest ${Math.round(Math.max(...took))} ms`,
    );
    expect(wrong).toEqual([]);
    expect(Math.max(...took)).toBeLessThanOrEqual(2_200);
  },
  10 * MINUTES,
);

/** The databases, that of one service behind a crossing. */
async function withCrossing(urls: Databases, name: ServiceName): Promise<[Databases, Crossing]> {
  const { databaseUrl } = urls[name];
  const crossing = kept(await crossingTo(databaseUrl));
  const behind = new URL(databaseUrl);
  Object.assign(behind, { hostname: "127.0.0.1", port: new URL(crossing.url).port });
  return [{ ...urls, [name]: { databaseUrl: behind.href } }, crossing];
}

/** A script of the gateway's as a process of its own. */
async function aProcess(
  script: string,
  settings: Record<string, string>,
): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort();
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, NODE_OPTIONS: "", PORT: String(port), ...settings },
    stdio: "ignore",
  });
  const stop = async () => {
    const gone = once(child, "exit");
    child.kill();
    await gone;
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

/** A gateway alone, before those subgraphs. */
const gatewayBefore = async ({ subgraphUrls }: TestPlatform) =>
  aProcess(GATEWAY, {
    DATA_DIR: scratchFolder(),
    SERVICE_URLS: JSON.stringify(subgraphUrls),
    PASSPORT_PRIVATE_KEY: (await newPassportKeys()).privateKey,
  });

const statusAt = (url: string): Promise<number> =>
  fetch(url).then(
    ({ status }) => status,
    () => 0,
  );

/** How long it takes until all of these answer with that status. */
async function untilAll(urls: readonly string[], status: number): Promise<number> {
  const began = performance.now();
  await Promise.all(
    urls.map(async url => {
      while ((await statusAt(url)) !== status) {
        if (performance.now() - began > MINUTES / 2) throw new Error(`${url} does not answer ${status}.`);
        await pause(50);
      }
    }),
  );
  return Math.round(performance.now() - began);
}

it(
  "R11: a database is away, closed or silent: not ready within five seconds, alive all the while, back by itself",
  async () => {
    const [urls, crossing] = await withCrossing(databases.urls, "party");
    const platform = kept(await distributed(urls, scratchFolder()));
    const gateway = kept(await gatewayBefore(platform));
    const doors = [gateway.url, platform.subgraphUrls.party!];
    const ready = doors.map(url => `${url}/readyz`);
    await untilAll(ready, 200);
    const figures: number[] = [];
    for (const fault of [null, blackholed]) {
      await crossing.set(fault);
      const away = await untilAll(ready, 503);
      expect(await Promise.all(doors.map(url => statusAt(`${url}/healthz`)))).toEqual([200, 200]);
      await crossing.set(passing);
      figures.push(away, await untilAll(ready, 200));
    }
    const [closed, back, silent, backAgain] = figures;
    console.log(
      `R11: closed: not ready after ${closed} ms, back after ${back} ms; ` +
        `silent: not ready after ${silent} ms, back after ${backAgain} ms; alive all the while`,
    );
    expect(Math.max(...figures)).toBeLessThan(5_000);
  },
  3 * MINUTES,
);

it(
  "S2: ordinary queries while two hundred hostile requests of all kinds come in",
  async () => {
    const attacker = kept(await anAttacker());
    const dataDir = scratchFolder();
    const { url } = kept(await aProcess(PLATFORM, { DATA_DIR: dataDir, RATE_PER_MINUTE: "100000" }));
    await untilAll([`${url}/readyz`], 200);
    const token = await tokenOf({ url }, "employee");
    const others = [await tokenOf({ url }, "admin"), await tokenOf({ url }, "union")];
    const target = { url, token, serviceToken: token, dataDir, attacker };
    // Once beforehand, so that what is planned and compiled once is no part of it.
    await underAttack(target, others, 100);
    const { took, failed, hostile } = await underAttack(target, others, 200);
    const p95 = quantile(took, 0.95);
    console.log(
      `S2: ${took.length} ordinary queries amid ${hostile} hostile requests: p95 ${Math.round(p95)} ms, ${failed.length} failed`,
    );
    expect(failed).toEqual([]);
    expect(p95).toBeLessThan(500);
  },
  2 * MINUTES,
);

const CLIENTS = 2_000;
const QUERY_OF_CLIENTS = "{ orgUnits(first: 20) { nodes { name } } }";
/** A rate that two cores can carry beside the clients; the one who asks too often rests every other four seconds. */
const CALM = { query: QUERY_OF_CLIENTS, everyMs: 20_000, forMs: 80_000, turnMs: 4_000 };
/** One that they cannot, and nobody rests. */
const CROWDED = { query: QUERY_OF_CLIENTS, everyMs: 5_000, forMs: 20_000, turnMs: 0 };

/** A test kit as a process of its own, and what it answers when it is told what to do. */
async function aside<Answer>(kit: string, told: object): Promise<{ answer: Answer; stop(): Promise<void> }> {
  const child = fork(fileURLToPath(new URL(`../dist/${kit}.test-kit.js`, import.meta.url)), {
    execArgv: [],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const gone = once(child, "exit");
  child.send(told);
  const [answer] = (await Promise.race([
    once(child, "message"),
    gone.then(() => Promise.reject(died(kit))),
  ])) as [Answer];
  const stop = async () => {
    child.kill();
    await gone;
  };
  return { answer, stop };
}

const died = (kit: string) => new Error(`${kit} ended without an answer.`);

/** Lets the clients ask. */
async function loaded(load: Load): Promise<LoadResult> {
  const clients = await aside<LoadResult>("load-clients", load);
  await clients.stop();
  return clients.answer;
}

it(
  "R12: two thousand clients on twenty places, more than can be served; and one who asks a hundred times as often as others",
  async () => {
    const crowd: Crowd = { databases: databases.urls, maxInFlight: 20, accounts: CLIENTS };
    const { answer: platform } = kept(await aside<CrowdPlatform>("crowd-platform", crowd));
    const tokens: string[] = [];
    for (const name of platform.accounts) tokens.push(await tokenOf(platform, name));
    const token = await tokenOf(platform, "employee");
    const withAbuser = ({ turnMs, ...load }: typeof CALM) =>
      loaded({ url: platform.url, tokens, ...load, abuser: { token, times: 100, turnMs } });

    // Once beforehand, so that what is compiled and verified once is no part of it.
    await withAbuser({ ...CALM, forMs: CALM.everyMs });
    const calm = await withAbuser(CALM);
    const crowded = await withAbuser(CROWDED);
    const [without, beside] = [calm.took, calm.tookBeside].map(took => quantile(took, 0.5)) as [
      number,
      number,
    ];
    const slower = beside / without - 1;
    const [p50, p99] = [0.5, 0.99].map(part => quantile(crowded.tookBeside, part)) as [number, number];
    const told = ({ turnedAway, abuserServed, abuserTurnedAway }: LoadResult) =>
      `told to wait ${JSON.stringify(turnedAway)}, the abuser ${abuserTurnedAway} times and answered ${abuserServed} times`;
    console.log(
      `R12: ${CLIENTS} clients, 100 requests/s: p50 ${without.toFixed(1)} ms without and ${beside.toFixed(1)} ms beside one ` +
        `who asks 100 times as often, ${Math.round(slower * 100)} % slower; ${told(calm)}; 400 requests/s: ` +
        `${crowded.tookBeside.length} answered with p50 ${Math.round(p50)} ms and p99 ${Math.round(p99)} ms; ${told(crowded)}`,
    );
    for (const each of [calm, crowded]) expect([each.withoutRetryAfter, each.otherwise]).toEqual([0, 0]);
    expect(crowded.tookBeside.length).toBeGreaterThan(0);
    expect(p99).toBeLessThanOrEqual(2_000);
    expect(slower).toBeLessThan(0.1);
  },
  10 * MINUTES,
);
