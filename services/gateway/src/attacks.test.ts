import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { SERVICES } from "@tongxin/kernel";
import { anAttacker, ATTACKS, whyWrong, type Attack, type Target } from "./attacks.test-kit.js";
import { quantile, underAttack } from "./hostile-load.test-kit.js";
import {
  ask,
  distributed,
  embedded,
  freshDatabases,
  scratchFolder,
  tokenOf,
  type TestPlatform,
} from "./platform.test-kit.js";

let databases: Awaited<ReturnType<typeof freshDatabases>>;
let attacker: Awaited<ReturnType<typeof anAttacker>>;
let platform: TestPlatform;
let apart: TestPlatform;
let target: Omit<Target, "url">;
beforeAll(async () => {
  databases = await freshDatabases();
  attacker = await anAttacker();
  const dataDir = scratchFolder();
  platform = await embedded(databases.urls, dataDir);
  apart = await distributed(databases.urls, dataDir);
  const token = await tokenOf(platform, "employee");
  target = { token, serviceToken: await serviceTokenOf(platform), dataDir, attacker };
}, 60_000);
afterAll(async () => {
  console.log(`${answered} of ${ATTACKS.length * 2} attacks answered as they should`);
  await apart.stop();
  await platform.stop();
  await attacker.stop();
  await databases.drop();
});

let answered = 0;

async function serviceTokenOf({ url }: TestPlatform): Promise<string> {
  const answer = await fetch(`${url}/oauth/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: "hr-system",
      client_secret: "tongxin-demo-secret",
    }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** Attacks, and asks as everybody does right after. */
async function suffer(attack: Attack, { url }: TestPlatform): Promise<string | null> {
  const began = performance.now();
  const reply = await attack.send({ ...target, url });
  const problem = whyWrong(attack, reply, performance.now() - began);
  const next = await ask({ url }, target.token, "{ viewer { account } }");
  const isWhole = next.body.data?.viewer?.account === "employee";
  return problem ?? (isWhole ? null : `The next request suffers: ${JSON.stringify(next.body)}`);
}

describe.each([
  ["in one process", () => platform],
  ["in six", () => apart],
])("%s", (_, which) => {
  it.each(ATTACKS.map(attack => [`${attack.name} [${attack.promise}]`, attack] as const))(
    "%s is answered as it should be",
    async (_, attack) => {
      expect(await suffer(attack, which())).toBeNull();
      answered++;
    },
  );
});

it("two hundred attacks of all kinds hardly hold up anybody else [S2]", async () => {
  const others = [await tokenOf(platform, "admin"), await tokenOf(platform, "union")];
  const { took, failed, hostile } = await underAttack({ ...target, url: platform.url }, others, 200);
  const p95 = quantile(took, 0.95);
  console.log(`p95 of ${took.length} ordinary queries amid ${hostile} attacks: ${Math.round(p95)} ms`);
  expect(failed).toEqual([]);
  expect(p95).toBeLessThan(2_000);
}, 60_000);

it("nothing was fetched from where a token said [S4]", () => {
  expect(attacker.asked).toEqual([]);
});

it("subgraphs answer nobody but the gateway [S5]", async () => {
  const urls = Object.values(apart.subgraphUrls);
  expect(urls).toHaveLength(SERVICES.length);
  const questions = [
    "{ __typename }",
    "{ _service { sdl } }",
    "{ _entities(representations: []) { __typename } }",
  ];
  for (const url of urls)
    for (const question of questions) {
      const { status, body } = await ask({ url }, target.token, question);
      expect(status).toBe(401);
      expect(body.data).toBeUndefined();
    }
});

it("the explorer's page names no other host [S6]", async () => {
  const page = await (await fetch(`${platform.url}/explorer/`)).text();
  expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
});
