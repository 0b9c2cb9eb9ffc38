import {
  batchById,
  Change,
  type Context,
  DateTime,
  ExpectedVersion,
  feature,
  Id,
  Input,
  Lists,
  type Listed,
  loadOwn,
  Read,
  Reason,
  Requires,
  type Version,
  type Work,
} from "@tongxin/subgraph";
import { Arg, Ctx, Resolver } from "type-graphql";
import { WebhookDelivery } from "./webhook-delivery.entity.js";
import { SEALED_COLUMNS, WebhookSubscription } from "./webhook-subscription.entity.js";
import {
  changeWebhook,
  endWebhook,
  openWebhook,
  pauseWebhook,
  redeliver,
  replay,
  resumeWebhook,
  rotateWebhookSecret,
} from "./webhook.operations.js";
import { loadWebhookDemo } from "./webhook.demo.js";
import { deliveriesNewestFirst, webhooksByName } from "./webhook.reads.js";
import { WebhookPolicy } from "./webhook.rules.js";
import {
  WebhookDeliveryPayload,
  WebhookOpenInput,
  WebhookSecretPayload,
  WebhookSubscriptionInput,
  WebhookSubscriptionPayload,
} from "./webhook.schema.js";
import { FAN_OUT_TASK, fanOut, forgetDeliveries, SEND_TASK, sendDue } from "./webhook.tasks.js";

const ID = "订阅标识。 The subscription's id.";

@Resolver()
export class WebhookResolver {
  @Requires("webhooks:manage")
  @Lists(webhooksByName, "回调订阅，按名称排序。 Subscriptions, by name.")
  webhookSubscriptions: Listed;

  @Requires("webhooks:manage")
  @Read(WebhookSubscription, "一个回调订阅；不存在时为 null。 One subscription; null when there is none.")
  webhookSubscription(@Id(ID) id: string, @Ctx() context: Context) {
    return loadOwn(context, batchById(WebhookSubscription), id);
  }

  @Requires("webhooks:manage")
  @Lists(
    deliveriesNewestFirst,
    "投递记录，由新到旧，送达或放弃后保留 30 天。 Deliveries, the newest first; kept for 30 days once they are delivered or given up.",
  )
  webhookDeliveries: Listed;

  @Requires("webhooks:manage")
  @Change(
    WebhookSecretPayload,
    "设立回调订阅：此后的事件按 Standard Webhooks 签名发往该网址。 Open a subscription: what happens from now on is sent to the address, signed as Standard Webhooks are.",
  )
  webhookSubscriptionOpen(@Input() input: WebhookOpenInput) {
    return (work: Work) => openWebhook(work, input);
  }

  @Requires("webhooks:manage")
  @Change(WebhookSubscriptionPayload, "修改回调订阅。 Change a subscription.")
  webhookSubscriptionChange(
    @Id(ID) id: string,
    @Input() input: WebhookSubscriptionInput,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => changeWebhook(work, id, input, expectedVersion);
  }

  @Requires("webhooks:manage")
  @Change(
    WebhookSubscriptionPayload,
    "暂停回调订阅，其间的事件恢复后补发。 Pause a subscription; what happens waits until it is resumed.",
  )
  webhookSubscriptionPause(
    @Id(ID) id: string,
    @Reason() reason: string,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => pauseWebhook(work, id, reason, expectedVersion);
  }

  @Requires("webhooks:manage")
  @Change(
    WebhookSubscriptionPayload,
    "恢复回调订阅，补发等待的事件。 Resume a subscription; what waited is sent.",
  )
  webhookSubscriptionResume(@Id(ID) id: string, @ExpectedVersion() expectedVersion: Version) {
    return (work: Work) => resumeWebhook(work, id, expectedVersion);
  }

  @Requires("webhooks:manage")
  @Change(WebhookSubscriptionPayload, "结束回调订阅。 End a subscription for good.")
  webhookSubscriptionEnd(
    @Id(ID) id: string,
    @Reason() reason: string,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => endWebhook(work, id, reason, expectedVersion);
  }

  @Requires("webhooks:manage")
  @Change(
    WebhookSecretPayload,
    "更换签名密钥；旧密钥再用 24 小时，其间以两个密钥签名。 Make a new secret; the former holds for 24 hours more, and both sign meanwhile.",
  )
  webhookSecretRotate(@Id(ID) id: string, @ExpectedVersion() expectedVersion: Version) {
    return (work: Work) => rotateWebhookSecret(work, id, expectedVersion);
  }

  @Requires("webhooks:manage")
  @Change(
    WebhookDeliveryPayload,
    "重发一次投递，事件标识不变。 Send a delivery once more, with the same event id.",
  )
  webhookRedeliver(@Id("投递标识。 The delivery's id.") id: string) {
    return (work: Work) => redeliver(work, id);
  }

  @Requires("webhooks:manage")
  @Change(
    WebhookSubscriptionPayload,
    "重发某时刻以来的全部事件，事件标识不变。 Send all that happened since a moment once more, with the same event ids.",
  )
  webhookReplay(
    @Id(ID) id: string,
    @Arg("since", () => DateTime, { description: "自此时刻起。 Since when." }) since: Date,
  ) {
    return (work: Work) => replay(work, id, since);
  }
}

export const webhooks = feature({
  entities: [WebhookSubscription, WebhookDelivery],
  resolvers: [WebhookResolver],
  // An id and names of fields, on their way to a system that was told to be told.
  notPersonal: [WebhookDelivery],
  policies: WebhookPolicy,
  sealed: SEALED_COLUMNS,
  demo: loadWebhookDemo,
  tasks: [
    // Every ten minutes makes up for a wake-up that was lost with its worker.
    { name: FAN_OUT_TASK, run: fanOut, at: "*/10 * * * *" },
    { name: SEND_TASK, run: sendDue },
    { name: "webhooks:forget", run: forgetDeliveries, at: "47 3 * * *" },
  ],
});
