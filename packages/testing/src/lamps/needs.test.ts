import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { admin, statementsDuring, testGraph, type Answer, type TestGraph } from "../index.js";
import { lamps } from "./lamps.test-kit.js";

let graph: TestGraph;
let id: string;
beforeAll(async () => {
  graph = await testGraph(lamps);
  const LIGHT = `mutation { lampLight(name: "矿灯") { lamp { id } } }`;
  ({ id } = (await graph.as(admin).run(LIGHT)).lampLight.lamp);
});
afterAll(() => graph.stop());

/** The columns of lamps that a query reads, but for the id that every row brings. */
async function read(query: string): Promise<{ columns: string[]; answer: Answer }> {
  let answer: Answer;
  const statements = await statementsDuring(async () => {
    answer = await graph.as(admin).run(query);
  });
  const about = statements.filter(text => text.includes('from "lamp"'));
  const columns = about.flatMap(text => [...text.matchAll(/"t"\."(\w+)" as/g)].map(([, column]) => column!));
  return { columns: [...new Set(columns)].filter(name => name !== "id"), answer };
}

describe("of a row is read what is asked of it, and no more", () => {
  it.each([
    ["a list, and what it is ordered by", "{ lamps { nodes { price } } }", ["name", "price"]],
    ["by edges as by nodes", "{ lamps { nodes { id } edges { node { price } } } }", ["name", "price"]],
    ["a list of which only the place is asked", "{ lamps { pageInfo { endCursor } } }", ["name"]],
    [
      "through fragments",
      "{ lamps { nodes { ...L } } } fragment L on Lamp { ... on Lamp { price } }",
      ["name", "price"],
    ],
    ["by names that the client gives", "{ lamps { nodes { cost: price } } }", ["name", "price"]],
    ["even if it may be left out", "{ lamps { nodes { id price @skip(if: true) } } }", ["name", "price"]],
    ["what a resolver says that it needs", "{ lamps { nodes { initial } } }", ["name"]],
  ])("%s", async (_, query, columns) => {
    expect((await read(query)).columns).toEqual(columns);
  });

  it("all of it, when a resolver does not say what it needs", async () => {
    const { columns, answer } = await read("{ lamps { nodes { isDear } } }");
    expect(columns).toEqual(expect.arrayContaining(["name", "price", "engraving", "version"]));
    expect(answer.lamps.nodes).toEqual([{ isDear: true }]);
  });

  it("of what another service refers to", async () => {
    const { columns, answer } = await read(
      `{ _entities(representations: [{ __typename: "Lamp", id: "${id}" }]) { ... on Lamp { price } } }`,
    );
    expect(columns).toEqual(["price"]);
    expect(answer._entities).toEqual([{ price: "12.50" }]);
  });
});

it("two parts of one query that ask for different things of one row are each given theirs", async () => {
  const entities = (alias: string, field: string) =>
    `${alias}: _entities(representations: [{ __typename: "Lamp", id: "${id}" }]) { ... on Lamp { ${field} } }`;
  const { answer } = await read(`{ ${entities("one", "name")} ${entities("other", "price")} }`);
  expect(answer).toEqual({ one: [{ name: "矿灯" }], other: [{ price: "12.50" }] });
});

it("a resolver that reads what it does not name is a fault in tests, not a wrong answer elsewhere", async () => {
  const [error] = await graph.as(admin).errors("{ lamps { nodes { id isCheap } } }");
  expect(error!.extensions!["code"]).toBe("INTERNAL_SERVER_ERROR");
  await expect(graph.as(admin).run("{ lamps { nodes { id isCheap } } }")).rejects.toMatchObject({
    message: expect.stringContaining("Something went wrong"),
    cause: { message: "Lamp.price was not read: name it in the field's @Needs." },
  });
});
