import { randomUUID } from "node:crypto";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import {
  badInput,
  DoorError,
  localeOf,
  refuseRequest,
  unauthenticated,
  type Credentials,
} from "@tongxin/subgraph";
import { serveExplorer } from "./explorer.js";
import { GRAPHQL_PATH, type createGateway } from "./gateway.js";
import type { Issuer } from "./issuer.js";
import { takeUpload, type StoreFile } from "./uploads.js";
import type { Viewers } from "./viewers.js";

export const MAX_BODY_BYTES = 200_000;

export interface GatewayServerOptions {
  readonly port: number;
  readonly host: string;
  readonly gateway: ReturnType<typeof createGateway>;
  readonly viewers: Viewers;
  readonly issuer: Issuer;
  readonly storeFile: StoreFile;
  /** Accounts that may sign in without a password, by name with what they are; none outside a demo. */
  readonly demoAccounts: Readonly<Record<string, string>>;
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
  const { gateway, issuer, viewers, demoAccounts } = options;

  async function credentialsOf({ headers }: IncomingMessage): Promise<Credentials> {
    const [scheme, token] = (headers.authorization ?? "").split(" ");
    if (scheme?.toLowerCase() !== "bearer" || !token) {
      throw unauthenticated("Sign in first: send `Authorization: Bearer <token>`.");
    }
    return {
      passport: await viewers.passportOf(await issuer.accountOf(token)),
      locale: localeOf(headers["accept-language"]),
      requestId: randomUUID(),
    };
  }

  const graphql: Route = async (request, response, url) => {
    const credentials = await credentialsOf(request);
    const isPost = request.method === "POST";
    if (isPost && !isJson(request)) throw badInput("JSON_EXPECTED", "Send GraphQL as application/json.");
    const answer = await gateway.fetch(
      url.href,
      {
        method: request.method ?? "POST",
        headers: headersOf(request),
        ...(isPost && { body: oneRequest(await bodyOf(request)) }),
      },
      { caller: { credentials } },
    );
    response.writeHead(answer.status, {
      "content-type": answer.headers.get("content-type") ?? "application/json",
      "x-request-id": credentials.requestId,
    });
    response.end(Buffer.from(await answer.arrayBuffer()));
  };

  const uploads: Route = async (request, response) => {
    send(response, 201, await takeUpload(request, await credentialsOf(request), options.storeFile));
  };

  const signIn: Route = async (request, response) => {
    const { account } = JSON.parse(await bodyOf(request)) as { account?: string };
    if (!account || !Object.hasOwn(demoAccounts, account)) {
      throw unauthenticated(
        `There is no demo account ${String(account)}. There are: ${Object.keys(demoAccounts).join(", ")}.`,
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
    "POST /demo/sign-in": signIn,
    "GET /demo/accounts": async (_, response) => send(response, 200, demoAccounts),
    "GET /healthz": async (_, response) => send(response, 200, { status: "ok" }),
    "GET /readyz": readyz,
    "GET /": async (_, response) => void response.writeHead(302, { location: "/explorer/" }).end(),
    "GET /explorer": async (_, response) => void response.writeHead(302, { location: "/explorer/" }).end(),
  };

  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://gateway");
    const route = routes[`${request.method} ${url.pathname}`];
    if (route)
      return void route(request, response, url).catch((error: unknown) =>
        refuseRequest(response, asDoor(error)),
      );
    if (request.method === "GET" && serveExplorer(url.pathname, response)) return;
    refuseRequest(response, new DoorError("NOT_FOUND", "There is nothing here. The graph is at /graphql."));
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
  return body;
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
