import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { serveSubgraph } from "@tongxin/subgraph/host";
import { admin, graphFor } from "../index.js";
import { lamps } from "./lamps.test-kit.js";
import { behind, behindLockedTable, throughEndedBackends } from "./storms.test-kit.js";

const graph = await graphFor(lamps);

const LIGHT = `mutation Light($name: String!) { lampLight(name: $name) { lamp { id version } userErrors { code } } }`;
const POLISH = `mutation Polish($id: ID!, $version: Int) {
  lampPolish(id: $id, expectedVersion: $version) { lamp { version } userErrors { code currentVersion } }
}`;

describe("fifty who change what they have read in the same version", () => {
  it("are one who succeeds and forty-nine who learn the version it has now [R-X-16]", async () => {
    const { lampLight } = await graph.as(admin).run(LIGHT, { name: "众目灯" });
    const { id, version } = lampLight.lamp;
    const answers = await Promise.all(
      Array.from({ length: 50 }, async () => (await graph.as(admin).run(POLISH, { id, version })).lampPolish),
    );
    expect(answers.filter(({ lamp }) => lamp?.version === version + 1)).toHaveLength(1);
    const refused = answers.flatMap(({ userErrors }) => userErrors);
    expect(refused).toHaveLength(49);
    for (const refusal of refused) expect(refusal).toEqual({ code: "CONFLICT", currentVersion: version + 1 });
  });
});

describe("a table that somebody has locked", () => {
  it("keeps nobody longer than five and a half seconds, and they are told that it took too long", async () => {
    const { codes, slowestMs } = await behindLockedTable(graph);
    expect(codes).toEqual(["TIMEOUT", "TIMEOUT", "TIMEOUT", "TIMEOUT"]);
    expect(slowestMs).toBeLessThan(5_500);
    expect(await graph.as(admin).refusals(LIGHT, { name: "解锁灯" })).toEqual([]);
  });
});

describe("connections that the database ends", () => {
  it("cost some an answer, and nobody what was acknowledged", async () => {
    const { answered, codes, lost } = await throughEndedBackends(graph, {
      clients: 10,
      forMs: 1_500,
      everyMs: 500,
    });
    expect(lost).toBe(0);
    expect(answered).toBeGreaterThan(0);
    for (const code of codes.keys()) expect(["SERVICE_UNAVAILABLE", "TIMEOUT"]).toContain(code);
    expect(await graph.as(admin).refusals(LIGHT, { name: "风停灯" })).toEqual([]);
  });
});

describe("a database that goes away", () => {
  it("turns readiness and not health, within five seconds, and readiness comes back by itself", async () => {
    const served = await serveSubgraph(graph.service, { port: 0, messageSecret: "c2VjcmV0" });
    const statusOf = async (path: string) => (await fetch(`http://127.0.0.1:${served.port}${path}`)).status;
    const within = async (path: string, status: number): Promise<number> => {
      const began = performance.now();
      while ((await statusOf(path)) !== status && performance.now() - began < 10_000) await pause(20);
      return performance.now() - began;
    };
    const name = new URL(graph.adminUrl).pathname.slice(1);
    const client = await behind(graph, "postgres");
    try {
      expect(await within("/readyz", 200)).toBeLessThan(5_000);
      await client.query(`alter database ${name} with allow_connections false`);
      await client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [name]);
      expect(await within("/readyz", 503)).toBeLessThan(5_000);
      expect(await statusOf("/healthz")).toBe(200);
      await client.query(`alter database ${name} with allow_connections true`);
      expect(await within("/readyz", 200)).toBeLessThan(5_000);
    } finally {
      await client.query(`alter database ${name} with allow_connections true`);
      await client.end();
      await served.stop();
    }
  });
});
