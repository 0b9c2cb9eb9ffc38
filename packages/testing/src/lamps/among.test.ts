import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { newId } from "@tongxin/kernel";
import { isAmong, selectRows } from "@tongxin/subgraph/host";
import { admin, testGraph, type TestGraph } from "../index.js";
import { Lamp, lamps } from "./lamps.test-kit.js";

/** What an array's text would not hold as it is, and what looks like ids. */
const AWKWARD = ["null", "NULL", "", " ", "a,b", "{}", '"', "\\", "it's", "灯", "1"];
const [one, other, absent] = [newId(), newId(), newId()];
/** As long as an id, and as two ids with a comma between them. */
const LIKE_IDS = ["x".repeat(36), `${"a".repeat(18)},${"b".repeat(17)}`, `${one},${other}`];

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(lamps);
  await graph.given(admin, ({ em }) => {
    for (const name of [...AWKWARD, ...LIKE_IDS, one, other])
      em.create(Lamp, { organizationId: admin.organizationId, name, price: 1, engraving: null });
    return em.flush();
  });
});
afterAll(() => graph.stop());

const found = (values: readonly string[]): Promise<string[]> =>
  graph.given(admin, async ({ em }) => {
    const rows = await selectRows(em, Lamp).where(isAmong("t.name", values)).execute();
    return rows.map(({ name }) => name);
  });

it.each([...AWKWARD, ...LIKE_IDS, one].map(value => [value]))(
  "%j is found as it is, alone and among others",
  async value => {
    expect(await found([value])).toEqual([value]);
    expect((await found([value, other, absent])).toSorted()).toEqual([value, other].toSorted());
  },
);

it("among nothing there is nothing", async () => {
  expect(await found([])).toEqual([]);
});
