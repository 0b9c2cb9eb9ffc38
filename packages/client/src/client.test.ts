import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import {
  AnswerFailed,
  createClient,
  NoAnswer,
  SetOpeningHoursDocument,
  SitesPageByPageDocument,
  type Client,
  type Document,
  type SitesPageByPageQuery,
} from "./index.js";

/** A gateway that answers what the test says, and keeps what it was asked. */
let answers: { status: number; body: string };
let asked: { headers: IncomingHttpHeaders; body: Record<string, unknown> };
let server: Server;
let client: Client;
beforeAll(async () => {
  server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => (text += chunk.toString()));
    request.on("end", () => {
      asked = { headers: request.headers, body: JSON.parse(text) as Record<string, unknown> };
      response.writeHead(answers.status).end(answers.body);
    });
  });
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  client = createClient({ url: `http://127.0.0.1:${port}/graphql`, token: async () => "secret" });
});
afterAll(() => void server.close());
beforeEach(() => answering({ data: { cultureSites: { totalCount: 0, nodes: [] } } }));

const answering = (answer: object, status = 200) => void (answers = { status, body: JSON.stringify(answer) });

describe("a request", () => {
  it("is sent by its hash, as who has the token, in Chinese", async () => {
    const { cultureSites } = await client.request(SitesPageByPageDocument, { first: 5 });
    expect(cultureSites?.totalCount).toBe(0);
    expect(asked.headers).toMatchObject({ authorization: "Bearer secret", "accept-language": "zh-CN" });
    expect(asked.body).toEqual({
      documentId: expect.stringMatching(/^sha256:/),
      variables: { first: 5 },
    });
  });

  it("of another front end's own document is sent by its text", async () => {
    const own = "query Mine { viewer { account } }" as unknown as Document<
      { viewer: { account: string } | null },
      Record<string, never>
    >;
    answering({ data: { viewer: { account: "employee" } } });
    expect((await client.request(own)).viewer?.account).toBe("employee");
    expect(asked.body).toEqual({ query: "query Mine { viewer { account } }" });
  });

  it("may leave out variables that may be left out, and no others; a misspelt one does not compile", async () => {
    await client.request(SitesPageByPageDocument);
    await client.request(SitesPageByPageDocument, {});
    // @ts-expect-error -- the operation knows `first`, not `frist`
    await client.request(SitesPageByPageDocument, { frist: 5 });
    answering({ data: { openingRulesSet: null } });
    // @ts-expect-error -- the site must be named
    await client.request(SetOpeningHoursDocument);
    expect(asked.body["variables"]).toBeUndefined();
  });

  it("that may be sent again says so, and one may give it up", async () => {
    await client.request(SitesPageByPageDocument, {}, { idempotencyKey: "booking-1" });
    expect(asked.headers["idempotency-key"]).toBe("booking-1");
    const given = client.request(SitesPageByPageDocument, {}, { signal: AbortSignal.abort() });
    await expect(given).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("an answer of which a part is missing", () => {
  const errors = [{ message: "late", path: ["cultureSites"], extensions: { code: "TIMEOUT" } }];

  it("is thrown with what there is", async () => {
    answering({ data: { cultureSites: null }, errors });
    await expect(client.request(SitesPageByPageDocument)).rejects.toMatchObject({
      constructor: AnswerFailed,
      errors,
      data: { cultureSites: null },
    });
  });

  it("or answered beside the errors, for who can do with it", async () => {
    answering({ data: { cultureSites: null }, errors });
    const reply: { data: SitesPageByPageQuery | null } = await client.ask(SitesPageByPageDocument);
    expect(reply).toEqual({ data: { cultureSites: null }, errors });
  });

  it("says when it may be tried again, as when none of it came", async () => {
    answering({ errors: [{ message: "slowly", extensions: { code: "RATE_LIMITED", retryAfter: 12 } }] }, 429);
    const { data, errors: said } = await client.ask(SitesPageByPageDocument);
    expect([data, said[0]?.extensions?.retryAfter]).toEqual([null, 12]);
  });
});

it("what is no answer of the graph is told apart, with its status", async () => {
  answers = { status: 502, body: "<html>Bad gateway</html>" };
  await expect(client.request(SitesPageByPageDocument)).rejects.toMatchObject({
    constructor: NoAnswer,
    status: 502,
  });
});
