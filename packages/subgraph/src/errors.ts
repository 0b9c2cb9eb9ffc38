import { GraphQLError } from "graphql";
import type { Permission } from "@tongxin/kernel";

/** The closed list of what can go wrong at the door; see docs/errors.md. */
export const DOOR_CODES = [
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "BAD_USER_INPUT",
  "IDEMPOTENCY_MISMATCH",
  "DOCUMENT_NOT_TRUSTED",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "TOO_EXPENSIVE",
  "PAYLOAD_TOO_LARGE",
  "RATE_LIMITED",
  "OVERLOADED",
  "TIMEOUT",
  "SERVICE_UNAVAILABLE",
] as const;

export type DoorCode = (typeof DOOR_CODES)[number];

const isDoorCode = (code: unknown): code is DoorCode => DOOR_CODES.includes(code as DoorCode);

/** An error that the caller can understand and act on; anything else is a fault of ours. */
export class DoorError extends GraphQLError {
  constructor(code: DoorCode, message: string, details: Record<string, unknown> = {}) {
    super(message, { extensions: { code, ...details } });
  }
}

export const unauthenticated = (message = "Sign in first.") => new DoorError("UNAUTHENTICATED", message);

export const forbidden = (permission: Permission) =>
  new DoorError("FORBIDDEN", `You need the permission ${permission}.`, { permission });

export const notFound = (what: string) =>
  new DoorError("NOT_FOUND", `${what} does not exist or is not yours to see.`);

/** `reason` is a stable word for programs, such as PAGE_SIZE_TOO_LARGE. */
export const badInput = (reason: string, message: string) =>
  new DoorError("BAD_USER_INPUT", message, { reason });

/** PostgreSQL could not read a value as an id, a number, a date or a text (08P01: it holds a NUL): it came malformed. */
const MALFORMED = new Set(["22P02", "22007", "22008", "22003", "22021", "08P01"]);
const TIMED_OUT = new Set(["57014", "55P03", "25P03"]);

/** The database went, or does not let us in: shutting down, starting, its disk or its connections full, or nobody listens there. */
const AWAY = new Set([
  "57P01",
  "57P02",
  "57P03",
  "53100",
  "53300",
  "08006",
  "08001",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
]);

/** Whether the database, or the connection to it, was lost: what was under way did not reach it, or was undone. */
export const isAway = (fault: unknown): boolean =>
  AWAY.has(sqlState(fault)) ||
  /^(Connection terminated|timeout exceeded when|Client has encountered a connection error)/.test(
    (fault as Error | undefined)?.message ?? "",
  );

const sqlState = (fault: unknown): string => (fault as { code?: string } | undefined)?.code ?? "";

/** What was thrown, without the wrappers that graphql-js puts around its own errors. */
const causeOf = ({ originalError }: GraphQLError): Error | undefined =>
  originalError instanceof GraphQLError && !isDoorCode(originalError.extensions["code"])
    ? causeOf(originalError)
    : originalError;

const withPath = ({ message, extensions }: GraphQLError, { path }: GraphQLError): GraphQLError =>
  new GraphQLError(message, { ...(path && { path }), extensions });

/** Remembers a fault under a reference that the caller may quote. */
export type FaultLog = (reference: string, fault: unknown) => void;

/**
 * What the outside may see of an error. Door errors pass; a fault is logged and answered as a reference.
 * graphql-jit's errors have read-only `extensions`, so each is made anew.
 */
export function outward(error: GraphQLError, logFault: FaultLog): GraphQLError {
  const anew = (code: string, message: string, extensions: object = {}) =>
    new GraphQLError(message, {
      ...(error.path && { path: error.path }),
      extensions: { ...extensions, code },
    });

  const code = error.extensions?.["code"];
  if (isDoorCode(code)) return anew(code, error.message, error.extensions);

  const fault = causeOf(error);
  if (fault instanceof GraphQLError) return outward(withPath(fault, error), logFault);
  if (MALFORMED.has(sqlState(fault))) {
    return anew("BAD_USER_INPUT", "An id or a value is malformed.", { reason: "MALFORMED_VALUE" });
  }
  if (TIMED_OUT.has(sqlState(fault))) return anew("TIMEOUT", "This took too long; try again.");
  if (isAway(fault)) {
    logFault("database away", fault);
    return anew("SERVICE_UNAVAILABLE", "A part of the platform does not answer; try again shortly.");
  }
  // Without a path, or about an argument, nothing of ours has run: the request itself was refused.
  if (!fault && (!error.path || error.message.startsWith('Argument "')))
    return anew("BAD_USER_INPUT", error.message);

  const reference = crypto.randomUUID().slice(0, 8);
  logFault(reference, fault ?? error);
  return anew("INTERNAL_SERVER_ERROR", `Something went wrong on our side. Quote ${reference}.`, {
    reference,
  });
}
