import { randomUUID } from "node:crypto";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { DEMO_ACCOUNTS } from "@tongxin/kernel";
import {
  badInput,
  DoorError,
  HTTP_STATUS,
  IDEMPOTENCY_HEADER,
  idempotencyKeyOf,
  localeOf,
  unauthenticated,
  type Credentials,
  type Log,
} from "@tongxin/subgraph";
import type { ReadCalendar } from "./calendars.js";
import { serveExplorer } from "./explorer.js";
import { GRAPHQL_PATH, type createGateway } from "./gateway.js";
import type { Issuer } from "./issuer.js";
import { masked } from "./mask.js";
import type { SignIn } from "./sign-in.js";
import { refuseStrangers, takeUpload, type StoreFile } from "./uploads.js";
import { mayBeOutdated, type Identity, type Viewers } from "./viewers.js";

/** A calendar feed's address; the secret is of base64url. */
const FEED = /^\/calendars\/([\w-]{20,64})\.ics$/;

export const MAX_BODY_BYTES = 200_000;

export interface GatewayServerOptions {
  readonly port: number;
  readonly host: string;
  readonly gateway: ReturnType<typeof createGateway>;
  readonly viewers: Viewers;
  readonly signIn: SignIn;
  readonly storeFile: StoreFile;
  readonly log: Log;
  readonly readCalendar: ReadCalendar;
  /** Whether each subgraph answers. */
  readiness(): Promise<Readonly<Record<string, boolean>>>;
}

export interface GatewayServer {
  readonly port: number;
  /** Takes no more requests, lets those under way end, and closes. */
  stop(): Promise<void>;
}

type Route = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

/** The one door of the platform: `/graphql`, `/uploads`, the explorer, sign-in for the demo, health. */
export async function serveGateway(options: GatewayServerOptions): Promise<GatewayServer> {
  const { gateway, viewers } = options;
  const { tokens, issuer } = options.signIn;

  async function identityOf({ headers }: IncomingMessage): Promise<Identity> {
    const [scheme, token] = (headers.authorization ?? "").split(" ");
    if (scheme?.toLowerCase() !== "bearer" || !token) {
      throw unauthenticated("Sign in first: send `Authorization: Bearer <token>`.");
    }
    return viewers.identityOf((await tokens.bearerOf(token)).account);
  }

  const graphql: Route = async (request, response, url) => {
    const { passport, isOutdated } = await identityOf(request);
    const credentials = credentialsOf(request, passport);
    const isPost = request.method === "POST";
    if (isPost && !isJson(request)) throw badInput("JSON_EXPECTED", "Send GraphQL as application/json.");
    if (!isPost && !url.searchParams.get("query")) throw queryMissing();
    const answer = await gateway.fetch(
      url.href,
      {
        method: isPost ? "POST" : "GET",
        headers: headersOf(request),
        signal: untilGone(response),
        ...(isPost && { body: oneRequest(await bodyOf(request)) }),
      },
      { caller: { credentials, isOutdated } },
    );
    const allow = answer.headers.get("allow");
    response.writeHead(answer.status, {
      "content-type": answer.headers.get("content-type") ?? "application/json",
      "x-request-id": credentials.requestId,
      ...(allow && { allow }),
    });
    response.end(Buffer.from(await answer.arrayBuffer()));
  };

  const uploads: Route = async (request, response) => {
    const { viewer, passport, isOutdated } = await identityOf(request);
    if (isOutdated) throw mayBeOutdated();
    refuseStrangers(viewer);
    send(response, 201, await takeUpload(request, credentialsOf(request, passport), options.storeFile));
  };

  async function calendar(token: string, response: ServerResponse): Promise<void> {
    const text = await options.readCalendar(token);
    if (text === null) throw new DoorError("NOT_FOUND", "There is no calendar at this address.");
    response
      .writeHead(200, {
        "content-type": "text/calendar; charset=utf-8",
        "cache-control": "private, no-store",
      })
      .end(text);
  }

  const signIn =
    (issuer: Issuer): Route =>
    async (request, response) => {
      const body = JSON.parse(await bodyOf(request)) as { account?: unknown } | null;
      const account = body?.account;
      if (typeof account !== "string") throw badInput("ACCOUNT_MISSING", 'Send {"account":"…"}.');
      if (!Object.hasOwn(DEMO_ACCOUNTS, account)) {
        throw unauthenticated(
          `There is no demo account ${account}. There are: ${Object.keys(DEMO_ACCOUNTS).join(", ")}.`,
        );
      }
      send(response, 200, { token: await issuer.issue(account) });
    };

  const readyz: Route = async (_, response) => {
    const services = await options.readiness();
    const isReady = Object.values(services).every(Boolean);
    send(response, isReady ? 200 : 503, { status: isReady ? "ready" : "not ready" });
  };

  const routes: Readonly<Record<string, Route>> = {
    [`GET ${GRAPHQL_PATH}`]: graphql,
    [`POST ${GRAPHQL_PATH}`]: graphql,
    "POST /uploads": uploads,
    ...(issuer && {
      "POST /demo/sign-in": signIn(issuer),
      "GET /demo/accounts": async (_, response) => send(response, 200, DEMO_ACCOUNTS),
    }),
    "GET /healthz": async (_, response) => send(response, 200, { status: "ok" }),
    "GET /readyz": readyz,
    "GET /": async (_, response) => void response.writeHead(302, { location: "/explorer/" }).end(),
    "GET /explorer": async (_, response) => void response.writeHead(302, { location: "/explorer/" }).end(),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = URL.parse(request.url ?? "/", "http://gateway");
    if (!url) throw badInput("URL_MALFORMED", "The address is malformed.");
    const method = request.method === "HEAD" ? "GET" : request.method;
    const route = routes[`${method} ${url.pathname}`];
    if (route) return route(request, response, url);
    const feed = method === "GET" ? FEED.exec(url.pathname)?.[1] : undefined;
    if (feed) return calendar(feed, response);
    if (method === "GET" && serveExplorer(url.pathname, response)) return;
    throw new DoorError("NOT_FOUND", "There is nothing here. The graph is at /graphql.");
  }

  /** Answers an error before GraphQL began; who has gone gets no answer. */
  function refuse(response: ServerResponse, error: unknown): void {
    if (response.headersSent || response.destroyed) return void response.destroy();
    const { message, extensions } = masked(asDoor(error), options.log);
    send(response, STATUS[String(extensions["code"])] ?? 500, { errors: [{ message, extensions }] });
  }

  const server = http.createServer((request, response) => {
    answer(request, response).catch((error: unknown) => refuse(response, error));
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 120_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(options.port, options.host, resolve);
  });

  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      const closed = new Promise(resolve => server.close(resolve));
      server.closeIdleConnections();
      const hurry = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
      await closed;
      clearTimeout(hurry);
      await gateway[Symbol.asyncDispose]();
    },
  };
}

/** The body, when it is one GraphQL request: batches are not served. */
function oneRequest(body: string): string {
  const request: unknown = JSON.parse(body);
  const isOne = typeof request === "object" && request !== null && !Array.isArray(request);
  if (!isOne)
    throw badInput("ONE_REQUEST_EXPECTED", "Send one request: { query, variables, operationName }.");
  if (typeof (request as { query?: unknown }).query !== "string") throw queryMissing();
  return body;
}

const queryMissing = () => badInput("QUERY_MISSING", "The request carries no query.");

const STATUS: Readonly<Record<string, number>> = { ...HTTP_STATUS, SERVICE_UNAVAILABLE: 503, TIMEOUT: 504 };

const credentialsOf = ({ headers }: IncomingMessage, passport: string): Credentials => ({
  passport,
  locale: localeOf(headers["accept-language"]),
  requestId: randomUUID(),
  idempotencyKey: idempotencyKeyOf(headers[IDEMPOTENCY_HEADER]),
});

/** Ends what is done for a client when it goes away before it is answered. */
function untilGone(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once("close", () => response.writableEnded || gone.abort());
  return gone.signal;
}

/** Requests under way at a stop get this long. */
const DRAIN_MS = 2_000;

const asDoor = (error: unknown): unknown =>
  error instanceof SyntaxError ? badInput("JSON_MALFORMED", "The body is not JSON.") : error;

const isJson = ({ headers }: IncomingMessage): boolean =>
  /^application\/(graphql-response\+)?json\b/i.test(headers["content-type"] ?? "");

const FORWARDED_HEADERS = ["content-type", "accept", "accept-language"];

const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    FORWARDED_HEADERS.flatMap(name => (headers[name] ? [[name, String(headers[name])]] : [])),
  );

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) {
      throw new DoorError(
        "PAYLOAD_TOO_LARGE",
        `A request has at most ${MAX_BODY_BYTES} bytes; upload files instead.`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
}
