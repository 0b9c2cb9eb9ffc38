import { describe, expect, it } from "@jest/globals";
import { GROUP_ORGANIZATION_ID, newId } from "@tongxin/kernel";
import { graphFor } from "../graph.js";
import { an, person } from "../people.js";
import { aCompany } from "../enterprise.js";
import { lamps } from "./lamps.test-kit.js";

const graph = await graphFor(lamps);

const lighter = person("lighter", "SYSTEM_ADMIN");
const REFERRED = "id lighter { id } keepers { id } source { name source { id } }";

describe("what a row refers to", () => {
  it("is shown by the names of its columns: people as references, its own kind as rows, and what is null as null", async () => {
    const first = await graph.as(lighter).change("lampLight", { name: "母灯" }, REFERRED);
    const input = { name: "子灯", sourceId: first.id };

    const second = await graph.as(lighter).change("lampKindle", { input }, REFERRED);

    const me = { id: lighter.employeeId };
    expect(first).toEqual({ id: first.id, lighter: me, keepers: [me], source: null });
    expect(second).toEqual({
      id: second.id,
      lighter: me,
      keepers: [me],
      source: { name: "母灯", source: null },
    });
  });

  it("is read by the columns that it needs, in a list too", async () => {
    const { nodes } = await graph.as(lighter).read("lamps", { name: "子灯" }, "nodes { source { name } }");
    expect(nodes).toEqual([{ source: { name: "母灯" } }]);
  });

  it("is read for other services by its id, without being told so", async () => {
    const [{ id }] = (await graph.as(lighter).read("lamps", { name: "母灯" }, "nodes { id }")).nodes;
    const query = "query ($asked: [_Any!]!) { _entities(representations: $asked) { ... on Lamp { name } } }";
    const asked = [{ __typename: "Lamp", id }];
    expect((await graph.as(lighter).run(query, { asked }))._entities).toEqual([{ name: "母灯" }]);
  });
});

it("a feature brings its own rows of the demo, once", async () => {
  await graph.service.loadDemo("small");
  await graph.service.loadDemo("small");
  expect((await graph.as(lighter).read("lamps", { name: "演示灯" }, "totalCount")).totalCount).toBe(1);
});

describe("a list", () => {
  it("is of all, or of those that are equal to what was asked for", async () => {
    await graph.as(lighter).change("lampLight", { name: "壁灯" });
    const names = async (given: object) =>
      (await graph.as(lighter).read("lamps", given, "nodes { name }")).nodes.map(
        ({ name }: { name: string }) => name,
      );
    expect(await names({ name: "壁灯" })).toEqual(["壁灯"]);
    expect(await names({ name: null })).toEqual(expect.arrayContaining(["壁灯", "母灯"]));
    expect(await names({ name: "' or true --" })).toEqual([]);
  });
});

describe("an operation", () => {
  it("asks for the units of the permission that its field requires, and of no other", async () => {
    const { orgUnitId, officer } = await aCompany(graph, "SYSTEM_ADMIN");
    await graph.as(officer).change("lampLight", { name: "门灯" });
    const elsewhere = person("elsewhere", "SYSTEM_ADMIN", { scopes: [newId()] });
    const reads = { ...elsewhere, permissions: { ...elsewhere.permissions, "units:read": ["*"] } };

    expect(await graph.as(officer).refusals("lampHang", { orgUnitId })).toEqual([]);
    expect(await graph.as(elsewhere).refusals("lampHang", { orgUnitId })).toEqual(["OUT_OF_SCOPE"]);
    expect(await graph.as(reads).refusals("lampHang", { orgUnitId })).toEqual(["OUT_OF_SCOPE"]);
    expect((await graph.as(an).errors("lampHang", { orgUnitId }))[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  });

  it("that is open to everybody and asks for a unit is a fault, not open everywhere", async () => {
    const { orgUnitId, officer } = await aCompany(graph, "SYSTEM_ADMIN");
    await expect(graph.as(officer).refusals("lampHangFreely", { orgUnitId })).rejects.toMatchObject({
      cause: { message: expect.stringContaining("@Open") },
    });
  });

  it("that is our own asks nobody", async () => {
    const { orgUnitId } = await aCompany(graph, "SYSTEM_ADMIN");
    const { unitInScope } = await import("@tongxin/subgraph/host");
    const unit = await graph.given(an, work => unitInScope(work, orgUnitId));
    expect(unit.ancestry).toEqual([GROUP_ORGANIZATION_ID, orgUnitId]);
  });

  it("that is refused with another feature's code is a fault that says what to do", async () => {
    await expect(graph.as(lighter).refusals("lampMelt")).rejects.toMatchObject({
      cause: { message: expect.stringContaining("BURNT_DOWN") },
    });
  });
});
