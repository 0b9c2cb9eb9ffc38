import { beforeEach, describe, expect, it } from "@jest/globals";
import { MONDAY_MORNING, type Answer, graphFor } from "@tongxin/testing";
import { activities } from "../service.js";
import { at, booked, FREE, stateOf } from "../venue-bookings/venue-booking.test-kit.js";
import { aCenter } from "../culture-sites/culture-site.test-kit.js";

const graph = await graphFor(activities);
beforeEach(() => graph.clock.set(MONDAY_MORNING));

const REPORT = `mutation Report($siteId: ID!, $input: RepairInput!) {
  upkeepTaskReport(siteId: $siteId, input: $input) {
    upkeepTask { id kind state severity note zone { name } closure { endAt displacedBookings { id } } }
    userErrors { code path }
  }
}`;
const COMPLETE = `mutation Done($id: ID!) { upkeepTaskComplete(id: $id) { upkeepTask { state endedAt endedBy { id } } userErrors { code } } }`;
const WITHDRAW = `mutation Cancel($id: ID!, $reason: String!) { upkeepTaskCancel(id: $id, reason: $reason) { upkeepTask { state note reason } userErrors { code } } }`;
const LOG = `mutation Log($siteId: ID!, $input: UpkeepLogInput!) { upkeepTaskLog(siteId: $siteId, input: $input) { upkeepTask { kind dueOn state } userErrors { code } } }`;
const SCHEDULE = `query Schedule($id: ID!, $from: LocalDate!, $to: LocalDate!) {
  cultureSite(id: $id) { upkeepSchedule(from: $from, to: $to) { kind dueOn dueState task { note } } }
}`;

describe("a repair of high severity", () => {
  it("moves the bookings of its zone, tells their holders, and gives the time back when it is done [ACT-S18]", async () => {
    const { siteId, gym, keeper, an, bo } = await aCenter(graph);
    const held = await booked(graph.as(an), gym, at("18:00"), at("19:00"));
    const nextWeek = await booked(graph.as(bo), gym, at("18:00", "2026-11-09"), at("19:00", "2026-11-09"));
    const input = {
      zoneId: gym,
      severity: "HIGH",
      description: "跑步机漏电",
      expectedEnd: at("12:00", "2026-11-05"),
    };

    const { upkeepTaskReport } = await graph.as(keeper).run(REPORT, { siteId, input });

    const task = upkeepTaskReport.upkeepTask;
    expect(task).toMatchObject({
      kind: "REPAIR",
      state: "OPEN",
      zone: { name: "综合健身房" },
      closure: { displacedBookings: [{ id: held.id }] },
    });
    expect(await stateOf(graph.as(an), held.id)).toBe("NEEDS_REBOOKING");
    expect(await stateOf(graph.as(bo), nextWeek.id)).toBe("CONFIRMED");
    await graph.service.settle();
    expect(
      graph.announced.filter(
        ({ topic, body }) => topic === "activities.venueBookingDisplaced" && body.id === held.id,
      ),
    ).toHaveLength(1);
    const tuesday = async () =>
      (await graph.as(an).run(FREE, { id: gym, from: "2026-11-03", to: "2026-11-04" })).venueZone
        .availability[0];
    expect(await tuesday()).toMatchObject({ bookableByViewer: false, reasons: [{ code: "CLOSED" }] });

    graph.clock.set(at("15:00"));
    const done = await graph.as(keeper).run(COMPLETE, { id: task.id });
    expect(done.upkeepTaskComplete.upkeepTask).toEqual({
      state: "DONE",
      endedAt: "2026-11-02T07:00:00.000Z",
      endedBy: { id: keeper.employeeId },
    });
    expect(await tuesday()).toMatchObject({ bookableByViewer: true, reasons: [] });
    await booked(graph.as(bo), gym, at("18:00"), at("19:00"));
    const [ended] = await graph.told(keeper, "完成的场地维护任务");
    expect(ended).toMatchObject({ id: task.id, endedById: keeper.employeeId });
  });

  it("needs its zone and an end, a lighter one neither, and shuts nothing", async () => {
    const { siteId, gym, keeper, an } = await aCenter(graph);
    const other = await aCenter(graph);
    const high = { severity: "HIGH", description: "漏电" };
    expect(await graph.as(keeper).refusals(REPORT, { siteId, input: high })).toEqual([
      "EXPECTED_END_MISSING",
    ]);
    const past = { siteId, input: { ...high, zoneId: gym, expectedEnd: at("08:00") } };
    expect((await graph.as(keeper).run(REPORT, past)).upkeepTaskReport.userErrors).toMatchObject([
      { code: "PERIOD_INVALID", path: ["input", "expectedEnd"] },
    ]);
    expect(
      await graph
        .as(keeper)
        .refusals(REPORT, { siteId, input: { ...high, zoneId: other.gym, expectedEnd: at("20:00") } }),
    ).toEqual(["ZONE_NOT_OF_SITE"]);
    expect(await graph.as(keeper).refusals(REPORT, { siteId, input: { ...high, description: "" } })).toEqual([
      "TEXT_INVALID",
    ]);
    expect(
      await graph.as(other.keeper).refusals(REPORT, { siteId, input: { ...high, severity: "LOW" } }),
    ).toEqual(["OUT_OF_SCOPE"]);
    const [error] = await graph.as(an).errors(REPORT, { siteId, input: high });
    expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "venues:operate" });

    const light = await graph
      .as(keeper)
      .run(REPORT, { siteId, input: { zoneId: gym, severity: "LOW", description: "灯坏了一盏" } });
    expect(light.upkeepTaskReport.upkeepTask.closure).toBeNull();
    await booked(graph.as(an), gym, at("18:00"), at("19:00"));
    const ZONE = `query Z($id: ID!) { venueZone(id: $id) { openRepairs { note severity } } }`;
    expect((await graph.as(an).run(ZONE, { id: gym })).venueZone.openRepairs).toEqual([
      { note: "灯坏了一盏", severity: "LOW" },
    ]);
    const withdrawn = await graph
      .as(keeper)
      .run(WITHDRAW, { id: light.upkeepTaskReport.upkeepTask.id, reason: "误报" });
    expect(withdrawn.upkeepTaskCancel.upkeepTask).toEqual({
      state: "CANCELLED",
      note: "灯坏了一盏",
      reason: "误报",
    });
  });

  it("ends once, though three say so at once", async () => {
    const { siteId, court, keeper } = await aCenter(graph);
    const input = { zoneId: court, severity: "HIGH", description: "篮板松动", expectedEnd: at("20:00") };
    const { upkeepTask } = (await graph.as(keeper).run(REPORT, { siteId, input })).upkeepTaskReport;
    graph.clock.set(at("10:00"));
    const answers = await Promise.all(
      [1, 2, 3].map(() => graph.as(keeper).refusals(COMPLETE, { id: upkeepTask.id })),
    );
    expect(answers.map(codes => codes.join()).sort()).toEqual([
      "",
      "INVALID_TRANSITION",
      "INVALID_TRANSITION",
    ]);
    expect(await graph.as(keeper).refusals(WITHDRAW, { id: upkeepTask.id, reason: "迟了" })).toEqual([
      "INVALID_TRANSITION",
    ]);
  });
});

describe("the routine of a site", () => {
  it("is cleaning on opening days and inspection each month, due, overdue or done [ACT-S18]", async () => {
    const { siteId, keeper, deputy } = await aCenter(graph);
    const log = (viewer: typeof keeper, kind: string, dueOn: string) =>
      graph.as(viewer).refusals(LOG, { siteId, input: { kind, dueOn, note: "正常" } });
    expect(await log(keeper, "CLEANING", "2026-11-02")).toEqual([]);
    expect(await log(deputy, "CLEANING", "2026-11-02")).toEqual(["ALREADY_DONE"]);
    expect(await log(keeper, "CLEANING", "2026-11-03")).toEqual(["NOT_YET"]);
    expect(await log(keeper, "INSPECTION", "2026-11-29")).toEqual(["NOT_SCHEDULED"]);
    expect(await log(keeper, "INSPECTION", "2026-11-30")).toEqual([]);

    graph.clock.set(at("09:00", "2026-11-04"));
    const { cultureSite } = await graph
      .as(keeper)
      .run(SCHEDULE, { id: siteId, from: "2026-11-01", to: "2026-12-01" });
    const told = cultureSite.upkeepSchedule.map(
      ({ kind, dueOn, dueState }: Answer) => `${dueOn.slice(8)} ${kind} ${dueState}`,
    );
    expect(told.slice(0, 5)).toEqual([
      "01 CLEANING OVERDUE",
      "02 CLEANING DONE",
      "03 CLEANING OVERDUE",
      "04 CLEANING DUE_SOON",
      "05 CLEANING NOT_DUE",
    ]);
    expect(told.at(-1)).toBe("30 INSPECTION DONE");
    const [error] = await graph
      .as(keeper)
      .errors(SCHEDULE, { id: siteId, from: "2026-01-01", to: "2026-12-01" });
    expect(error?.extensions).toMatchObject({ reason: "PERIOD_TOO_LONG" });
  });

  it("is listed newest first for those who run sites", async () => {
    const { siteId, keeper, an } = await aCenter(graph);
    for (const dueOn of ["2026-11-01", "2026-11-02"])
      await graph.as(keeper).run(LOG, { siteId, input: { kind: "CLEANING", dueOn } });
    const LIST = `query List($siteId: ID) { upkeepTasks(siteId: $siteId, kind: CLEANING, state: DONE) { totalCount nodes { dueOn site { name } endedBy { id } } } }`;
    const { upkeepTasks } = await graph.as(keeper).run(LIST, { siteId });
    expect(upkeepTasks.nodes.map(({ dueOn }: Answer) => dueOn)).toEqual(["2026-11-02", "2026-11-01"]);
    const [error] = await graph.as(an).errors(LIST, { siteId });
    expect(error?.extensions).toMatchObject({ permission: "venues:operate" });
  });
});
