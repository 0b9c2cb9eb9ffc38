import { setTimeout as pause } from "node:timers/promises";

/** What comes within the time; undefined when it does not. What is late goes on, and nobody waits for it. */
export async function within<Value>(
  milliseconds: number,
  value: Promise<Value> | undefined,
): Promise<Value | undefined> {
  const cancel = new AbortController();
  const late = pause(milliseconds, undefined, { signal: cancel.signal, ref: false }).catch(() => undefined);
  try {
    return await Promise.race([value, late]);
  } finally {
    cancel.abort();
  }
}
