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
  /** One client more, who asks so many times as often, and rests in turn for as long as it asks; zero for never. */
  readonly abuser: { readonly token: string; readonly times: number; readonly turnMs: number };
}

/** How all of their requests were answered. */
export interface LoadResult {
  /** How long those took that were answered in full, in milliseconds, the shortest first; without the abuser's. */
  readonly took: readonly number[];
  /** The same of those that were asked while the abuser did. */
  readonly tookBeside: readonly number[];
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
  const tookBeside: number[] = [];
  let isAbusing = true;
  const turnedAway: Record<string, number> = {};
  const count = { abuserServed: 0, abuserTurnedAway: 0, withoutRetryAfter: 0, otherwise: 0 };

  async function ask(token: string, isAbuser: boolean): Promise<void> {
    const own = isAbusing ? tookBeside : took;
    const began = performance.now();
    const answer = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body,
    });
    const text = await answer.text();
    if (answer.status === 200 && !text.includes('"errors"')) {
      if (isAbuser) count.abuserServed++;
      else own.push(performance.now() - began);
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
  async function abuse({ token, times, turnMs }: Load["abuser"]): Promise<void> {
    const asked: Promise<unknown>[] = [];
    const starts = performance.now();
    while (performance.now() < ends) {
      isAbusing = turnMs === 0 || Math.floor((performance.now() - starts) / turnMs) % 2 === 1;
      if (isAbusing) asked.push(ask(token, true).catch(() => count.otherwise++));
      await pause(everyMs / times);
    }
    await Promise.all(asked);
  }

  await Promise.all([...tokens.map((token, n) => live(token, (everyMs * n) / tokens.length)), abuse(abuser)]);
  const sorted = (each: number[]) => each.sort((a, b) => a - b);
  return { took: sorted(took), tookBeside: sorted(tookBeside), turnedAway, ...count };
}

process.once("message", (message: Load) => {
  setGlobalDispatcher(new Agent({ connections: 2_000 }));
  void load(message).then(result => process.send?.(result));
});
