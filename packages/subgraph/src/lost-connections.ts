import type { Pool, PoolClient } from "pg";

/** Who has a connection gives it back before this, if at all. */
const GRACE_MS = 500;

/**
 * Gives connections back that were lost in the middle of a transaction. Kysely releases a connection when the rollback
 * has succeeded, which it cannot on a lost one: each would take a place of the pool for ever.
 */
export function reclaimLostConnections(pool: Pool): void {
  const gone = new WeakSet<object>();
  pool.on("remove", client => void gone.add(client));
  pool.on("connect", client => {
    client.once("end", () => {
      setTimeout(() => {
        if (!gone.has(client)) release(client);
      }, GRACE_MS).unref();
    });
  });
}

function release(client: PoolClient): void {
  try {
    client.release(true);
  } catch {
    // It was given back meanwhile.
  }
}
