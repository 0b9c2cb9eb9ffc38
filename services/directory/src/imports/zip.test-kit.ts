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
