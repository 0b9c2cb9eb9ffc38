import {
  execute,
  Kind,
  visit,
  type DocumentNode,
  type FieldNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
} from "graphql";
import { compileQuery, isCompiledQuery, type CompiledQuery } from "graphql-jit";
import type { Context } from "./context.js";
import { outward } from "./errors.js";

export interface ExecutionRequest {
  readonly document: DocumentNode;
  readonly variables?: Record<string, unknown> | undefined;
  readonly operationName?: string | undefined;
}

export type Execute = (request: ExecutionRequest, context: Context) => Promise<ExecutionResult>;

/** Where a fault was met: which request, whose, and the field. */
interface FaultPlace {
  readonly requestId: string;
  readonly account: string;
  readonly operation: string | undefined;
  readonly path: string | undefined;
}

type LocatedFaultLog = (reference: string, fault: unknown, where: FaultPlace) => void;

/** How documents are run: compiled by graphql-jit, or interpreted by graphql-js. Answers are the same. */
export type ExecutionMode = "jit" | "js";

const SIMPLE_KEY = /^_*[^_]*$/;

/**
 * Whether a field is answered under a name with `_` within. graphql-jit tells the places of a document apart by their keys
 * joined with it, so that `a_b { c }` and `b { c_a }` may be one to it, and one of them be answered as the other.
 */
function hasAmbiguousKeys(document: DocumentNode): boolean {
  let isAmbiguous = false;
  visit(document, {
    [Kind.FIELD]: ({ alias, name }: FieldNode) => {
      if (!SIMPLE_KEY.test((alias ?? name).value)) isAmbiguous = true;
    },
  });
  return isAmbiguous;
}

/** Runs documents against one schema; errors leave masked. A document is compiled once, by its identity. */
export function executorOf(
  schema: GraphQLSchema,
  logFault: LocatedFaultLog,
  mode: ExecutionMode = "jit",
): Execute {
  function masked(
    result: ExecutionResult,
    { operationName }: ExecutionRequest,
    { requestId, viewer }: Context,
  ): ExecutionResult {
    if (!result.errors?.length) return result;
    const errors = result.errors.map((error: GraphQLError) =>
      outward(error, (reference, fault) =>
        logFault(reference, fault, {
          requestId,
          account: viewer.account,
          operation: operationName,
          path: error.path?.join("."),
        }),
      ),
    );
    return { ...result, errors };
  }

  const compiled = new WeakMap<DocumentNode, Map<string, CompiledQuery | null>>();

  function compiledFor({ document, operationName }: ExecutionRequest): CompiledQuery | null {
    let operations = compiled.get(document);
    if (!operations) compiled.set(document, (operations = new Map()));
    const name = operationName ?? "";
    let operation = operations.get(name);
    if (operation === undefined) {
      const query = hasAmbiguousKeys(document)
        ? null
        : compileQuery(schema, document, operationName, { disablingCapturingStackErrors: true });
      operation = query && isCompiledQuery(query) ? query : null;
      operations.set(name, operation);
    }
    return operation;
  }

  return async (request, context) => {
    const operation = mode === "jit" ? compiledFor(request) : null;
    if (operation) {
      const result = (await operation.query(undefined, context, request.variables ?? {})) as ExecutionResult;
      // Without data the variables were refused before anything ran; graphql-js decides, and says it better.
      if (result.data !== undefined) return masked(result, request, context);
    }
    const { document, variables, operationName } = request;
    const result = await execute({
      schema,
      document,
      variableValues: variables,
      operationName,
      contextValue: context,
    });
    return masked(result, request, context);
  };
}
