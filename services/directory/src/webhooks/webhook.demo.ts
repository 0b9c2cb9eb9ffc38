import { demoId, GROUP_ORGANIZATION_ID } from "@tongxin/kernel";
import type { DemoSize, Work } from "@tongxin/subgraph";
import { WebhookDelivery } from "./webhook-delivery.entity.js";
import { SECRET, WebhookSubscription } from "./webhook-subscription.entity.js";
import { DeliveryState, WebhookEvent, WebhookState } from "./webhook.rules.js";

/** Synthetic: a payroll system that is paused, so that nothing is sent anywhere, and one event that it has taken. */
export async function loadWebhookDemo({ em, vault, clock }: Work, size: DemoSize): Promise<void> {
  if (size === "none") return;
  const organizationId = GROUP_ORGANIZATION_ID;
  const at = clock.now();
  const subscription = em.create(WebhookSubscription, {
    organizationId,
    id: demoId("webhook:hr"),
    name: "薪酬系统（演示）",
    url: "http://127.0.0.1:9/hook",
    events: [WebhookEvent.EMPLOYEE_TRANSFERRED, WebhookEvent.EMPLOYEE_LEFT],
    state: WebhookState.PAUSED,
    stateReason: "演示环境不外发",
    orgUnitId: null,
    secret: vault.seal(SECRET, "tongxin-demo"),
    toldUntil: 0,
  });
  await em.flush();
  await em.insert(WebhookDelivery, {
    organizationId,
    id: demoId("webhook-delivery:hr"),
    subscriptionId: subscription.id,
    eventId: demoId("webhook-event:hr"),
    event: WebhookEvent.EMPLOYEE_LEFT,
    aggregateId: demoId("employee:employee"),
    sequence: 0,
    body: "{}",
    state: DeliveryState.DELIVERED,
    attempts: 1,
    responseStatus: 204,
    failure: null,
    happenedAt: at,
    nextAttemptAt: null,
    deliveredAt: at,
  });
}
