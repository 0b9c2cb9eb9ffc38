import { expect, it } from "@jest/globals";
import { mergeInto, type Json } from "./objects.js";
import { rewriter } from "./rewrites.js";
import { readGraph } from "./supergraph.js";

const { schema } = readGraph();

it.each<[string, Json, Json, Json]>([
  ["adds fields", { a: 1 }, { b: 2 }, { a: 1, b: 2 }],
  ["adds to what is nested", { a: { b: 1 } }, { a: { c: 2 } }, { a: { b: 1, c: 2 } }],
  [
    "adds to each item of a list, in its place",
    { a: [{ b: 1 }, null, [{ b: 2 }]] },
    { a: [{ c: 1 }, { c: 2 }, [{ c: 3 }]] },
    { a: [{ b: 1, c: 1 }, { c: 2 }, [{ b: 2, c: 3 }]] },
  ],
  ["takes nothing away", { a: 1, b: { c: 1 } }, { a: null, b: null }, { a: 1, b: { c: 1 } }],
  ["says that something is null when nobody else says anything", {}, { a: null }, { a: null }],
])("what another service says of an object %s", (_, known, said, expected) => {
  mergeInto(known, said);
  expect(known).toEqual(expected);
});

it("a key that the planner had to call otherwise gets its name back, in objects of that kind and in lists", () => {
  const rename = rewriter(
    [
      {
        KeyRenamer: {
          path: [{ Key: "nodes" }, { TypenameEquals: ["OrgUnit"] }, { Key: "name_0" }],
          renameKeyTo: "name",
        },
      },
    ],
    schema,
  );
  const answer = {
    nodes: [{ __typename: "OrgUnit", name_0: "一队" }, { __typename: "Employee", name_0: "kept" }, null],
  };
  expect(rename(answer)).toEqual({
    nodes: [{ __typename: "OrgUnit", name: "一队" }, { __typename: "Employee", name_0: "kept" }, null],
  });
});

it("a value that another service knows under another type is sent as that type", () => {
  const set = rewriter(
    [
      {
        ValueSetter: {
          path: [{ TypenameEquals: ["UserError"] }, { Key: "__typename" }],
          setValueTo: "UserError",
        },
      },
    ],
    schema,
  );
  expect(set({ __typename: "VenueBookingError", id: "1" })).toEqual({ __typename: "UserError", id: "1" });
  expect(set({ __typename: "Employee", id: "1" })).toEqual({ __typename: "Employee", id: "1" });
});

it("without rewrites nothing is changed", () => {
  const answer = { a: 1 };
  expect(rewriter(undefined, schema)(answer)).toBe(answer);
});
