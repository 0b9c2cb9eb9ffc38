import { Migration } from "@mikro-orm/migrations";

export class Migration20261128030408_shifts extends Migration {
  override name = "Migration20261128030408_shifts";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "shift_roster" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "starts_on" date not null, "ends_on" date null, "cycle" text[] not null, "hours" jsonb not null, "follows_calendar" boolean not null, "end_reason" text null, "org_unit_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "shift_roster_organization_id_org_unit_id_starts_on_id_index" on "shift_roster" ("organization_id", "org_unit_id", "starts_on", "id");`,
    );
    this.addSql(
      `create index "shift_roster_organization_id_starts_on_id_index" on "shift_roster" ("organization_id", "starts_on", "id");`,
    );
    this.addSql(
      `create index "shift_roster_org_unit_id_starts_on_index" on "shift_roster" ("org_unit_id", "starts_on");`,
    );

    this.addSql(
      `create table "shift_exception" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "day" date not null, "shift" text not null, "reason" text not null, "roster_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "shift_exception" add constraint "shift_exception_one_of_a_day" unique ("roster_id", "day");`,
    );

    this.addSql(
      `alter table "shift_roster" add constraint "shift_roster_org_unit_id_foreign" foreign key ("org_unit_id") references "org_unit" ("id");`,
    );
    this.addSql(
      `alter table "shift_roster" add constraint "shift_roster_period" check (ends_on is null or starts_on <= ends_on);`,
    );
    this.addSql(
      `alter table "shift_roster" add constraint "shift_roster_one_of_a_unit" exclude using gist (org_unit_id with =, daterange(starts_on, ends_on) with &&);`,
    );
    this.addSql(
      `alter table "shift_roster" add constraint "shift_roster_cycle_check" check ("cycle" <@ array['EARLY'::text, 'MIDDLE'::text, 'NIGHT'::text, 'DAY'::text, 'OFF'::text]);`,
    );

    this.addSql(
      `alter table "shift_exception" add constraint "shift_exception_roster_id_foreign" foreign key ("roster_id") references "shift_roster" ("id");`,
    );
    this.addSql(
      `alter table "shift_exception" add constraint "shift_exception_shift_check" check ("shift" in ('EARLY', 'MIDDLE', 'NIGHT', 'DAY', 'OFF'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "shift_exception" drop constraint "shift_exception_roster_id_foreign";`);

    this.addSql(`drop table if exists "shift_roster" cascade;`);
    this.addSql(`drop table if exists "shift_exception" cascade;`);
  }
}
