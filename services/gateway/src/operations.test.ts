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

describe("a page", () => {
  const PEOPLE = "query ($first: Int) { employees(first: $first) { nodes { employeeNo } } }";
  const page = async (first?: number) =>
    ask(compiled, await tokenOf(compiled, "employee"), PEOPLE, first === undefined ? {} : { first });

  it("has twenty items when nothing is said, a hundred at most, and every answer says what it cost [DIR-X9]", async () => {
    const [standard, tooLarge] = [await page(), await page(101)];
    expect(standard.body.data.employees.nodes).toHaveLength(20);
    expect(standard.cost).toEqual({ requested: 21, actual: 22, available: 10_000 });
    expect(tooLarge.body.errors[0].extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      reason: "PAGE_SIZE_TOO_LARGE",
    });
    expect(tooLarge.cost).toMatchObject({ requested: expect.any(Number), actual: expect.any(Number) });
  });
});
