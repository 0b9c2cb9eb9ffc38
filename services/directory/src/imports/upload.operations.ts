import { createHash } from "node:crypto";
import path from "node:path";
import { may, newId, UPLOAD_PERMISSION } from "@tongxin/kernel";
import { badInput, forbidden, inTransaction, type Context, type IncomingFile } from "@tongxin/subgraph";
import { beginsAsText, beginsWith, encodingDetector } from "./encoding.js";
import { bytesKeptOf } from "./import.reads.js";
import { forgetBrokenUploads } from "./import.retention.js";
import { CHUNK_BYTES, CHUNK_FIELD, Upload, UploadChunk, type FileFormat } from "./upload.entity.js";

const FORMATS: Readonly<Record<string, FileFormat>> = { ".csv": "CSV", ".txt": "CSV", ".xlsx": "XLSX" };

export interface UploadReceipt {
  readonly id: string;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
}

/**
 * Keeps a file that somebody sends, when it is what its name says. Nothing of a refused file remains, nor of one that
 * breaks off; one that was broken off with its server is forgotten after a day.
 */
export async function receiveUpload(context: Context, file: IncomingFile): Promise<UploadReceipt> {
  if (!may(context.viewer, UPLOAD_PERMISSION)) throw forbidden(UPLOAD_PERMISSION);
  const fileName = keptName(file.fileName);
  const format = FORMATS[path.extname(fileName).toLowerCase()];
  if (!format) throw badInput("FILE_TYPE_UNSUPPORTED", "Send a .csv or an .xlsx file.");
  await forgetBrokenUploads(context);
  if ((await bytesKeptOf(context)) >= MOST_BYTES_KEPT)
    throw badInput(
      "UPLOADS_FULL",
      "You have sent a gigabyte that is kept still; files are deleted seven days after they came.",
    );
  const id = newId();
  try {
    return await keep(context, { id, fileName, format }, file.bytes);
  } catch (error) {
    await context.em.fork().nativeDelete(Upload, { id });
    throw error;
  }
}

/** Of one account, in bytes: a week of rosters of the largest enterprise, every day. */
const MOST_BYTES_KEPT = 1024 * 1024 * 1024;

const LONGEST_NAME = 200;

/** The end of the name, for it says the type; without what cannot be kept as text. */
const keptName = (name: string): string =>
  [...path.basename(name).replaceAll(UNKEPT, "")].slice(-LONGEST_NAME).join("");

const UNKEPT = /[\0\p{Surrogate}\uFFFD]/gu;

/** Each megabyte in a transaction of its own: while the client sends the next, nothing here waits for it. */
async function keep(
  context: Context,
  { id, fileName, format }: Pick<Upload, "id" | "fileName" | "format">,
  bytes: AsyncIterable<Buffer>,
): Promise<UploadReceipt> {
  const hash = createHash("sha256");
  const encodings = encodingDetector();
  let [position, size] = [0, 0];
  for await (const chunk of inChunks(bytes)) {
    if (position === 0) {
      checkBeginning(chunk, format);
      await inTransaction(
        context,
        async ({ em }) =>
          void em.create(Upload, {
            organizationId: context.viewer.organizationId,
            id,
            fileName,
            format,
            ...NOT_YET,
          }),
      );
    }
    hash.update(chunk);
    encodings.see(chunk);
    size += chunk.length;
    const sealed = context.vault.sealBytes(CHUNK_FIELD, chunk);
    await context.em.fork().insert(UploadChunk, { uploadId: id, position: position++, bytes: sealed });
  }
  if (size === 0) throw badInput("FILE_EMPTY", "The file is empty.");

  const sha256 = hash.digest("hex");
  const encoding = format === "CSV" ? encodings.encoding() : null;
  await inTransaction(context, async ({ em, clock }) => {
    const upload = await em.findOneOrFail(Upload, { id });
    Object.assign(upload, { size, sha256, encoding, completedAt: clock.now() });
  });
  return { id, fileName, size, sha256 };
}

const NOT_YET = { encoding: null, size: 0, sha256: "", completedAt: null, emptiedAt: null };

/** All of one length but the last, so that any place in the file can be found. */
async function* inChunks(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const part of bytes) {
    waiting.push(part);
    size += part.length;
    if (size < CHUNK_BYTES) continue;
    const all = Buffer.concat(waiting);
    const whole = size - (size % CHUNK_BYTES);
    for (let from = 0; from < whole; from += CHUNK_BYTES) yield all.subarray(from, from + CHUNK_BYTES);
    [waiting, size] = [[all.subarray(whole)], size - whole];
  }
  if (size > 0) yield Buffer.concat(waiting);
}

const ZIP_MAGIC = Buffer.from("PK\u0003\u0004", "latin1");

/** A file must be what its name says: a workbook is a zip archive, a table is text. */
function checkBeginning(first: Buffer, format: FileFormat): void {
  const isZip = beginsWith(first, ZIP_MAGIC);
  const isRight = format === "XLSX" ? isZip : !isZip && beginsAsText(first);
  if (!isRight) throw badInput("FILE_TYPE_MISMATCH", "The file is not what its name says.");
}
