/**
 * An account's name as it is kept, looked for and counted by: the same typed in capitals or in full width is the same.
 */
export const accountName = (name: string): string => name.normalize("NFKC").toLowerCase();
