import pg from "pg";

type Query = (...args: unknown[]) => unknown;

/** A statement as it was sent. */
export interface SentStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What any connection of this process sends meanwhile, but for the job queue's own. */
export async function sentDuring(work: () => Promise<unknown>): Promise<SentStatement[]> {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  const sent: SentStatement[] = [];
  prototype.query = function noted(this: unknown, ...args: unknown[]) {
    const statement = statementIn(args);
    if (!statement.text.includes("graphile_worker")) sent.push(statement);
    return original.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = original;
  }
  if (sent.length === 0) throw new Error("No statement was seen: another copy of pg must be in use.");
  return sent;
}

export const statementsDuring = async (work: () => Promise<unknown>): Promise<string[]> =>
  (await sentDuring(work)).map(({ text }) => text);

export const countStatements = async (work: () => Promise<unknown>): Promise<number> =>
  (await sentDuring(work)).length;

function statementIn([query, values]: readonly unknown[]): SentStatement {
  if (typeof query === "string") return { text: query, values: Array.isArray(values) ? values : [] };
  const { text = "", values: own = [] } = (query ?? {}) as Partial<SentStatement>;
  return { text, values: own };
}
