import pg from "pg";

type Query = (...args: unknown[]) => unknown;

/** The SQL statements that any connection of this process sends meanwhile, but for the job queue's own. */
export async function statementsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  const statements: string[] = [];
  prototype.query = function noted(this: unknown, ...args: unknown[]) {
    const text = textOf(args[0]);
    if (!text.includes("graphile_worker")) statements.push(text);
    return original.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = original;
  }
  if (statements.length === 0) throw new Error("No statement was seen: another copy of pg must be in use.");
  return statements;
}

export const countStatements = async (work: () => Promise<unknown>): Promise<number> =>
  (await statementsDuring(work)).length;

const textOf = (query: unknown): string =>
  typeof query === "string" ? query : ((query as { text?: string } | null)?.text ?? "");
