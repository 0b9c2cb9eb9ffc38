import type { Clock, PolicySeed, Viewer, WorkCalendar } from "@tongxin/kernel";
import { load, type Batch } from "./batch.js";
import type { Work } from "./change.js";
import type { Context } from "./context.js";
import { policyFor, policyOn, type Policy } from "./policy.js";

/**
 * How the facts that a rule wants are gathered. A read and an operation gather them by the same code, so that "may I?"
 * and the refusal cannot differ (R-X-18); only where the rows come from is not the same.
 */
export interface Inquiry {
  readonly viewer: Viewer;
  readonly clock: Clock;
  readonly calendar: WorkCalendar;
  ask<Value>(wanted: Batch<Value>, key: string): Promise<Value>;
  /** The limits in force today for an organization. */
  policy<S extends Record<string, PolicySeed<unknown>>>(seeds: S, organizationId: string): Promise<Policy<S>>;
}

/** Through the request's loaders, joined with what else it reads. */
export const inquire = (context: Context): Inquiry => ({
  viewer: context.viewer,
  clock: context.clock,
  calendar: context.calendar,
  ask: (wanted, key) => load(context, wanted, key),
  policy: (seeds, organizationId) => policyFor(context, seeds, organizationId),
});

/** In an operation's transaction, as of now: sees what was flushed. */
export const inquireWithin = ({ em, viewer, clock, calendar }: Work): Inquiry => ({
  viewer,
  clock,
  calendar,
  ask: async (wanted, key) => (await wanted(em, [key])).get(key) ?? wanted.fallback,
  policy: (seeds, organizationId) => policyOn(em, seeds, organizationId, clock.today()),
});
