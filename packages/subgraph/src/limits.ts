import { GraphQLError, Kind, type ASTVisitor, type SelectionSetNode, type ValidationContext } from "graphql";

/** How deep a selection may go; introspection, whose types nest by nature, is counted apart (promises.md, S3). */
export const MAX_DEPTH = 12;
export const MAX_INTROSPECTION_DEPTH = 16;
export const MAX_TOKENS = 1_000;

/** A validation rule: refuses a document whose selections nest too deep, through fragments too. */
export function depthLimit(context: ValidationContext): ASTVisitor {
  const depths = new Map<string, number>();

  function depthOf(set: SelectionSetNode | undefined, introspection: boolean): number {
    if (!set) return 0;
    let deepest = 0;
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        if (isIntrospection(node.name.value) !== introspection && set === root) continue;
        deepest = Math.max(deepest, 1 + depthOf(node.selectionSet, introspection));
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        deepest = Math.max(deepest, depthOf(node.selectionSet, introspection));
      } else {
        deepest = Math.max(deepest, depthOfFragment(node.name.value, introspection));
      }
    }
    return deepest;
  }

  /** Each fragment is measured once; one that is being measured, a cycle, counts nothing and is refused elsewhere. */
  function depthOfFragment(name: string, introspection: boolean): number {
    const key = `${name} ${introspection}`;
    const known = depths.get(key);
    if (known !== undefined) return known;
    depths.set(key, 0);
    const depth = depthOf(context.getFragment(name)?.selectionSet, introspection);
    depths.set(key, depth);
    return depth;
  }

  let root: SelectionSetNode | undefined;
  return {
    OperationDefinition(node) {
      root = node.selectionSet;
      const tooDeep = depthOf(root, false) > MAX_DEPTH || depthOf(root, true) > MAX_INTROSPECTION_DEPTH;
      if (!tooDeep) return;
      context.reportError(
        new GraphQLError(`The query nests deeper than ${MAX_DEPTH} levels.`, {
          nodes: node,
          extensions: { code: "TOO_EXPENSIVE", reason: "TOO_DEEP" },
        }),
      );
    },
  };
}

const isIntrospection = (field: string): boolean => field === "__schema" || field === "__type";
