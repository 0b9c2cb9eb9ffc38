import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock } from "@tongxin/kernel";
import { idempotencyKeyOf, IDEMPOTENCY_HEADER, type Log } from "@tongxin/subgraph/host";
import { GraphQLError } from "graphql";
import { tooMany, type Admission, type Admitted } from "../admission.js";
import type { Caller } from "../executors.js";
import type { Gateway } from "../gateway.js";
import { callerOf, credentialsOf, logged, tellAllowance, untilGone, type Known } from "../graphql-route.js";
import { bodyOf, isUtf8, parseJson, requestIdOf, type Route } from "../http.js";
import { masked, type Fault } from "../mask.js";
import type { Notices } from "../notices.js";
import { isObject, type Json } from "../objects.js";
import type { Queue } from "../queue.js";
import { referencesIn } from "../request-log.js";
import { inBulk } from "./scim-bulks.js";
import { versionIn, type Answer, type Ask, type Call } from "./scim-call.js";
import { invalid, nothingHere, scimError, written } from "./scim-error.js";
import { discovered, handlerOf, notAllowed, segmentsOf } from "./scim-resources.js";

export const SCIM_PATH = "/scim/v2";

export interface ScimRouteOptions {
  readonly gateway: Gateway;
  readonly admission: Admission;
  readonly queue: Queue;
  /** Where clients find the gateway. */
  readonly publicUrl: string;
  readonly clock: Clock;
  readonly notices: Notices;
  readonly log: Log;
}

/** `/scim/v2` (RFC 7643, 7644): every operation is one of the graph's, done as the client and by the same rules. */
export function scimRoute(options: ScimRouteOptions): Route {
  const serve = logged(options, answering(options));
  return (request, response, url) =>
    serve(request, response, url).catch((error: unknown) => {
      if (response.headersSent || response.destroyed) return void response.destroy();
      const tell = (fault: Fault) =>
        options.log.error({ requestId: requestIdOf(request), ...fault }, "fault");
      const { status, headers, body } = written(error instanceof GraphQLError ? error : masked(error, tell));
      send(response, status, body, headers);
    });
}

const answering =
  (options: ScimRouteOptions) =>
  async (...[request, response, url, known]: [...Parameters<Route>, Known]) => {
    const admitted = await options.admission.admit(request);
    known.account = admitted.account;
    tellAllowance(response, admitted.allowance);
    if (admitted.allowance.isExceeded) throw tooMany(admitted.allowance);
    const method = request.method === "HEAD" ? "GET" : (request.method ?? "");
    const [resource, id = null, ...rest] = segmentsOf(url.pathname.slice(SCIM_PATH.length));
    if (resource === undefined || rest.length > 0) throw nothingHere("This address");

    const description = discovered(options.publicUrl + SCIM_PATH, resource, id);
    if (description) {
      if (method !== "GET") throw notAllowed(["GET"]);
      return send(response, 200, description);
    }
    const signal = untilGone(response);
    const run = running(options, { request, admitted, signal, known });
    if (resource === "Bulk" && id === null) {
      if (method !== "POST") throw notAllowed(["POST"]);
      const idempotencyKey = idempotencyKeyOf(request.headers[IDEMPOTENCY_HEADER]);
      const ground = { run, takeMore: () => admitted.takeMore(), idempotencyKey, signal };
      return send(response, 200, await inBulk(await bodyIn(request), ground));
    }
    handlerOf({ method, resource, id });
    const body = HAS_BODY.has(method) ? await bodyIn(request) : {};
    const version = versionIn(request.headers["if-match"]);
    const answer = await run({ method, resource, id, search: url.searchParams, body, version });
    known.status = reply(response, answer, request.headers["if-none-match"]);
  };

const HAS_BODY = new Set(["POST", "PUT", "PATCH"]);

interface Client {
  readonly request: IncomingMessage;
  readonly admitted: Admitted;
  readonly signal: AbortSignal;
  readonly known: Known;
}

/** Does one operation as the client, when its turn has come. */
const running =
  ({ gateway, queue, publicUrl, clock }: ScimRouteOptions, { request, admitted, signal, known }: Client) =>
  (call: Call, idempotencyKey?: string | null): Promise<Answer> =>
    queue.run(admitted.account, signal, async () => {
      const handler = handlerOf(call);
      const identity = await admitted.identify();
      known.viewer = identity.viewer;
      if (identity.viewer.kind !== "SERVICE") throw notAPerson();
      const own = credentialsOf(request, identity.passport);
      const credentials = idempotencyKey === undefined ? own : { ...own, idempotencyKey };
      const ask = asking(gateway, callerOf(identity, credentials), signal, known);
      const source = identity.viewer.account;
      return handler({ ask, base: publicUrl + SCIM_PATH, source, clock }, call);
    });

const notAPerson = () =>
  scimError(403, "SCIM is for service accounts: whom they make known is of a source system of their own.");

/** Sends documents to the graph as a client; the first thing that went wrong is thrown. */
const asking =
  (gateway: Gateway, caller: Caller, signal: AbortSignal, known: Known): Ask =>
  async (query, variables) => {
    known.document = query;
    const asked = { query, operationName: null, variables, mayWrite: true };
    const result = await gateway.answer(asked, caller, signal);
    known.references = referencesIn(result);
    const [error] = result.errors ?? [];
    if (error) throw error;
    return result.data as Json;
  };

async function bodyIn(request: IncomingMessage): Promise<Json> {
  const type = request.headers["content-type"] ?? "";
  if (!/^application\/(scim\+)?json\s*(;|$)/i.test(type) || !isUtf8(request))
    throw scimError(415, "Send application/scim+json in UTF-8.");
  const body = parseJson(await bodyOf(request));
  if (!isObject(body)) throw invalid("invalidSyntax", "The body is one object.");
  return body;
}

/** Answers, and says with which status: what the client has already is not sent again. */
function reply(response: ServerResponse, { status, body, location, version }: Answer, had?: string): number {
  const headers = { ...(location && { location }), ...(version && { etag: version }) };
  const isKnown = status === 200 && version !== undefined && version === had;
  const told = isKnown ? 304 : status;
  send(response, told, isKnown ? undefined : body, headers);
  return told;
}

function send(
  response: ServerResponse,
  status: number,
  body?: Json,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (!body) return void response.writeHead(status, headers).end();
  const contentType = "application/scim+json; charset=utf-8";
  response.writeHead(status, { ...headers, "content-type": contentType }).end(JSON.stringify(body));
}
