import { setTimeout as pause } from "node:timers/promises";
import { Agent, setGlobalDispatcher } from "undici";

/** What clients do, in a process of their own, so that their work is not the server's. */
export interface Load {
  readonly url: string;
  readonly query: string;
  /** One for each client. */
  readonly tokens: readonly string[];
  /** How often each asks. */
  readonly everyMs: number;
  readonly forMs: number;
  /** One client's token, to ask so many times as often; null for none. */
  readonly abuser: { readonly token: string; readonly times: number } | null;
}

/** How all of their requests were answered. */
export interface LoadResult {
  /** How long those took that were answered in full, in milliseconds, the shortest first; without the abuser's. */
  readonly took: readonly number[];
  /** How many were told to wait, by status, and whether each said for how long. */
  readonly turnedAway: Readonly<Record<string, number>>;
  readonly abuserServed: number;
  readonly abuserTurnedAway: number;
  readonly withoutRetryAfter: number;
  readonly otherwise: number;
}

/** Asks as the clients do, each from a moment of its own on. */
export async function load({ url, query, tokens, everyMs, forMs, abuser }: Load): Promise<LoadResult> {
  const body = JSON.stringify({ query });
  const ends = performance.now() + forMs;
  const took: number[] = [];
  const turnedAway: Record<string, number> = {};
  const count = { abuserServed: 0, abuserTurnedAway: 0, withoutRetryAfter: 0, otherwise: 0 };

  async function ask(token: string, isAbuser: boolean): Promise<void> {
    const began = performance.now();
    const answer = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body,
    });
    const text = await answer.text();
    if (answer.status === 200 && !text.includes('"errors"')) {
      if (isAbuser) count.abuserServed++;
      else took.push(performance.now() - began);
    } else if (answer.status === 429 || answer.status === 503) {
      if (!answer.headers.get("retry-after")) count.withoutRetryAfter++;
      if (isAbuser) count.abuserTurnedAway++;
      else turnedAway[answer.status] = (turnedAway[answer.status] ?? 0) + 1;
    } else count.otherwise++;
  }

  async function live(token: string, firstMs: number): Promise<void> {
    await pause(firstMs);
    while (performance.now() < ends) {
      const began = performance.now();
      await ask(token, false).catch(() => count.otherwise++);
      await pause(Math.max(0, began + everyMs - performance.now()));
    }
  }

  /** Does not wait for its answers. */
  async function abuse(token: string, times: number): Promise<void> {
    const asked: Promise<unknown>[] = [];
    while (performance.now() < ends) {
      asked.push(ask(token, true).catch(() => count.otherwise++));
      await pause(everyMs / times);
    }
    await Promise.all(asked);
  }

  await Promise.all([
    ...tokens.map((token, n) => live(token, (everyMs * n) / tokens.length)),
    ...(abuser ? [abuse(abuser.token, abuser.times)] : []),
  ]);
  return { took: took.sort((a, b) => a - b), turnedAway, ...count };
}

process.once("message", (message: Load) => {
  setGlobalDispatcher(new Agent({ connections: 2_000 }));
  void load(message).then(result => process.send?.(result, () => process.exit(0)));
});
