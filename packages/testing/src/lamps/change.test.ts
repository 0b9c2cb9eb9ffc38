import { describe, expect, it } from "@jest/globals";
import { newId } from "@tongxin/kernel";
import { admin, an, nobody, graphFor } from "../index.js";
import type { EntityManager } from "@mikro-orm/postgresql";
import { inTransaction } from "@tongxin/subgraph/host";
import { Lamp, lampCount, lamps } from "./lamps.test-kit.js";

const graph = await graphFor(lamps);

const LIGHT = `mutation Light($name: String!) {
  lampLight(name: $name) { lamp { id version name price createdBy createdAt } userErrors { code message path rule } }
}`;
const POLISH = `mutation Polish($id: ID!) { lampPolish(id: $id) { lamp { version updatedAt } userErrors { code } } }`;

const em = () => graph.service.database.em as EntityManager;
/** Lets nobody on before so many have come; who comes later is not held. */
function barrier(count: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let come = 0;
  return () => {
    if (++come >= count) resolve();
    return promise;
  };
}

describe("a change", () => {
  it("is stamped with who did it, when and for whom, and announced", async () => {
    const { lampLight } = await graph.as(admin).run(LIGHT, { name: "台灯" });
    await graph.service.settle();
    expect(lampLight.lamp).toMatchObject({
      version: 1,
      price: "12.50",
      createdBy: "admin",
      createdAt: graph.clock.now().toISOString(),
    });
    expect(graph.announced.at(-1)).toMatchObject({
      body: { id: lampLight.lamp.id },
      organizationId: admin.organizationId,
    });
  });

  it("that a rule refuses leaves no row and sends no message, in the caller's language", async () => {
    const before = await lampCount(em());
    const announced = graph.announced.length;
    const { lampLight } = await graph.as(admin, "en").run(LIGHT, { name: "太阳" });
    await graph.service.settle();
    expect(lampLight).toEqual({
      lamp: null,
      userErrors: [{ code: "TOO_BRIGHT", message: "Too bright.", path: ["name"], rule: "R-X-10" }],
    });
    expect(await lampCount(em())).toBe(before);
    expect(graph.announced).toHaveLength(announced);
  });

  it("that fails by our fault is answered with a reference and nothing else", async () => {
    const before = await lampCount(em());
    const [error] = await graph.as(admin).errors(LIGHT, { name: "黑洞" });
    expect(error?.extensions).toEqual({
      code: "INTERNAL_SERVER_ERROR",
      reference: expect.stringMatching(/^[0-9a-f]{8}$/),
    });
    expect(error?.message).not.toContain("secrets");
    expect(await lampCount(em())).toBe(before);
  });

  it("that a constraint refuses is the refusal it stands for: of ten at once one is done", async () => {
    const codes = await Promise.all(
      Array.from({ length: 10 }, () => graph.as(admin).refusals(LIGHT, { name: "吊灯" })),
    );
    expect(codes.filter(([code]) => code === "NAME_TAKEN")).toHaveLength(9);
  });

  it("touches a row once, even when the clock stands still", async () => {
    const { lampLight } = await graph.as(admin).run(LIGHT, { name: "壁灯" });
    const { lampPolish } = await graph.as(admin).run(POLISH, { id: lampLight.lamp.id });
    expect(lampPolish.lamp.version).toBe(2);
  });

  it("is tried again when the database ends a deadlock", async () => {
    const [one, two] = await Promise.all(
      ["甲", "乙"].map(
        async name => (await graph.as(admin).run(LIGHT, { name })).lampLight.lamp.id as string,
      ),
    );
    let attempts = 0;
    const bothHold = barrier(2);
    const inOrder = async (first: string, second: string) =>
      inTransaction(await graph.contextOf(admin), async ({ em: tx }) => {
        attempts++;
        await tx.execute("update lamp set price = price + 1 where id = ?", [first]);
        await bothHold();
        await tx.execute("update lamp set price = price + 1 where id = ?", [second]);
      });
    await Promise.all([inOrder(one!, two!), inOrder(two!, one!)]);
    const rows = await em()
      .fork()
      .find(Lamp, { id: [one!, two!] });
    expect(rows.map(({ price }) => price)).toEqual([1252, 1252]);
    expect(attempts).toBe(3);
  });

  it("outside change() is refused: nobody would know who did it", async () => {
    const bare = em().fork();
    bare.create(Lamp, { organizationId: admin.organizationId, name: "黑灯", price: 1, engraving: null });
    await expect(bare.flush()).rejects.toThrow("outside change()");
  });
});

describe("a guarded field", () => {
  it("names the permission that is missing", async () => {
    for (const viewer of [an, nobody]) {
      const [error] = await graph.as(viewer).errors(LIGHT, { name: "x" });
      expect(error?.extensions).toEqual({ code: "FORBIDDEN", permission: "units:manage" });
    }
  });

  it("is refused before its arguments are looked at", async () => {
    const [error] = await graph.as(nobody).errors(`{ lamp(id: "junk") { name } }`);
    expect(error?.extensions?.["code"]).toBe("FORBIDDEN");
  });
});

describe("a list over organizations", () => {
  it("merges their pages in one order, forwards and backwards", async () => {
    const groups = ["fire", "water"].map(() => newId());
    for (const [index, organizationId] of groups.entries()) {
      const owner = { ...admin, organizationId, organizationIds: [organizationId] };
      for (let number = index; number < 8; number += 2)
        await graph.as(owner).run(LIGHT, { name: `n${number}` });
    }
    const reader = graph.as({ ...admin, organizationIds: groups });
    const PAGE = `query Page($first: Int, $after: String, $last: Int, $before: String) {
      lamps(first: $first, after: $after, last: $last, before: $before) {
        nodes { name } edges { cursor node { name } } totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }`;
    const names = (answer: { lamps: { nodes: { name: string }[] } }) =>
      answer.lamps.nodes.map(({ name }) => name);

    const first = await reader.run(PAGE, { first: 3 });
    const second = await reader.run(PAGE, { first: 3, after: first.lamps.pageInfo.endCursor });
    const back = await reader.run(PAGE, { last: 2, before: second.lamps.pageInfo.startCursor });
    const end = await reader.run(PAGE, { last: 3 });

    expect([names(first), names(second), names(back), names(end)]).toEqual([
      ["n0", "n1", "n2"],
      ["n3", "n4", "n5"],
      ["n1", "n2"],
      ["n5", "n6", "n7"],
    ]);
    expect(first.lamps).toMatchObject({
      totalCount: 8,
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    expect(first.lamps.edges[2]).toEqual({ cursor: first.lamps.pageInfo.endCursor, node: { name: "n2" } });
    expect(end.lamps.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const [wrong] = await reader.errors(PAGE, { first: 1, last: 1 });
    expect(wrong?.extensions).toMatchObject({ reason: "FIRST_AND_LAST" });
  });
});
