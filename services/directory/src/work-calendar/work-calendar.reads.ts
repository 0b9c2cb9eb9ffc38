import { workCalendar, type WorkCalendar } from "@tongxin/kernel";
import { batchByText, selectRows, type Inquiry, type Row } from "@tongxin/subgraph";
import { CalendarYear } from "./calendar-year.entity.js";
import type { WorkCalendarView } from "./work-calendar.schema.js";

interface Known {
  readonly calendar: WorkCalendar;
  readonly imports: ReadonlyMap<number, Row<CalendarYear>>;
}

const ALL_YEARS = "all years";

/** A year is one row of some forty days: all that was ever imported is read at once. */
const known = batchByText<Known>({ calendar: workCalendar(), imports: new Map() }, async em => {
  const years = await selectRows(em, CalendarYear).execute();
  const imports = new Map(years.map(each => [each.year, each]));
  const calendar = workCalendar(new Map(years.map(({ year, days }) => [year, days])));
  return new Map([[ALL_YEARS, { calendar, imports }]]);
});

/** The work calendar with all that was imported. */
export const knownCalendar = async (inquiry: Inquiry): Promise<WorkCalendar> =>
  (await inquiry.ask(known, ALL_YEARS)).calendar;

export async function calendarOfYear(inquiry: Inquiry, year: number): Promise<WorkCalendarView> {
  const { calendar, imports } = await inquiry.ask(known, ALL_YEARS);
  const { source = null, version = 0 } = imports.get(year) ?? {};
  const isProvisional = calendar.isProvisional(`${year}-01-01`);
  return { year, isProvisional, source, version, days: calendar.specialDays(year) };
}
