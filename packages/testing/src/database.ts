import { createHash, randomBytes } from "node:crypto";
import {
  entitiesOf,
  EXTENSIONS,
  migrateDatabase,
  platformMigrations,
  watchRows,
  type ServiceDefinition,
} from "@tongxin/subgraph/host";
import pg from "pg";

/** The superuser's URL of the test run's PostgreSQL, set by the global setup. */
const adminUrl = (): URL => {
  const url = process.env["TEST_POSTGRES_URL"];
  if (!url) throw new Error("TEST_POSTGRES_URL is not set; run the tests with `npm test`.");
  return new URL(url);
};

const TEMPLATE_LOCK = 7_170_011;

/** The roles of every test's database, made by the global setup: who owns the tables, and who the service is. */
const OWNER = "tongxin_owner";
const SERVICE = "tongxin_service";

export interface FreshDatabase {
  /** As the service's own role, which owns nothing. */
  readonly url: string;
  /** As a superuser: for what a test does behind the service's back. */
  readonly adminUrl: string;
  drop(): Promise<void>;
}

/** A database of its own for one test file: a copy of the service's migrated template. */
export async function freshDatabase(definition: ServiceDefinition): Promise<FreshDatabase> {
  watchRows();
  const template = await templateOf(definition);
  const name = `test_${definition.name}_${randomBytes(6).toString("hex")}`;
  await asAdmin(async client => {
    // One copy at a time: PostgreSQL refuses a template that anyone is connected to, another copy included.
    await client.query("select pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    await client.query(`create database ${name} template ${template} owner ${OWNER}`);
  });
  return {
    url: urlOf(name, SERVICE),
    adminUrl: urlOf(name),
    drop: () => asAdmin(async client => void (await client.query(`drop database ${name} with (force)`))),
  };
}

function urlOf(database: string, role?: string): string {
  const url = adminUrl();
  url.pathname = database;
  if (role) Object.assign(url, { username: role, password: role });
  return url.href;
}

async function templateOf(definition: ServiceDefinition): Promise<string> {
  const names = [...platformMigrations, ...definition.migrations].map(({ name }) => name).join();
  const name = `template_${definition.name}_${createHash("sha1").update(names).digest("hex").slice(0, 8)}`;
  await asAdmin(async client => {
    await client.query("select pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount) return;
    await client.query(`drop database if exists building_${name}`);
    await client.query(`create database building_${name} owner ${OWNER}`);
    await migrate(definition, `building_${name}`);
    await client.query(`alter database building_${name} rename to ${name}`);
  });
  return name;
}

async function migrate(definition: ServiceDefinition, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(database) });
  await client.connect();
  for (const extension of EXTENSIONS) await client.query(`create extension if not exists ${extension}`);
  await client.end();
  const { name, migrations } = definition;
  const tables = { name, entities: entitiesOf(definition), migrations };
  await migrateDatabase(tables, urlOf(database, OWNER), urlOf(database, SERVICE));
}

async function asAdmin(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl().href });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
