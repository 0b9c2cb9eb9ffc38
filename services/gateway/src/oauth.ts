import type { IncomingMessage, ServerResponse } from "node:http";
import { DoorError } from "@tongxin/subgraph/host";
import type { Attempts } from "./attempts.js";
import { formOf, send, senderOf, statusOf, type Route } from "./http.js";
import {
  scopesIn,
  SERVICE_TOKEN_SECONDS,
  type CheckSecret,
  type ServiceAccount,
  type ServiceIssuer,
} from "./service-accounts.js";

export const TOKEN_PATH = "/oauth/token";

export interface TokenEndpoint {
  readonly check: CheckSecret;
  readonly issuer: ServiceIssuer;
  readonly attempts: Attempts;
  readonly trustedProxies: number;
}

/** Gives service accounts their tokens: the client credentials grant of RFC 6749, which says what the errors are. */
export function tokenEndpoint({ check, issuer, attempts, trustedProxies }: TokenEndpoint): Route {
  async function answer(request: IncomingMessage): Promise<object> {
    const form = await formOf(request);
    const repeated = [...form.keys()].find(name => form.getAll(name).length > 1);
    if (repeated) throw new OAuthError(400, "invalid_request", `${repeated} is given twice.`);
    const { clientId, secret } = credentialsIn(request, form);
    const grant = form.get("grant_type");
    if (!grant) throw new OAuthError(400, "invalid_request", "grant_type is missing.");
    if (grant !== "client_credentials")
      throw new OAuthError(400, "unsupported_grant_type", "Only client_credentials is served here.");

    const found = await attempts.attempt("SERVICE", clientId, senderOf(request, trustedProxies), () =>
      check(clientId, secret),
    );
    if (!found) throw new OAuthError(401, "invalid_client", "The client id or the secret is wrong.");
    const scopes = granted(found, form.get("scope"));
    return {
      access_token: await issuer.issue(clientId, { ...found, scopes }),
      token_type: "Bearer",
      expires_in: SERVICE_TOKEN_SECONDS,
      scope: scopes.join(" "),
    };
  }

  return async (request, response) => {
    response.setHeader("cache-control", "no-store");
    try {
      send(response, 200, await answer(request));
    } catch (error) {
      sendOAuthError(response, asOAuthError(error));
    }
  };
}

class OAuthError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

/** By the Authorization header or by the form, and never by both. */
function credentialsIn(
  { headers }: IncomingMessage,
  form: URLSearchParams,
): { clientId: string; secret: string } {
  const byForm = { clientId: form.get("client_id") ?? "", secret: form.get("client_secret") ?? "" };
  const header = headers.authorization;
  if (header && byForm.secret)
    throw new OAuthError(400, "invalid_request", "Give the secret in one way only.");
  const { clientId, secret } = header ? basicIn(header) : byForm;
  if (!clientId || !secret)
    throw new OAuthError(401, "invalid_client", "A client id and a secret are needed.");
  if (byForm.clientId && byForm.clientId !== clientId)
    throw new OAuthError(400, "invalid_request", "The form names another client than the header.");
  return { clientId, secret };
}

function basicIn(header: string): { clientId: string; secret: string } {
  const [, encoded] = /^basic ([\w+/=-]+)$/i.exec(header) ?? [];
  const [, clientId = "", secret = ""] =
    /^([^:]*):(.*)$/s.exec(Buffer.from(encoded ?? "", "base64").toString("utf8")) ?? [];
  try {
    return { clientId: unescaped(clientId), secret: unescaped(secret) };
  } catch {
    return { clientId: "", secret: "" };
  }
}

/** Both halves are form-encoded before they are joined (RFC 6749, 2.3.1). */
const unescaped = (text: string): string => decodeURIComponent(text.replaceAll("+", " "));

/** What the token is good for: all that the account may, or the part that was asked for. */
function granted({ scopes }: ServiceAccount, asked: string | null): string[] {
  const all = scopesIn(scopes.join(" "));
  if (asked === null) return all;
  const wanted = scopesIn(asked);
  const beyond = wanted.filter(scope => !all.includes(scope));
  if (beyond.length > 0 || wanted.length === 0)
    throw new OAuthError(
      400,
      "invalid_scope",
      `This account may not ask for ${beyond.join(" ") || "nothing"}.`,
    );
  return wanted;
}

/** What was refused by our door, in the words of RFC 6749. */
function asOAuthError(error: unknown): OAuthError {
  if (error instanceof OAuthError) return error;
  if (!(error instanceof DoorError)) throw error;
  const status = statusOf(error);
  const code = { 429: "slow_down", 503: "temporarily_unavailable" }[status] ?? "invalid_request";
  return new OAuthError(status, code, error.message, error.extensions["retryAfter"] as number | undefined);
}

function sendOAuthError(response: ServerResponse, { status, code, message, retryAfter }: OAuthError): void {
  if (status === 401) response.setHeader("www-authenticate", 'Basic realm="tongxin", charset="UTF-8"');
  if (retryAfter !== undefined) response.setHeader("retry-after", retryAfter);
  send(response, status, { error: code, error_description: message });
}
