import type { Clock } from "@tongxin/kernel";
import { DoorError } from "@tongxin/subgraph/host";

const LOCKED_MS = 15 * 60_000;
const MAX_FAILURES = { name: 5, address: 50 };
const REMEMBERED = 50_000;

/** Checks secrets, and shuts out who guesses: an account after 5 failures, an address after 50, for 15 minutes. */
export interface Lockout {
  /**
   * What the check finds, null being a failure. Throws RATE_LIMITED without a check while the name or the address is
   * shut out; whether a name exists makes no difference.
   */
  attempt<Found>(
    name: string,
    address: string,
    check: () => Promise<Found | null> | Found | null,
  ): Promise<Found | null>;
  /** Whether the name is shut out. */
  isLocked(name: string): boolean;
}

export function createLockout(clock: Clock): Lockout {
  const names = counter(MAX_FAILURES.name, clock);
  const addresses = counter(MAX_FAILURES.address, clock);
  /** Checks of one name go one after another: a thousand guesses at once are a thousand guesses. */
  const queues = new Map<string, Promise<unknown>>();

  async function checked<Found>(
    name: string,
    address: string,
    check: () => Promise<Found | null> | Found | null,
  ): Promise<Found | null> {
    const wait = Math.max(names.lockedFor(name), addresses.lockedFor(address));
    if (wait > 0) throw tooManyFailures(wait);
    const found = await check();
    if (found !== null) {
      names.forget(name);
      return found;
    }
    names.failed(name);
    addresses.failed(address);
    return null;
  }

  return {
    isLocked: name => names.lockedFor(name) > 0,
    attempt(name, address, check) {
      const before = queues.get(name) ?? Promise.resolve();
      const turn = before.then(() => checked(name, address, check));
      const settled = turn.catch(() => {});
      queues.set(name, settled);
      void settled.then(() => queues.get(name) === settled && queues.delete(name));
      return turn;
    },
  };
}

function tooManyFailures(milliseconds: number): DoorError {
  const retryAfter = Math.ceil(milliseconds / 1000);
  const message = `There were too many failures; try again in ${retryAfter} seconds.`;
  return new DoorError("RATE_LIMITED", message, { retryAfter });
}

/** Whether an error says that somebody is shut out. */
export const isLockout = (error: unknown): error is DoorError =>
  error instanceof DoorError && error.extensions["code"] === "RATE_LIMITED";

function counter(limit: number, clock: Clock) {
  const entries = new Map<string, { failures: number; until: number }>();
  const now = () => clock.now().getTime();

  function entryOf(key: string) {
    const entry = entries.get(key);
    if (entry && entry.until > now()) return entry;
    entries.delete(key);
    return undefined;
  }

  return {
    lockedFor(key: string): number {
      const entry = entryOf(key);
      return entry && entry.failures >= limit ? entry.until - now() : 0;
    },
    failed(key: string): void {
      const failures = (entryOf(key)?.failures ?? 0) + 1;
      entries.delete(key);
      entries.set(key, { failures, until: now() + LOCKED_MS });
      // The map keeps the order of failures, so what goes first is what would be forgotten first.
      if (entries.size > REMEMBERED) entries.delete(entries.keys().next().value!);
    },
    forget(key: string): void {
      entries.delete(key);
    },
  };
}
