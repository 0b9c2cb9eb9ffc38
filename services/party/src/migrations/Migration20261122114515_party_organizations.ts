import { Migration } from "@mikro-orm/migrations";

export class Migration20261122114515_party_organizations extends Migration {
  override name = "Migration20261122114515_party_organizations";

  override up(): void | Promise<void> {
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
      `create table "party_organization" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "kind" text not null, "name" text not null, "full_members" int not null, "probationary_members" int not null, "founded_on" date not null, "ends_on" date null, "deviation_reason" text null, "deviation_approved_by" text null, "basis" jsonb null, "dissolved_on" date null, "dissolved_by" text null, "dissolution_reason" text null, "parent_id" uuid null, "org_unit_id" uuid not null, "served_unit_ids" uuid[] not null, primary key ("id"));`,
    );
    this.addSql(`create index "party_organization_parent_id_index" on "party_organization" ("parent_id");`);
    this.addSql(
      `create index "party_organization_org_unit_id_index" on "party_organization" ("org_unit_id");`,
    );
    this.addSql(
      `create index party_organization_served_units on party_organization using gin (served_unit_ids);`,
    );
    this.addSql(
      `create unique index party_organization_one_top on party_organization (organization_id) where parent_id is null and dissolved_on is null;`,
    );
    this.addSql(
      `create unique index party_organization_name_unique on party_organization (organization_id, name) where dissolved_on is null;`,
    );
    this.addSql(
      `create index "party_organization_organization_id_name_id_index" on "party_organization" ("organization_id", "name", "id");`,
    );

    this.addSql(
      `create table "policy_value" ("organization_id" uuid not null, "key" text not null, "valid_from" date not null, "pack_id" text not null, "value" jsonb not null, "level" text not null, "source" text not null, "article" text not null, primary key ("organization_id", "key", "valid_from"));`,
    );

    this.addSql(
      `alter table "party_organization" add constraint "party_organization_parent_id_foreign" foreign key ("parent_id") references "party_organization" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "party_organization" add constraint "party_organization_kind_check" check ("kind" in ('COMMITTEE', 'GENERAL_BRANCH', 'BRANCH', 'GROUP'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "party_organization" drop constraint "party_organization_parent_id_foreign";`);

    this.addSql(`drop table if exists "inbox_message" cascade;`);
    this.addSql(`drop table if exists "known_org_unit" cascade;`);
    this.addSql(`drop table if exists "outbox_message" cascade;`);
    this.addSql(`drop table if exists "party_organization" cascade;`);
    this.addSql(`drop table if exists "policy_value" cascade;`);
  }
}
