import { createGatewayRuntime, type GatewayPlugin } from "@graphql-hive/gateway-runtime";
import type { ServiceName } from "@tongxin/kernel";
import { depthLimit, MAX_TOKENS, whyTooLarge, type Log } from "@tongxin/subgraph";
import { getOperationAST, GraphQLError, OperationTypeNode, parse } from "graphql";
import { guarded, type Caller, type Executor } from "./executors.js";
import { masked, withoutSuggestions } from "./mask.js";
import { router } from "./router.js";
import { mayBeOutdated } from "./viewers.js";

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
    plugins: () => [documents],
  } as never);
}

const withCode = (error: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(withoutSuggestions(error.message), {
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
  onExecute({ args, setResultAndStopExecution }) {
    const { document, operationName, contextValue } = args;
    const writes = getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;
    if (writes && (contextValue as unknown as { caller: Caller }).caller.isOutdated) {
      return setResultAndStopExecution({ errors: [mayBeOutdated()] });
    }
    return {
      onExecuteDone({ result, setResult }) {
        if (!("errors" in result) || !result.errors) return;
        setResult({ ...result, errors: result.errors.map(withoutService) });
      },
    };
  },
  onValidate({ params, setResult, addValidationRule }) {
    const tooLarge = whyTooLarge(params.documentAST);
    if (tooLarge) return setResult([tooLarge]);
    addValidationRule(depthLimit);
    return ({ valid, result, setResult }) => {
      if (!valid)
        setResult(result.map(error => withCode(error as GraphQLError, "GRAPHQL_VALIDATION_FAILED")));
    };
  },
} satisfies GatewayPlugin as GatewayPlugin;
