import { connectionOf, payloadOf, refusalType } from "@tongxin/subgraph";
import { Notification } from "./notification.entity.js";
import { NotificationRefusal } from "./notification.rules.js";

export const NotificationConnection = connectionOf(Notification);

export const NotificationPayload = payloadOf(
  "notification",
  Notification,
  refusalType("Notification", NotificationRefusal),
);
