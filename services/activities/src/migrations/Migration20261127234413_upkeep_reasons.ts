import { Migration } from "@mikro-orm/migrations";

export class Migration20261127234413_upkeep_reasons extends Migration {
  override name = "Migration20261127234413_upkeep_reasons";

  override up(): void | Promise<void> {
    this.addSql(`alter table "upkeep_task" add "reason" text null;`);
    this.addSql(`create index "upkeep_task_zone_id_index" on "upkeep_task" ("zone_id");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "upkeep_task_zone_id_index";`);
    this.addSql(`alter table "upkeep_task" drop column "reason";`);
  }
}
