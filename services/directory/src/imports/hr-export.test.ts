import fs from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { type Answer, graphFor } from "@tongxin/testing";
import { directory } from "../service.js";
import { importing } from "./import.test-kit.js";

const graph = await graphFor(directory);

const { imported, hrOfCompany } = importing(() => graph);

const fixture = (name: string): Buffer =>
  fs.readFileSync(new URL(`../../test/fixtures/hr/${name}`, import.meta.url));

describe("HR's real export", () => {
  it("brings in 269 units, 4,960 employees and a report on each of the 40 rejected rows [R-DIR-21]", async () => {
    const expected = JSON.parse(fixture("hr-export-expected.json").toString("utf8"));
    const tree = await imported(fixture("hr-export-units.csv"), {
      kind: "ORG_UNITS",
      sourceSystem: "EXPORT",
    });
    expect(tree.counts).toMatchObject({ total: expected.units, created: expected.units, failed: 0 });

    const job = await imported(fixture("hr-export-employees.csv"), { sourceSystem: "EXPORT" });

    expect(job.state).toBe("COMPLETED_WITH_ERRORS");
    expect(job.ignoredColumns).toEqual(["政治面貌"]);
    expect(job.counts).toMatchObject({ total: 5000, created: 4960, updated: 0, unchanged: 0, failed: 40 });
    const found = job.rows.nodes.map(({ line, errors: [{ code }] }: Answer) => [line, code]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expectedErrors(expected.rejected)));
    expect(job.rows.nodes.every(({ errors }: Answer) => errors.length === 1)).toBe(true);
  });

  it("normalises what people type: full width, spaces, three kinds of dates, Excel's serials", async () => {
    const { fixable } = JSON.parse(fixture("hr-export-expected.json").toString("utf8"));
    const wanted = Object.values<{ employeeNo: string }[]>(fixable).flat();
    const company = await theCompany();
    for (const { employeeNo } of wanted) {
      const { employee } = await company.run(
        `query ($no: String) { employee(employeeNo: $no) { name hiredOn gender } }`,
        {
          no: employeeNo.normalize("NFKC"),
        },
      );
      expect(employee).toMatchObject({ name: expect.stringMatching(/^\S+$/), gender: expect.any(String) });
    }
    const { employee } = await company.run(`{ employee(employeeNo: "FX002238") { hiredOn } }`);
    expect(employee.hiredOn).toBe("2020-02-13");
  });

  it("changes nothing when it comes again [R-DIR-03]", async () => {
    const job = await imported(fixture("hr-export-employees.csv"), { sourceSystem: "EXPORT" });
    expect(job.counts).toMatchObject({ created: 0, updated: 0, unchanged: 4960, failed: 40 });
    const tree = await imported(fixture("hr-export-units.csv"), {
      kind: "ORG_UNITS",
      sourceSystem: "EXPORT",
    });
    expect(tree.counts).toMatchObject({ created: 0, updated: 0, unchanged: 269, failed: 0 });
  });

  it("counts the front-line miners as the file does, and keeps a past post readable [DIR-S2]", async () => {
    const company = await theCompany();
    const COUNT = `query ($filter: EmployeeFilter) { employees(filter: $filter) { totalCount } }`;
    const miners = { postCategory: "MINING", frontline: true };
    const { employees } = await company.run(COUNT, { filter: miners });
    expect(employees.totalCount).toBe(minersInFile());

    const office = await company.run(COUNT, { filter: { postCategory: "MANAGEMENT", frontline: true } });
    expect(office.employees.totalCount).toBe(0);

    graph.clock.set("2026-11-20T09:00:00+08:00");
    const [header, first] = text("hr-export-employees.csv").split(/\r?\n/);
    const moved = first!.replace("FX-M06-S04-T2", "FX-M03-S09-T1");
    await imported([header, moved].join("\n"), { sourceSystem: "EXPORT" });
    const PAST = `{ employee(employeeNo: "FX000001") { now: orgUnit { code } before: orgUnit(asOf: "2026-11-01") { code } } }`;
    expect((await company.run(PAST)).employee).toEqual({
      now: { code: "FX-M03-S09-T1" },
      before: { code: "FX-M06-S04-T2" },
    });
  });

  it("shows the teams of a mine, and does not let it move below one of its own [DIR-S1]", async () => {
    const company = await theCompany();
    const TEAMS = `query ($code: String) { orgUnit(code: $code) { id descendants(kind: TEAM) { totalCount } } }`;
    const mine = (await company.run(TEAMS, { code: "FX-M01" })).orgUnit;
    const section = (await company.run(TEAMS, { code: "FX-M01-S01" })).orgUnit;
    expect(mine.descendants.totalCount).toBe(
      text("hr-export-units.csv").match(/^FX-M01-S\d+-T\d+,/gm)?.length,
    );

    const MOVE = `mutation ($id: ID!, $parentId: ID!) {
      orgUnitMove(id: $id, parentId: $parentId) { userErrors { code rule } }
    }`;
    const { orgUnitMove } = await company.run(MOVE, { id: mine.id, parentId: section.id });
    expect(orgUnitMove.userErrors).toEqual([{ code: "ORG_CYCLE", rule: "R-DIR-07" }]);
  });
});

const text = (name: string): string =>
  fixture(name)
    .toString("utf8")
    .replace(/^\uFEFF/, "");

/** HR of the company that the export is about. */
const theCompany = async () => graph.as(await hrOfCompany("FX"));

/** People of the category 采掘 who hold a post, among the rows that are accepted. */
function minersInFile(): number {
  const { rejected } = JSON.parse(fixture("hr-export-expected.json").toString("utf8"));
  const bad = new Set(expectedErrors(rejected).map(([line]) => line));
  const rows = text("hr-export-employees.csv").split(/\r?\n/);
  return rows.filter((row, index) => {
    const cells = row.split(",");
    return !bad.has(index + 1) && cells[7] === "采掘" && ["在职", "内退"].includes(cells[10]!);
  }).length;
}

const CODES: Record<string, string> = {
  unknownUnit: "ORG_UNIT_UNKNOWN",
  missingName: "VALUE_MISSING",
  missingEmployeeNo: "VALUE_MISSING",
  impossibleDate: "DATE_IMPOSSIBLE",
  unknownStatus: "STATE_UNKNOWN",
  duplicateInFile: "DUPLICATE_IN_FILE",
};

const expectedErrors = (rejected: Record<string, { line: number }[]>): [number, string][] =>
  Object.entries(rejected).flatMap(([kind, rows]) =>
    rows.map(({ line }): [number, string] => [line, CODES[kind]!]),
  );
