import { crc32, deflateRawSync } from "node:zlib";
import type { StoredFile } from "./archive.js";

interface Packing {
  /**
   * As a program writes that does not know a part's size before it has written it, and fears that it is huge: sizes and
   * sum in eight bytes each behind the part, zeros where a reader would look for them first.
   */
  readonly isStreamed?: boolean;
  /** So many parts more in the directory than there are. */
  readonly invented?: number;
}

/** An archive of these parts. */
export function zipOf(
  parts: Readonly<Record<string, string | Buffer>>,
  { isStreamed = false, invented = 0 }: Packing = {},
): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const packed = deflateRawSync(text);
    const sum = crc32(text);
    const sizes = bytesOf([4, packed.length], [4, Buffer.byteLength(text)]);
    const common = (isKnown: boolean) => [
      bytesOf(
        [2, isStreamed ? 45 : 20],
        [2, isStreamed ? 0x808 : 0x800],
        [2, 8],
        [4, 0],
        [4, isKnown ? sum : 0],
      ),
      isKnown ? sizes : bytesOf([4, 0xffffffff], [4, 0xffffffff]),
    ];
    const inEightBytes = isStreamed ? bytesOf([2, 1], [2, 16], [8, 0], [8, 0]) : Buffer.alloc(0);
    const begins = [
      bytesOf([4, 0x04034b50]),
      ...common(!isStreamed),
      bytesOf([2, Buffer.byteLength(name)], [2, inEightBytes.length]),
      Buffer.from(name),
      inEightBytes,
      packed,
      isStreamed
        ? bytesOf([4, 0x08074b50], [4, sum], [8, packed.length], [8, Buffer.byteLength(text)])
        : Buffer.alloc(0),
    ];
    local.push(...begins);
    directory.push(
      bytesOf([4, 0x02014b50], [2, 45]),
      ...common(true),
      bytesOf([2, Buffer.byteLength(name)], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
      Buffer.from(name),
    );
    offset += Buffer.concat(begins).length;
  }
  const entries = Object.keys(parts).length + invented;
  const size = Buffer.concat(directory).length;
  const end = bytesOf(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, entries],
    [2, entries],
    [4, size],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([...local, ...directory, end]);
}

/** Numbers as so many bytes each, the least first. */
function bytesOf(...numbers: readonly (readonly [length: number, value: number])[]): Buffer {
  return Buffer.concat(
    numbers.map(([length, value]) => {
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64LE(BigInt(value));
      return bytes.subarray(0, length);
    }),
  );
}

/** A file that is read in pieces of that size. */
export const stored = (bytes: Buffer, piece = 1_000): StoredFile => ({
  size: bytes.length,
  async *from(offset) {
    for (let from = offset; from < bytes.length; from += piece) yield bytes.subarray(from, from + piece);
  },
});

export const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

interface Workbook {
  readonly strings?: string;
  readonly styles?: string;
  /** Further parts, or others in place of these. */
  readonly more?: Readonly<Record<string, string | Buffer>>;
  readonly packing?: Packing;
}

/** A workbook of one sheet with these rows, as XML. */
export const workbookOf = (
  rows: string,
  { strings = "", styles = "", more = {}, packing = {} }: Workbook = {},
): Buffer =>
  zipOf(
    {
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="${NAMESPACE}"><sheetData>${rows}</sheetData></worksheet>`,
      "xl/workbook.xml": `<workbook xmlns="${NAMESPACE}" xmlns:r="${RELATIONS}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      "xl/styles.xml": `<styleSheet xmlns="${NAMESPACE}">${styles}</styleSheet>`,
      "xl/sharedStrings.xml": `<sst xmlns="${NAMESPACE}">${strings}</sst>`,
      ...more,
    },
    packing,
  );
