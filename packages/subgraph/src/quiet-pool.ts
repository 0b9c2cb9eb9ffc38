import pg from "pg";
import type { Log } from "./log.js";

/**
 * A pool whose lost connections are logged, until it stops: what is lost then was given up. Without a listener each would end the
 * process.
 */
export function quietPool(connectionString: string, max: number, log: Log, stopping?: AbortSignal): pg.Pool {
  const pool = new pg.Pool({ connectionString, max });
  const onLost = (error: Error) => {
    if (!stopping?.aborted) log.warn({ reason: error.message }, "database connection lost");
  };
  pool.on("error", onLost);
  pool.on("connect", client => void client.on("error", onLost));
  return pool;
}
