import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  CONSUMERS,
  demoId,
  EVERYWHERE,
  PERMISSIONS,
  ROLES,
  SERVICES,
  systemClock,
  workCalendar,
  type Permission,
  type Role,
  type ServiceName,
  type Viewer,
} from "@tongxin/kernel";
import { executorOf, type Context } from "@tongxin/subgraph/host";
import { person, snake, testGraph, type Answer, type TestGraph } from "@tongxin/testing";
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  OperationTypeNode,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { EXAMPLES } from "./examples.test-kit.js";
import { DEFINITIONS } from "./platform.js";

interface RootAccess {
  readonly service: ServiceName;
  readonly field: string;
  readonly kind: "query" | "mutation";
  readonly permission: Permission | null;
  readonly reach: "OWN" | "UNIT" | "ORGANIZATION" | "ENTERPRISE";
  readonly roles: readonly Role[] | "*";
}

const SCHEMA = fileURLToPath(new URL("../../../schema/", import.meta.url));
const MATRIX = JSON.parse(fs.readFileSync(path.join(SCHEMA, "access.json"), "utf8")) as {
  roots: RootAccess[];
  classified: { service: ServiceName; field: string; dataClass: string }[];
};

const graphs = {} as Record<ServiceName, TestGraph>;
beforeAll(async () => {
  for (const name of SERVICES) graphs[name] = await testGraph(DEFINITIONS[name]);
  const { directory, ...others } = graphs;
  await directory.service.loadDemo("small");
  await directory.service.settle();
  for (const message of directory.announced)
    for (const consumer of CONSUMERS[message.topic]) await graphs[consumer].service.receive(message);
  for (const graph of Object.values(others)) await graph.service.loadDemo("small");
}, 60_000);
afterAll(async () => {
  for (const graph of Object.values(graphs)) await graph.stop();
});

/** A value that the type takes, whatever it means. */
function valueFor(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return valueFor(type.ofType);
  if (isListType(type)) return [];
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]!.name;
  if (isInputObjectType(named))
    return Object.fromEntries(
      Object.values(named.getFields())
        .filter(field => isNonNullType(field.type))
        .map(field => [field.name, valueFor(field.type)]),
    );
  return LEAVES[named.name];
}

const LEAVES: Readonly<Record<string, unknown>> = {
  ID: "00000000-0000-7000-8000-00000000dead",
  String: "x",
  Int: 1,
  Boolean: true,
  DateTime: "2026-11-02T09:00:00+08:00",
  LocalDate: "2026-11-02",
  LocalTime: "09:00",
  Money: "1.00",
};

/** A request for one root field alone, with whatever it demands. */
function requestFor(
  field: GraphQLField<unknown, unknown>,
  kind: RootAccess["kind"],
  fields = "{ __typename }",
) {
  const demanded = field.args.filter(({ type }) => isNonNullType(type));
  const declared = demanded.map(({ name, type }) => `$${name}: ${String(type)}`).join(", ");
  const passed = demanded.map(({ name }) => `${name}: $${name}`).join(", ");
  const selection =
    isLeafType(getNamedType(field.type)) ||
    (isListType(getNullableType(field.type)) && isLeafType(getNamedType(field.type)))
      ? ""
      : ` ${fields}`;
  return {
    text: `${kind} Try${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`}${selection} }`,
    variables: Object.fromEntries(demanded.map(({ name, type }) => [name, valueFor(type)])),
  };
}

const parsed = ({ text, variables }: ReturnType<typeof requestFor>) => ({ document: parse(text), variables });

const rootOf = (schema: GraphQLSchema, { field, kind }: RootAccess) =>
  (kind === "query" ? schema.getQueryType() : schema.getMutationType())!.getFields()[field]!;

/** Without a database: who comes past the guard comes to grief there, and that is not FORBIDDEN. */
const nowhere = (viewer: Viewer): Context =>
  ({ viewer, clock: systemClock, calendar: workCalendar(), locale: "en", requestId: "test" }) as Context;

describe("the access matrix [DIR-S7]", () => {
  it("has a line for every root field, and no other", () => {
    const inCode = SERVICES.flatMap(service => {
      const { schema } = graphs[service].service;
      return [schema.getQueryType(), schema.getMutationType()].flatMap(type =>
        Object.keys(type?.getFields() ?? {}).filter(name => !name.startsWith("_")),
      );
    });
    expect(MATRIX.roots.map(({ field }) => field).sort()).toEqual(inCode.sort());
  });

  it("holds in every cell: each role comes past the guard of each field, or is FORBIDDEN by its permission's name", async () => {
    const wrong: string[] = [];
    let cells = 0;
    for (const service of SERVICES) {
      const { schema } = graphs[service].service;
      const execute = executorOf(schema, () => {}, "js");
      for (const access of MATRIX.roots.filter(root => root.service === service)) {
        const request = parsed(requestFor(rootOf(schema, access), access.kind));
        for (const role of Object.keys(ROLES) as Role[]) {
          const { errors = [] } = await execute(request, nowhere(person("somebody", role)));
          const [first] = errors;
          const isForbidden = first?.extensions["code"] === "FORBIDDEN";
          const mayUse = access.roles === "*" || access.roles.includes(role);
          cells++;
          if (isForbidden === mayUse || (isForbidden && first.extensions["permission"] !== access.permission))
            wrong.push(`${role} ${access.field}: ${isForbidden ? "forbidden" : "allowed"}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(cells).toBe(MATRIX.roots.length * Object.keys(ROLES).length);
  });

  it("leaves nobody who holds no role at all past a guard", async () => {
    for (const access of MATRIX.roots.filter(({ permission }) => permission !== null)) {
      const { schema } = graphs[access.service].service;
      const execute = executorOf(schema, () => {}, "js");
      const nobody = { ...person("nobody", "EMPLOYEE"), permissions: {} };
      const { errors } = await execute(
        parsed(requestFor(rootOf(schema, access), access.kind)),
        nowhere(nobody),
      );
      expect(errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
    }
  });
});

/** The example operations that are a mutation, by its root field. */
const MUTATIONS = EXAMPLES.flatMap(({ name: file, query, variables }) => {
  const [operation] = parse(query).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || operation.operation !== OperationTypeNode.MUTATION)
    return [];
  const [root] = operation.selectionSet.selections;
  return root?.kind === Kind.FIELD ? [{ file, query, variables, field: root.name.value }] : [];
});

const COMPANY = demoId("unit:TX-A");
/** A unit of the demo company that no example is about. */
const ELSEWHERE = demoId("unit:TX-A-P1-S1-T3");

/** Somebody of the demo company who has every permission, in these units. */
const withAllIn = (scope: string): Viewer => ({
  ...person("all-rounder", "EMPLOYEE", { organizationId: COMPANY }),
  organizationIds: [COMPANY, person("x", "EMPLOYEE").organizationId],
  permissions: Object.fromEntries(Object.keys(PERMISSIONS).map(name => [name, [scope]])),
});

const codesIn = ({ data, errors = [] }: Answer): string[] => [
  ...errors.map(({ extensions }: Answer) => extensions.code as string),
  ...Object.values<Answer>(data ?? {}).flatMap(payload =>
    (payload?.userErrors ?? []).map(({ code }: Answer) => code as string),
  ),
];

/** Their own tests try these in another unit: what they need first is more than a table bears. */
const TRIED_ELSEWHERE = [
  "noShowAppealDecide",
  "microPowerItemDraft",
  "microPowerItemChange",
  "partyOrganizationFound",
  "partyOrganizationChange",
];

const unitWrites = MATRIX.roots.filter(({ kind, reach }) => kind === "mutation" && reach === "UNIT");

describe("a write that reaches a role's units", () => {
  const tried = unitWrites.flatMap(access =>
    MUTATIONS.filter(({ field }) => field === access.field).map(example => ({ ...access, ...example })),
  );
  const entriesOf = async (graph: TestGraph) =>
    graph.service.database.em.fork().execute("select count(*) from audit_entry");

  it.each(tried)(
    "$field ($file) is refused in another unit, and writes nothing",
    async ({ service, query, variables }) => {
      const graph = graphs[service];
      const before = await entriesOf(graph);
      const answer = await graph.ask(
        withAllIn(ELSEWHERE),
        withoutForeign(query, graph.service.schema),
        variables,
      );
      expect(codesIn(answer)).toEqual([expect.stringMatching(/^(OUT_OF_SCOPE|NOT_FOUND)$/)]);
      expect(await entriesOf(graph)).toEqual(before);
    },
  );

  it.each(tried)(
    "$field ($file) is not refused for its unit where the role reaches",
    async ({ service, query, variables }) => {
      const graph = graphs[service];
      const own = withoutForeign(query, graph.service.schema);
      const answer = await graph.ask(withAllIn(EVERYWHERE), own, variables);
      expect(codesIn(answer)).not.toContain("OUT_OF_SCOPE");
      expect(codesIn(answer)).not.toContain("FORBIDDEN");
    },
  );

  const withoutExample = unitWrites.filter(
    ({ field }) => !TRIED_ELSEWHERE.includes(field) && !tried.some(each => each.field === field),
  );
  it.each(withoutExample)("$field is refused in another unit, and writes nothing", async access => {
    const graph = graphs[access.service];
    const field = rootOf(graph.service.schema, access);
    if (!field.args.some(({ name }) => name === "id"))
      throw new Error(`Give ${field.name} an example in schema/operations, or a line in TRIED_ELSEWHERE.`);
    const [row] = await graph.service.database.em
      .fork()
      .execute<{ id: string }[]>(`select id from ${tableOfPayload(field)} order by id limit 1`);
    if (!row) throw new Error(`The demo has no row for ${field.name}: bring one, or give it an example.`);
    const { text, variables } = requestFor(field, access.kind, "{ userErrors { code } }");
    const before = await entriesOf(graph);
    const answer = await graph.ask(withAllIn(ELSEWHERE), text, { ...variables, id: row.id });
    expect(codesIn(answer)).toEqual([expect.stringMatching(/^(OUT_OF_SCOPE|NOT_FOUND)$/)]);
    expect(await entriesOf(graph)).toEqual(before);
  });

  it("is tried elsewhere only where it is a write", () => {
    expect(unitWrites.map(({ field }) => field)).toEqual(expect.arrayContaining(TRIED_ELSEWHERE));
  });
});

/** The table of the rows that a mutation's payload brings. */
const tableOfPayload = ({ type }: GraphQLField<unknown, unknown>): string => {
  const payload = getNamedType(type) as GraphQLObjectType;
  const [row] = Object.values(payload.getFields()).filter(({ name }) => name !== "userErrors");
  return snake(getNamedType(row!.type).name);
};

/** An example as one subgraph alone can answer it: of another service's entity it knows the id, and no field besides. */
function withoutForeign(query: string, schema: GraphQLSchema): string {
  const types = new TypeInfo(schema);
  const id = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "id" } } as const;
  return print(
    visit(
      parse(query),
      visitWithTypeInfo(types, {
        [Kind.FIELD]: {
          enter: ({ name }) => (types.getFieldDef() || name.value === "__typename" ? undefined : null),
        },
        [Kind.SELECTION_SET]: {
          leave: set => (set.selections.length === 0 ? { ...set, selections: [id] } : undefined),
        },
      }),
    ),
  );
}

describe("personal data", () => {
  const PHONES = `query ($id: ID!) { employee(id: $id) { phone birthDate idNumber } }`;
  const subject = demoId("employee:employee");

  it("are classified, and each class is in the matrix", () => {
    expect(MATRIX.classified.map(({ field }) => field)).toEqual(
      expect.arrayContaining(["Employee.phone", "Employee.birthDate", "Employee.idNumber"]),
    );
  });

  it.each(Object.keys(ROLES) as Role[])(
    "%s sees others' masked, whatever their unit, and their own in clear",
    async role => {
      const viewer = person("somebody", role, { organizationId: COMPANY });
      const { data } = await graphs.directory.ask(viewer, PHONES, { id: subject });
      expect(data.employee.phone).toMatch(/^\d{3}\*{4}\d{4}$/);
      expect(data.employee.birthDate).toMatch(/^\d{4}-\*\*-\*\*$/);
      const { data: own } = await graphs.directory.ask({ ...viewer, employeeId: subject }, PHONES, {
        id: subject,
      });
      expect(own.employee.phone).toMatch(/^\d{11}$/);
      expect(own.employee.birthDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    },
  );
});
