import { describe, expect, it } from "@jest/globals";
import type { ServiceName } from "@tongxin/kernel";
import { silentLog } from "@tongxin/subgraph/host";
import fc from "fast-check";
import { GraphQLError, parse, print, validate, type ExecutionResult } from "graphql";
import { aViewer } from "./door.test-kit.js";
import { EXAMPLES } from "./examples.test-kit.js";
import { ownCaller, type Executor } from "./executors.js";
import { createGateway, type Gateway } from "./gateway.js";
import { answerOfOne, madeUpQuery, makeBelieveServices } from "./make-believe.test-kit.js";
import type { Json } from "./objects.js";
import { readGraph } from "./supergraph.js";
import { readTrustedDocuments } from "./trusted-documents.js";

const graph = readGraph();
const caller = ownCaller({ ...aViewer("wang"), kind: "SERVICE" }, "passport");

const services = makeBelieveServices();
const before = (executors: Record<ServiceName, Executor>): Gateway =>
  createGateway({ graph, executors, trusted: readTrustedDocuments(), log: silentLog });
const gateway = before(services);

async function answerOf(query: string, variables: Json = {}, by = gateway): Promise<ExecutionResult> {
  const request = { query, operationName: null, variables, mayWrite: true };
  const { extensions: _, ...answer } = await by.answer(request, caller, new AbortController().signal);
  return JSON.parse(JSON.stringify(answer)) as ExecutionResult;
}

/** The order of fields is part of an answer. */
const textOf = (answer: ExecutionResult) => JSON.stringify(answer, null, 1);
const received = async (query: string, variables: Json = {}) => textOf(await answerOf(query, variables));
const expected = async (query: string, variables: Json = {}) =>
  textOf(await answerOfOne(graph.schema, query, variables));

/** How a document is refused that is longer than any of ours. */
const BOUNDS = new Set<unknown>(["GRAPHQL_PARSE_FAILED", "TOO_EXPENSIVE"]);

describe("a graph in five parts answers as if it were one", () => {
  it.each(EXAMPLES)("$name", async ({ query, variables }) => {
    expect(await received(query, { ...variables })).toBe(await expected(query, { ...variables }));
  });

  it.each([
    [
      "one thing under two names, with other arguments",
      `{ a: employees(first: 3) { nodes { name b: orgUnit { name } orgUnit(asOf: "2026-01-01") { code } } } employees(first: 3) { nodes { venueBookingCount } } }`,
    ],
    [
      "one field in parts",
      `{ venueZones { nodes { name } nodes { id ...Z } } } fragment Z on VenueZone { bookings { nodes { holder { name } } } bookings { nodes { holder { venueBookingCount orgUnit { campaigns { title } } } id } } }`,
    ],
    [
      "across four services and back",
      `{ orgUnits { nodes { name campaigns { title orgUnit { name partyOrganizations { name } } } partyOrganizations { orgUnit { code campaigns { id } } } } } }`,
    ],
    [
      "one entity in two places, of which different things are asked under one name",
      `{ a: venueZones { nodes { bookings { nodes { holder { orgUnit { campaigns { x: title } } } } } } } b: venueZones { nodes { bookings { nodes { holder { orgUnit { campaigns { x: id } } } } } } } }`,
    ],
    [
      "a client's own meaning of a key",
      `{ employees { nodes { id: name venueBookingCount orgUnit { id: name key: id campaigns { title } } } } }`,
    ],
    ["nothing, in the end", `{ viewer @skip(if: true) { account } }`],
    ["nothing but its type", `{ viewer @include(if: false) { account } kind: __typename }`],
    [
      "fragments at the root",
      `{ ...Q ... @include(if: true) { viewer { account } } } fragment Q on Query { cultureSites { nodes { name } } __typename }`,
    ],
    [
      "several services at once",
      `{ cultureSites { nodes { name } } campaigns { nodes { title } } microPowerItems { nodes { id } } partyOrganizations { nodes { name } } viewer { account } }`,
    ],
  ])("%s", async (_, query) => {
    const known = validate(graph.schema, parse(query));
    expect(known).toEqual([]);
    expect(await received(query)).toBe(await expected(query));
  });

  it.each([
    [true, false],
    [false, true],
    [true, true],
    [false, false],
  ])("under conditions, one %s and one %s", async (one, other) => {
    const query = `query ($one: Boolean!, $other: Boolean!) {
      employees { nodes { id ...E @include(if: $one) ... on Employee @skip(if: $other) { name orgUnit { code @skip(if: $one) name } } } }
    } fragment E on Employee { venueBookingCount orgUnit { campaigns @include(if: $other) { title } } }`;
    expect(await received(query, { one, other })).toBe(await expected(query, { one, other }));
  });

  it.each([true, false])("root fragments under a condition: %s", async yes => {
    const query = `query ($yes: Boolean!) { ... @include(if: $yes) { viewer { account } ...S } campaigns { nodes { title } } } fragment S on Query { cultureSites @skip(if: $yes) { nodes { name } } }`;
    expect(await received(query, { yes })).toBe(await expected(query, { yes }));
  });

  it("whatever is asked", async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async g => {
        const query = madeUpQuery(graph.schema, below => g(fc.nat, { max: below - 1 }));
        // Two selections that cannot be merged are nothing that anybody may ask.
        fc.pre(validate(graph.schema, parse(query)).length === 0);
        const answer = await answerOf(query);
        // One that is too long, or could have too large an answer, is not answered.
        fc.pre(!BOUNDS.has(answer.errors?.[0]?.extensions?.["code"]));
        expect(textOf(answer)).toBe(await expected(query));
      }),
      { numRuns: 300, endOnFailure: true },
    );
  }, 60_000);
});

describe("what went wrong is said of the places where it stands", () => {
  const QUERY = `{
    employees(first: 3) { nodes { id venueBookingCount } }
    again: employees(first: 3) { nodes { id venueBookingCount } }
  }`;
  const people = () => ({ nodes: ["1", "2", "1"].map(id => ({ __typename: "Employee", id })) });
  const directory: Executor = async () => ({ data: { employees: people(), again: people() } });
  const answerWith = (activities: Executor) =>
    answerOf(QUERY, {}, before({ ...services, directory, activities }));
  const counted = (...counts: (number | null)[]) => ({
    nodes: ["1", "2", "1"].map((id, place) => ({ id, venueBookingCount: counts[place] })),
  });

  it("an entity that a service cannot answer for is missing in each of its places, and the others are there", async () => {
    const { data, errors } = await answerWith(async ({ document }) => {
      const alias = /(\w+): _entities/.exec(print(document))![1]!;
      const gone = new GraphQLError("gone", {
        path: [alias, 0, "venueBookingCount"],
        extensions: { code: "NOT_FOUND" },
      });
      return { data: { [alias]: [{ venueBookingCount: null }, { venueBookingCount: 5 }] }, errors: [gone] };
    });
    expect(data).toEqual({ employees: counted(null, 5, null), again: counted(null, 5, null) });
    const places = ["again", "employees"].flatMap(name =>
      [0, 2].map(place => `${name} nodes ${place} venueBookingCount`),
    );
    expect(errors!.map(({ path }) => path!.join(" ")).sort()).toEqual(places);
  });

  it("of one service, each field that it would answer is null and named", async () => {
    const query = `query ($no: Boolean! = false) { cultureSites { nodes { id } } zones: venueZones { nodes { id } } clubs @include(if: $no) { nodes { id } } }`;
    const away: Executor = async () => {
      throw new Error("connect ECONNREFUSED");
    };
    const { data, errors } = await answerOf(query, {}, before({ ...services, activities: away }));
    expect(data).toEqual({ cultureSites: null, zones: null });
    expect(errors!.map(({ path }) => path)).toEqual([["cultureSites"], ["zones"]]);
    expect(
      (await answerOf("{ cultureSites { nodes { id } } }", {}, before({ ...services, activities: away })))
        .data,
    ).toEqual({
      cultureSites: null,
    });
  });

  it("a service that is away is missing by each field that it would answer", async () => {
    const { data, errors } = await answerWith(async () => {
      throw new Error("connect ECONNREFUSED");
    });
    expect(data).toEqual({ employees: counted(null, null, null), again: counted(null, null, null) });
    const places = ["again", "employees"].flatMap(name =>
      [0, 1, 2].map(place => `${name} nodes ${place} venueBookingCount`),
    );
    expect(errors!.map(({ path }) => path!.join(" ")).sort()).toEqual(places);
    expect(errors!.map(({ extensions }) => extensions["code"])).toEqual(
      places.map(() => "SERVICE_UNAVAILABLE"),
    );
  });
});
