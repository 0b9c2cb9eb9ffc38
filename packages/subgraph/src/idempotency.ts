import type { EntityManager } from "@mikro-orm/postgresql";
import type { Context } from "./context.js";
import { badInput, DoorError } from "./errors.js";
import { hashOfInput } from "./operation.js";
import type { Work } from "./work.js";

/** How long an answer is remembered (R-X-15). */
const REMEMBERED_HOURS = 24;

const SEALED_FIELD = "idempotent_answer.answer";

/** Whoever comes second waits here for the first to commit or to fail. An answer that is too old is as good as none. */
const CLAIM = `
  insert into idempotent_answer (account_id, key, field, input_hash, created_at) values (?, ?, ?, ?, ?)
  on conflict (account_id, key, field) do update
    set input_hash = excluded.input_hash, answer = null, created_at = excluded.created_at
    where idempotent_answer.created_at <= excluded.created_at - make_interval(hours => ${REMEMBERED_HOURS})
  returning 1`;

/**
 * Does the operation, unless the same request was done before: then answers what it answered. The answer is kept in the
 * operation's own transaction, sealed; a refusal wrote nothing and is not kept. What the answer refers to is read anew.
 */
export async function answeredOnce<Result extends object>(
  { idempotencyKey, operation: asked, viewer, clock }: Context,
  work: Work,
  operation: (work: Work) => Promise<Result>,
): Promise<Result> {
  if (!idempotencyKey || !asked) return operation(work);
  const { em, vault } = work;
  const slot = [viewer.accountId, idempotencyKey, asked.responseName];
  const hash = hashOfInput(asked);
  const claimed = await em.execute<unknown[]>(CLAIM, [...slot, hash, clock.now()]);
  if (claimed.length === 0) return remembered<Result>(work, slot, hash);

  let isKept = true;
  const result = await operation({ ...work, keepNoAnswer: () => void (isKept = false) });
  await em.flush();
  if (!isKept) {
    await em.execute("delete from idempotent_answer where account_id = ? and key = ? and field = ?", slot);
    return result;
  }
  await em.execute("update idempotent_answer set answer = ? where account_id = ? and key = ? and field = ?", [
    vault.seal(SEALED_FIELD, JSON.stringify(result)),
    ...slot,
  ]);
  return result;
}

async function remembered<Result>(
  { em, vault }: Work,
  slot: readonly string[],
  hash: Buffer,
): Promise<Result> {
  const [row] = await em.execute<[{ isSame: boolean; answer: string }]>(
    `select input_hash = ? as "isSame", answer from idempotent_answer where account_id = ? and key = ? and field = ?`,
    [hash, ...slot],
  );
  if (!row.isSame) {
    throw new DoorError(
      "IDEMPOTENCY_MISMATCH",
      "This Idempotency-Key was used for another request; take a new one for a new request.",
    );
  }
  return JSON.parse(await vault.open(SEALED_FIELD, row.answer)) as Result;
}

const KEY = /^[\x21-\x7e]{1,200}$/;

/** The header's value, when it can serve; null when there is none. */
export function idempotencyKeyOf(header: string | string[] | undefined): string | null {
  if (header === undefined) return null;
  if (typeof header === "string" && KEY.test(header)) return header;
  throw badInput("IDEMPOTENCY_KEY_MALFORMED", "An Idempotency-Key has 1 to 200 visible ASCII characters.");
}

/** Forgets the answers that nobody may ask for again. */
export const forgetAnswers = async (em: EntityManager, now: Date): Promise<void> =>
  void (await em.execute(
    "delete from idempotent_answer where created_at < ?::timestamptz - make_interval(hours => ?)",
    [now, REMEMBERED_HOURS],
  ));
