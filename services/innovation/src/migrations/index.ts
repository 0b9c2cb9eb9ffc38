// Written by `npm run migration:create`.
import type { MigrationObject } from "@mikro-orm/postgresql";
import { Migration20261122112103_campaigns } from "./Migration20261122112103_campaigns.js";
import { Migration20261128031434_policy_packs } from "./Migration20261128031434_policy_packs.js";

export const migrations: MigrationObject[] = [
  { name: "Migration20261122112103_campaigns", class: Migration20261122112103_campaigns },
  { name: "Migration20261128031434_policy_packs", class: Migration20261128031434_policy_packs },
];
