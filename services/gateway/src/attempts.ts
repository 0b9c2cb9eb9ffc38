import { accountName } from "@tongxin/kernel";
import { couldBeAccount } from "./account-names.js";
import type { Sender } from "./http.js";
import { isLockout, type Lockout } from "./lockout.js";
import type { Notices } from "./notices.js";
import type { Bearer } from "./tokens.js";

/** Whether an open account of that kind has that name. Throws SERVICE_UNAVAILABLE when nobody can tell. */
export type IsKnown = (kind: Bearer["kind"], account: string) => Promise<boolean>;

/** Attempts to sign in, bounded by the lock-out; the log hears of those that fail. */
export interface Attempts {
  /** What the check finds of the account, as it is kept, null being a failure; who is shut out is told RATE_LIMITED. */
  attempt<Found>(
    kind: Bearer["kind"],
    typed: string,
    sender: Sender,
    check: (account: string) => Promise<Found | null>,
  ): Promise<Found | null>;
}

export function createAttempts(lockout: Lockout, isKnown: IsKnown, notices: Notices): Attempts {
  /** The account when there is one: what strangers make up, or enter in the wrong field, is not written down. */
  const named = async (kind: Bearer["kind"], account: string): Promise<string | null> =>
    (await isKnown(kind, account).catch(() => false)) ? account : null;

  return {
    async attempt(kind, typed, { address, requestId }, check) {
      // However it is typed, it is one account with one count.
      const account = accountName(typed);
      if (!couldBeAccount(account)) return null;
      // A system's secret is not to be guessed; by its name alone, anybody could shut it out.
      const name = kind === "SERVICE" ? `${kind} ${account} from ${address}` : `${kind} ${account}`;
      const found = await lockout
        .attempt(name, address, () => check(account))
        .catch((error: unknown) => {
          if (isLockout(error)) notices.note("locked out", { account: null, requestId });
          throw error;
        });
      if (found !== null) return found;
      const notice = lockout.isLocked(name) ? "locked out" : "sign-in failed";
      notices.note(notice, { account: await named(kind, account), requestId });
      return null;
    },
  };
}
