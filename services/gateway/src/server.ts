import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Clock } from "@tongxin/kernel";
import { badInput, DoorError, unauthenticated, type Log } from "@tongxin/subgraph/host";
import { createAdmission, tooMany, type AdmissionSettings } from "./admission.js";
import type { ReadCalendar } from "./calendars.js";
import { serveExplorer } from "./explorer.js";
import { GRAPHQL_PATH, type Gateway } from "./gateway.js";
import { credentialsOf, graphqlRoute } from "./graphql-route.js";
import { allowOrigin, answerPreflight, isPreflight, secure, type Origins } from "./headers.js";
import { jsonOf, nameRequest, requestIdOf, send, sendError, senderOf, type Route } from "./http.js";
import { ISSUER_PATH, type Issuer } from "./issuer.js";
import { masked, type Fault } from "./mask.js";
import { TOKEN_PATH } from "./oauth.js";
import type { Notices } from "./notices.js";
import { createQueue } from "./queue.js";
import { notReady, type Readiness } from "./readiness.js";
import { SCIM_PATH, scimRoute } from "./scim/scim-route.js";
import type { SignIn } from "./sign-in.js";
import type { TrustedDocuments } from "./trusted-documents.js";
import { createUploadPlaces, refuseStrangers, takeUpload, type StoreFile } from "./uploads.js";
import { mayBeOutdated, type Viewers } from "./viewers.js";

/** A calendar feed's address; the secret is of base64url. */
const FEED = /^\/calendars\/([\w-]{20,64})\.ics$/;

export interface DoorSettings extends Origins, AdmissionSettings {
  /** How many GraphQL requests run at once. */
  readonly maxInFlight: number;
}

export interface GatewayServerOptions {
  readonly port: number;
  readonly host: string;
  readonly settings: DoorSettings;
  readonly gateway: Gateway;
  readonly viewers: Viewers;
  readonly signIn: SignIn;
  readonly storeFile: StoreFile;
  readonly trusted: TrustedDocuments;
  readonly clock: Clock;
  readonly log: Log;
  readonly notices: Notices;
  readonly readCalendar: ReadCalendar;
  /** What keeps each subgraph from being ready. */
  readiness(): Promise<Readiness>;
}

export interface GatewayServer {
  readonly port: number;
  /** Takes no more requests, lets those under way end, and closes. */
  stop(): Promise<void>;
}

/** The one door of the platform: `/graphql`, `/uploads`, the explorer, sign-in and tokens, health. */
export async function serveGateway(options: GatewayServerOptions): Promise<GatewayServer> {
  const { gateway, viewers, settings } = options;
  const { tokens, serviceTokens, issuer, page } = options.signIn;
  let arrivals = 0;
  const admission = createAdmission(tokens, viewers, settings, options.notices);
  const shared = {
    gateway,
    admission,
    queue: createQueue(settings.maxInFlight, { arrivals: () => arrivals }),
    notices: options.notices,
    log: options.log,
  };
  const graphql = graphqlRoute({ ...shared, trusted: options.trusted });
  const scim = scimRoute({ ...shared, publicUrl: settings.publicUrl, clock: options.clock });

  const inUploadPlace = createUploadPlaces();

  const uploads: Route = async (request, response) => {
    const admitted = await admission.admit(request);
    if (admitted.allowance.isExceeded) throw tooMany(admitted.allowance);
    const { viewer, passport, isOutdated } = await (await admitted.identify()).confirmed();
    if (isOutdated) throw mayBeOutdated();
    refuseStrangers(viewer);
    const receipt = await inUploadPlace(admitted.account, () =>
      takeUpload(request, credentialsOf(request, passport), options.storeFile),
    );
    send(response, 201, receipt);
  };

  async function calendar(request: IncomingMessage, token: string, response: ServerResponse): Promise<void> {
    const text = await admission.anonymous(request, () => options.readCalendar(token));
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
      const body = ((await jsonOf(request)) ?? {}) as { account?: unknown; password?: unknown };
      const { account, password } = body;
      if (typeof account !== "string") throw badInput("ACCOUNT_MISSING", CREDENTIALS);
      if (typeof password !== "string") throw badInput("PASSWORD_MISSING", CREDENTIALS);
      const token = await issuer.signIn(account, password, senderOf(request, settings.trustedProxies));
      if (!token) throw unauthenticated("The account or the password is wrong.");
      send(response, 200, { token });
    };

  const readyz: Route = async (_, response) => {
    const parts = notReady(await options.readiness());
    if (Object.keys(parts).length === 0) return send(response, 200, { status: "ready" });
    send(response, 503, { status: "not ready", parts });
  };

  const routes: Readonly<Record<string, Route>> = {
    [`GET ${GRAPHQL_PATH}`]: graphql,
    [`POST ${GRAPHQL_PATH}`]: graphql,
    "POST /uploads": uploads,
    [`POST ${TOKEN_PATH}`]: serviceTokens,
    ...(issuer && { "POST /demo/sign-in": signIn(issuer) }),
    "GET /explorer/config.json": async (_, response) => send(response, 200, await page.config()),
    "GET /healthz": async (_, response) => send(response, 200, { status: "ok" }),
    "GET /readyz": readyz,
    "GET /": async (_, response) => void response.writeHead(302, { location: "/explorer/" }).end(),
    "GET /explorer": async (_, response) => void response.writeHead(302, { location: "/explorer/" }).end(),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    secure(response, settings.publicUrl);
    const url = URL.parse(request.url ?? "/", "http://gateway");
    if (!url) throw badInput("URL_MALFORMED", "The address is malformed.");
    // The provider judges by itself which page may talk to it.
    if (issuer && url.pathname.startsWith(`${ISSUER_PATH}/`)) return issuer.handle(request, response);
    allowOrigin(request, response, settings);
    if (isPreflight(request)) return answerPreflight(response);
    if (url.pathname === SCIM_PATH || url.pathname.startsWith(`${SCIM_PATH}/`))
      return scim(request, response, url);
    const method = request.method === "HEAD" ? "GET" : request.method;
    const route = routes[`${method} ${url.pathname}`];
    if (route) return route(request, response, url);
    const feed = method === "GET" ? FEED.exec(url.pathname)?.[1] : undefined;
    if (feed) return calendar(request, feed, response);
    if (method === "GET" && serveExplorer(url.pathname, page.host, response)) return;
    throw new DoorError("NOT_FOUND", "There is nothing here. The graph is at /graphql.");
  }

  /** Answers an error before GraphQL began; who has gone gets no answer. */
  function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    if (response.headersSent || response.destroyed) return void response.destroy();
    // What the door itself says shows nothing that is to be masked, and under load it says it hundreds of times a second.
    const tell = (fault: Fault) => options.log.error({ requestId: requestIdOf(request), ...fault }, "fault");
    sendError(response, error instanceof DoorError ? error : masked(error, tell));
  }

  const server = http.createServer(TIMEOUTS, (request, response) => {
    response.setHeader("x-request-id", nameRequest(request));
    answer(request, response).catch((error: unknown) => refuse(request, response, error));
  });
  server.on("connection", () => arrivals++);
  await new Promise<void>((resolve, reject) => {
    const { port, host } = options;
    server.once("error", reject).listen({ port, host, backlog: BACKLOG }, resolve);
  });

  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      const closed = new Promise(resolve => server.close(resolve));
      server.closeIdleConnections();
      const hurry = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
      await closed;
      clearTimeout(hurry);
    },
  };
}

/**
 * How long a client may take to send its headers, and all of a request: an upload takes its time. A connection is kept
 * for longer than proxies and browsers do without it (a minute), so that they, who know when they stop, close it.
 */
const TIMEOUTS = {
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 2_000,
};

/** Connections that come together are told to wait by us, and not by the kernel's resetting them. */
const BACKLOG = 4_096;

/** Requests under way at a stop get this long. */
const DRAIN_MS = 2_000;

const CREDENTIALS = 'Send {"account":"…","password":"…"}.';
