import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { clockAt, systemClock } from "@tongxin/kernel";
import { aDoor, type TestDoor } from "./door.test-kit.js";
import { keptLog, type LogLine } from "./log.test-kit.js";
import { createNotices } from "./notices.js";
import { ask, DEMO_PASSWORD, scratchFolder, settingsOf } from "./platform.test-kit.js";
import { signInParts } from "./sign-in.test-kit.js";
import { openSignIn } from "./sign-in.js";

const clock = clockAt(systemClock.now());
const PHONE = "13812345678";
const ID_NUMBER = "11010519491231002X";
const SECRET = "s3cret-of-a-client";
const PASSWORD = "mima-of-somebody";
const BAD_TOKEN = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.c2lnbmF0dXJl";

let lines: LogLine[];
let door: TestDoor;
let token: string;
let release: (() => void) | null;
beforeEach(async () => {
  const kept = keptLog();
  const notices = createNotices(kept.log, clock);
  lines = kept.lines;
  release = null;
  const settings = settingsOf(scratchFolder(), { ratePerMinute: 300, maxInFlight: 1 });
  const signIn = await openSignIn(settings, signInParts(clock, { notices, log: kept.log }));
  const subgraph = async () => {
    if (waits) await new Promise<void>(resolve => (release = resolve));
    return { data: { orgUnit: { name: PHONE } } };
  };
  door = await aDoor(subgraph, { signIn, settings, notices, log: kept.log });
  token = (await signIn.issuer!.signIn("employee", DEMO_PASSWORD, { address: "::1", requestId: "r" }))!;
});
afterEach(async () => {
  waits = false;
  release?.();
  await door.stop();
});

let waits = false;
const NAMED = `query UnitByCode($code: String!) { orgUnit(code: $code) { name } }`;
const signIn = (account: string, password: string) =>
  fetch(`${door.url}/demo/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ account, password }),
  });
const about = (message: string) => lines.filter(line => line.message === message);
/** Another minute begins, and with it what was counted is said. */
const nextMinute = () => clock.set(new Date(clock.now().getTime() + 61_000));

it("each request leaves a line that says who asked for what, how it went and how long it took", async () => {
  await ask(door, token, NAMED, { code: ID_NUMBER });
  await ask(door, token, `{ orgUnit(code: "${PHONE}") { name } }`);
  await ask(door, token, "{ orgUnt { name } }");
  await ask(door, null, NAMED);
  const person = { account: "employee", kind: "PERSON" };
  expect(about("request")).toMatchObject([
    { ...person, level: "info", operation: "UnitByCode", status: 200, errors: [] },
    { ...person, operation: expect.stringMatching(/^sha256:[0-9a-f]{12}$/), status: 200, errors: [] },
    { ...person, status: 200, errors: ["GRAPHQL_VALIDATION_FAILED"] },
    { account: null, kind: null, operation: null, status: 401, errors: ["UNAUTHENTICATED"] },
  ]);
  for (const line of about("request")) {
    expect(line["requestId"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(line["ms"]).toEqual(expect.any(Number));
  }
});

it("a request keeps the name it came with, where that is a plain word, and is given one otherwise", async () => {
  const named = async (requestId: string) => {
    const { headers } = await fetch(`${door.url}/graphql`, { headers: { "x-request-id": requestId } });
    return headers.get("x-request-id");
  };
  const kept = ["checkout-7_a", "0".repeat(64)];
  for (const requestId of kept) expect(await named(requestId)).toBe(requestId);
  const replaced = ["", "0".repeat(65), "a b", "a,b", `{"level":50}`, "../etc"];
  for (const requestId of replaced) expect(await named(requestId)).toMatch(/^[0-9a-f-]{36}$/);
  expect(about("request").slice(0, 2)).toMatchObject(kept.map(requestId => ({ requestId })));
  expect((await fetch(`${door.url}/healthz`)).headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
});

it("what may be an attack is said once a minute for each account, and what was sent is nowhere", async () => {
  for (let n = 0; n < 7; n++) await signIn("admin", PASSWORD);
  for (const stranger of [PHONE, ID_NUMBER, "stranger"]) await signIn(stranger, PASSWORD);
  for (let n = 0; n < 3; n++) await ask(door, BAD_TOKEN, NAMED, { code: PHONE });
  for (let n = 0; n < 3; n++)
    await fetch(`${door.url}/oauth/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: "old-kiosk",
        client_secret: SECRET,
      }),
    });
  expect(about("sign-in failed")).toMatchObject([
    { level: "warn", account: "admin", count: 1 },
    { level: "warn", account: null, count: 1 },
  ]);
  expect(about("locked out")).toMatchObject([
    { level: "warn", account: "admin", count: 1 },
    { level: "warn", account: null, count: 1 },
  ]);
  const reason = "wrong issuer";
  expect(about("token refused")).toMatchObject([{ level: "warn", account: null, count: 1, reason }]);
  for (const line of lines.filter(({ level }) => level === "warn"))
    expect(line["requestId"]).toMatch(/^[0-9a-f-]{36}$/);

  nextMinute();
  await ask(door, BAD_TOKEN, NAMED);
  expect(about("sign-in failed").slice(2)).toMatchObject([
    { account: "admin", count: 3 },
    { account: null, count: 5 },
  ]);
  expect(about("token refused").at(-1)).toMatchObject({ count: 3 });

  await ask(door, token, NAMED, { code: ID_NUMBER });
  const said = JSON.stringify(lines);
  for (const planted of [PHONE, ID_NUMBER, SECRET, PASSWORD, BAD_TOKEN, token, "127.0.0.1", "orgUnit"])
    expect(said).not.toContain(planted);
});

it("who sends too much is named, once a minute", async () => {
  waits = true;
  const sent = Array.from({ length: 310 }, () => ask(door, token, NAMED, { code: "TX" }));
  const first = sent.map(each => each.then(({ status }) => status));
  await Promise.any(first.map(async each => ((await each) === 503 ? true : Promise.reject(new Error()))));
  waits = false;
  release?.();
  await Promise.all(sent);
  expect(about("overloaded")).toMatchObject([{ level: "warn", account: "employee", count: 1 }]);
  expect(about("rate limited")).toMatchObject([{ level: "warn", account: "employee", count: 1 }]);
}, 20_000);
