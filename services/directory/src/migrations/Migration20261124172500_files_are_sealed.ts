import { Migration } from "@mikro-orm/migrations";

/** Files that lie in clear go: HR sends them again. */
export class Migration20261124172500_files_are_sealed extends Migration {
  override name = "Migration20261124172500_files_are_sealed";

  override up(): void | Promise<void> {
    this.addSql(`delete from "upload_chunk";`);
    this.addSql(`update "upload" set "emptied_at" = now() where "emptied_at" is null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`delete from "upload_chunk";`);
    this.addSql(`update "upload" set "emptied_at" = now() where "emptied_at" is null;`);
  }
}
