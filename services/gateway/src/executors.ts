import { systemClock, type Clock, type Viewer } from "@tongxin/kernel";
import {
  IDEMPOTENCY_HEADER,
  PASSPORT_HEADER,
  type Context,
  type Credentials,
  type Locale,
  type Service,
} from "@tongxin/subgraph/host";
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  print,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLErrorOptions,
  type GraphQLFormattedError,
  type SelectionNode,
} from "graphql";
import { Pool } from "undici";
import { createBreaker } from "./breaker.js";
import { Miswired, whyMiswired } from "./miswired.js";
import { Failure, whyOf, type Watch } from "./watch.js";

/** What the gateway knows of one request's caller; every executor is told. */
export interface Caller {
  readonly viewer: Viewer;
  readonly credentials: Credentials;
  /** Whether what is known of the caller may have changed since: enough to read, not to write. */
  readonly isOutdated: boolean;
  /** The caller as `directory` knows them now; outdated still when it does not answer in time. */
  confirmed(): Promise<Caller>;
  /** Those that this request has with the services in this process, by their names; forgotten after a mutation. */
  readonly contexts: Map<string, Promise<Context>>;
}

/** The gateway itself as a caller. */
export function ownCaller(viewer: Viewer, passport: string, locale: Locale = "en"): Caller {
  const credentials = { passport, locale, requestId: viewer.account };
  const caller: Caller = {
    viewer,
    credentials,
    isOutdated: false,
    confirmed: async () => caller,
    contexts: new Map(),
  };
  return caller;
}

export interface SubgraphRequest {
  readonly document: DocumentNode;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  readonly operationType?: OperationTypeNode;
  readonly context: { caller: Caller };
  /** Ends when the client goes away. */
  readonly signal?: AbortSignal;
  /** Ends when nobody waits for the answer any more. */
  readonly deadline?: AbortSignal;
}

/** Runs one fetch of a plan in one subgraph. */
export type Executor = (request: SubgraphRequest) => Promise<ExecutionResult>;

/**
 * Runs a fetch in this process. All fetches of a request share one context per service, and with it its loaders;
 * after a mutation the context is dropped, so that what follows reads what was written.
 */
export function inProcess(service: Service): Executor {
  function contextOf(caller: Caller): Promise<Context> {
    const { contexts, credentials } = caller;
    let context = contexts.get(service.name);
    if (!context) contexts.set(service.name, (context = service.contextOf(credentials)));
    return context;
  }

  return async request => {
    const { caller } = request.context;
    try {
      return await service.execute(request, await contextOf(caller));
    } finally {
      if (request.operationType === OperationTypeNode.MUTATION) caller.contexts.clear();
    }
  };
}

/** How long a connection that nobody uses is kept, however much longer a subgraph would. */
const KEEP_ALIVE_MS = 10_000;

export interface HttpOptions {
  /** What the log calls it. */
  readonly service?: string;
  readonly connections?: number;
}

/**
 * Sends a fetch to a subgraph's own server. Documents of a plan are the same objects each time, so they print once. A
 * query whose connection ended before it was answered is sent once more: the server may have ended it unasked.
 */
export function overHttp(url: string, { service = url, connections = 32 }: HttpOptions = {}): Executor {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1, keepAliveMaxTimeout: KEEP_ALIVE_MS });
  const printed = new WeakMap<DocumentNode, string>();

  return async request => {
    try {
      return await send(request);
    } catch (error) {
      if (request.operationType === OperationTypeNode.MUTATION || !isLostConnection(error)) throw error;
      return send(request);
    }
  };

  async function send(request: SubgraphRequest): Promise<ExecutionResult> {
    const { document, variables, operationName, context } = request;
    let query = printed.get(document);
    if (!query) printed.set(document, (query = print(document)));
    const { passport, locale, requestId, idempotencyKey } = context.caller.credentials;
    const { statusCode, body } = await pool.request({
      path: pathname,
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/json",
        "accept-language": locale,
        "x-request-id": requestId,
        [PASSPORT_HEADER]: passport ?? "",
        ...(idempotencyKey && { [IDEMPOTENCY_HEADER]: idempotencyKey }),
      },
      body: JSON.stringify({ query, variables, operationName }),
      signal: AbortSignal.any([request.signal, request.deadline].filter(each => each !== undefined)),
    });
    const answer = parsed(await body.text());
    if (statusCode >= 500 || !isResult(answer)) throw new Failure(`it answers ${statusCode}, and no GraphQL`);
    const miswired = whyMiswired(service, statusCode, answer);
    if (miswired) throw miswired;
    return answer.errors ? { ...answer, errors: answer.errors.map(asReal) } : answer;
  }
}

const LOST_CONNECTION = ["ECONNRESET", "EPIPE", "UND_ERR_SOCKET"];

const isLostConnection = (error: unknown) =>
  LOST_CONNECTION.includes(String((error as { code?: unknown } | null)?.code));

/** What is no JSON is no answer either. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isResult = (answer: unknown): answer is ExecutionResult => {
  const { data, errors } = (answer ?? {}) as { data?: unknown; errors?: unknown };
  return Array.isArray(errors) || (errors === undefined && typeof data === "object");
};

/**
 * An error as it was in the subgraph. One without a code did not come from our code: it is a fault, and whatever it says
 * stays inside.
 */
function asReal({ message, path, extensions }: GraphQLFormattedError): GraphQLError {
  const isOurs = typeof extensions?.["code"] === "string";
  return new GraphQLError(message, {
    ...(path && { path }),
    extensions: { ...extensions },
    ...(!isOurs && { originalError: new Error(message) }),
  });
}

const QUERY_MS = 2_000;
const MUTATION_MS = 5_000;

/**
 * A fetch that never rejects and never lasts: what is missing is said by its path, the rest of the answer stands. A
 * service that failed several times is not even asked for a while, of which the watch hears.
 */
export function guarded(run: Executor, watch?: Watch, clock: Clock = systemClock): Executor {
  const breaker = createBreaker(clock, watch);
  return request => {
    const patience = request.operationType === OperationTypeNode.MUTATION ? MUTATION_MS : QUERY_MS;
    const missing = (message: string, why: GraphQLErrorOptions): ExecutionResult => ({
      data: null,
      errors: missingPaths(request).map(path => new GraphQLError(message, { ...(path && { path }), ...why })),
    });
    const failed = (code: string, message: string) => missing(message, { extensions: { code } });
    const unavailable = () => failed("SERVICE_UNAVAILABLE", "This part of the answer is not available now.");
    const tell = breaker.attempt();
    if (!tell) return Promise.resolve(unavailable());

    const stop = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<ExecutionResult>(resolve => {
      timer = setTimeout(() => {
        tell({ failed: `no answer within ${patience} ms` });
        resolve(failed("TIMEOUT", "This part of the answer took too long."));
        stop.abort();
      }, patience);
    });
    const answered = run({ ...request, deadline: stop.signal }).then(
      result => {
        if (!stop.signal.aborted) tell("answered");
        return result;
      },
      (error: unknown) => {
        if (!stop.signal.aborted) tell(request.signal?.aborted ? null : { failed: whyOf(error) });
        return error instanceof Miswired ? missing("fault", { originalError: error }) : unavailable();
      },
    );
    return Promise.race([answered, late]).finally(() => clearTimeout(timer));
  };
}

type Path = readonly (string | number)[];

/** The fields that a failed fetch leaves without an answer; a root fetch's paths are written by the plan. */
function missingPaths({ document, variables = {} }: SubgraphRequest): (Path | null)[] {
  const roots = document.definitions.flatMap(definition =>
    definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [],
  );
  const entities = roots
    .filter(root => root.kind === Kind.FIELD)
    .filter(({ name }) => name.value === "_entities");
  if (entities.length === 0) return [null];
  return entities.flatMap(({ alias, name, arguments: args, selectionSet }) => {
    const representations = args?.[0]?.value;
    const asked = representations?.kind === Kind.VARIABLE ? variables[representations.name.value] : [];
    const fields = selectionSet?.selections.flatMap(responseKeys) ?? [];
    return (asked as readonly unknown[]).flatMap((_, index) =>
      fields.map(field => [(alias ?? name).value, index, field]),
    );
  });
}

const responseKeys = (node: SelectionNode): string[] => {
  if (node.kind === Kind.INLINE_FRAGMENT) return node.selectionSet.selections.flatMap(responseKeys);
  if (node.kind === Kind.FRAGMENT_SPREAD || node.name.value === "__typename") return [];
  return [node.alias?.value ?? node.name.value];
};
