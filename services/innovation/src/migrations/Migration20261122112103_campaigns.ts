import { Migration } from "@mikro-orm/migrations";

export class Migration20261122112103_campaigns extends Migration {
  override name = "Migration20261122112103_campaigns";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "campaign" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "year" int not null, "title" text not null, "kinds" text[] not null, "state" text not null, "state_since" timestamptz not null, "state_by" text not null, "state_reason" text null, "org_unit_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "campaign_org_unit_id_index" on "campaign" ("org_unit_id");`);
    this.addSql(
      `create unique index campaign_one_per_year on campaign (organization_id, year) where state <> 'CANCELLED';`,
    );
    this.addSql(
      `create index "campaign_organization_id_year_id_index" on "campaign" ("organization_id", "year", "id");`,
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
      `create table "outbox_message" ("position" bigserial primary key, "message_id" uuid not null, "consumer" text not null, "topic" text not null, "aggregate_id" uuid not null, "organization_id" uuid not null, "body" jsonb not null, "happened_at" timestamptz not null);`,
    );
    this.addSql(
      `create index "outbox_message_consumer_aggregate_id_position_index" on "outbox_message" ("consumer", "aggregate_id", "position");`,
    );

    this.addSql(
      `create table "policy_value" ("organization_id" uuid not null, "key" text not null, "valid_from" date not null, "pack_id" text not null, "value" jsonb not null, "level" text not null, "source" text not null, "article" text not null, primary key ("organization_id", "key", "valid_from"));`,
    );

    this.addSql(
      `create table "theme" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "name" text not null, "campaign_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`alter table "theme" add constraint "theme_name_unique" unique ("campaign_id", "name");`);

    this.addSql(
      `create table "track" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "name" text not null, "campaign_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`alter table "track" add constraint "track_name_unique" unique ("campaign_id", "name");`);

    this.addSql(
      `alter table "campaign" add constraint "campaign_kinds_check" check ("kinds" <@ array['INVENTION'::text, 'CREATION'::text, 'RENOVATION'::text, 'DESIGN'::text, 'SUGGESTION'::text]);`,
    );
    this.addSql(
      `alter table "campaign" add constraint "campaign_state_check" check ("state" in ('PLANNED', 'OPEN', 'CLOSED', 'CANCELLED'));`,
    );

    this.addSql(
      `alter table "theme" add constraint "theme_campaign_id_foreign" foreign key ("campaign_id") references "campaign" ("id");`,
    );

    this.addSql(
      `alter table "track" add constraint "track_campaign_id_foreign" foreign key ("campaign_id") references "campaign" ("id");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "theme" drop constraint "theme_campaign_id_foreign";`);
    this.addSql(`alter table "track" drop constraint "track_campaign_id_foreign";`);

    this.addSql(`drop table if exists "campaign" cascade;`);
    this.addSql(`drop table if exists "inbox_message" cascade;`);
    this.addSql(`drop table if exists "known_org_unit" cascade;`);
    this.addSql(`drop table if exists "outbox_message" cascade;`);
    this.addSql(`drop table if exists "policy_value" cascade;`);
    this.addSql(`drop table if exists "theme" cascade;`);
    this.addSql(`drop table if exists "track" cascade;`);
  }
}
