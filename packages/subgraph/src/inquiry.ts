import type { Clock, PolicySeed, Viewer, WorkCalendar } from "@tongxin/kernel";
import DataLoader from "dataloader";
import { load, type Batch } from "./batch.js";
import type { Work } from "./work.js";
import { remembered, type Context } from "./context.js";
import { policyFor, policyOn, type Policy } from "./policy.js";

/**
 * How the facts that a rule wants are gathered. A read and an operation gather them by the same code, so that "may I?"
 * and the refusal cannot differ (R-X-18); only where the rows come from is not the same.
 */
export interface Inquiry {
  readonly viewer: Viewer;
  readonly clock: Clock;
  readonly calendar: WorkCalendar;
  readonly ask: <Value>(wanted: Batch<Value>, key: string) => Promise<Value>;
  /** What was made of what was asked for, made once for as long as that is remembered. */
  readonly made: <Value>(of: object, make: () => Value) => Value;
  /** The limits in force today for an organization. */
  policy<S extends Record<string, PolicySeed<unknown>>>(seeds: S, organizationId: string): Promise<Policy<S>>;
}

/** Through the request's loaders, joined with what else it reads. */
export const inquire = (context: Context): Inquiry => ({
  viewer: context.viewer,
  clock: context.clock,
  calendar: context.calendar,
  ask: (wanted, key) => load(context, wanted, key),
  made: (of, make) => remembered(context, make, of),
  policy: (seeds, organizationId) => policyFor(context, seeds, organizationId),
});

/**
 * In an operation's transaction: what is asked for together costs one statement, and nothing is remembered, so that it
 * sees what was flushed.
 */
export function inquireWithin({ em, viewer, clock, calendar }: Work): Inquiry {
  const loaders = new Map<Batch<unknown>, DataLoader<string, unknown>>();
  const loaderOf = <Value>(wanted: Batch<Value>): DataLoader<string, Value> => {
    let loader = loaders.get(wanted) as DataLoader<string, Value> | undefined;
    if (!loader) {
      loader = new DataLoader<string, Value>(
        async keys => {
          const found = await wanted(em, [...new Set(keys)]);
          return keys.map(key => found.get(key) ?? wanted.fallback);
        },
        { cache: false },
      );
      loaders.set(wanted, loader);
    }
    return loader;
  };
  return {
    viewer,
    clock,
    calendar,
    ask: (wanted, key) => loaderOf(wanted).load(key),
    made: (_, make) => make(),
    policy: remembering((seeds, organizationId) => policyOn(em, seeds, organizationId, clock.today())),
  };
}

/** A policy does not change within an operation. */
function remembering(ask: Inquiry["policy"]): Inquiry["policy"] {
  const known = new Map<string, Promise<unknown>>();
  return (seeds, organizationId) => {
    const key = `${organizationId} ${Object.keys(seeds).join()}`;
    const answer = known.get(key) ?? ask(seeds, organizationId);
    known.set(key, answer);
    return answer as ReturnType<typeof ask<typeof seeds>>;
  };
}
