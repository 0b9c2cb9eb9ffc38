import type { MigrationObject } from "@mikro-orm/postgresql";
import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { openDatabase, type DatabaseOptions } from "./database.js";
import { silentLog } from "./log.js";
import { grantsFor, platformMigrations } from "./platform-tables.js";
import { quietPool } from "./quiet-pool.js";

type Tables = Pick<DatabaseOptions, "name" | "entities" | "migrations">;

/**
 * Brings a service's database to what its code expects, as the owner of its tables, and lets the service's own role do
 * what it needs. The service itself can neither change its tables nor rewrite its audit log.
 */
export async function migrateDatabase(options: Tables, ownerUrl: string, serviceUrl: string): Promise<void> {
  const pool = quietPool(ownerUrl, 1, silentLog);
  try {
    if (await isBehind(pool, options.migrations)) await migrate(options, ownerUrl);
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => {}) });
    await pool.query("select platform.audit_keep_months(null)");
    const role = pg.escapeIdentifier(decodeURIComponent(new URL(serviceUrl).username));
    await pool.query(grantsFor(role).join(";\n"));
  } finally {
    await pool.end();
  }
}

/** Whether a migration has not run yet: asking costs a start nothing, opening the ORM a second time does. */
async function isBehind(pool: pg.Pool, migrations: readonly MigrationObject[]): Promise<boolean> {
  const { rows } = await pool
    .query<{ name: string }>("select name from mikro_orm_migrations")
    .catch(() => ({ rows: [] }));
  const done = new Set(rows.map(({ name }) => name));
  return [...platformMigrations, ...migrations].some(({ name }) => !done.has(name));
}

async function migrate(options: Tables, ownerUrl: string): Promise<void> {
  const database = await openDatabase({ ...options, clientUrl: ownerUrl, isHasty: false, poolSize: 2 });
  try {
    await database.migrator.up();
  } finally {
    await database.close(true);
  }
}
