import { payloadOf, refusalType } from "@tongxin/subgraph";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { WebhookDelivery } from "./webhook-delivery.entity.js";
import { WebhookSubscription } from "./webhook-subscription.entity.js";
import { WebhookEvent, WebhookRefusal } from "./webhook.rules.js";

const WebhookError = refusalType("Webhook", WebhookRefusal);

export const WebhookSubscriptionPayload = payloadOf("webhookSubscription", WebhookSubscription, WebhookError);

@ObjectType({ description: "回调订阅及其新密钥。 A subscription, and its new secret." })
export class WebhookSecretPayload extends WebhookSubscriptionPayload {
  // Shown once: no log, message, audit entry or remembered answer may hold it.
  @Field(() => String, {
    nullable: true,
    description:
      "签名密钥（whsec_…，Standard Webhooks），只显示这一次；被拒绝时为 null。 The secret that deliveries are signed with, shown this once; null when refused.",
  })
  secret!: string | null;
}

export const WebhookDeliveryPayload = payloadOf("webhookDelivery", WebhookDelivery, WebhookError);

@InputType({ description: "回调订阅的内容。 What a subscription says." })
export class WebhookSubscriptionInput {
  @Field(() => String, { description: "名称。 What it is called." })
  name!: string;

  @Field(() => String, { description: "接收通知的网址。 The address that is called." })
  url!: string;

  @Field(() => [WebhookEvent], { description: "订阅的事件。 The events it is told of." })
  events!: WebhookEvent[];
}

@InputType({ description: "设立回调订阅所需。 What opening a subscription takes." })
export class WebhookOpenInput extends WebhookSubscriptionInput {
  @Field(() => ID, {
    nullable: true,
    description: "所订阅的公司；不填则为全部企业。 The company it is about; all when left out.",
  })
  orgUnitId?: string | null;
}
