import { Migration } from "@mikro-orm/migrations";

export class Migration20261128031809_work_calendar extends Migration {
  override name = "Migration20261128031809_work_calendar";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "calendar_year" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "year" int not null, "source" text not null, "days" jsonb not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "calendar_year" add constraint "calendar_year_unique" unique ("organization_id", "year");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "calendar_year" cascade;`);
  }
}
