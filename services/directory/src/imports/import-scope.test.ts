import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { GROUP_ORGANIZATION_ID, newId, type Viewer } from "@tongxin/kernel";
import { auditor, hr, testGraph, type Answer, type TestGraph } from "@tongxin/testing";
import { Account } from "../accounts/account.entity.js";
import { AccountKind } from "../accounts/account.rules.js";
import { RoleGrant } from "../roles/role-grant.entity.js";
import { directory } from "../service.js";
import { CREATE, importing, JOB, roster, row, TREE, UNITS_HEADER } from "./import.test-kit.js";

let graph: TestGraph;
let ids: Record<string, string>;
let hrOfTeam: Viewer;
beforeAll(async () => {
  graph = await testGraph(directory);
  await units(TREE, { sourceSystem: "TREE" });
  const found = await graph.given(hr, ({ em }) =>
    em.execute<{ code: string; id: string }[]>("select code, id from org_unit"),
  );
  ids = Object.fromEntries(found.map(({ code, id }) => [code, id]));
  hrOfTeam = officerOf("T");
});
afterAll(() => graph.stop());
beforeEach(async () => {
  await graph.given(hr, ({ em }) =>
    em.execute("delete from role_grant; delete from account where employee_id is not null"),
  );
});

const { upload, imported, units } = importing(() => graph);

/** HR of one unit, by an account of the same name. */
const officerOf = (code: string): Viewer => ({
  ...hr,
  account: `hr-${code}`,
  accountId: newId(),
  organizationId: ids["C"]!,
  organizationIds: [hr.organizationId, ids["C"]!],
  permissions: { "imports:run": [ids[code]!], "imports:read": [ids[code]!] },
});

/** What an import of these comes to when this viewer sends it. */
async function importedBy(viewer: Viewer, file: string, more: object = {}): Promise<Answer> {
  const uploadId = await upload(file, "a.csv", viewer);
  const input = {
    kind: "EMPLOYEES",
    sourceSystem: "HR",
    errorPolicy: "REJECT_FAILED_ROWS",
    uploadId,
    ...more,
  };
  const { importJobCreate } = await graph.as(viewer).run(CREATE, { input });
  await graph.service.settle();
  const { importJob } = await graph.as(viewer).run(JOB, { id: importJobCreate.importJob.id });
  return { ...importJob, id: importJobCreate.importJob.id };
}

const failures = ({ rows }: Answer): [number, string][] =>
  rows.nodes.flatMap(({ line, errors }: Answer) =>
    errors.map(({ code }: Answer): [number, string] => [line, code]),
  );

const person = async (no: string): Promise<Answer> =>
  (
    await graph.given(hr, ({ em }) =>
      em.execute<Answer[]>("select id, name, state from employee where external_id = ?", [no]),
    )
  )[0];

describe("an import by who may import for some units", () => {
  it("takes rows about these units' people, and no others, whoever the row says they become", async () => {
    await imported(roster(row("OWN"), row("OTHER", { 单位编码: "V" }), row("LEFT", { 单位编码: "V" })));
    await imported(roster(row("LEFT", { 单位编码: "V", 用工状态: "离职" })));

    const file = roster(
      row("OWN", { 姓名: "乙" }),
      row("NEW"),
      row("NEWOTHER", { 单位编码: "V" }),
      row("OTHER", { 单位编码: "T", 姓名: "夺" }),
      row("OTHER2", { 单位编码: "C" }),
      row("LEFT", { 用工状态: "在职" }),
    );
    const tried = await importedBy(hrOfTeam, file, { isDryRun: true });
    const job = await importedBy(hrOfTeam, file);

    const refused = [4, 5, 6, 7].map(line => [line, "OUT_OF_SCOPE"]);
    expect(failures(tried)).toEqual(refused);
    expect(failures(job)).toEqual(refused);
    expect(job).toMatchObject({
      state: "COMPLETED_WITH_ERRORS",
      counts: { created: 1, updated: 1, failed: 4 },
    });
    expect((await person("OWN")).name).toBe("乙");
    expect((await person("OTHER")).name).toBe("甲");
    expect(await person("NEWOTHER")).toBeUndefined();
  });

  it("neither moves their own people out nor ends anybody elsewhere", async () => {
    await imported(roster(row("STAYS"), row("AWAY", { 单位编码: "V" })));
    const job = await importedBy(
      hrOfTeam,
      roster(row("STAYS", { 单位编码: "V" }), row("AWAY", { 单位编码: "V", 用工状态: "离职" })),
    );
    expect(failures(job)).toEqual([
      [2, "OUT_OF_SCOPE"],
      [3, "OUT_OF_SCOPE"],
    ]);
    expect((await person("AWAY")).state).toBe("ACTIVE");
  });

  it("judges who never held a post by their organization", async () => {
    const never = { 用工状态: "离职", 入职日期: "2026-11-02" };
    await imported(roster(row("NEVER", never)));
    const renamed = roster(row("NEVER", { ...never, 姓名: "丁" }));
    expect(failures(await importedBy(hrOfTeam, renamed))).toEqual([[2, "OUT_OF_SCOPE"]]);
    expect(failures(await importedBy(officerOf("C"), renamed))).toEqual([]);
  });

  it("changes units below these alone, and nothing that comes to stand elsewhere by another's failing", async () => {
    const job = await importedBy(
      officerOf("T"),
      [
        UNITS_HEADER,
        "T,机电一队,C,区队",
        "T1,早班,T,班组",
        "V,夺,C,区队",
        "V1,新班,V,班组",
        "W,新队,C,区队",
        "W1,新班,W,班组",
      ].join("\n"),
      { kind: "ORG_UNITS", sourceSystem: "TREE" },
    );
    expect(failures(job)).toEqual([4, 5, 6, 7].map(line => [line, "OUT_OF_SCOPE"]));
    expect(job.counts).toMatchObject({ created: 1, updated: 1 });

    const moved = await importedBy(
      officerOf("T"),
      [UNITS_HEADER, "V,通风队,T,区队", "V2,新班,V,班组", "T,机电队,G,区队"].join("\n"),
      { kind: "ORG_UNITS", sourceSystem: "TREE" },
    );
    expect(moved.counts).toMatchObject({ created: 0, updated: 0, failed: 3 });
  });
});

describe("the last security administrator", () => {
  async function administrator(no: string, more: Partial<RoleGrant> = {}): Promise<void> {
    const { id } = await person(no);
    await graph.given(hr, async ({ em }) => {
      const organizationId = ids["C"]!;
      const name = `admin-${newId()}`;
      const account = em.create(Account, { name, kind: AccountKind.PERSON, employeeId: id, organizationId });
      const period = { startsOn: "2020-01-01", endsOn: null, reason: "试" };
      em.create(RoleGrant, {
        organizationId: GROUP_ORGANIZATION_ID,
        accountId: account.id,
        role: "SECURITY_ADMIN",
        orgUnitId: null,
        ...period,
        ...more,
      });
    });
  }

  it.each(["离职", "停职", "退休"])("is not sent away by a file: %s", async 用工状态 => {
    await imported(roster(row("S1"), row("S2")));
    await administrator("S1");
    const job = await imported(roster(row("S1", { 用工状态 }), row("S2", { 用工状态 })));
    expect(failures(job)).toEqual([[2, "LAST_ADMINISTRATOR"]]);
    expect(job.counts).toMatchObject({ updated: 1 });
    expect((await person("S1")).state).toBe("ACTIVE");
    await imported(roster(row("S2")));
  });

  it("may go when another stays, but not both at once", async () => {
    await imported(roster(row("S3"), row("S4")));
    await administrator("S3");
    await administrator("S4");
    const [three, four] = ["S3", "S4"].map(no => row(no, { 用工状态: "离职" }));
    expect(failures(await imported(roster(three!, four!)))).toEqual([
      [2, "LAST_ADMINISTRATOR"],
      [3, "LAST_ADMINISTRATOR"],
    ]);
    expect(failures(await imported(roster(three!)))).toEqual([]);
    expect(failures(await imported(roster(four!)))).toEqual([[2, "LAST_ADMINISTRATOR"]]);
  });
});

describe("the audit log of an import", () => {
  const TRAIL = `query ($filter: AuditFilter) {
    directoryAuditTrail(first: 50, filter: $filter) { nodes { actor operation action entity entityId fields } }
  }`;

  it("names who began it and the fields that changed, and is found by their account", async () => {
    const viewer = officerOf("C");
    await importedBy(viewer, roster(row("A1")));
    await importedBy(viewer, roster(row("A1", { 姓名: "丙", 手机号: "19900009999", 单位编码: "V" })));
    const { id } = await person("A1");

    const inCompany = { ...auditor, organizationIds: [auditor.organizationId, ids["C"]!] };
    const { directoryAuditTrail: trail } = await graph
      .as(inCompany)
      .run(TRAIL, { filter: { accountId: viewer.accountId, entityId: id } });

    const shared = { actor: "hr-C", operation: "imports.run", entity: "Employee", entityId: id };
    expect(trail.nodes).toMatchObject([
      { ...shared, action: "UPDATED", fields: ["name", "phoneNumber", "orgUnit", "position"] },
      { ...shared, action: "CREATED", fields: expect.arrayContaining(["name", "state", "orgUnit"]) },
    ]);
  });
});
