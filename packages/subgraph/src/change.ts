import { setTimeout as pause } from "node:timers/promises";
import { OptimisticLockError } from "@mikro-orm/core";
import type { EntityClass, EntityManager, FilterQuery } from "@mikro-orm/postgresql";
import { conflict, refuse, refusalOfConstraint, Refused, type Reason, type Refusal } from "@tongxin/kernel";
import type { Version } from "./arguments.js";
import { noteIn, record, recordRows, watch, type AuditedRows, type AuditNote } from "./audit/audit.js";
import type { BaseEntity } from "./base-entity.js";
import type { Context, Locale, ReadingManager } from "./context.js";
import { isAway } from "./errors.js";
import { answeredOnce } from "./idempotency.js";
import { announceIn } from "./outbox/outbox.js";
import type { UserError } from "./refusal-type.js";
import { writeAs } from "./stamp.js";
import type { Ground, Schedule, Work } from "./work.js";

type Refusable = UserError & { code: string };

export type Payload<Result> = { [Field in keyof Result]: Result[Field] | null } & { userErrors: Refusable[] };

/** Runs one operation in one transaction. A refusal undoes it and becomes the payload's `userErrors`. */
export async function change<Result extends object>(
  context: Context,
  operation: (work: Work) => Promise<Result>,
): Promise<Payload<Result>> {
  try {
    const result = await inTransaction(context, work => answeredOnce(context, work, operation));
    return { ...result, userErrors: [] };
  } catch (error) {
    const reasons = await reasonsOf(error, context);
    if (!reasons) throw error;
    const userErrors = reasons.map(reason => userError(reason, context.locale));
    return { userErrors } as unknown as Payload<Result>;
  }
}

/** Serialisation failure and deadlock: PostgreSQL undid the transaction and asks to be tried again. */
const RETRIED = new Set(["40001", "40P01"]);
const ATTEMPTS = 5;
const LONGEST_PAUSE_MS = 20;

/** One operation, one transaction; refusals are thrown. Tasks and inbox handlers call it, whom nobody waits for. */
export async function inTransaction<Result>(
  ground: Ground,
  operation: (work: Work) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    let mayBeKept = false;
    try {
      return await once(ground, operation, () => (mayBeKept = true));
    } catch (error) {
      // A connection that is lost before the commit takes the transaction with it; one that is lost during it tells nobody.
      const isUndone = RETRIED.has(codeOf(error)) || (isAway(error) && !mayBeKept);
      if (attempt === ATTEMPTS || !isUndone) throw error;
      // Those who met once would meet again, did they not wait for different times.
      await pause(Math.random() * LONGEST_PAUSE_MS * attempt);
    }
  }
}

const once = <Result>(
  ground: Ground,
  operation: (work: Work) => Promise<Result>,
  onCommit: () => void,
): Promise<Result> =>
  ground.em.fork().transactional(async tx => {
    const { viewer, clock, calendar, vault, outside } = ground;
    writeAs(tx, { viewer, clock });
    const trail = watch(tx, text => vault.digest("audit_entry", text));
    const { announce, announceRows, send } = announceIn(tx, { viewer, clock });
    const schedule: Schedule = (task, payload, how) => addJob(tx, task, payload, how);
    const audit = (note: AuditNote) => noteIn(trail, note);
    const last: (() => Promise<unknown>)[] = [];
    const auditRows = (rows: AuditedRows) => recordRows(tx, rows, ground);
    const result = await operation({
      em: tx,
      viewer,
      permission: ground.operation?.permission,
      clock,
      calendar,
      vault,
      outside,
      announce,
      announceRows,
      schedule,
      atLast: act => void last.push(act),
      audit,
      auditRows,
      keepNoAnswer: () => {},
    });
    await tx.flush();
    await record(tx, trail, ground);
    await send();
    for (const act of last) await act();
    onCommit();
    return result;
  });

const addJob = async (
  tx: EntityManager,
  task: string,
  payload: object,
  { key = null, inSeconds = 0 }: { readonly key?: string | null; readonly inSeconds?: number } = {},
): Promise<void> =>
  void (await tx.execute(
    "select graphile_worker.add_job(?, ?::json, job_key => ?, run_at => now() + make_interval(secs => ?))",
    [task, JSON.stringify(payload), key, inSeconds],
  ));

/** Refuses when the caller has read an older version than the row now has (R-X-16). */
export function expectVersion(row: { version: number }, expected: Version): void {
  if (expected != null && expected !== row.version) refuse(conflict(row.version), ["expectedVersion"]);
}

/** Counts a change to what belongs to a row as a change of the row itself: its version grows with this transaction. */
export function touch({ clock }: Work, row: BaseEntity): void {
  row.updatedAt = new Date(Math.max(clock.now().getTime(), row.updatedAt.getTime() + 1));
}

/** Removes rows, each with its line in the audit log. They are gone at once, so that others may take their place. */
export async function removeAll<E extends object>(
  { em }: Work,
  entity: EntityClass<E>,
  where: FilterQuery<NoInfer<E>>,
): Promise<void> {
  for (const row of await em.find(entity, where)) em.remove(row);
  await em.flush();
}

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? "";

async function reasonsOf(error: unknown, { em }: Context): Promise<readonly Reason[] | null> {
  if (error instanceof Refused) return error.reasons;
  if (error instanceof OptimisticLockError)
    return [{ refusal: conflict(await versionNow(em, error)), path: [] }];
  const { constraint } = error as { constraint?: string };
  const reason = constraint && refusalOfConstraint(constraint);
  return reason ? [reason] : null;
}

/** The version the row has now, after somebody else's change won the race. */
async function versionNow(em: ReadingManager, error: OptimisticLockError): Promise<number> {
  const loser = error.getEntity() as { id: string; constructor: new () => { id: string; version: number } };
  const winner = await em.fork().findOneOrFail(loser.constructor, { id: loser.id });
  return winner.version;
}

/** A reason as the graph shows it: in `userErrors`, and wherever a query answers "why not". */
export const userError = ({ refusal, path }: Reason, locale: Locale): Refusable => ({
  code: refusal.code,
  message: sentence(refusal, locale),
  path: [...path],
  rule: refusal.rule,
  allowedTransitions: refusal.allowedTransitions ? [...refusal.allowedTransitions] : null,
  currentVersion: refusal.currentVersion ?? null,
});

const sentence = (refusal: Refusal, locale: Locale): string => (locale === "en" ? refusal.en : refusal.zh);
