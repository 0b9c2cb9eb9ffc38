import { Migration } from "@mikro-orm/migrations";

export class Migration20261127232229_upkeep_reasons extends Migration {
  override name = "Migration20261127232229_upkeep_reasons";

  override up(): void | Promise<void> {
    this.addSql(`alter table "upkeep_task" add "reason" text null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "upkeep_task" drop column "reason";`);
  }
}
