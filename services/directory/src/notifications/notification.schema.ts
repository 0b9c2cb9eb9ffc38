import { payloadOf, refusalType } from "@tongxin/subgraph";
import { Notification } from "./notification.entity.js";
import { NotificationRefusal } from "./notification.rules.js";

export const NotificationPayload = payloadOf(
  "notification",
  Notification,
  refusalType("Notification", NotificationRefusal),
);
