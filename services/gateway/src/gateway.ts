import { createGatewayRuntime } from "@graphql-hive/gateway-runtime";
import type { ServiceName } from "@tongxin/kernel";
import type { Log } from "@tongxin/subgraph";
import { boundedDocuments } from "./documents.js";
import { guarded, type Caller, type Executor } from "./executors.js";
import { masked } from "./mask.js";
import { router } from "./router.js";
import type { TrustedDocuments } from "./trusted-documents.js";

export const GRAPHQL_PATH = "/graphql";

export interface GatewayOptions {
  readonly supergraph: string;
  readonly executors: Readonly<Record<ServiceName, Executor>>;
  readonly trusted: TrustedDocuments;
  readonly log: Log;
}

/** The federated graph as a request handler. It does not know whether its subgraphs are in this process. */
export function createGateway({ supergraph, executors, trusted, log }: GatewayOptions) {
  const byName = new Map<string, Executor>(
    Object.entries(executors).map(([name, executor]) => [name.toUpperCase(), guarded(executor)]),
  );

  return createGatewayRuntime<{ caller: Caller }>({
    supergraph,
    unifiedGraphHandler: router,
    transports: {
      http: {
        getSubgraphExecutor: ({ subgraphName }: { subgraphName: string }) =>
          byName.get(subgraphName.toUpperCase()),
      },
    },
    graphqlEndpoint: GRAPHQL_PATH,
    landingPage: false,
    graphiql: false,
    healthCheckEndpoint: "/never",
    readinessCheckEndpoint: "/never",
    logging: false,
    batching: false,
    upstreamCancellation: true,
    maskedErrors: { maskError: (error: unknown) => masked(error, log) },
    plugins: () => [boundedDocuments(trusted)],
  } as never);
}
