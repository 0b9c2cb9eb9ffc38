import { createHash } from "node:crypto";
import type { Viewer } from "@tongxin/kernel";
import type { Log } from "@tongxin/subgraph/host";
import type { ExecutionResult } from "graphql";

/** One request as the log tells it: who asked, what it was called, how it went; never what was in it. */
export interface RequestEntry {
  readonly requestId: string;
  readonly viewer: Pick<Viewer, "account" | "kind"> | null;
  /** The text of the document; null when the request did not get that far. */
  readonly document: string | null;
  readonly status: number;
  readonly errors: readonly string[];
  /** Those of its faults. */
  readonly references: readonly string[];
  readonly ms: number;
}

/** Writes the line of a request. */
export function logRequest(log: Log, { viewer, document, ms, ...rest }: RequestEntry): void {
  log.info(
    {
      ...rest,
      account: viewer?.account ?? null,
      kind: viewer?.kind ?? null,
      operation: document === null ? null : operationIn(document),
      ms: Math.round(ms),
    },
    "request",
  );
}

const OPERATION = /^\s*(?:query|mutation)\s+([_A-Za-z]\w{0,63})(?!\w)/;

/** The name of the document's first operation, or else the beginning of the document's hash. */
export const operationIn = (document: string): string =>
  OPERATION.exec(document)?.[1] ??
  `sha256:${createHash("sha256").update(document).digest("hex").slice(0, 12)}`;

/** The codes of an answer's errors, each once. */
export const codesIn = ({ errors = [] }: ExecutionResult): string[] =>
  [...new Set(errors.map(({ extensions: { code } }) => (typeof code === "string" ? code : "UNKNOWN")))].slice(
    0,
    MOST_CODES,
  );

/** The references of an answer's faults, each once. */
export const referencesIn = ({ errors = [] }: ExecutionResult): string[] =>
  [
    ...new Set(
      errors.flatMap(({ extensions: { reference } }) => (typeof reference === "string" ? [reference] : [])),
    ),
  ].slice(0, MOST_CODES);

const MOST_CODES = 10;
