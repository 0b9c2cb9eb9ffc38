import { Migration } from "@mikro-orm/migrations";

export class Migration20261124173042_old_notifications extends Migration {
  override name = "Migration20261124173042_old_notifications";

  override up(): void | Promise<void> {
    this.addSql(
      `create index "notification_organization_id_happened_at_index" on "notification" ("organization_id", "happened_at");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "notification_organization_id_happened_at_index";`);
  }
}
