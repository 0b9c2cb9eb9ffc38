import { Kind, type GraphQLResolveInfo, type SelectionNode, type SelectionSetNode } from "graphql";
import { holds } from "./selections.js";

type Info = Pick<GraphQLResolveInfo, "fieldNodes" | "fragments" | "variableValues">;

/** Whether the query selects `field` directly below this one: through fragments, minding @skip and @include. */
export function asked(info: Info, field: string): boolean {
  const selects = (node: SelectionNode): boolean => {
    if (!(node.directives ?? []).every(directive => holds(directive, info.variableValues))) return false;
    if (node.kind === Kind.FIELD) return node.name.value === field;
    if (node.kind === Kind.INLINE_FRAGMENT) return inside(node.selectionSet);
    return inside(info.fragments[node.name.value]?.selectionSet);
  };

  const inside = (set: SelectionSetNode | undefined): boolean => set?.selections.some(selects) ?? false;

  return info.fieldNodes.some(node => inside(node.selectionSet));
}
