import {
  accountName,
  EVERYWHERE,
  GROUP_ORGANIZATION_ID,
  systemClock,
  type Clock,
  type Viewer,
} from "@tongxin/kernel";
import { DoorError, passportOffice, PASSPORT_SECONDS, unauthenticated, within } from "@tongxin/subgraph/host";
import { parse } from "graphql";
import type { IsKnown } from "./attempts.js";
import { guarded, ownCaller, type Executor } from "./executors.js";
import type { Bearer } from "./tokens.js";
import type { Watch } from "./watch.js";

/**
 * How long a viewer is believed without asking again: while `directory` says whose rights change, while it has not for
 * as long as `UNHEARD_MS`, and while it does not answer at all.
 */
const FRESH_MS = 30_000;
const UNHEARD_MS = 5_000;
const STALE_MS = 300_000;
/** How often `directory` is asked whose rights have changed. */
const LISTEN_EVERY_MS = 1_000;
/** How long a request waits for news of a viewer who is known already. */
const NEWS_MS = 100;
/** How long `directory` is left alone after it did not answer, while an older viewer will do. */
const RETRY_MS = 5_000;
/** A passport is renewed this long before it ends, so that a slow request does not outlive it. */
const RENEW_BEFORE_MS = 15_000;
const REMEMBERED = 20_000;

const VIEWER_CHANGES = parse("query ViewerChanges($since: String) { viewerChanges(since: $since) }");
const VIEWER_OF = parse("query ViewerOf($account: String!) { viewerOf(account: $account) }");

/** The gateway itself: all it may do by this is ask who somebody is. */
export const GATEWAY: Viewer = {
  kind: "SYSTEM",
  accountId: GROUP_ORGANIZATION_ID,
  account: "system:gateway",
  employeeId: null,
  organizationId: GROUP_ORGANIZATION_ID,
  organizationIds: [GROUP_ORGANIZATION_ID],
  roles: [],
  permissions: { "gateway:viewers": [EVERYWHERE] },
};

interface Known {
  readonly viewer: Viewer;
  /** The viewer as `directory` said it. */
  readonly said: string;
  readonly learnedAt: number;
  /** Whether their rights may have changed since, as everybody's may have. */
  isDoubted: boolean;
  /** Whether they have changed, or the account was closed: then it is not merely old, and nobody goes by it any more. */
  hasChanged: boolean;
  /** Until then an older viewer does for reading, for `directory` did not answer just now. */
  spareUntil: number;
  /** By the scopes they are for. */
  readonly papers: Map<string, Papers>;
}

/** A viewer with what their token allows, and the passport that says so. */
interface Papers {
  readonly viewer: Viewer;
  readonly passport: string;
  readonly ends: number;
}

/** An account as its requests are answered. */
export interface Identity {
  readonly viewer: Viewer;
  /** Valid, to present to subgraphs. */
  readonly passport: string;
  /** Learned some time ago, since `directory` does not answer at once: good enough to read, not to write. */
  readonly isOutdated: boolean;
  /** The identity when `directory` has had the time it needs; outdated still when it does not answer. */
  confirmed(): Promise<Identity>;
}

/** Whose rights have changed, as `directory` says it; null for anybody's. */
interface Changes {
  readonly cursor: string;
  readonly accounts: readonly string[] | null;
}

export interface Viewers {
  /** Throws UNAUTHENTICATED for an unknown account, SERVICE_UNAVAILABLE when nobody can tell. */
  identityOf(bearer: Bearer): Promise<Identity>;
}

/** Viewers that are believed for longer as long as changes are heard of. */
export interface HearingViewers extends Viewers {
  /** Learns whose rights have changed since it was called last, and doubts them; an answer that fails changes nothing. */
  hearChanges(): Promise<void>;
}

/** Asks whether there is an open account of that kind and name. */
export const whetherKnown =
  (viewers: Viewers): IsKnown =>
  async (kind, account) => {
    try {
      await viewers.identityOf({ kind, account, scopes: null });
      return true;
    } catch (error) {
      if (error instanceof DoorError && error.extensions["code"] === "UNAUTHENTICATED") return false;
      throw error;
    }
  };

/** Refuses a write whose viewer was learned too long ago: what they may do may have been taken from them since. */
export const mayBeOutdated = () =>
  new DoorError(
    "SERVICE_UNAVAILABLE",
    "Nothing can be changed right now; reading goes on. Try again shortly.",
  );

/** Learns from `directory` who an account is, and keeps passports ready. */
export async function createViewers(
  directory: Executor,
  passportPrivateKey: string,
  clock: Clock = systemClock,
  watch?: Watch,
): Promise<HearingViewers> {
  const askDirectory = guarded(directory, watch);
  const issue = await passportOffice(passportPrivateKey, clock);
  const known = new Map<string, Known>();
  const asking = new Map<string, Promise<Known>>();
  const now = () => clock.now().getTime();
  let cursor: string | null = null;
  /** Up to when every change is known. */
  let heardUntil = -Infinity;

  function isFresh({ learnedAt, isDoubted, hasChanged }: Known): boolean {
    const isHearing = now() - heardUntil < UNHEARD_MS;
    return !isDoubted && !hasChanged && now() - learnedAt < (isHearing ? FRESH_MS : UNHEARD_MS);
  }

  /** Whether it does for reading while `directory` cannot say more. */
  const isStillGood = ({ learnedAt, hasChanged }: Known) => !hasChanged && now() - learnedAt < STALE_MS;

  async function hearChanges(): Promise<void> {
    const began = now();
    const { data } = await askDirectory({
      document: VIEWER_CHANGES,
      variables: { since: cursor },
      context: { caller: await ownself() },
    });
    const said = data?.["viewerChanges"] as string | undefined;
    if (!said) return;
    const changes = JSON.parse(said) as Changes;
    doubt(changes.accounts);
    cursor = changes.cursor;
    heardUntil = began;
  }

  /** Null for everybody. What is being learned right now may have been read before the change: it is asked for again. */
  function doubt(accounts: readonly string[] | null): void {
    if (accounts === null) {
      asking.clear();
      for (const entry of known.values()) entry.isDoubted = true;
    }
    for (const account of accounts ?? []) {
      asking.delete(account);
      const entry = known.get(account);
      if (entry) entry.hasChanged = true;
    }
  }

  const self = learned(JSON.stringify(GATEWAY), now());
  const ownself = async () => ownCaller(GATEWAY, (await papersOf(self, null)).passport);

  async function ask(account: string, isOvertaken: () => boolean): Promise<Known> {
    const learnedAt = now();
    const { data, errors } = await askDirectory({
      document: VIEWER_OF,
      variables: { account },
      context: { caller: await ownself() },
    });
    if (errors) return lastKnown(account);
    const said = data?.["viewerOf"] as string | null;
    if (!said) {
      known.delete(account);
      throw unauthenticated(`There is no account ${account}.`);
    }
    const last = known.get(account);
    // Who is as they were goes on with the passport that subgraphs have verified already.
    const papers = last?.said === said ? last.papers : new Map<string, Papers>();
    const entry = { ...learned(said, learnedAt), hasChanged: isOvertaken(), papers };
    if (known.size >= REMEMBERED) known.clear();
    known.set(account, entry);
    return entry;
  }

  function lastKnown(account: string): Known {
    const last = known.get(account);
    if (!last || !isStillGood(last)) {
      throw new DoorError("SERVICE_UNAVAILABLE", "We cannot tell who you are right now; try again shortly.");
    }
    last.spareUntil = Math.min(now() + RETRY_MS, last.learnedAt + STALE_MS);
    return last;
  }

  /** Requests of one account that come together ask once. */
  function askOnce(account: string): Promise<Known> {
    const underWay = asking.get(account);
    if (underWay) return underWay;
    const answer: Promise<Known> = ask(account, () => asking.get(account) !== answer).finally(() => {
      if (asking.get(account) === answer) asking.delete(account);
    });
    asking.set(account, answer);
    return answer;
  }

  async function papersOf({ viewer, papers }: Known, scopes: Bearer["scopes"]): Promise<Papers> {
    const key = scopes?.join(" ") ?? EVERYTHING;
    const last = papers.get(key);
    if (last && last.ends - now() >= RENEW_BEFORE_MS) return last;
    const allowed = scopes ? restricted(viewer, scopes) : viewer;
    const ends = now() + PASSPORT_SECONDS * 1000;
    const renewed = { viewer: allowed, passport: await issue(allowed), ends };
    if (papers.size >= REMEMBERED_SCOPES) papers.clear();
    papers.set(key, renewed);
    return renewed;
  }

  /** What is known for sure, or what was known a while ago when it takes `directory` long to say. */
  async function entryOf(account: string, isPatient: boolean): Promise<Known> {
    const last = known.get(account);
    if (last && isFresh(last)) return last;
    if (isPatient || !last || !isStillGood(last)) return askOnce(account);
    return now() < last.spareUntil ? last : ((await within(NEWS_MS, askOnce(account))) ?? last);
  }

  async function identify(bearer: Bearer, isPatient: boolean): Promise<Identity> {
    const { kind, scopes } = bearer;
    const account = accountName(bearer.account);
    const entry = await entryOf(account, isPatient);
    // A provider that lets people choose their names must not make anybody a service account, nor the reverse.
    if (entry.viewer.kind !== kind) throw unauthenticated(`There is no account ${account}.`);
    const { viewer, passport } = await papersOf(entry, scopes);
    const isOutdated = !isFresh(entry);
    const identity: Identity = {
      viewer,
      passport,
      isOutdated,
      confirmed: async () => (isOutdated ? identify(bearer, true) : identity),
    };
    return identity;
  }

  return { hearChanges, identityOf: bearer => identify(bearer, false) };
}

const learned = (said: string, learnedAt: number): Known => ({
  viewer: JSON.parse(said) as Viewer,
  said,
  learnedAt,
  isDoubted: false,
  hasChanged: false,
  spareUntil: 0,
  papers: new Map(),
});

/** Keeps hearing whose rights have changed; answers how to end it. */
export function keepHearing(viewers: HearingViewers): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  async function listen(): Promise<void> {
    await viewers.hearChanges();
    if (!isOver) timer = setTimeout(() => void listen(), LISTEN_EVERY_MS).unref();
  }
  void listen();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

const EVERYTHING = "*";
const REMEMBERED_SCOPES = 100;

/** The viewer with no more than a token's scopes allow. */
function restricted(viewer: Viewer, scopes: readonly string[]): Viewer {
  const allowed = Object.entries(viewer.permissions).filter(([permission]) => scopes.includes(permission));
  return { ...viewer, permissions: Object.fromEntries(allowed) };
}
