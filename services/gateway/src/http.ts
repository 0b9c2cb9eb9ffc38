import { randomUUID } from "node:crypto";
import { isUtf8 as isValidUtf8 } from "node:buffer";
import type { IncomingMessage, ServerResponse } from "node:http";
import { badInput, DoorError, HTTP_STATUS } from "@tongxin/subgraph/host";

export type Route = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

export const MAX_BODY_BYTES = 200_000;

const STATUS: Readonly<Record<string, number>> = {
  ...HTTP_STATUS,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  TOO_EXPENSIVE: 400,
  RATE_LIMITED: 429,
  OVERLOADED: 503,
  SERVICE_UNAVAILABLE: 503,
  TIMEOUT: 504,
};

export function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
}

/** The HTTP status of an error; one that an error brings itself goes before that of its code. */
export const statusOf = ({ extensions }: Pick<DoorError, "extensions">): number =>
  (extensions["http"] as { status: number } | undefined)?.status ?? STATUS[String(extensions["code"])] ?? 500;

/** Answers with an error before GraphQL began, as GraphQL would. */
export function sendError(
  response: ServerResponse,
  { message, extensions }: Pick<DoorError, "message" | "extensions">,
): void {
  const { http: _, ...outward } = extensions as { http?: unknown; code?: string; retryAfter?: number };
  if (outward.retryAfter !== undefined) response.setHeader("retry-after", outward.retryAfter);
  if (outward.code === "UNAUTHENTICATED") response.setHeader("www-authenticate", "Bearer");
  send(response, statusOf({ extensions }), { errors: [{ message, extensions: outward }] });
}

/** How long a client may take to send a body that is no upload. */
const BODY_MS = 15_000;

/** A request's body as text: as it is, in UTF-8, of a bounded size and in a bounded time. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  refusePacked(request);
  const late = setTimeout(
    () => request.destroy(new DoorError("TIMEOUT", "The body did not arrive.")),
    BODY_MS,
  );
  try {
    return textIn(await bytesOf(request));
  } finally {
    clearTimeout(late);
  }
}

/** What is too much is not kept, but let run out: a client that still sends would never see our answer. */
function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY_BYTES) return void chunks.push(chunk);
      chunks.length = 0;
      reject(tooLarge());
    });
    request.once("end", () => resolve(Buffer.concat(chunks)));
    request.once("error", reject);
    request.once("close", () => {
      if (!request.readableEnded) reject(new DoorError("TIMEOUT", "The body broke off."));
    });
  });
}

const tooLarge = () =>
  new DoorError("PAYLOAD_TOO_LARGE", `A request has at most ${MAX_BODY_BYTES} bytes; upload files instead.`);

function textIn(bytes: Buffer): string {
  if (!isValidUtf8(bytes)) throw badInput("UTF8_EXPECTED", "The body is not UTF-8.");
  return bytes.toString("utf8");
}

/** Whether a request names no other charset than ours. */
export const isUtf8 = ({ headers }: IncomingMessage): boolean =>
  /^"?utf-?8"?$/i.test(/;\s*charset=([^;\s]+)/i.exec(headers["content-type"] ?? "")?.[1] ?? "utf-8");

/** What is packed is not unpacked: a few bytes could become gigabytes. */
export function refusePacked({ headers }: IncomingMessage): void {
  if ((headers["content-encoding"] ?? "identity") === "identity") return;
  throw new DoorError("BAD_USER_INPUT", "Send the body as it is, not compressed.", {
    reason: "CONTENT_ENCODING_UNSUPPORTED",
    http: { status: 415 },
  });
}

/** A request's body as JSON. */
export const jsonOf = async (request: IncomingMessage): Promise<unknown> => parseJson(await bodyOf(request));

/** What a body says; what is no JSON is malformed. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw badInput("JSON_MALFORMED", "The body is not JSON.");
  }
}

/** The fields of a form. */
export async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const contentType = request.headers["content-type"] ?? "";
  if (!/^application\/x-www-form-urlencoded\b/i.test(contentType))
    throw badInput("FORM_EXPECTED", "Send the fields as application/x-www-form-urlencoded.");
  return new URLSearchParams(await bodyOf(request));
}

const REQUEST_ID = /^[\w-]{1,64}$/;

/** Gives a request the name that logs and answers call it by: the one it came with, where that is a plain word, or one of ours. */
export function nameRequest({ headers }: IncomingMessage): string {
  const given = String(headers["x-request-id"] ?? "");
  return (headers["x-request-id"] = REQUEST_ID.test(given) ? given : randomUUID());
}

/** What a request was named when it came. */
export const requestIdOf = ({ headers }: IncomingMessage): string => String(headers["x-request-id"]);

/** Who sends a request, as far as that is known before its account is. */
export interface Sender {
  readonly address: string;
  readonly requestId: string;
}

export const senderOf = (request: IncomingMessage, proxies: number): Sender => ({
  address: addressOf(request, proxies),
  requestId: requestIdOf(request),
});

/** Where a request comes from; behind that many proxies of ours, what the outermost of them saw. */
export function addressOf({ headers, socket }: IncomingMessage, proxies: number): string {
  const passedOn = String(headers["x-forwarded-for"] ?? "").split(",");
  const own = socket.remoteAddress ?? "";
  return proxies > 0 ? passedOn.at(-proxies)?.trim() || own : own;
}
