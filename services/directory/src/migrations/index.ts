import type { MigrationObject } from "@mikro-orm/postgresql";

export const migrations: MigrationObject[] = [];
