import { describe, expect, it } from "@jest/globals";
import type { EntityManager } from "@mikro-orm/postgresql";
import { CONSUMERS, newId, type Message } from "@tongxin/kernel";
import { admin, testGraph, until, graphFor } from "../index.js";
import { Webhook } from "standardwebhooks";
import { isSigned, sign } from "@tongxin/subgraph/host";
import { KnownOrgUnit } from "@tongxin/subgraph/host";
import { lamps } from "./lamps.test-kit.js";

const graph = await graphFor(lamps);

const known = (id: string) =>
  (graph.service.database.em as EntityManager).fork().findOne(KnownOrgUnit, { id });

const unitChanged = (id: string, version: number, isOpen = true): Message => ({
  id: newId(),
  topic: "directory.orgUnitChanged",
  organizationId: admin.organizationId,
  happenedAt: graph.clock.now().toISOString(),
  body: { id, version, ancestry: [id], isOpen },
});

describe("a message that arrives", () => {
  it("has its effect once, however often and however much at once it comes", async () => {
    const id = newId();
    const message = unitChanged(id, 1);
    await Promise.all(Array.from({ length: 10 }, () => graph.service.receive(message)));
    await graph.service.receive({ ...message, body: { ...message.body, version: 9, isOpen: false } });
    expect(await known(id)).toMatchObject({ unitVersion: 1, isOpen: true });
  });

  it("later than a newer one changes nothing", async () => {
    const id = newId();
    await graph.service.receive(unitChanged(id, 5, false));
    await graph.service.receive(unitChanged(id, 4, true));
    expect(await known(id)).toMatchObject({ unitVersion: 5, isOpen: false });
  });
});

describe("messages that are announced", () => {
  it("arrive in the order of their aggregate, though the consumer fails at first", async () => {
    const own = await testGraph(lamps);
    const id = newId();
    let failures = 2;
    const arrived: number[] = [];
    own.deliverWith(async (_, { body }) => {
      if (failures-- > 0) throw new Error("not now");
      arrived.push((body as { version: number }).version);
    });
    for (let version = 1; version <= 5; version++) {
      await own.given(admin, async ({ announce }) =>
        announce("directory.orgUnitChanged", { id, version, ancestry: [id], isOpen: true }),
      );
    }
    await own.retryJobs();
    await own.service.settle();

    const perConsumer = arrived.filter((_, index) => index % 4 === 0);
    expect(arrived).toHaveLength(20);
    expect(perConsumer.length).toBe(5);
    for (let version = 1; version <= 5; version++)
      expect(arrived.filter(each => each === version)).toHaveLength(4);
    expect(own.warned).toEqual([expect.stringMatching(/^a job failed, and is tried again: .*, not now$/)]);
    await own.stop();
  });
});

describe("a signature", () => {
  const secret = Buffer.from("a secret of thirty-two bytes, yes").toString("base64");
  const body = JSON.stringify({ 你: "好" });

  it("is what the Standard Webhooks library expects", () => {
    const headers = sign(secret, "msg_1", body, Date.parse("2026-11-22T00:00:00Z"));
    const judge = new Webhook(secret);
    expect(headers["webhook-signature"]).toBe(judge.sign("msg_1", new Date("2026-11-22T00:00:00Z"), body));
  });

  it("holds for this body, this id and five minutes", () => {
    const now = Date.parse("2026-11-22T00:00:00Z");
    const headers = sign(secret, "msg_1", body, now);
    expect(isSigned(secret, headers, body, now + 299_000)).toBe(true);
    expect(isSigned(secret, headers, body, now + 301_000)).toBe(false);
    expect(isSigned(secret, headers, `${body} `, now)).toBe(false);
    expect(isSigned(secret, { ...headers, "webhook-id": "msg_2" }, body, now)).toBe(false);
    expect(isSigned(secret, {}, body, now)).toBe(false);
    expect(isSigned(Buffer.from("another").toString("base64"), headers, body, now)).toBe(false);
  });
});

describe("a message whose worker died", () => {
  it("is delivered by the next start, though its job is still held by the dead one", async () => {
    const own = await testGraph(lamps);
    let tries = 0;
    own.deliverWith(async () => {
      tries++;
      throw new Error("dying");
    });
    const id = newId();
    await own.given(admin, async ({ announce }) =>
      announce("directory.orgUnitChanged", { id, version: 1, ancestry: [id], isOpen: true }),
    );
    await until(() => tries === CONSUMERS["directory.orgUnitChanged"].length);
    await own.service.database.em
      .fork()
      .execute("update graphile_worker._private_jobs set locked_at = now(), locked_by = 'the dead'");
    const arrived: string[] = [];
    own.deliverWith(async (_, { body }) => void arrived.push(body.id));

    await own.restart();
    await until(() => arrived.length === tries);

    expect(arrived).toEqual(CONSUMERS["directory.orgUnitChanged"].map(() => id));
    await own.stop();
  });
});
