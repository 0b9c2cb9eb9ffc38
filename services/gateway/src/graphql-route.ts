import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import {
  badInput,
  IDEMPOTENCY_HEADER,
  idempotencyKeyOf,
  localeOf,
  type Credentials,
  type Log,
} from "@tongxin/subgraph";
import { tooMany, type Admission } from "./admission.js";
import type { createGateway } from "./gateway.js";
import type { Caller } from "./executors.js";
import { bodyOf, isUtf8, parseJson, statusOf, type Route } from "./http.js";
import type { Notices } from "./notices.js";
import type { Queue } from "./queue.js";
import type { Allowance } from "./rates.js";
import { codesIn, logRequest, type RequestEntry } from "./request-log.js";
import { documentText, type DocumentReference, type TrustedDocuments } from "./trusted-documents.js";
import type { Identity } from "./viewers.js";

export interface GraphqlRouteOptions {
  readonly gateway: ReturnType<typeof createGateway>;
  readonly admission: Admission;
  readonly queue: Queue;
  readonly trusted: TrustedDocuments;
  readonly notices: Notices;
  readonly log: Log;
}

/** What becomes known of a request on its way. */
type Known = { -readonly [Key in "viewer" | "document" | "status" | "errors"]: RequestEntry[Key] } & {
  account: string | null;
};

/** `/graphql`: one request answered, and a line about it. */
export function graphqlRoute({ log, ...options }: GraphqlRouteOptions): Route {
  const serve = answering(options);
  return async (request, response, url) => {
    const began = performance.now();
    const requestId = randomUUID();
    const known: Known = { account: null, viewer: null, document: null, status: 200, errors: [] };
    response.setHeader("x-request-id", requestId);
    try {
      await serve(request, response, url, requestId, known);
    } catch (error) {
      Object.assign(known, refusalOf(error));
      if (known.errors.includes("OVERLOADED")) options.notices.note("overloaded", known.account);
      throw error;
    } finally {
      logRequest(log, { ...known, requestId, ms: performance.now() - began });
    }
  };
}

/** Who asks, how much they may, one well-formed request, a place in the queue, and then the graph. */
const answering =
  ({ gateway, admission, queue, trusted }: Omit<GraphqlRouteOptions, "log">) =>
  async (...[request, response, url, requestId, known]: [...Parameters<Route>, string, Known]) => {
    const admitted = await admission.admit(request);
    const { account, allowance } = admitted;
    known.account = account;
    tellAllowance(response, allowance);
    if (allowance.isExceeded) throw tooMany(allowance);
    const isPost = request.method === "POST";
    if (isPost && !isJson(request)) throw badInput("JSON_EXPECTED", "Send GraphQL as application/json.");
    const asked = isPost ? requestIn(await bodyOf(request)) : referenceIn(url);
    if (!isPost) refuseDeep(parseJson(url.searchParams.get("variables") || "{}"));
    const signal = untilGone(response);
    const run = async () => {
      const identity = await admitted.identify();
      known.viewer = identity.viewer;
      const query = (known.document = documentText(asked, trusted, identity.viewer));
      if (!isPost) url.searchParams.set("query", query);
      const { documentId: _, ...rest } = asked;
      const answer = await gateway.fetch(
        url.href,
        {
          method: isPost ? "POST" : "GET",
          headers: headersOf(request),
          signal,
          ...(isPost && { body: JSON.stringify({ ...rest, query }) }),
        },
        { caller: callerOf(identity, credentialsOf(request, identity.passport, requestId)) },
      );
      return bufferOf(answer);
    };
    const { status, headers, bytes } = await queue.run(account, signal, run);
    Object.assign(known, { status, errors: codesIn(bytes) });
    response.writeHead(status, headers).end(bytes);
  };

/** How a request that was refused before the graph saw it was answered. */
function refusalOf(error: unknown): Pick<Known, "status" | "errors"> {
  const { extensions } = error as { extensions?: Record<string, unknown> };
  const { code = "INTERNAL_SERVER_ERROR" } = extensions ?? {};
  return { status: statusOf({ extensions: extensions ?? {} }), errors: [String(code)] };
}

const PASSED_ON = ["content-type", "allow"];

/** The whole answer, so that its place in the queue is free when it is there. */
async function bufferOf(answer: Response) {
  const headers = PASSED_ON.flatMap(name => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return {
    status: answer.status,
    headers: Object.fromEntries(headers) as Record<string, string>,
    bytes: Buffer.from(await answer.arrayBuffer()),
  };
}

function tellAllowance(response: ServerResponse, { limit, remaining, resetSeconds }: Allowance): void {
  response.setHeader("ratelimit-limit", limit);
  response.setHeader("ratelimit-remaining", remaining);
  response.setHeader("ratelimit-reset", resetSeconds);
}

const callerOf = (identity: Identity, credentials: Credentials): Caller => ({
  viewer: identity.viewer,
  credentials: { ...credentials, passport: identity.passport },
  isOutdated: identity.isOutdated,
  confirmed: async () => callerOf(await identity.confirmed(), credentials),
});

export const credentialsOf = (
  { headers }: IncomingMessage,
  passport: string,
  requestId: string = randomUUID(),
): Credentials => ({
  passport,
  locale: localeOf(headers["accept-language"]),
  requestId,
  idempotencyKey: idempotencyKeyOf(headers[IDEMPOTENCY_HEADER]),
});

/** What a body asks for, when it is one GraphQL request: batches are not served. */
function requestIn(body: string): DocumentReference {
  const request = parseJson(body);
  const isOne = typeof request === "object" && request !== null && !Array.isArray(request);
  if (!isOne)
    throw badInput("ONE_REQUEST_EXPECTED", "Send one request: { query, variables, operationName }.");
  refuseDeep(request);
  return request;
}

/** Deeper than any input of ours by far, and far from where a walk through it would end the stack. */
const DEEPEST = 60;

function refuseDeep(request: unknown): void {
  let level: unknown[] = [request];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw badInput("VARIABLES_TOO_DEEP", `Variables have at most ${DEEPEST} levels.`);
    level = level.flatMap(each =>
      typeof each === "object" && each !== null ? (Object.values(each) as unknown[]) : [],
    );
  }
}

const referenceIn = ({ searchParams }: URL): DocumentReference => ({
  query: searchParams.get("query"),
  documentId: searchParams.get("documentId"),
});

const isJson = (request: IncomingMessage): boolean =>
  /^application\/(graphql-response\+)?json\s*(;|$)/i.test(request.headers["content-type"] ?? "") &&
  isUtf8(request);

const FORWARDED_HEADERS = ["content-type", "accept", "accept-language"];

const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    FORWARDED_HEADERS.flatMap(name => (headers[name] ? [[name, String(headers[name])]] : [])),
  );

/** Ends what is done for a client when it goes away before it is answered. */
function untilGone(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once("close", () => response.writableEnded || gone.abort());
  return gone.signal;
}
