import type { Clock } from "@tongxin/kernel";
import type { Log } from "@tongxin/subgraph/host";

/** What may be an attack, or a client that goes wrong. */
export type Notice = "sign-in failed" | "locked out" | "token refused" | "rate limited" | "overloaded";

/** Says what goes wrong at the door: of an account at most once a minute, with how often it was. */
export interface Notices {
  /** Null for an account that is none: what strangers make up is counted together. */
  note(notice: Notice, account: string | null): void;
}

const QUIET_MS = 60_000;
/** So many at once are told apart; the rest is counted together. */
const TOLD_APART = 200;

interface Tally {
  readonly notice: Notice;
  readonly account: string | null;
  count: number;
  /** When it may be said again. */
  until: number;
}

export function createNotices(log: Log, clock: Clock): Notices {
  const tallies = new Map<string, Tally>();

  /** Says what has been counted since it was said last, and forgets what has not come again. */
  function sayDue(now: number): void {
    for (const [key, tally] of tallies) {
      if (tally.until > now) continue;
      if (tally.count > 0) say(tally, now);
      else tallies.delete(key);
    }
  }

  function say(tally: Tally, now: number): void {
    const { notice, account, count } = tally;
    log.warn({ notice, account, count }, notice);
    Object.assign(tally, { count: 0, until: now + QUIET_MS });
  }

  function tallyOf(notice: Notice, account: string | null): Tally {
    const key = `${notice}:${account ?? ""}`;
    let tally = tallies.get(key);
    if (tally) return tally;
    if (account !== null && tallies.size >= TOLD_APART) return tallyOf(notice, null);
    tallies.set(key, (tally = { notice, account, count: 0, until: 0 }));
    return tally;
  }

  return {
    note(notice, account) {
      tallyOf(notice, account).count++;
      sayDue(clock.now().getTime());
    },
  };
}
