import {
  Kind,
  type DirectiveNode,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

type Info = Pick<GraphQLResolveInfo, "fieldNodes" | "fragments" | "variableValues">;

/** Whether the query selects `field` directly below this one: through fragments, minding @skip and @include. */
export function asked(info: Info, field: string): boolean {
  const holds = ({ name, arguments: args }: DirectiveNode): boolean => {
    if (name.value !== "skip" && name.value !== "include") return true;
    const condition = args?.[0]?.value;
    const value =
      condition?.kind === Kind.VARIABLE
        ? info.variableValues[condition.name.value]
        : condition?.kind === Kind.BOOLEAN && condition.value;
    return name.value === "include" ? Boolean(value) : !value;
  };

  const selects = (node: SelectionNode): boolean => {
    if (!(node.directives ?? []).every(holds)) return false;
    if (node.kind === Kind.FIELD) return node.name.value === field;
    if (node.kind === Kind.INLINE_FRAGMENT) return inside(node.selectionSet);
    return inside(info.fragments[node.name.value]?.selectionSet);
  };

  const inside = (set: SelectionSetNode | undefined): boolean => set?.selections.some(selects) ?? false;

  return info.fieldNodes.some(node => inside(node.selectionSet));
}
