import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { newId } from "@tongxin/kernel";
import { fixed, isAmong, selectRows, type Row, type RowsQuery } from "@tongxin/subgraph/host";
import { admin, testGraph, type TestGraph } from "../index.js";
import { Lamp, lamps } from "./lamps.test-kit.js";

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(lamps);
  await graph.given(admin, ({ em }) => {
    for (const name of ["甲", "乙", "丙"])
      em.create(Lamp, { organizationId: admin.organizationId, name, price: 1, engraving: `${name}灯` });
    return em.flush();
  });
});
afterAll(() => graph.stop());

let built = 0;
const engraved = fixed(
  (em, { names, engraving }: { names: readonly string[]; engraving: string }, properties) => {
    built++;
    return selectRows(em, Lamp, properties)
      .where(isAmong("t.name", names))
      .where(eb => eb.or([eb("t.engraving", "=", engraving), eb("t.name", "=", engraving)]))
      .where("t.price", "=", 1)
      .orderBy("t.name");
  },
);
const find = (names: readonly string[], engraving: string, properties?: ReadonlySet<string>) =>
  graph.given(admin, ({ em }) => engraved(em, { names, engraving }, properties));

const namesOf = (rows: readonly Pick<Row<Lamp>, "name">[]) => rows.map(({ name }) => name);

it("a fixed query is built at its first call, and answers each time by what it is given", async () => {
  expect(namesOf(await find(["甲", "乙"], "甲灯"))).toEqual(["甲"]);
  built = 0;
  expect(namesOf(await find(["甲", "乙", "丙", newId()], "丙"))).toEqual(["丙"]);
  expect(namesOf(await find([], "甲灯"))).toEqual([]);
  expect(built).toBe(0);
});

it("for another choice of columns it is another", async () => {
  const [row] = await find(["甲"], "甲灯", new Set(["name"]));
  expect(row).toEqual({ id: expect.any(String), name: "甲" });
});

describe("what is made of a given value before it becomes a parameter would be forgotten, and is refused:", () => {
  type Given = { readonly name: string; readonly names: readonly string[] };
  type Build = Parameters<typeof fixed<Given, unknown>>[0];
  const whole: Build = (em, { name, names }) =>
    selectRows(em, Lamp).where("t.name", "=", name).where(isAmong("t.name", names));
  const MADE: [string, Build][] = [
    ["nothing at all", em => selectRows(em, Lamp)],
    ["a text around it", (em, { name, names }) => whole(em, { name: `${name}%`, names }, null)],
    [
      "a text around it, which it is as well",
      (em, given) => (whole(em, given, null) as RowsQuery<Lamp>).where("t.name", "<", `${given.name}%`),
    ],
    [
      "one parameter for each of a list",
      (em, { name, names }) =>
        selectRows(em, Lamp)
          .where("t.name", "=", name)
          .where("t.name", "in", [...names]),
    ],
    ["a longer list", (em, { name, names }) => whole(em, { name, names: [...names, "甲"] }, null)],
    ["a list of what is one", (em, { name, names }) => whole(em, { name: names[0]!, names: [name] }, null)],
    ["another statement", (em, given) => selectRows(em, Lamp).where(isAmong(`t.${given.name}`, given.names))],
  ];

  it.each(MADE)("%s", async (_, build) => {
    const query = fixed(build);
    const asked = graph.given(admin, async ({ em }) => query(em, { name: "甲", names: ["甲", "乙"] }));
    await expect(asked).rejects.toThrow("must become parameters as it is");
  });

  it("what becomes them as it is, is not", async () => {
    const query = fixed(whole);
    const ask = (names: readonly string[]) =>
      graph.given(admin, async ({ em }) => query(em, { name: "甲", names }));
    expect(await ask(["甲", "乙"])).toHaveLength(1);
    expect(await ask(["乙"])).toEqual([]);
  });
});
