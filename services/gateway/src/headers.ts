import type { IncomingMessage, ServerResponse } from "node:http";
import { DoorError } from "@tongxin/subgraph/host";

const ALWAYS: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  // With no referrer at all browsers would not say either which site a form of ours comes from.
  "referrer-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  // Pages say more of what they need; what is no page needs nothing.
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cache-control": "no-store",
};
const ONE_YEAR_S = 365 * 24 * 60 * 60;

/** What every answer says to browsers; behind TLS also that nothing else will do from now on. */
export function secure(response: ServerResponse, publicUrl: string): void {
  for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value);
  if (publicUrl.startsWith("https:"))
    response.setHeader("strict-transport-security", `max-age=${ONE_YEAR_S}`);
}

const PREFLIGHT: Readonly<Record<string, string>> = {
  "access-control-allow-methods": "GET, POST",
  "access-control-allow-headers":
    "authorization, content-type, accept-language, idempotency-key, x-request-id",
  "access-control-max-age": "600",
};
const EXPOSED = "x-request-id, retry-after, ratelimit-limit, ratelimit-remaining, ratelimit-reset";

export interface Origins {
  readonly publicUrl: string;
  /** Other sites whose pages may call us, with a token that they hold. */
  readonly corsOrigins: readonly string[];
}

/** Lets pages of the listed sites read answers; refuses those of all others, which have no business here. */
export function allowOrigin(
  { headers }: IncomingMessage,
  response: ServerResponse,
  { publicUrl, corsOrigins }: Origins,
): void {
  const { origin, host } = headers;
  if (corsOrigins.length > 0) response.setHeader("vary", "origin");
  if (origin === undefined || URL.parse(origin)?.host === host || origin === new URL(publicUrl).origin)
    return;
  if (!corsOrigins.includes(origin)) throw foreign();
  response.setHeader("access-control-allow-origin", origin);
  response.setHeader("access-control-expose-headers", EXPOSED);
}

const foreign = () =>
  new DoorError("BAD_USER_INPUT", "Pages of that site may not call this one.", {
    reason: "ORIGIN_FOREIGN",
    http: { status: 403 },
  });

/** Whether a browser asks first what a page may send. */
export const isPreflight = ({ method, headers }: IncomingMessage): boolean =>
  method === "OPTIONS" && headers["access-control-request-method"] !== undefined;

export const answerPreflight = (response: ServerResponse): void =>
  void response.writeHead(204, PREFLIGHT).end();
