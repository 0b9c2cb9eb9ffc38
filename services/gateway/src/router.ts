import { unifiedGraphHandler } from "@graphql-hive/router-runtime";
import {
  getOperationAST,
  Kind,
  type DirectiveNode,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
} from "graphql";

import type { Caller } from "./executors.js";
import { introspection } from "./visible-schema.js";

type Handler = typeof unifiedGraphHandler;
interface RouterRequest {
  readonly document: DocumentNode;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown> | null;
  readonly context: { caller: Caller };
}
type Run = (request: RouterRequest) => Promise<ExecutionResult>;

/**
 * The Rust planner, with two of its habits mended: a root `__typename` before a fragment makes it answer nulls, and it
 * cannot mix introspection with data. So `__typename` goes last, and the two parts of a mix run apart; introspection shows
 * what the viewer may use, and nothing else.
 */
export const router: Handler = async options => {
  const handler = await unifiedGraphHandler(options);
  const run = handler.executor as unknown as Run;
  const ask = introspection(handler.unifiedGraph);
  const introspect: Run = ({ document, variables, context }) =>
    ask(context.caller.viewer, document, variables ?? {});

  const executor: Run = async request => {
    const { data, introspection: meta } = partsOf(request);
    const results = await Promise.all([
      ...(data ? [run({ ...request, document: data })] : []),
      ...(meta ? [introspect({ ...request, document: meta })] : []),
    ]);
    return merged(results);
  };
  return { ...handler, executor: executor as never };
};

function merged(results: readonly ExecutionResult[]): ExecutionResult {
  const [only, other] = results;
  if (only && !other) return only;
  const errors = results.flatMap(result => result.errors ?? []);
  const data = results.some(result => result.data == null)
    ? null
    : (Object.assign({}, ...results.map(result => result.data)) as Record<string, unknown>);
  return { data, ...(errors.length > 0 && { errors }) };
}

/** What the planner answers, and what the schema answers of itself. */
interface Parts {
  readonly data?: DocumentNode;
  readonly introspection?: DocumentNode;
}

const knownParts = new WeakMap<DocumentNode, Map<string, Parts>>();

/** The planner remembers plans by document, so each document is taken apart once per operation. */
function partsOf({ document, operationName = "" }: RouterRequest): Parts {
  let byOperation = knownParts.get(document);
  if (!byOperation) knownParts.set(document, (byOperation = new Map()));
  let parts = byOperation.get(operationName);
  if (!parts) byOperation.set(operationName, (parts = split(document, operationName)));
  return parts;
}

function split(document: DocumentNode, operationName: string): Parts {
  const operation = getOperationAST(document, operationName || undefined);
  if (!operation) return { data: document };
  const roots = rootFields(document, operation);
  const own = roots.filter(root => !isMeta(root.field) && !isTypename(root.field));
  const typenames = roots.filter(root => isTypename(root.field));
  const meta = roots.filter(root => isMeta(root.field));

  const only = (selected: readonly Root[]): DocumentNode => selecting(document, operation, selected);
  if (own.length === 0) return { introspection: only([...meta, ...typenames]) };
  if (meta.length > 0) return { data: only([...own, ...typenames]), introspection: only(meta) };
  return { data: typenames.length > 0 ? only([...own, ...typenames]) : document };
}

const isMeta = ({ name }: FieldNode): boolean => ["__schema", "__type"].includes(name.value);
const isTypename = ({ name }: FieldNode): boolean => name.value === "__typename";

/** A root field, with the directives of each fragment that it stands in. */
interface Root {
  readonly field: FieldNode;
  readonly conditions: readonly (readonly DirectiveNode[])[];
}

/** The operation's root fields, fragments spread out; validation has bounded their number. */
function rootFields(document: DocumentNode, operation: OperationDefinitionNode): Root[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);

  const fieldsOf = (node: SelectionNode, conditions: Root["conditions"]): Root[] => {
    if (node.kind === Kind.FIELD) return [{ field: node, conditions }];
    const inside = node.directives?.length ? [...conditions, node.directives] : conditions;
    const { selectionSet } = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value)!;
    return selectionSet.selections.flatMap(selection => fieldsOf(selection, inside));
  };
  return operation.selectionSet.selections.flatMap(selection => fieldsOf(selection, []));
}

/** The document with that operation alone, selecting only those fields at its root. */
const selecting = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  roots: readonly Root[],
): DocumentNode => ({
  ...document,
  definitions: [
    {
      ...operation,
      selectionSet: { kind: Kind.SELECTION_SET, selections: roots.map(conditionally) },
    },
    ...document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION),
  ],
});

const conditionally = ({ field, conditions }: Root): SelectionNode =>
  conditions.reduceRight<SelectionNode>(
    (inner, directives) => ({
      kind: Kind.INLINE_FRAGMENT,
      directives,
      selectionSet: { kind: Kind.SELECTION_SET, selections: [inner] },
    }),
    field,
  );
