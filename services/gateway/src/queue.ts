import { DoorError } from "@tongxin/subgraph/host";

/** Runs so much at once, lets so much wait, and turns the rest away. */
export interface Queue {
  /** Throws OVERLOADED when there is no place left, or none for this one; what `signal` ends stops waiting. */
  run<Result>(owner: string, signal: AbortSignal, work: () => Promise<Result>): Promise<Result>;
}

export const MAX_WAITING = 400;
/**
 * Who waits for so many ticks, three quarters of a second, is told to come again: an answer that comes too late helps
 * nobody. A loop that stood still has used up one tick, and not everybody's patience.
 */
const PATIENCE_TICKS = 15;
const TICK_MS = 50;
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

interface Waiter {
  readonly start: () => void;
  readonly giveUp: () => void;
  /** The tick it came in. */
  readonly since: number;
}

interface QueueOptions {
  maxWaiting?: number;
  /** How many connections have come in so far. */
  arrivals?: () => number;
  /** Milliseconds that only grow. */
  now?: () => number;
}

export function createQueue(
  maxRunning: number,
  { maxWaiting = MAX_WAITING, arrivals = () => 0, now = () => performance.now() }: QueueOptions = {},
): Queue {
  /** Who waits, by owner; the owner whose turn is next comes first. */
  const waiting = new Map<string, Set<Waiter>>();
  let running = 0;
  let size = 0;
  let ticks = 0;
  let ticking: NodeJS.Timeout | undefined;
  let isResting = false;
  let arrived = arrivals();

  const mayStart = () => running < maxRunning && !isResting;

  function begin(): void {
    running++;
    isResting = true;
    rest(1, now() + LONGEST_REST_MS);
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
      if (goesOn && turn < TURNS_FOR_A_CROWD && now() < until) return rest(turn + 1, until);
      isResting = false;
      startNext();
    });
  }

  function tick(): void {
    ticks++;
    for (const own of waiting.values())
      for (const each of own) if (ticks - each.since >= PATIENCE_TICKS) each.giveUp();
  }

  function enter(owner: string, waiter: Waiter): void {
    waiting.set(owner, (waiting.get(owner) ?? new Set()).add(waiter));
    if (size++ === 0) ticking = setInterval(tick, TICK_MS);
  }

  function leave(owner: string, waiter: Waiter): void {
    const own = waiting.get(owner);
    if (!own?.delete(waiter)) return;
    if (--size === 0) clearInterval(ticking);
    if (own.size === 0) waiting.delete(owner);
  }

  /** Owners take turns: who sends a hundred requests waits behind everybody who sent one. */
  function startNext(): void {
    const [next] = waiting;
    if (!next || !mayStart()) return;
    const [owner, own] = next;
    const [first] = own;
    waiting.delete(owner);
    waiting.set(owner, own);
    first!.start();
  }

  function turn(owner: string, signal: AbortSignal): Promise<void> {
    const ownSize = waiting.get(owner)?.size ?? 0;
    // Who waits for the loop to turn alone takes nobody's place.
    const free = maxRunning - running;
    const isFull = size >= maxWaiting + free || ownSize >= maxWaiting * SHARE + free;
    if (signal.aborted || isFull) throw overloaded();
    return new Promise((resolve, reject) => {
      const settle = (answer: () => void) => () => {
        signal.removeEventListener("abort", waiter.giveUp);
        leave(owner, waiter);
        answer();
      };
      const waiter: Waiter = {
        since: ticks,
        start: settle(() => {
          begin();
          resolve();
        }),
        giveUp: settle(() => reject(overloaded())),
      };
      signal.addEventListener("abort", waiter.giveUp, { once: true });
      enter(owner, waiter);
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
