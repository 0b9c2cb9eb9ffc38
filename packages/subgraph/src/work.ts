import type { EntityManager } from "@mikro-orm/postgresql";
import type { Clock, Messages, Permission, Topic, Viewer, WorkCalendar } from "@tongxin/kernel";
import type { AuditedRows, AuditNote } from "./audit/audit.js";
import type { Context } from "./context.js";
import type { Vault } from "./keys/vault.js";
import type { Outside } from "./outside.js";

/** What an operation may touch: rows in one transaction, who asks, the time, and the outbox. */
export interface Work {
  readonly em: EntityManager;
  readonly viewer: Viewer;
  /** The one that the mutation requires, whose units are asked for; null where it is open to all, undefined where no mutation is. */
  readonly permission: Permission | null | undefined;
  readonly clock: Clock;
  readonly calendar: WorkCalendar;
  readonly vault: Vault;
  readonly outside: Outside;
  /** Says in the audit log what the changed rows do not say: why, what was only read, what was written by sets. */
  readonly audit: (note: AuditNote) => void;
  /** The same for what one statement has written of many rows. */
  readonly auditRows: (rows: AuditedRows) => Promise<void>;
  /** Keeps no answer under the Idempotency-Key, so that a repetition runs again: for a read that must leave its trace each time. */
  readonly keepNoAnswer: () => void;
  /** Puts a message into the outbox, in this transaction: it is sent if and only if the change is kept. */
  readonly announce: <T extends Topic>(topic: T, body: Messages[T], organizationId?: string) => void;
  /** The same for as many as a statement makes: it selects `organization_id` and `body`, which is the message's as JSON. */
  readonly announceRows: (topic: Topic, select: string, parameters: readonly unknown[]) => Promise<void>;
  /** Does something when all else is written, just before the commit: for what others must not wait for any longer than that. */
  readonly atLast: (act: () => Promise<unknown>) => void;
  /** Asks the worker to run one of the service's tasks, if and only if the change is kept. */
  readonly schedule: Schedule;
}

export type Schedule = (
  task: string,
  payload: object,
  /** `key`: waits once, however often it is asked for. `inSeconds`: not before. */
  how?: { readonly key?: string; readonly inSeconds?: number },
) => Promise<void>;

/** What a transaction stands on. */
export type Ground = Pick<
  Context,
  "em" | "viewer" | "clock" | "calendar" | "vault" | "outside" | "operation"
> &
  Partial<Pick<Context, "requestId">>;
