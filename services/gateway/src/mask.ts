import { outward, type Log } from "@tongxin/subgraph/host";
import { GraphQLError } from "graphql";

/** What `outward` makes of a reference. */
const REFERENCE = /^[0-9a-f]{8}$/;

/**
 * What the outside may see of an error. A fault that a subgraph has masked keeps the reference under which it was logged
 * there; a request that was refused before anything ran keeps the HTTP status it was refused with.
 */
export function masked(error: unknown, log: Log): GraphQLError {
  const known = asGraphQLError(error);
  if (isMaskedFault(known)) return withExtensions(known, faultOf(known));
  const safe = outward(known, (reference, fault) => log.error({ reference, err: fault }, "fault"));
  const { http } = known.extensions;
  return withExtensions(safe, http && !known.path ? { ...safe.extensions, http } : safe.extensions);
}

const asGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError("fault", { originalError: error as Error });

const isMaskedFault = ({ extensions }: GraphQLError): boolean =>
  extensions["code"] === "INTERNAL_SERVER_ERROR" && REFERENCE.test(String(extensions["reference"]));

const faultOf = ({ extensions: { code, reference } }: GraphQLError) => ({ code, reference });

const withExtensions = ({ message, path }: GraphQLError, extensions: Record<string, unknown>): GraphQLError =>
  new GraphQLError(withoutSuggestions(message), { ...(path && { path }), extensions });

/** What graphql-js suggests instead of a misspelt name may be what the viewer should not know of. */
export const withoutSuggestions = (message: string): string => message.replace(/ Did you mean .*$/s, "");
