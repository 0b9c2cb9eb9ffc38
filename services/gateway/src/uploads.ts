import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import busboy from "busboy";
import {
  badInput,
  DoorError,
  FILE_NAME_HEADER,
  PASSPORT_HEADER,
  type Credentials,
  type IncomingFile,
  type Service,
} from "@tongxin/subgraph";
import { request as send } from "undici";

export const MAX_UPLOAD_BYTES = 64 * 1024 * 1024;

/** Hands a file to `directory`, in this process or over HTTP; answers its receipt. */
export type StoreFile = (credentials: Credentials, file: IncomingFile) => Promise<object>;

export const storeInProcess =
  (directory: Service): StoreFile =>
  async (credentials, file) =>
    directory.receiveFile!(await directory.contextOf(credentials), file);

export const storeOverHttp =
  (url: string): StoreFile =>
  async ({ passport, locale, requestId }, { fileName, contentType, bytes }) => {
    const { statusCode, body } = await send(url, {
      method: "POST",
      headers: {
        "content-type": contentType,
        "accept-language": locale,
        "x-request-id": requestId,
        [FILE_NAME_HEADER]: encodeURIComponent(fileName),
        [PASSPORT_HEADER]: passport ?? "",
      },
      body: Readable.from(bytes),
    });
    const answer = (await body.json()) as { errors?: { message: string; extensions: { code: never } }[] };
    const [error] = answer.errors ?? [];
    if (error) throw new DoorError(error.extensions.code, error.message, error.extensions);
    if (statusCode >= 400) throw new DoorError("SERVICE_UNAVAILABLE", "Files cannot be taken right now.");
    return answer;
  };

/** Takes the one file of a multipart request and streams it on; nothing is kept here. */
export async function takeUpload(
  request: IncomingMessage,
  credentials: Credentials,
  store: StoreFile,
): Promise<object> {
  if (!request.headers["content-type"]?.startsWith("multipart/form-data")) {
    throw badInput("MULTIPART_EXPECTED", "Send the file as multipart/form-data, in a field named file.");
  }
  const form = busboy({
    headers: request.headers,
    limits: { files: 1, fileSize: MAX_UPLOAD_BYTES, fields: 0 },
    // Browsers and curl send Chinese file names as UTF-8 bytes.
    defParamCharset: "utf8",
  });

  const stored = new Promise<object>((resolve, reject) => {
    form.once("error", reject);
    const onEmpty = () => reject(badInput("FILE_MISSING", "The request carries no file."));
    form.once("close", onEmpty);
    form.once("file", (_, stream, { filename, mimeType }) => {
      form.off("close", onEmpty);
      async function* limited(): AsyncGenerator<Buffer> {
        for await (const chunk of stream as AsyncIterable<Buffer>) yield chunk;
        if (stream.truncated) throw tooLarge();
      }
      store(credentials, { fileName: filename ?? "", contentType: mimeType, bytes: limited() }).then(
        resolve,
        reject,
      );
    });
  });
  stored.catch(() => {
    // What follows is not read; the answer must not wait for it.
    request.unpipe(form);
    request.resume();
  });
  request.pipe(form);
  return stored;
}

const tooLarge = () =>
  new DoorError("PAYLOAD_TOO_LARGE", `A file has at most ${MAX_UPLOAD_BYTES / 1024 / 1024} MB.`);
