import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { newId } from "@tongxin/kernel";
import type { Answer } from "@tongxin/testing";
import { effectsIn, MUTATIONS, sendWithKey, wasRefused, type Sent } from "./idempotency.test-kit.js";
import {
  distributed,
  embedded,
  freshDatabases,
  scratchFolder,
  type TestPlatform,
} from "./platform.test-kit.js";

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

describe("every mutation, sent three times with one Idempotency-Key, two of them at once", () => {
  it.each(MUTATIONS)("$name has one effect and one answer", async sent => {
    const key = newId();
    const first = await sendWithKey(together, key, sent);
    expect(first.body.errors).toBeUndefined();
    const done = await effectsIn(together);

    const others = await Promise.all([sendWithKey(together, key, sent), sendWithKey(apart, key, sent)]);

    expect(await effectsIn(together)).toBe(done);
    // A refusal wrote nothing, and is judged anew.
    const answers = wasRefused(first.body) ? [] : others.map(({ body }) => body);
    expect(answers).toEqual(answers.map(() => first.body));
  });

  const FOUND = MUTATIONS.find(({ name }) => name === "union/found-a-club.graphql")!;
  const found = (name: string): Sent => ({
    ...FOUND,
    variables: { input: { ...(FOUND.variables as Answer).input, name } },
  });

  it("with another body is refused", async () => {
    const key = newId();
    expect((await sendWithKey(together, key, found("围棋社"))).body.data.clubFound.userErrors).toEqual([]);
    for (const platform of [together, apart]) {
      const { body } = await sendWithKey(platform, key, found("象棋社"));
      expect(body.errors[0].extensions).toEqual({ code: "IDEMPOTENCY_MISMATCH" });
    }
  });

  it("with a key that is none is malformed", async () => {
    const { status, body } = await sendWithKey(together, "two words", FOUND);
    expect(status).toBe(400);
    expect(body.errors[0].extensions).toEqual({
      code: "BAD_USER_INPUT",
      reason: "IDEMPOTENCY_KEY_MALFORMED",
    });
  });
});
