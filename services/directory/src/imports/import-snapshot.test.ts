import { beforeEach, describe, expect, it } from "@jest/globals";
import { newId, type Viewer } from "@tongxin/kernel";
import { an, graphFor, hr, person, type Answer } from "@tongxin/testing";
import { directory } from "../service.js";
import { CREATE, importing, JOB, roster, row, TREE } from "./import.test-kit.js";

const graph = await graphFor(directory);
const { upload, units, hrOfCompany } = importing(() => graph);
const other = person("other-hr", "HR_OFFICER");

let source: string;
let hrOfAll: Viewer;
beforeEach(async () => {
  await units(TREE, { sourceSystem: "TREE" });
  hrOfAll = await hrOfCompany("C");
  source = newId();
  graph.clock.set("2026-11-02T09:00:00+08:00");
});

/** Sends a file of this test's source; the job's id once it has ended. */
async function sent(text: string, more: object = {}): Promise<string> {
  const uploadId = await upload(text, "a.csv");
  const input = {
    kind: "EMPLOYEES",
    sourceSystem: source,
    uploadId,
    errorPolicy: "REJECT_FAILED_ROWS",
    ...more,
  };
  const { importJobCreate } = await graph.as(hr).run(CREATE, { input });
  await graph.service.settle();
  return importJobCreate.importJob.id;
}

const STATE =
  "state problem leavers counts { total created updated unchanged deactivated skipped failed } basis { article }";
const stateOf = (id: string): Promise<Answer> => graph.as(hr).read("importJob", { id }, STATE);

const rowsOf = (from: number, to: number, more = {}): string[] =>
  Array.from({ length: to - from }, (_, n) => row(`S${from + n}`, more));

/** States of this test's people, by how many are in each. */
async function standing(): Promise<Record<string, number>> {
  const found = await graph.given(hr, ({ em }) =>
    em.execute<{ state: string; count: number }[]>(
      "select state, count(*)::int as count from employee where source_system = ? group by state",
      [source],
    ),
  );
  return Object.fromEntries(found.map(({ state, count }) => [state, count]));
}

const decided = async (field: string, id: string, viewer: Viewer = other, more = {}): Promise<string> => {
  const { state } = await graph.as(viewer).change(field, { id, ...more }, "state");
  await graph.service.settle();
  return state;
};

describe("a full snapshot", () => {
  it("that lacks ten of a hundred ends them, and reports them behind the file's rows [R-DIR-21 R-DIR-24]", async () => {
    await sent(roster(...rowsOf(0, 100)));
    const id = await sent(roster(...rowsOf(0, 90)), { isFullSnapshot: true });
    expect(await stateOf(id)).toMatchObject({
      state: "COMPLETED",
      leavers: 10,
      counts: { total: 100, unchanged: 90, deactivated: 10 },
      basis: { article: "change_threshold, R-DIR-24" },
    });
    expect(await standing()).toEqual({ ACTIVE: 90, TERMINATED: 10 });
    const { importJob } = await graph.as(hr).run(JOB, { id, outcome: "DEACTIVATED" });
    expect(importJob.rows.nodes[0]).toMatchObject({ line: 92, externalId: "S90", errors: [] });
  });

  it("that lacks more waits for another person, ends nobody meanwhile, and is written once they say yes [DIR-X3 R-DIR-24 R-X-14]", async () => {
    await sent(roster(...rowsOf(0, 100)));
    const id = await sent(roster(...rowsOf(0, 60)), { isFullSnapshot: true });

    expect(await stateOf(id)).toMatchObject({
      state: "NEEDS_CONFIRMATION",
      leavers: 40,
      counts: { deactivated: 40 },
    });
    expect(await standing()).toEqual({ ACTIVE: 100 });
    expect(await graph.as(hr).refusals("importJobConfirm", { id })).toEqual(["SAME_PERSON"]);

    await decided("importJobConfirm", id);

    expect(await stateOf(id)).toMatchObject({ state: "COMPLETED", counts: { deactivated: 40 } });
    expect(await standing()).toEqual({ ACTIVE: 60, TERMINATED: 40 });
  });

  it("asks again when still more would leave than were confirmed", async () => {
    await sent(roster(...rowsOf(0, 20)));
    const id = await sent(roster(...rowsOf(0, 10)), { isFullSnapshot: true });
    await sent(roster(...rowsOf(20, 25)));
    await decided("importJobConfirm", id);
    expect(await stateOf(id)).toMatchObject({ state: "NEEDS_CONFIRMATION", leavers: 15 });
    await decided("importJobConfirm", id);
    expect(await standing()).toEqual({ ACTIVE: 10, TERMINATED: 15 });
  });

  it("ends nobody whose row is bad, and nobody at all when a row has no id", async () => {
    await sent(roster(...rowsOf(0, 20)));
    const id = await sent(roster(...rowsOf(0, 19), row("S19", { 用工状态: "待定" })), {
      isFullSnapshot: true,
    });
    expect(await stateOf(id)).toMatchObject({ leavers: 0, counts: { failed: 1, deactivated: 0, total: 20 } });
    const nameless = await sent(roster(...rowsOf(0, 19), row("")), { isFullSnapshot: true });
    expect(await stateOf(nameless)).toMatchObject({ state: "FAILED", problem: "SNAPSHOT_INCOMPLETE" });
    expect(await standing()).toEqual({ ACTIVE: 20 });
  });

  it("calls off who was to begin, and leaves alone who retired and who comes from elsewhere", async () => {
    await sent(
      roster(
        ...rowsOf(0, 20),
        row("S20", { 用工状态: "待入职", 入职日期: "2026-12-01" }),
        row("S21", { 用工状态: "退休" }),
      ),
    );
    const elsewhere = newId();
    await sent(roster(row("ELSEWHERE")), { sourceSystem: elsewhere });
    await sent(roster(...rowsOf(0, 20)), { isFullSnapshot: true });
    expect(await standing()).toEqual({ ACTIVE: 20, CANCELLED: 1, RETIRED: 1 });
  });

  it("is of employees, and a dry run of one says who would leave", async () => {
    const uploadId = await upload(TREE, "a.csv");
    const input = { kind: "ORG_UNITS", sourceSystem: source, uploadId, isFullSnapshot: true };
    expect(await graph.as(hr).refusals(CREATE, { input })).toEqual(["SNAPSHOT_OF_UNITS"]);
    await sent(roster(...rowsOf(0, 10)));
    const id = await sent(roster(...rowsOf(0, 5)), { isFullSnapshot: true, isDryRun: true });
    expect(await stateOf(id)).toMatchObject({ state: "VALIDATED", leavers: 5, counts: { deactivated: 5 } });
    expect(await standing()).toEqual({ ACTIVE: 10 });
  });
});

describe("a job", () => {
  it("that was a dry run is written later, as the directory is by then [R-DIR-20]", async () => {
    const id = await sent(roster(...rowsOf(0, 3)), { isDryRun: true });
    expect(await standing()).toEqual({});
    await decided("importJobApply", id, hr);
    expect(await stateOf(id)).toMatchObject({ state: "COMPLETED", counts: { total: 3, created: 3 } });
    expect(await graph.as(hr).refusals("importJobApply", { id })).toEqual(["INVALID_TRANSITION"]);
  });

  it("that has written nothing can be cancelled, with a reason; one that has cannot [R-DIR-20 R-X-10]", async () => {
    const waiting = await sent(roster(...rowsOf(0, 3)), { isDryRun: true });
    expect(await graph.as(hr).refusals("importJobCancel", { id: waiting, reason: "" })).toEqual([
      "REASON_MISSING",
    ]);
    await decided("importJobCancel", waiting, other, { reason: "文件有误" });
    expect(await stateOf(waiting)).toMatchObject({ state: "CANCELLED" });
    const done = await sent(roster(...rowsOf(0, 3)));
    expect(await graph.as(hr).refusals("importJobCancel", { id: done, reason: "晚了" })).toEqual([
      "INVALID_TRANSITION",
    ]);
  });

  it("whose file is gone is not begun anew", async () => {
    const id = await sent(roster(...rowsOf(0, 3)), { isDryRun: true });
    await graph.given(hr, ({ em }) =>
      em.execute(
        "update upload set emptied_at = now() where id = (select upload_id from import_job where id = ?)",
        [id],
      ),
    );
    expect(await graph.as(hr).refusals("importJobApply", { id })).toEqual(["FILE_GONE"]);
  });

  it("is decided by those only who import in its units", async () => {
    const id = await sent(roster(...rowsOf(0, 3)), { isDryRun: true });
    const [error] = await graph.as(an).errors("importJobApply", { id });
    expect(error).toMatchObject({ extensions: { code: "FORBIDDEN", permission: "imports:run" } });
    const { orgUnit } = await graph.as(hr).run(`{ orgUnit(code: "T") { id } }`);
    const ofTeam = person("team-hr", "HR_OFFICER", { scopes: [orgUnit.id] });
    expect(await graph.as(ofTeam).refusals("importJobApply", { id })).toEqual(["OUT_OF_SCOPE"]);
  });
});

describe("a reverted import", () => {
  const PEOPLE = `query ($a: String) {
    employee(employeeNo: $a) {
      name state phone skillLevel localFields
      assignments { startsOn endsOn orgUnit { code } }
      unionMembership { joinedOn }
    }
  }`;
  const seen = async (a: string): Promise<Answer> => (await graph.as(hrOfAll).run(PEOPLE, { a })).employee;
  const revert = { reason: "文件错了" };

  it("leaves everybody as they were, and whom it created as gone [R-DIR-20]", async () => {
    const [kept, left] = [`R${source.slice(-6)}1`, `R${source.slice(-6)}2`];
    await sent(roster(row(kept, { 技能等级: "技师" }), row(left)));
    const before = [await seen(kept), await seen(left)];
    graph.clock.set("2026-11-05T09:00:00+08:00");
    const id = await sent(
      roster(
        row(kept, { 姓名: "乙", 手机号: "", 单位编码: "V", 工会会员: "否" }),
        row(left, { 用工状态: "离职" }),
        row("NEW"),
      ),
    );
    expect(await seen(kept)).toMatchObject({ name: "乙", phone: null, unionMembership: null });

    await decided("importJobRevert", id, hr, revert);

    expect([await seen(kept), await seen(left)]).toEqual(before);
    expect(await stateOf(id)).toMatchObject({ state: "REVERTED" });
    expect(await standing()).toEqual({ ACTIVE: 2, TERMINATED: 1 });
    const again = await sent(roster(row("NEW")));
    expect(await stateOf(again)).toMatchObject({ counts: { updated: 1 } });
  });

  it("is refused once any of its people has changed, after seven days, twice, and of units", async () => {
    const id = await sent(roster(...rowsOf(0, 2)));
    const changed = await sent(roster(row("S1", { 姓名: "乙" })));
    expect(await graph.as(hr).refusals("importJobRevert", { id, ...revert })).toEqual(["ROWS_CHANGED_SINCE"]);
    graph.clock.set("2026-11-09T08:59:00+08:00");
    await decided("importJobRevert", changed, hr, revert);
    expect(await graph.as(hr).refusals("importJobRevert", { id: changed, ...revert })).toEqual([
      "INVALID_TRANSITION",
    ]);
    graph.clock.set("2026-11-09T09:01:00+08:00");
    expect(await graph.as(hr).refusals("importJobRevert", { id, ...revert })).toEqual(["REVERT_TOO_LATE"]);
    const ofUnits = await sent(TREE, { kind: "ORG_UNITS", sourceSystem: "TREE" });
    expect(await graph.as(hr).refusals("importJobRevert", { id: ofUnits, ...revert })).toEqual([
      "NOT_REVERTIBLE",
    ]);
  });
});
