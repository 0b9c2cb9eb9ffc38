import type { Answer } from "@tongxin/testing";
import { EMPLOYEE, ENTERPRISE, USER } from "./scim-attributes.js";

export const PATCH_OP = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
export const BULK_REQUEST = "urn:ietf:params:scim:api:messages:2.0:BulkRequest";

export interface ScimReply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Answer;
}

/** A client that speaks SCIM, as an identity provider does. */
export interface ScimClient {
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<ScimReply>;
}

export const scimClient = (url: string, token: string | null): ScimClient => ({
  async send(method, path, body, headers = {}) {
    const answer = await fetch(`${url}/scim/v2${path}`, {
      method,
      headers: {
        "accept-language": "en",
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { "content-type": "application/scim+json" }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : null };
  },
});

/** A service account's token; `scope` for less than it may. */
export async function serviceToken(
  url: string,
  clientId = "hr-system",
  secret = "tongxin-demo-secret",
  scope?: string,
): Promise<string> {
  const answer = await fetch(`${url}/oauth/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: clientId,
      client_secret: secret,
      ...(scope !== undefined && { scope }),
    }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** Somebody new, as Entra sends them, with what the directory asks of who is new. */
export const aUser = (externalId: string, more: object = {}) => ({
  schemas: [USER, ENTERPRISE, EMPLOYEE],
  externalId,
  userName: externalId,
  active: true,
  displayName: "王伟",
  emails: [{ primary: true, type: "work", value: "wangwei@tongxin.example" }],
  meta: { resourceType: "User" },
  name: { formatted: "王伟", familyName: "王", givenName: "伟" },
  title: "电工",
  phoneNumbers: [{ type: "mobile", value: "13800001234" }],
  [ENTERPRISE]: { employeeNumber: externalId, department: "TX-A-M1-S1-T1" },
  [EMPLOYEE]: { hiredOn: "2024-07-01", postCategory: "ELECTROMECHANICAL", isUnionMember: true },
  ...more,
});

export const patch = (...Operations: object[]) => ({ schemas: [PATCH_OP], Operations });
export const bulk = (Operations: readonly object[], failOnErrors?: number) => ({
  schemas: [BULK_REQUEST],
  ...(failOnErrors !== undefined && { failOnErrors }),
  Operations,
});
