import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { systemClock, type DemoAccount } from "@tongxin/kernel";
import { exampleVariables } from "./example-variables.js";
import {
  ask,
  distributed,
  embedded,
  freshDatabases,
  scratchFolder,
  tokenOf,
  type TestPlatform,
} from "./platform.test-kit.js";

const FOLDER = fileURLToPath(new URL("../../../schema/operations/", import.meta.url));

const operations = fs
  .readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter(file => file.endsWith(".graphql"))
  .map(file => {
    const query = fs.readFileSync(path.join(FOLDER, file), "utf8");
    const variablesFile = path.join(FOLDER, file.replace(/\.graphql$/, ".json"));
    const variables = fs.existsSync(variablesFile)
      ? (JSON.parse(exampleVariables(fs.readFileSync(variablesFile, "utf8"), systemClock.now())) as object)
      : {};
    return { name: file, account: path.dirname(file) as DemoAccount, query, variables };
  });

const isQuery = ({ query }: { query: string }) => !/^mutation/m.test(query);

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
  it.each(operations.filter(isQuery))(
    "$name answers the same in one process as in six, compiled as interpreted",
    async ({ account, query, variables }) => {
      const token = await tokenOf(compiled, account);
      const one = await ask(compiled, token, query, variables);
      const six = await ask(interpreted, token, query, variables);
      expect(one.body.errors).toBeUndefined();
      expect(six).toEqual(one);
    },
  );

  it.each(operations.filter(each => !isQuery(each)))(
    "$name is done, or refused by a rule and said so",
    async ({ account, query, variables }) => {
      const { body } = await ask(compiled, await tokenOf(compiled, account), query, variables);
      expect(body.errors).toBeUndefined();
      const [payload] = Object.values<{ userErrors: { message: string }[] }>(body.data);
      expect(payload?.userErrors.every(({ message }) => message.length > 0)).toBe(true);
    },
  );

  it.each(operations)("$name says in Chinese and English what it is for", ({ query }) => {
    expect(query.split("\n")[0]).toMatch(/^# .*\p{Script=Han}.*。 [A-Z].*\.$/u);
  });
});
