import { DoorError, type DoorCode } from "@tongxin/subgraph/host";
import type { GraphQLError } from "graphql";
import { statusOf } from "../http.js";

/** What exactly is wrong, in the words of RFC 7644, 3.12. */
export type ScimType =
  | "invalidFilter"
  | "tooMany"
  | "uniqueness"
  | "mutability"
  | "invalidSyntax"
  | "invalidPath"
  | "noTarget"
  | "invalidValue";

const SCIM_TYPES = new Set<unknown>([
  "invalidFilter",
  "tooMany",
  "uniqueness",
  "mutability",
  "invalidSyntax",
  "invalidPath",
  "noTarget",
  "invalidValue",
] satisfies ScimType[]);

const CODES: Readonly<Record<number, DoorCode>> = {
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  413: "PAYLOAD_TOO_LARGE",
  503: "SERVICE_UNAVAILABLE",
};

/** A request that is answered by this status, and by what is to be done about it. */
export const scimError = (
  status: number,
  message: string,
  scimType?: ScimType,
  headers: Readonly<Record<string, string>> = {},
) =>
  new DoorError(CODES[status] ?? "BAD_USER_INPUT", message, {
    ...(scimType && { reason: scimType }),
    http: { status, headers },
  });

export const invalid = (scimType: ScimType, message: string) => scimError(400, message, scimType);

export const nothingHere = (what: string) =>
  scimError(404, `${what} does not exist, has been deleted, or is not yours to see.`);

const ERROR_SCHEMA = "urn:ietf:params:scim:api:messages:2.0:Error";

/** Statuses of errors that GraphQL answers with 200. */
const STATUS: Readonly<Record<string, number>> = { IDEMPOTENCY_MISMATCH: 409 };

const statusIn = (error: Pick<GraphQLError, "extensions">): number =>
  STATUS[String(error.extensions["code"])] ?? statusOf(error);

/** Those of our own reasons that SCIM has a word for; what else is wrong with a request is said by its sentence. */
const scimTypeIn = (reason: unknown, status: number): unknown => {
  if (SCIM_TYPES.has(reason)) return reason;
  if (reason === "JSON_MALFORMED" || reason === "UTF8_EXPECTED") return "invalidSyntax";
  return status === 400 ? "invalidValue" : undefined;
};

interface Extensions {
  readonly reason?: unknown;
  readonly reference?: string;
  /** Seconds. */
  readonly retryAfter?: number;
  readonly http?: { readonly headers?: Readonly<Record<string, string>> };
}

/** An error as SCIM answers it. */
export function written(error: Pick<GraphQLError, "message" | "extensions">) {
  const status = statusIn(error);
  const { reason, retryAfter, reference, http } = error.extensions as Extensions;
  const scimType = scimTypeIn(reason, status);
  return {
    status,
    headers: {
      ...http?.headers,
      ...(retryAfter !== undefined && { "retry-after": String(retryAfter) }),
      ...(status === 401 && { "www-authenticate": "Bearer" }),
    },
    body: {
      schemas: [ERROR_SCHEMA],
      status: String(status),
      ...(scimType !== undefined && { scimType }),
      detail: error.message,
      ...(reference !== undefined && { reference }),
    },
  };
}

/** A rule's no, as the graph says it. */
export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  readonly allowedTransitions: readonly string[] | null;
}

/** How each refusal is answered; whatever else a rule says of a request is a value that cannot be. */
const REFUSED: Readonly<Record<string, { status: number; scimType?: ScimType; retryAfter?: number }>> = {
  ALREADY_EXISTS: { status: 409, scimType: "uniqueness" },
  CONFLICT: { status: 412 },
  INVALID_TRANSITION: { status: 400, scimType: "mutability" },
  OUT_OF_SCOPE: { status: 403 },
  RECORD_UNKNOWN: { status: 404 },
  IMPORT_RUNNING: { status: 503, retryAfter: 60 },
};

/** A refusal with its own sentence, the attribute it is about, and what is allowed instead. */
export function refused(
  { code, message, path, allowedTransitions }: UserError,
  attributeOf: Naming,
): DoorError {
  const { status, scimType, retryAfter } = REFUSED[code] ?? {
    status: 400,
    scimType: "invalidValue" as const,
  };
  const attribute = attributeOf(path.at(-1) ?? "");
  const allowed = allowedTransitions?.join(", ");
  const detail = [message, attribute && `(${attribute})`, allowed && `[${allowed}]`]
    .filter(Boolean)
    .join(" ");
  return scimError(status, detail, scimType, retryAfter ? { "retry-after": String(retryAfter) } : {});
}

/** What SCIM calls an argument of the graph. */
export type Naming = (argument: string) => string | undefined;
