import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { clockAt } from "@tongxin/kernel";
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { discovery } from "./discovery.js";
import { keptLog } from "./log.test-kit.js";
import { testProvider, type TestProvider } from "./provider.test-kit.js";
import { createTokens, personBy, remoteKeys, type TrustedIssuer } from "./tokens.js";
import { watchOf } from "./watch.js";

const BEGIN = new Date("2026-11-02T09:00:00+08:00");
const clock = clockAt(BEGIN);
const after = (seconds: number) => clock.set(new Date(BEGIN.getTime() + seconds * 1000));

let provider: TestProvider;
let attacker: { url: string; asked: string[]; stop(): Promise<void> };
beforeEach(async () => {
  after(0);
  provider = await testProvider(clock);
  attacker = await anAttacker();
});
afterEach(async () => {
  await provider.stop();
  await attacker.stop();
});

/** A server that notes whoever comes. */
async function anAttacker(): Promise<typeof attacker> {
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

const trusted = (change: Partial<TrustedIssuer> = {}): TrustedIssuer => ({
  issuer: provider.issuer,
  audience: "tongxin",
  keys: remoteKeys(async () => `${provider.issuer}/jwks`, { cooldownDuration: 0 }),
  bearerOf: personBy("preferred_username"),
  ...change,
});

const UNAUTHENTICATED = { extensions: { code: "UNAUTHENTICATED" } };
const SERVICE_UNAVAILABLE = { extensions: { code: "SERVICE_UNAVAILABLE" } };

describe("a token of the provider", () => {
  it("is that of the account its claim names, and nobody's when the claim is missing", async () => {
    const tokens = createTokens([trusted()], clock);
    expect(await tokens.bearerOf(await provider.token())).toEqual({
      kind: "PERSON",
      account: "employee",
      scopes: null,
    });
    const nameless = await provider.token({ claims: { preferred_username: undefined } });
    await expect(tokens.bearerOf(nameless)).rejects.toMatchObject(UNAUTHENTICATED);
  });

  it.each(["EMPLOYEE", "Employee", "ｅｍｐｌｏｙｅｅ"])(
    "that spells it %s is of the same account, with the same counts",
    async spelt => {
      const token = await provider.token({ claims: { preferred_username: spelt } });
      expect(await createTokens([trusted()], clock).bearerOf(token)).toMatchObject({ account: "employee" });
    },
  );

  it.each(["RS256", "PS256", "EdDSA"])("may be signed by %s", async alg => {
    const key = await provider.addKey("other", alg);
    const token = await provider.token({ key, header: { alg, kid: "other" } });
    expect(await createTokens([trusted()], clock).bearerOf(token)).toMatchObject({ account: "employee" });
  });

  it("is accepted until its end, and not a second longer, however lately it was verified", async () => {
    const tokens = createTokens([trusted()], clock);
    const token = await provider.token();
    after(299);
    expect(await tokens.bearerOf(token)).toMatchObject({ account: "employee" });
    after(300);
    await expect(tokens.bearerOf(token)).rejects.toMatchObject(UNAUTHENTICATED);
  });

  it("may be some seconds ahead of our clock, and no more", async () => {
    const tokens = createTokens([trusted()], clock);
    const token = await provider.token();
    after(-5);
    expect(await tokens.bearerOf(token)).toMatchObject({ account: "employee" });
    after(-6);
    await expect(createTokens([trusted()], clock).bearerOf(token)).rejects.toMatchObject(UNAUTHENTICATED);
  });
});

describe("the provider's keys", () => {
  it("are fetched again for a new one, and one that it took back is no longer believed after a minute", async () => {
    const tokens = createTokens([trusted()], clock);
    const old = await provider.token();
    await tokens.bearerOf(old);
    await tokens.bearerOf(await provider.token({ claims: { jti: "2" } }));
    expect(provider.asked).toEqual(["/jwks"]);

    const key = await provider.addKey("second");
    provider.jwks.keys.shift();
    const token = await provider.token({ key, header: { kid: "second" } });
    expect(await tokens.bearerOf(token)).toMatchObject({ account: "employee" });
    after(60);
    await expect(tokens.bearerOf(old)).rejects.toMatchObject(UNAUTHENTICATED);
  });

  it("are not fetched for every unknown key that somebody makes up", async () => {
    const keys = remoteKeys(async () => `${provider.issuer}/jwks`);
    const tokens = createTokens([trusted({ keys })], clock);
    for (let n = 0; n < 20; n++) {
      const token = await provider.token({ header: { kid: `made-up-${n}` } });
      await expect(tokens.bearerOf(token)).rejects.toMatchObject(UNAUTHENTICATED);
    }
    expect(provider.asked).toHaveLength(1);
  });

  it("are found by the issuer's own document", async () => {
    const discover = discovery(provider.issuer);
    const keys = remoteKeys(async () => (await discover()).jwks_uri);
    const token = await provider.token();
    provider.failWith(500);
    await expect(createTokens([trusted({ keys })], clock).bearerOf(token)).rejects.toMatchObject(
      SERVICE_UNAVAILABLE,
    );
    provider.failWith(200);
    expect(await createTokens([trusted({ keys })], clock).bearerOf(token)).toMatchObject({
      account: "employee",
    });
  });

  it("are not looked for by the document of another issuer", async () => {
    const address = `${provider.issuer}/.well-known/openid-configuration`;
    await expect(discovery("https://other.example", address)()).rejects.toThrow(/is that of/);
  });

  it("that cannot be had make nobody a stranger: the service is unavailable", async () => {
    const token = await provider.token();
    const nowhere = remoteKeys(async () => "http://127.0.0.1:1/jwks");
    const broken = createTokens([trusted({ keys: nowhere })], clock);
    await expect(broken.bearerOf(token)).rejects.toMatchObject(SERVICE_UNAVAILABLE);
    provider.failWith(503);
    await expect(createTokens([trusted()], clock).bearerOf(token)).rejects.toMatchObject(SERVICE_UNAVAILABLE);
  });
});

describe("a token that is refused, and for which nothing is fetched from elsewhere", () => {
  const now = Math.floor(BEGIN.getTime() / 1000);
  const claims = () => ({
    iss: provider.issuer,
    aud: "tongxin",
    sub: "f3b1c2",
    preferred_username: "admin",
    iat: now,
    exp: now + 300,
  });
  const forged = async (header: object, change: object = {}) => {
    const { privateKey, publicKey } = await generateKeyPair("ES256", { extractable: true });
    return new SignJWT({ ...claims(), ...change })
      .setProtectedHeader({ alg: "ES256", jwk: await exportJWK(publicKey), ...header })
      .sign(privateKey);
  };
  /** The public key as the shared secret, as text and as bytes. */
  const confused = (secret: string) =>
    new SignJWT(claims()).setProtectedHeader({ alg: "HS256", kid: "first" }).sign(Buffer.from(secret));
  const changed = async () => {
    const [header, , signature] = (await provider.token()).split(".");
    return [header, Buffer.from(JSON.stringify(claims())).toString("base64url"), signature].join(".");
  };

  const TABLE: [string, string, () => Promise<string>][] = [
    ["without a signature", "algorithm not accepted", async () => new UnsecuredJWT(claims()).encode()],
    [
      "without a signature, written otherwise",
      "algorithm not accepted",
      async () => (await unsigned("nOnE")) + ".",
    ],
    [
      "signed with the public key as a secret",
      "algorithm not accepted",
      () => confused(JSON.stringify(provider.jwks.keys[0])),
    ],
    [
      "signed with the key's coordinates as a secret",
      "algorithm not accepted",
      () => confused(provider.jwks.keys[0]!.x!),
    ],
    ["signed with an empty-looking secret", "algorithm not accepted", () => confused("\0".repeat(32))],
    ["of a changed payload", "wrong signature", changed],
    ["of an unknown key", "unknown key", () => forged({ kid: "mine", jwk: undefined })],
    ["of an unknown key without a name", "wrong signature", () => forged({ jwk: undefined })],
    ["that brings its own key", "wrong signature", () => forged({ kid: "first" })],
    ["that says where its keys lie", "unknown key", () => forged({ jku: attacker.url, kid: "mine" })],
    ["that says where its certificate lies", "unknown key", () => forged({ x5u: attacker.url, kid: "mine" })],
    ["whose key's name is an address", "unknown key", () => forged({ kid: attacker.url })],
    [
      "whose issuer is the attacker",
      "wrong issuer",
      () => forged({ jku: attacker.url }, { iss: new URL(attacker.url).origin }),
    ],
    [
      "whose issuer is ours with a slash",
      "wrong issuer",
      () => provider.token({ claims: { iss: `${provider.issuer}/` } }),
    ],
    [
      "of another issuer",
      "wrong issuer",
      () => provider.token({ claims: { iss: "https://elsewhere.example" } }),
    ],
    ["of no issuer", "wrong issuer", () => provider.token({ claims: { iss: undefined } })],
    ["for another audience", "wrong audience", () => provider.token({ claims: { aud: "another" } })],
    ["for no audience", "wrong audience", () => provider.token({ claims: { aud: undefined } })],
    ["that has ended", "expired", () => provider.token({ claims: { exp: now } })],
    ["that never ends", "lacks a claim", () => provider.token({ claims: { exp: undefined } })],
    ["that was never issued", "lacks a claim", () => provider.token({ claims: { iat: undefined } })],
    ["that is not valid yet", "not valid yet", () => provider.token({ claims: { nbf: now + 60 } })],
    [
      "that was issued tomorrow",
      "not valid yet",
      () => provider.token({ claims: { iat: now + 86_400, exp: now + 90_000 } }),
    ],
    ["of no subject", "lacks a claim", () => provider.token({ claims: { sub: undefined } })],
    [
      "whose account is no text",
      "names no account",
      () => provider.token({ claims: { preferred_username: ["admin"] } }),
    ],
    ["made for signing out", "no access token", () => provider.token({ header: { typ: "logout+jwt" } })],
    ["that wants what we do not know", "malformed", () => provider.token({ header: { crit: ["x"], x: 1 } })],
    ["that is none", "malformed", async () => "x.y.z"],
    ["that is empty", "malformed", async () => ""],
  ];
  const unsigned = async (alg: string) =>
    [{ alg }, claims()].map(part => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");

  it.each(TABLE)("%s: %s", async (_, reason, make) => {
    const tokens = createTokens([trusted()], clock);
    const refused = make().then(token => tokens.bearerOf(token));
    await expect(refused).rejects.toMatchObject({ ...UNAUTHENTICATED, reason });
    expect(attacker.asked).toEqual([]);
    expect(provider.asked.every(path => path === "/jwks")).toBe(true);
  });
});

it("an issuer's keys are good for its own tokens only", async () => {
  const other = await testProvider(clock);
  const tokens = createTokens(
    [trusted(), { ...trusted(), issuer: other.issuer, keys: remoteKeys(async () => `${other.issuer}/jwks`) }],
    clock,
  );
  expect(await tokens.bearerOf(await other.token())).toMatchObject({ account: "employee" });
  const borrowed = await other.token({ claims: { iss: provider.issuer } });
  await expect(tokens.bearerOf(borrowed)).rejects.toMatchObject(UNAUTHENTICATED);
  await other.stop();
});

it("of the provider's keys the log hears by their fetching only: that known ones serve says nothing of it", async () => {
  const { log, lines } = keptLog();
  const watch = watchOf(log, { part: "keys", away: "away", back: "back" });
  const keys = remoteKeys(async () => `${provider.issuer}/jwks`, { cooldownDuration: 0 }, watch);
  const tokens = createTokens([trusted({ keys })], clock);
  const known = (jti: string) => provider.token({ claims: { jti } });
  await tokens.bearerOf(await known("1"));
  provider.failWith(500);
  for (const jti of ["2", "3"]) {
    const unknown = provider.token({ header: { kid: "unknown" }, claims: { jti } });
    await expect(unknown.then(token => tokens.bearerOf(token))).rejects.toMatchObject(SERVICE_UNAVAILABLE);
    await tokens.bearerOf(await known(jti));
  }
  expect(lines).toMatchObject([{ level: "warn", message: "away", why: "it answers 500" }]);

  provider.failWith(200);
  const unknown = provider.token({ header: { kid: "unknown" } });
  await expect(unknown.then(token => tokens.bearerOf(token))).rejects.toMatchObject(UNAUTHENTICATED);
  expect(lines.slice(1)).toMatchObject([{ level: "warn", message: "back" }]);
});
