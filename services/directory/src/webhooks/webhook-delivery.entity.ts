import type { Opt } from "@mikro-orm/core";
import { Index, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { BelongsTo, Column, DateTime, EntityType, enumType } from "@tongxin/subgraph";
import { Field, ID, Int } from "type-graphql";
import { WebhookSubscription } from "./webhook-subscription.entity.js";
import { DeliveryState, WebhookEvent } from "./webhook.rules.js";

enumType({ DeliveryState }, "投递的状态。 Where a delivery stands (R-DIR-30).", {
  PENDING: "待发送。 Waiting to be sent.",
  RETRYING: "重试中。 It failed, and is tried again.",
  DELIVERED: "已送达。 The receiver took it.",
  FAILED: "失败，不再重试。 It failed for good; it can be sent again by hand.",
});

@EntityType("一次投递：一个事件发给一个订阅。 One event on its way to one subscriber.")
@Unique({ name: "webhook_delivery_once", properties: ["subscriptionId", "eventId"] })
@Index({ properties: ["organizationId", "id"] })
@Index({ properties: ["organizationId", "subscriptionId", "id"] })
@Index({
  name: "webhook_delivery_due",
  expression:
    "create index webhook_delivery_due on webhook_delivery (subscription_id, aggregate_id, sequence) where state in ('PENDING', 'RETRYING')",
})
@Index({
  name: "webhook_delivery_next",
  expression:
    "create index webhook_delivery_next on webhook_delivery (subscription_id, next_attempt_at) where state in ('PENDING', 'RETRYING')",
})
export class WebhookDelivery {
  @Field(() => ID, { description: "投递标识。 The delivery's id." })
  @PrimaryKey({ type: "uuid" })
  id!: string;

  @Column(
    ID,
    "事件标识，每次重试和重发都相同，供接收方去重。 The event's id, the same on every attempt: the receiver knows by it what it has taken.",
  )
  eventId!: string;

  @Column(WebhookEvent, "事件。 The event.")
  event!: WebhookEvent;

  @Column(DeliveryState, "状态。 Where it stands.")
  state!: DeliveryState;

  @Column(Int, "已尝试的次数。 How many times it was tried.", { default: 0 })
  attempts!: Opt<number>;

  @Column(
    Int,
    "最近一次响应的 HTTP 状态；无响应为 null。 The HTTP status of the last answer; null when there was none.",
    {
      nullable: true,
    },
  )
  responseStatus!: Opt<number | null>;

  @Column(String, "最近一次失败的原因；未失败为 null。 Why the last attempt failed; null when it did not.", {
    nullable: true,
  })
  failure!: Opt<string | null>;

  @Column(DateTime, "事件发生的时刻。 When the event happened.")
  happenedAt!: Date;

  @Column(DateTime, "下次发送的时刻；不再发送为 null。 When it is tried next; null when it is not.", {
    nullable: true,
  })
  nextAttemptAt!: Date | null;

  @Column(DateTime, "送达的时刻；未送达为 null。 When it was taken; null until then.", { nullable: true })
  deliveredAt!: Opt<Date | null>;

  @BelongsTo(() => WebhookSubscription, "订阅。 The subscription.", { deleteRule: "cascade" })
  subscriptionId!: string;

  // Not exposed.

  @Property({ type: "uuid" })
  organizationId!: string;

  /** Whose event it is: those of one are sent in their order. */
  @Property({ type: "uuid" })
  aggregateId!: string;

  @Property({ type: "bigint" })
  sequence!: number;

  /** Exactly what is signed and sent. */
  @Property({ type: "text" })
  body!: string;
}
