import type { MigrationObject } from "@mikro-orm/postgresql";
import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { openDatabase, type DatabaseOptions } from "./database.js";
import { silentLog, type Log } from "./log.js";
import { grantsFor, platformMigrations } from "./platform-tables.js";
import { quietPool } from "./quiet-pool.js";
import { requireDatabaseUrl, StartFault } from "./start-fault.js";

type Tables = Pick<DatabaseOptions, "name" | "entities" | "migrations">;

/**
 * Brings a service's database to what its code expects, as the owner of its tables, and lets the service's own role do
 * what it needs. The service itself can neither change its tables nor rewrite its audit log.
 */
export async function migrateDatabase(
  options: Tables,
  ownerUrl: string,
  serviceUrl: string,
  log: Log = silentLog,
): Promise<void> {
  const { name } = options;
  const owner = requireDatabaseUrl(name, "DATABASE_OWNER_URL", ownerUrl);
  const service = requireDatabaseUrl(name, "DATABASE_URL", serviceUrl);
  const role = decodeURIComponent(service.username);
  const pool = quietPool(ownerUrl, 1, silentLog);
  try {
    await refuseOwner(pool, name, role, decodeURIComponent(owner.username));
    const done = await migrationsDone(pool);
    warnOfNewer(done, options, log);
    if (behind(done, options.migrations).length > 0) await migrate(options, ownerUrl);
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => {}) });
    await pool.query("select platform.audit_keep_months(null)");
    await pool.query(grantsFor(pg.escapeIdentifier(role)).join(";\n"));
  } finally {
    await pool.end();
  }
}

/** Refuses a database that its own release has not been brought to; for a service that may not migrate it. */
export async function requireMigrated(
  { name, migrations }: Tables,
  serviceUrl: string,
  log: Log = silentLog,
): Promise<void> {
  requireDatabaseUrl(name, "DATABASE_URL", serviceUrl);
  const pool = quietPool(serviceUrl, 1, silentLog);
  try {
    const done = await migrationsDone(pool);
    warnOfNewer(done, { name, migrations }, log);
    const missing = behind(done, migrations);
    if (missing.length > 0)
      throw new StartFault(
        `${name}: its database lacks ${missing.join(", ")}. Start once with DATABASE_OWNER_URL, the address for the role that owns its tables: then they are made.`,
      );
  } finally {
    await pool.end();
  }
}

/**
 * The service must not be the owner, or it could rewrite its audit log. Asked before the rights are set: to take from the owner what
 * the service may not do would leave a database that nobody can migrate.
 */
async function refuseOwner(pool: pg.Pool, name: string, role: string, owner: string): Promise<void> {
  const { rows } = await pool.query(
    `select 1 from pg_roles r where r.rolname = $1 and (r.rolsuper or exists
       (select 1 from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace))`,
    [role],
  );
  if (role !== owner && rows.length === 0) return;
  throw new StartFault(
    `${name}: the role ${role} of DATABASE_URL owns its tables or may do anything, so it could rewrite the audit log. Nothing was changed. Let the service sign in as a role that owns nothing, and only DATABASE_OWNER_URL as the owner; docs/operations.md says how.`,
  );
}

type Done = ReadonlySet<string>;

async function migrationsDone(pool: pg.Pool): Promise<Done> {
  const { rows: tables } = await pool.query<{ known: string | null }>(
    "select to_regclass('public.mikro_orm_migrations') as known",
  );
  if (!tables[0]?.known) return new Set();
  const { rows } = await pool.query<{ name: string }>("select name from mikro_orm_migrations");
  return new Set(rows.map(({ name }) => name));
}

const all = (migrations: readonly MigrationObject[]): string[] =>
  [...platformMigrations, ...migrations].map(({ name }) => name);

/** The migrations that have not run yet: asking costs a start nothing, opening the ORM a second time does. */
const behind = (done: Done, migrations: readonly MigrationObject[]): string[] =>
  all(migrations).filter(name => !done.has(name));

/** While releases are changed one after another, an older one starts on the newer's database; else it was a mistake. */
function warnOfNewer(done: Done, { name, migrations }: Pick<Tables, "name" | "migrations">, log: Log): void {
  const known = new Set(all(migrations));
  const newer = [...done].filter(each => !known.has(each));
  if (newer.length > 0)
    log.warn(
      { migrations: newer },
      `the database of ${name} has migrations that this release does not know: start the newer release, unless it is being rolled out just now`,
    );
}

/** All that is missing, in one transaction: what fails leaves the database as it was. */
async function migrate(options: Tables, ownerUrl: string): Promise<void> {
  const database = await openDatabase({ ...options, clientUrl: ownerUrl, isHasty: false, poolSize: 2 });
  let at = "";
  database.migrator.on("migrating", ({ name }) => void (at = name));
  try {
    await database.migrator.up();
  } catch (error) {
    throw new StartFault(
      `${options.name}: the migration ${at} failed, and all was undone: the database is as before, and the release before runs on it. ${(error as Error).message}`,
      { cause: error },
    );
  } finally {
    await database.close(true);
  }
}
