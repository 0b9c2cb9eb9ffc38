import { refusals, type Sentence } from "@tongxin/kernel";

/** What people are told about. */
export enum NotificationTopic {
  VENUE_BOOKING_OFFERED = "VENUE_BOOKING_OFFERED",
  VENUE_BOOKING_DISPLACED = "VENUE_BOOKING_DISPLACED",
}

/** What a notification says: the fact alone, for who and what it is about is read through the graph. */
export const NOTIFICATION_SENTENCES: Readonly<Record<NotificationTopic, Sentence>> = {
  VENUE_BOOKING_OFFERED: {
    zh: "您候补的场地有空位，请在期限前确认。",
    en: "A place you waited for is free: accept it in time.",
  },
  VENUE_BOOKING_DISPLACED: {
    zh: "您预约的场地在该时段停用，请改选时间。",
    en: "The venue you booked is closed at that time: choose another.",
  },
};

export const NotificationRefusal = refusals({});
