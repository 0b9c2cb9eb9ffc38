import { once } from "node:events";
import net from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { clockAt, systemClock } from "@tongxin/kernel";
import type { Answer } from "@tongxin/testing";
import {
  answerOf,
  ask,
  distributed,
  embedded,
  freshDatabases,
  scratchFolder,
  tokenOf,
  type TestPlatform,
} from "./platform.test-kit.js";

/** The clock of the platform served apart; it issues the tokens, which so are of the past for both. */
const clock = clockAt(systemClock.now());
let databases: Awaited<ReturnType<typeof freshDatabases>>;
let platform: TestPlatform;
let apart: TestPlatform;
let employee: string;
let hr: string;
beforeAll(async () => {
  databases = await freshDatabases();
  const dataDir = scratchFolder();
  platform = await embedded(databases.urls, dataDir);
  apart = await distributed(databases.urls, dataDir, "jit", clock);
  employee = await tokenOf(apart, "employee");
  hr = await tokenOf(apart, "hr");
}, 60_000);
afterAll(async () => {
  await apart.stop();
  await platform.stop();
  await databases.drop();
});

/** Sends a request as it stands, and as far as it goes. */
async function sendRaw({ url }: TestPlatform, ...lines: string[]): Promise<net.Socket> {
  const socket = net.connect(Number(new URL(url).port), "127.0.0.1");
  await once(socket, "connect");
  socket.write(lines.join("\r\n"));
  return socket;
}

/** Waits for what happens by itself; the test's own patience bounds it. */
async function untilTrue(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds()));
}

async function answerOn(socket: net.Socket): Promise<{ status: number; text: string }> {
  let text = "";
  for await (const chunk of socket as AsyncIterable<Buffer>) text += chunk.toString();
  return { status: Number(text.split(" ")[1]), text };
}

const get = async (each: TestPlatform, target: string, method = "GET") =>
  answerOn(
    await sendRaw(
      each,
      `${method} ${target} HTTP/1.1`,
      "host: gateway",
      `authorization: Bearer ${employee}`,
      "connection: close",
      "",
      "",
    ),
  );

const codesOf = (body: Answer): string[] => body.errors.map(({ extensions }: Answer) => extensions.code);

const postOf =
  (path: string, contentType = "application/json") =>
  async (each: TestPlatform, token: string, body: string): Promise<{ status: number; body: Answer }> => {
    const answer = await fetch(`${each.url}${path}`, {
      method: "POST",
      headers: { "content-type": contentType, authorization: `Bearer ${token}` },
      body,
    });
    return answerOf(answer);
  };

describe("an address", () => {
  it.each([
    ["that is none", "//", 400],
    ["with half an escape", "/%", 404],
    ["out of the explorer's folder", "/explorer/../../package.json", 404],
    ["with a zero byte", "/explorer/%00.html", 404],
  ])("%s is refused without a token", async (_, target, status) => {
    const answer = await answerOn(
      await sendRaw(platform, `GET ${target} HTTP/1.1`, "host: gateway", "connection: close", "", ""),
    );
    expect(answer.status).toBe(status);
  });

  it("answers HEAD as it answers GET, without a body", async () => {
    for (const target of ["/healthz", "/explorer/", "/graphql?query=%7B__typename%7D"]) {
      const { status, text } = await get(platform, target, "HEAD");
      expect(status).toBe(200);
      expect(text.split("\r\n\r\n")[1]).toBe("");
    }
  });
});

describe("a request", () => {
  it("that reads may be a GET; one that writes may not", async () => {
    expect((await get(platform, "/graphql?query=%7Bviewer%7Baccount%7D%7D")).status).toBe(200);
    const mutation = encodeURIComponent(`mutation { orgUnitClose(id: "x") { orgUnit { id } } }`);
    const { status, text } = await get(platform, `/graphql?query=${mutation}`);
    expect(status).toBe(405);
    expect(text).toMatch(/^allow: POST\r$/m);
  });

  it.each([
    ["/graphql", "{}"],
    ["/graphql", `{"query":null}`],
    ["/graphql", `{"query":"{ __typename }","variables":7}`],
    ["/demo/sign-in", "null"],
    ["/demo/sign-in", "[]"],
    ["/demo/sign-in", `{"account":{"toString":1}}`],
  ])("to %s of %s is malformed", async (path, body) => {
    const answer = await postOf(path)(platform, employee, body);
    expect(answer.status).toBe(400);
    expect(codesOf(answer.body)).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("a document", () => {
  const doubling = (times: number) =>
    [
      "{ orgUnits { nodes { ...F0 } } }",
      ...Array.from({ length: times }, (_, n) => `fragment F${n} on OrgUnit { ...F${n + 1} ...F${n + 1} }`),
      `fragment F${times} on OrgUnit { id }`,
    ].join("\n");
  const aliases = (count: number) =>
    `{ ${Array.from({ length: count }, (_, n) => `a${n}: viewer { account }`).join(" ")} }`;

  it.each([
    ["that doubles ten times", doubling(10), undefined],
    ["that doubles twenty times", doubling(20), "TOO_MANY_SELECTIONS"],
    ["that doubles eighty times", doubling(80), "TOO_MANY_SELECTIONS"],
    ["of sixty aliases", aliases(60), undefined],
    ["of sixty-one aliases", aliases(61), "TOO_MANY_ALIASES"],
    [
      "whose fragments carry sixty-two aliases",
      `{ ...Both ...Both } fragment Both on Query ${aliases(31)}`,
      "TOO_MANY_ALIASES",
    ],
  ])("%s is answered or refused at once", async (_, query, reason) => {
    const began = performance.now();
    const { body } = await ask(platform, employee, query);
    expect(performance.now() - began).toBeLessThan(2_000);
    const refusal = body.errors?.[0].extensions;
    expect(refusal).toEqual(reason && { code: "TOO_EXPENSIVE", reason });
  });

  it("whose fragments bite their tails is invalid", async () => {
    const query =
      "{ ...A } fragment A on Query { ...B ...B } fragment B on Query { ...A viewer { account } }";
    expect(codesOf((await ask(platform, employee, query)).body)).toContain("GRAPHQL_VALIDATION_FAILED");
  });

  const VIEWER = { viewer: { account: "employee" } };
  const SCHEMA = { __schema: { queryType: { name: "Query" } } };
  it.each([
    [
      "in a fragment",
      "{ ...F viewer { account } } fragment F on Query { __schema { queryType { name } } }",
      { ...SCHEMA, ...VIEWER },
    ],
    [
      "in a fragment, beside data in another",
      "{ ...F ... on Query { __typename ...G } } fragment F on Query { __schema { queryType { name } } } fragment G on Query { viewer { account } }",
      { ...SCHEMA, ...VIEWER, __typename: "Query" },
    ],
    [
      "under a condition that does not hold",
      "{ viewer { account } ... @include(if: false) { __schema { queryType { name } } } }",
      VIEWER,
    ],
    [
      "under conditions that hold",
      "{ ... @include(if: true) { ...F @skip(if: false) } viewer { account } } fragment F on Query { __schema { queryType { name } } t: __typename }",
      { ...SCHEMA, ...VIEWER, t: "Query" },
    ],
    [
      "and nothing else, in a fragment",
      '{ ...F } fragment F on Query { __type(name: "Nothing") { name } }',
      { __type: null },
    ],
  ])("may ask about the schema %s", async (_, query, data) => {
    expect((await ask(platform, employee, query)).body).toEqual({ data });
  });

  it("of two operations is answered by the one that is named", async () => {
    const query = "query Who { viewer { account } } query What { __schema { queryType { name } } }";
    const named = async (operationName?: string) =>
      (await postOf("/graphql")(platform, employee, JSON.stringify({ query, operationName }))).body;
    expect(await named("Who")).toEqual({ data: VIEWER });
    expect(await named("What")).toEqual({ data: SCHEMA });
    expect(codesOf(await named())).toEqual(["BAD_USER_INPUT"]);
    expect(codesOf(await named("Else"))).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("an upload", () => {
  const BOUNDARY = "multipart/form-data; boundary=b";
  const PART = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n工号,姓名\r\n';

  it.each([
    ["that breaks off", BOUNDARY, PART],
    ["that breaks off in a part's head", BOUNDARY, PART.slice(0, 30)],
    ["without a boundary", "multipart/form-data", `${PART}--b--`],
    ["of another form", "multipart/form-data; boundary=c", `${PART}--b--`],
  ])(
    "%s is malformed, and refused for lack of permission before it is read",
    async (_, contentType, body) => {
      for (const each of [platform, apart]) {
        const taken = await postOf("/uploads", contentType)(each, hr, body);
        expect(taken.status).toBe(400);
        expect(taken.body.errors[0].extensions.reason).toBe("MULTIPART_MALFORMED");
        expect((await postOf("/uploads", contentType)(each, employee, body)).status).toBe(403);
      }
    },
  );

  it("that is refused for its kind, and breaks off then, harms nobody", async () => {
    for (const each of [platform, apart]) {
      const body = PART.replace("a.csv", "a.exe") + "x".repeat(200_000);
      expect((await postOf("/uploads", BOUNDARY)(each, hr, body)).status).toBe(400);
      expect((await ask(each, hr, "{ viewer { account } }")).status).toBe(200);
    }
  });

  it("whose sender goes away leaves nothing behind", async () => {
    const { em } = platform.services.directory.database;
    const kept = () => em.fork().execute("select 1 from upload where file_name = 'a.csv'");
    for (const each of [platform, apart]) {
      const socket = await sendRaw(
        each,
        "POST /uploads HTTP/1.1",
        "host: gateway",
        `authorization: Bearer ${hr}`,
        `content-type: ${BOUNDARY}`,
        "content-length: 10000000",
        "",
        PART + "1,甲\n".repeat(300_000),
      );
      await untilTrue(async () => (await kept()).length === 1);
      socket.destroy();
      await untilTrue(async () => (await kept()).length === 0);
    }
    expect(await kept()).toEqual([]);
  });
});

describe("when directory is away", () => {
  const WRITE = `mutation { cultureSiteOpen(input: { name: "x", kind: SHIFT_CORNER, orgUnitId: "${"0".repeat(8)}-0000-7000-8000-000000000000" }) { userErrors { code } } }`;
  const READ = "{ cultureSites { nodes { name } } }";

  it("who was known five minutes ago may read and not write, and nobody else may do either", async () => {
    const union = await tokenOf(apart, "union");
    const auditor = await tokenOf(apart, "auditor");
    const ago = (seconds: number) => clock.set(new Date(clock.now().getTime() + seconds * 1000));
    // Whoever signed in was known then.
    ago(301);
    expect((await ask(apart, union, READ)).body.errors).toBeUndefined();
    await apart.close("directory");

    ago(60);
    expect((await ask(apart, union, READ)).body.errors).toBeUndefined();
    const written = await ask(apart, union, WRITE);
    expect(codesOf(written.body)).toEqual(["SERVICE_UNAVAILABLE"]);
    expect(written.body.data).toBeUndefined();
    const stranger = await ask(apart, auditor, READ);
    expect(stranger.status).toBe(503);
    expect(codesOf(stranger.body)).toEqual(["SERVICE_UNAVAILABLE"]);

    ago(240);
    expect((await ask(apart, union, READ)).status).toBe(503);
  });
});
