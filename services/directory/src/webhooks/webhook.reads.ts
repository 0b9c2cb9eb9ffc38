import { list } from "@tongxin/subgraph";
import { WebhookDelivery } from "./webhook-delivery.entity.js";
import { WebhookSubscription } from "./webhook-subscription.entity.js";

export const webhooksByName = list(WebhookSubscription, { order: ["name", "id"], by: ["state"] });

export const deliveriesNewestFirst = list(WebhookDelivery, {
  order: ["id"],
  direction: "desc",
  by: ["subscriptionId", "state", "event"],
});
