import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { newId, systemClock, type DemoAccount } from "@tongxin/kernel";
import type { Answer } from "@tongxin/testing";
import { exampleVariables } from "./example-variables.js";
import {
  answerOf,
  distributed,
  embedded,
  freshDatabases,
  scratchFolder,
  tokenOf,
  type TestPlatform,
} from "./platform.test-kit.js";

const FOLDER = fileURLToPath(new URL("../../../schema/operations/", import.meta.url));

const mutations = fs
  .readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter(file => file.endsWith(".graphql"))
  .map(file => {
    const query = fs.readFileSync(path.join(FOLDER, file), "utf8");
    const variablesFile = path.join(FOLDER, file.replace(/\.graphql$/, ".json"));
    const variables = fs.existsSync(variablesFile)
      ? (JSON.parse(exampleVariables(fs.readFileSync(variablesFile, "utf8"), systemClock.now())) as object)
      : {};
    return { name: file, account: path.dirname(file) as DemoAccount, query, variables };
  })
  .filter(({ query }) => /^mutation/m.test(query))
  // Each look at personal data leaves its trace: it is a new one however often it is asked for.
  .filter(({ name }) => name !== "hr/reveal-personal-data.graphql");

let databases: Awaited<ReturnType<typeof freshDatabases>>;
let together: TestPlatform;
let apart: TestPlatform;
beforeAll(async () => {
  databases = await freshDatabases();
  const dataDir = scratchFolder();
  together = await embedded(databases.urls, dataDir);
  apart = await distributed(databases.urls, dataDir);
}, 60_000);
afterAll(async () => {
  await apart.stop();
  await together.stop();
  await databases.drop();
});

interface Sent {
  readonly account: DemoAccount;
  readonly query: string;
  readonly variables: object;
}

async function send(platform: TestPlatform, key: string, { account, query, variables }: Sent) {
  const response = await fetch(`${platform.url}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${await tokenOf(platform, account)}`,
      "idempotency-key": key,
    },
    body: JSON.stringify({ query, variables }),
  });
  return answerOf(response);
}

/** How much people have done; what services do about it comes later. */
async function effects(): Promise<number> {
  const counts = await Promise.all(
    Object.values(together.services).map(async ({ database }) => {
      const [{ count }] = await database.em
        .fork()
        .execute<[{ count: number }]>(
          "select count(*)::int as count from audit_entry where not starts_with(actor, 'system:')",
        );
      return count;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

const wasRefused = ({ data }: Answer): boolean =>
  Object.values<Answer>(data).some(payload => payload.userErrors?.length > 0);

describe("every mutation, sent three times with one Idempotency-Key, two of them at once", () => {
  it.each(mutations)("$name has one effect and one answer", async sent => {
    const key = newId();
    const first = await send(together, key, sent);
    expect(first.body.errors).toBeUndefined();
    const done = await effects();

    const others = await Promise.all([send(together, key, sent), send(apart, key, sent)]);

    expect(await effects()).toBe(done);
    // A refusal wrote nothing, and is judged anew.
    const answers = wasRefused(first.body) ? [] : others.map(({ body }) => body);
    expect(answers).toEqual(answers.map(() => first.body));
  });

  const FOUND = mutations.find(({ name }) => name === "union/found-a-club.graphql")!;
  const found = (name: string): Sent => ({
    ...FOUND,
    variables: { input: { ...(FOUND.variables as Answer).input, name } },
  });

  it("with another body is refused", async () => {
    const key = newId();
    expect((await send(together, key, found("围棋社"))).body.data.clubFound.userErrors).toEqual([]);
    for (const platform of [together, apart]) {
      const { body } = await send(platform, key, found("象棋社"));
      expect(body.errors[0].extensions).toEqual({ code: "IDEMPOTENCY_MISMATCH" });
    }
  });

  it("with a key that is none is malformed", async () => {
    const { status, body } = await send(together, "two words", FOUND);
    expect(status).toBe(400);
    expect(body.errors[0].extensions).toEqual({
      code: "BAD_USER_INPUT",
      reason: "IDEMPOTENCY_KEY_MALFORMED",
    });
  });
});
