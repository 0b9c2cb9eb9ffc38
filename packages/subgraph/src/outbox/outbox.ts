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

export const DELIVER_TASK = "outbox.deliver";

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

  return { announce, send };
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

/**
 * One job per consumer and aggregate, however many messages wait: its key joins later messages to it, and its queue
 * keeps two workers from delivering the same aggregate side by side.
 */
const INSERT_AND_SCHEDULE = `
  with message as (
    insert into outbox_message (message_id, consumer, topic, aggregate_id, organization_id, body, happened_at)
    select message_id, consumer, topic, aggregate_id, organization_id, body, happened_at
    from jsonb_to_recordset(?::jsonb) as m(message_id uuid, consumer text, topic text, aggregate_id uuid,
      organization_id uuid, body jsonb, happened_at timestamptz)
    returning consumer, aggregate_id
  )
  select graphile_worker.add_job(?, json_build_object('consumer', consumer, 'aggregateId', aggregate_id),
    queue_name => consumer || ':' || aggregate_id, job_key => consumer || ':' || aggregate_id)
  from (select distinct consumer, aggregate_id from message) as due`;

/** Hands one message to another service; rejects when it was not taken. */
export type Deliver = (consumer: ServiceName, message: Message) => Promise<void>;

const BATCH = 100;

/** Delivers what waits for one consumer about one aggregate, in order; a failure leaves the rest for the retry. */
export const deliverTask =
  (em: () => EntityManager, deliver: Deliver): Task =>
  async payload => {
    const { consumer, aggregateId } = payload as { consumer: ServiceName; aggregateId: string };
    const database = rows(em());
    for (;;) {
      const waiting = await database
        .selectFrom("outbox_message")
        .selectAll()
        .where("consumer", "=", consumer)
        .where("aggregate_id", "=", aggregateId)
        .orderBy("position")
        .limit(BATCH)
        .execute();
      for (const row of waiting) {
        await deliver(consumer, messageOf(row));
        await database.deleteFrom("outbox_message").where("position", "=", row.position).execute();
      }
      if (waiting.length < BATCH) return;
    }
  };

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
