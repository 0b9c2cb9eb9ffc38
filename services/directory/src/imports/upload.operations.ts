import { createHash } from "node:crypto";
import path from "node:path";
import { may, type Permission } from "@tongxin/kernel";
import {
  badInput,
  forbidden,
  inTransaction,
  type Context,
  type IncomingFile,
  type Work,
} from "@tongxin/subgraph";
import { Upload, UploadChunk, type FileFormat } from "./upload.entity.js";

const CHUNK_BYTES = 1024 * 1024;
const UPLOAD_PERMISSION: Permission = "imports:run";

const FORMATS: Readonly<Record<string, FileFormat>> = { ".csv": "CSV", ".txt": "CSV", ".xlsx": "XLSX" };

export interface UploadReceipt {
  readonly id: string;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
}

/** Keeps a file that somebody sends, when it is what its name says. Nothing of a refused file remains. */
export async function receiveUpload(context: Context, file: IncomingFile): Promise<UploadReceipt> {
  if (!may(context.viewer, UPLOAD_PERMISSION)) throw forbidden(UPLOAD_PERMISSION);
  const fileName = path.basename(file.fileName).slice(-LONGEST_NAME);
  const format = FORMATS[path.extname(fileName).toLowerCase()];
  if (!format) throw badInput("FILE_TYPE_UNSUPPORTED", "Send a .csv or an .xlsx file.");
  return inTransaction(context, work => keep(work, fileName, format, file.bytes));
}

const LONGEST_NAME = 200;

async function keep(
  { em }: Work,
  fileName: string,
  format: FileFormat,
  bytes: AsyncIterable<Buffer>,
): Promise<UploadReceipt> {
  const upload = em.create(Upload, { fileName, format, encoding: null, size: 0, sha256: "" });
  await em.flush();

  const hash = createHash("sha256");
  const encodings = encodingDetector();
  let position = 0;
  for await (const chunk of inChunks(bytes)) {
    if (position === 0) checkBeginning(chunk, format);
    hash.update(chunk);
    encodings.see(chunk);
    upload.size += chunk.length;
    await em.insert(UploadChunk, { uploadId: upload.id, position: position++, bytes: chunk });
  }
  if (upload.size === 0) throw badInput("FILE_EMPTY", "The file is empty.");
  if (format === "CSV") upload.encoding = encodings.encoding();
  upload.sha256 = hash.digest("hex");
  const { id, size, sha256 } = upload;
  return { id, fileName, size, sha256 };
}

async function* inChunks(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const part of bytes) {
    waiting.push(part);
    size += part.length;
    if (size < CHUNK_BYTES) continue;
    yield Buffer.concat(waiting);
    [waiting, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(waiting);
}

const ZIP_MAGIC = Buffer.from("PK\u0003\u0004", "latin1");
const UTF16_MARKS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

const beginsWith = (bytes: Buffer, magic: Buffer): boolean => bytes.subarray(0, magic.length).equals(magic);

/** A file must be what its name says: a workbook is a zip archive, a table of text holds no zero bytes. */
function checkBeginning(first: Buffer, format: FileFormat): void {
  const isText =
    !beginsWith(first, ZIP_MAGIC) &&
    (UTF16_MARKS.some(mark => beginsWith(first, mark)) || !first.includes(0));
  const isRight = format === "XLSX" ? beginsWith(first, ZIP_MAGIC) : isText;
  if (!isRight) throw badInput("FILE_TYPE_MISMATCH", "The file is not what its name says.");
}

/** Text is UTF-16 if its mark says so, UTF-8 if all of it is, and otherwise what Chinese Windows writes. */
function encodingDetector() {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let encoding = "utf8";
  let isFirst = true;
  return {
    see(chunk: Buffer): void {
      if (isFirst && UTF16_MARKS.some(mark => beginsWith(chunk, mark))) encoding = "utf16";
      isFirst = false;
      if (encoding === "utf8" && !decodes(decoder, chunk)) encoding = "gb18030";
    },
    encoding: (): string => (encoding === "utf8" && !decodes(decoder) ? "gb18030" : encoding),
  };
}

/** Without a chunk: whether the text may end here. */
function decodes(decoder: InstanceType<typeof TextDecoder>, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}
