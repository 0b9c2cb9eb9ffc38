import type { Clock } from "@tongxin/kernel";
import type { Log } from "./log.js";

/** Troubles that last. Each is told when it begins, once a minute with how often it was met, and when it is over. */
export interface Troubles {
  /** `details` say more of it, such as the reason; they are those of the time it is told. */
  met(trouble: string, details: object): void;
  /** Nothing when it was not met. */
  over(trouble: string): void;
}

interface Trouble {
  readonly since: number;
  toldAt: number;
  count: number;
}

const TOLD_EVERY_MS = 60_000;
/** More kinds at once than anybody reads; those that have been quiet longest are forgotten. */
const MOST_KNOWN = 200;

export function troublesIn(log: Log, clock: Clock): Troubles {
  const known = new Map<string, Trouble>();
  const now = () => clock.now().getTime();
  return {
    met(trouble, details) {
      const before = known.get(trouble);
      const current = before ?? { since: now(), toldAt: -Infinity, count: 0 };
      known.delete(trouble);
      known.set(trouble, current);
      if (known.size > MOST_KNOWN) known.delete(known.keys().next().value!);
      current.count++;
      if (now() - current.toldAt < TOLD_EVERY_MS) return;
      current.toldAt = now();
      log.warn({ ...details, ...(before && { count: current.count }) }, trouble);
    },
    over(trouble) {
      const past = known.get(trouble);
      if (!past) return;
      known.delete(trouble);
      log.warn({ count: past.count, seconds: Math.round((now() - past.since) / 1_000) }, `over: ${trouble}`);
    },
  };
}
