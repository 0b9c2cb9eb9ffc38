import fs from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { hr, testGraph, type Answer, type TestGraph } from "@tongxin/testing";
import { directory } from "../service.js";
import { importing } from "./import.test-kit.js";

let graph: TestGraph;
beforeAll(async () => void (graph = await testGraph(directory)));
afterAll(() => graph.stop());

const { imported } = importing(() => graph);

const fixture = (name: string): Buffer =>
  fs.readFileSync(new URL(`../../test/fixtures/hr/${name}`, import.meta.url));

describe("HR's real export", () => {
  it("brings in 269 units, 4,960 employees and a report on each of the 40 rejected rows [DIR-X2 R-DIR-21]", async () => {
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
    const wanted = [...Object.values<{ employeeNo: string }[]>(fixable)].flat();
    for (const { employeeNo } of wanted) {
      const { employee } = await graph
        .as(hr)
        .run(`query ($no: String) { employee(employeeNo: $no) { name hiredOn gender } }`, {
          no: employeeNo.normalize("NFKC"),
        });
      expect(employee).toMatchObject({ name: expect.stringMatching(/^\S+$/), gender: expect.any(String) });
    }
    const { employee } = await graph.as(hr).run(`{ employee(employeeNo: "FX002238") { hiredOn } }`);
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
});

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
