import {
  Change,
  connectionOf,
  type Context,
  Derived,
  feature,
  Id,
  Open,
  PageArgs,
  Reaches,
  type Row,
  type Work,
} from "@tongxin/subgraph";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Info, Resolver, Root } from "type-graphql";
import { Viewer } from "../accounts/account.schema.js";
import { Notification } from "./notification.entity.js";
import { notify, readNotification } from "./notification.operations.js";
import { notificationsNewestFirst } from "./notification.reads.js";
import { NOTIFICATION_SENTENCES, NotificationTopic } from "./notification.rules.js";
import { NotificationPayload } from "./notification.schema.js";

@Resolver(() => Notification)
export class NotificationResolver {
  @Open()
  @Reaches("OWN")
  @Change(
    NotificationPayload,
    "将本人的一条通知标为已读；可重复。 Mark a notification of one's own as read; again does nothing.",
  )
  notificationRead(@Id("通知标识。 The notification's id.") id: string) {
    return (work: Work) => readNotification(work, id);
  }

  @Derived(String, "通知内容，按请求语言。 What it says, in the caller's language.")
  message(@Root() { topic }: Row<Notification>, @Ctx() { locale }: Context): string {
    return NOTIFICATION_SENTENCES[topic][locale === "en" ? "en" : "zh"];
  }
}

@Resolver(() => Viewer)
export class ViewerNotificationsResolver {
  @Derived(
    connectionOf(Notification),
    "本人的通知，新的在前；账号不属于职工时为 null。 The viewer's notifications, the newest first; null for an account of no employee.",
    { nullable: true },
  )
  notifications(
    @Root() { employeeId }: Viewer,
    @Args() page: PageArgs,
    @Arg("unreadOnly", () => Boolean, {
      defaultValue: false,
      description: "仅未读。 Only those not read yet.",
    })
    unreadOnly: boolean,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return employeeId && notificationsNewestFirst(context, info, page, { employeeId, unreadOnly });
  }
}

export const notifications = feature({
  entities: [Notification],
  resolvers: [NotificationResolver, ViewerNotificationsResolver],
  // It tells the people whom a message is about.
  inbox: {
    "activities.venueBookingOffered": notify(NotificationTopic.VENUE_BOOKING_OFFERED),
    "activities.venueBookingDisplaced": notify(NotificationTopic.VENUE_BOOKING_DISPLACED),
  },
});
