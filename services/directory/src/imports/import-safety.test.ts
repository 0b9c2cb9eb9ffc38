import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Viewer } from "@tongxin/kernel";
import { hr, testGraph, type Answer, type TestGraph } from "@tongxin/testing";
import iconv from "iconv-lite";
import { textOfDatabase } from "../clear-text.test-kit.js";
import { directory } from "../service.js";
import { LOCK_SOURCE } from "./import.operations.js";
import { CREATE, importing, JOB, roster, row, TREE, UNITS_HEADER } from "./import.test-kit.js";

let graph: TestGraph;
let hrOfAll: Viewer;
beforeAll(async () => {
  graph = await testGraph(directory);
  await units(TREE, { sourceSystem: "TREE" });
  hrOfAll = await hrOfCompany("C");
});
afterAll(() => graph.stop());

const { upload, imported, units, hrOfCompany } = importing(() => graph);

const sql = <Found = Answer>(statement: string, parameters: unknown[] = []): Promise<Found[]> =>
  graph.given(hr, ({ em }) => em.execute<Found[]>(statement, parameters));

const countOf = async (from: string, parameters: unknown[] = []): Promise<number> =>
  (await sql<{ count: number }>(`select count(*)::int as count from ${from}`, parameters))[0]!.count;

/** A job of the source that has ended. */
async function aJob(sourceSystem: string, more = {}): Promise<{ id: string; uploadId: string }> {
  const uploadId = await upload(roster(row(`${sourceSystem}1`), row(`${sourceSystem}2`)), "a.csv");
  const input = { kind: "EMPLOYEES", sourceSystem, uploadId, ...more };
  const { importJobCreate } = await graph.as(hr).run(CREATE, { input });
  await graph.service.settle();
  return { id: importJobCreate.importJob.id, uploadId };
}

const read = async (id: string): Promise<Answer> => (await graph.as(hr, "en").run(JOB, { id })).importJob;

it("a file and what is read of it lie in the database sealed, and the same file again changes nobody", async () => {
  const file = roster(row("P1", { 手机号: "13844445555" }), row("P2", { 手机号: "" }));
  await imported(file, { sourceSystem: "P" });
  const text = await textOfDatabase(graph);
  expect(text).not.toContain("13844445555");
  expect(text).not.toContain(Buffer.from("13844445555").toString("hex"));
  const again = await imported(file, { sourceSystem: "P" });
  expect(again.counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  const other = file.replace("13844445555", "13844445556");
  expect((await imported(other, { sourceSystem: "P" })).counts).toMatchObject({ updated: 1, unchanged: 1 });
});

describe("an import that was killed", () => {
  /** A job as a server leaves it that was switched off in the middle. */
  async function aKilledJob(sourceSystem: string): Promise<string> {
    const { id } = await aJob(sourceSystem);
    await sql("update import_job set state = 'VALIDATING', ended_at = null where id = ?", [id]);
    await sql(`update import_row set data = '{"name": "甲"}', outcome = null where job_id = ?`, [id]);
    return id;
  }
  const personalRows = (id: string) => countOf("import_row where job_id = ? and data is not null", [id]);

  it("is shown as interrupted to whoever looks, and keeps nothing of what its rows said of people", async () => {
    const id = await aKilledJob("K");

    const job = await read(id);

    expect(job).toMatchObject({ state: "FAILED", problem: "INTERRUPTED", endedAt: expect.any(String) });
    expect(job.counts).toMatchObject({ total: 2, created: 0, skipped: 2 });
    expect(await personalRows(id)).toBe(0);
  });

  it("is shown so in the list too, and ended by the next import of any source", async () => {
    const [listed, unseen] = [await aKilledJob("L"), await aKilledJob("M")];

    const { importJobs } = await graph.as(hr).run(`{ importJobs(first: 2) { nodes { id state } } }`);
    const again = await aKilledJob("N");
    await imported(roster(row("O1")), { sourceSystem: "O" });

    expect(importJobs.nodes).toEqual([
      { id: unseen, state: "FAILED" },
      { id: listed, state: "FAILED" },
    ]);
    expect(await personalRows(again)).toBe(0);
  });

  it("is none while its worker lives: whoever looks changes nothing", async () => {
    const id = await aKilledJob("P");
    await graph.given(hr, async ({ em }) => {
      await em.execute(LOCK_SOURCE, ["P"]);
      expect(await read(id)).toMatchObject({ state: "VALIDATING", endedAt: null });
    });
    expect(await read(id)).toMatchObject({ state: "FAILED" });
  });

  it("writes nothing when it lost its lock and lives on, though it was ended meanwhile", async () => {
    const uploadId = await upload(roster(row("LOST")), "a.csv");
    const input = { kind: "EMPLOYEES", sourceSystem: "LOST", uploadId };
    const HERE = "database = (select oid from pg_database where datname = current_database())";
    const id = await graph.given(hr, async ({ em }) => {
      // The worker reads the rows, and then waits for this lock.
      await em.execute("lock table import_row in share update exclusive mode");
      const { importJobCreate } = await graph.as(hr).run(CREATE, { input });
      while ((await countOf(`pg_locks where not granted and ${HERE}`)) === 0);
      await sql(`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and ${HERE}`);
      while ((await countOf(`pg_locks where locktype = 'advisory' and ${HERE}`)) > 0);
      expect(await read(importJobCreate.importJob.id)).toMatchObject({ problem: "INTERRUPTED" });
      return importJobCreate.importJob.id;
    });
    await graph.service.settle();
    expect(await read(id)).toMatchObject({ state: "FAILED", problem: "INTERRUPTED", counts: { created: 0 } });
    expect(await countOf("employee where external_id = 'LOST'")).toBe(0);
  });

  it("keeps nothing personal when its file breaks off half way either", async () => {
    const rows = Array.from({ length: 1_500 }, (_, index) => row(`H${index}`));
    const job = await imported(`${roster(...rows)}\n"open`, { sourceSystem: "H" });
    expect(job).toMatchObject({ state: "FAILED", problem: "FILE_UNREADABLE" });
    expect(await countOf("import_row where data is not null")).toBe(0);
  });
});

describe("characters that cannot be read", () => {
  const spoilt = (text: string, encoding: string): Buffer => {
    const [before, after] = text.split("坏");
    return Buffer.concat([
      iconv.encode(before!, encoding),
      Buffer.from([0xff]),
      iconv.encode(after!, encoding),
    ]);
  };

  it("reject the row they stand in, by line and column, and no other", async () => {
    const job = await imported(spoilt(roster(row("E1"), row("E2", { 姓名: "欧坏" }), row("E3")), "gb18030"));
    expect(job).toMatchObject({ state: "COMPLETED_WITH_ERRORS", counts: { created: 2, failed: 1 } });
    expect(job.rows.nodes).toMatchObject([
      { line: 3, errors: [{ column: "姓名", code: "ENCODING_INVALID", value: null }] },
    ]);
  });

  it.each([
    ["a replacement character", "utf8", "欧\uFFFD"],
    ["a zero", "utf16", "欧\0"],
    ["half a character", "utf16", "欧\uD800"],
  ])("are %s too, whoever wrote it", async (_, encoding, name) => {
    const bytes = iconv.encode(roster(row("E4", { 姓名: name })), encoding, { addBOM: true });
    const job = await imported(bytes);
    expect(job.rows.nodes.flatMap(({ errors }: Answer) => errors)).toMatchObject([
      { code: "ENCODING_INVALID" },
    ]);
  });

  it("fail the job when they make a UTF-8 file unreadable, and the report names the damaged line", async () => {
    const job = await imported(spoilt(roster(row("E5"), row("E6", { 姓名: "欧坏" })), "utf8"));
    expect(job).toMatchObject({
      state: "FAILED",
      problem: "ENCODING_INVALID",
      problemDetail: "第 3 行。 Line 3.",
    });
  });

  it("are in nobody's name", async () => {
    expect(await countOf("employee where name like ?", ["%\uFFFD%"])).toBe(0);
    expect((await graph.as(hrOfAll).run(`{ employee(employeeNo: "E2") { name } }`)).employee).toBeNull();
  });
});

describe("what is of a person, in the wrong column", () => {
  const PHONE = "13855556666";
  const ID = "11010519491231002X";
  const BORN = "1987-04-05";

  it("is neither quoted in the report nor kept, be the row one cell too long or none", async () => {
    const job = await imported(
      [
        roster(
          row(PHONE),
          row(ID),
          row("M3", { 单位编码: PHONE }),
          row("M4", { 单位编码: "19870405", 岗位类别: BORN }),
          row("M5", { 单位编码: "19870405" }),
          row("M6", { 用工状态: ID, 性别: PHONE, 入职日期: PHONE }),
        ),
        `${PHONE},${row("M7", { 单位编码: ID, 用工状态: BORN })}`,
      ].join("\n"),
      { sourceSystem: "MISPLACED" },
    );
    expect(job.counts).toMatchObject({ created: 0, failed: 7 });
    const errors = job.rows.nodes.flatMap(({ errors: each }: Answer) => each);
    expect(errors.filter(({ value }: Answer) => value !== null)).toEqual([]);
    expect(job.rows.nodes.map(({ externalId }: Answer) => externalId)).toEqual([
      null,
      null,
      "M3",
      "M4",
      "M5",
      "M6",
      null,
    ]);
    const text = await textOfDatabase(graph);
    for (const value of [PHONE, ID, BORN, "19870405"]) expect(text).not.toContain(value);
  });

  it("is not quoted of units either, nor of a table that breaks off, nor where the header should be", async () => {
    const job = await units(
      [UNITS_HEADER, `U1,甲,${PHONE},部门`, "U2,乙,19870405,部门", `${ID},丙,G,部门`].join("\n"),
    );
    expect(job.rows.nodes.map(({ errors: [{ code, value }] }: Answer) => [code, value])).toEqual([
      ["VALUE_PERSONAL", null],
      ["PARENT_UNKNOWN", null],
      ["VALUE_PERSONAL", null],
    ]);
    const broken = await imported(`${roster(row("Q1"))}\nQ2,甲${PHONE}"`, { sourceSystem: "MISPLACED" });
    expect(broken).toMatchObject({ problem: "FILE_UNREADABLE" });
    const headed = roster(row("Q3"), row("Q4")).replaceAll("\n", `,${PHONE}\n`);
    expect(await imported(headed, { sourceSystem: "MISPLACED" })).toMatchObject({ ignoredColumns: ["***"] });
    expect(await textOfDatabase(graph)).not.toContain(PHONE);
  });
});

describe("what an import leaves behind", () => {
  const chunksOf = (uploadId: string) => countOf("upload_chunk where upload_id = ?", [uploadId]);
  const START = "2026-11-02T09:00:00+08:00";
  const next = () => imported(roster(row("NEXT")), { sourceSystem: "NEXT" });

  it("is its file for a week after it was last used", async () => {
    graph.clock.set(START);
    const { uploadId } = await aJob("W");
    const input = { kind: "EMPLOYEES", sourceSystem: "W", uploadId, isDryRun: true };

    graph.clock.set("2026-11-08T09:00:00+08:00");
    expect(await graph.as(hr).refusals(CREATE, { input })).toEqual([]);
    await graph.service.settle();
    graph.clock.set("2026-11-14T09:00:00+08:00");
    await next();
    expect(await chunksOf(uploadId)).toBe(1);
    graph.clock.set("2026-11-16T09:00:00+08:00");
    await next();

    expect(await chunksOf(uploadId)).toBe(0);
    expect(await graph.as(hr).refusals(CREATE, { input })).toEqual(["UPLOAD_UNKNOWN"]);
  });

  it("is its report for ninety days, and its counts for ever", async () => {
    graph.clock.set(START);
    const { id } = await aJob("R");
    const before = await read(id);

    graph.clock.set("2027-02-01T09:00:00+08:00");
    await next();
    graph.clock.set("2027-02-03T09:00:00+08:00");
    const kept = await read(id);
    await next();
    const after = await read(id);

    expect(kept.counts).toEqual(before.counts);
    expect(before.counts).toMatchObject({ total: 2, created: 2 });
    expect(await countOf("import_row where job_id = ?", [id])).toBe(0);
    expect(after).toEqual({ ...before, rows: { ...before.rows, nodes: [], pageInfo: expect.anything() } });
  });
});

describe("the source of an import", () => {
  it.each([
    ["  ", "SOURCE_MISSING"],
    ["H\0R", "TEXT_INVALID"],
    ["H".repeat(201), "TEXT_INVALID"],
  ])("is a name: not %j", async (sourceSystem, code) => {
    const uploadId = await upload(roster(row("S1")), "a.csv");
    const input = { kind: "EMPLOYEES", sourceSystem, uploadId };
    expect(await graph.as(hr).refusals(CREATE, { input })).toEqual([code]);
  });
});
