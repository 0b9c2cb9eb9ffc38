import { Migrator } from "@mikro-orm/migrations";
import { MikroORM, type EntityClass, type MigrationObject } from "@mikro-orm/postgresql";
import { ReflectMetadataProvider } from "@mikro-orm/decorators/legacy";
import type { ServiceName } from "@tongxin/kernel";
import { AuditEntryRow } from "./audit/audit-entry.entity.js";
import { AuditSubscriber } from "./audit/audit.js";
import { notFound } from "./errors.js";
import { KnownOrgUnit } from "./org-units.js";
import { InboxMessage, OutboxMessage } from "./outbox/outbox.entity.js";
import { reclaimLostConnections } from "./lost-connections.js";
import { PreparingClient } from "./prepared.js";
import { PLATFORM_TABLES, platformMigrations } from "./platform-tables.js";
import { PolicyPack } from "./policy-packs/policy-pack.entity.js";
import { PolicyValue } from "./policy.js";
import { StampSubscriber } from "./stamp.js";

const PLATFORM_ENTITIES = [OutboxMessage, InboxMessage, PolicyValue, PolicyPack, AuditEntryRow];

/** Extensions every service's database has; a superuser or the database's owner creates them. */
export const EXTENSIONS = ["ltree", "btree_gist", "btree_gin", "pg_trgm", "pgcrypto"] as const;

export interface DatabaseOptions {
  readonly name: ServiceName;
  readonly entities: readonly EntityClass<object>[];
  readonly migrations: readonly MigrationObject[];
  readonly clientUrl: string;
  /** Connections kept at most. */
  readonly poolSize?: number;
  /** False for what nobody waits for, jobs and migrations: their statements take as long as they take. */
  readonly isHasty?: boolean;
}

/** A transaction that waits longer than this for its client has been forgotten, and holds locks that others need. */
const LONGEST_IDLE_MS = 60_000;

/** For a connection, be it a new one or one of the pool's: who waits longer is told that we are overloaded. */
const CONNECT_WITHIN_MS = 4_000;

/** People come in bursts; a connection that is opened anew knows no statement yet and takes tens of milliseconds. */
const KEPT_IDLE_MS = 60_000;

/** Whoever asked has given up by then; what holds the lock is likelier to end than the wait to pay. */
const HASTE = { statement_timeout: 4_800, lock_timeout: 4_500 };

/** Opens a service's database the way all services do. `directory` owns the units, so it keeps no copy of them. */
export const openDatabase = ({
  name,
  entities,
  migrations,
  clientUrl,
  poolSize = 10,
  isHasty = true,
}: DatabaseOptions) =>
  MikroORM.init({
    clientUrl,
    // In one process a service may be called from within another's transaction; under its own name it never joins it.
    contextName: isHasty ? name : `${name} backstage`,
    entities: [...entities, ...PLATFORM_ENTITIES, ...(name === "directory" ? [] : [KnownOrgUnit])],
    metadataProvider: ReflectMetadataProvider,
    extensions: [Migrator],
    subscribers: [new StampSubscriber(), new AuditSubscriber()],
    migrations: {
      migrationsList: [...platformMigrations, ...migrations],
      snapshot: false,
      transactional: true,
      silent: true,
    },
    schemaGenerator: {
      ignoreSchema: ["graphile_worker", "platform"],
      skipTables: [...PLATFORM_TABLES],
      // Migrations write them: they call functions of the owner's schema.
      ignoreTriggers: true,
    },
    pool: { min: 0, max: poolSize, idleTimeoutMillis: KEPT_IDLE_MS },
    driverOptions: {
      application_name: `tongxin-${name}`,
      idle_in_transaction_session_timeout: LONGEST_IDLE_MS,
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
      onPoolCreated: reclaimLostConnections,
      Client: PreparingClient,
      ...(isHasty && HASTE),
    },
    forceUtcTimezone: true,
    findOneOrFailHandler: entity => notFound(entity),
    discovery: { warnWhenNoEntities: false },
  });

export type Database = Awaited<ReturnType<typeof openDatabase>>;
