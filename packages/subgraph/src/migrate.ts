import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { openDatabase, type DatabaseOptions } from "./database.js";
import { silentLog } from "./log.js";
import { grantsFor } from "./platform-tables.js";
import { quietPool } from "./quiet-pool.js";

/**
 * Brings a service's database to what its code expects, as the owner of its tables, and lets the service's own role do
 * what it needs. The service itself can neither change its tables nor rewrite its audit log.
 */
export async function migrateDatabase(
  options: Omit<DatabaseOptions, "clientUrl" | "isHasty">,
  ownerUrl: string,
  serviceUrl: string,
): Promise<void> {
  const database = await openDatabase({ ...options, clientUrl: ownerUrl, isHasty: false, poolSize: 2 });
  const pool = quietPool(ownerUrl, 1, silentLog);
  try {
    await database.migrator.up();
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => {}) });
    await pool.query("select audit_keep_months(null)");
    const role = pg.escapeIdentifier(decodeURIComponent(new URL(serviceUrl).username));
    await pool.query(grantsFor(role).join(";\n"));
  } finally {
    await pool.end();
    await database.close(true);
  }
}
