import {
  Kind,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
} from "graphql";
import type { Json } from "./objects.js";

/** A field at the root of an operation, with the directives of all that it stands in. */
export interface RootField {
  readonly node: FieldNode;
  readonly key: string;
  readonly directives: readonly DirectiveNode[];
}

/** The fragments of a document, by name. */
export const fragmentsOf = (document: DocumentNode): Map<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions.flatMap(definition =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );

/** An operation's root fields, through its fragments; validation has bounded their number. */
export function rootFields(document: DocumentNode, operation: OperationDefinitionNode): RootField[] {
  const fragments = fragmentsOf(document);
  const fieldsOf = (node: SelectionNode, outside: readonly DirectiveNode[]): RootField[] => {
    const directives = [...outside, ...(node.directives ?? [])];
    if (node.kind === Kind.FIELD) return [{ node, key: (node.alias ?? node.name).value, directives }];
    const { selectionSet } = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value)!;
    return selectionSet.selections.flatMap(selection => fieldsOf(selection, directives));
  };
  return operation.selectionSet.selections.flatMap(selection => fieldsOf(selection, []));
}

const CONDITIONS = new Set(["skip", "include"]);

export const isCondition = ({ name }: DirectiveNode): boolean => CONDITIONS.has(name.value);

/** Whether a directive lets its field stand, given the variables. */
export function holds(directive: DirectiveNode, variables: Json): boolean {
  if (!isCondition(directive)) return true;
  const value = directive.arguments?.[0]?.value;
  const isTrue =
    value?.kind === Kind.VARIABLE
      ? variables[value.name.value] === true
      : value?.kind === Kind.BOOLEAN && value.value;
  return isTrue === (directive.name.value === "include");
}

/** Whether a directive keeps its field out whatever the variables are. */
export const isNever = (directive: DirectiveNode): boolean =>
  isCondition(directive) && directive.arguments?.[0]?.value.kind === Kind.BOOLEAN && !holds(directive, {});
