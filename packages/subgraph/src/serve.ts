import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ApolloServer, HeaderMap, type BaseContext } from "@apollo/server";
import { ApolloServerPluginInlineTraceDisabled } from "@apollo/server/plugin/disabled";
import type { DocumentNode, ExecutionResult, GraphQLFormattedError, ValidationRule } from "graphql";
import { systemClock, type Message } from "@tongxin/kernel";
import { localeOf, type Context } from "./context.js";
import { nodesAllowed, nodesRequested, tooManyNodes } from "./cost.js";
import { documentCache, type DocumentCache } from "./document-cache.js";
import { DOCUMENT_BOUNDS, whyTooLarge, type DocumentBounds } from "./document-size.js";
import { badInput, DoorError } from "./errors.js";
import { idempotencyKeyOf } from "./idempotency.js";
import { depthLimit, MAX_TOKENS } from "./limits.js";
import { isSigned, type SignedHeaders } from "./outbox/signature.js";
import type { Service } from "./service.js";

export const PASSPORT_HEADER = "x-tongxin-passport";
/** Node gives headers in small letters; clients write Idempotency-Key. */
export const IDEMPOTENCY_HEADER = "idempotency-key";
export const FILE_NAME_HEADER = "x-file-name";

const MAX_BODY_BYTES = 1_000_000;

/** Far longer than the gateway keeps a connection that nobody uses: it never sends on one that is being closed here. */
const KEEP_ALIVE_MS = 75_000;

export interface ServeOptions {
  readonly port: number;
  readonly host?: string;
  /** Shared by the services: signs the messages between them. Base64. */
  readonly messageSecret: string;
}

/** Serves a subgraph over HTTP: `/graphql` behind Apollo Server, `/inbox`, `/uploads`, `/healthz` and `/readyz`. */
export async function serveSubgraph(service: Service, options: ServeOptions) {
  const known: KnownDocuments = documentCache(MOST_KNOWN);
  const apollo = await apolloFor(service, known);

  const routes: Record<string, (request: IncomingMessage, response: ServerResponse) => Promise<void>> = {
    "/graphql": (request, response) => answerGraphQL(apollo, known, service, request, response),
    "/inbox": (request, response) => takeMessage(service, options.messageSecret, request, response),
    "/uploads": (request, response) => takeFile(service, request, response),
    "/healthz": async (_, response) => send(response, 200, { status: "ok" }),
    "/readyz": async (_, response) => {
      const isReady = await service.isReady();
      send(response, isReady ? 200 : 503, { status: isReady ? "ready" : "database away" });
    },
  };

  const server = http.createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    const [path = "/"] = (request.url ?? "/").split("?");
    const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
    if (!route) return send(response, 404, { message: "There is nothing here." });
    route(request, response).catch((error: unknown) => refuseRequest(response, error));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(options.port, options.host ?? "127.0.0.1", resolve);
  });

  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      const closed = new Promise(resolve => server.close(resolve));
      server.closeIdleConnections();
      await closed;
      await apollo.stop();
    },
  };
}

type Subgraph = ApolloServer<Context & BaseContext>;

/** What Apollo Server has let through: a plan's documents are always the same, so each goes its way once. */
type KnownDocuments = DocumentCache<DocumentNode>;

/** Characters of documents that are known: far more than the plans of what front ends of our own send. */
const MOST_KNOWN = 2_000_000;

/** Apollo Server parses and validates documents; our executor runs them. */
async function apolloFor(service: Service, known: KnownDocuments): Promise<Subgraph> {
  const apollo = new ApolloServer<Context & BaseContext>({
    gateway: {
      onSchemaLoadOrUpdate(publish) {
        publish({ apiSchema: service.schema, coreSupergraphSdl: "" });
        return () => {};
      },
      load: async () => ({
        executor: ({ document, request: { query, variables = {} }, operationName, context }) => {
          if (query !== undefined) known.set(query, document);
          return runBounded(
            service,
            document,
            { variables, operationName },
            context as Context,
          ) as Promise<never>;
        },
      }),
      stop: async () => {},
    },
    plugins: [ApolloServerPluginInlineTraceDisabled()],
    validationRules: [depthLimit, sizeLimit],
    parseOptions: { maxTokens: MAX_TOKENS * ROOM },
    introspection: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError: asFromOneProcess,
  });
  await apollo.start();
  return apollo;
}

/** A plan's documents select keys beside what was asked for, and the gateway only estimates how long plain lists are. */
const ROOM = 10;

const BOUNDS: DocumentBounds = {
  selections: DOCUMENT_BOUNDS.selections * ROOM,
  aliases: DOCUMENT_BOUNDS.aliases * ROOM,
  directives: DOCUMENT_BOUNDS.directives * ROOM,
  operations: 1,
};

/** The gateway's limits hold here too, for whoever might have its passport. */
const sizeLimit: ValidationRule = context => ({
  Document(document) {
    const tooLarge = whyTooLarge(document, BOUNDS);
    if (tooLarge) context.reportError(tooLarge);
  },
});

function refuseTooMany(
  { schema }: Service,
  document: DocumentNode,
  operationName: string | null,
  variables: Record<string, unknown>,
  { viewer }: Context,
): void {
  const requested = nodesRequested(schema, document, operationName, variables);
  const available = nodesAllowed(viewer.kind) * ROOM;
  if (requested > available) throw tooManyNodes(requested, available);
}

/** The gateway has validated the document: what is still invalid is a literal, which in one process is bad input. */
const asFromOneProcess = (error: GraphQLFormattedError): GraphQLFormattedError =>
  error.extensions?.["code"] === "GRAPHQL_VALIDATION_FAILED"
    ? { message: error.message, extensions: { code: "BAD_USER_INPUT" } }
    : error;

const credentialsOf = ({ headers }: IncomingMessage) => ({
  passport: headers[PASSPORT_HEADER] as string | undefined,
  locale: localeOf(headers["accept-language"]),
  requestId: String(headers["x-request-id"] ?? ""),
  idempotencyKey: idempotencyKeyOf(headers[IDEMPOTENCY_HEADER]),
});

/** A request of the gateway's: one document, which it has planned. */
interface PlannedRequest {
  readonly query?: unknown;
  readonly variables?: Record<string, unknown> | null;
  readonly operationName?: string | null;
}

/** Runs a document that Apollo Server has let through, now or before. */
async function runBounded(
  service: Service,
  document: DocumentNode,
  { variables, operationName }: Omit<PlannedRequest, "query">,
  context: Context,
): Promise<ExecutionResult> {
  const given = variables ?? {};
  refuseTooMany(service, document, operationName ?? null, given, context);
  return service.execute({ document, variables: given, operationName: operationName ?? undefined }, context);
}

/** A document that was let through before is run at once: of what Apollo Server does, nothing is left to do. */
const answerKnown = (...asked: Parameters<typeof runBounded>): Promise<ExecutionResult> =>
  runBounded(...asked).catch((error: unknown) => {
    if (error instanceof DoorError) return { errors: [error] };
    throw error;
  });

async function answerGraphQL(
  apollo: Subgraph,
  known: KnownDocuments,
  service: Service,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const context = await service.contextOf(credentialsOf(request));
  const body = readJson(await bodyOf(request)) as PlannedRequest | null;
  const isPosted = request.method === "POST" && typeof body?.query === "string";
  const document = isPosted ? known.get(body.query) : undefined;
  if (document) return send(response, 200, await answerKnown(service, document, body ?? {}, context));
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method ?? "POST",
      headers,
      search: "",
      body,
    },
    context: async () => context,
  });
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.statusCode = answer.status ?? 200;
  response.end(answer.body.kind === "complete" ? answer.body.string : "");
}

async function takeMessage(
  service: Service,
  secret: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const body = await bodyOf(request);
  if (!isSigned(secret, request.headers as Partial<SignedHeaders>, body, systemClock.now().getTime())) {
    return send(response, 401, { message: "The signature is not ours." });
  }
  await service.receive(readJson(body) as Message);
  send(response, 200, {});
}

async function takeFile(service: Service, request: IncomingMessage, response: ServerResponse) {
  if (!service.receiveFile) return send(response, 404, { message: "There is nothing here." });
  const context = await service.contextOf(credentialsOf(request));
  const receipt = await service.receiveFile(context, {
    fileName: decodeURIComponent(String(request.headers[FILE_NAME_HEADER] ?? "")),
    contentType: request.headers["content-type"] ?? "",
    bytes: request,
  });
  send(response, 201, receipt);
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw badInput("JSON_EXPECTED", "The body is not JSON.");
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new DoorError("PAYLOAD_TOO_LARGE", "The request is too large.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

export const HTTP_STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  DOCUMENT_NOT_TRUSTED: 403,
  PAYLOAD_TOO_LARGE: 413,
};

/** Answers an error before GraphQL began. What is not ours to tell stays a plain 500. */
export function refuseRequest(response: ServerResponse, error: unknown): void {
  if (response.headersSent) return void response.destroy();
  const known = error instanceof DoorError ? error : null;
  const extensions = known?.extensions ?? { code: "INTERNAL_SERVER_ERROR" };
  const message = known?.message ?? "Something went wrong on our side.";
  send(response, HTTP_STATUS[String(extensions["code"])] ?? 500, { errors: [{ message, extensions }] });
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
}
