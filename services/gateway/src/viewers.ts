import { EVERYWHERE, GROUP_ORGANIZATION_ID, systemClock, type Clock, type Viewer } from "@tongxin/kernel";
import { DoorError, passportOffice, PASSPORT_SECONDS, unauthenticated } from "@tongxin/subgraph";
import { parse } from "graphql";
import type { Executor } from "./executors.js";

/** How long a viewer is believed without asking again, and how long when `directory` does not answer. */
const FRESH_MS = 30_000;
const STALE_MS = 300_000;
/** A passport is renewed this long before it ends, so that a slow request does not outlive it. */
const RENEW_BEFORE_MS = 15_000;
const REMEMBERED = 20_000;

const VIEWER_OF = parse("query ViewerOf($account: String!) { viewerOf(account: $account) }");

/** The gateway itself: all it may do is ask who somebody is. */
const GATEWAY: Viewer = {
  accountId: GROUP_ORGANIZATION_ID,
  account: "system:gateway",
  employeeId: null,
  organizationId: GROUP_ORGANIZATION_ID,
  organizationIds: [GROUP_ORGANIZATION_ID],
  permissions: { "gateway:viewers": [EVERYWHERE] },
};

interface Known {
  readonly viewer: Viewer;
  readonly askedAt: number;
  passport: string;
  passportEnds: number;
}

export interface Viewers {
  /** A valid passport of the account, to present to subgraphs. Throws UNAUTHENTICATED for an unknown account. */
  passportOf(account: string): Promise<string>;
}

/** Learns from `directory` who an account is, and keeps passports ready. */
export async function createViewers(
  directory: Executor,
  passportPrivateKey: string,
  clock: Clock = systemClock,
): Promise<Viewers> {
  const issue = await passportOffice(passportPrivateKey, clock);
  const known = new Map<string, Known>();
  const asking = new Map<string, Promise<Known>>();
  const now = () => clock.now().getTime();

  async function ask(account: string): Promise<Known> {
    const credentials = { passport: await issue(GATEWAY), locale: "en" as const, requestId: "viewer" };
    const { data, errors } = await directory({
      document: VIEWER_OF,
      variables: { account },
      context: { caller: { credentials } },
    });
    if (errors) {
      const last = known.get(account);
      if (last && now() - last.askedAt < STALE_MS) return last;
      throw new DoorError("SERVICE_UNAVAILABLE", "We cannot tell who you are right now; try again shortly.");
    }
    const text = data?.["viewerOf"] as string | null;
    if (!text) throw unauthenticated(`There is no account ${account}.`);
    const viewer = JSON.parse(text) as Viewer;
    const entry = {
      viewer,
      askedAt: now(),
      passport: await issue(viewer),
      passportEnds: now() + PASSPORT_SECONDS * 1000,
    };
    if (known.size >= REMEMBERED) known.clear();
    known.set(account, entry);
    return entry;
  }

  /** Requests of one account that come together ask once. */
  function askOnce(account: string): Promise<Known> {
    let answer = asking.get(account);
    if (!answer) {
      answer = ask(account).finally(() => asking.delete(account));
      asking.set(account, answer);
    }
    return answer;
  }

  return {
    async passportOf(account) {
      const last = known.get(account);
      const entry = last && now() - last.askedAt < FRESH_MS ? last : await askOnce(account);
      if (entry.passportEnds - now() < RENEW_BEFORE_MS) {
        entry.passport = await issue(entry.viewer);
        entry.passportEnds = now() + PASSPORT_SECONDS * 1000;
      }
      return entry.passport;
    },
  };
}
