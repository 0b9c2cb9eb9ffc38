import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { clockAt } from "@tongxin/kernel";
import { DoorError, newPassportKeys, passportReader } from "@tongxin/subgraph/host";
import type { Answer } from "@tongxin/testing";
import { decodeJwt } from "jose";
import { aDoor, type TestDoor } from "./door.test-kit.js";
import { guarded } from "./executors.js";
import { scratchFolder, settingsOf, type Body } from "./platform.test-kit.js";
import { createSecretCheck, type CheckSecret } from "./service-accounts.js";
import { newKey } from "./signing-key.js";
import { signInParts } from "./sign-in.test-kit.js";
import { openSignIn, type SignIn } from "./sign-in.js";

const BEGIN = new Date("2026-11-02T09:00:00+08:00");
const clock = clockAt(BEGIN);
const after = (minutes: number) => clock.set(new Date(BEGIN.getTime() + minutes * 60_000));

const SCOPES = ["imports:run", "imports:read"];
/** A secret with what a form and a header must escape. */
const SECRET = "s3cret/+:%=";

let checkSecret: CheckSecret;
let checks: number;
let signIn: SignIn;
let door: TestDoor;
beforeEach(async () => {
  after(0);
  checks = 0;
  checkSecret = async (clientId, secret) =>
    clientId === "hr-system" && secret === SECRET ? { account: "hr-system", scopes: SCOPES } : null;
  const counted: CheckSecret = (...given) => {
    checks++;
    return checkSecret(...given);
  };
  signIn = await openSignIn(settingsOf(scratchFolder()), signInParts(clock, { checkSecret: counted }));
  door = await aDoor(async () => ({ data: { viewer: { account: "x" } } }), { signIn });
});
afterEach(() => door.stop());

const byHeader = (clientId: string, secret: string) => ({
  authorization: `Basic ${Buffer.from([clientId, secret].map(encodeURIComponent).join(":")).toString("base64")}`,
});
const CREDENTIALS = { client_id: "hr-system", client_secret: SECRET };
const GRANT = { grant_type: "client_credentials" };

interface TokenAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Answer;
}

async function ask(body: Body, headers: Record<string, string> = {}): Promise<TokenAnswer> {
  const answer = await fetch(`${door.url}/oauth/token`, { method: "POST", headers, body });
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
}

const askWith = (fields: Record<string, string>, headers?: Record<string, string>) =>
  ask(new URLSearchParams(fields), headers);

describe("a service account's token", () => {
  it.each([
    ["the form", () => askWith({ ...GRANT, ...CREDENTIALS })],
    ["the header", () => askWith(GRANT, byHeader("hr-system", SECRET))],
    [
      "the header, naming the client twice",
      () => askWith({ ...GRANT, client_id: "hr-system" }, byHeader("hr-system", SECRET)),
    ],
  ])("is given for a secret in %s, for fifteen minutes and all its scopes", async (_, request) => {
    const { status, headers, body } = await request();
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(body).toEqual({
      access_token: expect.any(String),
      token_type: "Bearer",
      expires_in: 900,
      scope: "imports:read imports:run",
    });
    expect(decodeJwt(body.access_token)).toMatchObject({
      iss: "tongxin-services",
      aud: "tongxin",
      sub: "hr-system",
      client_id: "hr-system",
      jti: expect.any(String),
    });
    const bearer = { kind: "SERVICE", account: "hr-system", scopes: ["imports:read", "imports:run"] };
    expect(await signIn.tokens.bearerOf(body.access_token)).toEqual(bearer);
    after(15);
    await expect(signIn.tokens.bearerOf(body.access_token)).rejects.toMatchObject({
      extensions: { code: "UNAUTHENTICATED" },
    });
  });

  it("is good for what was asked for, when that is less", async () => {
    const { body } = await askWith({ ...GRANT, ...CREDENTIALS, scope: "imports:read" });
    expect(body.scope).toBe("imports:read");
    expect((await signIn.tokens.bearerOf(body.access_token)).scopes).toEqual(["imports:read"]);
  });

  it("is taken by every gateway that has the same key, and by no other", async () => {
    const serviceTokenKey = await newKey();
    const another = (changed: object) =>
      openSignIn(settingsOf(scratchFolder(), changed), signInParts(clock, { checkSecret }));
    const one = await another({ serviceTokenKey });
    const two = await another({ serviceTokenKey });
    const three = await another({});
    const issuing = await aDoor(async () => ({ data: {} }), { signIn: one });
    const answer = await fetch(`${issuing.url}/oauth/token`, {
      method: "POST",
      body: new URLSearchParams({ ...GRANT, ...CREDENTIALS }),
    });
    const { access_token: token } = (await answer.json()) as { access_token: string };
    await issuing.stop();
    expect(await two.tokens.bearerOf(token)).toMatchObject({ account: "hr-system" });
    await expect(three.tokens.bearerOf(token)).rejects.toMatchObject({
      extensions: { code: "UNAUTHENTICATED" },
    });
  });
});

describe("a request for a token", () => {
  it.each([
    ["without a secret", { ...GRANT, client_id: "hr-system" }, {}, 401, "invalid_client"],
    ["with a wrong secret", { ...GRANT, ...CREDENTIALS, client_secret: "guess" }, {}, 401, "invalid_client"],
    ["of an unknown client", { ...GRANT, ...CREDENTIALS, client_id: "x" }, {}, 401, "invalid_client"],
    ["of a client with a NUL", { ...GRANT, ...CREDENTIALS, client_id: "\0" }, {}, 401, "invalid_client"],
    [
      "of a client with half a character",
      { ...GRANT, ...CREDENTIALS, client_id: "hr\ud800" },
      {},
      401,
      "invalid_client",
    ],
    [
      "of a client whose name is very long",
      { ...GRANT, ...CREDENTIALS, client_id: "x".repeat(100_000) },
      {},
      401,
      "invalid_client",
    ],
    ["with a broken header", GRANT, { authorization: "Basic !!" }, 401, "invalid_client"],
    [
      "with a header that escapes wrongly",
      GRANT,
      { authorization: `Basic ${btoa("%:%")}` },
      401,
      "invalid_client",
    ],
    ["with two secrets", { ...GRANT, ...CREDENTIALS }, byHeader("hr-system", SECRET), 400, "invalid_request"],
    [
      "that names two clients",
      { ...GRANT, client_id: "x" },
      byHeader("hr-system", SECRET),
      400,
      "invalid_request",
    ],
    ["without a grant", CREDENTIALS, {}, 400, "invalid_request"],
    ["by password", { ...CREDENTIALS, grant_type: "password" }, {}, 400, "unsupported_grant_type"],
    ["beyond its scopes", { ...GRANT, ...CREDENTIALS, scope: "roles:grant" }, {}, 400, "invalid_scope"],
    ["for no scope", { ...GRANT, ...CREDENTIALS, scope: " " }, {}, 400, "invalid_scope"],
  ])("%s is refused", async (_, fields, headers, status, error) => {
    const answer = await askWith(fields, headers);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ error, error_description: expect.any(String) });
    expect(answer.headers.get("www-authenticate")?.startsWith("Basic") ?? false).toBe(status === 401);
  });

  it.each([
    [
      "that says a thing twice",
      "grant_type=client_credentials&grant_type=password",
      "application/x-www-form-urlencoded",
      400,
    ],
    ["of JSON", "{}", "application/json", 400],
    ["of 200 kB and more", `x=${"x".repeat(200_000)}`, "application/x-www-form-urlencoded", 413],
  ])("%s is refused", async (_, body, contentType, status) => {
    const answer = await ask(body, { "content-type": contentType });
    expect(answer.status).toBe(status);
    expect(answer.body.error).toBe("invalid_request");
  });

  it("after five wrong secrets is not looked at for fifteen minutes", async () => {
    for (let n = 0; n < 5; n++) await askWith({ ...GRANT, ...CREDENTIALS, client_secret: String(n) });
    const locked = await askWith({ ...GRANT, ...CREDENTIALS });
    expect(locked.status).toBe(429);
    expect(locked.headers.get("retry-after")).toBe("900");
    expect(checks).toBe(5);
    after(15);
    expect((await askWith({ ...GRANT, ...CREDENTIALS })).status).toBe(200);
  });

  it("while directory is away is no failure of the client", async () => {
    checkSecret = async () => {
      throw new DoorError("SERVICE_UNAVAILABLE", "away");
    };
    for (let n = 0; n < 10; n++) {
      const { status, body } = await askWith({ ...GRANT, ...CREDENTIALS });
      expect(status).toBe(503);
      expect(body.error).toBe("temporarily_unavailable");
    }
  });
});

describe("directory is asked whose a secret is", () => {
  it("by the gateway itself, which may do nothing else by that", async () => {
    const { privateKey, publicKey } = await newPassportKeys();
    const read = await passportReader(publicKey, clock);
    const check = await createSecretCheck(
      async ({ variables, context }) => {
        const { account, permissions } = await read(context.caller.credentials.passport);
        expect({ account, permissions }).toEqual({
          account: "system:gateway",
          permissions: { "gateway:service-accounts": ["*"] },
        });
        const known = variables?.["secret"] === SECRET;
        const found = known ? JSON.stringify({ account: "hr-system", scopes: SCOPES }) : null;
        return { data: { serviceAccountOf: found } };
      },
      privateKey,
      clock,
    );
    expect(await check("hr-system", SECRET)).toEqual({ account: "hr-system", scopes: SCOPES });
    expect(await check("hr-system", "guess")).toBeNull();
  });

  it("and is unavailable when it does not answer", async () => {
    const { privateKey } = await newPassportKeys();
    const away = guarded(async () => Promise.reject(new Error("connect ECONNREFUSED")));
    const check = await createSecretCheck(away, privateKey, clock);
    await expect(check("hr-system", SECRET)).rejects.toMatchObject({
      extensions: { code: "SERVICE_UNAVAILABLE" },
    });
  });
});
