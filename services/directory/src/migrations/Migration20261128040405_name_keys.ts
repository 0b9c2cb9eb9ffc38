import { Migration } from "@mikro-orm/migrations";

export class Migration20261128040405_name_keys extends Migration {
  override name = "Migration20261128040405_name_keys";

  override up(): void | Promise<void> {
    this.addSql(`alter table "employee" add "name_keys" text[] null;`);
    // A database that was made before needs it; whoever owns the database may.
    this.addSql(`create extension if not exists btree_gin;`);
    this.addSql(`create index employee_without_name_keys on employee (id) where name_keys is null;`);
    this.addSql(`create index employee_name_keys on employee using gin (organization_id, name_keys);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "employee_without_name_keys";`);
    this.addSql(`drop index "employee_name_keys";`);
    this.addSql(`alter table "employee" drop column "name_keys";`);
  }
}
