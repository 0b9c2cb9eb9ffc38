import { describe, expect, it } from "@jest/globals";
import ExcelJS from "exceljs";
import { UnreadableFile } from "./unreadable-file.js";
import { BOUNDS, sheetRows, type WorkbookBounds } from "./workbook.js";
import { NAMESPACE, PACKAGE, RELATIONS, stored, workbookOf, zipOf } from "./workbook.test-kit.js";

/** What is read of a workbook, or that it was refused and why. */
async function read(file: Buffer, bounds: Partial<WorkbookBounds> = {}): Promise<unknown> {
  const rows: unknown[] = [];
  try {
    for await (const { line, cells } of sheetRows(stored(file), { ...BOUNDS, ...bounds }))
      rows.push([line, ...cells]);
    return rows;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return error.message;
  }
}
const TOO_LARGE = expect.stringContaining("unfolds to too much");
const row = (cells: string, line = 1) => `<row r="${line}">${cells}</row>`;

describe("a workbook", () => {
  it("is read as Excel writes it: texts, numbers, days, formulas, errors, rich texts, the first visible sheet", async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("hidden", { state: "hidden" }).addRow(["no"]);
    const sheet = book.addWorksheet("花名册");
    sheet.addRow(["工号", "姓名", "手机号", "入职"]);
    sheet.addRow([
      "A1",
      { richText: [{ text: "欧" }, { text: "阳" }] },
      13_800_000_000,
      new Date("2015-03-01T00:00:00Z"),
    ]);
    sheet.addRow([{ formula: '"乙"', result: "乙" }, true, 0.5, { error: "#N/A" }]);
    sheet.getCell("C5").value = "late";
    sheet.getCell("A6").value = { text: "链", hyperlink: "http://example.com" };
    sheet.getCell("B6").value = 42_064;
    sheet.getCell("B6").numFmt = 'yyyy"年"m"月"';
    sheet.getCell("C6").value = 42_064;
    sheet.getCell("C6").numFmt = '0.00 "days"';
    book.addWorksheet("second").addRow(["no"]);
    expect(await read(Buffer.from(await book.xlsx.writeBuffer()))).toEqual([
      [1, "工号", "姓名", "手机号", "入职"],
      [2, "A1", "欧阳", "13800000000", "2015-03-01"],
      [3, "乙", "是", "0.5", ""],
      [5, "", "", "late"],
      [6, "链", "2015-03-01", "42064"],
    ]);
  });

  it("may have its texts behind its sheet, in any cell, with any prefix, read aloud or not", async () => {
    const strings = "<si><t>王</t><rPh><t>wang</t></rPh></si>";
    const cells = row('<c t="inlineStr"><is><t>a</t></is></c><x:c xmlns:x="y" t="s"><x:v>0</x:v></x:c>', 7);
    expect(await read(workbookOf(cells, { strings }))).toEqual([[7, "a", "王"]]);
    const spoken = row('<c t="inlineStr"><is><t>東京</t><rPh><t>トウキョウ</t></rPh></is></c>');
    expect(await read(workbookOf(spoken))).toEqual([[1, "東京"]]);
  });

  it("is found where its relations say, whatever prefixes, slashes, names and encodings its writer likes", async () => {
    const sheet = (text: string) =>
      `<worksheet xmlns="${NAMESPACE}"><!-- ${text} --><?pad?><sheetData>${row(`<c t="str"><v>${text}</v></c>`)}</sheetData></worksheet>`;
    const book = (...sheets: string[]) =>
      `<x:workbook xmlns:x="${NAMESPACE}" xmlns:q="${RELATIONS}"><x:sheets>${sheets.map(id => `<x:sheet name="${id}" sheetId="1" q:id="${id}"/>`).join("")}</x:sheets></x:workbook>`;
    const relations = (...all: (readonly [id: string, type: string, target: string])[]) =>
      `<Relationships xmlns="${PACKAGE}">${all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join("")}</Relationships>`;
    const file = zipOf({
      "_rels/.rels": relations(["r", "officeDocument", "/Book/Main.xml"]),
      "Book/Main.xml": book("chart", "second", "first"),
      "book/_rels/main.xml.rels": relations(
        ["chart", "chartsheet", "charts/a.xml"],
        ["first", "worksheet", "sheets/a.xml"],
        ["second", "worksheet", String.raw`.\..\book\sheets\b.xml`],
      ),
      "book/sheets/a.xml": sheet("no"),
      "book/sheets/b.xml": Buffer.from(`\uFEFF${sheet("乙")}`, "utf16le"),
    });
    expect(await read(file)).toEqual([[1, "乙"]]);
  });

  it("is read as a program writes it that streams, as exports from Java do", async () => {
    const file = workbookOf(row('<c t="s"><v>0</v></c>'), {
      strings: "<si><t>王</t></si>",
      packing: { isStreamed: true },
    });
    expect(await read(file)).toEqual([[1, "王"]]);
  });

  it("has nothing in a cell that is empty, of whatever type", async () => {
    const empty = ["s", "b", "str", "inlineStr", "n", "d", "e"]
      .map(type => `<c t="${type}"><v></v></c>`)
      .join("");
    expect(await read(workbookOf(row(empty), { strings: "<si><t>工号</t></si>" }))).toEqual([
      [1, "", "", "", "", "", "", ""],
    ]);
    expect(
      await read(workbookOf(row('<c t="s"/><c t="b"/><c/>'), { strings: "<si><t>工号</t></si>" })),
    ).toEqual([[1, "", "", ""]]);
  });

  it("shows the zeros that a format puts before a number, and text that XML cannot hold", async () => {
    const codes = ["000000", '"GH"0000', "00000_ ;[Red]-00000", "0.00", "#,##0"];
    const styles =
      `<numFmts>${codes.map((code, n) => `<numFmt numFmtId="${200 + n}" formatCode="${code.replaceAll('"', "&quot;")}"/>`).join("")}</numFmts>` +
      `<cellXfs><xf numFmtId="0"/>${codes.map((_, n) => `<xf numFmtId="${200 + n}"/>`).join("")}</cellXfs>`;
    const cells = codes.map((_, n) => `<c s="${n + 1}"><v>123</v></c>`).join("");
    expect(
      await read(
        workbookOf(row(`<c><v>123</v></c>${cells}<c><v>n/a</v></c><c t="str"><v>a_x0009_b</v></c>`), {
          styles,
        }),
      ),
    ).toEqual([[1, "123", "000123", "GH0123", "00123", "123", "123", "n/a", "a\tb"]]);
  });

  it("loses no character, wherever the file is cut", async () => {
    const names = Array.from({ length: 20_000 }, (_, n) => `欧阳测试${n}`);
    const strings = names.map(name => `<si><t>${name}</t></si>`).join("");
    const rows = names.map((_, n) => row(`<c r="A${n + 1}" t="s"><v>${n}</v></c>`, n + 1)).join("");
    expect(await read(workbookOf(rows, { strings }))).toEqual(names.map((name, n) => [n + 1, name]));
  });

  it.each([
    ["cut in half", (file: Buffer) => file.subarray(0, file.length / 2)],
    ["four bytes of one", () => Buffer.from("PK\x03\x04")],
    ["noise behind them", () => Buffer.from(`PK\x03\x04${"x".repeat(10_000)}`)],
    ["damaged within a part", (file: Buffer) => file.fill(0xff, 80, 90)],
    ["an archive of something else", () => zipOf({ "a.txt": "a" })],
    ["nothing", () => Buffer.alloc(0)],
  ])("that is %s cannot be read, and says so", async (_, change) => {
    const file = workbookOf(row("<c><v>1</v></c>").repeat(1_000));
    expect(await read(change(file))).toEqual(expect.stringContaining("不是可读的工作簿"));
  });
});

describe("a workbook is refused for what it unfolds to [S12]", () => {
  const cells = (count: number) => row("<c><v>1</v></c>".repeat(count));

  it("in one part or in all, read or not", async () => {
    expect(await read(workbookOf(cells(900)), { total: 100_000 })).toHaveLength(1);
    const more = { "xl/media/photo.png": "\0".repeat(100_000) };
    expect(await read(workbookOf(cells(900), { more }), { total: 100_000 })).toEqual(TOO_LARGE);
  });

  it("by parts, texts, characters, formats and rows, empty ones included", async () => {
    const more = Object.fromEntries(Array.from({ length: BOUNDS.parts }, (_, n) => [`${n}.xml`, "<a/>"]));
    expect(await read(workbookOf(cells(1), { more }))).toEqual(TOO_LARGE);
    expect(await read(workbookOf(cells(1), { packing: { invented: BOUNDS.parts } }))).toEqual(TOO_LARGE);
    const strings = "<si><t>ab</t></si>".repeat(11);
    expect(await read(workbookOf(cells(1), { strings }), { strings: 10 })).toEqual(TOO_LARGE);
    expect(await read(workbookOf(cells(1), { strings }), { characters: 21 })).toEqual(TOO_LARGE);
    const styles = `<cellXfs>${"<xf/>".repeat(BOUNDS.entries + 1)}</cellXfs>`;
    expect(await read(workbookOf(cells(1), { styles }))).toEqual(TOO_LARGE);
    const rows = "<row/>".repeat(BOUNDS.rows + 1);
    expect(await read(workbookOf(rows))).toEqual(expect.stringContaining("More than 1048576 rows"));
  });

  it.each(["ALM1", "XFD1", "ZZZZ1", "1", "A"])("for a cell where no roster has one (%s)", async address => {
    const far = row(`<c r="${address}"><v>7</v></c>`);
    expect(await read(workbookOf(far))).toEqual(expect.stringContaining("more than 1000 columns"));
  });

  it("for a text that does not end, in one piece or in many", async () => {
    const long = "a".repeat(BOUNDS.text + 1);
    expect(await read(workbookOf(row(`<c t="str"><v>${long}</v></c>`)))).toEqual(TOO_LARGE);
    const pieces = `<t>${long.slice(0, 100_000)}</t>`.repeat(11);
    expect(await read(workbookOf(row(`<c t="inlineStr"><is>${pieces}</is></c>`)))).toEqual(TOO_LARGE);
    expect(await read(workbookOf(cells(1), { strings: `<si>${pieces}</si>` }))).toEqual(TOO_LARGE);
    const endless = "<a ".repeat(BOUNDS.text);
    for (const text of [
      `<!--${endless}-->`,
      `<![CDATA[${endless}]]>`,
      `<?a ${endless}?>`,
      `<a b="${endless.replaceAll("<", "")}"/>`,
    ])
      expect(await read(workbookOf(row(`<c t="str"><v>${text}</v></c>`)))).toEqual(TOO_LARGE);
  });

  it("for entities, what nests without end, and what is there twice", async () => {
    const because = (why: string) => expect.stringContaining(why);
    const bomb = `<!DOCTYPE a [<!ENTITY b "bomb"><!ENTITY c "&b;&b;">]><sst>&c;</sst>`;
    expect(await read(workbookOf("", { more: { "xl/sharedStrings.xml": bomb } }))).toEqual(
      because("declares entities"),
    );
    expect(await read(workbookOf(row("<c><v>&bomb;</v></c>")))).toEqual(because("undefined entity"));
    expect(await read(workbookOf("<a>".repeat(1_000)))).toEqual(because("nest too deep"));
    const twice = workbookOf(cells(1), { more: { "XL/Workbook.xml": "" } });
    expect(await read(twice)).toEqual(because("twice"));
  });

  it("however many tags it packs into little, and keeps none of those that mean nothing", async () => {
    const texts = workbookOf(cells(1), { strings: "<si/>".repeat(200_001) });
    const meaningless = workbookOf(cells(1), { strings: "<r/>".repeat(1_000_000) });
    for (const file of [texts, meaningless]) expect(file.length).toBeLessThan(100_000);
    expect(await read(texts, { strings: 200_000 })).toEqual(TOO_LARGE);
    expect(await read(meaningless)).toEqual([[1, "1"]]);
  });
});
