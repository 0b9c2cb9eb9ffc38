import { Migration } from "@mikro-orm/migrations";

export class Migration20261122111355_culture_sites extends Migration {
  override name = "Migration20261122111355_culture_sites";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "culture_site" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "name" text not null, "kind" text not null, "location" text null, "opens_on" date not null, "closes_on" date null, "org_unit_id" uuid not null, "closed_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`create index "culture_site_org_unit_id_index" on "culture_site" ("org_unit_id");`);
    this.addSql(
      `create unique index culture_site_one_core_center on culture_site (organization_id) where kind = 'CORE_CENTER' and closed_at is null;`,
    );
    this.addSql(
      `create unique index culture_site_name_unique on culture_site (organization_id, name) where closed_at is null;`,
    );
    this.addSql(
      `create index "culture_site_organization_id_name_id_index" on "culture_site" ("organization_id", "name", "id");`,
    );

    this.addSql(
      `create table "inbox_message" ("message_id" uuid not null, "received_at" timestamptz not null, primary key ("message_id"));`,
    );
    this.addSql(`create index "inbox_message_received_at_index" on "inbox_message" ("received_at");`);

    this.addSql(
      `create table "known_org_unit" ("id" uuid not null, "organization_id" uuid not null, "unit_version" int not null, "ancestry" uuid[] not null, "is_open" boolean not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "known_org_unit_organization_id_index" on "known_org_unit" ("organization_id");`,
    );

    this.addSql(
      `create table "opening_rule" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "day_type" text not null, "opens_at" text not null, "closes_at" text not null, "site_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "opening_rule_site_id_index" on "opening_rule" ("site_id");`);

    this.addSql(
      `create table "outbox_message" ("position" bigserial primary key, "message_id" uuid not null, "consumer" text not null, "topic" text not null, "aggregate_id" uuid not null, "organization_id" uuid not null, "body" jsonb not null, "happened_at" timestamptz not null);`,
    );
    this.addSql(
      `create index "outbox_message_consumer_aggregate_id_position_index" on "outbox_message" ("consumer", "aggregate_id", "position");`,
    );

    this.addSql(
      `create table "policy_value" ("organization_id" uuid not null, "key" text not null, "valid_from" date not null, "pack_id" text not null, "value" jsonb not null, "level" text not null, "source" text not null, "article" text not null, primary key ("organization_id", "key", "valid_from"));`,
    );

    this.addSql(
      `create table "site_custodian" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "appointed_on" date not null, "relieved_on" date null, "site_id" uuid not null, "employee_id" uuid not null, "deputy_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "site_custodian_site_id_index" on "site_custodian" ("site_id");`);
    this.addSql(`create index "site_custodian_employee_id_index" on "site_custodian" ("employee_id");`);
    this.addSql(
      `create unique index site_custodian_one_at_a_time on site_custodian (site_id) where relieved_on is null;`,
    );

    this.addSql(
      `create table "venue_zone" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "name" text not null, "mode" text not null, "capacity" int not null, "site_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "venue_zone_site_id_index" on "venue_zone" ("site_id");`);
    this.addSql(
      `alter table "venue_zone" add constraint "venue_zone_name_unique" unique ("organization_id", "site_id", "name");`,
    );

    this.addSql(
      `alter table "culture_site" add constraint "culture_site_kind_check" check ("kind" in ('CORE_CENTER', 'SHIFT_CORNER', 'TEMPORARY_STATION', 'DORMITORY_COURT', 'PARTNER_SITE'));`,
    );

    this.addSql(
      `alter table "opening_rule" add constraint "opening_rule_site_id_foreign" foreign key ("site_id") references "culture_site" ("id");`,
    );
    this.addSql(
      `alter table "opening_rule" add constraint "opening_rule_day_type_check" check ("day_type" in ('WORKDAY', 'WEEKEND', 'HOLIDAY'));`,
    );

    this.addSql(
      `alter table "site_custodian" add constraint "site_custodian_site_id_foreign" foreign key ("site_id") references "culture_site" ("id");`,
    );

    this.addSql(
      `alter table "venue_zone" add constraint "venue_zone_site_id_foreign" foreign key ("site_id") references "culture_site" ("id");`,
    );
    this.addSql(
      `alter table "venue_zone" add constraint "venue_zone_mode_check" check ("mode" in ('EXCLUSIVE', 'SHARED'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "opening_rule" drop constraint "opening_rule_site_id_foreign";`);
    this.addSql(`alter table "site_custodian" drop constraint "site_custodian_site_id_foreign";`);
    this.addSql(`alter table "venue_zone" drop constraint "venue_zone_site_id_foreign";`);

    this.addSql(`drop table if exists "culture_site" cascade;`);
    this.addSql(`drop table if exists "inbox_message" cascade;`);
    this.addSql(`drop table if exists "known_org_unit" cascade;`);
    this.addSql(`drop table if exists "opening_rule" cascade;`);
    this.addSql(`drop table if exists "outbox_message" cascade;`);
    this.addSql(`drop table if exists "policy_value" cascade;`);
    this.addSql(`drop table if exists "site_custodian" cascade;`);
    this.addSql(`drop table if exists "venue_zone" cascade;`);
  }
}
