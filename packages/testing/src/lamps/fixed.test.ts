import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { addDays, newId } from "@tongxin/kernel";
import { fixed, isAmong, selectRows, type Row } from "@tongxin/subgraph";
import { admin, testGraph, type TestGraph } from "../index.js";
import { Lamp, lamps } from "./lamps.test-kit.js";

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(lamps);
  await graph.given(admin, ({ em }) => {
    for (const name of ["甲", "乙", "丙"]) em.create(Lamp, { name, price: 1, engraving: `${name}灯` });
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
      .where(({ eb, or }) => or([eb("t.engraving", "=", engraving), eb("t.name", "=", engraving)]))
      .where("t.price", "=", 1)
      .orderBy("t.name");
  },
);
const find = (names: readonly string[], engraving: string, properties?: ReadonlySet<string>) =>
  graph.given(admin, ({ em }) => engraved(em, { names, engraving }, properties));

const namesOf = (rows: readonly Pick<Row<Lamp>, "name">[]) => rows.map(({ name }) => name);

it("a fixed query is built once, and answers each time by what it is given", async () => {
  built = 0;
  expect(namesOf(await find(["甲", "乙"], "甲灯"))).toEqual(["甲"]);
  expect(namesOf(await find(["甲", "乙", "丙", newId()], "丙"))).toEqual(["丙"]);
  expect(namesOf(await find([], "甲灯"))).toEqual([]);
  expect(built).toBe(1);
});

it("for another choice of columns it is another", async () => {
  const [row] = await find(["甲"], "甲灯", new Set(["name"]));
  expect(row).toEqual({ id: expect.any(String), name: "甲" });
});

it("what is made of a given value before it becomes a parameter would be forgotten, and is refused", async () => {
  const soon = fixed((em, { day }: { day: string }) =>
    selectRows(em, Lamp).where("t.name", "<", `${day.slice(1)} 00:00`),
  );
  const unused = fixed((em, _given: { day: string }) => selectRows(em, Lamp));
  for (const query of [soon, unused])
    await expect(
      graph.given(admin, async ({ em }) => query(em, { day: addDays("2026-01-01", 1) })),
    ).rejects.toThrow("Not parameters as they are: day.");
});
