import { Migration } from "@mikro-orm/migrations";

export class Migration20261127030032_zones_by_name extends Migration {
  override name = "Migration20261127030032_zones_by_name";

  override up(): void | Promise<void> {
    this.addSql(
      `create index "venue_zone_organization_id_name_id_index" on "venue_zone" ("organization_id", "name", "id");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "venue_zone_organization_id_name_id_index";`);
  }
}
