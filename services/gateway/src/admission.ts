import type { IncomingMessage } from "node:http";
import { DoorError, unauthenticated } from "@tongxin/subgraph/host";
import { requestIdOf, senderOf, type Sender } from "./http.js";
import { createRate, viewerRates, type Allowance, type RateSettings } from "./rates.js";
import type { Notices } from "./notices.js";
import { RefusedToken, type Bearer, type Tokens } from "./tokens.js";
import type { Identity, Viewers } from "./viewers.js";

export interface AdmissionSettings extends RateSettings {
  /** How many requests without a good token are looked at. */
  readonly addressRatePerMinute: number;
  readonly trustedProxies: number;
}

export interface Admitted {
  /** By what the token says. */
  readonly account: string;
  readonly allowance: Allowance;
  /** Counts one more, where one request is several. */
  takeMore(): Promise<Allowance>;
  /** Who that is, which may take asking: whoever has a place in the queue does. */
  identify(): Promise<Identity>;
}

export interface Admission {
  /** Who sends a request; throws UNAUTHENTICATED, or RATE_LIMITED for an address that sent too many bad tokens. */
  admit(request: IncomingMessage): Promise<Admitted>;
  /** Lets an anonymous request through, and counts it when it was in vain; null is in vain. */
  anonymous<Found>(request: IncomingMessage, find: () => Promise<Found | null>): Promise<Found | null>;
}

export function createAdmission(
  tokens: Tokens,
  viewers: Viewers,
  settings: AdmissionSettings,
  notices: Notices,
): Admission {
  const { addressRatePerMinute, trustedProxies } = settings;
  const takeFor = viewerRates(settings);
  const strangers = createRate(addressRatePerMinute);

  async function refuseSpent({ address, requestId }: Sender): Promise<void> {
    const stands = await strangers.look(address);
    if (!stands.isExceeded) return;
    notices.note("rate limited", { account: null, requestId });
    throw tooMany(stands);
  }

  /** A token that was verified lately is not held up by what else comes from the same address. */
  async function bearerOf(request: IncomingMessage): Promise<Bearer> {
    const token = tokenIn(request);
    const sender = senderOf(request, trustedProxies);
    if (!token || !tokens.recognises(token)) await refuseSpent(sender);
    try {
      if (!token) throw unauthenticated("Sign in first: send `Authorization: Bearer <token>`.");
      return await tokens.bearerOf(token);
    } catch (error) {
      if (isRefusal(error)) await strangers.take(sender.address);
      if (error instanceof RefusedToken)
        notices.note("token refused", { account: null, requestId: sender.requestId, reason: error.reason });
      throw error;
    }
  }

  return {
    async admit(request) {
      const bearer = await bearerOf(request);
      const allowance = await takeFor(bearer);
      const { account } = bearer;
      if (allowance.isExceeded) notices.note("rate limited", { account, requestId: requestIdOf(request) });
      return {
        account,
        allowance,
        takeMore: () => takeFor(bearer),
        identify: () => viewers.identityOf(bearer),
      };
    },
    async anonymous(request, find) {
      const sender = senderOf(request, trustedProxies);
      await refuseSpent(sender);
      const found = await find();
      if (found === null) await strangers.take(sender.address);
      return found;
    },
  };
}

/** By the header and by nothing else: addresses are written down in too many places. */
function tokenIn({ headers }: IncomingMessage): string | null {
  const [scheme, token] = (headers.authorization ?? "").split(" ");
  return scheme?.toLowerCase() === "bearer" && token ? token : null;
}

const isRefusal = (error: unknown): boolean =>
  error instanceof DoorError && error.extensions["code"] === "UNAUTHENTICATED";

/** Who sent too much is told when to go on. */
export const tooMany = ({ resetSeconds }: Allowance) =>
  new DoorError("RATE_LIMITED", "You have sent too many requests; wait a moment.", {
    retryAfter: Math.max(1, resetSeconds),
  });
