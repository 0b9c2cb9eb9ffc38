// Written by `npm run migration:create`.
import type { MigrationObject } from "@mikro-orm/postgresql";
import { Migration20261122112103_campaigns } from "./Migration20261122112103_campaigns.js";

export const migrations: MigrationObject[] = [
  { name: "Migration20261122112103_campaigns", class: Migration20261122112103_campaigns },
];
