import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { addDays, newId, type Topic } from "@tongxin/kernel";
import type { Work } from "@tongxin/subgraph";
import { admin, an, graphFor, hr, MONDAY_MORNING, type Answer } from "@tongxin/testing";
import { staffing } from "../employees/employee.test-kit.js";
import { openOrgUnit } from "../org-units/org-unit.operations.js";
import { OrgUnitKind } from "../org-units/org-unit.rules.js";
import { directory } from "../service.js";
import { importWorkCalendar } from "./work-calendar.operations.js";

const graph = await graphFor(directory);
beforeEach(() => graph.clock.set(MONDAY_MORNING));

const { hire } = staffing(() => graph);

let group: { id: string; organizationId: string };
beforeAll(async () => {
  const { orgUnit } = await graph.given(hr, work =>
    openOrgUnit(work, { code: "G", name: "集团", kind: OrgUnitKind.GROUP }),
  );
  group = { id: orgUnit.id, organizationId: orgUnit.organizationId };
});

/** The first days of a year off, of which no other test speaks. */
const notice = (year: number, more: object = {}) => ({
  input: {
    year,
    source: `国办发明电〔${year - 1}〕1号（测试）`,
    holidays: [{ name: "元旦", firstDay: `${year}-01-01`, lastDay: `${year}-01-03`, workdays: [] }],
    ...more,
  },
});
const CALENDAR = "year isProvisional source version days { day kind name }";
const calendarOf = (year: number): Promise<Answer> => graph.as(an).read("workCalendar", { year }, CALENDAR);
const IMPORT = `mutation ($input: WorkCalendarInput!, $expectedVersion: Int) {
  workCalendarImport(input: $input, expectedVersion: $expectedVersion) { userErrors { code } }
}`;
const importing = (given: object) => graph.as(admin).change("workCalendarImport", given, CALENDAR);
const after = (day: string, count: number): Promise<Answer> =>
  graph.as(an).read("workdaysAfter", { day, count }, "day isProvisional");

describe("working days", () => {
  it("five after 30 September 2026 end on 13 October, so the next step is on the 14th [R-X-05]", async () => {
    const { day, isProvisional } = await after("2026-09-30", 5);
    expect([day, isProvisional, addDays(day as string, 1)]).toEqual(["2026-10-13", false, "2026-10-14"]);
  });

  it("of a year that is not published are provisional, until its notice is imported [R-X-05 R-DIR-15]", async () => {
    expect(await calendarOf(2027)).toEqual({
      year: 2027,
      isProvisional: true,
      source: null,
      version: 0,
      days: [],
    });
    expect(await after("2026-12-31", 1)).toEqual({ day: "2027-01-01", isProvisional: true });
    await importing(notice(2027));
    expect(await after("2026-12-31", 1)).toEqual({ day: "2027-01-04", isProvisional: false });
  });

  it("are counted from 1 to 366, in years that there are", async () => {
    const reason = async (field: string, given: object) =>
      (await graph.as(an).errors(field, given))[0]?.extensions;
    for (const count of [0, 367])
      expect(await reason("workdaysAfter", { day: "2026-01-01", count })).toMatchObject({
        code: "BAD_USER_INPUT",
        reason: "COUNT_INVALID",
      });
    expect(await reason("workdaysAfter", { day: "9999-12-31", count: 1 })).toMatchObject({
      reason: "YEAR_INVALID",
    });
    expect(await reason("workCalendar", { year: 0 })).toMatchObject({ reason: "YEAR_INVALID" });
  });
});

describe("the calendar of a year", () => {
  it("is known of the years that the release brings", async () => {
    const { isProvisional, days } = await calendarOf(2026);
    expect([isProvisional, days.length]).toEqual([false, 39]);
    expect(days.at(-1)).toEqual({ day: "2026-10-10", kind: "WORKDAY", name: "国庆节" });
  });

  it("is replaced as a whole by the next import, and the audit log says so [R-DIR-15]", async () => {
    const { version } = await importing(notice(2031));
    const holidays = [
      { name: "元旦", firstDay: "2031-01-01", lastDay: "2031-01-01", workdays: ["2031-01-04"] },
    ];
    const replaced = await importing({ ...notice(2031, { holidays }), expectedVersion: version });
    expect(replaced).toEqual({
      year: 2031,
      isProvisional: false,
      source: "国办发明电〔2030〕1号（测试）",
      version: version + 1,
      days: [
        { day: "2031-01-01", kind: "DAY_OFF", name: "元旦" },
        { day: "2031-01-04", kind: "WORKDAY", name: "元旦" },
      ],
    });
    expect(await calendarOf(2031)).toEqual(replaced);
    expect(await graph.as(admin).refusals(IMPORT, { ...notice(2031), expectedVersion: 1 })).toEqual([
      "CONFLICT",
    ]);
    const entered = await graph.given(hr, ({ em }) =>
      em.execute(
        "select action, operation from audit_entry where entity = 'CalendarYear' order by recorded_at desc, id desc limit 1",
      ),
    );
    expect(entered).toMatchObject([{ action: "UPDATED", operation: "workCalendarImport" }]);
  });

  it("is told to the other services, whole [R-DIR-15]", async () => {
    const told: [Topic, unknown][] = [];
    const hear = (work: Work): Work => ({
      ...work,
      announce: (...message) => void told.push([message[0], message[1]]),
    });
    const { input } = notice(2037);
    const { workCalendar } = await graph.given(admin, work => importWorkCalendar(hear(work), input));
    const { version, year, days } = workCalendar;
    expect(told).toEqual([
      ["directory.workCalendarChanged", { id: expect.any(String), version, year, days }],
    ]);
  });

  it("is imported by one of four who try at once; the others may read it again [R-DIR-15]", async () => {
    const tried = await Promise.all(
      [1, 2, 3, 4].map(number =>
        graph.as(admin).refusals(IMPORT, {
          ...notice(2032, { source: `第${number}号` }),
          expectedVersion: 0,
        }),
      ),
    );
    const refused = tried.flat();
    expect(refused).toHaveLength(3);
    for (const code of refused) expect(["IMPORTED_MEANWHILE", "CONFLICT"]).toContain(code);
    expect((await calendarOf(2032)).version).toBe(1);
  });

  it("that cannot be is refused with all that is wrong, and nothing is written [R-DIR-15]", async () => {
    const holidays = [
      { name: "元旦", firstDay: "2033-01-03", lastDay: "2033-01-01", workdays: [] },
      { name: "劳动节", firstDay: "2033-05-01", lastDay: "2033-05-05", workdays: ["2033-05-06"] },
    ];
    const refusals = (more: object) => graph.as(admin).refusals(IMPORT, notice(2033, more));
    expect(await refusals({ holidays })).toEqual(["HOLIDAY_INVALID", "NOT_A_WEEKEND"]);
    expect(await refusals({ holidays: [] })).toEqual(["HOLIDAYS_MISSING"]);
    expect(await refusals({ source: " " })).toEqual(["TEXT_INVALID"]);
    expect(await refusals({ year: 2034 })).toEqual(["DAY_OUTSIDE_YEAR"]);
    expect((await calendarOf(2033)).isProvisional).toBe(true);
  });

  it("is imported by the administrator of the whole group alone", async () => {
    const ofOne = { ...admin, permissions: { ...admin.permissions, "work-calendar:manage": [newId()] } };
    expect(await graph.as(ofOne).refusals(IMPORT, notice(2035))).toEqual(["OUT_OF_SCOPE"]);
    for (const viewer of [an, hr])
      expect((await graph.as(viewer).errors(IMPORT, notice(2035)))[0]?.extensions).toMatchObject({
        code: "FORBIDDEN",
        permission: "work-calendar:manage",
      });
  });

  it("is followed by the rosters that follow it, from its import on [R-DIR-12 R-X-05]", async () => {
    await graph.as(hr).change("shiftRosterSet", {
      input: {
        orgUnitId: group.id,
        startsOn: "2036-01-01",
        cycle: ["DAY"],
        hours: [{ kind: "DAY", startsAt: "08:30", endsAt: "17:30" }],
        followsCalendar: true,
      },
    });
    const { id } = await hire(group);
    const busy = async () =>
      (
        await graph
          .as(an)
          .read(
            "employee",
            { id },
            'freeBusy(from: "2036-01-01T00:00:00+08:00", to: "2036-01-04T00:00:00+08:00") { day }',
          )
      ).freeBusy.map(({ day }: { day: string }) => day);
    expect(await busy()).toEqual(["2036-01-01", "2036-01-02", "2036-01-03"]);
    await importing(notice(2036));
    expect(await busy()).toEqual([]);
  });
});
