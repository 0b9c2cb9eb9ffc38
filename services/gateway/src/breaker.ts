import type { Clock } from "@tongxin/kernel";
import type { Watch } from "./watch.js";

/** Failures in a row, and how many of the last ones, after which a service is left alone. */
const MAX_IN_A_ROW = 5;
const WINDOW = 20;
const MAX_OF_WINDOW = WINDOW / 2;
/** How long it is left alone before one request tries again. */
const OPEN_MS = 2_000;

/** How an attempt ended: well, or why not; null when nobody waited for its end. */
export type Outcome = "answered" | { readonly failed: string } | null;

/** Spares a service that does not answer the requests that would wait for it in vain, and those who send them. */
export interface Breaker {
  /** To be told how the attempt ended; null when there should be none now. */
  attempt(): ((outcome: Outcome) => void) | null;
}

/** The watch is told when the service begins to be left alone, and when it is asked again. */
export function createBreaker(clock: Clock, watch?: Watch): Breaker {
  let inARow = 0;
  let lastWhy = "";
  /** The last outcomes, true for a failure. */
  let window: boolean[] = [];
  let openUntil: number | null = null;
  let isProbing = false;
  const now = () => clock.now().getTime();

  function note(outcome: Exclude<Outcome, null>): void {
    const failed = outcome !== "answered";
    if (failed) lastWhy = outcome.failed;
    inARow = failed ? inARow + 1 : 0;
    window = [...window.slice(1 - WINDOW), failed];
    const failures = window.filter(Boolean).length;
    const isBad = inARow >= MAX_IN_A_ROW || (window.length === WINDOW && failures > MAX_OF_WINDOW);
    if (!isBad) return;
    openUntil = now() + OPEN_MS;
    watch?.away(lastWhy);
  }

  function probed(outcome: Outcome): void {
    isProbing = false;
    if (outcome === null) return;
    if (outcome !== "answered") return void (openUntil = now() + OPEN_MS);
    openUntil = null;
    inARow = 0;
    window = [];
    watch?.back();
  }

  return {
    attempt() {
      if (openUntil === null) return outcome => outcome && openUntil === null && note(outcome);
      if (isProbing || now() < openUntil) return null;
      isProbing = true;
      return probed;
    },
  };
}
