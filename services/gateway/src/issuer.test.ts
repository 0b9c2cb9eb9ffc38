import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { clockAt, systemClock } from "@tongxin/kernel";
import type { Answer } from "@tongxin/testing";
import { decodeJwt } from "jose";
import { aVisitor, formIn, newPkce, type Pkce, type Visitor } from "./browser.test-kit.js";
import { aDoor, type TestDoor } from "./door.test-kit.js";
import { DEMO_PASSWORD, scratchFolder, settingsOf } from "./platform.test-kit.js";
import { signInParts } from "./sign-in.test-kit.js";
import { openSignIn, type SignIn } from "./sign-in.js";

const BEGIN = systemClock.now();
const clock = clockAt(BEGIN);
const after = (minutes: number) => clock.set(new Date(BEGIN.getTime() + minutes * 60_000));

let signIn: SignIn;
let door: TestDoor;
let visitor: Visitor;
let pkce: Pkce;
beforeEach(async () => {
  after(0);
  signIn = await openSignIn(settingsOf(scratchFolder()), signInParts(clock));
  door = await aDoor(async () => ({ data: { viewer: { account: "x" } } }), { signIn });
  visitor = aVisitor(door.url);
  pkce = newPkce();
});
afterEach(() => door.stop());

const REDIRECT = "http://localhost:3000/explorer/";

function authorization(change: Record<string, string | undefined> = {}): string {
  const all = {
    client_id: "tongxin-explorer",
    response_type: "code",
    redirect_uri: REDIRECT,
    scope: "openid",
    state: "state-1",
    code_challenge: pkce.challenge,
    code_challenge_method: "S256",
    ...change,
  };
  const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `/oidc/auth?${new URLSearchParams(given).toString()}`;
}

const locationOf = (answer: Response): string => answer.headers.get("location") ?? "";

/** Goes to the sign-in page, and says whether it came to one. */
async function atThePage(): Promise<string> {
  const answer = await visitor.get(authorization());
  const page = await visitor.get(locationOf(answer));
  expect(page.status).toBe(200);
  return formIn(await page.text()).action;
}

const enter = async (action: string, account = "employee", password = DEMO_PASSWORD) =>
  visitor.post(action, { account, password });

/** The code that a right password leads to. */
async function aCode(): Promise<string> {
  const entered = await enter(await atThePage());
  const back = await visitor.get(locationOf(entered));
  const target = new URL(locationOf(back));
  expect(target.origin + target.pathname).toBe(REDIRECT);
  expect(target.searchParams.get("state")).toBe("state-1");
  return target.searchParams.get("code")!;
}

async function exchange(fields: Record<string, string>): Promise<{ status: number; body: Answer }> {
  const answer = await visitor.post("/oidc/token", { client_id: "tongxin-explorer", ...fields });
  return { status: answer.status, body: await answer.json() };
}

const redeem = (code: string, verifier = pkce.verifier) =>
  exchange({ grant_type: "authorization_code", code, redirect_uri: REDIRECT, code_verifier: verifier });

const refresh = (token: string) => exchange({ grant_type: "refresh_token", refresh_token: token });

describe("signing in with the browser", () => {
  it("ends with a token of fifteen minutes for the graph, which the gateway takes for that account", async () => {
    const { status, body } = await redeem(await aCode());
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: "Bearer", expires_in: 900, scope: "openid" });
    expect(decodeJwt(body.access_token)).toMatchObject({ aud: "tongxin", preferred_username: "employee" });
    expect(await signIn.tokens.bearerOf(body.access_token)).toEqual({
      kind: "PERSON",
      account: "employee",
      scopes: null,
    });
    await expect(signIn.tokens.bearerOf(body.id_token)).rejects.toMatchObject({
      extensions: { code: "UNAUTHENTICATED" },
    });
  });

  it("keeps its cookies from other sites and from scripts", async () => {
    const answer = await visitor.get(authorization());
    for (const cookie of answer.headers.getSetCookie()) {
      expect(cookie).toMatch(/samesite=lax/i);
      expect(cookie).toMatch(/httponly/i);
      expect(cookie).toMatch(/path=\/oidc/);
    }
  });

  it("is renewed by a token that is good once, and twice is a theft that ends both", async () => {
    const { body: first } = await redeem(await aCode());
    const { status, body: second } = await refresh(first.refresh_token);
    expect(status).toBe(200);
    expect(await signIn.tokens.bearerOf(second.access_token)).toMatchObject({ account: "employee" });
    expect((await refresh(first.refresh_token)).status).toBe(400);
    expect((await refresh(second.refresh_token)).status).toBe(400);
  });

  it("takes a code once, and only from who asked for it", async () => {
    expect((await redeem(await aCode(), newPkce().verifier)).body).toMatchObject({ error: "invalid_grant" });
    pkce = newPkce();
    visitor = aVisitor(door.url);
    const code = await aCode();
    expect((await redeem(code)).status).toBe(200);
    expect((await redeem(code)).body).toMatchObject({ error: "invalid_grant" });
  });

  it("gives tokens to pages of this host and of no other", async () => {
    const code = await aCode();
    const redeemFrom = (origin: string) =>
      fetch(`${door.url}/oidc/token`, {
        method: "POST",
        headers: { origin },
        body: new URLSearchParams({
          client_id: "tongxin-explorer",
          grant_type: "authorization_code",
          code,
          redirect_uri: REDIRECT,
          code_verifier: pkce.verifier,
        }),
      });
    expect((await redeemFrom("https://attacker.example")).status).toBe(400);
    expect((await redeemFrom(door.url)).status).toBe(200);
  });

  it.each([
    ["without PKCE", { code_challenge: undefined, code_challenge_method: undefined }],
    ["with a plain challenge", { code_challenge_method: "plain" }],
    ["for a token without a code", { response_type: "token" }],
    ["for another resource", { resource: "urn:another" }],
  ])("is refused %s", async (_, change) => {
    const answer = await visitor.get(authorization(change));
    expect(locationOf(answer)).toMatch(/[?#&]error=(invalid|unsupported)_/);
    expect(locationOf(answer)).not.toMatch(/[?#&](code|access_token)=/);
  });

  it.each([
    ["another host", { redirect_uri: "https://attacker.example/explorer/" }],
    ["another path", { redirect_uri: "http://localhost:3000/elsewhere/" }],
    ["a host that only begins like ours", { redirect_uri: "http://localhost.attacker.example/explorer/" }],
    ["another client", { client_id: "attacker" }],
  ])("never leads to %s", async (_, change) => {
    const answer = await visitor.get(authorization(change));
    expect(answer.status).toBe(400);
    expect(locationOf(answer)).toBe("");
    expect(await answer.text()).toContain("This sign-in cannot go on");
  });
});

describe("the sign-in page", () => {
  it("needs no script to sign in, lets nothing in from elsewhere and into no frame", async () => {
    const page = await visitor.get(locationOf(await visitor.get(authorization())));
    const policy = page.headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self' http://localhost:3000");
    expect(await page.text()).not.toMatch(/<script|https?:\/\//);
  });

  it("says the same of a wrong password and of an account that does not exist, and repeats no markup", async () => {
    const action = await atThePage();
    const wrong = await enter(action, "employee", "guess");
    expect(wrong.status).toBe(401);
    const unknown = await enter(action, `"><script>alert(1)</script>`, "guess");
    expect(unknown.status).toBe(401);
    const pages = [await wrong.text(), await unknown.text()];
    for (const page of pages) expect(page).toContain("账号或密码不正确。");
    expect(pages[1]).not.toContain("<script>");
  });

  it("is not served to who did not come from the beginning, nor filled by another site's form", async () => {
    const action = await atThePage();
    expect((await aVisitor(door.url).get(action)).status).toBe(400);
    const foreign = await fetch(door.url + action, {
      method: "POST",
      headers: {
        origin: "https://attacker.example",
        cookie: [...visitor.cookies].map(pair => pair.join("=")).join("; "),
      },
      body: new URLSearchParams({ account: "employee", password: DEMO_PASSWORD }),
    });
    expect(foreign.status).toBe(400);
    expect(foreign.headers.getSetCookie()).toEqual([]);
  });
});

describe("guessing", () => {
  const bySignIn = async (account: string, password: string) =>
    fetch(`${door.url}/demo/sign-in`, { method: "POST", body: JSON.stringify({ account, password }) });

  it("locks the account for both ways to sign in, for fifteen minutes, and nobody else", async () => {
    const action = await atThePage();
    for (let n = 0; n < 3; n++) expect((await enter(action, "employee", "guess")).status).toBe(401);
    for (let n = 0; n < 2; n++) expect((await bySignIn("employee", "guess")).status).toBe(401);

    const locked = await enter(action);
    expect(locked.status).toBe(429);
    expect(locked.headers.get("retry-after")).toBe("900");
    expect(await locked.text()).toContain("15 分钟");
    const script = await bySignIn("employee", DEMO_PASSWORD);
    expect(script.status).toBe(429);
    expect(script.headers.get("retry-after")).toBe("900");
    expect(await script.json()).toMatchObject({
      errors: [{ extensions: { code: "RATE_LIMITED", retryAfter: 900 } }],
    });
    expect((await bySignIn("hr", DEMO_PASSWORD)).status).toBe(200);

    after(15);
    expect((await bySignIn("employee", DEMO_PASSWORD)).status).toBe(200);
  });

  it("tells nobody by the lock which accounts there are", async () => {
    for (let n = 0; n < 5; n++) expect((await bySignIn("nobody", "guess")).status).toBe(401);
    expect((await bySignIn("nobody", "guess")).status).toBe(429);
  });
});

describe("signing out", () => {
  const signOut = async (idToken: string) => {
    const target = new URLSearchParams({ id_token_hint: idToken, post_logout_redirect_uri: REDIRECT });
    const page = await visitor.get(`/oidc/session/end?${target.toString()}`);
    const { action, fields } = formIn(await page.text());
    return visitor.post(action, fields);
  };

  it("leads back, ends the session and its renewal, and the next sign-in asks for the password", async () => {
    const { body } = await redeem(await aCode());
    const again = await visitor.get(authorization());
    expect(locationOf(again)).toContain("code=");

    const out = await signOut(body.id_token);
    expect(locationOf(out)).toBe(REDIRECT);
    expect((await refresh(body.refresh_token)).body).toMatchObject({ error: "invalid_grant" });
    expect(locationOf(await visitor.get(authorization()))).toContain("/oidc/interaction/");
  });

  it("leads to no other site", async () => {
    const { body } = await redeem(await aCode());
    const target = new URLSearchParams({
      id_token_hint: body.id_token,
      post_logout_redirect_uri: "https://attacker.example/",
    });
    expect((await visitor.get(`/oidc/session/end?${target.toString()}`)).status).toBe(400);
  });

  it("takes back a token that is no longer needed", async () => {
    const { body } = await redeem(await aCode());
    const fields = { client_id: "tongxin-explorer", token: body.refresh_token };
    expect((await visitor.post("/oidc/token/revocation", fields)).status).toBe(200);
    expect((await refresh(body.refresh_token)).body).toMatchObject({ error: "invalid_grant" });
  });
});

it("a token for scripts is of the same kind, lasts twelve hours and outlives a restart", async () => {
  const dataDir = scratchFolder();
  const one = await openSignIn(settingsOf(dataDir), signInParts(clock));
  const token = (await one.issuer!.signIn("hr", DEMO_PASSWORD, { address: "::1", requestId: "r" }))!;
  expect(decodeJwt(token)).toMatchObject({ aud: "tongxin", iss: signIn.issuer!.issuer, sub: "hr" });
  const two = await openSignIn(settingsOf(dataDir), signInParts(clock));
  after(12 * 60 - 1);
  expect(await two.tokens.bearerOf(token)).toMatchObject({ account: "hr" });
  after(12 * 60);
  await expect(two.tokens.bearerOf(token)).rejects.toMatchObject({ extensions: { code: "UNAUTHENTICATED" } });
});
