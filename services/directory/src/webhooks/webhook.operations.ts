import { randomBytes } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import { refuse, requireReason, requireText, type Refusal } from "@tongxin/kernel";
import {
  AuditAction,
  expectVersion,
  locked,
  policyOn,
  whyNotFor,
  type Version,
  type WhyNotOutside,
  type Work,
} from "@tongxin/subgraph";
import { scopeOf, scopeOfUnit } from "../org-units/org-unit.operations.js";
import { WebhookDelivery } from "./webhook-delivery.entity.js";
import { FORMER_SECRET, SECRET, WebhookSubscription } from "./webhook-subscription.entity.js";
import { FAN_OUT_TASK, SEND_TASK, sendKey } from "./webhook.tasks.js";
import {
  DeliveryState,
  whyCannotBecome,
  whyEventsMissing,
  WebhookPolicy,
  WebhookRefusal,
  WebhookState,
} from "./webhook.rules.js";
import type { WebhookOpenInput, WebhookSubscriptionInput } from "./webhook.schema.js";

type SubscriptionResult = Promise<{ webhookSubscription: WebhookSubscription }>;
type SecretResult = Promise<{ webhookSubscription: WebhookSubscription; secret: string }>;

/** It is told of what happens from now on. */
export async function openWebhook(
  work: Work,
  { orgUnitId = null, ...input }: WebhookOpenInput,
): SecretResult {
  const { em, clock, vault } = work;
  const scope = await scopeOf(work, orgUnitId, ["input", "orgUnitId"]);
  refuse(whyNotFor(work, scope.ancestry), ["input", "orgUnitId"]);
  if (scope.id !== null && scope.id !== scope.organizationId)
    refuse(WebhookRefusal.NOT_A_COMPANY, ["input", "orgUnitId"]);
  const said = await wordsOf(work, input);
  const { limits } = await policyOn(em, WebhookPolicy, scope.organizationId, clock.today());
  // Who counts them waits for whoever does so too.
  await em.execute("select pg_advisory_xact_lock(7170007)");
  const open = await em.count(WebhookSubscription, {
    organizationId: scope.organizationId,
    state: { $ne: WebhookState.ENDED },
  });
  if (open >= limits.webhookSubscriptionsMost) refuse(WebhookRefusal.TOO_MANY, []);
  const [{ last }] = await em.execute<[{ last: number }]>(
    "select coalesce(max(sequence), 0)::float8 as last from directory_change",
  );
  const secret = newSecret();
  const webhookSubscription = em.create(WebhookSubscription, {
    ...said,
    organizationId: scope.organizationId,
    orgUnitId: scope.id,
    state: WebhookState.ACTIVE,
    secret: vault.seal(SECRET, secret),
    toldUntil: last,
  });
  work.keepNoAnswer();
  return { webhookSubscription, secret: shown(secret) };
}

export async function changeWebhook(
  work: Work,
  id: string,
  input: WebhookSubscriptionInput,
  expectedVersion: Version,
): SubscriptionResult {
  const webhookSubscription = await managedWebhook(work, id, expectedVersion);
  refuseEnded(webhookSubscription);
  Object.assign(webhookSubscription, await wordsOf(work, input));
  return { webhookSubscription };
}

/** From here on nothing is sent; what happens waits. */
export async function pauseWebhook(
  work: Work,
  id: string,
  reason: string,
  expectedVersion: Version,
): SubscriptionResult {
  return decideWebhook(work, id, WebhookState.PAUSED, requireReason(reason), expectedVersion);
}

/** What waited is sent, the oldest first; how often it failed before is forgotten. */
export async function resumeWebhook(work: Work, id: string, expectedVersion: Version): SubscriptionResult {
  const done = await decideWebhook(work, id, WebhookState.ACTIVE, null, expectedVersion);
  Object.assign(done.webhookSubscription, { failingSince: null, emptyRounds: 0 });
  await work.em.execute(
    `update webhook_delivery set next_attempt_at = ? where subscription_id = ? and state in ('PENDING', 'RETRYING')`,
    [work.clock.now(), id],
  );
  await work.schedule(FAN_OUT_TASK, {}, { key: FAN_OUT_TASK });
  await work.schedule(SEND_TASK, { subscriptionId: id }, { key: sendKey(id) });
  return done;
}

export async function endWebhook(
  work: Work,
  id: string,
  reason: string,
  expectedVersion: Version,
): SubscriptionResult {
  const done = await decideWebhook(work, id, WebhookState.ENDED, requireReason(reason), expectedVersion);
  await work.em.execute(
    `update webhook_delivery set state = 'FAILED', next_attempt_at = null, failure = '订阅已结束 The subscription has ended.'
     where subscription_id = ? and state in ('PENDING', 'RETRYING')`,
    [id],
  );
  return done;
}

/** A new secret, valid at once; deliveries are signed with both until the former ends (R-DIR-34). */
export async function rotateWebhookSecret(work: Work, id: string, expectedVersion: Version): SecretResult {
  const { em, clock, vault } = work;
  const webhookSubscription = await managedWebhook(work, id, expectedVersion);
  refuseEnded(webhookSubscription);
  const { organizationId } = webhookSubscription;
  const former = await vault.open(SECRET, webhookSubscription.secret);
  const { limits } = await policyOn(em, WebhookPolicy, organizationId, clock.today());
  const secret = newSecret();
  const until = clock.now().getTime() + limits.webhookOldSecretHours * HOUR_MS;
  Object.assign(webhookSubscription, {
    secret: vault.seal(SECRET, secret),
    formerSecret: vault.seal(FORMER_SECRET, former),
    formerSecretUntil: new Date(until),
  });
  work.keepNoAnswer();
  return { webhookSubscription, secret: shown(secret) };
}

/** Sends what was sent or given up once more, with the same event id. */
export async function redeliver(work: Work, id: string): Promise<{ webhookDelivery: WebhookDelivery }> {
  const { em, clock } = work;
  const webhookDelivery = await em.findOneOrFail(WebhookDelivery, { id });
  const subscription = await managedWebhook(work, webhookDelivery.subscriptionId);
  refuseEnded(subscription);
  await em.refresh(webhookDelivery, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const { state } = webhookDelivery;
  if (state === DeliveryState.PENDING || state === DeliveryState.RETRYING)
    refuse(WebhookRefusal.STILL_WAITING, ["id"]);
  Object.assign(webhookDelivery, { state: DeliveryState.PENDING, nextAttemptAt: clock.now(), failure: null });
  await wake(work, subscription);
  return { webhookDelivery };
}

/** Sends all that happened since a moment once more: for a receiver that has lost what it took. */
export async function replay(work: Work, id: string, since: Date): SubscriptionResult {
  const { em, clock } = work;
  const webhookSubscription = await managedWebhook(work, id);
  refuseEnded(webhookSubscription);
  await em.execute(
    `update webhook_delivery set state = 'PENDING', next_attempt_at = ?, failure = null
     where subscription_id = ? and happened_at >= ? and state in ('DELIVERED', 'FAILED')`,
    [clock.now(), id, since],
  );
  work.audit({
    action: AuditAction.UPDATED,
    entity: WebhookSubscription.name,
    entityIds: [id],
    fields: ["replay"],
  });
  await wake(work, webhookSubscription);
  return { webhookSubscription };
}

/** Of one that has ended nothing changes any more. */
function refuseEnded({ state }: WebhookSubscription): void {
  if (state === WebhookState.ENDED) refuse(whyCannotBecome(state, WebhookState.ACTIVE), ["id"]);
}

const HOUR_MS = 3_600_000;
const SECRET_BYTES = 32;

const newSecret = (): string => randomBytes(SECRET_BYTES).toString("base64");

/** As Standard Webhooks write it. */
const shown = (secret: string): string => `whsec_${secret}`;

const wake = ({ schedule }: Work, { id, state }: WebhookSubscription): Promise<void> =>
  state === WebhookState.ACTIVE
    ? schedule(SEND_TASK, { subscriptionId: id }, { key: sendKey(id) })
    : Promise.resolve();

const WHY_NOT: Readonly<Record<WhyNotOutside, Refusal>> = {
  MALFORMED: WebhookRefusal.URL_INVALID,
  PRIVATE: WebhookRefusal.URL_PRIVATE,
  UNKNOWN_HOST: WebhookRefusal.URL_UNKNOWN,
};

async function wordsOf({ outside }: Work, { name, url, events }: WebhookSubscriptionInput) {
  refuse(whyEventsMissing(events), ["input", "events"]);
  const why = await outside.whyNot(url);
  if (why) refuse(WHY_NOT[why], ["input", "url"]);
  return { name: requireText(name, ["input", "name"]), url, events: [...new Set(events)] };
}

async function managedWebhook(
  work: Work,
  id: string,
  expectedVersion?: Version,
): Promise<WebhookSubscription> {
  const webhook = await locked(work, WebhookSubscription, id);
  const { ancestry } = await scopeOfUnit(work, webhook.orgUnitId);
  refuse(whyNotFor(work, ancestry), ["id"]);
  expectVersion(webhook, expectedVersion);
  return webhook;
}

async function decideWebhook(
  work: Work,
  id: string,
  to: WebhookState,
  reason: string | null,
  expectedVersion: Version,
): SubscriptionResult {
  const webhookSubscription = await managedWebhook(work, id, expectedVersion);
  refuse(whyCannotBecome(webhookSubscription.state, to), ["id"]);
  Object.assign(webhookSubscription, { state: to, stateReason: reason });
  const why = reason === null ? {} : { reason };
  work.audit({ action: AuditAction.UPDATED, entity: WebhookSubscription.name, entityIds: [id], ...why });
  return { webhookSubscription };
}
