import http from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { expect, it } from "@jest/globals";
import { until } from "@tongxin/testing";
import { aDoor } from "./door.test-kit.js";
import { keptLog } from "./log.test-kit.js";
import { tellUntilReady, whyNotReadyAt, type Readiness } from "./readiness.js";

/** What `/readyz` of a gateway answers before such parts. */
async function readyz(parts: Readiness): Promise<{ status: number; body: unknown }> {
  const door = await aDoor(async () => ({ data: {} }), { readiness: async () => parts });
  const answer = await fetch(`${door.url}/readyz`);
  const body: unknown = await answer.json();
  await door.stop();
  return { status: answer.status, body };
}

it("a platform whose parts are all there is ready", async () => {
  expect(await readyz({ directory: null, party: null })).toEqual({ status: 200, body: { status: "ready" } });
});

it("what is not ready is named, with the reason, and what is ready is not", async () => {
  const parts = { directory: "does not answer", party: "database away", activities: null };
  expect(await readyz(parts)).toEqual({
    status: 503,
    body: { status: "not ready", parts: { directory: "does not answer", party: "database away" } },
  });
});

it("a service elsewhere says itself what it lacks; who does not answer, or is none of ours, is told apart", async () => {
  const answers: Record<string, [number, string]> = {
    "/ready": [200, `{"status":"ready"}`],
    "/away": [503, `{"status":"database away"}`],
    "/page": [502, "<html>postgres://secret</html>"],
    "/odd": [503, `{"status":"postgres://secret"}`],
  };
  const server = http.createServer(({ url }, response) => {
    const [status, body] = answers[url!]!;
    response.writeHead(status).end(body);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const said = Object.keys(answers).map(path => whyNotReadyAt(origin + path));
  expect(await Promise.all(said)).toEqual([null, "database away", "answers 502", "answers 503"]);

  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
  expect(await whyNotReadyAt(origin)).toBe("does not answer");
});

it("after a start the log says what is not ready, again when that changes, and then that all is", async () => {
  const found: Readiness[] = [
    { directory: "does not answer", party: "does not answer" },
    { directory: "does not answer", party: "does not answer" },
    { directory: "database away", party: null },
    { directory: null, party: null },
  ];
  const { log, lines } = keptLog();
  const end = tellUntilReady(async () => found.shift()!, log, 1);
  await until(() => found.length === 0);
  await until(() => lines.length === 3);
  end();
  expect(lines).toMatchObject([
    { level: "warn", parts: { directory: "does not answer", party: "does not answer" } },
    { level: "warn", parts: { directory: "database away" } },
    { level: "warn", parts: {}, message: "all services are ready" },
  ]);
});

it("of a start at which all is ready the log hears nothing", async () => {
  const { log, lines } = keptLog();
  let asked = 0;
  const end = tellUntilReady(async () => (asked++, { directory: null }), log, 1);
  await until(() => asked === 1);
  end();
  expect(lines).toEqual([]);
});
