import { outward } from "@tongxin/subgraph/host";
import { GraphQLError } from "graphql";

/** What `outward` makes of a reference. */
const REFERENCE = /^[0-9a-f]{8}$/;

/** A fault as the log is told of it: its reference, where in the answer, and what it was, unless a subgraph's log has that. */
export interface Fault {
  readonly reference: string;
  readonly path: string | null;
  readonly err?: unknown;
}

export type TellFault = (fault: Fault) => void;

/** Of one answer the log is told of so many that subgraphs have logged already. */
const MOST_TOLD = 10;

/** What the outside may see of an answer's errors. What one fault left missing in several places has one reference, told once. */
export function allMasked(errors: readonly GraphQLError[], tell: TellFault): GraphQLError[] {
  const known = new Map<unknown, GraphQLError>();
  let told = 0;
  const tellSome: TellFault = fault => {
    if (fault.err !== undefined || told++ < MOST_TOLD) tell(fault);
  };
  return errors.map(error => {
    const fault: unknown = isMaskedFault(error) ? error.extensions["reference"] : error.originalError;
    const first = known.get(fault);
    if (first) return withExtensions({ message: first.message, path: error.path }, first.extensions);
    const safe = masked(error, tellSome);
    if (fault !== undefined) known.set(fault, safe);
    return safe;
  });
}

/**
 * What the outside may see of an error. A fault that a subgraph has masked keeps the reference under which it was logged
 * there; a request that was refused before anything ran keeps the HTTP status it was refused with.
 */
export function masked(error: unknown, tell: TellFault): GraphQLError {
  const known = asGraphQLError(error);
  const path = known.path?.join(".") ?? null;
  if (isMaskedFault(known)) {
    const { code, reference } = known.extensions as { code: string; reference: string };
    tell({ reference, path });
    return withExtensions(known, { code, reference });
  }
  const safe = outward(known, (reference, err) => tell({ reference, path, err }));
  const { http } = known.extensions;
  return withExtensions(safe, http && !known.path ? { ...safe.extensions, http } : safe.extensions);
}

const asGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError("fault", { originalError: error as Error });

const isMaskedFault = ({ extensions }: GraphQLError): boolean =>
  extensions["code"] === "INTERNAL_SERVER_ERROR" && REFERENCE.test(String(extensions["reference"]));

const withExtensions = (
  { message, path }: Pick<GraphQLError, "message" | "path">,
  extensions: Record<string, unknown>,
): GraphQLError => new GraphQLError(withoutSuggestions(message), { ...(path && { path }), extensions });

/** What graphql-js suggests instead of a misspelt name may be what the viewer should not know of. */
export const withoutSuggestions = (message: string): string => message.replace(/ Did you mean .*$/s, "");
