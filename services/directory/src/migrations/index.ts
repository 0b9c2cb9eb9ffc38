// Written by `npm run migration:create`.
import type { MigrationObject } from "@mikro-orm/postgresql";
import { Migration20261123203543_directory } from "./Migration20261123203543_directory.js";
import { Migration20261124163310_roles_are_data } from "./Migration20261124163310_roles_are_data.js";
import { Migration20261124165125_roles_and_grants } from "./Migration20261124165125_roles_and_grants.js";
import { Migration20261124170521_service_accounts } from "./Migration20261124170521_service_accounts.js";
import { Migration20261124171044_consents } from "./Migration20261124171044_consents.js";
import { Migration20261124171948_personal_data } from "./Migration20261124171948_personal_data.js";
import { Migration20261124172500_files_are_sealed } from "./Migration20261124172500_files_are_sealed.js";
import { Migration20261124173042_old_notifications } from "./Migration20261124173042_old_notifications.js";
import { Migration20261124181939_imports_know_their_units } from "./Migration20261124181939_imports_know_their_units.js";
import { Migration20261124182421_account_names } from "./Migration20261124182421_account_names.js";
import { Migration20261124184100_reports_quote_nobody } from "./Migration20261124184100_reports_quote_nobody.js";
import { Migration20261124203000_viewer_changes } from "./Migration20261124203000_viewer_changes.js";
import { Migration20261128001213_qualifications } from "./Migration20261128001213_qualifications.js";
import { Migration20261128003235_union_cards } from "./Migration20261128003235_union_cards.js";
import { Migration20261128030408_shifts } from "./Migration20261128030408_shifts.js";
import { Migration20261128031421_policy_packs } from "./Migration20261128031421_policy_packs.js";
import { Migration20261128031711_upserts_and_changes } from "./Migration20261128031711_upserts_and_changes.js";
import { Migration20261128031809_work_calendar } from "./Migration20261128031809_work_calendar.js";
import { Migration20261128035352_snapshots_and_undo } from "./Migration20261128035352_snapshots_and_undo.js";
import { Migration20261128040405_name_keys } from "./Migration20261128040405_name_keys.js";
import { Migration20261128041058_webhooks } from "./Migration20261128041058_webhooks.js";
import { Migration20261128044628_clearances } from "./Migration20261128044628_clearances.js";

export const migrations: MigrationObject[] = [
  { name: "Migration20261123203543_directory", class: Migration20261123203543_directory },
  { name: "Migration20261124163310_roles_are_data", class: Migration20261124163310_roles_are_data },
  { name: "Migration20261124165125_roles_and_grants", class: Migration20261124165125_roles_and_grants },
  { name: "Migration20261124170521_service_accounts", class: Migration20261124170521_service_accounts },
  { name: "Migration20261124171044_consents", class: Migration20261124171044_consents },
  { name: "Migration20261124171948_personal_data", class: Migration20261124171948_personal_data },
  { name: "Migration20261124172500_files_are_sealed", class: Migration20261124172500_files_are_sealed },
  { name: "Migration20261124173042_old_notifications", class: Migration20261124173042_old_notifications },
  {
    name: "Migration20261124181939_imports_know_their_units",
    class: Migration20261124181939_imports_know_their_units,
  },
  { name: "Migration20261124182421_account_names", class: Migration20261124182421_account_names },
  {
    name: "Migration20261124184100_reports_quote_nobody",
    class: Migration20261124184100_reports_quote_nobody,
  },
  { name: "Migration20261124203000_viewer_changes", class: Migration20261124203000_viewer_changes },
  { name: "Migration20261128001213_qualifications", class: Migration20261128001213_qualifications },
  { name: "Migration20261128003235_union_cards", class: Migration20261128003235_union_cards },
  { name: "Migration20261128030408_shifts", class: Migration20261128030408_shifts },
  { name: "Migration20261128031421_policy_packs", class: Migration20261128031421_policy_packs },
  { name: "Migration20261128031711_upserts_and_changes", class: Migration20261128031711_upserts_and_changes },
  { name: "Migration20261128031809_work_calendar", class: Migration20261128031809_work_calendar },
  { name: "Migration20261128035352_snapshots_and_undo", class: Migration20261128035352_snapshots_and_undo },
  { name: "Migration20261128040405_name_keys", class: Migration20261128040405_name_keys },
  { name: "Migration20261128041058_webhooks", class: Migration20261128041058_webhooks },
  { name: "Migration20261128044628_clearances", class: Migration20261128044628_clearances },
];
