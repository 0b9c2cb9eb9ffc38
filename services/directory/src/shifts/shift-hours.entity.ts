import { enumType, LocalTime } from "@tongxin/subgraph";
import { Field, ObjectType } from "type-graphql";
import { ShiftKind, type HoursOfKind } from "./shift.rules.js";

enumType({ ShiftKind }, "班次的类别。 The kinds of shifts.", {
  EARLY: "早班。 The early shift.",
  MIDDLE: "中班。 The middle shift.",
  NIGHT: "夜班。 The night shift.",
  DAY: "常白班。 The day shift.",
});

/** Kept within its roster: hours do not change by themselves. */
@ObjectType("ShiftHours", {
  description:
    "一种班次的起止时刻；结束不晚于开始的，止于次日。 When a kind of shift is worked; one that ends no later than it begins ends on the next day.",
})
export class ShiftHours implements HoursOfKind {
  @Field(() => ShiftKind, { description: "类别。 The kind." })
  kind!: ShiftKind;

  @Field(() => LocalTime, { description: "开始时刻。 When it begins." })
  startsAt!: string;

  @Field(() => LocalTime, { description: "结束时刻。 When it ends." })
  endsAt!: string;
}
