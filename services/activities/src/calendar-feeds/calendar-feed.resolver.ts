import {
  Change,
  type Context,
  feature,
  Id,
  inquire,
  load,
  Reaches,
  Read,
  Requires,
  type Row,
  type Work,
  personalRecords,
} from "@tongxin/subgraph";
import { Arg, Ctx, Directive, ID, Resolver } from "type-graphql";
import { CalendarFeed } from "./calendar-feed.entity.js";
import { createFeed, revokeFeed } from "./calendar-feed.operations.js";
import { calendarOf, feedsOfOwners } from "./calendar-feed.reads.js";
import { CalendarFeedCreatePayload, CalendarFeedPayload } from "./calendar-feed.schema.js";

@Resolver(() => CalendarFeed)
export class CalendarFeedResolver {
  @Requires("venues:book")
  @Reaches("OWN")
  @Read([CalendarFeed], "本人的日历订阅，先建的在前。 The viewer's calendar feeds, the oldest first.")
  myCalendarFeeds(@Ctx() context: Context): Promise<Row<CalendarFeed>[]> | null {
    const { employeeId } = context.viewer;
    return employeeId ? load(context, feedsOfOwners, employeeId) : null;
  }

  @Requires("gateway:calendars")
  @Reaches("ENTERPRISE")
  @Directive("@inaccessible")
  @Read(
    String,
    "订阅地址背后的日历（iCalendar）；地址无效为 null。 The calendar behind a feed's address, as iCalendar; null when there is none.",
  )
  calendarOfFeed(
    @Arg("token", () => String, { description: "地址中的密钥。 The secret in the address." }) token: string,
    @Ctx() context: Context,
  ) {
    return calendarOf(context.em, inquire(context), token);
  }

  @Requires("venues:book")
  @Reaches("OWN")
  @Change(
    CalendarFeedCreatePayload,
    "新建日历订阅：本人的预约，或一个功能区的占用（不含姓名）。 Make a calendar feed of one's own bookings, or of a zone's occupation without names.",
  )
  calendarFeedCreate(
    @Arg("zoneId", () => ID, {
      nullable: true,
      description: "功能区；省略为本人的预约。 The zone; one's own bookings when left out.",
    })
    zoneId: string | null | undefined,
  ) {
    return (work: Work) => createFeed(work, zoneId ?? null);
  }

  @Requires("venues:book")
  @Reaches("OWN")
  @Change(
    CalendarFeedPayload,
    "停用日历订阅，地址随即失效。 Revoke a feed; its address answers nobody from then on.",
  )
  calendarFeedRevoke(@Id("订阅标识。 The feed's id.") id: string) {
    return (work: Work) => revokeFeed(work, id);
  }
}

export const calendarFeeds = feature({
  entities: [CalendarFeed],
  resolvers: [CalendarFeedResolver],
  personal: [personalRecords(CalendarFeed, { zh: "日历订阅", en: "calendar feeds" }, { but: ["tokenHash"] })],
});
