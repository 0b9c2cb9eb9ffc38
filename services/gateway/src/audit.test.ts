import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { serverAudits } from "graphql-http";
import { embedded, freshDatabases, scratchFolder, tokenOf, type TestPlatform } from "./platform.test-kit.js";

let databases: Awaited<ReturnType<typeof freshDatabases>>;
let platform: TestPlatform;
let token: string;
beforeAll(async () => {
  databases = await freshDatabases();
  platform = await embedded(databases.urls, scratchFolder());
  token = await tokenOf(platform, "employee");
}, 60_000);
afterAll(async () => {
  await platform.stop();
  await databases.drop();
});

/** The audit's requests, as somebody who is signed in. */
const signedIn: typeof fetch = (target, init) =>
  fetch(target, { ...init, headers: { ...(init?.headers as object), authorization: `Bearer ${token}` } });

describe("GraphQL over HTTP, by the public audit of graphql-http [S1]", () => {
  const audits = serverAudits({ url: () => `${platform.url}/graphql`, fetchFn: signedIn });

  it.each(audits.map(audit => [`${audit.id} ${audit.name}`, audit] as const))("%s", async (_, audit) => {
    const result = await audit.fn();
    expect(result.status === "ok" ? "ok" : result.reason).toBe("ok");
  });
});
