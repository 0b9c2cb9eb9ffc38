// Written by `npm run migration:create`.
import type { MigrationObject } from "@mikro-orm/postgresql";
import { Migration20261123203543_directory } from "./Migration20261123203543_directory.js";

export const migrations: MigrationObject[] = [
  { name: "Migration20261123203543_directory", class: Migration20261123203543_directory },
];
