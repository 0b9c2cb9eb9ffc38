import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { BY_ITSELF, statementsDuring } from "@tongxin/testing";
import { Kind, parse, print, TypeInfo, visit, visitWithTypeInfo, type ArgumentNode } from "graphql";
import { EXAMPLES, isMutation } from "./examples.test-kit.js";
import {
  ask,
  embedded,
  freshDatabases,
  scratchFolder,
  tokenOf,
  type TestPlatform,
} from "./platform.test-kit.js";
import { readGraph } from "./supergraph.js";

let databases: Awaited<ReturnType<typeof freshDatabases>>;
let platform: TestPlatform;
beforeAll(async () => {
  databases = await freshDatabases();
  platform = await embedded(databases.urls, scratchFolder());
}, 60_000);
afterAll(async () => {
  await platform.stop();
  await databases.drop();
});

const { schema } = readGraph();

/** The document with every page of that size. */
function withPagesOf(size: number, query: string): string {
  const types = new TypeInfo(schema);
  const sized = visit(
    parse(query),
    visitWithTypeInfo(types, {
      Field(node) {
        if (!types.getFieldDef()?.args.some(({ name }) => name === "first")) return undefined;
        const others = (node.arguments ?? []).filter(({ name }) => !["first", "last"].includes(name.value));
        const first: ArgumentNode = {
          kind: Kind.ARGUMENT,
          name: { kind: Kind.NAME, value: "first" },
          value: { kind: Kind.INT, value: String(size) },
        };
        return { ...node, arguments: [...others, first] };
      },
    }),
  );
  const used = print(sized);
  // A variable that no page uses any more is not declared.
  return print(
    visit(sized, {
      VariableDefinition: ({ variable: { name } }) =>
        used.split(`$${name.value}`).length > 2 ? undefined : null,
    }),
  );
}

/** How often each statement is sent. */
async function sentFor(token: string, query: string, variables: object): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const statements = await statementsDuring(async () => {
    // Some queries need no statement; this one is always seen.
    await platform.services.directory.isReady();
    const { body } = await ask(platform, token, query, variables);
    expect(body.errors).toBeUndefined();
  });
  for (const text of statements.filter(each => !BY_ITSELF.test(each)))
    counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Rows of one kind may come to be read in two goes, when some of them are known sooner than others. */
const GOES = 1;

describe("however long its lists are, a query sends each of its statements as often", () => {
  it.each(EXAMPLES.filter(each => !isMutation(each)))("$name", async ({ account, query, variables }) => {
    const token = await tokenOf(platform, account);
    const few = await sentFor(token, withPagesOf(1, query), variables);
    const many = await sentFor(token, withPagesOf(50, query), variables);
    for (const [text, times] of many)
      expect({ text, times }).toEqual({ text, times: Math.min(times, (few.get(text) ?? 1) + GOES) });
  });
});
