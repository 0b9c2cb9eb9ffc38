import { describe, expect, it } from "@jest/globals";
import type { Viewer } from "@tongxin/kernel";
import { DoorError, idempotencyKeyOf } from "@tongxin/subgraph/host";
import { admin, person, type Answer, graphFor } from "../index.js";
import { Lamp, lampCount, lamps } from "./lamps.test-kit.js";

const graph = await graphFor(lamps);

const LIGHT = `mutation Light($name: String!) {
  lampLight(name: $name) { lamp { id version name createdAt } userErrors { code } }
}`;

const keyed = (key: string, viewer: Viewer = admin) => graph.as(viewer, "zh-CN", key);
const count = () => lampCount(graph.service.database.em);

describe("a mutation with an Idempotency-Key [R-X-15 DIR-X11]", () => {
  it("is done once and answered alike, however often it is sent, one after another and at once", async () => {
    const before = await count();
    const answers: Answer[] = [await keyed("k1").run(LIGHT, { name: "甲" })];
    answers.push(...(await Promise.all([1, 2].map(() => keyed("k1").run(LIGHT, { name: "甲" })))));
    answers.push(...(await Promise.all([1, 2, 3].map(() => keyed("k2").run(LIGHT, { name: "乙" })))));
    expect(await count()).toBe(before + 2);
    expect(new Set(answers.slice(0, 3).map(answer => JSON.stringify(answer))).size).toBe(1);
    expect(new Set(answers.slice(3).map(answer => JSON.stringify(answer))).size).toBe(1);
  });

  it("answers what was answered, though the object changed since", async () => {
    const { lampLight } = await keyed("k3").run(LIGHT, { name: "丙" });
    await graph.given(admin, async ({ em }) => {
      (await em.findOneOrFail(Lamp, lampLight.lamp.id)).name = "丁";
    });
    expect((await keyed("k3").run(LIGHT, { name: "丙" })).lampLight).toEqual(lampLight);
  });

  it("is refused with another input", async () => {
    await keyed("k4").run(LIGHT, { name: "戊" });
    const [error] = await keyed("k4").errors(LIGHT, { name: "己" });
    expect(error?.extensions).toEqual({ code: "IDEMPOTENCY_MISMATCH" });
  });

  it("is each client's own, and each response name's", async () => {
    const before = await count();
    const another = person("another", "SYSTEM_ADMIN");
    await keyed("k5").run(LIGHT, { name: "庚" });
    await keyed("k5", another).run(LIGHT, { name: "辛" });
    const TWO = `mutation { one: lampLight(name: "壬") { lamp { id } } two: lampLight(name: "癸") { lamp { id } } }`;
    const first = await keyed("k6").run(TWO);
    expect(await keyed("k6").run(TWO)).toEqual(first);
    expect(await count()).toBe(before + 4);
  });

  it("is forgotten after 24 hours", async () => {
    await keyed("k7").run(LIGHT, { name: "子" });
    const start = graph.clock.now().getTime();
    graph.clock.set(new Date(start + 24 * 3_600_000 - 1));
    await keyed("k7").errors(LIGHT, { name: "丑" });
    graph.clock.set(new Date(start + 24 * 3_600_000));
    expect((await keyed("k7").run(LIGHT, { name: "丑" })).lampLight.lamp.name).toBe("丑");
    graph.clock.set(new Date(start));
  });

  it("that was refused may be sent again with the same key", async () => {
    await keyed("k8").run(LIGHT, { name: "寅" });
    expect(await keyed("k9").refusals(LIGHT, { name: "寅" })).toEqual(["NAME_TAKEN"]);
    await graph.given(admin, async ({ em }) => {
      (await em.findOneOrFail(Lamp, { name: "寅" })).name = "卯";
    });
    expect(await keyed("k9").refusals(LIGHT, { name: "寅" })).toEqual([]);
  });

  it("keeps no answer in clear", async () => {
    await keyed("k10").run(LIGHT, { name: "机密灯" });
    const kept = await graph.service.database.em.fork().execute("select answer::text from idempotent_answer");
    expect(JSON.stringify(kept)).not.toContain("机密灯");
  });

  it.each([
    [undefined, null],
    ["8e03978e-40d5-43dd-bc93-6894a57f9324", "8e03978e-40d5-43dd-bc93-6894a57f9324"],
  ])("reads the header %s as %s", (header, key) => expect(idempotencyKeyOf(header)).toBe(key));

  it.each(["", "a b", "键", "x".repeat(201), "a\0"])("refuses the header %j", header =>
    expect(() => idempotencyKeyOf(header)).toThrow(DoorError),
  );
});
