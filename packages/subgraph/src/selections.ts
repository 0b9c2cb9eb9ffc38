import { Kind, type DirectiveNode, type DocumentNode, type FragmentDefinitionNode } from "graphql";

/** The fragments of a document, by name. */
export const fragmentsOf = (document: DocumentNode): Map<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions.flatMap(definition =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );

const CONDITIONS = new Set(["skip", "include"]);

export const isCondition = ({ name }: DirectiveNode): boolean => CONDITIONS.has(name.value);

/** Whether a directive lets what it stands at be selected, given the variables. */
export function holds(directive: DirectiveNode, variables: Readonly<Record<string, unknown>>): boolean {
  if (!isCondition(directive)) return true;
  const value = directive.arguments?.[0]?.value;
  const isTrue =
    value?.kind === Kind.VARIABLE
      ? variables[value.name.value] === true
      : value?.kind === Kind.BOOLEAN && value.value;
  return isTrue === (directive.name.value === "include");
}
