import { Migration } from "@mikro-orm/migrations";

export class Migration20261124171948_personal_data extends Migration {
  override name = "Migration20261124171948_personal_data";

  override up(): void | Promise<void> {
    this.addSql(`alter table "employee" add "phone_digest" text null, add "id_number" text null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "employee" drop column "phone_digest", drop column "id_number";`);
  }
}
