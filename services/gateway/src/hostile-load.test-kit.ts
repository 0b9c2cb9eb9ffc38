import { ATTACKS, type Target } from "./attacks.test-kit.js";
import { ask } from "./platform.test-kit.js";

/** How an ordinary query goes while others attack. */
export interface Suffered {
  /** How long ordinary queries took, in milliseconds, the shortest first. */
  readonly took: readonly number[];
  /** What those were answered that were not answered in full. */
  readonly failed: readonly object[];
  /** How many hostile requests were answered meanwhile. */
  readonly hostile: number;
}

const ORDINARY = "{ viewer { account } orgUnits(first: 20) { nodes { name } } }";
const ATTACKS_AT_ONCE = 10;

/** Sends that many hostile requests of all kinds, and meanwhile one ordinary query after another from each of two clients. */
export async function underAttack(
  target: Target,
  others: readonly string[],
  hostile: number,
): Promise<Suffered> {
  const took: number[] = [];
  const failed: object[] = [];
  let sent = 0;
  const over = new AbortController();

  async function attack(): Promise<void> {
    while (sent < hostile) await ATTACKS[sent++ % ATTACKS.length]!.send(target);
  }
  async function live(token: string): Promise<void> {
    while (!over.signal.aborted) {
      const began = performance.now();
      const { body } = await ask(target, token, ORDINARY);
      took.push(performance.now() - began);
      if (body.errors) failed.push(body);
    }
  }
  const living = others.map(live);
  await Promise.all(Array.from({ length: ATTACKS_AT_ONCE }, attack));
  over.abort();
  await Promise.all(living);
  return { took: took.sort((a, b) => a - b), failed, hostile: sent };
}

/** What that part of them, the shortest first, did not exceed. */
export const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
