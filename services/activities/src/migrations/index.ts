// Written by `npm run migration:create`.
import type { MigrationObject } from "@mikro-orm/postgresql";
import { Migration20261122111355_culture_sites } from "./Migration20261122111355_culture_sites.js";

export const migrations: MigrationObject[] = [
  { name: "Migration20261122111355_culture_sites", class: Migration20261122111355_culture_sites },
];
