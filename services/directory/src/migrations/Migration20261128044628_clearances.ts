import { Migration } from "@mikro-orm/migrations";

export class Migration20261128044628_clearances extends Migration {
  override name = "Migration20261128044628_clearances";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "clearance_key" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "key_id" text not null, "public_key" jsonb not null, "ended_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`alter table "clearance_key" add constraint "clearance_key_unique" unique ("key_id");`);

    this.addSql(
      `create table "used_clearance" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "statement_id" text not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "used_clearance" add constraint "used_clearance_statement_unique" unique ("statement_id");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "clearance_key" cascade;`);
    this.addSql(`drop table if exists "used_clearance" cascade;`);
  }
}
