import { DoorError } from "@tongxin/subgraph";
import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** How many fields and fragments an operation may select, and under how many names of its own, fragments spread out. */
export const MAX_SELECTIONS = 5_000;
export const MAX_ALIASES = 60;

interface Size {
  readonly selections: number;
  readonly aliases: number;
}

const NOTHING: Size = { selections: 0, aliases: 0 };

const sum = (sizes: readonly Size[]): Size =>
  sizes.reduce(
    (all, each) => ({ selections: all.selections + each.selections, aliases: all.aliases + each.aliases }),
    NOTHING,
  );

/**
 * Why a document is too large to be looked at further, or null. Asked before validation: fragments that spread each
 * other twice double with each step, and the planner would walk through every one.
 */
export function whyTooLarge(document: DocumentNode): DoorError | null {
  const sizeOf = sizing(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const { selections, aliases } = sizeOf(definition.selectionSet);
    if (selections > MAX_SELECTIONS)
      return tooExpensive(
        "TOO_MANY_SELECTIONS",
        `The query selects more than ${MAX_SELECTIONS} fields and fragments.`,
      );
    if (aliases > MAX_ALIASES)
      return tooExpensive("TOO_MANY_ALIASES", `The query uses more than ${MAX_ALIASES} aliases.`);
  }
  return null;
}

const tooExpensive = (reason: string, message: string) => new DoorError("TOO_EXPENSIVE", message, { reason });

/** Each fragment is measured once. One that is being measured, a cycle, counts nothing: validation refuses it. */
function sizing(document: DocumentNode): (set: SelectionSetNode | undefined) => Size {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const measured = new Map<string, Size>();

  const sizeOf = (set: SelectionSetNode | undefined): Size =>
    set ? sum(set.selections.map(sizeOfNode)) : NOTHING;

  const sizeOfNode = (node: SelectionNode): Size => {
    const own = { selections: 1, aliases: node.kind === Kind.FIELD && node.alias ? 1 : 0 };
    return sum([
      own,
      node.kind === Kind.FRAGMENT_SPREAD ? sizeOfFragment(node.name.value) : sizeOf(node.selectionSet),
    ]);
  };

  function sizeOfFragment(name: string): Size {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, NOTHING);
    const size = sizeOf(fragments.get(name)?.selectionSet);
    measured.set(name, size);
    return size;
  }
  return sizeOf;
}
