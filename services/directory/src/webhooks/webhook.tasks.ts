import { FEED_GROWN_TASK } from "../changes/directory-change.operations.js";
import type { ChangedEntity, ChangeKind } from "../changes/directory-change.rules.js";
import { AuditAction, inTransaction, policyOn, sign, type TaskContext } from "@tongxin/subgraph";
import { FORMER_SECRET, SECRET } from "./webhook-subscription.entity.js";
import {
  bodyOf,
  DeliveryState,
  eventOf,
  isGivenUp,
  isTaken,
  nextAttempt,
  WebhookPolicy,
  type WebhookEvent,
} from "./webhook.rules.js";

export const FAN_OUT_TASK = FEED_GROWN_TASK;
export const SEND_TASK = "webhooks:send";

/** One round of a subscription waits at a time. */
export const sendKey = (subscriptionId: string): string => `${SEND_TASK}:${subscriptionId}`;

const AT_ONCE = 1_000;

interface Told {
  readonly sequence: number;
  readonly id: string;
  readonly entity: ChangedEntity;
  readonly entityId: string;
  readonly entityVersion: number;
  readonly kind: ChangeKind;
  readonly fields: readonly string[];
  readonly at: string;
  readonly organizationId: string;
}

/** What has happened since becomes deliveries of whoever wants to know it, in the order of the feed. */
export async function fanOut(_: unknown, service: TaskContext): Promise<void> {
  const behind = await service.em.execute<{ id: string }[]>(
    `select id from webhook_subscription
     where state = 'ACTIVE' and told_until < (select coalesce(max(sequence), 0) from directory_change)`,
  );
  for (const { id } of behind) while (await tellNext(service, id));
}

/** Whether there may be more. */
const tellNext = (service: TaskContext, subscriptionId: string): Promise<boolean> =>
  inTransaction(service, async ({ em, clock, schedule }) => {
    const [subscription] = await em.execute<
      { toldUntil: number; events: WebhookEvent[]; orgUnitId: string | null; organizationId: string }[]
    >(
      `select told_until::float8 as "toldUntil", events, org_unit_id as "orgUnitId", organization_id as "organizationId"
       from webhook_subscription where id = ? and state = 'ACTIVE' for update`,
      [subscriptionId],
    );
    if (!subscription) return false;
    const { toldUntil, events, orgUnitId, organizationId } = subscription;
    const changes = await em.execute<Told[]>(
      `select sequence::float8 as sequence, id, entity, entity_id as "entityId", entity_version as "entityVersion", kind, fields,
         to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, organization_id as "organizationId"
       from directory_change where sequence > ? order by sequence limit ?`,
      [toldUntil, AT_ONCE],
    );
    const last = changes.at(-1);
    if (!last) return false;
    const wanted = changes
      .map(change => ({ change, event: eventOf(change) }))
      .filter(
        ({ change, event }) =>
          events.includes(event) && (orgUnitId === null || change.organizationId === organizationId),
      );
    await em.execute(
      `insert into webhook_delivery (id, organization_id, subscription_id, event_id, event, aggregate_id, sequence, body, state,
         attempts, happened_at, next_attempt_at)
       select uuidv7(), ?, ?, event_id, event, aggregate_id, sequence, body, 'PENDING', 0, happened_at, ?
       from jsonb_to_recordset(?::jsonb) as d(event_id uuid, event text, aggregate_id uuid, sequence bigint, body text,
         happened_at timestamptz) order by sequence on conflict do nothing`,
      [organizationId, subscriptionId, clock.now(), JSON.stringify(wanted.map(deliveryOf))],
    );
    await em.execute("update webhook_subscription set told_until = ? where id = ?", [
      last.sequence,
      subscriptionId,
    ]);
    if (wanted.length > 0) await schedule(SEND_TASK, { subscriptionId }, { key: sendKey(subscriptionId) });
    return changes.length === AT_ONCE;
  });

const deliveryOf = ({ change, event }: { change: Told; event: WebhookEvent }) => ({
  event_id: change.id,
  event,
  aggregate_id: change.entityId,
  sequence: change.sequence,
  happened_at: change.at,
  body: bodyOf(event, change),
});

const ABREAST = 16;
const ROUND_MS = 10_000;
/** However long it has been down, a receiver is asked this often. */
const LONGEST_REST_SECONDS = 300;

interface Due {
  readonly id: string;
  readonly eventId: string;
  readonly body: string;
  readonly attempts: number;
}

interface Receiver {
  readonly url: string;
  readonly secrets: readonly string[];
  readonly organizationId: string;
  readonly emptyRounds: number;
}

/**
 * Sends what is due to one receiver: some abreast, of one aggregate only the oldest, so that its order is kept and a failing
 * one holds back nobody else's. A round in which nothing is taken is the last for a while: a receiver that never answers costs a
 * worker a few seconds now and then, and delays no other.
 */
export async function sendDue(payload: unknown, service: TaskContext): Promise<void> {
  const { subscriptionId } = payload as { subscriptionId: string };
  await service.em.fork().transactional(async holder => {
    await holder.execute("set local idle_in_transaction_session_timeout = 0");
    const [{ mine }] = await holder.execute<[{ mine: boolean }]>(
      "select pg_try_advisory_xact_lock(hashtextextended(?, 7170008)) as mine",
      [subscriptionId],
    );
    await (mine ? sendRounds(subscriptionId, service) : again(subscriptionId, service, 1));
  });
}

const again = (subscriptionId: string, service: TaskContext, inSeconds: number): Promise<void> =>
  inTransaction(service, ({ schedule }) =>
    schedule(SEND_TASK, { subscriptionId }, { key: sendKey(subscriptionId), inSeconds }),
  );

async function sendRounds(subscriptionId: string, service: TaskContext): Promise<void> {
  const end = performance.now() + ROUND_MS;
  while (performance.now() < end) {
    const receiver = await receiverOf(subscriptionId, service);
    if (!receiver) return;
    const due = await dueOf(subscriptionId, service);
    if (due.length === 0) return rest(subscriptionId, service);
    const taken = await Promise.all(due.map(delivery => send(delivery, receiver, service)));
    const isDown = !taken.some(Boolean);
    await noteRound(subscriptionId, service, isDown);
    if (isDown) return again(subscriptionId, service, await restOf(receiver, service));
  }
  await again(subscriptionId, service, 0);
}

/** An active subscription with the secrets that are valid now; null when nothing is to be sent. */
async function receiverOf(
  subscriptionId: string,
  { em, clock, vault }: TaskContext,
): Promise<Receiver | null> {
  const [found] = await em.execute<
    (Omit<Receiver, "secrets"> & {
      secret: string;
      formerSecret: string | null;
      formerSecretUntil: string | null;
    })[]
  >(
    `select url, secret, former_secret as "formerSecret", former_secret_until as "formerSecretUntil",
       organization_id as "organizationId", empty_rounds as "emptyRounds"
     from webhook_subscription where id = ? and state = 'ACTIVE'`,
    [subscriptionId],
  );
  if (!found) return null;
  const { secret, formerSecret, formerSecretUntil, ...receiver } = found;
  const isTwo =
    formerSecret !== null && formerSecretUntil !== null && new Date(formerSecretUntil) > clock.now();
  const open = [vault.open(SECRET, secret)];
  if (isTwo) open.push(vault.open(FORMER_SECRET, formerSecret));
  return { ...receiver, secrets: await Promise.all(open) };
}

const dueOf = (subscriptionId: string, { em, clock }: TaskContext): Promise<Due[]> =>
  em.execute<Due[]>(
    `select d.id, d.event_id as "eventId", d.body, d.attempts from webhook_delivery d
     where d.subscription_id = ? and d.state in ('PENDING', 'RETRYING') and d.next_attempt_at <= ?
       and not exists (select 1 from webhook_delivery e where e.subscription_id = d.subscription_id
         and e.aggregate_id = d.aggregate_id and e.state in ('PENDING', 'RETRYING') and e.sequence < d.sequence)
     order by d.next_attempt_at, d.sequence limit ?`,
    [subscriptionId, clock.now(), ABREAST],
  );

/** Whether it was taken; what came of it is written down either way. */
async function send(delivery: Due, receiver: Receiver, service: TaskContext): Promise<boolean> {
  const { em, clock, outside } = service;
  const now = clock.now();
  const attempts = delivery.attempts + 1;
  const { status, failure } = await outside
    .post(receiver.url, headersOf(delivery, receiver.secrets, now), delivery.body)
    .then(
      answer => ({ status: answer.status, failure: isTaken(answer.status) ? null : answered(answer.status) }),
      (error: unknown) => ({ status: null, failure: unanswered(error as Error) }),
    );
  if (failure === null) {
    await em.execute(
      `update webhook_delivery set state = 'DELIVERED', attempts = ?, response_status = ?, failure = null,
         next_attempt_at = null, delivered_at = ? where id = ?`,
      [attempts, status, now, delivery.id],
    );
    return true;
  }
  const { limits } = await policyOn(em, WebhookPolicy, receiver.organizationId, clock.today());
  const next = nextAttempt(attempts, now, limits);
  await em.execute(
    "update webhook_delivery set state = ?, attempts = ?, response_status = ?, failure = ?, next_attempt_at = ? where id = ?",
    [next ? DeliveryState.RETRYING : DeliveryState.FAILED, attempts, status, failure, next, delivery.id],
  );
  return false;
}

const LONGEST_FAILURE = 200;

const answered = (status: number): string => `接收方回应 ${status}。 The receiver answered ${status}.`;

const unanswered = ({ message }: Error): string =>
  `未能送达。 Nothing answered: ${message}`.slice(0, LONGEST_FAILURE);

/** Standard Webhooks, signed with each secret that is valid. */
function headersOf({ eventId, body }: Due, secrets: readonly string[], now: Date): Record<string, string> {
  const signed = secrets.map(secret => sign(secret, eventId, body, now.getTime()));
  return {
    ...signed[0]!,
    "webhook-signature": signed.map(each => each["webhook-signature"]).join(" "),
    "content-type": "application/json",
    "user-agent": "Tongxin-Webhooks/1",
  };
}

/** How long a receiver that took nothing is left alone: as long as a delivery would be, but never too long. */
async function restOf(
  { organizationId, emptyRounds }: Receiver,
  { em, clock }: TaskContext,
): Promise<number> {
  const { limits } = await policyOn(em, WebhookPolicy, organizationId, clock.today());
  return Math.min(limits.webhookRetrySeconds[emptyRounds] ?? LONGEST_REST_SECONDS, LONGEST_REST_SECONDS);
}

/** A receiver that has taken nothing for too long is paused, so that somebody looks (R-DIR-30). */
const noteRound = (subscriptionId: string, service: TaskContext, isDown: boolean): Promise<void> =>
  inTransaction(service, async ({ em, clock, audit }) => {
    const now = clock.now();
    if (!isDown) {
      await em.execute(
        "update webhook_subscription set empty_rounds = 0, failing_since = null, last_delivered_at = ? where id = ?",
        [now, subscriptionId],
      );
      return;
    }
    const [noted] = await em.execute<{ failingSince: string; organizationId: string }[]>(
      `update webhook_subscription set empty_rounds = empty_rounds + 1, failing_since = coalesce(failing_since, ?) where id = ?
       returning failing_since as "failingSince", organization_id as "organizationId"`,
      [now, subscriptionId],
    );
    const { limits } = await policyOn(em, WebhookPolicy, noted!.organizationId, clock.today());
    if (!isGivenUp(new Date(noted!.failingSince), now, limits)) return;
    const reason = `${limits.webhookPauseHours} 小时未能送达，自动暂停。 Paused by itself: nothing was taken for ${limits.webhookPauseHours} hours.`;
    await em.execute(
      "update webhook_subscription set state = 'PAUSED', state_reason = ?, version = version + 1, updated_at = ? where id = ? and state = 'ACTIVE'",
      [reason, now, subscriptionId],
    );
    audit({
      action: AuditAction.UPDATED,
      entity: "WebhookSubscription",
      entityIds: [subscriptionId],
      fields: ["state"],
      organizationId: noted!.organizationId,
      reason,
    });
  });

/** Nothing is due: the next round is when the first of those that wait is. */
async function rest(subscriptionId: string, service: TaskContext): Promise<void> {
  const { em, clock } = service;
  const [{ next }] = await em.execute<[{ next: string | null }]>(
    `select min(d.next_attempt_at) as next from webhook_delivery d
     where d.subscription_id = ? and d.state in ('PENDING', 'RETRYING') and d.next_attempt_at > ?`,
    [subscriptionId, clock.now()],
  );
  if (next === null) return;
  await again(
    subscriptionId,
    service,
    Math.max(0, (new Date(next).getTime() - clock.now().getTime()) / 1_000),
  );
}

const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** What was delivered or given up is kept for a month, for whoever looks after it. */
export async function forgetDeliveries(_: unknown, { em, clock }: TaskContext): Promise<void> {
  await em.execute(
    "delete from webhook_delivery where state in ('DELIVERED', 'FAILED') and happened_at < ?",
    [new Date(clock.now().getTime() - KEPT_DAYS * DAY_MS)],
  );
}
