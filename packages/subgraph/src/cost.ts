import {
  getNamedType,
  getNullableType,
  getOperationAST,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import type { ViewerKind } from "@tongxin/kernel";
import { DEFAULT_PAGE_SIZE, LARGEST_SERVICE_PAGE } from "./connection.js";
import { DoorError } from "./errors.js";
import { fragmentsOf } from "./selections.js";

/** How many objects one answer may hold: a person looks at some, a system synchronises many. */
const MOST_NODES: Readonly<Record<ViewerKind, number>> = { PERSON: 10_000, SERVICE: 50_000, SYSTEM: 50_000 };

export const nodesAllowed = (kind: ViewerKind): number => MOST_NODES[kind];

/** A plain list is short by design; for the estimate it has this many items. */
const PLAIN_LIST = 10;

type Variables = Readonly<Record<string, unknown>>;
/** How many objects a selection answers for one object above it. */
type Estimate = (variables: Variables) => number;

const estimates = new WeakMap<GraphQLSchema, WeakMap<DocumentNode, Map<string, Estimate>>>();

/** How many objects an operation's answer may hold at most, by the pages it asks for. Measured once a document. */
export function nodesRequested(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Variables = {},
): number {
  let ofSchema = estimates.get(schema);
  if (!ofSchema) estimates.set(schema, (ofSchema = new WeakMap()));
  let ofDocument = ofSchema.get(document);
  if (!ofDocument) ofSchema.set(document, (ofDocument = new Map()));
  const name = operationName ?? "";
  let estimate = ofDocument.get(name);
  if (!estimate) ofDocument.set(name, (estimate = estimateOf(schema, document, operationName)));
  return estimate(variables);
}

function estimateOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
): Estimate {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return () => 0;
  const fragments = fragmentsOf(document);
  const defaults: Record<string, unknown> = {};
  for (const { variable, defaultValue } of operation.variableDefinitions ?? [])
    if (defaultValue) defaults[variable.name.value] = valueFromASTUntyped(defaultValue);

  /** `page` is how many items the list right below has, where a page was asked for. */
  function ofSelections(
    set: SelectionSetNode | undefined,
    type: GraphQLNamedType,
    page: Estimate | null,
  ): Estimate {
    const parts = (set?.selections ?? []).map((node): Estimate => {
      if (node.kind === Kind.FIELD) return ofField(node, type, page);
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      const condition = fragment?.typeCondition?.name.value;
      return ofSelections(fragment?.selectionSet, (condition && schema.getType(condition)) || type, page);
    });
    return variables => parts.reduce((sum, part) => sum + part(variables), 0);
  }

  function ofField(node: FieldNode, parent: GraphQLNamedType, page: Estimate | null): Estimate {
    const field =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    const type = field && getNamedType(field.type);
    if (!field || !isCompositeType(type)) return NONE;
    const isList = isListType(getNullableType(field.type));
    const times = isList ? (representationsOf(node) ?? page ?? (() => PLAIN_LIST)) : ONE;
    const isPaged = field.args.some(({ name }) => name === "first");
    const below = ofSelections(node.selectionSet, type, isPaged ? pageSizeOf(node) : null);
    return variables => times(variables) * (1 + below(variables));
  }

  const estimate = ofSelections(operation.selectionSet, root, null);
  return variables => estimate({ ...defaults, ...variables });
}

const NONE: Estimate = () => 0;
const ONE: Estimate = () => 1;

const argumentOf = (node: FieldNode, name: string): ValueNode | undefined =>
  node.arguments?.find(argument => argument.name.value === name)?.value;

/** A page that is out of bounds is refused where it is read; here it counts as what it may be at most, or nothing. */
function pageSizeOf(node: FieldNode): Estimate {
  const values = ["first", "last"].map(name => argumentOf(node, name)).filter(value => value !== undefined);
  return variables => {
    const sizes = values.map(value => valueOf(value, variables)).filter(size => typeof size === "number");
    const size = sizes.length > 0 ? Math.max(...sizes) : DEFAULT_PAGE_SIZE;
    return Math.min(Math.max(size, 0), LARGEST_SERVICE_PAGE);
  };
}

/** Between gateway and subgraph: as many objects as are asked for by reference. */
function representationsOf(node: FieldNode): Estimate | null {
  const value = node.name.value === "_entities" ? argumentOf(node, "representations") : undefined;
  if (!value) return null;
  return variables => {
    const references = valueOf(value, variables);
    return Array.isArray(references) ? references.length : 1;
  };
}

const valueOf = (node: ValueNode, variables: Variables): unknown =>
  node.kind === Kind.VARIABLE ? variables[node.name.value] : valueFromASTUntyped(node);

export const tooManyNodes = (requested: number, available: number): DoorError =>
  new DoorError(
    "TOO_EXPENSIVE",
    `The answer could hold ${requested} objects, and may hold ${available}. Ask for smaller pages or fewer levels.`,
    { reason: "TOO_MANY_NODES", cost: { requested, available } },
  );

/** How many objects an answer holds. */
export function nodesIn(data: unknown): number {
  if (typeof data !== "object" || data === null) return 0;
  let count = Array.isArray(data) ? 0 : 1;
  for (const value of Object.values(data)) if (typeof value === "object") count += nodesIn(value);
  return count;
}
