import { payloadOf, refusalType } from "@tongxin/subgraph";
import { Field, ObjectType } from "type-graphql";
import { CalendarFeed } from "./calendar-feed.entity.js";
import { CalendarFeedRefusal } from "./calendar-feed.rules.js";

const CalendarFeedError = refusalType("CalendarFeed", CalendarFeedRefusal);

export const CalendarFeedPayload = payloadOf("calendarFeed", CalendarFeed, CalendarFeedError);

@ObjectType({ description: "新订阅及其地址。 A new feed, and its address." })
export class CalendarFeedCreatePayload extends CalendarFeedPayload {
  @Field(() => String, {
    nullable: true,
    description:
      "订阅地址（路径），只告知这一次，请保密。 The feed's path, told this once; whoever has it can read the calendar.",
  })
  path!: string | null;
}
