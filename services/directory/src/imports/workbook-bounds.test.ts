import { describe, expect, it } from "@jest/globals";
import { UnreadableFile } from "./unreadable-file.js";
import { BOUNDS, refuseBombs, type WorkbookBounds } from "./workbook-bounds.js";
import { zipOf } from "./zip.test-kit.js";

async function* inPieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += 1_000) yield bytes.subarray(from, from + 1_000);
}
/** What comes of looking at an archive of these parts. */
const look = (parts: Record<string, string>, bounds: Partial<WorkbookBounds> = {}) =>
  refuseBombs(inPieces(zipOf(parts)), { ...BOUNDS, ...bounds }).then(
    () => "read",
    (error: unknown) => (error instanceof UnreadableFile ? "refused" : error),
  );

const SHEET = "xl/worksheets/sheet1.xml";
const STRINGS = "xl/sharedStrings.xml";
const cells = (count: number) => `<row>${"<c><v>1</v></c>".repeat(count)}</row>`;

describe("a workbook is refused before it is read [S12]", () => {
  it("unless it unfolds to what a workbook has", async () => {
    expect(await look({ [SHEET]: cells(10_000), [STRINGS]: "<sst><si><t>王</t></si></sst>" })).toBe("read");
    expect(await look({ [SHEET]: cells(1), "xl/media/photo.png": "\0".repeat(2 * BOUNDS.text) })).toBe(
      "read",
    );
  });

  it("when it unfolds to too much, in one part or in all", async () => {
    expect(await look({ [SHEET]: cells(10_000) }, { total: 100_000 })).toBe("refused");
    expect(
      await look({ [SHEET]: cells(5_000), "xl/worksheets/sheet2.xml": cells(5_000) }, { total: 100_000 }),
    ).toBe("refused");
  });

  it("when more is to be kept than one keeps", async () => {
    expect(await look({ [SHEET]: cells(1_000) }, { kept: 1_000 })).toBe("read");
    expect(await look({ [STRINGS]: cells(1_000) }, { kept: 1_000 })).toBe("refused");
  });

  it("when it has more parts than a workbook", async () => {
    const parts = Object.fromEntries(
      Array.from({ length: BOUNDS.parts + 1 }, (_, n) => [`${n}.xml`, "<a/>"]),
    );
    expect(await look(parts)).toBe("refused");
  });

  it("when a text does not end, wherever it begins", async () => {
    expect(await look({ [SHEET]: "a".repeat(BOUNDS.text + 1) })).toBe("refused");
    expect(await look({ [SHEET]: `<t>${"a".repeat(BOUNDS.text + 1)}</t>` })).toBe("refused");
    expect(await look({ [SHEET]: `<t>${"a".repeat(BOUNDS.text - 10)}</t>`.repeat(3) })).toBe("read");
  });

  it("when it declares entities, wherever the declaration stands", async () => {
    const bomb = `<!DOCTYPE a [<!ENTITY b "${"bomb ".repeat(10)}"><!ENTITY c "&b;&b;&b;&b;&b;">]><a>&c;</a>`;
    for (const before of [0, 1, 16_380, 16_384, 65_530, 65_535])
      expect(await look({ [SHEET]: `${" ".repeat(before)}${bomb}` })).toBe("refused");
  });

  it("with little memory, whatever it unfolds to", async () => {
    const bytes = zipOf({ [STRINGS]: "<si/>".repeat(20_000_000) });
    expect(bytes.length).toBeLessThan(1024 * 1024);
    const before = process.memoryUsage().rss;
    await expect(refuseBombs(inPieces(bytes))).rejects.toThrow(UnreadableFile);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });
});
