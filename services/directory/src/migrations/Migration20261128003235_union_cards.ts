import { Migration } from "@mikro-orm/migrations";

export class Migration20261128003235_union_cards extends Migration {
  override name = "Migration20261128003235_union_cards";

  override up(): void | Promise<void> {
    this.addSql(`alter table "union_membership" add "card_count" serial;`);
    this.addSql(
      `alter table "union_membership" add constraint "union_membership_card" unique ("card_count");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "union_membership" drop constraint "union_membership_card";`);
    this.addSql(`alter table "union_membership" drop column "card_count";`);
  }
}
