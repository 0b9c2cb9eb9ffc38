/** How rows of an entity are found and sorted. */
export interface Walk {
  readonly entity: object;
  /** Properties with whose columns an index must begin: one of these sequences. */
  readonly ways: readonly (readonly string[])[];
  /** Whether it is always of the same rows only, so that an index of those alone may serve it. */
  readonly isChosen?: boolean;
}

const walks: Walk[] = [];

/** Says along which properties a list or a batch goes: a test asks whether an index serves one of the ways. */
export const walkAlong = (walk: Walk): void => void walks.push(walk);

export const walksAlong = (): readonly Walk[] => walks;
