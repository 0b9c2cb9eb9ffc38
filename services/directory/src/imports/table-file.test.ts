import { describe, expect, it } from "@jest/globals";
import { tableRows } from "./table-file.js";
import type { FileFormat } from "./upload.entity.js";
import { UnreadableFile } from "./unreadable-file.js";
import { stored, workbookOf } from "./workbook.test-kit.js";

async function read(format: FileFormat, file: Buffer, mostRows?: number): Promise<(readonly string[])[]> {
  const found: (readonly string[])[] = [];
  for await (const { cells } of tableRows(format, null, stored(file), mostRows)) found.push(cells);
  return found;
}

const HEADER = '<row r="1"><c r="A1" t="str"><v>工号</v></c></row>';

describe("a file is read as a table [S12]", () => {
  it("as it stands in it", async () => {
    expect(await read("CSV", Buffer.from("工号\n1\n"))).toEqual([["工号"], ["1"]]);
    const rows = `${HEADER}<row r="2"><c r="A2"><v>7</v></c></row>`;
    expect(await read("XLSX", workbookOf(rows))).toEqual([["工号"], ["7"]]);
  });

  it.each(["CSV", "XLSX"] as const)("unless it has more rows than one reads (%s)", async format => {
    const rows = `${HEADER}<row r="2"><c r="A2"><v>7</v></c></row><row r="3"><c r="A3"><v>8</v></c></row>`;
    const file = format === "CSV" ? Buffer.from("工号\n7\n8\n") : workbookOf(rows);
    expect(await read(format, file, 3)).toHaveLength(3);
    await expect(read(format, file, 2)).rejects.toThrow(UnreadableFile);
  });
});
