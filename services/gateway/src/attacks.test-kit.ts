import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { systemClock } from "@tongxin/kernel";
import type { Answer } from "@tongxin/testing";
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTHeaderParameters } from "jose";
import type { Body } from "./platform.test-kit.js";
import { keyIn } from "./signing-key.js";

/** What is attacked: a gateway, somebody's good token, and where its own key lies. */
export interface Target {
  readonly url: string;
  readonly token: string;
  /** A service account's good token. */
  readonly serviceToken: string;
  readonly dataDir: string;
  /** A server that notes whoever comes. */
  readonly attacker: { readonly url: string; readonly asked: readonly string[] };
}

export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

export interface Attack {
  readonly promise: "S2" | "S3" | "S4" | "S6";
  readonly name: string;
  send(target: Target): Promise<Reply>;
  /** The status it is answered with, and the code or reason. */
  readonly expected: readonly [status: number, word: string];
}

type Row = readonly [Attack["promise"], string, Attack["send"], Attack["expected"]];

const attacks = (rows: readonly Row[]): Attack[] =>
  rows.map(([promise, name, send, expected]) => ({ promise, name, send, expected }));

async function replyOf(answer: Response): Promise<Reply> {
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

const post =
  (body: Body, headers: Record<string, string> = {}) =>
  async ({ url, token }: Target): Promise<Reply> =>
    replyOf(
      await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${token}`, ...headers },
        body,
      }),
    );

const byGet =
  (text: string) =>
  async ({ url, token }: Target): Promise<Reply> =>
    replyOf(
      await fetch(`${url}/graphql?query=${encodeURIComponent(text)}`, {
        headers: { authorization: `Bearer ${token}` },
      }),
    );

const query = (text: string, variables: object = {}) => post(JSON.stringify({ query: text, variables }));

const times = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => text(n)).join(" ");

const DEEP = 20_000;
const nested = (open: string, inside: string, close: string): string =>
  open.repeat(DEEP) + inside + close.repeat(DEEP);

const doubling = `{ orgUnits { nodes { ...F0 } } } ${times(30, n => `fragment F${n} on OrgUnit { ...F${n + 1} ...F${n + 1} }`)} fragment F30 on OrgUnit { id }`;
const parents = (depth: number) =>
  `{ orgUnit(code: "TX") ${"{ parent ".repeat(depth)}{ id }${" }".repeat(depth)} }`;
const VIEWER = JSON.stringify({ query: "{ viewer { account } }" });

/** 200: the audit of GraphQL over HTTP wants it for what is wrong with a document, when plain JSON is accepted. */
const DOCUMENTS = attacks([
  [
    "S2",
    "a hundred aliases",
    query(`{ ${times(100, n => `a${n}: viewer { account }`)} }`),
    [200, "TOO_MANY_ALIASES"],
  ],
  [
    "S2",
    "five hundred directives",
    query(`{ viewer ${"@include(if: true) ".repeat(500)} { account } }`),
    [200, "GRAPHQL_PARSE_FAILED"],
  ],
  [
    "S2",
    "selections twenty thousand deep",
    query(nested("{ a ", "{ b }", " }")),
    [200, "GRAPHQL_PARSE_FAILED"],
  ],
  [
    "S2",
    "inline fragments twenty thousand deep",
    query(nested("{ ... ", "{ b }", " }")),
    [200, "GRAPHQL_PARSE_FAILED"],
  ],
  [
    "S2",
    "a list literal twenty thousand deep",
    query(`{ orgUnit(code: ${nested("[", "1", "]")}) { id } }`),
    [200, "GRAPHQL_PARSE_FAILED"],
  ],
  [
    "S2",
    "a variable's type twenty thousand deep",
    query(`query ($x: ${nested("[", "ID", "]")}) { viewer { account } }`),
    [200, "GRAPHQL_PARSE_FAILED"],
  ],
  ["S2", "fragments that double thirty times", query(doubling), [200, "TOO_MANY_SELECTIONS"]],
  [
    "S2",
    "two thousand operations",
    query(times(2_000, n => `query Q${n} { viewer { account } }`)),
    [200, "GRAPHQL_PARSE_FAILED"],
  ],
  [
    "S2",
    "a page of a million",
    query("{ cultureSites(first: 1000000) { nodes { id } } }"),
    [200, "PAGE_SIZE"],
  ],
  ["S2", "a page of minus one", query("{ cultureSites(first: -1) { nodes { id } } }"), [200, "PAGE_SIZE"]],
  ["S3", "thirteen levels", query(parents(12)), [200, "TOO_DEEP"]],
  [
    "S3",
    "sixty-one aliases",
    query(`{ ${times(61, n => `a${n}: viewer { account }`)} }`),
    [200, "TOO_MANY_ALIASES"],
  ],
  [
    "S3",
    "a thousand tokens and more",
    query(`{ ${"viewer { account } ".repeat(250)} }`),
    [200, "GRAPHQL_PARSE_FAILED"],
  ],
  [
    "S3",
    "a page of a hundred and one",
    query("{ cultureSites(first: 101) { nodes { id } } }"),
    [200, "PAGE_SIZE"],
  ],
]);

/** Two thousand and some objects a page of a hundred sites. */
const sites = (first: string) => `cultureSites(first: ${first}) { nodes { zones { custodian { id } } } }`;
const fiveTimes = (first: string) => times(5, n => `a${n}: ${sites(first)}`);
const asService =
  (send: Attack["send"]): Attack["send"] =>
  target =>
    send({ ...target, token: target.serviceToken });

const BOUNDS = attacks([
  ["S2", "ten thousand objects and more", query(`{ ${fiveTimes("100")} }`), [200, "TOO_MANY_NODES"]],
  [
    "S2",
    "ten thousand objects and more by a variable",
    query(`query ($n: Int!) { ${fiveTimes("$n")} }`, { n: 100 }),
    [200, "TOO_MANY_NODES"],
  ],
  [
    "S2",
    "ten thousand objects and more by a variable's default",
    query(`query ($n: Int = 100) { ${fiveTimes("$n")} }`),
    [200, "TOO_MANY_NODES"],
  ],
  [
    "S2",
    "sixty-one directives",
    query(`{ viewer { ${times(61, () => "account @include(if: true)")} } }`),
    [200, "TOO_MANY_DIRECTIVES"],
  ],
  [
    "S2",
    "twenty-one operations",
    post(
      JSON.stringify({ query: times(21, n => `query Q${n} { viewer { account } }`), operationName: "Q0" }),
    ),
    [200, "TOO_MANY_OPERATIONS"],
  ],
  ["S2", "__proto__ as an alias", query("{ __proto__: viewer { account } }"), [200, "ALIAS_RESERVED"]],
  ["S2", "an alias of GraphQL's own", query("{ __x: viewer { account } }"), [200, "ALIAS_RESERVED"]],
  [
    "S2",
    "__proto__ as an alias in a fragment",
    query("{ viewer { ...F } } fragment F on Viewer { __proto__: account }"),
    [200, "ALIAS_RESERVED"],
  ],
  [
    "S3",
    "a document that nobody trusts",
    post(JSON.stringify({ documentId: `sha256:${"0".repeat(64)}` })),
    [403, "DOCUMENT_NOT_TRUSTED"],
  ],
  [
    "S3",
    "a document by a name that all objects have",
    post(JSON.stringify({ documentId: "constructor" })),
    [403, "DOCUMENT_NOT_TRUSTED"],
  ],
  [
    "S3",
    "a service account's page of five hundred and one",
    asService(query("{ employees(first: 501) { nodes { id } } }")),
    [200, "PAGE_SIZE"],
  ],
  [
    "S3",
    "a person's page of a hundred and one by a variable",
    query("query ($n: Int) { cultureSites(first: $n) { nodes { id } } }", { n: 101 }),
    [200, "PAGE_SIZE"],
  ],
]);

const withVariables = (variables: string): Attack["send"] =>
  post(
    `{"query":"query ($code: String!) { orgUnit(code: $code) { id } }","variables":{"code":${variables}}}`,
  );

const DEPTHS = attacks([
  [
    "S2",
    "a list of variables twenty thousand deep",
    withVariables(nested("[", "1", "]")),
    [400, "VARIABLES_TOO_DEEP"],
  ],
  [
    "S2",
    "an object of variables twenty thousand deep",
    withVariables(nested('{"a":', "1", "}")),
    [400, "VARIABLES_TOO_DEEP"],
  ],
  [
    "S2",
    "extensions twenty thousand deep",
    post(`{"query":"{ viewer { account } }","extensions":${nested('{"a":', "1", "}")}}`),
    [400, "VARIABLES_TOO_DEEP"],
  ],
]);

const BODIES = attacks([
  [
    "S2",
    "a megabyte of comments",
    query(`#${"x".repeat(1e6)}\n{ viewer { account } }`),
    [413, "PAYLOAD_TOO_LARGE"],
  ],
  [
    "S2",
    "a megabyte of text",
    query(`{ orgUnit(code: "${"x".repeat(1e6)}") { id } }`),
    [413, "PAYLOAD_TOO_LARGE"],
  ],
  [
    "S2",
    "twenty megabytes",
    query(`{ orgUnit(code: "${"x".repeat(2e7)}") { id } }`),
    [413, "PAYLOAD_TOO_LARGE"],
  ],
  [
    "S3",
    "200 kB and a little",
    post(JSON.stringify({ query: `#${"x".repeat(200_000)}` })),
    [413, "PAYLOAD_TOO_LARGE"],
  ],
  [
    "S2",
    "a bomb of gzip",
    post(gzipSync(Buffer.alloc(5e7)), { "content-encoding": "gzip" }),
    [415, "CONTENT_ENCODING_UNSUPPORTED"],
  ],
  ["S2", "a batch", post(`[${VIEWER},${VIEWER}]`), [400, "ONE_REQUEST_EXPECTED"]],
  ["S2", "a list of null", post("[null]"), [400, "ONE_REQUEST_EXPECTED"]],
  ["S2", "null", post("null"), [400, "ONE_REQUEST_EXPECTED"]],
  ["S2", "half a body of JSON", post(`{"query":"{`), [400, "JSON_MALFORMED"]],
  [
    "S2",
    "a form",
    post("query={viewer{account}}", { "content-type": "application/x-www-form-urlencoded" }),
    [400, "JSON_EXPECTED"],
  ],
  ["S2", "plain text", post(VIEWER, { "content-type": "text/plain" }), [400, "JSON_EXPECTED"]],
  [
    "S2",
    "a form of parts",
    post("--b--", { "content-type": "multipart/form-data; boundary=b" }),
    [400, "JSON_EXPECTED"],
  ],
  [
    "S2",
    "another site's page",
    post(VIEWER, { origin: "https://attacker.example" }),
    [403, "ORIGIN_FOREIGN"],
  ],
  ["S2", "a page without an origin", post(VIEWER, { origin: "null" }), [403, "ORIGIN_FOREIGN"]],
  [
    "S2",
    "UTF-16",
    post(Buffer.from(VIEWER, "utf16le"), { "content-type": "application/json; charset=utf-16" }),
    [400, "JSON_EXPECTED"],
  ],
  ["S2", "broken UTF-8", post(Buffer.from(`{"query":"{ \xff }"}`, "latin1")), [400, "UTF8_EXPECTED"]],
  [
    "S2",
    "a change by GET",
    byGet('mutation { orgUnitClose(id: "x") { orgUnit { id } } }'),
    [405, "mutation"],
  ],
]);

/** What looks like a trap for JavaScript, and is answered or refused like anything else. */
const TRAPS = attacks([
  [
    "S2",
    "__proto__ as a key",
    post(`{"query":"{ viewer { account } }","__proto__":{"polluted":true}}`),
    [400, "Unexpected parameter"],
  ],
  [
    "S2",
    "constructor as a key",
    post(`{"query":"{ viewer { account } }","constructor":{"prototype":{"polluted":true}}}`),
    [400, "Unexpected parameter"],
  ],
  [
    "S2",
    "__proto__ as a variable's key",
    post(`{"query":"{ viewer { account } }","variables":{"__proto__":{"polluted":true}}}`),
    [200, "viewer"],
  ],
  [
    "S2",
    "constructor as a variable's key",
    post(`{"query":"{ viewer { account } }","variables":{"constructor":{"prototype":{"polluted":true}}}}`),
    [200, "viewer"],
  ],
  [
    "S2",
    "__proto__ as a variable",
    post(
      `{"query":"query ($__proto__: String!) { orgUnit(code: $__proto__) { id } }","variables":{"__proto__":"TX"}}`,
    ),
    [200, "orgUnit"],
  ],
  ["S2", "constructor as an alias", query("{ constructor: viewer { account } }"), [200, "constructor"]],
  [
    "S2",
    "constructor as a variable",
    query("query ($constructor: String!) { orgUnit(code: $constructor) { id } }", { constructor: "TX" }),
    [200, "orgUnit"],
  ],
]);

type Claims = Record<string, unknown>;

/** Sends a request with a token that is made for it. */
const withToken =
  (make: (target: Target) => Promise<string>): Attack["send"] =>
  async target =>
    post(VIEWER)({ ...target, token: await make(target) });

/** A token like those of the gateway's own issuer, signed with its key; but for what is changed. */
const signed =
  (change: (now: number) => Claims, header: Partial<JWTHeaderParameters> = {}) =>
  async ({ dataDir }: Target): Promise<string> => {
    const key = await keyIn(path.join(dataDir, "issuer.json"));
    const now = Math.floor(systemClock.now().getTime() / 1000);
    return new SignJWT({ ...claimsAt(now), ...change(now) })
      .setProtectedHeader({ alg: "ES256", kid: key.jwk.kid!, typ: "at+jwt", ...header })
      .sign(key.privateKey);
  };

/** A token that the attacker signs. */
const forged =
  (header: (target: Target, own: object) => object, change: (target: Target) => Claims = () => ({})) =>
  async (target: Target): Promise<string> => {
    const { privateKey, publicKey } = await generateKeyPair("ES256", { extractable: true });
    const now = Math.floor(systemClock.now().getTime() / 1000);
    return new SignJWT({ ...claimsAt(now), ...change(target) })
      .setProtectedHeader({ alg: "ES256", ...header(target, await exportJWK(publicKey)) })
      .sign(privateKey);
  };

const ISSUER = "http://localhost:4000/oidc";
const claimsAt = (now: number): Claims => ({
  iss: ISSUER,
  aud: "tongxin",
  sub: "admin",
  preferred_username: "admin",
  iat: now,
  exp: now + 300,
});

/** The key's public half as a shared secret. */
async function confused({ dataDir }: Target): Promise<string> {
  const { publicJwk } = await keyIn(path.join(dataDir, "issuer.json"));
  const now = Math.floor(systemClock.now().getTime() / 1000);
  return new SignJWT(claimsAt(now))
    .setProtectedHeader({ alg: "HS256", kid: publicJwk.kid! })
    .sign(Buffer.from(JSON.stringify(publicJwk)));
}

async function changed({ token }: Target): Promise<string> {
  const [header, payload = "", signature] = token.split(".");
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as Claims;
  const other = Buffer.from(JSON.stringify({ ...claims, preferred_username: "admin" })).toString("base64url");
  return [header, other, signature].join(".");
}

async function inTheAddress({ url, token }: Target): Promise<Reply> {
  return replyOf(
    await fetch(`${url}/graphql?access_token=${token}&query=${encodeURIComponent("{ viewer { account } }")}`),
  );
}

const REFUSED = [401, "UNAUTHENTICATED"] as const;

const TOKENS = attacks([
  ["S4", "no signature", withToken(async () => new UnsecuredJWT(claimsAt(0)).encode()), REFUSED],
  ["S4", "the public key as a secret", withToken(confused), REFUSED],
  ["S4", "a changed payload", withToken(changed), REFUSED],
  ["S4", "a key nobody knows", withToken(forged(() => ({ kid: "mine" }))), REFUSED],
  ["S4", "a key that comes along", withToken(forged((_, jwk) => ({ jwk }))), REFUSED],
  [
    "S4",
    "a key to be fetched",
    withToken(forged(({ attacker }) => ({ jku: attacker.url, kid: "mine" }))),
    REFUSED,
  ],
  [
    "S4",
    "a certificate to be fetched",
    withToken(forged(({ attacker }) => ({ x5u: attacker.url }))),
    REFUSED,
  ],
  [
    "S4",
    "a key's name that is an address",
    withToken(forged(({ attacker }) => ({ kid: attacker.url }))),
    REFUSED,
  ],
  [
    "S4",
    "an issuer of the attacker's",
    withToken(
      forged(
        () => ({}),
        ({ attacker }) => ({ iss: attacker.url }),
      ),
    ),
    REFUSED,
  ],
  ["S4", "another issuer", withToken(signed(() => ({ iss: "https://elsewhere.example" }))), REFUSED],
  [
    "S4",
    "the issuer of service accounts",
    withToken(signed(() => ({ iss: "tongxin-services", scope: "roles:grant" }))),
    REFUSED,
  ],
  ["S4", "another audience", withToken(signed(() => ({ aud: "tongxin-explorer" }))), REFUSED],
  ["S4", "an end that is past", withToken(signed(now => ({ iat: now - 600, exp: now - 300 }))), REFUSED],
  ["S4", "no end", withToken(signed(() => ({ exp: undefined }))), REFUSED],
  ["S4", "a token for something else", withToken(signed(() => ({}), { typ: "logout+jwt" })), REFUSED],
  ["S4", "a good token in the address", inTheAddress, REFUSED],
]);

const anonymous = (text: string): Attack["send"] =>
  post(JSON.stringify({ query: text }), { authorization: "" });

const STRANGERS = attacks([
  ["S6", "introspection without signing in", anonymous("{ __schema { types { name } } }"), REFUSED],
  ["S6", "a type without signing in", anonymous(`{ __type(name: "Query") { name } }`), REFUSED],
  ["S6", "a misspelt field without signing in", anonymous("{ viewr { account } }"), REFUSED],
  ["S6", "no GraphQL without signing in", anonymous("{"), REFUSED],
  ["S6", "the service's own document", anonymous("{ _service { sdl } }"), REFUSED],
  ["S6", "a misspelt field", query("{ viewr { account } }"), [200, "GRAPHQL_VALIDATION_FAILED"]],
  [
    "S6",
    "the gateway's own question",
    query(`{ viewerOf(account: "admin") }`),
    [200, "GRAPHQL_VALIDATION_FAILED"],
  ],
  ["S6", "a subgraph's own question", query("{ _service { sdl } }"), [200, "GRAPHQL_VALIDATION_FAILED"]],
  [
    "S6",
    "entities by their keys",
    query("{ _entities(representations: []) { __typename } }"),
    [200, "GRAPHQL_VALIDATION_FAILED"],
  ],
]);

export const ATTACKS: readonly Attack[] = [
  ...DOCUMENTS,
  ...BOUNDS,
  ...DEPTHS,
  ...BODIES,
  ...TRAPS,
  ...TOKENS,
  ...STRANGERS,
];

/** What no answer may say: where it ran, on what, and what else there is. */
const SECRETS =
  /serviceName|\bselect .* from|stack"|\/src\/|node_modules|127\.0\.0\.1|Did you mean|ECONN|hive|apollo|graphql-js|mikro|"version"|Query\.viewerOf/i;

/** Twice the promise and a little: what sends twenty megabytes shares the machine with what refuses them, and with others. */
const REFUSED_WITHIN_MS = 5_000;

/** Why an attack was not answered as it should be; null when it was. */
export function whyWrong({ expected: [status, word] }: Attack, reply: Reply, tookMs: number): string | null {
  if (reply.status !== status)
    return `It answered ${reply.status}, not ${status}: ${reply.text.slice(0, 200)}`;
  if (!reply.text.includes(word)) return `It does not say ${word}: ${reply.text.slice(0, 200)}`;
  if (SECRETS.test(reply.text)) return `It says too much: ${reply.text.slice(0, 200)}`;
  if (reply.headers.get("server") ?? reply.headers.get("x-powered-by")) return "It says what it runs on.";
  const { data, errors }: Answer = JSON.parse(reply.text);
  if (errors && Object.values<unknown>(data ?? {}).some(value => value !== null))
    return "It gives data all the same.";
  if (tookMs > REFUSED_WITHIN_MS) return `It took ${Math.round(tookMs)} ms.`;
  return null;
}

/** A server that notes whoever comes. */
export async function anAttacker() {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end(JSON.stringify({ keys: [] }));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`,
    asked,
    stop: async () => void (await new Promise(resolve => server.close(resolve))),
  };
}
