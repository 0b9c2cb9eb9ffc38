import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { EXAMPLES, isMutation } from "./examples.test-kit.js";
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
let compiled: TestPlatform;
let interpreted: TestPlatform;
beforeAll(async () => {
  databases = await freshDatabases();
  const dataDir = scratchFolder();
  compiled = await embedded(databases.urls, dataDir, "jit");
  interpreted = await distributed(databases.urls, dataDir, "js");
}, 60_000);
afterAll(async () => {
  await interpreted.stop();
  await compiled.stop();
  await databases.drop();
});

describe("the example operations", () => {
  it.each(EXAMPLES.filter(each => !isMutation(each)))(
    "$name answers the same in one process as in six, compiled as interpreted",
    async ({ account, query, variables }) => {
      const token = await tokenOf(compiled, account);
      const one = await ask(compiled, token, query, variables);
      const six = await ask(interpreted, token, query, variables);
      expect(one.body.errors).toBeUndefined();
      expect(six).toEqual(one);
    },
  );

  it.each(EXAMPLES.filter(isMutation))(
    "$name is done, or refused by a rule and said so",
    async ({ account, query, variables }) => {
      const { body } = await ask(compiled, await tokenOf(compiled, account), query, variables);
      expect(body.errors).toBeUndefined();
      const [payload] = Object.values<{ userErrors: { message: string }[] }>(body.data);
      expect(payload?.userErrors.every(({ message }) => message.length > 0)).toBe(true);
    },
  );

  it.each(EXAMPLES)("$name says in Chinese and English what it is for", ({ query }) => {
    expect(query.split("\n")[0]).toMatch(/^# .*\p{Script=Han}.*。 [A-Z].*\.$/u);
  });
});
