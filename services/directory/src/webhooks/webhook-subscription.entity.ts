import type { Opt } from "@mikro-orm/core";
import { Index, Property } from "@mikro-orm/decorators/legacy";
import {
  BaseEntity,
  BelongsTo,
  Column,
  DateTime,
  EntityType,
  enumType,
  sealedField,
  type SealedColumn,
} from "@tongxin/subgraph";
import { OrgUnit } from "../org-units/org-unit.entity.js";
import { WebhookEvent, WebhookState } from "./webhook.rules.js";

enumType({ WebhookEvent }, "可订阅的事件。 What a subscriber may be told of.", {
  EMPLOYEE_CREATED: "新增职工（directory.employeeCreated）。 A new employee.",
  EMPLOYEE_UPDATED: "职工信息变更（directory.employeeUpdated）。 An employee's data changed.",
  EMPLOYEE_TRANSFERRED:
    "职工调动，在生效之日（directory.employeeTransferred）。 An employee's post is another, on the day it takes effect.",
  EMPLOYEE_LEFT: "职工离职或未入职（directory.employeeLeft）。 An employee left, or never began.",
  ORG_UNIT_OPENED: "设立机构（directory.orgUnitOpened）。 A unit was opened.",
  ORG_UNIT_UPDATED: "机构变更（directory.orgUnitUpdated）。 A unit was moved or renamed.",
  ORG_UNIT_CLOSED: "撤销机构（directory.orgUnitClosed）。 A unit was closed.",
});

enumType({ WebhookState }, "回调订阅的状态。 Where a subscription stands (R-DIR-30).", {
  ACTIVE: "启用。 What happens is sent.",
  PAUSED: "暂停；恢复后补发。 Nothing is sent; what waits is sent once it is active again.",
  ENDED: "结束。 Nothing is sent any more.",
});

/** What lies in the database sealed. */
export const SEALED_COLUMNS = [
  { table: "webhook_subscription", column: "secret" },
  { table: "webhook_subscription", column: "former_secret" },
] as const satisfies readonly SealedColumn[];

export const [SECRET, FORMER_SECRET] = [sealedField(SEALED_COLUMNS[0]), sealedField(SEALED_COLUMNS[1])];

@EntityType("回调订阅：某些事件发生时通知一个网址。 Who is told, at an address, when something happens.")
@Index({ properties: ["organizationId", "name", "id"] })
export class WebhookSubscription extends BaseEntity {
  @Column(String, "名称。 What it is called.")
  name!: string;

  @Column(String, "接收通知的网址。 The address that is called.")
  url!: string;

  @Column([WebhookEvent], "订阅的事件。 The events it is told of.")
  events!: WebhookEvent[];

  @Column(WebhookState, "状态。 Where it stands.")
  state!: WebhookState;

  @Column(String, "暂停或结束的原因；启用时为 null。 Why it is paused or ended; null while it is active.", {
    nullable: true,
  })
  stateReason!: Opt<string | null>;

  @Column(
    DateTime,
    "自何时起连续失败；正常为 null。 Since when every attempt has failed; null while some succeed.",
    { nullable: true },
  )
  failingSince!: Opt<Date | null>;

  @Column(
    DateTime,
    "最近一次送达；从未送达为 null。 When something was delivered last; null when nothing was.",
    {
      nullable: true,
    },
  )
  lastDeliveredAt!: Opt<Date | null>;

  @Column(
    DateTime,
    "旧密钥的失效时刻；没有旧密钥为 null。 When the former secret ends; null when there is none.",
    { nullable: true },
  )
  formerSecretUntil!: Opt<Date | null>;

  @BelongsTo(() => OrgUnit, "所订阅的公司；null 为全部企业。 The company it is about; null for all.", {
    nullable: true,
  })
  orgUnitId!: string | null;

  // Not exposed: the secrets, sealed, and how far it has been told.

  @Property({ type: "text" })
  secret!: string;

  @Property({ type: "text", nullable: true })
  formerSecret!: Opt<string | null>;

  /** Changes up to this one have become deliveries. */
  @Property({ type: "bigint" })
  toldUntil!: number;

  /** How many rounds in a row nothing was taken: a receiver that is down is asked ever less often. */
  @Property({ type: "integer", default: 0 })
  emptyRounds!: Opt<number>;
}
