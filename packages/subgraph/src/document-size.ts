import {
  Kind,
  type DocumentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { badInput, DoorError } from "./errors.js";
import { fragmentsOf } from "./selections.js";

/** How many fields and fragments an operation may select, under how many names of its own, with how many directives; fragments spread out. */
export interface DocumentBounds {
  readonly selections: number;
  readonly aliases: number;
  readonly directives: number;
  readonly operations: number;
}

export const DOCUMENT_BOUNDS: DocumentBounds = {
  selections: 5_000,
  aliases: 60,
  directives: 60,
  operations: 20,
};

interface Size {
  readonly selections: number;
  readonly aliases: number;
  readonly directives: number;
  /** Aliases that GraphQL keeps for itself; as a key of the answer one would be its prototype. */
  readonly reserved: number;
}

const NOTHING: Size = { selections: 0, aliases: 0, directives: 0, reserved: 0 };

const sum = (sizes: readonly Size[]): Size =>
  sizes.reduce(
    (all, each) => ({
      selections: all.selections + each.selections,
      aliases: all.aliases + each.aliases,
      directives: all.directives + each.directives,
      reserved: all.reserved + each.reserved,
    }),
    NOTHING,
  );

/**
 * Why a document is too large to be looked at further, or null. Asked before validation: fragments that spread each
 * other twice double with each step, and the planner would walk through every one.
 */
export function whyTooLarge(document: DocumentNode, bounds = DOCUMENT_BOUNDS): DoorError | null {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operations.length > bounds.operations)
    return tooExpensive(
      "TOO_MANY_OPERATIONS",
      `The document carries more than ${bounds.operations} operations.`,
    );
  const sizeOf = sizing(document);
  for (const { selectionSet, directives = [] } of operations as OperationDefinitionNode[]) {
    const size = sizeOf(selectionSet);
    if (size.reserved > 0)
      return badInput("ALIAS_RESERVED", "Names that begin with two underscores are GraphQL's own.");
    const all = { ...size, directives: size.directives + directives.length };
    for (const { measure, reason, what } of MEASURES)
      if (all[measure] > bounds[measure])
        return tooExpensive(reason, `The query has more than ${bounds[measure]} ${what}.`);
  }
  return null;
}

const MEASURES = [
  { measure: "selections", reason: "TOO_MANY_SELECTIONS", what: "fields and fragments" },
  { measure: "aliases", reason: "TOO_MANY_ALIASES", what: "aliases" },
  { measure: "directives", reason: "TOO_MANY_DIRECTIVES", what: "directives" },
] as const;

const tooExpensive = (reason: string, message: string) => new DoorError("TOO_EXPENSIVE", message, { reason });

/** Each fragment is measured once. One that is being measured, a cycle, counts nothing: validation refuses it. */
function sizing(document: DocumentNode): (set: SelectionSetNode | undefined) => Size {
  const fragments = fragmentsOf(document);
  const measured = new Map<string, Size>();

  const sizeOf = (set: SelectionSetNode | undefined): Size =>
    set ? sum(set.selections.map(sizeOfNode)) : NOTHING;

  const sizeOfNode = (node: SelectionNode): Size => {
    const own = {
      selections: 1,
      aliases: node.kind === Kind.FIELD && node.alias ? 1 : 0,
      directives: node.directives?.length ?? 0,
      reserved: node.kind === Kind.FIELD && node.alias?.value.startsWith("__") ? 1 : 0,
    };
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
