import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { EVERYWHERE, ROLES, type Role, type Viewer } from "@tongxin/kernel";
import type { Answer } from "@tongxin/testing";
import { buildClientSchema, getIntrospectionQuery, validateSchema, type GraphQLSchema } from "graphql";
import { aDoor, anIdentity, aViewer, type TestDoor } from "./door.test-kit.js";

const permissionsOf = (role: Role): Viewer["permissions"] =>
  Object.fromEntries(ROLES[role].permissions.map(permission => [permission, [EVERYWHERE]]));

/** Each bearer's token is the name of their role. */
let door: TestDoor;
beforeAll(async () => {
  door = await aDoor(async () => ({ data: {} }), {
    viewers: {
      identityOf: async ({ account }) =>
        anIdentity({
          ...aViewer(account),
          permissions:
            account === "NOBODY" ? { "documents:free-form": [EVERYWHERE] } : permissionsOf(account as Role),
        }),
    },
  });
});
afterAll(() => door.stop());

async function ask(role: string, query: string): Promise<Answer> {
  const answer = await fetch(`${door.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${role}` },
    body: JSON.stringify({ query }),
  });
  return answer.json();
}

const schemaFor = async (role: string): Promise<GraphQLSchema> =>
  buildClientSchema((await ask(role, getIntrospectionQuery())).data);

const mutationsOf = (schema: GraphQLSchema) => Object.keys(schema.getMutationType()?.getFields() ?? {});

describe("introspection", () => {
  it("shows each viewer what they may use, whoever asked before", async () => {
    for (const _ of ["first", "again"]) {
      const [admin, employee, union] = [
        await schemaFor("SYSTEM_ADMIN"),
        await schemaFor("EMPLOYEE"),
        await schemaFor("UNION_OFFICER"),
      ];
      for (const schema of [admin, employee, union]) expect(validateSchema(schema)).toEqual([]);
      expect(mutationsOf(admin)).toContain("orgUnitOpen");
      expect(mutationsOf(employee)).not.toContain("orgUnitOpen");
      expect(mutationsOf(employee)).toContain("venueBookingCreate");
      expect(mutationsOf(union)).toContain("cultureSiteOpen");
      expect(employee.getType("CultureSiteInput")).toBeUndefined();
      expect(union.getType("CultureSiteInput")).toBeDefined();
    }
  });

  it("names no field that needs a permission which the viewer lacks", async () => {
    const text = JSON.stringify(await ask("NOBODY", getIntrospectionQuery()));
    expect(text).not.toMatch(/Requires `/);
    expect(text).toContain('"name":"viewer"');
  });

  it("shows nobody what is between the gateway and its subgraphs", async () => {
    const schema = await schemaFor("SYSTEM_ADMIN");
    for (const field of ["viewerOf", "calendarOfFeed", "_entities", "_service"])
      expect(Object.keys(schema.getQueryType()!.getFields())).not.toContain(field);
    expect(Object.keys(schema.getTypeMap()).filter(name => /join__|link__|_Any|_Entity/.test(name))).toEqual(
      [],
    );
  });

  it("of one type answers null when the viewer may not see it", async () => {
    const query = `{ __type(name: "CultureSiteInput") { name } }`;
    expect((await ask("EMPLOYEE", query)).data).toEqual({ __type: null });
    expect((await ask("UNION_OFFICER", query)).data).toEqual({ __type: { name: "CultureSiteInput" } });
  });
});

it.each([
  ["a misspelt field", "{ viewr { account } }"],
  ["a misspelt type", "{ ...F } fragment F on Quer { viewer { account } }"],
  ["a misspelt argument", `{ orgUnit(cod: "x") { id } }`],
  ["a misspelt enum value", "{ cultureSites(filter: { kind: CORE_CENTRE }) { nodes { id } } }"],
  ["a field of an implementation", "{ viewer { acount } }"],
])("no other name is suggested for %s", async (_, query) => {
  const { errors } = await ask("SYSTEM_ADMIN", query);
  expect(errors.length).toBeGreaterThan(0);
  expect(JSON.stringify(errors)).not.toContain("Did you mean");
});
