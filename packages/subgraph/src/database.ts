import { Migrator } from "@mikro-orm/migrations";
import { MikroORM, type EntityClass, type MigrationObject } from "@mikro-orm/postgresql";
import { ReflectMetadataProvider } from "@mikro-orm/decorators/legacy";
import type { ServiceName } from "@tongxin/kernel";
import { notFound } from "./errors.js";
import { KnownOrgUnit } from "./org-units.js";
import { InboxMessage, OutboxMessage } from "./outbox/outbox.entity.js";
import { PolicyValue } from "./policy.js";
import { StampSubscriber } from "./stamp.js";

const PLATFORM_ENTITIES = [OutboxMessage, InboxMessage, PolicyValue];

/** Extensions every service's database has; a superuser or the database's owner creates them. */
export const EXTENSIONS = ["ltree", "btree_gist", "pg_trgm", "pgcrypto"] as const;

export interface DatabaseOptions {
  readonly name: ServiceName;
  readonly entities: readonly EntityClass<object>[];
  readonly migrations: readonly MigrationObject[];
  readonly clientUrl: string;
  /** Connections kept at most. */
  readonly poolSize?: number;
}

/** A transaction that waits longer than this for its client has been forgotten, and holds locks that others need. */
const LONGEST_IDLE_MS = 60_000;

/** Opens a service's database the way all services do. `directory` owns the units, so it keeps no copy of them. */
export const openDatabase = ({ name, entities, migrations, clientUrl, poolSize = 10 }: DatabaseOptions) =>
  MikroORM.init({
    clientUrl,
    // In one process a service may be called from within another's transaction; under its own name it never joins it.
    contextName: name,
    entities: [...entities, ...PLATFORM_ENTITIES, ...(name === "directory" ? [] : [KnownOrgUnit])],
    metadataProvider: ReflectMetadataProvider,
    extensions: [Migrator],
    subscribers: [new StampSubscriber()],
    migrations: { migrationsList: [...migrations], snapshot: false, transactional: true, silent: true },
    schemaGenerator: { ignoreSchema: ["graphile_worker"] },
    pool: { min: 0, max: poolSize },
    driverOptions: { idle_in_transaction_session_timeout: LONGEST_IDLE_MS },
    forceUtcTimezone: true,
    findOneOrFailHandler: entity => notFound(entity),
    discovery: { warnWhenNoEntities: false },
  });

export type Database = Awaited<ReturnType<typeof openDatabase>>;
