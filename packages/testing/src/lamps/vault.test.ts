import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { EntityManager } from "@mikro-orm/postgresql";
import { masterKeysFrom, newMasterKeys, openVault, type Context } from "@tongxin/subgraph/host";
import { admin, security, testGraph, type TestGraph } from "../index.js";
import { ENGRAVING, Lamp, lamps } from "./lamps.test-kit.js";

let graph: TestGraph;
let context: Context;
beforeAll(async () => {
  graph = await testGraph(lamps);
  context = await graph.contextOf(admin);
});
afterAll(() => graph.stop());

const ROTATE = `mutation { innovationDataKeyRotate { rotatedAt } }`;
const FIELD = `${ENGRAVING.table}.${ENGRAVING.column}`;
const fork = () => graph.service.database.em.fork() as EntityManager;
const engravings = async (): Promise<string[]> =>
  (
    await fork().execute<{ engraving: string }[]>("select engraving from lamp where engraving is not null")
  ).map(({ engraving }) => engraving);

describe("a sealed value", () => {
  it("opens to what it was, and never looks the same twice", async () => {
    const [one, two] = [context.vault.seal(FIELD, "13812341234"), context.vault.seal(FIELD, "13812341234")];
    expect(one).not.toBe(two);
    expect(one).not.toContain("13812341234");
    expect(await context.vault.open(FIELD, one)).toBe("13812341234");
    expect(context.vault.digest(FIELD, "a")).toBe(context.vault.digest(FIELD, "a"));
    expect(context.vault.digest(FIELD, "a")).not.toBe(context.vault.digest("other", "a"));
  });

  it("does not open when it was changed, or as the value of another field", async () => {
    const sealed = context.vault.seal(FIELD, "secret");
    const forged = sealed.slice(0, -4) + (sealed.endsWith("AAAA") ? "BBBB" : "AAAA");
    await expect(context.vault.open(FIELD, forged)).rejects.toThrow("unable to authenticate");
    await expect(context.vault.open("lamp.name", sealed)).rejects.toThrow("unable to authenticate");
    await expect(context.vault.open(FIELD, "in clear")).rejects.toThrow("is not sealed");
  });
});

describe("a new data key", () => {
  it("is taken while the service runs: all is sealed anew, and every value can be read all the while", async () => {
    await graph.given(admin, async ({ em, vault }) => {
      for (let n = 0; n < 1_200; n++)
        em.create(Lamp, {
          organizationId: admin.organizationId,
          name: `刻字灯 ${n}`,
          price: 1,
          engraving: vault.seal(FIELD, `字 ${n}`),
        });
    });
    const before = await engravings();
    const rotated = new AbortController();
    const reading = (async () => {
      let reads = 0;
      while (!rotated.signal.aborted) {
        for (const sealed of (await engravings()).slice(0, 50)) await context.vault.open(FIELD, sealed);
        reads++;
      }
      return reads;
    })();

    await graph.as(security).run(ROTATE);
    await graph.service.settle();
    rotated.abort();

    expect(await reading).toBeGreaterThan(0);
    const after = await engravings();
    const prefix = context.vault.currentPrefix();
    expect(after).toHaveLength(before.length);
    expect(after.every(sealed => sealed.startsWith(prefix))).toBe(true);
    expect(before.some(sealed => sealed.startsWith(prefix))).toBe(false);
    const texts = await Promise.all(after.map(sealed => context.vault.open(FIELD, sealed)));
    expect(new Set(texts).size).toBe(1_200);
  });

  it("is one though ten ask for it at once, and what the old one sealed still opens", async () => {
    const sealed = context.vault.seal(FIELD, "old");
    await Promise.all(
      Array.from({ length: 10 }, () =>
        graph
          .as(security)
          .run(ROTATE)
          .catch(() => null),
      ),
    );
    const current = await fork().execute(
      "select 1 from data_key where purpose = 'DATA' and retired_at is null",
    );
    expect(current).toHaveLength(1);
    expect(await context.vault.open(FIELD, sealed)).toBe("old");
  });

  it("is the security administrator's to take", async () => {
    const [error] = await graph.as(admin).errors(ROTATE);
    expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "data-keys:rotate" });
  });
});

describe("a master key", () => {
  it("is replaced by listing the old one beside the new: data keys are wrapped anew, values stay", async () => {
    const other = await testGraph(lamps);
    try {
      const sealed = (await other.contextOf(admin)).vault.seal(FIELD, "value");
      const old = JSON.parse(other.masterKeys) as { keys: Record<string, string> };
      const next = JSON.parse(newMasterKeys("second")) as { current: string; keys: Record<string, string> };
      const both = JSON.stringify({ current: "second", keys: { ...old.keys, ...next.keys } });
      const em = () => other.service.database.em.fork() as EntityManager;

      const vault = await openVault(em, masterKeysFrom(both), other.clock);
      expect(await vault.open(FIELD, sealed)).toBe("value");

      const alone = await openVault(em, masterKeysFrom(JSON.stringify(next)), other.clock);
      expect(await alone.open(FIELD, sealed)).toBe("value");
      await expect(openVault(em, masterKeysFrom(other.masterKeys), other.clock)).rejects.toThrow(
        "lacks the master key second",
      );
    } finally {
      await other.stop();
    }
  });

  it.each([
    ["no JSON", "{"],
    ["too short a key", JSON.stringify({ current: "a", keys: { a: "c2hvcnQ=" } })],
    ["no current one", JSON.stringify({ current: "b", keys: JSON.parse(newMasterKeys("a")).keys })],
  ])("that is %s is refused in a sentence", (_, text) => {
    expect(() => masterKeysFrom(text)).toThrow("DATA_KEYS");
  });
});
