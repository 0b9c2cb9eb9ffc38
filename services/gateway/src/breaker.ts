import type { Clock } from "@tongxin/kernel";

/** Failures in a row, and how many of the last ones, after which a service is left alone. */
const MAX_IN_A_ROW = 5;
const WINDOW = 20;
const MAX_OF_WINDOW = WINDOW / 2;
/** How long it is left alone before one request tries again. */
const OPEN_MS = 2_000;

/** How an attempt ended; null when nobody waited for its end. */
export type Outcome = "answered" | "failed" | null;

/** Spares a service that does not answer the requests that would wait for it in vain, and those who send them. */
export interface Breaker {
  /** To be told how the attempt ended; null when there should be none now. */
  attempt(): ((outcome: Outcome) => void) | null;
}

export function createBreaker(clock: Clock): Breaker {
  let inARow = 0;
  /** The last outcomes, true for a failure. */
  let window: boolean[] = [];
  let openUntil: number | null = null;
  let isProbing = false;
  const now = () => clock.now().getTime();

  function note(failed: boolean): void {
    inARow = failed ? inARow + 1 : 0;
    window = [...window.slice(1 - WINDOW), failed];
    const failures = window.filter(Boolean).length;
    const isBad = inARow >= MAX_IN_A_ROW || (window.length === WINDOW && failures > MAX_OF_WINDOW);
    if (isBad) openUntil = now() + OPEN_MS;
  }

  function probed(outcome: Outcome): void {
    isProbing = false;
    if (outcome === "failed") openUntil = now() + OPEN_MS;
    if (outcome !== "answered") return;
    openUntil = null;
    inARow = 0;
    window = [];
  }

  return {
    attempt() {
      if (openUntil === null) return outcome => outcome && openUntil === null && note(outcome === "failed");
      if (isProbing || now() < openUntil) return null;
      isProbing = true;
      return probed;
    },
  };
}
