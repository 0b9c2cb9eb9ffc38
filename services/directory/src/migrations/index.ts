// Written by `npm run migration:create`.
import type { MigrationObject } from "@mikro-orm/postgresql";
import { Migration20261122112431_directory } from "./Migration20261122112431_directory.js";

export const migrations: MigrationObject[] = [
  { name: "Migration20261122112431_directory", class: Migration20261122112431_directory },
];
