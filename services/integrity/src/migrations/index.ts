// Written by `npm run migration:create`.
import type { MigrationObject } from "@mikro-orm/postgresql";
import { Migration20261122115935_micro_powers } from "./Migration20261122115935_micro_powers.js";
import { Migration20261128031441_policy_packs } from "./Migration20261128031441_policy_packs.js";

export const migrations: MigrationObject[] = [
  { name: "Migration20261122115935_micro_powers", class: Migration20261122115935_micro_powers },
  { name: "Migration20261128031441_policy_packs", class: Migration20261128031441_policy_packs },
];
