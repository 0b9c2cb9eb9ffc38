import type { LocalDate as Day } from "@tongxin/kernel";
import {
  badInput,
  Change,
  ExpectedVersion,
  feature,
  Input,
  inquire,
  LocalDate,
  Open,
  Reaches,
  Read,
  Requires,
  type Context,
  type Version,
  type Work,
} from "@tongxin/subgraph";
import { Arg, Ctx, Int, Resolver } from "type-graphql";
import { CalendarYear } from "./calendar-year.entity.js";
import { importWorkCalendar } from "./work-calendar.operations.js";
import { calendarOfYear, knownCalendar } from "./work-calendar.reads.js";
import { workdayAfter } from "./work-calendar.rules.js";
import {
  WorkCalendarInput,
  WorkCalendarPayload,
  WorkCalendarView,
  WorkdayView,
} from "./work-calendar.schema.js";

const [FIRST_YEAR, LAST_YEAR] = [1949, 2999];
const MOST_WORKDAYS = 366;

function requireYear(year: number): void {
  if (year < FIRST_YEAR || year > LAST_YEAR)
    throw badInput("YEAR_INVALID", `Years are ${FIRST_YEAR} to ${LAST_YEAR}.`);
}

@Resolver()
export class WorkCalendarResolver {
  @Open()
  @Reaches("ENTERPRISE")
  @Read(
    WorkCalendarView,
    "一个年度的工作日历：放假与调休上班的日子。 The work calendar of a year: its days off and its make-up workdays.",
  )
  workCalendar(
    @Arg("year", () => Int, { description: "年度。 The year." }) year: number,
    @Ctx() context: Context,
  ) {
    requireYear(year);
    return calendarOfYear(inquire(context), year);
  }

  @Open()
  @Reaches("ENTERPRISE")
  @Read(
    WorkdayView,
    "某日之后的第几个工作日，次日起算。 The working day that comes so many after a day; counting starts the day after.",
  )
  async workdaysAfter(
    @Arg("day", () => LocalDate, {
      description: "起点，当日不计。 The day to count from, itself not counted.",
    })
    day: Day,
    @Arg("count", () => Int, { description: "第几个，1–366。 How many, 1 to 366." }) count: number,
    @Ctx() context: Context,
  ) {
    requireYear(Number(day.slice(0, 4)));
    if (count < 1 || count > MOST_WORKDAYS)
      throw badInput("COUNT_INVALID", `Count 1 to ${MOST_WORKDAYS} working days.`);
    return workdayAfter(await knownCalendar(inquire(context)), day, count);
  }

  @Requires("work-calendar:manage")
  @Reaches("ENTERPRISE")
  @Change(
    WorkCalendarPayload,
    "导入国务院办公厅一个年度的节假日安排，整体替换该年度原有的。 Import the State Council's notice of a year, in place of all that was known of that year.",
  )
  workCalendarImport(@Input() input: WorkCalendarInput, @ExpectedVersion() expectedVersion: Version) {
    return (work: Work) => importWorkCalendar(work, input, expectedVersion);
  }
}

export const workCalendars = feature({ entities: [CalendarYear], resolvers: [WorkCalendarResolver] });
