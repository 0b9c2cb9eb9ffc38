import { describe, expect, it } from "@jest/globals";
import { tableRows } from "./table-file.js";
import type { FileFormat } from "./upload.entity.js";
import { UnreadableFile } from "./unreadable-file.js";
import { zipOf } from "./zip.test-kit.js";

async function read(format: FileFormat, file: Buffer, mostRows?: number): Promise<(readonly string[])[]> {
  async function* bytes(): AsyncGenerator<Buffer> {
    yield file;
  }
  const found: (readonly string[])[] = [];
  for await (const { cells } of tableRows(format, null, bytes, mostRows)) found.push(cells);
  return found;
}

const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A workbook of one sheet with these rows, as XML. */
const workbook = (rows: string, strings = "<si><t>工号</t></si>") =>
  zipOf({
    "xl/workbook.xml": `<workbook xmlns="${NAMESPACE}" xmlns:r="${RELATIONS}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst xmlns="${NAMESPACE}">${strings}</sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${NAMESPACE}"><sheetData>${rows}</sheetData></worksheet>`,
  });
const HEADER = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';

describe("a file is read as a table [S12]", () => {
  it("as it stands in it", async () => {
    expect(await read("CSV", Buffer.from("工号\n1\n"))).toEqual([["工号"], ["1"]]);
    const rows = `${HEADER}<row r="2"><c r="A2"><v>7</v></c></row>`;
    expect(await read("XLSX", workbook(rows))).toEqual([["工号"], ["7"]]);
  });

  it.each(["CSV", "XLSX"] as const)("unless it has more rows than one reads (%s)", async format => {
    const rows = `${HEADER}<row r="2"><c r="A2"><v>7</v></c></row><row r="3"><c r="A3"><v>8</v></c></row>`;
    const file = format === "CSV" ? Buffer.from("工号\n7\n8\n") : workbook(rows);
    expect(await read(format, file, 3)).toHaveLength(3);
    await expect(read(format, file, 2)).rejects.toThrow(UnreadableFile);
  });

  it.each(["ALM2", "XFD2", "ZZZZZZ2"])("unless it has a cell where no roster has one (%s)", async cell => {
    const rows = `${HEADER}<row r="2"><c r="${cell}"><v>7</v></c></row>`;
    await expect(read("XLSX", workbook(rows))).rejects.toThrow(UnreadableFile);
  });

  it("unless it unfolds to more than one keeps", async () => {
    const strings = `<si><t>${"a".repeat(1000)}</t></si>`.repeat(70_000);
    const bomb = workbook(HEADER, strings);
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(read("XLSX", bomb)).rejects.toThrow("unfolds to too much");
  });

  it("unless it names an entity that XML does not know", async () => {
    await expect(read("XLSX", workbook(HEADER, "<si><t>&bomb;</t></si>"))).rejects.toThrow(UnreadableFile);
  });
});
