import { DoorError } from "@tongxin/subgraph";

/** Runs so much at once, lets so much wait, and turns the rest away. */
export interface Queue {
  /** Throws OVERLOADED when there is no place left, or none for this one; what `signal` ends stops waiting. */
  run<Result>(owner: string, signal: AbortSignal, work: () => Promise<Result>): Promise<Result>;
}

export const MAX_WAITING = 400;
/** Who waits longer is told to come again: an answer that comes too late helps nobody. */
const PATIENCE_MS = 750;
/**
 * How often the event loop turns at most between two starts while connections come in; else it turns twice, so that what
 * is heavy does not all begin at once. It takes in one connection each time it turns, so that whoever knocks is let in
 * several times as fast as work begins: a crowd waits here, where it is counted and told to come again, and not unseen
 * before the door.
 */
const TURNS_FOR_A_CROWD = 8;
/** Where turns are long, whoever waits has waited long enough. */
const LONGEST_REST_MS = 20;
/** One owner's part of the waiting places, so that nobody can fill them alone. */
const SHARE = 1 / 4;

/** `arrivals` counts the connections that have come in so far. */
export function createQueue(
  maxRunning: number,
  { maxWaiting = MAX_WAITING, arrivals = () => 0 }: { maxWaiting?: number; arrivals?: () => number } = {},
): Queue {
  /** Who waits, by owner; the owner whose turn is next comes first. */
  const waiting = new Map<string, Set<() => void>>();
  let running = 0;
  let size = 0;
  let isResting = false;
  let arrived = arrivals();

  const mayStart = () => running < maxRunning && !isResting;

  function begin(): void {
    running++;
    isResting = true;
    rest(1, performance.now() + LONGEST_REST_MS);
  }

  /** Whether a connection has come in since this was asked last: then there may be more. */
  function hasArrival(): boolean {
    const before = arrived;
    arrived = arrivals();
    return arrived !== before;
  }

  function rest(turn: number, until: number): void {
    setImmediate(() => {
      // The first turn may end before any connection could be taken in.
      const goesOn = turn === 1 || hasArrival();
      if (goesOn && turn < TURNS_FOR_A_CROWD && performance.now() < until) return rest(turn + 1, until);
      isResting = false;
      startNext();
    });
  }

  function leave(owner: string, start: () => void): void {
    const own = waiting.get(owner);
    if (!own?.delete(start)) return;
    size--;
    if (own.size === 0) waiting.delete(owner);
  }

  /** Owners take turns: who sends a hundred requests waits behind everybody who sent one. */
  function startNext(): void {
    const [next] = waiting;
    if (!next || !mayStart()) return;
    const [owner, own] = next;
    const [start] = own;
    waiting.delete(owner);
    waiting.set(owner, own);
    leave(owner, start!);
    start!();
  }

  function turn(owner: string, signal: AbortSignal): Promise<void> {
    const own = waiting.get(owner) ?? new Set();
    // Who waits for the loop to turn alone takes nobody's place.
    const free = maxRunning - running;
    const isFull = size >= maxWaiting + free || own.size >= maxWaiting * SHARE + free;
    if (signal.aborted || isFull) throw overloaded();
    return new Promise((resolve, reject) => {
      const gone = () => {
        clearTimeout(late);
        signal.removeEventListener("abort", gone);
        leave(owner, start);
        reject(overloaded());
      };
      const late = setTimeout(gone, PATIENCE_MS);
      const start = () => {
        clearTimeout(late);
        signal.removeEventListener("abort", gone);
        begin();
        resolve();
      };
      signal.addEventListener("abort", gone, { once: true });
      waiting.set(owner, own.add(start));
      size++;
    });
  }

  return {
    async run(owner, signal, work) {
      if (size === 0 && mayStart()) begin();
      else await turn(owner, signal);
      try {
        return await work();
      } finally {
        running--;
        startNext();
      }
    },
  };
}

const overloaded = () =>
  new DoorError("OVERLOADED", "There is more to do than can be done right now; try again shortly.", {
    retryAfter: 1,
  });
