import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { demoId } from "@tongxin/kernel";
import type { Answer } from "@tongxin/testing";
import {
  ask,
  distributed,
  embedded,
  freshDatabases,
  scratchFolder,
  tokenOf,
  type TestPlatform,
} from "../platform.test-kit.js";
import { EMPLOYEE, ENTERPRISE } from "./scim-attributes.js";
import {
  aUser,
  bulk,
  patch,
  scimClient,
  serviceToken,
  type ScimClient,
  type ScimReply,
} from "./scim.test-kit.js";

let databases: Awaited<ReturnType<typeof freshDatabases>>;
let platform: TestPlatform;
let apart: TestPlatform;
let hr: ScimClient;
let reader: string;
beforeAll(async () => {
  databases = await freshDatabases();
  const dataDir = scratchFolder();
  platform = await embedded(databases.urls, dataDir);
  apart = await distributed(databases.urls, dataDir);
  hr = scimClient(platform.url, await serviceToken(platform.url));
  reader = await tokenOf(platform, "hr");
}, 60_000);
afterAll(async () => {
  await apart.stop();
  await platform.stop();
  await databases.drop();
});

const EMPLOYEE_BY_ID = `query ($id: ID!) {
  employee(id: $id) { state name sourceSystem externalId orgUnit { code } assignment { position { title } } }
}`;

/** The same person, as the graph shows them. */
const inGraph = async (id: string): Promise<Answer> =>
  (await ask(platform, reader, EMPLOYEE_BY_ID, { id })).body.data.employee;

const made = async (externalId: string, more?: object): Promise<Answer> =>
  (await hr.send("POST", "/Users", aUser(externalId, more))).body;

const statusesOf = (replies: readonly ScimReply[]): number[] =>
  replies.map(({ status }) => status).toSorted((a, b) => a - b);

const DEACTIVATE = patch({ op: "Replace", path: "active", value: "False" });
const ACTIVATE = patch({ op: "Replace", path: "active", value: "True" });

describe.each([
  ["in one process", () => platform],
  ["in six", () => apart],
])("an identity provider such as Entra, %s,", (where, which) => {
  it("looks somebody up, makes them, and sends them away: suspended, as the graph sees too [DIR-X8]", async () => {
    const client = scimClient(which().url, await serviceToken(which().url));
    const number = where === "in six" ? "E6" : "E1";
    const lookup = `/Users?filter=${encodeURIComponent(`userName eq "${number}"`)}`;
    expect((await client.send("GET", lookup)).body).toMatchObject({ totalResults: 0, Resources: [] });

    const created = await client.send("POST", "/Users", aUser(number));
    expect(created.status).toBe(201);
    expect(created.headers.get("content-type")).toBe("application/scim+json; charset=utf-8");
    const { id, meta } = created.body;
    expect(meta).toMatchObject({ resourceType: "User", version: 'W/"1"' });
    expect(created.headers.get("location")).toBe(meta.location);
    expect(meta.location).toMatch(new RegExp(`/scim/v2/Users/${id}$`));
    expect(created.body).toMatchObject({
      externalId: number,
      userName: number,
      name: { formatted: "王伟" },
      active: true,
      title: "电工",
      phoneNumbers: [{ value: "138****1234", type: "mobile" }],
      groups: [{ value: demoId("unit:TX-A-M1-S1-T1") }],
      [ENTERPRISE]: { employeeNumber: number, department: "TX-A-M1-S1-T1" },
      [EMPLOYEE]: { state: "ACTIVE", hiredOn: "2024-07-01", isUnionMember: true, sourceSystem: "hr-system" },
    });
    expect((await client.send("GET", lookup)).body).toMatchObject({ totalResults: 1, Resources: [{ id }] });

    const patched = await client.send("PATCH", `/Users/${id}`, DEACTIVATE);
    expect(patched).toMatchObject({ status: 200, body: { id, active: false } });
    expect(await inGraph(id)).toMatchObject({ state: "SUSPENDED", sourceSystem: "hr-system" });
    expect((await client.send("PATCH", `/Users/${id}`, ACTIVATE)).body.active).toBe(true);
    expect(await inGraph(id)).toMatchObject({ state: "ACTIVE" });
  });
});

describe("a User", () => {
  it("is made once: known by externalId or by number, they are not made again [R-DIR-02]", async () => {
    await made("U1");
    for (const again of [aUser("U1"), aUser("U1-B", { userName: "U1", [ENTERPRISE]: {} })])
      expect(await hr.send("POST", "/Users", again)).toMatchObject({
        status: 409,
        body: { status: "409", scimType: "uniqueness" },
      });
  });

  it("whom eight make at once is made by one of them", async () => {
    const tried = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].map(() => hr.send("POST", "/Users", aUser("U2"))),
    );
    expect(statusesOf(tried)).toEqual([201, ...Array.from({ length: 7 }, () => 409)]);
  });

  it("is made once by a request that is sent again under its Idempotency-Key, and answered the same [DIR-X11]", async () => {
    const send = () => hr.send("POST", "/Users", aUser("U3"), { "idempotency-key": "u3" });
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
    const other = await hr.send("POST", "/Users", aUser("U3", { title: "钳工" }), {
      "idempotency-key": "u3",
    });
    expect(other.status).toBe(409);
  });

  it("that lacks what the directory needs of who is new is refused, with the attribute's name", async () => {
    const { status, body } = await hr.send("POST", "/Users", aUser("U4", { [EMPLOYEE]: {} }));
    expect(status).toBe(400);
    expect(body).toMatchObject({ scimType: "invalidValue", status: "400" });
    expect(body.detail).toMatch(/A new employee needs.*hiredOn/);
  });

  it("who begins on a day to come is active, and has not begun", async () => {
    const { active, [EMPLOYEE]: own } = await made("U5", {
      [EMPLOYEE]: { hiredOn: "2999-01-01", postCategory: "MINING" },
    });
    expect({ active, state: own.state }).toEqual({ active: true, state: "PENDING_START" });
  });

  it("is changed by what a PUT says; what it leaves out stays, and a number shown masked is no new one", async () => {
    const user = await made("U6");
    const put = await hr.send("PUT", `/Users/${user.id}`, { ...user, displayName: "王小伟" });
    expect(put).toMatchObject({
      status: 200,
      body: { name: { formatted: "王小伟" }, phoneNumbers: [{ value: "138****1234" }], title: "电工" },
    });
    const { body } = await hr.send("PUT", `/Users/${user.id}`, {
      userName: "U6",
      phoneNumbers: [],
      title: "钳工",
    });
    expect(body).toMatchObject({ title: "钳工", active: true });
    expect(body).not.toHaveProperty("phoneNumbers");
  });

  it("moves to the unit that is said to be their department", async () => {
    const { id } = await made("U7");
    const move = patch({ op: "replace", value: { [`${ENTERPRISE}:department`]: "TX-A-M1-S1-T2" } });
    expect((await hr.send("PATCH", `/Users/${id}`, move)).status).toBe(200);
    expect(await inGraph(id)).toMatchObject({ orgUnit: { code: "TX-A-M1-S1-T2" } });
  });

  it("is changed as read, or not at all", async () => {
    const { id, meta } = await made("U8");
    const rename = patch({ op: "replace", path: "displayName", value: "王大伟" });
    const first = await hr.send("PATCH", `/Users/${id}`, rename, { "if-match": meta.version });
    expect([first.status, first.headers.get("etag")]).toEqual([200, 'W/"2"']);
    for (const method of ["PATCH", "PUT", "DELETE"])
      expect(await hr.send(method, `/Users/${id}`, rename, { "if-match": meta.version })).toMatchObject({
        status: method === "PUT" ? 400 : 412,
      });
    const seen = await hr.send("GET", `/Users/${id}`, undefined, { "if-none-match": 'W/"2"' });
    expect([seen.status, seen.body]).toEqual([304, null]);
  });

  it("cannot go from where they are to everywhere [R-DIR-01]", async () => {
    const { id } = await made("U9");
    const state = (value: string) => patch({ op: "replace", path: `${EMPLOYEE}:state`, value });
    await hr.send("PATCH", `/Users/${id}`, state("ON_LEAVE"));
    const { status, body } = await hr.send("PATCH", `/Users/${id}`, DEACTIVATE);
    expect(status).toBe(400);
    expect(body).toMatchObject({ scimType: "mutability" });
    expect(body.detail).toMatch(/The current state does not allow this step\..*ACTIVE, RETIRED, TERMINATED/);
    expect((await hr.send("PATCH", `/Users/${id}`, state("GONE"))).body.scimType).toBe("invalidValue");
  });

  it("who is deleted has left: nobody finds them, until they are told of again and are the same", async () => {
    const { id } = await made("U10");
    expect((await hr.send("DELETE", `/Users/${id}`)).status).toBe(204);
    expect(await inGraph(id)).toMatchObject({ state: "TERMINATED" });
    for (const method of ["GET", "DELETE"])
      expect((await hr.send(method, `/Users/${id}`)).body).toMatchObject({ status: "404" });
    const filter = encodeURIComponent(`externalId eq "U10"`);
    expect((await hr.send("GET", `/Users?filter=${filter}`)).body.totalResults).toBe(0);

    const again = await Promise.all([1, 2, 3].map(() => hr.send("POST", "/Users", aUser("U10"))));
    expect(statusesOf(again)).toEqual([201, 409, 409]);
    expect(again.find(({ status }) => status === 201)!.body.id).toBe(id);
    expect(await inGraph(id)).toMatchObject({ state: "ACTIVE" });
  });
});

describe("a list of Users", () => {
  const found = async (search: string): Promise<Answer> => (await hr.send("GET", `/Users?${search}`)).body;
  const by = (filter: string, more = "") => found(`filter=${encodeURIComponent(filter)}${more}`);

  it("is read by places and by cursors, each User once, and says how many there are", async () => {
    const { totalResults, Resources: all } = await found("count=500");
    expect(all).toHaveLength(totalResults);
    const ids = all.map(({ id }: Answer) => id);
    const byPlace: string[] = [];
    for (let startIndex = 1; startIndex <= totalResults; startIndex += 7) {
      const page = await found(`startIndex=${startIndex}&count=7&attributes=id`);
      expect(page).toMatchObject({ totalResults, startIndex, itemsPerPage: page.Resources.length });
      byPlace.push(...page.Resources.map(({ id }: Answer) => id));
    }
    expect(byPlace).toEqual(ids);
    const byCursor: string[] = [];
    for (let cursor: string | undefined = ""; cursor !== undefined;) {
      const page: Answer = await found(`cursor=${encodeURIComponent(cursor)}&count=11`);
      byCursor.push(...page.Resources.map(({ id }: Answer) => id));
      cursor = page.nextCursor;
    }
    expect(byCursor).toEqual(ids);
    expect(await found("count=0")).toMatchObject({ totalResults, Resources: [] });
    expect(await found(`startIndex=${totalResults + 1}`)).toMatchObject({ totalResults, Resources: [] });
  });

  it("is of those for whom the filter holds", async () => {
    const [one, two] = [await made("L1"), await made("L2")];
    await hr.send("PATCH", `/Users/${two.id}`, DEACTIVATE);
    const idsBy = async (filter: string) => (await by(filter)).Resources.map(({ id }: Answer) => id);
    expect(await idsBy(`externalId eq "L1"`)).toEqual([one.id]);
    expect(await idsBy(`userName eq "L2" and active eq true`)).toEqual([]);
    expect(await idsBy(`userName eq "L2" and active eq false`)).toEqual([two.id]);
    expect(await idsBy(`externalId eq "L1" or (userName eq "L2" and active eq false)`)).toEqual([
      one.id,
      two.id,
    ]);
    expect(await idsBy(`externalId eq "L1" and userName eq "L2"`)).toEqual([]);
    expect(await idsBy(`groups.value eq "${demoId("unit:TX-A-M1-S1-T1")}" and active eq true`)).toContain(
      one.id,
    );
    expect(await idsBy(`id eq "junk"`)).toEqual([]);
  });

  it("shows no more of each than was asked for", async () => {
    await made("L3");
    const {
      Resources: [user],
    } = await by(`externalId eq "L3"`, "&attributes=userName,name.formatted");
    expect(Object.keys(user).sort()).toEqual(["id", "name", "schemas", "userName"]);
    const {
      Resources: [other],
    } = await by(`externalId eq "L3"`, "&excludedAttributes=phoneNumbers,id");
    expect(other).toHaveProperty("id");
    expect(other).not.toHaveProperty("phoneNumbers");
  });

  it.each([
    [`filter=${encodeURIComponent(`displayName co "王"`)}`, "invalidFilter"],
    [`filter=${encodeURIComponent(`active eq true or active eq false`)}`, "invalidFilter"],
    ["startIndex=x", "invalidValue"],
    ["startIndex=20000", "invalidValue"],
    ["cursor=junk", "invalidValue"],
  ])("that is asked for by %s is refused: %s", async (search, scimType) => {
    expect(await found(search)).toMatchObject({ status: "400", scimType });
  });
});

describe("a Group", () => {
  it("is a unit: found by its code, and joined, which is a transfer", async () => {
    const { id } = await made("G1");
    const filter = encodeURIComponent(`externalId eq "TX-A-M1-S1-T2"`);
    const {
      Resources: [group],
    } = (await hr.send("GET", `/Groups?filter=${filter}`)).body;
    expect(group).toMatchObject({ id: demoId("unit:TX-A-M1-S1-T2"), externalId: "TX-A-M1-S1-T2" });
    expect((await hr.send("GET", `/Groups/${group.id}`)).body).toEqual(group);
    expect((await hr.send("GET", "/Groups?count=2")).body.Resources).toHaveLength(2);

    const join = patch({ op: "Add", path: "members", value: [{ value: id }] });
    expect((await hr.send("PATCH", `/Groups/${group.id}`, join)).status).toBe(204);
    expect(await inGraph(id)).toMatchObject({ orgUnit: { code: "TX-A-M1-S1-T2" } });
    const leave = patch({ op: "Remove", path: "members", value: [{ value: id }] });
    expect((await hr.send("PATCH", `/Groups/${group.id}`, leave)).body.scimType).toBe("mutability");
  });

  it("is neither made nor deleted here", async () => {
    const post = await hr.send("POST", "/Groups", { displayName: "x" });
    expect([post.status, post.headers.get("allow")]).toEqual([405, "GET"]);
    expect((await hr.send("DELETE", `/Groups/${demoId("unit:TX-A")}`)).status).toBe(405);
  });
});

describe("a bulk", () => {
  const post = (bulkId: string, data: object) => ({ method: "POST", path: "/Users", bulkId, data });
  const send = async (
    operations: readonly object[],
    failOnErrors?: number,
    headers?: Record<string, string>,
  ) => hr.send("POST", "/Bulk", bulk(operations, failOnErrors), headers);
  const statuses = ({ body }: { body: Answer }) => body.Operations.map(({ status }: Answer) => status);

  it("stops after as many errors as it says [DIR-X8]", async () => {
    const operations = [
      post("a", aUser("B1")),
      post("b", aUser("B2", { [EMPLOYEE]: {} })),
      post("c", aUser("B3")),
    ];
    const answer = await send(operations, 1);
    expect(answer.status).toBe(200);
    expect(statuses(answer)).toEqual(["201", "400"]);
    expect(answer.body.Operations[1]).toMatchObject({ bulkId: "b", response: { scimType: "invalidValue" } });
    const filter = encodeURIComponent(`externalId eq "B3"`);
    expect((await hr.send("GET", `/Users?filter=${filter}`)).body.totalResults).toBe(0);
  });

  it("does all it can without that, one operation with what an earlier one made", async () => {
    const answer = await send([
      post("a", aUser("B4")),
      { method: "PATCH", path: "/Users/bulkId:a", data: DEACTIVATE },
      post("b", aUser("B4")),
      post("d", aUser("B5")),
      {
        method: "patch",
        path: `/Groups/${demoId("unit:TX-A-M1-S1-T2")}`,
        data: patch({ op: "add", path: "members", value: [{ value: "bulkId:d" }] }),
      },
      { method: "PATCH", path: "/Users/bulkId:b", data: DEACTIVATE },
      { method: "DELETE", path: "/Users/bulkId:a" },
    ]);
    expect(statuses(answer)).toEqual(["201", "200", "409", "201", "204", "409", "204"]);
    const [first, , , fourth] = answer.body.Operations;
    expect(first.location).toMatch(/\/Users\/[\w-]{36}$/);
    const idOf = ({ location }: Answer) => location.split("/").at(-1);
    expect(await inGraph(idOf(first))).toMatchObject({ state: "TERMINATED" });
    expect(await inGraph(idOf(fourth))).toMatchObject({ orgUnit: { code: "TX-A-M1-S1-T2" } });
  });

  it("sent again under its Idempotency-Key makes nobody twice", async () => {
    const operations = [post("a", aUser("B6")), post("b", aUser("B7"))];
    const twice = async () => send(operations, undefined, { "idempotency-key": "bulk" });
    const [first, second] = [await twice(), await twice()];
    expect(statuses(first)).toEqual(["201", "201"]);
    expect(second.body).toEqual(first.body);
  });

  it("of too many operations, or of none that is one, is refused", async () => {
    expect((await send(Array.from({ length: 101 }, () => post("a", {})))).status).toBe(413);
    expect((await hr.send("POST", "/Bulk", {})).body.scimType).toBe("invalidSyntax");
    const odd = [
      null,
      7,
      { method: "GET", path: "/Users" },
      post("", {}),
      { method: "POST", path: "/Bulk", bulkId: "x" },
    ];
    expect(statuses(await send(odd as object[]))).toEqual(["400", "400", "400", "400", "404"]);
  });
});

describe("who may not", () => {
  it("is refused: without a token, as a person, without the permission, and in another unit", async () => {
    const user = await made("P1");
    const path = `/Users/${user.id}`;
    const nobody = await scimClient(platform.url, null).send("GET", path);
    expect([nobody.status, nobody.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
    expect(nobody.body).toMatchObject({
      schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
      status: "401",
    });
    expect((await scimClient(platform.url, reader).send("GET", path)).status).toBe(403);

    const mayRead = await serviceToken(platform.url, undefined, undefined, "employees:read units:read");
    const readerOnly = scimClient(platform.url, mayRead);
    expect((await readerOnly.send("GET", path)).status).toBe(200);
    for (const [method, where, body] of [
      ["PATCH", path, DEACTIVATE],
      ["POST", "/Users", aUser("P2")],
      ["DELETE", path, undefined],
    ] as const)
      expect((await readerOnly.send(method, where, body)).body).toMatchObject({ status: "403" });
    const bulkOfReader = await readerOnly.send("POST", "/Bulk", bulk([{ method: "DELETE", path }]));
    expect(bulkOfReader.body.Operations).toMatchObject([{ status: "403" }]);

    const ofTeam = scimClient(platform.url, await aSystemOf("TX-A-M1-S1-T2"));
    expect((await ofTeam.send("PATCH", path, DEACTIVATE)).body).toMatchObject({ status: "403" });
    expect((await ofTeam.send("POST", "/Users", aUser("P3"))).status).toBe(403);
    const own = aUser("P4", { [ENTERPRISE]: { department: "TX-A-M1-S1-T2" } });
    expect((await ofTeam.send("POST", "/Users", own)).status).toBe(201);
    expect(await inGraph(user.id)).toMatchObject({ state: "ACTIVE" });
  });

  /** The token of a system that has its role in one unit. */
  async function aSystemOf(code: string): Promise<string> {
    const security = await tokenOf(platform, "security");
    const name = `scim-${code.toLowerCase()}`;
    const scopes = ["employees:read", "employees:manage", "units:read"];
    const orgUnitId = demoId(`unit:${code}`);
    const opened = await ask(
      platform,
      security,
      `mutation ($input: ServiceAccountInput!) { serviceAccountOpen(input: $input) { secret userErrors { message } } }`,
      { input: { name, description: "SCIM", scopes } },
    );
    await ask(
      platform,
      security,
      `mutation ($input: RoleGrantInput!) { roleGrantCreate(input: $input) { userErrors { message } } }`,
      { input: { account: name, role: "HR_INTEGRATION", orgUnitId, reason: "接口" } },
    );
    return serviceToken(platform.url, name, opened.body.data.serviceAccountOpen.secret);
  }
});

describe("a request that is none", () => {
  const deep = `{"name":${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
  it.each<[string, number, string | undefined, string, string, unknown, Record<string, string>]>([
    ["in another type", 415, undefined, "POST", "/Users", "{}", { "content-type": "text/plain" }],
    ["that is packed", 415, undefined, "POST", "/Users", "{}", { "content-encoding": "gzip" }],
    ["that is no JSON", 400, "invalidSyntax", "POST", "/Users", "{", {}],
    ["that is a list", 400, "invalidSyntax", "POST", "/Users", "[]", {}],
    ["nested without end", 400, "invalidValue", "POST", "/Users", deep, {}],
    ["of a megabyte", 413, undefined, "POST", "/Users", JSON.stringify({ title: "x".repeat(1e6) }), {}],
    [
      "with a long word",
      400,
      "invalidValue",
      "POST",
      "/Users",
      aUser("Z1", { title: "x".repeat(5_000) }),
      {},
    ],
    ["with a zero byte", 400, "invalidValue", "POST", "/Users", aUser("Z2", { title: "x\0" }), {}],
    ["that means the prototype", 400, "invalidPath", "POST", "/Users", `{"__proto__":{"active":true}}`, {}],
    [
      "that means the constructor",
      400,
      "invalidPath",
      "PATCH",
      "/Users/x",
      patch({ op: "add", path: "constructor.name", value: "x" }),
      {},
    ],
    ["of an attribute that is none", 400, "invalidPath", "POST", "/Users", aUser("Z3", { actve: true }), {}],
    ["of another kind of value", 400, "invalidValue", "POST", "/Users", aUser("Z4", { title: 7 }), {}],
    ["without a name", 400, "invalidValue", "POST", "/Users", {}, {}],
    ["without operations", 400, "invalidSyntax", "PATCH", "/Users/x", {}, {}],
    ["of an operation that is none", 400, "invalidSyntax", "PATCH", "/Users/x", patch({ op: "move" }), {}],
    ["that removes nothing", 400, "noTarget", "PATCH", "/Users/x", patch({ op: "remove" }), {}],
    ["of nobody", 404, undefined, "PATCH", "/Users/x", DEACTIVATE, {}],
    ["of a version that is none", 400, "invalidValue", "DELETE", "/Users/x", undefined, { "if-match": "3" }],
    ["of an address that is none", 404, undefined, "GET", "/constructor", undefined, {}],
    ["of half an escape", 404, undefined, "GET", "/Users/%E0%A4%A", undefined, {}],
    ["of another method", 405, undefined, "PUT", "/Users", {}, {}],
  ])("%s is answered %s %s", async (_, status, scimType, method, path, body, headers) => {
    const answer = await hr.send(method, path, body, headers);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({
      schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
      status: String(status),
      detail: expect.stringMatching(/./),
    });
    expect(answer.body.scimType).toBe(scimType);
  });

  it("is told what there is before it is made", async () => {
    const config = await hr.send("GET", "/ServiceProviderConfig");
    expect(config.body).toMatchObject({
      patch: { supported: true },
      bulk: { maxOperations: 100 },
      etag: { supported: true },
    });
    expect((await hr.send("GET", "/ResourceTypes")).body).toMatchObject({ totalResults: 2 });
    expect((await hr.send("GET", "/ResourceTypes/User")).body).toMatchObject({ endpoint: "/Users" });
    expect((await hr.send("GET", `/Schemas/${EMPLOYEE}`)).body).toMatchObject({ name: "Employee" });
    expect((await hr.send("GET", "/Schemas/x")).status).toBe(404);
    expect((await hr.send("POST", "/Schemas", {})).status).toBe(405);
  });
});

it("who sends too much waits, in a bulk too", async () => {
  const narrow = await embedded(databases.urls, scratchFolder(), undefined, { serviceRatePerMinute: 3 });
  const client = scimClient(narrow.url, await serviceToken(narrow.url));
  const away = { method: "DELETE", path: "/Users/x" };
  const { body } = await client.send("POST", "/Bulk", bulk([away, away, away, away]));
  expect(body.Operations.map(({ status }: Answer) => status)).toEqual(["404", "404", "404", "429"]);
  const late = await client.send("GET", "/Users");
  expect([late.status, late.body.status]).toEqual([429, "429"]);
  expect(Number(late.headers.get("retry-after"))).toBeGreaterThan(0);
  await narrow.stop();
});
