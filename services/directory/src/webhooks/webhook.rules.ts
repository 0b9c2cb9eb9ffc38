import { policySeeds, refusals, transitions, type Limits, type Refusal } from "@tongxin/kernel";
import { ChangedEntity, ChangeKind } from "../changes/directory-change.rules.js";

/** What a subscriber may be told of; `EMPLOYEE_TRANSFERRED` is an update by which the unit or the post is another. */
export enum WebhookEvent {
  EMPLOYEE_CREATED = "EMPLOYEE_CREATED",
  EMPLOYEE_UPDATED = "EMPLOYEE_UPDATED",
  EMPLOYEE_TRANSFERRED = "EMPLOYEE_TRANSFERRED",
  EMPLOYEE_LEFT = "EMPLOYEE_LEFT",
  ORG_UNIT_OPENED = "ORG_UNIT_OPENED",
  ORG_UNIT_UPDATED = "ORG_UNIT_UPDATED",
  ORG_UNIT_CLOSED = "ORG_UNIT_CLOSED",
}

/** What a delivery calls each event. */
const EVENT_TYPES: Readonly<Record<WebhookEvent, string>> = {
  EMPLOYEE_CREATED: "directory.employeeCreated",
  EMPLOYEE_UPDATED: "directory.employeeUpdated",
  EMPLOYEE_TRANSFERRED: "directory.employeeTransferred",
  EMPLOYEE_LEFT: "directory.employeeLeft",
  ORG_UNIT_OPENED: "directory.orgUnitOpened",
  ORG_UNIT_UPDATED: "directory.orgUnitUpdated",
  ORG_UNIT_CLOSED: "directory.orgUnitClosed",
};

export enum WebhookState {
  ACTIVE = "ACTIVE",
  PAUSED = "PAUSED",
  ENDED = "ENDED",
}

export enum DeliveryState {
  PENDING = "PENDING",
  RETRYING = "RETRYING",
  DELIVERED = "DELIVERED",
  FAILED = "FAILED",
}

export const WebhookRefusal = refusals({
  URL_INVALID: {
    rule: "R-DIR-31",
    zh: "网址须为 http 或 https，不含账号和锚点，不超过 500 字。",
    en: "The address is of http or https, without an account or a fragment, and has at most 500 characters.",
  },
  URL_PRIVATE: {
    rule: "R-DIR-31",
    zh: "该网址在内部网络中，未获运维允许（WEBHOOK_TARGETS）。",
    en: "The address lies in a private network that the operator has not allowed (WEBHOOK_TARGETS).",
  },
  URL_UNKNOWN: {
    rule: "R-DIR-31",
    zh: "无法解析该网址的主机名。",
    en: "The host of the address is not known.",
  },
  EVENTS_MISSING: { rule: "R-DIR-33", zh: "至少选择一种事件。", en: "At least one event is wanted." },
  NOT_A_COMPANY: {
    rule: "R-DIR-33",
    zh: "只能订阅整个公司或全部企业。",
    en: "A subscription is to a whole company, or to all.",
  },
  STILL_WAITING: {
    rule: "R-DIR-30",
    zh: "该投递尚在等待发送。",
    en: "The delivery is still waiting to be sent.",
  },
  TOO_MANY: {
    rule: "R-DIR-30",
    zh: "订阅数已达上限，请先结束不用的订阅。",
    en: "There are as many subscriptions as there may be; end those that are not used.",
  },
});

export const { whyCannotBecome, nextStates } = transitions<WebhookState>({
  ACTIVE: [WebhookState.PAUSED, WebhookState.ENDED],
  PAUSED: [WebhookState.ACTIVE, WebhookState.ENDED],
  ENDED: [],
});

const MINUTE = 60;
const HOUR = 60 * MINUTE;

export const WebhookPolicy = policySeeds({
  webhookRetrySeconds: {
    value: [
      5,
      MINUTE,
      5 * MINUTE,
      30 * MINUTE,
      2 * HOUR,
      6 * HOUR,
      12 * HOUR,
      24 * HOUR,
    ] as readonly number[],
    level: "SET",
    source: "ANC",
    article: "R-DIR-32",
  },
  webhookPauseHours: { value: 24, level: "SET", source: "D", article: "R-DIR-30" },
  webhookOldSecretHours: { value: 24, level: "SET", source: "D", article: "R-DIR-34" },
  webhookSubscriptionsMost: { value: 20, level: "SET", source: "D", article: "R-DIR-30" },
});

interface Change {
  readonly entity: ChangedEntity;
  readonly kind: ChangeKind;
  readonly fields: readonly string[];
}

/** Which event a change is. */
export function eventOf({ entity, kind, fields }: Change): WebhookEvent {
  if (entity === ChangedEntity.ORG_UNIT) {
    if (kind === ChangeKind.CREATED) return WebhookEvent.ORG_UNIT_OPENED;
    return kind === ChangeKind.DELETED ? WebhookEvent.ORG_UNIT_CLOSED : WebhookEvent.ORG_UNIT_UPDATED;
  }
  if (kind === ChangeKind.CREATED) return WebhookEvent.EMPLOYEE_CREATED;
  if (kind === ChangeKind.DELETED) return WebhookEvent.EMPLOYEE_LEFT;
  const moves = fields.includes("orgUnit") || fields.includes("position");
  return moves ? WebhookEvent.EMPLOYEE_TRANSFERRED : WebhookEvent.EMPLOYEE_UPDATED;
}

interface Happened extends Change {
  readonly entityId: string;
  readonly entityVersion: number;
  readonly organizationId: string;
  readonly at: string;
}

/** Exactly what is signed and sent. It is thin: ids and names of fields, never what they say (R-DIR-33). */
export const bodyOf = (
  event: WebhookEvent,
  { entityId, entityVersion, organizationId, fields, at }: Happened,
): string =>
  JSON.stringify({
    type: EVENT_TYPES[event],
    timestamp: at,
    data: { id: entityId, entityVersion, organizationId, changedFields: fields },
  });

/** When a delivery that failed so many times is tried again; null when it is tried no more (R-DIR-32). */
export function nextAttempt(
  failures: number,
  now: Date,
  { webhookRetrySeconds }: Pick<Limits<typeof WebhookPolicy>, "webhookRetrySeconds">,
): Date | null {
  const seconds = webhookRetrySeconds[failures - 1];
  return seconds === undefined ? null : new Date(now.getTime() + seconds * 1_000);
}

/** Whether a receiver has failed so long that nothing more is sent to it (R-DIR-30). */
export const isGivenUp = (
  failingSince: Date | null,
  now: Date,
  { webhookPauseHours }: Pick<Limits<typeof WebhookPolicy>, "webhookPauseHours">,
): boolean =>
  failingSince !== null && now.getTime() - failingSince.getTime() >= webhookPauseHours * HOUR * 1_000;

/** Whether a receiver took what it was sent. A redirect is no yes: nobody knows where it leads. */
export const isTaken = (status: number): boolean => status >= 200 && status < 300;

export const whyEventsMissing = (events: readonly WebhookEvent[]): Refusal | null =>
  events.length > 0 ? null : WebhookRefusal.EVENTS_MISSING;
