import type { Clock } from "@tongxin/kernel";
import type { Log } from "@tongxin/subgraph/host";

/** What may be an attack, or a client that goes wrong. */
export type Notice = "sign-in failed" | "locked out" | "token refused" | "rate limited" | "overloaded";

/** Says what goes wrong at the door: of an account at most once a minute, with how often it was. */
export interface Notices {
  note(notice: Notice, about: About): void;
}

/** What a notice is about. */
export interface About {
  /** Null for one that is none: what strangers make up is counted together. */
  readonly account: string | null;
  /** The request by which it came to notice. */
  readonly requestId: string;
  /** Why, in a few words of ours: each reason is counted by itself. */
  readonly reason?: string;
}

const QUIET_MS = 60_000;
/** So many at once are told apart; the rest is counted together. */
const TOLD_APART = 200;

interface Tally {
  readonly notice: Notice;
  /** The last of those that were counted. */
  about: About;
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
    const { notice, about, count } = tally;
    log.warn({ notice, ...about, count }, notice);
    Object.assign(tally, { count: 0, until: now + QUIET_MS });
  }

  function tallyOf(notice: Notice, about: About): Tally {
    const { account, reason = "" } = about;
    const key = `${notice}:${reason}:${account ?? ""}`;
    let tally = tallies.get(key);
    if (tally) return Object.assign(tally, { about });
    if (account !== null && tallies.size >= TOLD_APART) return tallyOf(notice, { ...about, account: null });
    tallies.set(key, (tally = { notice, about, count: 0, until: 0 }));
    return tally;
  }

  return {
    note(notice, about) {
      tallyOf(notice, about).count++;
      sayDue(clock.now().getTime());
    },
  };
}
