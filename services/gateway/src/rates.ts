import type { Viewer } from "@tongxin/kernel";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** What somebody may still send in the minute that runs. */
export interface Allowance {
  readonly limit: number;
  readonly remaining: number;
  readonly resetSeconds: number;
  readonly isExceeded: boolean;
}

/** Counts by name; kept in this process, and so exchangeable for a count that several gateways share. */
export interface Rate {
  /** Counts one more. */
  take(name: string): Promise<Allowance>;
  /** How it stands, without counting. */
  look(name: string): Promise<Allowance>;
}

export function createRate(perMinute: number): Rate {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  const allowance = ({ remainingPoints, msBeforeNext, consumedPoints }: RateLimiterRes): Allowance => ({
    limit: perMinute,
    remaining: Math.max(0, remainingPoints),
    resetSeconds: Math.ceil(msBeforeNext / 1000),
    isExceeded: consumedPoints > perMinute,
  });
  return {
    take: name =>
      limiter.consume(name).then(allowance, (error: unknown) => {
        if (error instanceof RateLimiterRes) return allowance(error);
        throw error;
      }),
    async look(name) {
      const stands = await limiter.get(name);
      const isExceeded = stands !== null && stands.remainingPoints <= 0;
      return stands
        ? { ...allowance(stands), isExceeded }
        : { limit: perMinute, remaining: perMinute, resetSeconds: 0, isExceeded };
    },
  };
}

export interface RateSettings {
  readonly ratePerMinute: number;
  readonly serviceRatePerMinute: number;
}

/** What a viewer may send: a person works by hand, another system does not. */
export function viewerRates({
  ratePerMinute,
  serviceRatePerMinute,
}: RateSettings): (who: Pick<Viewer, "kind" | "account">) => Promise<Allowance> {
  const rates = { PERSON: createRate(ratePerMinute), SERVICE: createRate(serviceRatePerMinute) };
  return ({ kind, account }) => rates[kind === "SERVICE" ? "SERVICE" : "PERSON"].take(account);
}
