import { fragmentsOf, holds, isCondition } from "@tongxin/subgraph/host";
import {
  Kind,
  type DirectiveNode,
  type DocumentNode,
  type OperationDefinitionNode,
  type SelectionNode,
} from "graphql";

/** A field at the root of an operation, with the directives of all that it stands in. */
export interface RootField {
  readonly key: string;
  readonly directives: readonly DirectiveNode[];
}

/** An operation's root fields, through its fragments; validation has bounded their number. */
export function rootFields(document: DocumentNode, operation: OperationDefinitionNode): RootField[] {
  const fragments = fragmentsOf(document);
  const fieldsOf = (node: SelectionNode, outside: readonly DirectiveNode[]): RootField[] => {
    const directives = [...outside, ...(node.directives ?? [])];
    if (node.kind === Kind.FIELD) return [{ key: (node.alias ?? node.name).value, directives }];
    const { selectionSet } = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value)!;
    return selectionSet.selections.flatMap(selection => fieldsOf(selection, directives));
  };
  return operation.selectionSet.selections.flatMap(selection => fieldsOf(selection, []));
}

/** Whether a directive keeps its field out whatever the variables are. */
export const isNever = (directive: DirectiveNode): boolean =>
  isCondition(directive) && directive.arguments?.[0]?.value.kind === Kind.BOOLEAN && !holds(directive, {});
