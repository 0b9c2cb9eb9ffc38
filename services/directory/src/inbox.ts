import type { InboxHandlers } from "@tongxin/subgraph";
import { notify } from "./notifications/notification.operations.js";
import { NotificationTopic } from "./notifications/notification.rules.js";

/** What the directory does about what others announce: it tells the people whom it is about. */
export const inbox: InboxHandlers = {
  "activities.venueBookingOffered": notify(NotificationTopic.VENUE_BOOKING_OFFERED),
  "activities.venueBookingDisplaced": notify(NotificationTopic.VENUE_BOOKING_DISPLACED),
};
