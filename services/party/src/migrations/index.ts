// Written by `npm run migration:create`.
import type { MigrationObject } from "@mikro-orm/postgresql";
import { Migration20261122114515_party_organizations } from "./Migration20261122114515_party_organizations.js";
import { Migration20261128031447_policy_packs } from "./Migration20261128031447_policy_packs.js";

export const migrations: MigrationObject[] = [
  { name: "Migration20261122114515_party_organizations", class: Migration20261122114515_party_organizations },
  { name: "Migration20261128031447_policy_packs", class: Migration20261128031447_policy_packs },
];
