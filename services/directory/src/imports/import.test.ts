import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Viewer } from "@tongxin/kernel";
import { an, hr, type Answer, graphFor } from "@tongxin/testing";
import ExcelJS from "exceljs";
import iconv from "iconv-lite";
import { directory } from "../service.js";
import { CREATE, HEADER, importing, JOB, roster, row, TREE, UNITS_HEADER } from "./import.test-kit.js";

const graph = await graphFor(directory);

const { upload, imported, units, hrOfCompany } = importing(() => graph);

let hrOfAll: Viewer;
beforeAll(async () => {
  await units(TREE, { sourceSystem: "TREE" });
  hrOfAll = await hrOfCompany("C");
});

/** How many employees there are in the whole group. */
async function employeeTotal(): Promise<number> {
  const { employees } = await graph.as(hrOfAll).run(`{ employees { totalCount } }`);
  return employees.totalCount;
}

describe("units", () => {
  it("may come before their parents, move with all below them, and keep their ids [R-DIR-25]", async () => {
    const lines = TREE.split("\n");
    const first = await units([lines[0], "N2,乙队,N1,区队", "N1,甲矿,C,煤矿"].join("\n"), {
      sourceSystem: "TREE",
    });
    expect(first.counts).toMatchObject({ total: 2, created: 2, failed: 0 });
    const PLACE = `{ orgUnit(code: "T") { id path } }`;
    const before = await graph.as(hr).run(PLACE);

    const second = await units([...lines.slice(0, 3), "P,选煤厂,C,厂", "T,机电队,P,区队"].join("\n"), {
      sourceSystem: "TREE",
    });

    expect(second.counts).toMatchObject({ created: 1, updated: 1, unchanged: 2 });
    const after = await graph.as(hr).run(PLACE);
    expect(before.orgUnit.path).toBe("集团 / 公司 / 机电队");
    expect(after.orgUnit).toEqual({ id: before.orgUnit.id, path: "集团 / 公司 / 选煤厂 / 机电队" });
    expect(graph.announced.at(-1)).toMatchObject({ topic: "directory.orgUnitChanged" });
  });

  it("that stand in a circle, below nothing, or beside the root are rejected with all below them [R-DIR-07 R-DIR-25]", async () => {
    const job = await units(
      [
        UNITS_HEADER,
        "X1,甲,X2,部门",
        "X2,乙,X1,部门",
        "X3,丙,X1,部门",
        "X4,丁,NOWHERE,部门",
        "X5,戊,,集团",
        "X6,己,G,部门",
      ].join("\n"),
      { sourceSystem: "TREE" },
    );
    expect(job.counts).toMatchObject({ total: 6, created: 1, failed: 5 });
    expect(job.rows.nodes.map(({ line, errors: [{ code }] }: Answer) => [line, code])).toEqual([
      [2, "ORG_CYCLE"],
      [3, "ORG_CYCLE"],
      [4, "PARENT_REJECTED"],
      [5, "PARENT_UNKNOWN"],
      [6, "SECOND_ROOT"],
    ]);
  });
});

describe("a file", () => {
  it.each([
    ["UTF-8", (text: string) => Buffer.from(text)],
    ["UTF-8 with BOM", (text: string) => Buffer.from(`\uFEFF${text}`)],
    ["GB18030", (text: string) => iconv.encode(text, "gb18030")],
    ["UTF-16", (text: string) => iconv.encode(text, "utf16", { addBOM: true })],
  ])("is read in %s", async (encoding, encode) => {
    const no = `ENC-${encoding.replaceAll(" ", "")}`;
    const job = await imported(encode(roster(row(no, { 姓名: "欧阳赟" }))));
    expect(job.counts).toMatchObject({ total: 1, failed: 0 });
    const { employee } = await graph
      .as(hrOfAll)
      .run(`query ($no: String) { employee(employeeNo: $no) { name } }`, { no });
    expect(employee.name).toBe("欧阳赟");
  });

  it("is read from a workbook, dates and formulas included", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("花名册");
    sheet.addRow(HEADER.split(","));
    sheet.addRow(
      row("XLSX1")
        .split(",")
        .map((cell, index) => (index === 10 ? new Date("2015-03-01T00:00:00Z") : cell)),
    );
    sheet.addRow(
      row("XLSX2")
        .split(",")
        .map((cell, index) => (index === 1 ? { formula: '"乙"', result: "乙" } : cell)),
    );
    sheet.addRow(row("XLSX3").split(",").slice(0, 11));

    const job = await imported(Buffer.from(await workbook.xlsx.writeBuffer()), { fileName: "花名册.xlsx" });

    expect(job.counts).toMatchObject({ total: 3, created: 3, failed: 0 });
    const people = `{ a: employee(employeeNo: "XLSX1") { hiredOn } b: employee(employeeNo: "XLSX2") { name } }`;
    expect(await graph.as(hrOfAll).run(people)).toEqual({ a: { hiredOn: "2015-03-01" }, b: { name: "乙" } });
  });

  it.each([
    ["empty", "", "a.csv", "FILE_EMPTY"],
    ["a workbook by its bytes only", "PK\u0003\u0004rest", "a.csv", "FILE_TYPE_MISMATCH"],
    ["a workbook by its name only", HEADER, "a.xlsx", "FILE_TYPE_MISMATCH"],
    ["a picture", "\u0089PNG\0", "a.png", "FILE_TYPE_UNSUPPORTED"],
    ["binary under a table's name", "a\0b", "a.csv", "FILE_TYPE_MISMATCH"],
  ])("is refused at the door when it is %s", async (_, bytes, name, reason) => {
    await expect(upload(Buffer.from(bytes, "latin1"), name)).rejects.toMatchObject({
      extensions: { reason },
    });
  });

  it.each([
    ["lacks columns", "工号,姓名\n1,甲", "MISSING_COLUMN", "单位编码、岗位、岗位类别、用工状态、入职日期"],
    ["has nothing but a header", HEADER, "NO_ROWS", null],
    [
      "is in an encoding that is foreign",
      iconv.encode("従業員,氏名", "shift_jis"),
      "ENCODING_INVALID",
      "第 1 行。 Line 1.",
    ],
    [
      "breaks a quote",
      `${HEADER}\n"1,甲`,
      "FILE_UNREADABLE",
      "第 2 行：CSV_QUOTE_NOT_CLOSED。 Line 2: CSV_QUOTE_NOT_CLOSED.",
    ],
  ])("fails the job when it %s, and says so", async (_, bytes, problem, problemDetail) => {
    const before = await employeeTotal();
    const job = await imported(bytes);
    expect(job).toMatchObject({ state: "FAILED", problem, problemDetail, endedAt: expect.any(String) });
    expect(await employeeTotal()).toBe(before);
  });

  it("fails the job when it is a workbook cut in the middle", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("a").addRow(HEADER.split(","));
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
    const job = await imported(bytes.subarray(0, bytes.length / 2), { fileName: "cut.xlsx" });
    expect(job).toMatchObject({ state: "FAILED" });
  });

  it("that holds quoted commas and line breaks is read as a spreadsheet would", async () => {
    const job = await imported(roster(row("Q1", { 岗位: '"电工,\n高压"' }), row("Q2")));
    expect(job.counts).toMatchObject({ created: 2, failed: 0 });
    const { employee } = await graph
      .as(hrOfAll)
      .run(`{ employee(employeeNo: "Q1") { assignment { position { title } } } }`);
    expect(employee.assignment.position.title).toBe("电工, 高压");
  });
});

describe("bad rows", () => {
  it("are each named by line, column and code, in the caller's language", async () => {
    const job = await imported(
      roster(
        row("BAD1", { 入职日期: "2021-02-30" }),
        row("BAD2", { 出生日期: "2016-01-01" }),
        row("BAD3", { 手机号: "=1+1" }),
        row("BAD4", { 岗位类别: "航天", 技能等级: "大师" }),
        row("BAD5", { 入职日期: "2031-01-01" }),
        `${row("BAD6")},多余`,
      ),
    );
    const seen = job.rows.nodes.flatMap(({ line, errors }: Answer) =>
      errors.map(({ column, code, value }: Answer) => [line, column, code, value]),
    );
    expect(seen).toEqual([
      [2, "入职日期", "DATE_IMPOSSIBLE", "2021-02-30"],
      [3, "出生日期", "BORN_AFTER_HIRED", null],
      [4, "手机号", "PHONE_MALFORMED", null],
      [5, "岗位类别", "POST_CATEGORY_UNKNOWN", "航天"],
      [5, "技能等级", "SKILL_LEVEL_UNKNOWN", "大师"],
      [6, "入职日期", "HIRED_IN_FUTURE", "2031-01-01"],
      [7, null, "CELLS_MISALIGNED", null],
    ]);
    expect(job.rows.nodes[0].errors[0].message).toBe("There is no such day.");
  });

  it("keep 997 good ones out under the strict policy and let them in under the other [DIR-X2 R-DIR-23]", async () => {
    const rows = Array.from({ length: 1000 }, (_, index) =>
      row(`P${index}`, index % 400 === 7 ? { 用工状态: "待定" } : {}),
    );
    const before = await employeeTotal();

    const strict = await imported(roster(...rows), { errorPolicy: "REJECT_EVERYTHING" });
    const afterStrict = await employeeTotal();
    const lenient = await imported(roster(...rows));

    expect(strict).toMatchObject({ state: "FAILED", problem: "ROWS_REJECTED" });
    expect(strict.counts).toMatchObject({ total: 1000, skipped: 997, failed: 3, created: 0 });
    expect(strict.rows.nodes.map(({ line }: Answer) => line)).toEqual([9, 409, 809]);
    expect(afterStrict).toBe(before);
    expect(lenient.counts).toMatchObject({ total: 1000, created: 997, failed: 3, skipped: 0 });
    expect(await employeeTotal()).toBe(before + 997);
  });

  it("that share an id all fail [R-DIR-22]", async () => {
    const job = await imported(roster(row("TWICE"), row("ONCE"), row("ＴＷＩＣＥ")));
    expect(job.counts).toMatchObject({ created: 1, failed: 2 });
    expect(job.rows.nodes.map(({ line }: Answer) => line)).toEqual([2, 4]);
  });
});

describe("a dry run", () => {
  it("says what would happen, and writes nothing", async () => {
    const before = await employeeTotal();
    const job = await imported(roster(row("DRY1"), row("ONCE"), row("DRY2", { 单位编码: "NOWHERE" })), {
      isDryRun: true,
    });
    expect(job).toMatchObject({ state: "VALIDATED", progress: 1 });
    expect(job.counts).toMatchObject({ created: 1, unchanged: 1, failed: 1 });
    expect(await employeeTotal()).toBe(before);
  });

  it("of units leaves no unit behind", async () => {
    const job = await units(`${UNITS_HEADER}\nDRYUNIT,空,G,部门`, { isDryRun: true, sourceSystem: "TREE" });
    expect(job.counts).toMatchObject({ created: 1 });
    expect(await graph.as(hr).run(`{ orgUnit(code: "DRYUNIT") { id } }`)).toEqual({ orgUnit: null });
  });
});

describe("a person in the next export", () => {
  const PERSON = `query ($no: String, $asOf: LocalDate) {
    employee(employeeNo: $no) {
      version updatedAt state stateReason phone skillLevel
      then: orgUnit(asOf: $asOf) { code }
      now: assignment { orgUnit { code } position { title postCategory frontline } startsOn }
      assignments { startsOn endsOn orgUnit { code } }
      unionMembership { joinedOn }
    }
  }`;
  const read = async (no: string, asOf = "2026-11-01") =>
    (await graph.as(hrOfAll).run(PERSON, { no, asOf })).employee;

  it("who moved holds the new post from today, and the old one stays readable with asOf [R-DIR-06]", async () => {
    graph.clock.set("2026-11-02T09:00:00+08:00");
    await imported(roster(row("MOVE")));
    graph.clock.set("2026-11-20T09:00:00+08:00");

    const job = await imported(roster(row("MOVE", { 单位编码: "V", 岗位: "通风工", 岗位类别: "通风" })));

    expect(job.counts).toMatchObject({ updated: 1 });
    const person = await read("MOVE");
    expect(person.then).toEqual({ code: "T" });
    expect(person.now).toMatchObject({
      orgUnit: { code: "V" },
      position: { title: "通风工", frontline: true },
      startsOn: "2026-11-20",
    });
    expect(person.assignments).toEqual([
      { startsOn: "2015-03-01", endsOn: "2026-11-20", orgUnit: { code: "T" } },
      { startsOn: "2026-11-20", endsOn: null, orgUnit: { code: "V" } },
    ]);
  });

  it("whose post was wrong this morning has it corrected, without a period of no length", async () => {
    await imported(roster(row("MOVE", { 单位编码: "P", 岗位: "司机", 岗位类别: "运输" })));
    const person = await read("MOVE");
    expect(person.assignments).toHaveLength(2);
    expect(person.now).toMatchObject({ orgUnit: { code: "P" }, startsOn: "2026-11-20" });
  });

  it("who left holds no post, and who retired internally keeps it", async () => {
    await imported(roster(row("GONE"), row("HOME")));
    await imported(roster(row("GONE", { 用工状态: "离职" }), row("HOME", { 用工状态: "内退" })));
    expect(await read("GONE")).toMatchObject({ state: "TERMINATED", now: null });
    expect(await read("HOME")).toMatchObject({
      state: "ON_LEAVE",
      stateReason: "INTERNAL_RETIREMENT",
      now: expect.anything(),
    });
  });

  it("keeps what the file has no column for, and loses what an empty cell clears [R-DIR-04]", async () => {
    await imported(roster(row("KEEP", { 技能等级: "技师" })));
    const withoutPhone = (cells: string) =>
      cells
        .split(",")
        .filter((_, index) => index !== 4)
        .join(",");

    await imported([withoutPhone(HEADER), withoutPhone(row("KEEP"))].join("\n"));

    expect(await read("KEEP")).toMatchObject({ phone: "199****1234", skillLevel: null });
  });

  it("keeps version and time of change when nothing changed [R-DIR-03]", async () => {
    const before = await read("KEEP");
    graph.clock.set("2026-11-21T09:00:00+08:00");
    await imported(roster(row("KEEP")));
    expect(await read("KEEP")).toMatchObject({ version: before.version, updatedAt: before.updatedAt });
  });

  it("who left the union is a member no more; the day of joining was never known", async () => {
    expect((await read("KEEP")).unionMembership).toEqual({ joinedOn: null });
    await imported(roster(row("KEEP", { 工会会员: "否" })));
    expect((await read("KEEP")).unionMembership).toBeNull();
  });
});

describe("two jobs of one source", () => {
  it("never run side by side: of five sent at once one is taken [R-DIR-26]", async () => {
    const uploadId = await upload(roster(row("RACE")), "race.csv");
    const input = { kind: "EMPLOYEES", sourceSystem: "RACE", uploadId };
    const codes = await Promise.all(
      Array.from({ length: 5 }, () => graph.as(hr).refusals(CREATE, { input })),
    );
    await graph.service.settle();
    expect(codes.filter(([code]) => code === undefined)).toHaveLength(1);
    expect(codes.filter(([code]) => code === "IMPORT_RUNNING")).toHaveLength(4);
  });

  it("do not block each other when the first was killed half way: it is ended, and the file can be sent again", async () => {
    const uploadId = await upload(roster(row("KILLED")), "killed.csv");
    const { importJobCreate } = await graph
      .as(hr)
      .run(CREATE, { input: { kind: "EMPLOYEES", sourceSystem: "KILLED", uploadId } });
    await graph.service.settle();
    const { id } = importJobCreate.importJob;
    await graph.given(hr, ({ em }) =>
      em.execute("update import_job set state = 'APPLYING' where id = ?", [id]),
    );

    const again = await imported(roster(row("KILLED")), { sourceSystem: "KILLED" });

    expect(again).toMatchObject({ state: "COMPLETED" });
    const { importJob } = await graph.as(hr).run(JOB, { id });
    expect(importJob).toMatchObject({ state: "FAILED", problem: "INTERRUPTED" });
  });
});

describe("who may import", () => {
  it("is HR, with files of its own: an employee may neither send a file nor start or read a job", async () => {
    await expect(upload(HEADER, "a.csv", an)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
    const uploadId = await upload(HEADER, "a.csv");
    const input = { kind: "EMPLOYEES", sourceSystem: "HR", uploadId };
    const [start] = await graph.as(an).errors(CREATE, { input });
    const [read] = await graph.as(an).errors(JOB, { id: uploadId });
    expect([start, read].map(error => error?.extensions?.["permission"])).toEqual([
      "imports:run",
      "imports:read",
    ]);
    const stranger = { ...hr, account: "another hr" };
    expect(await graph.as(stranger).refusals(CREATE, { input })).toEqual(["UPLOAD_UNKNOWN"]);
  });
});
