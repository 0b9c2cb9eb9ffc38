import { afterEach, describe, expect, it } from "@jest/globals";
import { SERVICES, type ServiceName, type Viewer } from "@tongxin/kernel";
import { silentLog } from "@tongxin/subgraph";
import type { Answer } from "@tongxin/testing";
import { GraphQLError, type ExecutionResult } from "graphql";
import type { Executor } from "./executors.js";
import { createGateway } from "./gateway.js";
import { serveGateway, type GatewayServer } from "./server.js";
import { readSupergraph } from "./supergraph.js";

const running = new Set<GatewayServer>();
afterEach(async () => {
  for (const server of running) await server.stop();
  running.clear();
});

/** Asks a gateway whose every subgraph answers as given. */
async function askBefore(subgraph: Executor, signal?: AbortSignal): Promise<Answer> {
  const executors = Object.fromEntries(SERVICES.map(name => [name, subgraph])) as Record<
    ServiceName,
    Executor
  >;
  const server = await serveGateway({
    port: 0,
    host: "127.0.0.1",
    gateway: createGateway({ supergraph: readSupergraph(), executors, log: silentLog }),
    signIn: {
      tokens: { bearerOf: async account => ({ kind: "PERSON", account, scopes: null }) },
      provider: null,
      issuer: null,
    },
    viewers: { identityOf: async () => ({ viewer: {} as Viewer, passport: "passport", isOutdated: false }) },
    storeFile: async () => ({}),
    readCalendar: async () => null,
    log: silentLog,
    readiness: async () => ({}),
  });
  running.add(server);
  const answer = await fetch(`http://127.0.0.1:${server.port}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: "Bearer wang" },
    body: JSON.stringify({ query: "{ viewer { account } }" }),
    ...(signal && { signal }),
  });
  return answer.json();
}

describe("a fault that a subgraph has masked", () => {
  const faultWith = async (reference: unknown): Promise<ExecutionResult> => ({
    data: null,
    errors: [
      new GraphQLError("Something went wrong on our side.", {
        path: ["viewer"],
        extensions: { code: "INTERNAL_SERVER_ERROR", reference, query: "select secret" },
      }),
    ],
  });

  it("keeps the reference that the subgraph's log has, and nothing else", async () => {
    const { errors } = await askBefore(() => faultWith("0a1b2c3d"));
    expect(errors[0].extensions).toEqual({ code: "INTERNAL_SERVER_ERROR", reference: "0a1b2c3d" });
  });

  it.each([undefined, 7, "select 1", "0a1b2c3d0"])(
    "gets one of ours when its own is malformed: %s",
    async reference => {
      const { errors } = await askBefore(() => faultWith(reference));
      expect(errors[0].extensions).toEqual({
        code: "INTERNAL_SERVER_ERROR",
        reference: expect.stringMatching(/^[0-9a-f]{8}$/),
      });
      expect(errors[0].extensions.reference).not.toBe(reference);
    },
  );
});

describe("a client that goes away", () => {
  it("ends what subgraphs do for it", async () => {
    const client = new AbortController();
    const noticed = new Promise<void>(resolve => {
      const subgraph: Executor = ({ signal }) =>
        new Promise((_, reject) => {
          signal?.addEventListener("abort", () => {
            resolve();
            reject(new Error("aborted"));
          });
          client.abort();
        });
      askBefore(subgraph, client.signal).catch(() => {});
    });
    await expect(noticed).resolves.toBeUndefined();
  }, 1_500);
});
