import { afterEach, describe, expect, it } from "@jest/globals";
import type { Answer } from "@tongxin/testing";
import { silentLog } from "@tongxin/subgraph/host";
import { GraphQLError, type ExecutionResult, type GraphQLErrorOptions } from "graphql";
import { aDoor, type TestDoor } from "./door.test-kit.js";
import type { Executor } from "./executors.js";
import { keptLog } from "./log.test-kit.js";

const running = new Set<TestDoor>();
afterEach(async () => {
  for (const door of running) await door.stop();
  running.clear();
});

/** Asks a gateway whose every subgraph answers as given. */
async function askBefore(subgraph: Executor, signal?: AbortSignal, log = silentLog): Promise<Answer> {
  const door = await aDoor(subgraph, { log });
  running.add(door);
  const answer = await fetch(`${door.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: "Bearer wang" },
    body: JSON.stringify({ query: "query WhoAmI { viewer { account } me: viewer { account } }" }),
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

describe("the log", () => {
  const everywhere = (error: GraphQLErrorOptions) =>
    ["viewer", "me"].map(key => new GraphQLError("fault", { path: [key], ...error }));
  const about = { level: "error", account: "wang", operation: "WhoAmI", path: "viewer" };

  it("says once of a subgraph's fault by which request it came about, and where", async () => {
    const { log, lines } = keptLog();
    const extensions = { code: "INTERNAL_SERVER_ERROR", reference: "0a1b2c3d" };
    await askBefore(async () => ({ data: null, errors: everywhere({ extensions }) }), undefined, log);
    const [line, ...others] = lines.filter(({ message }) => message === "fault");
    expect(line).toEqual({
      ...about,
      message: "fault",
      reference: "0a1b2c3d",
      requestId: expect.any(String),
    });
    expect(others).toEqual([]);
    const requestId = line!["requestId"];
    expect(lines).toContainEqual(
      expect.objectContaining({ message: "request", requestId, references: ["0a1b2c3d"] }),
    );
  });

  it("says what a fault of our own was, and the client gets one reference for all that is missing", async () => {
    const { log, lines } = keptLog();
    const originalError = new Error("nobody knows");
    const { errors } = await askBefore(
      async () => ({ data: null, errors: everywhere({ originalError }) }),
      undefined,
      log,
    );
    const { reference } = errors[0].extensions;
    expect(errors).toMatchObject([
      { path: ["viewer"], extensions: { reference } },
      { path: ["me"], extensions: { reference } },
    ]);
    expect(lines.filter(({ message }) => message === "fault")).toMatchObject([
      { ...about, reference, requestId: expect.any(String), err: "nobody knows" },
    ]);
  });
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
