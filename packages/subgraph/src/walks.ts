/** How rows of an entity are found and sorted. */
export interface Walk {
  readonly entity: object;
  /** Properties with whose columns an index must begin: one of these sequences. */
  readonly ways: readonly (readonly string[])[];
}

const walks: Walk[] = [];

/** Says along which properties a list or a batch goes: a test asks whether an index serves one of the ways. */
export const walkAlong = (entity: object, ...ways: readonly (readonly string[])[]): void =>
  void walks.push({ entity, ways });

export const walksAlong = (): readonly Walk[] => walks;
