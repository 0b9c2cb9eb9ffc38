import type { GatewayPlugin } from "@graphql-hive/gateway-runtime";
import {
  depthLimit,
  MAX_TOKENS,
  nodesAllowed,
  nodesIn,
  nodesRequested,
  tooManyNodes,
  whyTooLarge,
} from "@tongxin/subgraph";
import { getOperationAST, GraphQLError, OperationTypeNode, parse } from "graphql";
import type { Caller } from "./executors.js";
import { withoutSuggestions } from "./mask.js";
import type { TrustedDocuments } from "./trusted-documents.js";
import { mayBeOutdated } from "./viewers.js";

/** Bounds documents before anything runs, says what an answer cost, and which of our codes a refused document gets. */
export const boundedDocuments = (trusted: TrustedDocuments): GatewayPlugin =>
  ({
    onParse({ setParseFn }) {
      setParseFn((source, options) => {
        const isTrusted = trusted.includes(source as string);
        try {
          return parse(source as string, { ...options, ...(!isTrusted && { maxTokens: MAX_TOKENS }) });
        } catch (error) {
          throw withCode(error as GraphQLError, "GRAPHQL_PARSE_FAILED");
        }
      });
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
    async onExecute({ args, setResultAndStopExecution }) {
      const { schema, document, operationName, variableValues } = args;
      const context = args.contextValue as unknown as { caller: Caller };
      const writes = getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;
      if (writes) context.caller = await context.caller.confirmed();
      const { viewer, isOutdated } = context.caller;
      if (writes && isOutdated) return setResultAndStopExecution({ errors: [mayBeOutdated()] });

      const requested = nodesRequested(schema, document, operationName, variableValues ?? {});
      const available = nodesAllowed(viewer.kind);
      if (requested > available)
        return setResultAndStopExecution({ errors: [tooManyNodes(requested, available)] });
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          const { data, errors, extensions } = result;
          const cost = { requested, actual: nodesIn(data), available };
          setResult({
            ...(data !== undefined && { data }),
            ...(errors && { errors: errors.map(withoutService) }),
            extensions: { ...extensions, cost },
          });
        },
      };
    },
  }) satisfies GatewayPlugin as GatewayPlugin;

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
