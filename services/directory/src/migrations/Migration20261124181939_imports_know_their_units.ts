import { Migration } from "@mikro-orm/migrations";

/** Jobs of before know no units: one that waits comes to nothing but rows that are out of scope. */
export class Migration20261124181939_imports_know_their_units extends Migration {
  override name = "Migration20261124181939_imports_know_their_units";

  override up(): void | Promise<void> {
    this.addSql(
      `alter table "import_job" add "account_id" uuid null, add "employee_id" uuid null, add "scopes" text[] not null default '{}';`,
    );
    this.addSql(`alter table "import_job" alter column "scopes" drop default;`);
  }

  override down(): void | Promise<void> {
    this.addSql(
      `alter table "import_job" drop column "account_id", drop column "employee_id", drop column "scopes";`,
    );
  }
}
