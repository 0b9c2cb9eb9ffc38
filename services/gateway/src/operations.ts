import { QueryPlanner } from "@graphql-hive/router-query-planner";
import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  parse,
  print,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
} from "graphql";
import type { Caller } from "./executors.js";
import type { Json } from "./objects.js";
import { stepOf, type Ground, type Run, type Step } from "./plan.js";
import { projectionOf, selectsTheSame, type Projection } from "./projection.js";
import { introspection } from "./visible-schema.js";

/** One operation of a document, ready to be run for whoever asks it. */
export interface Operation {
  readonly node: OperationDefinitionNode;
  run(variables: Json, caller: Caller, signal: AbortSignal): Promise<ExecutionResult>;
}

export type OperationOf = (document: DocumentNode, name: string | null) => Promise<Operation>;

/** Readies operations: each is planned once, however often it is asked. */
export function operations(supergraph: string, ground: Ground): OperationOf {
  const { schema } = ground;
  const planner = new QueryPlanner(supergraph);
  const introspect = introspection(schema);
  const known = new WeakMap<DocumentNode, Map<string | null, Promise<Operation>>>();

  async function planned({ document, operation }: Part): Promise<Work> {
    const { node } = await planner.planAsync(print(document), operation.name?.value, NO_LABELS, 0);
    if (!node) throw new Error("A plan has nothing to do.");
    const isWhole =
      node.kind === "Fetch" &&
      !node.outputRewrites &&
      selectsTheSame(schema, operation, operationIn(node.operation));
    return {
      step: stepOf(node, ground),
      projection: isWhole ? asItIs : projectionOf(schema, document, operation),
    };
  }

  async function ready(document: DocumentNode, name: string | null): Promise<Operation> {
    const node = getOperationAST(document, name);
    if (!node) throw unknownOperation(name);
    const definitions = node.variableDefinitions ?? [];
    const { data, meta } = partsOf(document, node);
    const work = data && (await planned(data));

    async function run(given: Json, caller: Caller, signal: AbortSignal): Promise<ExecutionResult> {
      const { errors, coerced: variables } = getVariableValues(schema, definitions, given);
      if (errors) return { errors };
      const results = await Promise.all([
        ...(work ? [fetched(work, { variables, caller, signal, data: {}, errors: [] })] : []),
        ...(meta ? [introspect(caller.viewer, meta.document, given)] : []),
      ]);
      return results.reduce(joined);
    }
    return { node, run };
  }

  return (document, name) => {
    let byName = known.get(document);
    if (!byName) known.set(document, (byName = new Map()));
    let operation = byName.get(name);
    if (!operation) byName.set(name, (operation = ready(document, name)));
    return operation;
  };
}

const NO_LABELS = new Set<string>();

const unknownOperation = (name: string | null) =>
  new GraphQLError(
    name === null ? "The document has several operations: name one." : "The document has no such operation.",
    { extensions: { code: "BAD_USER_INPUT", reason: "OPERATION_UNKNOWN", http: { status: 400 } } },
  );

/** What there is to do for an operation, and how its answer is made of what that brings. */
interface Work {
  readonly step: Step;
  readonly projection: Projection;
}

const asItIs: Projection = data => data;

async function fetched({ step, projection }: Work, run: Run): Promise<ExecutionResult> {
  await step(run);
  const data = projection(run.data, run.variables);
  return run.errors.length > 0 ? { data, errors: run.errors } : { data };
}

const joined = (one: ExecutionResult, other: ExecutionResult): ExecutionResult => {
  const errors = [...(one.errors ?? []), ...(other.errors ?? [])];
  const data = one.data && other.data ? { ...one.data, ...other.data } : null;
  return errors.length > 0 ? { data, errors } : { data };
};

const operationIn = (text: string): OperationDefinitionNode =>
  parse(text, { noLocation: true }).definitions[0] as OperationDefinitionNode;

/** A document with one operation. */
interface Part {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** What services answer, and what the schema answers of itself: the planner does not mix them. */
interface Parts {
  readonly data: Part | null;
  readonly meta: Part | null;
}

/** A root `__typename` is of the schema's part where there is one, or nothing else. */
function partsOf(document: DocumentNode, operation: OperationDefinitionNode): Parts {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);

  /** The selections of those root fields alone, in fragments too. */
  const only = (
    selections: readonly SelectionNode[],
    isKept: (field: FieldNode) => boolean,
  ): SelectionNode[] =>
    selections.flatMap((node): SelectionNode[] => {
      if (node.kind === Kind.FIELD) return isKept(node) ? [node] : [];
      const { selectionSet } = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value)!;
      const kept = only(selectionSet.selections, isKept);
      return kept.length === 0
        ? []
        : [
            {
              kind: Kind.INLINE_FRAGMENT,
              directives: node.directives ?? [],
              selectionSet: { kind: Kind.SELECTION_SET, selections: kept },
            },
          ];
    });
  const part = (isKept: (field: FieldNode) => boolean): Part | null => {
    const selections = only(operation.selectionSet.selections, isKept);
    if (selections.length === 0) return null;
    const selected = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } as const };
    const definitions = [selected, ...fragments.values()];
    return { operation: selected, document: { ...document, definitions } };
  };

  const isOwn = (field: FieldNode) => !isMeta(field) && !isTypename(field);
  const own = part(isOwn);
  const meta = part(isMeta);
  if (own && !meta) return { data: { operation, document }, meta: null };
  return { data: own, meta: part(field => !isOwn(field)) };
}

const isMeta = ({ name }: FieldNode): boolean => ["__schema", "__type"].includes(name.value);
const isTypename = ({ name }: FieldNode): boolean => name.value === "__typename";
