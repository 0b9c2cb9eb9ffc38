import { Migration } from "@mikro-orm/migrations";

/** Two accounts whose names differ in nothing but capitals stop it: somebody must say which one is which. */
export class Migration20261124182421_account_names extends Migration {
  override name = "Migration20261124182421_account_names";

  override up(): void | Promise<void> {
    this.addSql(
      `update "account" set "name" = lower(normalize("name", NFKC)) where "name" <> lower(normalize("name", NFKC));`,
    );
    this.addSql(`alter table "account" add constraint "account_name_lower" check (name = lower(name));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "account" drop constraint "account_name_lower";`);
  }
}
