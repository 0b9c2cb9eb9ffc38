import http from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "@jest/globals";
import { allowedTargetsIn } from "@tongxin/subgraph/host";
import { hr, testGraph } from "@tongxin/testing";
import { Webhook } from "standardwebhooks";
import { importing, roster, row, TREE } from "../imports/import.test-kit.js";
import { directory } from "../service.js";

const PEOPLE = 1_000;
const FAILS_OF_TEN = 3;
const STEP_MS = 30_000;
const DOWN_MS = 600_000;

const OPEN = `mutation ($input: WebhookOpenInput!) {
  webhookSubscriptionOpen(input: $input) { webhookSubscription { id } secret userErrors { code } }
}`;

it("R8: a thousand webhooks to a receiver that fails three times in ten and is down for ten minutes", async () => {
  const graph = await testGraph(directory, { webhookTargets: allowedTargetsIn("127.0.0.1")! });
  const { imported, units } = importing(() => graph);
  const start = graph.clock.now().getTime();
  const isDown = () => graph.clock.now().getTime() - start < DOWN_MS;
  const [taken, sent] = [new Map<string, string>(), new Map<string, number>()];
  let judge: Webhook;
  let count = 0;
  const receiver = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const id = String(request.headers["webhook-id"]);
      const body = Buffer.concat(parts).toString();
      sent.set(id, (sent.get(id) ?? 0) + 1);
      if (isDown()) return void request.socket.destroy();
      if (count++ % 10 < FAILS_OF_TEN) return void response.writeHead(503).end();
      // The library holds against the real clock, which the test's runs ahead of.
      const now = Math.floor(graph.clock.now().getTime() / 1_000);
      expect(Math.abs(now - Number(request.headers["webhook-timestamp"]))).toBeLessThanOrEqual(300);
      const signature = judge.sign(id, graph.clock.now(), body);
      expect(String(request.headers["webhook-signature"]).split(" ")).toContain(signature);
      expect(taken.has(id)).toBe(false);
      taken.set(id, body);
      response.writeHead(204).end();
    });
  });
  await new Promise<void>(done => receiver.listen(0, "127.0.0.1", done));
  try {
    await units(TREE, { sourceSystem: "TREE" });
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
    const input = { name: "R8", url, events: ["EMPLOYEE_CREATED"] };
    const { webhookSubscriptionOpen: opened } = await graph.as(hr).run(OPEN, { input });
    judge = new Webhook(opened.secret);
    await imported(roster(...Array.from({ length: PEOPLE }, (_, n) => row(`R8-${n}`))));
    const nextAttempt = async (): Promise<string | null> =>
      (
        await graph.given(hr, ({ em }) =>
          em.execute<[{ next: string | null }]>(
            "select min(next_attempt_at) as next from webhook_delivery where state in ('PENDING', 'RETRYING')",
          ),
        )
      )[0].next;
    for (let next = await nextAttempt(); next !== null; next = await nextAttempt()) {
      // From one attempt that is due to the next, and never by less than a step.
      const soonest = graph.clock.now().getTime() + STEP_MS;
      graph.clock.set(new Date(Math.max(soonest, new Date(next).getTime())).toISOString());
      await graph.retryJobs();
      await graph.service.settle();
    }
    const minutes = Math.round((graph.clock.now().getTime() - start) / 60_000);
    const attempts = [...sent.values()].reduce((sum, each) => sum + each, 0);
    console.log(
      `${taken.size} taken and verified, ${attempts} attempts, all within ${minutes} minutes of the clock`,
    );
    expect(taken.size).toBe(PEOPLE);
    expect(sent.size).toBe(PEOPLE);
  } finally {
    receiver.closeAllConnections();
    receiver.close();
  }
}, 300_000);
