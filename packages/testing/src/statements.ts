import pg from "pg";

type Query = (...args: unknown[]) => unknown;

/** Counts the SQL statements that any connection of this process sends meanwhile, but for the job queue's own. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  let count = 0;
  prototype.query = function counted(this: unknown, ...args: unknown[]) {
    if (!textOf(args[0]).includes("graphile_worker")) count++;
    return original.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = original;
  }
  if (count === 0) throw new Error("No statement was seen: another copy of pg must be in use.");
  return count;
}

const textOf = (query: unknown): string =>
  typeof query === "string" ? query : ((query as { text?: string } | null)?.text ?? "");
