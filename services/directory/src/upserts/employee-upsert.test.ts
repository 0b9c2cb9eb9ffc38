import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Viewer } from "@tongxin/kernel";
import { an, graphFor, hr, type Answer } from "@tongxin/testing";
import { importing, roster, row, TREE } from "../imports/import.test-kit.js";
import { TAKE_EFFECT_TASK } from "../incoming/take-effect.task.js";
import { directory } from "../service.js";
import { key, miner, UPSERT, upserting } from "./upsert.test-kit.js";

const graph = await graphFor(directory);
const { imported, units, hrOfCompany } = importing(() => graph);

let hrOfAll: Viewer;
beforeAll(async () => {
  await units(TREE, { sourceSystem: "TREE" });
  hrOfAll = await hrOfCompany("C");
});

const { upsert, aMiner } = upserting(graph, () => hrOfAll);

const READ = `query Read($id: ID!, $asOf: LocalDate) {
  employee(id: $id) {
    name phone version state skillLevel localFields
    orgUnit(asOf: $asOf) { code }
    assignments { startsOn endsOn orgUnit { code } position { title } }
    unionMembership { id }
  }
}`;
const read = async (id: string, asOf?: string): Promise<Answer> =>
  (await graph.as(hrOfAll).run(READ, { id, asOf })).employee;

describe("an upsert by source system and id", () => {
  it("creates, and the same again is unchanged with the same version [DIR-X1 R-DIR-03 R-DIR-05]", async () => {
    const first = await upsert(miner("U1", { phone: "13800001111", isUnionMember: true }));
    graph.clock.set("2026-11-03T09:00:00+08:00");
    const again = await upsert(miner("U1", { phone: "13800001111", isUnionMember: true }));

    expect(first).toMatchObject({ outcome: "CREATED", employee: { version: 1 }, userErrors: [] });
    expect(again).toEqual({ ...first, outcome: "UNCHANGED" });
  });

  it("changes what it says, keeps what it does not, and clears what it says is null [R-DIR-04 R-DIR-05]", async () => {
    const { id, createdAt } = await aMiner("U2", { phone: "13800002222", skillLevel: "SENIOR" });

    const changed = await upsert(key("U2", { name: "乙" }));
    const cleared = await upsert(key("U2", { phone: null }));

    expect(changed).toMatchObject({
      outcome: "UPDATED",
      employee: { id, name: "乙", version: 2, createdAt },
    });
    expect(cleared).toMatchObject({ outcome: "UPDATED", employee: { phone: null, version: 3, createdAt } });
    expect(await read(id)).toMatchObject({ skillLevel: "SENIOR", orgUnit: { code: "T" } });
  });

  it("only creates, or only updates, when it is asked to [DIR-X1]", async () => {
    await aMiner("U3");
    const code = async (id: string, mode: string) => (await upsert(miner(id), mode)).userErrors[0]?.code;
    expect(await code("U3", "CREATE_ONLY")).toBe("ALREADY_EXISTS");
    expect(await code("U3-NEW", "UPDATE_ONLY")).toBe("RECORD_UNKNOWN");
    expect(await code("U3", "UPDATE_ONLY")).toBeUndefined();
    expect(await code("U3-NEW", "CREATE_ONLY")).toBeUndefined();
  });

  it("changes what was read, or nothing [R-X-16]", async () => {
    const { version } = await aMiner("U3-V");
    const expecting = async (externalId: string, expectedVersion: number) => {
      const text = `mutation ($input: EmployeeUpsertInput!, $expectedVersion: Int) {
        employeeUpsert(input: $input, expectedVersion: $expectedVersion) { employee { version } userErrors { code currentVersion } }
      }`;
      const input = { ...miner(externalId), name: "乙" };
      return (await graph.as(hrOfAll).run(text, { input, expectedVersion })).employeeUpsert;
    };
    expect(await expecting("U3-V", version)).toMatchObject({ employee: { version: version + 1 } });
    expect(await expecting("U3-V", version)).toMatchObject({
      userErrors: [{ code: "CONFLICT", currentVersion: version + 1 }],
    });
    expect(await expecting("U3-W", 1)).toMatchObject({ userErrors: [{ code: "CONFLICT" }] });
  });

  it("is found again by source and id, by whoever sees their organization", async () => {
    const { id } = await aMiner("U3-S");
    const bySource = async (externalId: string, sourceSystem = "HR", viewer = hrOfAll) => {
      const text = `query ($sourceSystem: String, $externalId: String) {
        employee(sourceSystem: $sourceSystem, externalId: $externalId) { id }
      }`;
      return (await graph.as(viewer).run(text, { sourceSystem, externalId })).employee;
    };
    expect(await bySource("U3-S")).toEqual({ id });
    expect(await bySource("U3-S", "TREE")).toBeNull();
    expect(await bySource("nobody")).toBeNull();
    expect(await bySource("U3-S", "HR", hr)).toBeNull();
  });

  it("of one new person by ten at once creates them once; nine find nothing new [R-DIR-02]", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => upsert(miner("U4"))));
    const having = (wanted: string) => answers.filter(({ outcome }) => outcome === wanted);
    expect([having("CREATED").length, having("UNCHANGED").length]).toEqual([1, 9]);
    expect(new Set(answers.map(({ employee }) => employee.id)).size).toBe(1);
  });

  it("means the same by keys that another keyboard typed", async () => {
    const { id } = await aMiner("U5");
    expect(await upsert(miner(" Ｕ５ "))).toMatchObject({ outcome: "UNCHANGED", employee: { id } });
  });

  it("keeps the id of who comes back [R-DIR-01 R-DIR-02]", async () => {
    const { id } = await aMiner("U6");
    await upsert(key("U6", { state: "TERMINATED" }));
    expect(await read(id)).toMatchObject({ state: "TERMINATED", orgUnit: null });
    const back = await upsert(miner("U6", { orgUnitCode: "V" }));
    expect(back).toMatchObject({ outcome: "UPDATED", employee: { id, state: "ACTIVE" } });
    expect(await read(id)).toMatchObject({ orgUnit: { code: "V" } });
  });

  it.each([
    ["no name for who is new", miner("BAD", { name: undefined }), "VALUE_MISSING", "name"],
    ["no unit for who is new", miner("BAD", { orgUnitCode: undefined }), "VALUE_MISSING", "orgUnitCode"],
    ["a name that is cleared", miner("U1", { name: null }), "VALUE_MISSING", "name"],
    ["a name of blanks", miner("U1", { name: " \u3000 " }), "VALUE_MISSING", "name"],
    ["a name of 201 characters", miner("U1", { name: "甲".repeat(201) }), "VALUE_INVALID", "name"],
    ["a name with a zero byte", miner("U1", { name: "甲\0" }), "VALUE_INVALID", "name"],
    [
      "a title with half a character",
      miner("U1", { positionTitle: "\ud800" }),
      "VALUE_INVALID",
      "positionTitle",
    ],
    ["a zero byte in an id", miner("U1\0"), "SOURCE_MISSING", "externalId"],
    ["a phone number of letters", miner("U1", { phone: "=1+1" }), "VALUE_INVALID", "phone"],
    ["a unit that is not there", miner("U1", { orgUnitCode: "NOWHERE" }), "ORG_UNIT_UNKNOWN", "orgUnitCode"],
    ["an id that is a phone number", miner("13800001111"), "SOURCE_MISSING", "externalId"],
    ["no source", miner("U1", { sourceSystem: "" }), "SOURCE_MISSING", "sourceSystem"],
    ["a birth after the hiring", miner("U1", { birthDate: "2016-01-01" }), "BORN_AFTER_HIRED", "birthDate"],
    [
      "a hiring to come of who is at work",
      miner("U1", { hiredOn: "2031-01-01" }),
      "HIRED_IN_FUTURE",
      "hiredOn",
    ],
    [
      "a reason without its state",
      key("U1", { stateReason: "INTERNAL_RETIREMENT" }),
      "VALUE_MISSING",
      "state",
    ],
    [
      "a day before the present post",
      miner("U1", { effectiveDate: "2015-01-01", orgUnitCode: "V" }),
      "EFFECTIVE_TOO_EARLY",
      "effectiveDate",
    ],
  ])("with %s is refused, and says where", async (_, input, code, word) => {
    const answer = await upsert(input);
    expect(answer.userErrors).toMatchObject([{ code, path: ["input", word] }]);
    expect(answer).toMatchObject({ employee: null, outcome: null });
  });

  it("does not let a state follow that cannot, and says which may [R-DIR-01 R-X-10]", async () => {
    await aMiner("U7");
    await upsert(key("U7", { state: "RETIRED" }));
    const answer = await upsert(key("U7", { state: "SUSPENDED" }));
    expect(answer.userErrors).toMatchObject([
      { code: "INVALID_TRANSITION", path: ["input", "state"], allowedTransitions: ["ACTIVE"] },
    ]);
  });

  it("is HR's alone, and each officer's for their own units", async () => {
    const [error] = await graph.as(an).errors(UPSERT, { input: miner("U8") });
    expect(error).toMatchObject({ extensions: { code: "FORBIDDEN", permission: "employees:manage" } });
    const { orgUnit } = await graph.as(hr).run(`{ orgUnit(code: "T") { id } }`);
    const ofTeam = { ...hrOfAll, permissions: { ...hrOfAll.permissions, "employees:manage": [orgUnit.id] } };
    await aMiner("U8", { orgUnitCode: "V" });
    expect((await upsert(key("U8", { name: "丁" }), undefined, ofTeam)).userErrors[0].code).toBe(
      "OUT_OF_SCOPE",
    );
    expect((await upsert(miner("U9"), undefined, ofTeam)).outcome).toBe("CREATED");
  });

  it("waits for nobody while an import of its source is written, but says so [R-DIR-26]", async () => {
    await aMiner("U10");
    await graph.given(hr, async ({ em }) => {
      await em.execute("select pg_advisory_xact_lock(hashtextextended('HR', 7170004))");
      const answer = await upsert(key("U10", { name: "乙" }));
      expect(answer.userErrors).toMatchObject([{ code: "IMPORT_RUNNING" }]);
    });
    expect((await upsert(key("U10", { name: "乙" }))).outcome).toBe("UPDATED");
  });
});

describe("an edit made here", () => {
  const edit = (id: string, input: object) =>
    graph.as(hrOfAll).change("employeeEdit", { id, input }, "localFields");

  it("survives imports, which list the conflict, until it is overridden [DIR-X4]", async () => {
    const { id } = await aMiner("L1", { phone: "13800001111" });
    expect(await edit(id, { phone: "13900009999" })).toEqual({ localFields: ["PHONE"] });

    const job = await imported(
      roster(row("L1", { 手机号: "13700007777", 技能等级: "技师", 工会会员: "否" })),
      {
        sourceSystem: "HR",
      },
    );
    expect(job.counts).toMatchObject({ updated: 1 });
    expect(await read(id)).toMatchObject({ phone: "139****9999", skillLevel: "TECHNICIAN" });
    const { importJobs } = await graph
      .as(hr)
      .run(`{ importJobs(first: 1) { nodes { conflicts { nodes { line externalId conflicts } } } } }`);
    expect(importJobs.nodes[0].conflicts.nodes).toEqual([
      { line: 2, externalId: "L1", conflicts: ["PHONE"] },
    ]);

    const kept = await upsert(key("L1", { phone: "13700007777" }));
    expect(kept).toMatchObject({ outcome: "UNCHANGED", conflicts: ["PHONE"] });
    const forced = await upsert(key("L1", { phone: "13700007777", overridesLocal: true }));
    expect(forced).toMatchObject({
      outcome: "UPDATED",
      conflicts: [],
      employee: { phone: "137****7777", localFields: [] },
    });
  });

  it("is no conflict while the source says the same or nothing", async () => {
    const { id } = await aMiner("L2");
    await edit(id, { name: "乙" });
    expect(await upsert(key("L2", { name: "乙" }))).toMatchObject({ outcome: "UNCHANGED", conflicts: [] });
    expect(await upsert(key("L2", { skillLevel: "JUNIOR" }))).toMatchObject({
      outcome: "UPDATED",
      conflicts: [],
    });
  });

  it("is given back to the source by hand: what it says next is written", async () => {
    const { id } = await aMiner("L3");
    await edit(id, { name: "乙", gender: "MALE" });
    await graph.as(hrOfAll).change("employeeLocalFieldsRelease", { id, fields: ["NAME"] });
    expect(await upsert(key("L3", { name: "甲", gender: "FEMALE" }))).toMatchObject({
      conflicts: ["GENDER"],
      employee: { name: "甲", localFields: ["GENDER"] },
    });
  });

  it("that says nothing is refused, and so is one that has read an older version", async () => {
    const { id } = await aMiner("L4");
    expect(await graph.as(hrOfAll).refusals("employeeEdit", { id, input: {} })).toEqual(["NOTHING_SAID"]);
    await edit(id, { name: "乙" });
    const stale = { id, input: { name: "丙" }, expectedVersion: 1 };
    expect(await graph.as(hrOfAll).refusals("employeeEdit", stale)).toEqual(["CONFLICT"]);
  });

  it("by fifty at once with one version succeeds once [R-X-16]", async () => {
    const { id, version } = await aMiner("L5");
    const codes = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        graph
          .as(hrOfAll)
          .refusals("employeeEdit", { id, input: { name: `甲${n}` }, expectedVersion: version }),
      ),
    );
    expect(codes.filter(([code]) => code === undefined)).toHaveLength(1);
    expect(codes.flat()).toEqual(Array<string>(49).fill("CONFLICT"));
  });
});

describe("a transfer", () => {
  const transfer = (id: string, input: object) =>
    graph.as(hrOfAll).change("employeeTransfer", { id, input, reason: "工作需要" }, "version");
  const changesOf = async (id: string): Promise<Answer[]> => {
    const { directoryChanges } = await graph
      .as(hrOfAll)
      .run(`{ directoryChanges(last: 100) { nodes { entityId kind fields } } }`);
    return directoryChanges.nodes.filter(({ entityId }: Answer) => entityId === id);
  };
  const nextDay = async (): Promise<void> => {
    await graph.given(hr, ({ schedule }) => schedule(TAKE_EFFECT_TASK, {}));
    await graph.service.settle();
  };

  it("of today ends the former post today, and both stay readable [R-DIR-06]", async () => {
    graph.clock.set("2026-11-09T09:00:00+08:00");
    const { id } = await aMiner("T1");
    await transfer(id, { orgUnitCode: "V" });
    expect((await read(id)).assignments).toMatchObject([
      { startsOn: "2015-03-01", endsOn: "2026-11-09", orgUnit: { code: "T" } },
      { startsOn: "2026-11-09", endsOn: null, orgUnit: { code: "V" }, position: { title: "电工" } },
    ]);
  });

  it("of next week changes nothing today, shows by asOf, and is told on its day [DIR-X7 R-DIR-08]", async () => {
    graph.clock.set("2026-11-10T09:00:00+08:00");
    const { id } = await aMiner("T2");
    await transfer(id, { orgUnitCode: "V", effectiveDate: "2026-11-17" });
    await nextDay();
    const before = await changesOf(id);
    const [today, then] = [await read(id), await read(id, "2026-11-17")];

    graph.clock.set("2026-11-17T00:01:00+08:00");
    await nextDay();
    await nextDay();

    expect([today.orgUnit.code, then.orgUnit.code]).toEqual(["T", "V"]);
    expect(before).toMatchObject([{ kind: "CREATED" }]);
    expect((await read(id)).orgUnit.code).toBe("V");
    expect(await changesOf(id)).toMatchObject([
      { kind: "CREATED" },
      { kind: "UPDATED", fields: ["orgUnit", "position"] },
    ]);
  });

  it("that is planned outlives what HR says of today's post, and is sent again without effect", async () => {
    graph.clock.set("2026-11-18T09:00:00+08:00");
    const planned = { orgUnitCode: "V", effectiveDate: "2026-11-25" };
    const { id } = await aMiner("T3");
    expect((await upsert(key("T3", planned))).outcome).toBe("UPDATED");
    expect((await upsert(key("T3", planned))).outcome).toBe("UNCHANGED");
    await upsert(key("T3", { positionTitle: "班长" }));
    expect((await read(id)).assignments).toMatchObject([
      { endsOn: "2026-11-18" },
      { startsOn: "2026-11-18", endsOn: "2026-11-25", position: { title: "班长" } },
      { startsOn: "2026-11-25", endsOn: null, orgUnit: { code: "V" } },
    ]);
  });

  it("of who leaves first never happens", async () => {
    const { id } = await aMiner("T4");
    await transfer(id, { orgUnitCode: "V", effectiveDate: "2026-11-25" });
    await upsert(key("T4", { state: "TERMINATED" }));
    expect((await read(id)).assignments).toMatchObject([{ startsOn: "2015-03-01", endsOn: "2026-11-18" }]);
  });

  it("into another company moves the person there on its day, with their account", async () => {
    await units(`${TREE}\nD,乙公司,G,公司\nD1,乙队,D,区队`, { sourceSystem: "TREE" });
    const viewer = await hrOfCompany("D");
    const { id } = await aMiner("T5");
    await transfer(id, { orgUnitCode: "D1", effectiveDate: "2026-11-20" });
    const seen = async () =>
      (await graph.as(viewer).run(`query ($id: ID) { employee(id: $id) { id } }`, { id })).employee;
    expect(await seen()).toBeNull();
    graph.clock.set("2026-11-20T08:00:00+08:00");
    await nextDay();
    expect(await seen()).toEqual({ id });
  });

  it("of who has not begun follows the day of hiring, wherever HR moves it [R-DIR-01]", async () => {
    const { id } = await aMiner("T6", { state: "PENDING_START", hiredOn: "2026-12-01" });
    const starts = async () => (await read(id)).assignments.map(({ startsOn }: Answer) => startsOn);
    expect(await starts()).toEqual(["2026-12-01"]);
    for (const hiredOn of ["2026-12-15", "2026-11-23"]) {
      await upsert(key("T6", { hiredOn }));
      expect(await starts()).toEqual([hiredOn]);
    }
    graph.clock.set("2026-11-23T08:00:00+08:00");
    expect(await upsert(key("T6", { state: "ACTIVE" }))).toMatchObject({ outcome: "UPDATED" });
    expect((await read(id)).assignments).toMatchObject([{ startsOn: "2026-11-23", endsOn: null }]);
  });

  it("needs a reason, and is refused of an older version", async () => {
    const { id } = await aMiner("T7");
    const input = { orgUnitCode: "V" };
    expect(await graph.as(hrOfAll).refusals("employeeTransfer", { id, input, reason: " " })).toEqual([
      "REASON_MISSING",
    ]);
    const stale = { id, input, reason: "工作需要", expectedVersion: 9 };
    expect(await graph.as(hrOfAll).refusals("employeeTransfer", stale)).toEqual(["CONFLICT"]);
  });
});
