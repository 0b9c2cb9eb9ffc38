import { createGatewayRuntime, type GatewayPlugin } from "@graphql-hive/gateway-runtime";
import type { ServiceName } from "@tongxin/kernel";
import { depthLimit, MAX_TOKENS, outward, type Log } from "@tongxin/subgraph";
import { GraphQLError, parse } from "graphql";
import { guarded, type Caller, type Executor } from "./executors.js";
import { router } from "./router.js";

export const GRAPHQL_PATH = "/graphql";

export interface GatewayOptions {
  readonly supergraph: string;
  readonly executors: Readonly<Record<ServiceName, Executor>>;
  readonly log: Log;
}

/** The federated graph as a request handler. It does not know whether its subgraphs are in this process. */
export function createGateway({ supergraph, executors, log }: GatewayOptions) {
  const byName = new Map<string, Executor>(
    Object.entries(executors).map(([name, executor]) => [name.toUpperCase(), guarded(executor)]),
  );
  const logFault = (reference: string, fault: unknown) => log.error({ reference, err: fault }, "fault");

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
    maskedErrors: { maskError: (error: unknown) => outward(asGraphQLError(error), logFault) },
    plugins: () => [documents],
  } as never);
}

const asGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError("fault", { originalError: error as Error });

const withCode = (error: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(error.message, {
    ...(error.nodes && { nodes: error.nodes }),
    ...(error.source && { source: error.source }),
    ...(error.positions && { positions: error.positions }),
    extensions: { code, ...error.extensions },
  });

/** Which subgraph an error came from is nobody's business outside. */
function withoutService(error: GraphQLError): GraphQLError {
  const { serviceName: _, ...extensions } = error.extensions ?? {};
  return new GraphQLError(error.message, { ...(error.path && { path: error.path }), extensions });
}

/** Bounds documents before anything runs, and says which of our codes a refused one gets. */
const documents = {
  onParse({ setParseFn }) {
    setParseFn((source, options) => {
      try {
        return parse(source as string, { ...options, maxTokens: MAX_TOKENS });
      } catch (error) {
        throw withCode(error as GraphQLError, "GRAPHQL_PARSE_FAILED");
      }
    });
  },
  onExecute() {
    return {
      onExecuteDone({ result, setResult }) {
        if (!("errors" in result) || !result.errors) return;
        setResult({ ...result, errors: result.errors.map(withoutService) });
      },
    };
  },
  onValidate({ addValidationRule }) {
    addValidationRule(depthLimit);
    return ({ valid, result, setResult }) => {
      if (!valid)
        setResult(result.map(error => withCode(error as GraphQLError, "GRAPHQL_VALIDATION_FAILED")));
    };
  },
} satisfies GatewayPlugin as GatewayPlugin;
