import { DateTime, LocalDate, LocalTime, payloadOf, refusalType } from "@tongxin/subgraph";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { ShiftRoster } from "./shift-roster.entity.js";
import { RosterDay, ShiftKind, ShiftRosterRefusal, type PlannedShift } from "./shift.rules.js";

export const ShiftRosterPayload = payloadOf(
  "shiftRoster",
  ShiftRoster,
  refusalType("ShiftRoster", ShiftRosterRefusal),
);

@ObjectType({
  description:
    "一个班次：计划的一段工作时间，含起不含止，可跨午夜。 A shift: a block of planned working time with its start and without its end, which may cross midnight.",
})
export class Shift implements PlannedShift {
  @Field(() => LocalDate, {
    description: "归属日期，即开始的那天。 The day it counts as: the one on which it begins.",
  })
  day!: string;

  @Field(() => DateTime, { description: "开始。 When it begins." })
  start!: Date;

  @Field(() => DateTime, { description: "结束（不含）。 When it ends; that instant is free." })
  end!: Date;

  @Field(() => ShiftKind, { description: "类别。 The kind." })
  kind!: ShiftKind;
}

@InputType({ description: "一种班次的起止时刻。 When a kind of shift is worked." })
class ShiftHoursInput {
  @Field(() => ShiftKind, { description: "类别。 The kind." })
  kind!: ShiftKind;

  @Field(() => LocalTime, { description: "开始时刻。 When it begins." })
  startsAt!: string;

  @Field(() => LocalTime, {
    description:
      "结束时刻；不晚于开始的，止于次日。 When it ends; on the next day if no later than it begins.",
  })
  endsAt!: string;
}

@InputType({ description: "排定班次所需。 What setting a roster takes." })
export class ShiftRosterInput {
  @Field(() => ID, { description: "单位标识。 The unit's id." })
  orgUnitId!: string;

  @Field(() => LocalDate, {
    description: "起始日期，即循环的第一天。 The first day, on which the cycle begins.",
  })
  startsOn!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "终止日期（当日不再执行）；省略为长期执行。 The first day it no longer holds; for good when left out.",
  })
  endsOn?: string | null;

  @Field(() => [RosterDay], {
    description: "循环，逐日，如早、早、中、中、夜、夜、休、休。 The cycle, day by day.",
  })
  cycle!: RosterDay[];

  @Field(() => [ShiftHoursInput], {
    description: "循环中每种班次的起止时刻。 When each kind of shift of the cycle is worked.",
  })
  hours!: ShiftHoursInput[];

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "是否只在工作日上班，节假日与周末一律休。 Whether it is off on all days that the work calendar has off.",
  })
  followsCalendar!: boolean;
}

@InputType({ description: "特殊的一天。 A day that is not what the cycle says." })
export class ShiftExceptionInput {
  @Field(() => LocalDate, { description: "日期。 The day." })
  day!: string;

  @Field(() => RosterDay, { description: "当日的班次或休。 What the day is instead." })
  shift!: RosterDay;

  @Field(() => String, { description: "原因。 Why." })
  reason!: string;
}
