import { expect, it } from "@jest/globals";
import { newId } from "@tongxin/kernel";
import { tables, type Work } from "@tongxin/subgraph/host";
import { admin, graphFor } from "../index.js";
import { lamps, type Lamp } from "./lamps.test-kit.js";

const graph = await graphFor(lamps);

const rows = tables<{ lamp: Lamp }>();

/** Which statements about lamps that end like this PostgreSQL keeps, on the one connection that a transaction has. */
const kept = ({ em }: Work, end: string): Promise<{ statement: string }[]> =>
  em.execute("select statement from pg_prepared_statements where statement like ?", [`%"lamp" where ${end}`]);

it("a statement that comes often is parsed once, and answers as it did", () =>
  graph.given(admin, async work => {
    const names = Array.from({ length: 8 }, () => newId());
    const ask = async (name: string) => {
      const asked = rows(work.em).selectFrom("lamp").select("name").where("name", "=", name);
      return asked.where("engraving", "is", null).execute();
    };
    const end = '"name" = $1 and "engraving" is null';
    for (const name of names.slice(0, 4)) expect(await ask(name)).toEqual([]);
    expect(await kept(work, end)).toEqual([]);
    for (const name of names.slice(4)) expect(await ask(name)).toEqual([]);
    expect(await kept(work, end)).toHaveLength(1);
  }));

it("one with a list of values is not kept: it is another for each length", () =>
  graph.given(admin, async work => {
    for (let n = 0; n < 8; n++)
      await rows(work.em).selectFrom("lamp").select("name").where("name", "in", ["a", "b"]).execute();
    expect(await kept(work, '"name" in ($1, $2)')).toEqual([]);
  }));

it("what refuses to run leaves the next as it was", async () => {
  const ask = (id: string) =>
    graph.given(admin, ({ em }) => rows(em).selectFrom("lamp").select("id").where("id", "=", id).execute());
  for (let n = 0; n < 4; n++) {
    await expect(ask("no id")).rejects.toThrow("invalid input syntax");
    for (const id of [newId(), newId()]) expect(await ask(id)).toEqual([]);
  }
});
