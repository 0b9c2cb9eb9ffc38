import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { systemClock } from "@tongxin/kernel";
import { aDoor, type TestDoor } from "./door.test-kit.js";
import { keptLog, type LogLine } from "./log.test-kit.js";
import { scratchFolder, settingsOf } from "./platform.test-kit.js";
import { testProvider, type TestProvider } from "./provider.test-kit.js";
import { settingsFrom } from "./settings.js";
import { signInParts } from "./sign-in.test-kit.js";
import { openSignIn } from "./sign-in.js";

let provider: TestProvider;
let door: TestDoor;
let lines: LogLine[];
beforeEach(async () => {
  const kept = keptLog();
  lines = kept.lines;
  provider = await testProvider(systemClock);
  const { oidc } = settingsFrom({ OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: "our-page" });
  const signIn = await openSignIn(
    settingsOf(scratchFolder(), { oidc }),
    signInParts(systemClock, { log: kept.log }),
  );
  door = await aDoor(async () => ({ data: { viewer: { account: "x" } } }), { signIn });
});
afterEach(async () => {
  await door.stop();
  await provider.stop();
});

const ask = async (token: string, query = "") =>
  (
    await fetch(`${door.url}/graphql${query}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query: "{ viewer { account } }" }),
    })
  ).status;

it("where the enterprise's provider is set, its tokens are good, and there is no sign-in of our own", async () => {
  expect(await ask(await provider.token())).toBe(200);
  expect(await ask(await provider.token({ claims: { aud: "account" } }))).toBe(401);
  for (const [method, path] of [
    ["POST", "/demo/sign-in"],
    ["GET", "/oidc/auth"],
    ["GET", "/oidc/.well-known/openid-configuration"],
  ])
    expect((await fetch(door.url + path, { method: method! })).status).toBe(404);
});

it("a token in the address is none", async () => {
  expect(await ask("", `?access_token=${await provider.token()}`)).toBe(401);
});

it("the explorer's page learns from us where to sign in, and may talk to that host and no other", async () => {
  const config = await (await fetch(`${door.url}/explorer/config.json`)).json();
  expect(config).toEqual({
    issuer: provider.issuer,
    authorization_endpoint: `${provider.issuer}/auth`,
    token_endpoint: `${provider.issuer}/token`,
    end_session_endpoint: `${provider.issuer}/logout`,
    client_id: "our-page",
    scope: "openid",
  });
  const { headers } = await fetch(`${door.url}/explorer/`);
  expect(headers.get("content-security-policy")).toContain(`connect-src 'self' ${provider.issuer};`);
});

it("while the provider is away, nobody is a stranger: the answer is 503", async () => {
  const token = await provider.token();
  provider.failWith(500);
  expect(await ask(token)).toBe(503);
  expect((await fetch(`${door.url}/explorer/config.json`)).status).toBe(503);
  provider.failWith(200);
  expect(await ask(token)).toBe(200);
});

it("the log hears once that the provider is away, and why, and once that it is back", async () => {
  const token = await provider.token();
  provider.failWith(500);
  for (let n = 0; n < 3; n++) await ask(token);
  const part = "OIDC_ISSUER";
  expect(lines).toMatchObject([
    {
      level: "warn",
      part,
      message: expect.stringContaining("document cannot be read"),
      why: "it answers 500",
    },
  ]);

  provider.failWith(200);
  for (let n = 0; n < 3; n++) await ask(token);
  expect(lines.slice(1)).toMatchObject([
    { level: "warn", part, message: expect.stringContaining("could be read") },
  ]);
});
