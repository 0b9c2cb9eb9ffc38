import { DEMO_ACCOUNTS, type Clock } from "@tongxin/kernel";
import { silentLog } from "@tongxin/subgraph/host";
import { createNotices } from "./notices.js";
import type { SignInParts } from "./sign-in.js";

/** A sign-in that knows the demo's accounts and no other system. */
export const signInParts = (clock: Clock, changed: Partial<SignInParts> = {}): SignInParts => ({
  checkSecret: async () => null,
  isKnown: async (_, account) => Object.hasOwn(DEMO_ACCOUNTS, account),
  notices: createNotices(silentLog, clock),
  log: silentLog,
  clock,
  ...changed,
});
