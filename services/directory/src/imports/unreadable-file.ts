/** The file cannot be read as the table it claims to be. */
export class UnreadableFile extends Error {}
