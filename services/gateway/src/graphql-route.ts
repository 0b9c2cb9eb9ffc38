import type { IncomingMessage, ServerResponse } from "node:http";
import {
  IDEMPOTENCY_HEADER,
  idempotencyKeyOf,
  localeOf,
  type Credentials,
  type Log,
} from "@tongxin/subgraph/host";
import { tooMany, type Admission } from "./admission.js";
import type { Caller } from "./executors.js";
import type { Gateway } from "./gateway.js";
import { mediaTypeFor, postedIn, writtenIn, written } from "./graphql-http.js";
import { requestIdOf, statusOf, type Route } from "./http.js";
import type { Notices } from "./notices.js";
import type { Queue } from "./queue.js";
import type { Allowance } from "./rates.js";
import { codesIn, logRequest, referencesIn, type RequestEntry } from "./request-log.js";
import { documentText, type TrustedDocuments } from "./trusted-documents.js";
import type { Identity } from "./viewers.js";

export interface GraphqlRouteOptions {
  readonly gateway: Gateway;
  readonly admission: Admission;
  readonly queue: Queue;
  readonly trusted: TrustedDocuments;
  readonly notices: Notices;
  readonly log: Log;
}

/** What becomes known of a request on its way. */
export type Known = {
  -readonly [Key in "viewer" | "document" | "status" | "errors" | "references"]: RequestEntry[Key];
} & {
  account: string | null;
};

/** `/graphql`: one request answered, and a line about it. */
export const graphqlRoute = (options: GraphqlRouteOptions): Route => logged(options, answering(options));

/** A route whose requests are each told by a line of the log. */
export function logged(
  { log, notices }: Pick<GraphqlRouteOptions, "log" | "notices">,
  serve: (...asked: [...Parameters<Route>, Known]) => Promise<void>,
): Route {
  return async (request, response, url) => {
    const began = performance.now();
    const known: Known = {
      account: null,
      viewer: null,
      document: null,
      status: 200,
      errors: [],
      references: [],
    };
    try {
      await serve(request, response, url, known);
    } catch (error) {
      Object.assign(known, refusalOf(error));
      if (known.errors.includes("OVERLOADED"))
        notices.note("overloaded", { account: known.account, requestId: requestIdOf(request) });
      throw error;
    } finally {
      logRequest(log, { ...known, requestId: requestIdOf(request), ms: performance.now() - began });
    }
  };
}

/** Who asks, how much they may, one well-formed request, a place in the queue, and then the graph. */
const answering =
  ({ gateway, admission, queue, trusted }: GraphqlRouteOptions) =>
  async (...[request, response, url, known]: [...Parameters<Route>, Known]) => {
    const admitted = await admission.admit(request);
    const { account, allowance } = admitted;
    known.account = account;
    tellAllowance(response, allowance);
    if (allowance.isExceeded) throw tooMany(allowance);
    const asked = request.method === "POST" ? await postedIn(request) : writtenIn(url);
    const mediaType = mediaTypeFor(request.headers.accept);
    const signal = untilGone(response);
    const run = async () => {
      const identity = await admitted.identify();
      known.viewer = identity.viewer;
      const query = (known.document = documentText(asked, trusted, identity.viewer));
      const { operationName, variables, mayWrite } = asked;
      const caller = callerOf(identity, credentialsOf(request, identity.passport));
      return gateway.answer({ query, operationName, variables, mayWrite }, caller, signal);
    };
    const result = await queue.run(account, signal, run);
    const { status, headers, body } = written(result, mediaType);
    Object.assign(known, { status, errors: codesIn(result), references: referencesIn(result) });
    response.writeHead(status, headers).end(body);
  };

/** How a request that was refused before the graph saw it was answered. */
function refusalOf(error: unknown): Pick<Known, "status" | "errors"> {
  const { extensions } = error as { extensions?: Record<string, unknown> };
  const { code = "INTERNAL_SERVER_ERROR" } = extensions ?? {};
  return { status: statusOf({ extensions: extensions ?? {} }), errors: [String(code)] };
}

export function tellAllowance(response: ServerResponse, { limit, remaining, resetSeconds }: Allowance): void {
  response.setHeader("ratelimit-limit", limit);
  response.setHeader("ratelimit-remaining", remaining);
  response.setHeader("ratelimit-reset", resetSeconds);
}

export const callerOf = (identity: Identity, credentials: Credentials): Caller => ({
  viewer: identity.viewer,
  credentials: { ...credentials, passport: identity.passport },
  isOutdated: identity.isOutdated,
  confirmed: async () => callerOf(await identity.confirmed(), credentials),
  contexts: new Map(),
});

export const credentialsOf = (request: IncomingMessage, passport: string): Credentials => ({
  passport,
  locale: localeOf(request.headers["accept-language"]),
  requestId: requestIdOf(request),
  idempotencyKey: idempotencyKeyOf(request.headers[IDEMPOTENCY_HEADER]),
});

/** Ends what is done for a client when it goes away before it is answered. */
export function untilGone(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once("close", () => response.writableEnded || gone.abort());
  return gone.signal;
}
