import { activities } from "@tongxin/activities";
import { directory } from "@tongxin/directory";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { EVERYWHERE, PERMISSIONS, type Permission, type Viewer } from "@tongxin/kernel";
import { BY_ITSELF, person, sentDuring, testGraph, type TestGraph } from "@tongxin/testing";
import type { ServiceDefinition } from "@tongxin/subgraph/host";
import pg from "pg";
import { enterpriseOf, fillActivities, fillDirectory, type Enterprise } from "./enterprise.js";
import { WORKLOADS } from "./workloads.js";

const GROUP = enterpriseOf(200_000);
/** A fifth of it has as many bookings as the group has people. */
const FIFTH = enterpriseOf(40_000);

/** Somebody who may everything in every organization: whoever may less reads less. */
async function everywhere({ adminUrl }: TestGraph, table: string): Promise<Viewer> {
  const [own, ...others] = await rowsOf<{ id: string }>(
    adminUrl,
    `select distinct organization_id as id from ${table}`,
  );
  return {
    ...person("bench", "SYSTEM_ADMIN"),
    kind: "SERVICE",
    organizationId: own!.id,
    organizationIds: [own!.id, ...others.map(({ id }) => id)],
    permissions: Object.fromEntries(
      Object.keys(PERMISSIONS).map(permission => [permission as Permission, [EVERYWHERE]]),
    ),
  };
}

async function rowsOf<Row extends object>(url: string, text: string, values: readonly unknown[] = []) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

interface PlanNode {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly Plans?: readonly PlanNode[];
}

const nodesOf = (plan: PlanNode): PlanNode[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** More rows than this are not gone through for one page. */
const MANY = 5_000;

/** What of the statements of a query goes through many rows; nothing, when an index leads to what is asked. */
async function longWays(graph: TestGraph, viewer: Viewer, query: string): Promise<string[]> {
  const sent = await sentDuring(() => graph.as(viewer).run(query));
  const reads = sent.filter(({ text }) => /^select/i.test(text) && !BY_ITSELF.test(text));
  const found: string[] = [];
  for (const { text, values } of reads) {
    const [row] = await rowsOf<{ "QUERY PLAN": [{ Plan: PlanNode }] }>(
      graph.adminUrl,
      `explain (analyze, format json) ${text}`,
      values,
    );
    for (const node of nodesOf(row!["QUERY PLAN"][0].Plan)) {
      const rows = (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"];
      if (node["Relation Name"] && rows > MANY)
        found.push(`${node["Node Type"]} of ${node["Relation Name"]}: ${rows} rows in ${text}`);
    }
  }
  return found;
}

/** A graph of so many rows, and the long ways that its queries go for who may everything. */
function large(
  definition: ServiceDefinition,
  fill: typeof fillDirectory,
  enterprise: Enterprise,
  units: string,
): (query: string) => Promise<string[]> {
  let graph: TestGraph;
  let viewer: Viewer;
  beforeAll(async () => {
    graph = await testGraph(definition);
    await fill(graph.adminUrl, enterprise);
    viewer = await everywhere(graph, units);
  }, 180_000);
  afterAll(() => graph.stop());
  return query => longWays(graph, viewer, query);
}

const cursorOf = (workload: string, enterprise: typeof GROUP): string =>
  WORKLOADS.find(({ name }) => name === workload)!.variables(4_711, enterprise)["after"]!;

describe("among 200,000 people, an index leads to each page", () => {
  const ways = large(directory, fillDirectory, GROUP, "org_unit");

  const NODES = "nodes { name employeeNo orgUnit { name path } assignment { position { title } } }";

  it.each([
    ["the first people", () => `{ employees(first: 50) { ${NODES} } }`],
    [
      "people from the middle on",
      () => `{ employees(first: 50, after: "${cursorOf("Q3", GROUP)}") { ${NODES} } }`,
    ],
    ["the last people", () => `{ employees(last: 50) { ${NODES} } }`],
    ["one person by number", () => `{ employee(employeeNo: "E0100000") { ${NODES.slice(8, -2)} } }`],
    ["units by code", () => "{ orgUnits(first: 50) { nodes { code name path parent { name } } } }"],
    ["one unit and what is right below", () => `{ orgUnit(code: "C7") { name children { name } } }`],
  ])("%s", async (_, query) => {
    expect(await ways(query())).toEqual([]);
  });
});

describe("among 200,000 bookings, an index leads to each page", () => {
  const ways = large(activities, fillActivities, FIFTH, "known_org_unit");

  const zone = (): string => WORKLOADS[0]!.variables(7, FIFTH)["zone"]!;

  it.each([
    [
      "the bookings of a zone",
      () => `{ venueBookings(first: 20, filter: { zoneId: "${zone()}" }) { nodes { startAt } } }`,
    ],
    [
      "the last bookings of all",
      () => "{ venueBookings(first: 20) { nodes { startAt zone { name } participants { id } } } }",
    ],
    ["one's own bookings", () => "{ myVenueBookings(first: 20) { nodes { startAt } } }"],
    [
      "zones, and the last bookings of each",
      () =>
        `{ venueZones(first: 20, after: "${cursorOf("Q2", FIFTH)}") { nodes { name bookings(first: 10) { nodes { startAt holder { id } } } } } }`,
    ],
    [
      "sites, and their zones",
      () => "{ cultureSites(first: 20) { nodes { name zones { name } custodianship { employee { id } } } } }",
    ],
  ])("%s", async (_, query) => {
    expect(await ways(query())).toEqual([]);
  });
});
