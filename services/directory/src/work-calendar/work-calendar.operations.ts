import { LockMode } from "@mikro-orm/core";
import { GROUP_ORGANIZATION_ID, refuse, refuseAll, requireText } from "@tongxin/kernel";
import { expectVersion, inquireWithin, whyNotFor, type Version, type Work } from "@tongxin/subgraph";
import { CalendarYear } from "./calendar-year.entity.js";
import { calendarOfYear } from "./work-calendar.reads.js";
import { daysOf, whysNoticeInvalid } from "./work-calendar.rules.js";
import type { WorkCalendarInput, WorkCalendarView } from "./work-calendar.schema.js";

/** One calendar for the whole group, so only who may act everywhere imports it; the year is replaced as a whole. */
export async function importWorkCalendar(
  work: Work,
  { year, holidays, ...input }: WorkCalendarInput,
  expectedVersion?: Version,
): Promise<{ workCalendar: WorkCalendarView }> {
  const { em, announce } = work;
  refuse(whyNotFor(work, []), ["input", "year"]);
  const source = requireText(input.source, ["input", "source"]);
  const named = holidays.map((holiday, index) => ({
    ...holiday,
    name: requireText(holiday.name, ["input", "holidays", String(index), "name"]),
  }));
  refuseAll(whysNoticeInvalid(year, named));
  const days = daysOf(named);

  const organizationId = GROUP_ORGANIZATION_ID;
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true };
  const former = await em.findOne(CalendarYear, { organizationId, year }, lock);
  expectVersion(former ?? { version: 0 }, expectedVersion);
  const kept = former
    ? em.assign(former, { source, days })
    : em.create(CalendarYear, { organizationId, year, source, days });
  await em.flush();
  announce(
    "directory.workCalendarChanged",
    { id: kept.id, version: kept.version, year, days },
    organizationId,
  );
  return { workCalendar: await calendarOfYear(inquireWithin(work), year) };
}
