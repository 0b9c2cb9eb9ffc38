import { setTimeout as pause } from "node:timers/promises";

const PATIENCE_MS = 10_000;
const POLL_MS = 5;

/** Waits for what happens by itself, no longer than it takes; fails when it does not happen. */
export async function until(holds: () => boolean): Promise<void> {
  const patience = performance.now() + PATIENCE_MS;
  while (!holds()) {
    if (performance.now() > patience) throw new Error("It did not happen within ten seconds.");
    await pause(POLL_MS);
  }
}
