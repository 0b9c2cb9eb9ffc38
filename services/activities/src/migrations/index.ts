// Written by `npm run migration:create`.
import type { MigrationObject } from "@mikro-orm/postgresql";
import { Migration20261123212446_venue_bookings } from "./Migration20261123212446_venue_bookings.js";
import { Migration20261127030032_zones_by_name } from "./Migration20261127030032_zones_by_name.js";
import { Migration20261127234413_upkeep_reasons } from "./Migration20261127234413_upkeep_reasons.js";
import { Migration20261128031427_policy_packs } from "./Migration20261128031427_policy_packs.js";

export const migrations: MigrationObject[] = [
  { name: "Migration20261123212446_venue_bookings", class: Migration20261123212446_venue_bookings },
  { name: "Migration20261127030032_zones_by_name", class: Migration20261127030032_zones_by_name },
  { name: "Migration20261127234413_upkeep_reasons", class: Migration20261127234413_upkeep_reasons },
  { name: "Migration20261128031427_policy_packs", class: Migration20261128031427_policy_packs },
];
