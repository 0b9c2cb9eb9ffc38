import type { EntityManager } from "@mikro-orm/postgresql";
import {
  CONSUMERS,
  newId,
  type Clock,
  type Message,
  type Messages,
  type ServiceName,
  type Topic,
  type Viewer,
} from "@tongxin/kernel";
import type { Task } from "graphile-worker";
import { OutboxMessage } from "./outbox.entity.js";
import { tables } from "../rows.js";

export const DELIVER_TASK = "outbox:deliver";

const rows = tables<{ outbox_message: OutboxMessage }>();

/** Collects a transaction's messages; `send` puts them into its outbox and asks the worker to deliver them. */
export function announceIn(tx: EntityManager, { viewer, clock }: { viewer: Viewer; clock: Clock }) {
  const pending: Message[] = [];

  function announce<T extends Topic>(
    topic: T,
    body: Messages[T],
    organizationId = viewer.organizationId,
  ): void {
    pending.push({ id: newId(), topic, organizationId, happenedAt: clock.now().toISOString(), body });
  }

  async function send(): Promise<void> {
    const rows = pending.flatMap(message =>
      CONSUMERS[message.topic].map(consumer => rowFor(message, consumer)),
    );
    if (rows.length > 0) await tx.execute(INSERT_AND_SCHEDULE, [JSON.stringify(rows), DELIVER_TASK]);
  }

  /** In the database, and at once: as many messages as there may be never pass through this process. */
  async function announceRows(topic: Topic, select: string, parameters: readonly unknown[]): Promise<void> {
    await tx.execute(insertAllAndSchedule(select), [
      ...parameters,
      topic,
      clock.now(),
      `{${CONSUMERS[topic].join(",")}}`,
      DELIVER_TASK,
    ]);
  }

  return { announce, announceRows, send };
}

const rowFor = (message: Message, consumer: ServiceName) => ({
  message_id: message.id,
  consumer,
  topic: message.topic,
  aggregate_id: message.body.id,
  organization_id: message.organizationId,
  body: message.body,
  happened_at: message.happenedAt,
});

/** Somebody may wait for a task: it goes before the thousands of messages that an import leaves. */
const AFTER_TASKS = 10;

export const SWEEP_TASK = "outbox:sweep";

/** Puts rows into the outbox and wakes their delivery; `before` is what the rows are made of. */
const insertAndSchedule = (rows: string, before = ""): string => `
  with ${before} message as (
    insert into outbox_message (message_id, consumer, topic, aggregate_id, organization_id, body, happened_at)
    ${rows}
    returning consumer, aggregate_id
  )
  ${scheduleFor("select distinct consumer, aggregate_id from message")}`;

const INSERT_AND_SCHEDULE = insertAndSchedule(`
  select message_id, consumer, topic, aggregate_id, organization_id, body, happened_at
  from jsonb_to_recordset(?::jsonb) as m(message_id uuid, consumer text, topic text, aggregate_id uuid,
    organization_id uuid, body jsonb, happened_at timestamptz)`);

/** The same of bodies that the database makes: `organization_id` and `body` of each, whose `id` names the aggregate. */
const insertAllAndSchedule = (select: string): string =>
  insertAndSchedule(
    `select message_id, consumer, ?, (body ->> 'id')::uuid, organization_id, body, ?
     from body cross join unnest(?::text[]) as consumer`,
    `body as materialized (select gen_random_uuid() as message_id, made.* from (${select}) as made),`,
  );

/**
 * One job per consumer and aggregate, however many messages wait: its key joins later messages to it. The rows are the
 * truth and the job only wakes, so it may be lost with its worker: the sweep makes another.
 */
function scheduleFor(due: string): string {
  return `select graphile_worker.add_job(?, json_build_object('consumer', consumer, 'aggregateId', aggregate_id),
    job_key => consumer || ':' || aggregate_id, priority => ${AFTER_TASKS}) from (${due}) as due`;
}

/** Wakes the delivery of whatever waits longer than it should: at start, and every minute. */
export const sweepOutbox = async (em: EntityManager, olderThanSeconds: number): Promise<void> =>
  void (await em.execute(
    scheduleFor(
      "select distinct consumer, aggregate_id from outbox_message where happened_at < now() - make_interval(secs => ?)",
    ),
    [DELIVER_TASK, olderThanSeconds],
  ));

/** Hands one message to another service; rejects when it was not taken. */
export type Deliver = (consumer: ServiceName, message: Message) => Promise<void>;

const BATCH = 100;

/** Delivers what waits for one consumer about one aggregate, in order; a failure leaves the rest for the retry. */
export const deliverTask =
  (em: () => EntityManager, deliver: Deliver): Task =>
  async payload => {
    const due = payload as DuePair;
    for (;;) {
      const { delivered, failure } = await em().transactional(tx => deliverBatch(tx, due, deliver));
      if (failure) throw failure;
      if (delivered < BATCH) return;
    }
  };

interface DuePair {
  readonly consumer: ServiceName;
  readonly aggregateId: string;
}

/** What was taken is gone for good, though a later message fails: the failure is an answer, not an exception. */
async function deliverBatch(
  tx: EntityManager,
  { consumer, aggregateId }: DuePair,
  deliver: Deliver,
): Promise<{ delivered: number; failure?: Error }> {
  // Two workers would overtake each other; the second waits, and finds what the first has left.
  await tx.execute("select pg_advisory_xact_lock(hashtextextended(?, 7170003))", [
    `${consumer}:${aggregateId}`,
  ]);
  const waiting = await rows(tx)
    .selectFrom("outbox_message")
    .selectAll()
    .where("consumer", "=", consumer)
    .where("aggregate_id", "=", aggregateId)
    .orderBy("position")
    .limit(BATCH)
    .execute();
  let delivered = 0;
  for (const row of waiting) {
    try {
      await deliver(consumer, messageOf(row));
    } catch (error) {
      return { delivered, failure: error as Error };
    }
    await rows(tx).deleteFrom("outbox_message").where("position", "=", row.position).execute();
    delivered++;
  }
  return { delivered };
}

const messageOf = (row: {
  message_id: string;
  topic: string;
  organization_id: string;
  happened_at: Date | string;
  body: unknown;
}): Message => ({
  id: row.message_id,
  topic: row.topic as Topic,
  organizationId: row.organization_id,
  happenedAt: new Date(row.happened_at).toISOString(),
  body: row.body as Messages[Topic],
});
