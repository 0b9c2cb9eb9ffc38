// Written by `npm run migration:create`.
import type { MigrationObject } from "@mikro-orm/postgresql";
import { Migration20261122115935_micro_powers } from "./Migration20261122115935_micro_powers.js";

export const migrations: MigrationObject[] = [
  { name: "Migration20261122115935_micro_powers", class: Migration20261122115935_micro_powers },
];
