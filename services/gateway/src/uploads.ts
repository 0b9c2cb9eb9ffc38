import type { IncomingMessage } from "node:http";
import { finished, Readable } from "node:stream";
import busboy, { type Busboy } from "busboy";
import { may, UPLOAD_PERMISSION, type Viewer } from "@tongxin/kernel";
import {
  badInput,
  DoorError,
  FILE_NAME_HEADER,
  forbidden,
  PASSPORT_HEADER,
  type Credentials,
  type IncomingFile,
  type Service,
} from "@tongxin/subgraph/host";
import { request as send } from "undici";
import { refusePacked } from "./http.js";
import { passportRefused } from "./miswired.js";

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
    const { statusCode, answer } = await send(url, {
      method: "POST",
      headers: {
        "content-type": contentType,
        "accept-language": locale,
        "x-request-id": requestId,
        [FILE_NAME_HEADER]: encodeURIComponent(fileName),
        [PASSPORT_HEADER]: passport ?? "",
      },
      body: Readable.from(bytes),
    })
      .then(async ({ statusCode, body }) => ({ statusCode, answer: (await body.json()) as StoreAnswer }))
      .catch((error: unknown) => {
        throw error instanceof DoorError ? error : unavailable();
      });
    if (statusCode === 401) throw passportRefused("directory");
    const [error] = answer.errors ?? [];
    if (error) throw new DoorError(error.extensions.code, error.message, error.extensions);
    if (statusCode >= 400) throw unavailable();
    return answer;
  };

interface StoreAnswer {
  readonly errors?: { message: string; extensions: { code: never } }[];
}

/** `directory` asks this again; asked here, nobody else's bytes are read at all. */
export function refuseStrangers(viewer: Viewer): void {
  if (!may(viewer, UPLOAD_PERMISSION)) throw forbidden(UPLOAD_PERMISSION);
}

/** So many files come in at once; each keeps the process busy with hashing and sealing. */
const AT_ONCE = 3;

/** Lets few files in at once, and one of an account: who sends another is told to come again. */
export function createUploadPlaces(most = AT_ONCE) {
  const sending = new Set<string>();
  return async <Result>(account: string, work: () => Promise<Result>): Promise<Result> => {
    if (sending.has(account) || sending.size >= most) throw busy();
    sending.add(account);
    try {
      return await work();
    } finally {
      sending.delete(account);
    }
  };
}

const busy = () =>
  new DoorError("OVERLOADED", "Other files are being taken in, of yours or of others; try again shortly.", {
    retryAfter: 5,
  });

/** Takes the one file of a multipart request and streams it on; nothing is kept here. */
export async function takeUpload(
  request: IncomingMessage,
  credentials: Credentials,
  store: StoreFile,
): Promise<object> {
  refusePacked(request);
  const form = formOf(request);
  const stored = new Promise<object>((resolve, reject) => {
    form.on("error", () => reject(malformed()));
    const onEmpty = () => reject(badInput("FILE_MISSING", "The request carries no file."));
    form.once("close", onEmpty);
    form.once("file", (_, stream, { filename, mimeType }) => {
      form.off("close", onEmpty);
      // Whoever reads the stream hears of its error; without a listener it would end the process when nobody does.
      stream.on("error", () => {});
      store(credentials, { fileName: filename ?? "", contentType: mimeType, bytes: limited(stream) }).then(
        resolve,
        reject,
      );
    });
  });
  stored.catch(() => {
    // What follows is not read; the answer must not wait for it.
    request.unpipe(form);
    form.destroy();
    request.resume();
  });
  // `pipe` does not pass on that the client went away: without this the file would never end.
  finished(request, error => void (error && form.destroy(error)));
  request.pipe(form);
  return stored;
}

function formOf({ headers }: IncomingMessage): Busboy {
  if (!headers["content-type"]?.startsWith("multipart/form-data")) {
    throw badInput("MULTIPART_EXPECTED", "Send the file as multipart/form-data, in a field named file.");
  }
  try {
    return busboy({
      headers,
      limits: { files: 1, fileSize: MAX_UPLOAD_BYTES, fields: 0 },
      // Browsers and curl send Chinese file names as UTF-8 bytes.
      defParamCharset: "utf8",
    });
  } catch {
    throw malformed();
  }
}

/** The file's bytes; fails when they are too many or break off, so that nothing of it is kept. */
async function* limited(stream: Readable & { truncated?: boolean }): AsyncGenerator<Buffer> {
  try {
    yield* stream as AsyncIterable<Buffer>;
  } catch {
    throw malformed();
  }
  if (stream.truncated) throw tooLarge();
}

const malformed = () =>
  badInput("MULTIPART_MALFORMED", "The form is malformed, or it broke off before its end.");

const tooLarge = () =>
  new DoorError("PAYLOAD_TOO_LARGE", `A file has at most ${MAX_UPLOAD_BYTES / 1024 / 1024} MB.`);

const unavailable = () => new DoorError("SERVICE_UNAVAILABLE", "Files cannot be taken right now.");
