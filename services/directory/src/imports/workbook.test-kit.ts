import { deflateRawSync } from "node:zlib";

/** An archive of these parts, as a stream is read: without a directory, and without checksums, which nobody checks. */
export function zipOf(parts: Readonly<Record<string, string>>): Buffer {
  const packed = Object.entries(parts).flatMap(([name, text]) => {
    const bytes = deflateRawSync(text);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(bytes.length, 18);
    header.writeUInt32LE(Buffer.byteLength(text), 22);
    header.writeUInt16LE(Buffer.byteLength(name), 26);
    return [header, Buffer.from(name), bytes];
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  return Buffer.concat([...packed, end]);
}

const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

interface Workbook {
  readonly strings?: string;
  readonly styles?: string;
  /** Further parts, or others in place of these. */
  readonly more?: Readonly<Record<string, string>>;
}

/** A workbook of one sheet with these rows, as XML. */
export const workbookOf = (rows: string, { strings = "", styles = "", more = {} }: Workbook = {}): Buffer =>
  zipOf({
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${NAMESPACE}"><sheetData>${rows}</sheetData></worksheet>`,
    "xl/workbook.xml": `<workbook xmlns="${NAMESPACE}" xmlns:r="${RELATIONS}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${NAMESPACE}">${styles}</styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${NAMESPACE}">${strings}</sst>`,
    ...more,
  });
