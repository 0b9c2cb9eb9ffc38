import fs from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { EVERYWHERE, type ViewerKind } from "@tongxin/kernel";
import { LARGEST_SERVICE_PAGE, MAX_TOKENS } from "@tongxin/subgraph/host";
import { print } from "graphql";
import { aDoor, anIdentity, aViewer, type TestDoor } from "./door.test-kit.js";
import { answerOf, type HttpAnswer } from "./platform.test-kit.js";

const READ = { "culture-sites:read": [EVERYWHERE] };
const viewerOf: Record<string, ReturnType<typeof aViewer>> = {
  person: aViewer("person", READ),
  service: { ...aViewer("service", READ), kind: "SERVICE" satisfies ViewerKind },
  kiosk: { ...aViewer("kiosk"), permissions: READ },
};

const TRUSTED = JSON.parse(
  fs.readFileSync(
    new URL("../../../packages/client/src/generated/persisted-documents.json", import.meta.url),
    "utf8",
  ),
) as Record<string, string>;
const [WHO_ID, WHO] = Object.entries(TRUSTED).find(([, text]) => text.startsWith("query WhoAmI"))!;

let door: TestDoor;
let asked = 0;
beforeAll(async () => {
  door = await aDoor(
    async ({ document }) => {
      asked++;
      return {
        data: print(document).includes("viewer")
          ? { viewer: { account: "somebody" } }
          : { cultureSites: { nodes: [{ name: "a" }, { name: "b" }] } },
      };
    },
    {
      viewers: {
        identityOf: async ({ account }) => anIdentity(viewerOf[account]!),
      },
    },
  );
});
afterAll(() => door.stop());

const sends = async (who: string, request: object): Promise<HttpAnswer> =>
  answerOf(
    await fetch(`${door.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${who}` },
      body: JSON.stringify(request),
    }),
  );

const sites = (first: number) => ({ query: `{ cultureSites(first: ${first}) { nodes { name } } }` });
/** Pages within pages: `first` times ten zones times a hundred. */
const wide = {
  query: `query Wide($n: Int = 100) { orgUnits(first: $n) { nodes { descendants(first: 100) { nodes { children { id } } } } } }`,
};

describe("what an answer costs", () => {
  it("is told with every answer: what it could have held, what it holds, and what it may", async () => {
    const { cost } = await sends("person", sites(20));
    expect(cost).toEqual({ requested: 21, actual: 4, available: 10_000 });
    expect((await sends("service", sites(20))).cost.available).toBe(50_000);
  });

  it("is bounded before anything is asked of a service: by literal, variable and default alike", async () => {
    const before = asked;
    for (const variables of [{}, { n: 100 }]) {
      const { status, body } = await sends("person", { ...wide, variables });
      expect(status).toBe(200);
      expect(body.data).toBeUndefined();
      expect(body.errors[0].extensions).toEqual({
        code: "TOO_EXPENSIVE",
        reason: "TOO_MANY_NODES",
        cost: { requested: 110_201, available: 10_000 },
      });
    }
    expect(asked).toBe(before);
    expect(
      (await sends("person", { ...wide, variables: { n: 5 } })).body.errors?.[0]?.extensions?.reason,
    ).not.toBe("TOO_MANY_NODES");
  });

  it.each(["", "Nobody"])(
    "is bounded after somebody has asked for an operation that is not there: %j",
    async name => {
      const before = await sends("person", { ...wide, operationName: name });
      expect(before.body.errors[0].extensions).toMatchObject({ reason: "OPERATION_UNKNOWN" });
      const { errors } = (await sends("person", wide)).body;
      expect(errors[0].extensions.code).toBe("TOO_EXPENSIVE");
    },
  );

  it.each([1_000_000, -1])("is bounded whatever page is asked for: %s", async first => {
    const { body, cost } = await sends("service", sites(first));
    expect(body.errors).toBeUndefined();
    expect(cost.requested).toBe(1 + Math.min(Math.max(first, 0), LARGEST_SERVICE_PAGE));
  });
});

describe("a trusted document", () => {
  it.each([WHO_ID, WHO_ID.replace("sha256:", "")])("is sent by its hash: %s", async documentId => {
    expect((await sends("kiosk", { documentId })).body.data.viewer).toBeDefined();
  });

  it("may be sent as it stands, by who may not send their own", async () => {
    expect((await sends("kiosk", { query: WHO })).body.data.viewer).toBeDefined();
    for (const query of [`${WHO} `, "{ __typename }"]) {
      const { status, body } = await sends("kiosk", { query });
      expect(status).toBe(403);
      expect(body.errors[0].extensions.code).toBe("DOCUMENT_NOT_TRUSTED");
    }
  });

  it("that nobody knows is refused", async () => {
    const { status, body } = await sends("person", { documentId: `sha256:${"0".repeat(64)}` });
    expect(status).toBe(403);
    expect(body.errors[0].extensions.code).toBe("DOCUMENT_NOT_TRUSTED");
    for (const documentId of ["__proto__", "constructor", "", null, 7])
      expect((await sends("person", { documentId })).status).toBeGreaterThanOrEqual(400);
  });
});

describe("a document", () => {
  it.each([
    [
      "61 directives",
      `query Q0 { viewer { account ${"@include(if: true) ".repeat(61)} } }`,
      "TOO_MANY_DIRECTIVES",
    ],
    [
      "21 operations",
      Array.from({ length: 21 }, (_, n) => `query Q${n} { viewer { account } }`).join(" "),
      "TOO_MANY_OPERATIONS",
    ],
    ["more than 1,000 tokens", `query Q0 { viewer { ${"account ".repeat(MAX_TOKENS)} } }`, undefined],
  ])("of %s is refused", async (_, query, reason) => {
    const { body } = await sends("person", { query, operationName: "Q0" });
    const code = reason ? "TOO_EXPENSIVE" : "GRAPHQL_PARSE_FAILED";
    expect(body.errors[0].extensions).toEqual({ code, reason });
  });
});
