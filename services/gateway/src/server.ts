import { randomUUID } from "node:crypto";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import {
  badInput,
  DoorError,
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
import { addressOf, bodyOf, jsonOf, parseJson, send, sendError, type Route } from "./http.js";
import { ISSUER_PATH, type Issuer } from "./issuer.js";
import { TOKEN_PATH } from "./oauth.js";
import { masked } from "./mask.js";
import type { SignIn } from "./sign-in.js";
import { documentText, type DocumentReference, type TrustedDocuments } from "./trusted-documents.js";
import { refuseStrangers, takeUpload, type StoreFile } from "./uploads.js";
import { mayBeOutdated, type Identity, type Viewers } from "./viewers.js";

/** A calendar feed's address; the secret is of base64url. */
const FEED = /^\/calendars\/([\w-]{20,64})\.ics$/;

export interface GatewayServerOptions {
  readonly port: number;
  readonly host: string;
  readonly gateway: ReturnType<typeof createGateway>;
  readonly viewers: Viewers;
  readonly signIn: SignIn;
  /** How many proxies of ours stand in front: what the outermost says of where a request comes from is believed. */
  readonly trustedProxies: number;
  readonly storeFile: StoreFile;
  readonly trusted: TrustedDocuments;
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

/** The one door of the platform: `/graphql`, `/uploads`, the explorer, sign-in for the demo, health. */
export async function serveGateway(options: GatewayServerOptions): Promise<GatewayServer> {
  const { gateway, viewers } = options;
  const { tokens, serviceTokens, issuer, page } = options.signIn;
  const { trustedProxies } = options;

  async function identityOf({ headers }: IncomingMessage): Promise<Identity> {
    const [scheme, token] = (headers.authorization ?? "").split(" ");
    if (scheme?.toLowerCase() !== "bearer" || !token) {
      throw unauthenticated("Sign in first: send `Authorization: Bearer <token>`.");
    }
    return viewers.identityOf(await tokens.bearerOf(token));
  }

  const graphql: Route = async (request, response, url) => {
    const { viewer, passport, isOutdated } = await identityOf(request);
    const credentials = credentialsOf(request, passport);
    const isPost = request.method === "POST";
    if (isPost && !isJson(request)) throw badInput("JSON_EXPECTED", "Send GraphQL as application/json.");
    const body = isPost
      ? withText(await bodyOf(request), reference => documentText(reference, options.trusted, viewer))
      : undefined;
    if (!isPost) url.searchParams.set("query", documentText(referenceIn(url), options.trusted, viewer));
    const answer = await gateway.fetch(
      url.href,
      {
        method: isPost ? "POST" : "GET",
        headers: headersOf(request),
        signal: untilGone(response),
        ...(body && { body }),
      },
      { caller: { viewer, credentials, isOutdated } },
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
      const { account, password } = ((await jsonOf(request)) ?? {}) as {
        account?: unknown;
        password?: unknown;
      };
      if (typeof account !== "string") throw badInput("ACCOUNT_MISSING", CREDENTIALS);
      if (typeof password !== "string") throw badInput("PASSWORD_MISSING", CREDENTIALS);
      const token = await issuer.signIn(account, password, addressOf(request, trustedProxies));
      if (!token) throw unauthenticated("The account or the password is wrong.");
      send(response, 200, { token });
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
    [`POST ${TOKEN_PATH}`]: serviceTokens,
    ...(issuer && {
      "POST /demo/sign-in": signIn(issuer),
    }),
    "GET /explorer/config.json": async (_, response) => send(response, 200, await page.config()),
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
    if (issuer && url.pathname.startsWith(`${ISSUER_PATH}/`)) return issuer.handle(request, response);
    const feed = method === "GET" ? FEED.exec(url.pathname)?.[1] : undefined;
    if (feed) return calendar(feed, response);
    if (method === "GET" && serveExplorer(url.pathname, page.host, response)) return;
    throw new DoorError("NOT_FOUND", "There is nothing here. The graph is at /graphql.");
  }

  /** Answers an error before GraphQL began; who has gone gets no answer. */
  function refuse(response: ServerResponse, error: unknown): void {
    if (response.headersSent || response.destroyed) return void response.destroy();
    sendError(response, masked(error, options.log));
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

/** The body, with the text of its document, when it is one GraphQL request: batches are not served. */
function withText(body: string, textOf: (reference: DocumentReference) => string): string {
  const request = parseJson(body);
  const isOne = typeof request === "object" && request !== null && !Array.isArray(request);
  if (!isOne)
    throw badInput("ONE_REQUEST_EXPECTED", "Send one request: { query, variables, operationName }.");
  const { documentId: _, ...rest } = request as DocumentReference;
  return JSON.stringify({ ...rest, query: textOf(request) });
}

const referenceIn = ({ searchParams }: URL): DocumentReference => ({
  query: searchParams.get("query"),
  documentId: searchParams.get("documentId"),
});

const CREDENTIALS = 'Send {"account":"…","password":"…"}.';

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

const isJson = ({ headers }: IncomingMessage): boolean =>
  /^application\/(graphql-response\+)?json\b/i.test(headers["content-type"] ?? "");

const FORWARDED_HEADERS = ["content-type", "accept", "accept-language"];

const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    FORWARDED_HEADERS.flatMap(name => (headers[name] ? [[name, String(headers[name])]] : [])),
  );
