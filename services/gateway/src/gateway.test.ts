import { afterEach, describe, expect, it } from "@jest/globals";
import type { Answer } from "@tongxin/testing";
import { GraphQLError, type ExecutionResult } from "graphql";
import { aDoor, type TestDoor } from "./door.test-kit.js";
import type { Executor } from "./executors.js";

const running = new Set<TestDoor>();
afterEach(async () => {
  for (const door of running) await door.stop();
  running.clear();
});

/** Asks a gateway whose every subgraph answers as given. */
async function askBefore(subgraph: Executor, signal?: AbortSignal): Promise<Answer> {
  const door = await aDoor(subgraph);
  running.add(door);
  const answer = await fetch(`${door.url}/graphql`, {
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
