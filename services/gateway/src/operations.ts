import { QueryPlanner } from "@graphql-hive/router-query-planner";
import { DoorError, fragmentsOf } from "@tongxin/subgraph/host";
import {
  getVariableValues,
  Kind,
  parse,
  print,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionNode,
} from "graphql";
import type { Caller } from "./executors.js";
import type { Json } from "./objects.js";
import { stepOf, type Ground, type Run, type Step } from "./plan.js";
import { projectionOf, selectsTheSame, type Projection } from "./projection.js";
import { isNever, rootFields } from "./root-fields.js";
import { introspection } from "./visible-schema.js";

/** One operation of a document, ready to be run for whoever asks it. */
export interface Operation {
  run(variables: Json, caller: Caller, signal: AbortSignal): Promise<ExecutionResult>;
}

export type OperationOf = (document: DocumentNode, node: OperationDefinitionNode) => Promise<Operation>;

/** Readies operations: each is planned once, however often it is asked. */
export function operations(supergraph: string, ground: Ground): OperationOf {
  const { schema } = ground;
  const planner = new QueryPlanner(supergraph);
  const introspect = introspection(schema);
  const known = new WeakMap<OperationDefinitionNode, Promise<Operation>>();

  async function planned({ document, operation }: Part): Promise<Work> {
    const { node } = await planner.planAsync(print(document), operation.name?.value, NO_LABELS, 0);
    if (!node) throw new Error("A plan has nothing to do.");
    return {
      step: stepOf(node, ground),
      projection: projectionOf(schema, document, operation),
      isWhole:
        node.kind === "Fetch" &&
        !node.outputRewrites &&
        selectsTheSame(schema, operation, operationIn(node.operation)),
    };
  }

  async function ready(document: DocumentNode, node: OperationDefinitionNode): Promise<Operation> {
    const definitions = node.variableDefinitions ?? [];
    const { data, meta } = partsOf(document, node);
    const keys = data && meta && rootFields(document, node).map(({ key }) => key);
    const work = data && (await planned(data));

    async function run(given: Json, caller: Caller, signal: AbortSignal): Promise<ExecutionResult> {
      const { errors, coerced: variables } = getVariableValues(schema, definitions, given);
      if (errors) return { errors };
      const results = await Promise.all([
        ...(work ? [fetched(work, { variables, caller, signal, data: {}, errors: [] })] : []),
        ...(meta ? [introspect(caller.viewer, meta.document, given)] : []),
      ]);
      return keys ? joined(results, keys) : (results[0] ?? { data: {} });
    }
    return { run };
  }

  return (document, node) => {
    let operation = known.get(node);
    if (!operation) known.set(node, (operation = ready(document, node)));
    return operation;
  };
}

const NO_LABELS = new Set<string>();

/** What there is to do for an operation, and how its answer is made of what that brings. */
interface Work {
  readonly step: Step;
  readonly projection: Projection;
  /** Whether what one fetch brings is the answer as it is. */
  readonly isWhole: boolean;
}

async function fetched({ step, projection, isWhole }: Work, run: Run): Promise<ExecutionResult> {
  await step(run);
  const { errors } = run;
  // A fetch that brought nothing leaves its fields out; they are null.
  const isAsItIs = isWhole && Object.keys(run.data).length > 0;
  const { data, isEmptied } = isAsItIs
    ? { data: run.data, isEmptied: false }
    : projection(run.data, run.variables);
  if (isEmptied && errors.length === 0) errors.push(emptied());
  return errors.length > 0 ? { data, errors } : { data };
}

/** What was referred to is not there, though it has to be. */
const emptied = () =>
  new DoorError("SERVICE_UNAVAILABLE", "A part of the answer that must not be missing could not be had.");

/** The parts of an answer, in the order in which its fields were asked. */
function joined(parts: readonly ExecutionResult[], keys: readonly string[]): ExecutionResult {
  const errors = parts.flatMap(part => part.errors ?? []);
  const all = Object.assign({}, ...parts.map(part => part.data)) as Json;
  const isWhole = parts.every(part => part.data);
  const data = isWhole
    ? Object.fromEntries(keys.flatMap(key => (Object.hasOwn(all, key) ? [[key, all[key]]] : [])))
    : null;
  return errors.length > 0 ? { data, errors } : { data };
}

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
  const fragments = fragmentsOf(document);

  /** The selections of those root fields alone, in fragments too. */
  const only = (
    selections: readonly SelectionNode[],
    isKept: (field: FieldNode) => boolean,
  ): SelectionNode[] =>
    selections.flatMap((node): SelectionNode[] => {
      if (node.directives?.some(isNever)) return [];
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
