import { SpecialDayKind, type SpecialDay } from "@tongxin/kernel";
import { enumType, LocalDate, payloadOf, refusalType } from "@tongxin/subgraph";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { WorkCalendarRefusal, type CountedDay, type Holiday } from "./work-calendar.rules.js";

enumType({ SpecialDayKind }, "工作日历中特殊日子的类别。 What makes a day special.", {
  DAY_OFF: "放假。 It is off.",
  WORKDAY: "调休上班。 It is worked though it is a weekend.",
});

@ObjectType("SpecialDay", {
  description: "放假或调休上班的一天。 A day that is not what its weekday says.",
})
class SpecialDayView implements SpecialDay {
  @Field(() => LocalDate, { description: "日期。 The day." })
  day!: string;

  @Field(() => SpecialDayKind, { description: "类别。 What it is." })
  kind!: SpecialDayKind;

  @Field(() => String, { description: "所属节日，如“国庆节”。 The holiday it belongs to." })
  name!: string;
}

@ObjectType("WorkCalendar", {
  description:
    "一个年度的工作日历；未列出的日子按星期。 The work calendar of a year; a day that is not listed is what its weekday says.",
})
export class WorkCalendarView {
  @Field(() => Int, { description: "年度。 The year." })
  year!: number;

  @Field(() => Boolean, {
    description:
      "国务院尚未公布，可能变动。 Whether the State Council has not published it, so that it may change.",
  })
  isProvisional!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "导入时的文号；未导入为 null。 The number of the imported notice; null where none was.",
  })
  source!: string | null;

  @Field(() => Int, {
    description:
      "导入的版本，可作 expectedVersion 传回；未导入为 0。 The version of the import, for `expectedVersion`; 0 where none was.",
  })
  version!: number;

  @Field(() => [SpecialDayView], { description: "特殊的日子，按日期排序。 The special days, by date." })
  days!: readonly SpecialDay[];
}

@ObjectType("Workday", { description: "数到的工作日。 A working day that was counted to." })
export class WorkdayView implements CountedDay {
  @Field(() => LocalDate, { description: "日期。 The day." })
  day!: string;

  @Field(() => Boolean, {
    description:
      "经过的年度尚未公布，可能变动。 Whether a year that was counted through is unpublished, so that it may change.",
  })
  isProvisional!: boolean;
}

export const WorkCalendarPayload = payloadOf(
  "workCalendar",
  WorkCalendarView,
  refusalType("WorkCalendar", WorkCalendarRefusal),
);

@InputType({
  description:
    "通知中的一个节日，如“10月1日至7日放假，9月20日、10月10日上班”。 A line of the notice: when it is off, and on which days work is made up for.",
})
class HolidayInput implements Holiday {
  @Field(() => String, { description: "节日，如“国庆节”。 The holiday's name." })
  name!: string;

  @Field(() => LocalDate, { description: "放假首日。 The first day off." })
  firstDay!: string;

  @Field(() => LocalDate, { description: "放假末日（含）。 The last day off." })
  lastDay!: string;

  @Field(() => [LocalDate], { description: "调休上班的日子。 The make-up workdays." })
  workdays!: string[];
}

@InputType({
  description: "国务院办公厅一个年度的节假日安排。 The State Council's notice of a year's holidays.",
})
export class WorkCalendarInput {
  @Field(() => Int, { description: "年度。 The year." })
  year!: number;

  @Field(() => String, { description: "文号。 The number of the notice." })
  source!: string;

  @Field(() => [HolidayInput], { description: "各节日。 Its holidays." })
  holidays!: HolidayInput[];
}
