import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { newId } from "@tongxin/kernel";
import { an, graphFor, hr, MONDAY_MORNING, person, without } from "@tongxin/testing";
import { staffing } from "../employees/employee.test-kit.js";
import { EmployeeState } from "../employees/employee.rules.js";
import { openOrgUnit } from "../org-units/org-unit.operations.js";
import { OrgUnitKind } from "../org-units/org-unit.rules.js";
import { directory } from "../service.js";

const graph = await graphFor(directory);
beforeEach(() => graph.clock.set(MONDAY_MORNING));

const { hire, post } = staffing(() => graph);

interface Unit {
  readonly id: string;
  readonly organizationId: string;
}

let group: Unit;
beforeAll(async () => {
  group = await open("G", OrgUnitKind.GROUP);
});

async function open(code: string, kind: OrgUnitKind, parent?: Unit): Promise<Unit> {
  const { orgUnit } = await graph.given(hr, work =>
    openOrgUnit(work, { code, name: code, kind, ...(parent && { parentId: parent.id }) }),
  );
  return { id: orgUnit.id, organizationId: orgUnit.organizationId };
}

let opened = 0;

/** A section with two teams, where nobody has a roster yet. */
async function aSection(parent = group) {
  const code = `S${++opened}`;
  const section = await open(code, OrgUnitKind.SECTION, parent);
  const [one, other] = [
    await open(`${code}-1`, OrgUnitKind.TEAM, section),
    await open(`${code}-2`, OrgUnitKind.TEAM, section),
  ];
  return { section, one, other };
}

const NIGHTS = {
  startsOn: "2026-11-02",
  cycle: ["NIGHT", "NIGHT", "OFF"],
  hours: [{ kind: "NIGHT", startsAt: "22:00", endsAt: "06:00" }],
};
const DAYS = {
  startsOn: "2026-01-01",
  cycle: ["DAY"],
  hours: [{ kind: "DAY", startsAt: "08:30", endsAt: "17:30" }],
  followsCalendar: true,
};

const given = ({ id: orgUnitId }: Unit, more: object = {}) => ({ input: { orgUnitId, ...NIGHTS, ...more } });
const set = (unit: Unit, more: object = {}) =>
  graph.as(hr).change("shiftRosterSet", given(unit, more), "id version");

const FREE_BUSY = `query ($id: ID!, $from: DateTime!, $to: DateTime!) {
  employee(id: $id) { freeBusy(from: $from, to: $to) { start end kind } }
}`;
const asked = (from: string, to: string) => ({ from: `${from}:00+08:00`, to: `${to}:00+08:00` });
const THE_WEEK = asked("2026-11-02T00:00", "2026-11-09T00:00");

const busy = async (id: string, time = THE_WEEK): Promise<{ start: string; end: string; kind: string }[]> =>
  (await graph.as(an).run(FREE_BUSY, { id, ...time })).employee.freeBusy;
/** The same, of whatever field within a selection. */
const during = (field: string, { from, to } = THE_WEEK) => `${field}(from: "${from}", to: "${to}")`;

/** On which days of November, in Beijing, somebody has which shift. */
const daysBusy = async (id: string) =>
  (await graph.as(an).read("employee", { id }, `${during("freeBusy")} { day kind }`)).freeBusy.map(
    ({ day, kind }: { day: string; kind: string }) => `${kind} ${day.slice(8)}`,
  );

describe("when an employee is busy", () => {
  it("is what their team's roster plans, night shifts across midnight [DIR-S6 R-DIR-14 R-X-01]", async () => {
    const { one } = await aSection();
    await set(one);
    const { id } = await hire(one);
    expect(await busy(id, asked("2026-11-02T12:00", "2026-11-05T12:00"))).toEqual([
      { start: "2026-11-02T14:00:00.000Z", end: "2026-11-02T22:00:00.000Z", kind: "NIGHT" },
      { start: "2026-11-03T14:00:00.000Z", end: "2026-11-03T22:00:00.000Z", kind: "NIGHT" },
    ]);
  });

  it("holds whole shifts that reach into the time, and none that only touches it [R-DIR-14 R-X-02]", async () => {
    const { one } = await aSection();
    await set(one);
    const { id } = await hire(one);
    const night = { start: "2026-11-02T14:00:00.000Z", end: "2026-11-02T22:00:00.000Z", kind: "NIGHT" };
    expect(await busy(id, asked("2026-11-03T05:59", "2026-11-03T22:00"))).toEqual([night]);
    expect(await busy(id, asked("2026-11-03T06:00", "2026-11-03T22:00"))).toEqual([]);
  });

  it("follows the nearest unit above that has a roster, and on each day anew [R-DIR-12]", async () => {
    const { section, one, other } = await aSection();
    await set(section, DAYS);
    await set(one, { endsOn: "2026-11-05" });
    const [inOne, inOther] = [await hire(one), await hire(other)];
    expect(await daysBusy(inOne.id)).toEqual(["NIGHT 02", "NIGHT 03", "DAY 05", "DAY 06"]);
    expect(await daysBusy(inOther.id)).toEqual(["DAY 02", "DAY 03", "DAY 04", "DAY 05", "DAY 06"]);
  });

  it("follows a transfer, by the primary post that holds each day [R-DIR-14]", async () => {
    const { section, one } = await aSection();
    await set(section, DAYS);
    await set(one);
    const { id } = await hire(one, { endsOn: "2026-11-03" });
    await post(id, section, { startsOn: "2026-11-05" });
    await post(id, one, { isPrimary: false, startsOn: "2026-11-05" });
    expect(await daysBusy(id)).toEqual(["NIGHT 02", "DAY 05", "DAY 06"]);
  });

  it.each([
    [EmployeeState.ON_LEAVE, 0],
    [EmployeeState.SUSPENDED, 0],
    [EmployeeState.RETIRED, 0],
    [EmployeeState.TERMINATED, 0],
    [EmployeeState.PENDING_START, 5],
  ])("is nothing for who is not at work: %s, %i shifts [R-DIR-14]", async (state, shifts) => {
    const { one } = await aSection();
    await set(one);
    const { id } = await hire(one, { state });
    expect(await busy(id)).toHaveLength(shifts);
  });

  it("is nothing where no unit has a roster", async () => {
    const { id } = await hire((await aSection()).one);
    expect(await busy(id)).toEqual([]);
  });

  it("is asked for 62 days at most, from one instant to a later one [R-DIR-14]", async () => {
    const { id } = await hire(group);
    const reason = async (from: string, to: string) =>
      (await graph.as(an).errors(FREE_BUSY, { id, ...asked(from, to) }))[0]?.extensions;
    expect(await reason("2026-11-02T00:00", "2026-11-02T00:00")).toMatchObject({
      code: "BAD_USER_INPUT",
      reason: "PERIOD_INVALID",
    });
    expect(await reason("9999-12-31T00:00", "9999-12-31T24:00")).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(await reason("2026-11-02T00:00", "2027-01-03T00:01")).toMatchObject({ reason: "PERIOD_TOO_LONG" });
    expect(await busy(id, asked("2026-11-02T00:00", "2027-01-03T00:00"))).toEqual([]);
  });

  it("is not told to who may not read employees, nor of another organization's", async () => {
    const { id } = await hire(group);
    const ask = (viewer: typeof an) => graph.ask(viewer, FREE_BUSY, { id, ...THE_WEEK });
    expect((await ask(without(an, "employees:read"))).errors[0].extensions.code).toBe("FORBIDDEN");
    expect((await ask(person("stranger", "EMPLOYEE", { organizationId: newId() }))).data.employee).toBeNull();
  });

  it("costs no more statements for many people, units and days than for one [R-DIR-14]", async () => {
    const company = await open("A", OrgUnitKind.COMPANY, group);
    const clerk = person("clerk", "EMPLOYEE", company);
    const { section, one, other } = await aSection(company);
    await set(section, DAYS);
    const { id } = await set(one);
    const exception = { day: "2026-11-04", shift: "NIGHT", reason: "加班" };
    await graph.as(hr).change("shiftRosterSetException", { id, input: exception });
    for (const unit of [one, other, section, company, one, other]) await hire(unit);
    const page = (first: number, time: typeof THE_WEEK) => {
      const nodes = `nodes { ${during("freeBusy", time)} { start end kind } }`;
      return graph.statements(() => graph.as(clerk).read("employees", { first }, nodes));
    };
    const ofOne = await page(1, asked("2026-11-02T08:00", "2026-11-02T09:00"));
    expect(await page(6, asked("2026-11-02T00:00", "2027-01-03T00:00"))).toBe(ofOne);
    // The people, their posts, the rosters of their units with those above, the exceptional days, the work calendar.
    expect(ofOne).toBe(5);
  });
});

describe("the roster of a unit", () => {
  it("is one at a time, though five set it at once [R-DIR-12]", async () => {
    const { one } = await aSection();
    const tried = await Promise.all(
      [1, 2, 3, 4, 5].map(month =>
        graph.as(hr).refusals("shiftRosterSet", given(one, { startsOn: `2026-0${month}-01` })),
      ),
    );
    expect(tried.flat()).toEqual(Array(4).fill("ROSTER_EXISTS"));
  });

  it("follows another on the day that one ends, which is told with the reason [R-DIR-12 R-X-02]", async () => {
    const { one } = await aSection();
    const { id, version } = await set(one);
    const end = (more: object = {}) => ({ id, endsOn: "2026-12-01", reason: "改为四班三运转", ...more });
    expect(await graph.as(hr).refusals("shiftRosterEnd", end({ reason: " " }))).toEqual(["REASON_MISSING"]);
    expect(await graph.as(hr).refusals("shiftRosterEnd", end({ expectedVersion: 9 }))).toEqual(["CONFLICT"]);
    expect(
      await graph.as(hr).change("shiftRosterEnd", end({ expectedVersion: version }), "endsOn endReason"),
    ).toEqual({ endsOn: "2026-12-01", endReason: "改为四班三运转" });
    expect(await graph.as(hr).refusals("shiftRosterEnd", end())).toEqual(["ENDED_ALREADY"]);
    const next = await set(one, { ...DAYS, startsOn: "2026-12-01" });

    const { nodes, totalCount } = await graph
      .as(an)
      .read("shiftRosters", { filter: { orgUnitId: one.id } }, "nodes { id orgUnit { id } } totalCount");
    expect(nodes).toEqual([next.id, id].map(each => ({ id: each, orgUnit: { id: one.id } })));
    expect(totalCount).toBe(2);
  });

  it("has days that are not what its cycle says, each set once, and its version counts them [R-DIR-12 R-X-16]", async () => {
    const { one } = await aSection();
    const { id, version } = await set(one);
    const except = (day: string, shift: string, expectedVersion?: number) =>
      graph
        .as(hr)
        .change(
          "shiftRosterSetException",
          { id, input: { day, shift, reason: "检修" }, expectedVersion },
          "version exceptions { day shift reason }",
        );
    await except("2026-11-04", "OFF", version);
    await except("2026-11-03", "OFF");
    const { version: now, exceptions } = await except("2026-11-04", "NIGHT");
    expect(exceptions).toEqual([
      { day: "2026-11-03", shift: "OFF", reason: "检修" },
      { day: "2026-11-04", shift: "NIGHT", reason: "检修" },
    ]);
    expect(now).toBe(version + 3);
    expect(await daysBusy((await hire(one)).id)).toEqual([
      "NIGHT 02",
      "NIGHT 04",
      "NIGHT 05",
      "NIGHT 06",
      "NIGHT 08",
    ]);
    const refusals = (input: object, more: object = {}) =>
      graph.as(hr).refusals("shiftRosterSetException", { id, input: { reason: "检修", ...input }, ...more });
    expect(await refusals({ day: "2026-11-01", shift: "OFF" })).toEqual(["OUTSIDE_ROSTER"]);
    expect(await refusals({ day: "2026-11-02", shift: "EARLY" })).toEqual(["HOURS_MISSING"]);
    expect(await refusals({ day: "2026-11-02", shift: "OFF", reason: "" })).toEqual(["REASON_MISSING"]);
    expect(await refusals({ day: "2026-11-02", shift: "OFF" }, { expectedVersion: version })).toEqual([
      "CONFLICT",
    ]);
  });

  it("is shown by the units that follow it, with their shifts of any day", async () => {
    const { section, one } = await aSection();
    const { id } = await set(section);
    const unit = await graph.as(an).read(
      "orgUnit",
      { id: one.id },
      `shiftRoster { id cycle hours { kind startsAt endsAt } followsCalendar }
       before: shiftRoster(asOf: "2026-11-01") { id }
       ${during("shifts")} { day }`,
    );
    expect(unit.shiftRoster).toEqual({
      id,
      cycle: NIGHTS.cycle,
      hours: NIGHTS.hours,
      followsCalendar: false,
    });
    expect(unit.before).toBeNull();
    expect(unit.shifts.map(({ day }: { day: string }) => day.slice(8))).toEqual([
      "02",
      "03",
      "05",
      "06",
      "08",
    ]);
  });

  it("that makes no sense is refused, and nothing is written", async () => {
    const { one } = await aSection();
    const refusals = (more: object) => graph.as(hr).refusals("shiftRosterSet", given(one, more));
    expect(await refusals({ endsOn: "2026-11-02" })).toEqual(["PERIOD_INVALID"]);
    expect(await refusals({ cycle: [] })).toEqual(["CYCLE_INVALID"]);
    expect(await refusals({ cycle: ["NIGHT", "DAY"] })).toEqual(["HOURS_MISSING"]);
    expect(await refusals({ hours: [{ kind: "NIGHT", startsAt: "22:00", endsAt: "22:00" }] })).toEqual([
      "HOURS_INVALID",
    ]);
    expect(
      await refusals({
        cycle: ["NIGHT", "EARLY"],
        hours: [...NIGHTS.hours, { kind: "EARLY", startsAt: "05:00", endsAt: "13:00" }],
      }),
    ).toEqual(["SHIFTS_OVERLAP"]);
    expect(await graph.as(hr).refusals("shiftRosterSet", given({ ...one, id: newId() }))).toEqual([
      "ORG_UNIT_UNKNOWN",
    ]);
    const { totalCount } = await graph
      .as(hr)
      .read("shiftRosters", { filter: { orgUnitId: one.id } }, "totalCount");
    expect(totalCount).toBe(0);
  });

  it("is set, changed and ended by who plans shifts for the unit, and by nobody else", async () => {
    const { section, one, other } = await aSection();
    const narrow = { ...hr, permissions: { ...hr.permissions, "shifts:manage": [one.id] } };
    const inSection = { ...hr, permissions: { ...hr.permissions, "shifts:manage": [section.id] } };
    expect(await graph.as(narrow).refusals("shiftRosterSet", given(other))).toEqual(["OUT_OF_SCOPE"]);
    expect(await graph.as(narrow).refusals("shiftRosterSet", given(section))).toEqual(["OUT_OF_SCOPE"]);
    const { id } = await graph.as(inSection).change("shiftRosterSet", given(other));
    const writes = {
      shiftRosterEnd: { id, endsOn: "2026-12-01", reason: "停产" },
      shiftRosterSetException: { id, input: { day: "2026-11-03", shift: "OFF", reason: "停产" } },
    };
    for (const [field, variables] of Object.entries(writes)) {
      expect(await graph.as(narrow).refusals(field, variables)).toEqual(["OUT_OF_SCOPE"]);
      expect((await graph.as(an).errors(field, variables))[0]?.extensions).toMatchObject({
        code: "FORBIDDEN",
        permission: "shifts:manage",
      });
    }
    const stranger = person("stranger", "EMPLOYEE", { organizationId: newId() });
    expect(await graph.as(stranger).read("shiftRoster", { id })).toBeNull();
    expect((await graph.as(an).read("shiftRoster", { id })).id).toBe(id);
  });
});
