import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { demoId, SERVICES } from "@tongxin/kernel";
import type { Answer } from "@tongxin/testing";
import { request as send } from "undici";
import {
  ask,
  DEMO_PASSWORD,
  distributed,
  embedded,
  freshDatabases,
  scratchFolder,
  tokenOf,
  type TestPlatform,
} from "./platform.test-kit.js";

const ZONES = `{
  cultureSites(filter: { kind: CORE_CENTER }) {
    nodes { name zones { name custodian { name orgUnit { path } } } }
  }
}`;

let databases: Awaited<ReturnType<typeof freshDatabases>>;
let platform: TestPlatform;
let apart: TestPlatform;
let employee: string;
let union: string;
let hr: string;
beforeAll(async () => {
  databases = await freshDatabases();
  const dataDir = scratchFolder();
  platform = await embedded(databases.urls, dataDir);
  apart = await distributed(databases.urls, dataDir);
  employee = await tokenOf(platform, "employee");
  union = await tokenOf(platform, "union");
  hr = await tokenOf(platform, "hr");
}, 60_000);
afterAll(async () => {
  await apart.stop();
  await platform.stop();
  await databases.drop();
});

const codesOf = (body: Answer): string[] => body.errors.map(({ extensions }: Answer) => extensions.code);

describe("one query over two services", () => {
  it("reads the zones of the core centre with the name and unit of who looks after them", async () => {
    const { body } = await ask(platform, employee, ZONES);
    const [center] = body.data.cultureSites.nodes;
    expect(center.zones).toHaveLength(5);
    for (const { custodian } of center.zones) {
      expect(custodian).toEqual({
        name: expect.any(String),
        orgUnit: { path: "同心能源集团（演示） / 东岭矿业（演示） / 后勤服务中心" },
      });
    }
  });

  it("answers the same when each subgraph is behind its own door", async () => {
    expect(await ask(apart, employee, ZONES)).toEqual(await ask(platform, employee, ZONES));
  });

  it("may mix introspection with data and ask for __typename first", async () => {
    const { body } = await ask(
      platform,
      employee,
      `{ __typename ...Who __schema { queryType { name } } } fragment Who on Query { viewer { account } }`,
    );
    expect(body.data).toEqual({
      __typename: "Query",
      viewer: { account: "employee" },
      __schema: { queryType: { name: "Query" } },
    });
  });
});

describe("a calendar feed", () => {
  it("is read by its address without signing in, alike in both ways to run, and by no other address", async () => {
    const CREATE = `mutation { calendarFeedCreate { path userErrors { code } } }`;
    const { body } = await ask(platform, employee, CREATE);
    const { path } = body.data.calendarFeedCreate;
    for (const { url } of [platform, apart]) {
      const answer = await fetch(url + path);
      expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
      const text = await answer.text();
      expect(text).toContain("BEGIN:VCALENDAR");
      expect(text).toContain("室内篮球场");
      expect((await fetch(`${url}/calendars/${"x".repeat(32)}.ics`)).status).toBe(404);
    }
  });

  it("keeps the gateway's own questions from everybody else", async () => {
    for (const question of [
      `calendarOfFeed(token: "x")`,
      `viewerOf(account: "admin")`,
      "viewerChanges",
      `serviceAccountOf(clientId: "x", secret: "x")`,
    ]) {
      const { body } = await ask(platform, employee, `{ ${question} }`);
      expect(body.errors[0].extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
    }
  });
});

describe("what one service announces", () => {
  it("reaches the others: a unit opened in the directory can have a site a moment later", async () => {
    const OPEN = `mutation ($input: OrgUnitInput!) { orgUnitOpen(input: $input) { orgUnit { id } userErrors { code } } }`;
    const input = { code: "TX-NEW", name: "新矿", kind: "MINE", parentId: demoId("unit:TX-A") };
    const opened = await ask(platform, await tokenOf(platform, "admin"), OPEN, { input });
    const { id: orgUnitId } = opened.body.data.orgUnitOpen.orgUnit;
    await platform.services.directory.settle();

    const SITE = `mutation ($input: CultureSiteInput!) { cultureSiteOpen(input: $input) { cultureSite { orgUnit { name } } userErrors { code } } }`;
    const site = { name: "新矿文体角", kind: "SHIFT_CORNER", orgUnitId };
    const { body } = await ask(platform, union, SITE, { input: site });

    expect(body.data.cultureSiteOpen).toEqual({ cultureSite: { orgUnit: { name: "新矿" } }, userErrors: [] });
  });
});

describe("bad requests", () => {
  const deep = `{ orgUnit(code: "TX") ${"{ parent ".repeat(14)}{ id }${" }".repeat(14)} }`;

  it.each([
    ["no GraphQL", "{ viewer {", "GRAPHQL_PARSE_FAILED"],
    ["no field of ours", "{ viewer { shoeSize } }", "GRAPHQL_VALIDATION_FAILED"],
    ["too deep", deep, "TOO_EXPENSIVE"],
    ["too long", `{ ${"viewer { account } ".repeat(500)} }`, "GRAPHQL_PARSE_FAILED"],
    ["the gateway's own question", `{ viewerOf(account: "admin") }`, "GRAPHQL_VALIDATION_FAILED"],
    ["a subgraph's own question", `{ _service { sdl } }`, "GRAPHQL_VALIDATION_FAILED"],
    ["a page of 101", `{ cultureSites(first: 101) { nodes { id } } }`, "BAD_USER_INPUT"],
    ["a forged cursor", `{ employees(after: "Zm9yZ2Vk") { nodes { id } } }`, "BAD_USER_INPUT"],
    [
      "a malformed day",
      `{ employee(employeeNo: "TX00001") { orgUnit(asOf: "2026-02-30") { id } } }`,
      "BAD_USER_INPUT",
    ],
  ])("that are %s are answered by a code and nothing of ours", async (_, query, code) => {
    for (const each of [platform, apart]) {
      const { status, body } = await ask(each, employee, query);
      expect(status).toBeLessThan(500);
      expect(codesOf(body)).toContain(code);
      expect(JSON.stringify(body)).not.toMatch(/serviceName|select |stack|127\.0\.0\.1|node_modules/i);
    }
  });

  it("about an unknown unit are answered null", async () => {
    const { body } = await ask(
      platform,
      employee,
      `{ orgUnit(code: "NOWHERE") { id } employee(id: "junk") { name } }`,
    );
    expect(body).toEqual({ data: { orgUnit: null, employee: null } });
  });

  it.each([
    ["form data", "application/x-www-form-urlencoded", "query={viewer{account}}", 400],
    ["plain text", "text/plain", `{"query":"{viewer{account}}"}`, 400],
    ["no JSON", "application/json", "{", 400],
    ["a batch", "application/json", `[{"query":"{viewer{account}}"}]`, 400],
    ["null", "application/json", "null", 400],
    ["200 kB and more", "application/json", `{"query":"#${"x".repeat(200_000)}"}`, 413],
  ])("of %s are refused", async (_, contentType, body, status) => {
    const answer = await send(`${platform.url}/graphql`, {
      method: "POST",
      headers: { "content-type": contentType, authorization: `Bearer ${employee}` },
      body,
    });
    await answer.body.dump();
    expect(answer.statusCode).toBe(status);
  });
});

describe("who may ask", () => {
  it("is nobody without a token, and nobody with a bad one", async () => {
    const [head, , signature] = employee.split(".");
    const none = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
    const payload = employee.split(".")[1]!;
    const tokens = [
      null,
      "",
      "x.y.z",
      `${none}.${payload}.`,
      `${head}.${Buffer.from('{"sub":"admin"}').toString("base64url")}.${signature}`,
    ];
    for (const token of tokens) {
      const { status, body } = await ask(platform, token, "{ viewer { account } }");
      expect(status).toBe(401);
      expect(codesOf(body)).toEqual(["UNAUTHENTICATED"]);
    }
  });

  it("is no account that the demo does not have", async () => {
    for (const account of ["root", "__proto__", "constructor", ""]) {
      const answer = await fetch(`${platform.url}/demo/sign-in`, {
        method: "POST",
        body: JSON.stringify({ account, password: DEMO_PASSWORD }),
      });
      expect(answer.status).toBe(401);
    }
  });

  it("is nobody but the gateway at a subgraph's own door", async () => {
    expect(Object.keys(apart.subgraphUrls)).toEqual([...SERVICES]);
    for (const url of Object.values(apart.subgraphUrls)) {
      for (const query of [
        "{ __typename }",
        "{ _service { sdl } }",
        `{ _entities(representations: []) { __typename } }`,
      ]) {
        const { status, body } = await ask({ url }, employee, query);
        expect(status).toBe(401);
        expect(codesOf(body)).toEqual(["UNAUTHENTICATED"]);
      }
      const message = await fetch(`${url}/inbox`, {
        method: "POST",
        body: "{}",
        headers: { "webhook-id": "1" },
      });
      expect(message.status).toBe(401);
    }
  });
});

describe("a subgraph's own door", () => {
  it("answers a document that came before as it did the first time, and still nobody but the gateway", async () => {
    const query = `query ($code: String!) { orgUnit(code: $code) { name } }`;
    const askFor = (code: unknown) => ask(apart, employee, query, { code });
    const first = [await askFor("TX-A"), await askFor("NOWHERE"), await askFor(7)];
    expect(first[0]!.body.data.orgUnit.name).toMatch(/矿业/);
    for (let n = 0; n < 2; n++)
      expect([await askFor("TX-A"), await askFor("NOWHERE"), await askFor(7)]).toEqual(first);

    const planned = "query($code:String!){orgUnit(code: $code){name}}";
    const { status } = await fetch(`${apart.subgraphUrls.directory}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: planned, variables: { code: "TX-A" } }),
    });
    expect(status).toBe(401);
  });
});

describe("uploads", () => {
  const sendFile = async (each: TestPlatform, token: string | null, bytes: string | Buffer, name: string) => {
    const form = new FormData();
    form.set("file", new Blob([bytes]), name);
    const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
    const answer = await fetch(`${each.url}/uploads`, { method: "POST", headers, body: form });
    return { status: answer.status, body: await answer.json() };
  };

  it("are taken in both ways to run, under a Chinese name", async () => {
    for (const each of [platform, apart]) {
      const { status, body } = await sendFile(each, hr, "工号,姓名\n1,甲", "花名册.csv");
      expect(status).toBe(201);
      expect(body).toMatchObject({
        fileName: "花名册.csv",
        size: 19,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
    }
  });

  it.each([
    ["from nobody", () => null, "a", "a.csv", 401, "UNAUTHENTICATED"],
    ["from an employee", () => employee, "a", "a.csv", 403, "FORBIDDEN"],
    ["that are empty", () => hr, "", "a.csv", 400, "BAD_USER_INPUT"],
    ["that are not what they say", () => hr, "PK\u0003\u0004", "a.csv", 400, "BAD_USER_INPUT"],
    ["of a kind we do not read", () => hr, "x", "a.exe", 400, "BAD_USER_INPUT"],
  ])("%s are refused", async (_, token, bytes, name, status, code) => {
    for (const each of [platform, apart]) {
      const answer = await sendFile(each, token(), bytes, name);
      expect(answer.status).toBe(status);
      expect(codesOf(answer.body)).toEqual([code]);
    }
  });

  it("of a hundred megabytes are refused, and leave nothing behind", async () => {
    const { status, body } = await sendFile(platform, hr, Buffer.alloc(100 * 1024 * 1024, "a"), "big.csv");
    expect(status).toBe(413);
    expect(codesOf(body)).toEqual(["PAYLOAD_TOO_LARGE"]);
    const { em } = platform.services.directory.database;
    expect(await em.fork().execute("select 1 from upload where file_name = 'big.csv'")).toEqual([]);
  });

  it("without a file are told so", async () => {
    const form = new FormData();
    const answer = await fetch(`${platform.url}/uploads`, {
      method: "POST",
      headers: { authorization: `Bearer ${hr}` },
      body: form,
    });
    expect(answer.status).toBe(400);
  });
});

describe("when one service is away", () => {
  it("the rest of the answer is full, and the error says which part is missing", async () => {
    await apart.close("innovation");
    const QUERY = `{ orgUnit(code: "TX-A") { name campaigns { title } partyOrganizations { name } } }`;

    const { status, body } = await ask(apart, employee, QUERY);

    expect(status).toBe(200);
    expect(body.data.orgUnit.name).toBe("东岭矿业（演示）");
    expect(body.data.orgUnit.partyOrganizations).not.toHaveLength(0);
    expect(body.data.orgUnit.campaigns).toBeNull();
    expect(body.errors).toMatchObject([
      { path: ["orgUnit", "campaigns"], extensions: { code: "SERVICE_UNAVAILABLE" } },
    ]);
  });
});
