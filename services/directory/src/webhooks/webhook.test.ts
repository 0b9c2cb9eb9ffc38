import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Viewer } from "@tongxin/kernel";
import { allowedTargetsIn } from "@tongxin/subgraph/host";
import { an, graphFor, hr, person, type Answer } from "@tongxin/testing";
import { Webhook } from "standardwebhooks";
import { importing, TREE } from "../imports/import.test-kit.js";
import { TAKE_EFFECT_TASK } from "../incoming/take-effect.task.js";
import { directory } from "../service.js";
import { key, upserting } from "../upserts/upsert.test-kit.js";

const graph = await graphFor(directory, { webhookTargets: allowedTargetsIn("127.0.0.1")! });
const { units, hrOfCompany } = importing(() => graph);

let hrOfAll: Viewer;
const { upsert, aMiner } = upserting(graph, () => hrOfAll);

interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** What the receiver of this file was sent, and how it answers. */
const received: Received[] = [];
let answerWith: (request: Received) => number | null = () => 204;
const receiver = http.createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    const got = { headers: request.headers as Record<string, string>, body: Buffer.concat(parts).toString() };
    received.push(got);
    const status = answerWith(got);
    // Null: it never answers.
    if (status !== null) response.writeHead(status, { location: "http://127.0.0.1:1/" }).end();
  });
});
let url: string;

beforeAll(async () => {
  await new Promise<void>(done => receiver.listen(0, "127.0.0.1", done));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  await units(TREE, { sourceSystem: "TREE" });
  hrOfAll = await hrOfCompany("C");
});
afterAll(() => {
  receiver.closeAllConnections();
  receiver.close();
});
beforeEach(() => {
  received.splice(0);
  answerWith = () => 204;
});

const OPEN = `mutation ($input: WebhookOpenInput!) {
  webhookSubscriptionOpen(input: $input) { webhookSubscription { id } secret userErrors { code path } }
}`;
const EVERYTHING = [
  "EMPLOYEE_CREATED",
  "EMPLOYEE_UPDATED",
  "EMPLOYEE_TRANSFERRED",
  "EMPLOYEE_LEFT",
  "ORG_UNIT_OPENED",
  "ORG_UNIT_UPDATED",
  "ORG_UNIT_CLOSED",
];

/** A subscription of the receiver's; ended when the test is over, so that each hears of its own. */
async function subscribed(more: object = {}): Promise<{ id: string; secret: string }> {
  const input = { name: "HR", url, events: EVERYTHING, ...more };
  const { webhookSubscriptionOpen: opened } = await graph.as(hr).run(OPEN, { input });
  if (opened.userErrors.length > 0) throw new Error(JSON.stringify(opened.userErrors));
  return { id: opened.webhookSubscription.id, secret: opened.secret };
}
const endAll = async (): Promise<void> => {
  const { webhookSubscriptions } = await graph
    .as(hr)
    .run(`{ webhookSubscriptions(first: 100) { nodes { id state } } }`);
  for (const { id, state } of webhookSubscriptions.nodes)
    if (state !== "ENDED") await graph.as(hr).change("webhookSubscriptionEnd", { id, reason: "试毕" });
};
beforeEach(endAll);

const settled = () => graph.service.settle();
const typesOf = () => received.map(({ body }) => JSON.parse(body).type as string);
const deliveries = async (
  subscriptionId: string,
  selection = "id eventId event state attempts responseStatus failure",
): Promise<Answer[]> => {
  const text = `query ($id: ID!) { webhookDeliveries(first: 100, filter: { subscriptionId: $id }) { nodes { ${selection} } } }`;
  return (await graph.as(hr).run(text, { id: subscriptionId })).webhookDeliveries.nodes;
};
const state = (id: string, fields = "state"): Promise<Answer> =>
  graph.as(hr).read("webhookSubscription", { id }, fields);

/** Lets so much time pass, and does what is due by then. */
async function later(minutes: number): Promise<void> {
  graph.clock.set(new Date(graph.clock.now().getTime() + minutes * 60_000).toISOString());
  await graph.retryJobs();
  await settled();
}

describe("a subscriber", () => {
  it("is told of who leaves, signed so that anybody's library agrees, with ids and names of fields alone [DIR-X6 R-DIR-31 R-DIR-33]", async () => {
    graph.clock.set(new Date().toISOString());
    const { id, secret } = await subscribed();
    const { id: employeeId } = await aMiner("W1", { phone: "13800001111" });
    await upsert(key("W1", { state: "TERMINATED" }));
    await settled();

    expect(typesOf()).toEqual(["directory.employeeCreated", "directory.employeeLeft"]);
    const judge = new Webhook(secret);
    for (const { body, headers } of received)
      expect(judge.verify(body, headers)).toMatchObject({ data: { id: employeeId } });
    expect(JSON.parse(received[1]!.body).data).toEqual({
      id: employeeId,
      entityVersion: 2,
      organizationId: expect.any(String),
      changedFields: ["state", "orgUnit", "position"],
    });
    expect(JSON.stringify(received)).not.toMatch(/甲|13800001111/);
    expect(await deliveries(id)).toMatchObject([
      { event: "EMPLOYEE_LEFT", state: "DELIVERED", attempts: 1, responseStatus: 204 },
      { event: "EMPLOYEE_CREATED", state: "DELIVERED" },
    ]);
    graph.clock.set("2026-11-02T09:00:00+08:00");
  });

  it("gets the same event id when a delivery is sent again by hand [DIR-X6]", async () => {
    const { id } = await subscribed();
    await aMiner("W2");
    await settled();
    const [first] = await deliveries(id);
    await graph.as(hr).change("webhookRedeliver", { id: first.id });
    await settled();
    expect(received.map(({ headers }) => headers["webhook-id"])).toEqual([first.eventId, first.eventId]);
    expect(await deliveries(id)).toMatchObject([{ state: "DELIVERED", attempts: 2 }]);
  });

  it("is told of nothing it has not asked for, and nothing of other companies", async () => {
    await units(`${TREE}\nE,乙公司,G,公司\nE1,乙队,E,区队`, { sourceSystem: "TREE" });
    const { orgUnit } = await graph.as(hr).run(`{ orgUnit(code: "E") { id } }`);
    await subscribed({ events: ["EMPLOYEE_LEFT"], orgUnitId: orgUnit.id });
    await aMiner("W3");
    await upsert(key("W3", { state: "TERMINATED" }));
    await aMiner("W4", { orgUnitCode: "E1" });
    await upsert(key("W4", { state: "TERMINATED" }));
    await settled();
    expect(typesOf()).toEqual(["directory.employeeLeft"]);
  });

  it("learns of a transfer on the day it takes effect [DIR-X7 R-DIR-08]", async () => {
    await subscribed({ events: ["EMPLOYEE_TRANSFERRED"] });
    const { id } = await aMiner("W5");
    await graph.as(hrOfAll).change("employeeTransfer", {
      id,
      input: { orgUnitCode: "V", effectiveDate: "2026-11-09" },
      reason: "调动",
    });
    const nextDay = async () => {
      await graph.given(hr, ({ schedule }) => schedule(TAKE_EFFECT_TASK, {}));
      await settled();
    };
    await nextDay();
    expect(typesOf()).toEqual([]);
    graph.clock.set("2026-11-09T00:01:00+08:00");
    await nextDay();
    expect(typesOf()).toEqual(["directory.employeeTransferred"]);
  });
});

describe("a receiver that fails", () => {
  it("is tried again with the same id, one person's events in their order, others meanwhile [R-DIR-32]", async () => {
    const { id } = await subscribed();
    let isFailing = true;
    const { id: first } = await aMiner("F1");
    await settled();
    received.splice(0);
    answerWith = ({ body }) => (isFailing && JSON.parse(body).data.id === first ? 500 : 204);
    await upsert(key("F1", { name: "乙" }));
    await upsert(key("F1", { name: "丙" }));
    await aMiner("F2");
    await settled();

    expect(typesOf().toSorted((a, b) => a.localeCompare(b))).toEqual([
      "directory.employeeCreated",
      "directory.employeeUpdated",
    ]);
    expect((await deliveries(id)).map(each => [each.event, each.state])).toEqual([
      ["EMPLOYEE_CREATED", "DELIVERED"],
      ["EMPLOYEE_UPDATED", "PENDING"],
      ["EMPLOYEE_UPDATED", "RETRYING"],
      ["EMPLOYEE_CREATED", "DELIVERED"],
    ]);
    isFailing = false;
    received.splice(0);
    await later(1);
    expect(received.map(({ body }) => JSON.parse(body).data.entityVersion)).toEqual([2, 3]);
  });

  it("that answers with a redirect is not followed, and one that closes the line is told nothing else", async () => {
    const { id } = await subscribed();
    answerWith = () => 302;
    await aMiner("F3");
    await settled();
    expect(await deliveries(id)).toMatchObject([{ state: "RETRYING", responseStatus: 302, attempts: 1 }]);
    expect(received).toHaveLength(1);
  });

  it("for a day is paused by itself, and gets what waited once it is resumed [R-DIR-30]", async () => {
    const { id } = await subscribed();
    answerWith = () => 503;
    await aMiner("F4");
    await settled();
    for (const minutes of [1, 10, 60, 600, 800]) await later(minutes);
    expect(await state(id, "state stateReason failingSince")).toMatchObject({
      state: "PAUSED",
      stateReason: expect.stringContaining("24"),
    });
    answerWith = () => 204;
    received.splice(0);
    await aMiner("F5");
    await later(60);
    expect(received).toEqual([]);
    await graph.as(hr).change("webhookSubscriptionResume", { id });
    await settled();
    expect(typesOf()).toEqual(["directory.employeeCreated", "directory.employeeCreated"]);
    expect(await state(id, "state stateReason failingSince")).toEqual({
      state: "ACTIVE",
      stateReason: null,
      failingSince: null,
    });
  });

  it("and never answers delays nobody else [S11]", async () => {
    await subscribed({ name: "slow" });
    answerWith = () => null;
    await aMiner("F6");
    // The worker that waits for the receiver is one of four: an import ends meanwhile.
    const started = performance.now();
    await units(TREE, { sourceSystem: "TREE" });
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe("the secret", () => {
  it("is shown once, and lies in the database sealed", async () => {
    const { id, secret } = await subscribed();
    const [row] = await graph.given(hr, ({ em }) =>
      em.execute<{ secret: string }[]>("select secret from webhook_subscription where id = ?", [id]),
    );
    expect(secret).toMatch(/^whsec_/);
    expect(row!.secret).not.toContain(secret.slice(6));
  });

  it("that is rotated signs beside the former for a day, then alone [R-DIR-34]", async () => {
    graph.clock.set(new Date().toISOString());
    const { id, secret: former } = await subscribed();
    const ROTATE = `mutation ($id: ID!) { webhookSecretRotate(id: $id) { secret userErrors { code } } }`;
    const { secret } = (await graph.as(hr).run(ROTATE, { id })).webhookSecretRotate;
    await aMiner("S1");
    await settled();
    const { body, headers } = received[0]!;
    expect(headers["webhook-signature"]!.split(" ")).toHaveLength(2);
    for (const each of [former, secret]) expect(new Webhook(each).verify(body, headers)).toBeTruthy();

    graph.clock.set(new Date(graph.clock.now().getTime() + 24 * 3_600_000 + 1_000).toISOString());
    await aMiner("S2");
    await settled();
    expect(received[1]!.headers["webhook-signature"]!.split(" ")).toHaveLength(1);
    graph.clock.set("2026-11-09T09:00:00+08:00");
  });
});

describe("a subscription", () => {
  it.each([
    ["http://10.0.0.1/hook", "URL_PRIVATE"],
    ["http://169.254.169.254/latest", "URL_PRIVATE"],
    ["http://[::1]/hook", "URL_PRIVATE"],
    ["http://[::ffff:10.0.0.1]/hook", "URL_PRIVATE"],
    ["http://2130706434/hook", "URL_PRIVATE"],
    ["http://127.0.0.2:8080/hook", "URL_PRIVATE"],
    ["ftp://example.org/", "URL_INVALID"],
    ["http://user:pass@127.0.0.1/", "URL_INVALID"],
    ["not an address", "URL_INVALID"],
    ["http://nowhere.invalid/", "URL_UNKNOWN"],
  ])("to %s is refused at save: %s [S11]", async (target, code) => {
    const input = { name: "x", url: target, events: ["EMPLOYEE_LEFT"] };
    const { webhookSubscriptionOpen } = await graph.as(hr).run(OPEN, { input });
    expect(webhookSubscriptionOpen.userErrors).toEqual([{ code, path: ["input", "url"] }]);
  });

  it("whose address has become private since is not called [S11]", async () => {
    const { id } = await subscribed();
    await graph.given(hr, ({ em }) =>
      em.execute("update webhook_subscription set url = 'http://10.0.0.1/hook' where id = ?", [id]),
    );
    await aMiner("P1");
    await settled();
    expect(await deliveries(id)).toMatchObject([
      { state: "RETRYING", failure: expect.stringContaining("PRIVATE") },
    ]);
  });

  it("that is paused waits, one that has ended is sent nothing and changes no more [R-DIR-30 R-X-10]", async () => {
    const { id } = await subscribed();
    await graph.as(hr).change("webhookSubscriptionPause", { id, reason: "维护" });
    await aMiner("P2");
    await settled();
    expect(received).toEqual([]);
    await graph.as(hr).change("webhookSubscriptionEnd", { id, reason: "停用" });
    expect(await graph.as(hr).refusals("webhookSubscriptionResume", { id })).toEqual(["INVALID_TRANSITION"]);
    expect(await graph.as(hr).refusals("webhookSecretRotate", { id })).toEqual(["INVALID_TRANSITION"]);
  });

  it("is sent all since a moment once more, when its receiver has lost it", async () => {
    const { id } = await subscribed();
    await aMiner("P3");
    await aMiner("P4");
    await settled();
    await graph.as(hr).change("webhookReplay", { id, since: "2026-01-01T00:00:00Z" });
    await settled();
    expect(received).toHaveLength(4);
    expect(new Set(received.map(({ headers }) => headers["webhook-id"])).size).toBe(2);
  });

  it("is of who manages webhooks, in a company of theirs, and wants an event", async () => {
    const input = { name: "x", url, events: [] as string[] };
    const [error] = await graph.as(an).errors(OPEN, { input });
    expect(error).toMatchObject({ extensions: { code: "FORBIDDEN", permission: "webhooks:manage" } });
    const codesFor = async (viewer: Viewer, more: object) =>
      (
        await graph.as(viewer).run(OPEN, { input: { ...input, ...more } })
      ).webhookSubscriptionOpen.userErrors.map(({ code }: Answer) => code);
    expect(await codesFor(hr, {})).toEqual(["EVENTS_MISSING"]);
    const { c, t } = await graph.as(hr).run(`{ c: orgUnit(code: "C") { id } t: orgUnit(code: "T") { id } }`);
    const ofTeam = person("team", "HR_OFFICER", { scopes: [t.id] });
    expect(await codesFor(ofTeam, { orgUnitId: c.id, events: EVERYTHING })).toEqual(["OUT_OF_SCOPE"]);
    expect(await codesFor(hr, { orgUnitId: t.id, events: EVERYTHING })).toEqual(["NOT_A_COMPANY"]);
  });
});
