import type { ServiceName } from "@tongxin/kernel";
import {
  DoorError,
  nodesAllowed,
  nodesIn,
  nodesRequested,
  tooManyNodes,
  type Log,
} from "@tongxin/subgraph/host";
import { getOperationAST, OperationTypeNode, type ExecutionResult, type GraphQLError } from "graphql";
import { documentReader } from "./documents.js";
import { guarded, type Caller, type Executor } from "./executors.js";
import { allMasked, type Fault } from "./mask.js";
import type { Json } from "./objects.js";
import { operations } from "./operations.js";
import { operationIn } from "./request-log.js";
import type { Graph } from "./supergraph.js";
import type { TrustedDocuments } from "./trusted-documents.js";
import { mayBeOutdated } from "./viewers.js";
import { watchOf, type Watched } from "./watch.js";

export const GRAPHQL_PATH = "/graphql";

export interface GatewayOptions {
  readonly graph: Graph;
  readonly executors: Readonly<Record<ServiceName, Executor>>;
  readonly trusted: TrustedDocuments;
  readonly log: Log;
}

/** One operation that somebody asks. */
export interface GraphRequest {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Json;
  /** Whether the way it came may change anything. */
  readonly mayWrite: boolean;
}

/** The federated graph. It does not know whether its subgraphs are in this process. */
export interface Gateway {
  /** Answers an operation; whatever went wrong is in the answer, masked. One that was not run has no `data`. */
  answer(request: GraphRequest, caller: Caller, signal: AbortSignal): Promise<ExecutionResult>;
}

export function createGateway({ graph, executors, trusted, log }: GatewayOptions): Gateway {
  const { supergraph, schema } = graph;
  const byName = new Map(
    Object.entries(executors).map(([name, executor]) => [
      name.toUpperCase(),
      guarded(executor, watchOf(log, partOf(name))),
    ]),
  );
  const read = documentReader(schema, trusted);
  const operationOf = operations(supergraph, {
    schema,
    executorOf: service => {
      const executor = byName.get(service.toUpperCase());
      if (!executor) throw new Error(`A plan asks ${service}, which is none of ours.`);
      return executor;
    },
  });

  async function run(
    { query, operationName, variables, mayWrite }: GraphRequest,
    caller: Caller,
    signal: AbortSignal,
  ): Promise<ExecutionResult> {
    const asked = read(query);
    if ("errors" in asked) return asked;
    const { document } = asked;
    const node = getOperationAST(document, operationName);
    if (!node) throw operationUnknown(operationName);
    const requested = nodesRequested(schema, document, node.name?.value, variables);
    const available = nodesAllowed(caller.viewer.kind);
    if (requested > available) throw tooManyNodes(requested, available);
    const writes = node.operation === OperationTypeNode.MUTATION;
    if (writes && !mayWrite) throw notByGet();
    const known = writes ? await caller.confirmed() : caller;
    if (writes && known.isOutdated) throw mayBeOutdated();
    const operation = await operationOf(document, node);
    const result = await operation.run(variables, known, signal);
    const cost = { requested, actual: nodesIn(result.data), available };
    return { ...result, extensions: { cost } };
  }

  return {
    async answer(request, caller, signal) {
      const result = await run(request, caller, signal).catch((error: unknown): ExecutionResult => ({
        errors: [error as GraphQLError],
      }));
      if (!result.errors) return result;
      const { credentials, viewer } = caller;
      const asked = { requestId: credentials.requestId, account: viewer.account };
      const tell = (fault: Fault) =>
        log.error({ ...asked, operation: operationIn(request.query), ...fault }, "fault");
      return { ...result, errors: allMasked(result.errors, tell) };
    },
  };
}

const partOf = (part: string): Watched => ({
  part,
  away: `${part} is left alone for two seconds at a time: its part of answers is missing`,
  back: `${part} answers again`,
});

const operationUnknown = (name: string | null) =>
  new DoorError(
    "BAD_USER_INPUT",
    name === null ? "The document has several operations: name one." : "The document has no such operation.",
    { reason: "OPERATION_UNKNOWN", http: { status: 400 } },
  );

const notByGet = () =>
  new DoorError("BAD_USER_INPUT", "A mutation is sent by POST.", {
    reason: "MUTATION_BY_GET",
    http: { status: 405, headers: { allow: "POST" } },
  });
