import type { Log } from "@tongxin/subgraph/host";

/** Whether something that we depend on answers, as the log tells it: a line when it goes, and one when it is back. */
export interface Watch {
  /** It does not answer, and why; told again while it is away, it says nothing. */
  away(why: string): void;
  /** It answers. */
  back(): void;
}

/** What is watched, and the sentences for the person who reads the log. */
export interface Watched {
  readonly part: string;
  readonly away: string;
  readonly back: string;
}

export function watchOf(log: Log, { part, away, back }: Watched): Watch {
  let isAway = false;
  return {
    away(why) {
      if (!isAway) log.warn({ part, why }, away);
      isAway = true;
    },
    back() {
      if (isAway) log.warn({ part }, back);
      isAway = false;
    },
  };
}

/** What went wrong between us and a part, in words of ours, which hold nothing of what was asked. */
export class Failure extends Error {}

/** The system's own words for what went wrong between two machines, which hold nothing of what was asked. */
const SYSTEM_CODE = /^(E[A-Z0-9]+|UND_ERR_[A-Z_]+)$/;

/** Why something failed, for the log: in full where it is ours or the network's word, by its kind alone where it may quote a request. */
export function whyOf(error: unknown): string {
  if (error instanceof Failure) return error.message;
  const { code, cause, message, name } = error as Error & { code?: unknown };
  if (typeof code === "string" && SYSTEM_CODE.test(code)) return message || code;
  // `fetch` wraps what happened.
  if (cause instanceof Error) return whyOf(cause);
  return name === "TimeoutError" ? "no answer in time" : name;
}
