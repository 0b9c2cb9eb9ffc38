import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createLog } from "@tongxin/subgraph/host";
import pg from "pg";
import { type TestGraph, testGraph } from "../graph.js";
import { person } from "../people.js";
import { lamps } from "./lamps.test-kit.js";

const lighter = person("lighter", "SYSTEM_ADMIN");

let graph: TestGraph;
let behind: pg.Client;
beforeAll(async () => {
  graph = await testGraph(lamps);
  behind = new pg.Client({ connectionString: graph.adminUrl });
  await behind.connect();
});
afterAll(async () => {
  await behind.end();
  await graph.stop();
});

describe("a fault in the log", () => {
  it("says what broke, where, and by which constraint, and nothing of the row that it broke on", async () => {
    await behind.query("alter table lamp add constraint no_lamp check (name <> '13812345678')");
    const fault: unknown = await graph
      .as(lighter)
      .change("lampLight", { name: "13812345678" })
      .catch(({ cause }: Error) => cause);
    const lines: string[] = [];

    createLog("innovation", "info", { write: line => void lines.push(line) }).error({ err: fault }, "fault");

    expect(lines.join("")).not.toContain("13812345678");
    const { err } = JSON.parse(lines[0]!) as { err: { stack: string } };
    expect(err).toMatchObject({ code: "23514", constraint: "no_lamp", table: "lamp" });
    expect(err.stack).toContain("lightLamp");
  });
});
