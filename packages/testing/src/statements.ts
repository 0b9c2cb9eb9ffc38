import pg from "pg";

type Query = (...args: unknown[]) => unknown;

/** A statement as it was sent. */
export interface SentStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What a platform asks of itself: jobs, seals in their transactions, whose rights have changed. */
export const BY_ITSELF = /graphile_worker|audit_|advisory|pg_snapshot|pg_current|^(begin|commit|rollback)/i;

/** Notes what any connection of this process sends until it is ended. */
export function noteStatements(): { readonly sent: SentStatement[]; end(): void } {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  const sent: SentStatement[] = [];
  prototype.query = function noted(this: unknown, ...args: unknown[]) {
    sent.push(statementIn(args));
    return original.apply(this, args);
  };
  return { sent, end: () => void (prototype.query = original) };
}

/** What any connection of this process sends meanwhile, but for the job queue's own. */
export async function sentDuring(work: () => Promise<unknown>): Promise<SentStatement[]> {
  const noted = noteStatements();
  try {
    await work();
  } finally {
    noted.end();
  }
  const others = noted.sent.filter(({ text }) => !text.includes("graphile_worker"));
  if (others.length === 0) throw new Error("No statement was seen: another copy of pg must be in use.");
  return others;
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
