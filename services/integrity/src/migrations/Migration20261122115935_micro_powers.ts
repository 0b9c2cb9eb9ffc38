import { Migration } from "@mikro-orm/migrations";

export class Migration20261122115935_micro_powers extends Migration {
  override name = "Migration20261122115935_micro_powers";

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
      `create table "micro_power_item" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "duty" text not null, "title" text not null, "holder_posts" text[] not null, "procedure_steps" text[] not null, "complaint_door" text not null, "revision" int not null, "state" text not null, "published_at" timestamptz null, "published_by" text null, "retired_at" timestamptz null, "retired_by" text null, "retirement_reason" text null, "org_unit_id" uuid not null, "revises_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`create index "micro_power_item_org_unit_id_index" on "micro_power_item" ("org_unit_id");`);
    this.addSql(
      `create unique index micro_power_item_one_published on micro_power_item (organization_id, duty) where state = 'PUBLISHED';`,
    );
    this.addSql(
      `create index "micro_power_item_organization_id_duty_id_index" on "micro_power_item" ("organization_id", "duty", "id");`,
    );
    this.addSql(
      `alter table "micro_power_item" add constraint "micro_power_item_revised_once" unique ("revises_id");`,
    );

    this.addSql(
      `create table "micro_power_acknowledgement" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "year" int not null, "acknowledged_on" date not null, "item_id" uuid not null, "employee_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "micro_power_acknowledgement_employee_id_index" on "micro_power_acknowledgement" ("employee_id");`,
    );
    this.addSql(
      `alter table "micro_power_acknowledgement" add constraint "micro_power_acknowledgement_once_a_year" unique ("item_id", "employee_id", "year");`,
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
      `create table "power_line" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "kind" text not null, "text" text not null, "order" int not null, "item_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "power_line_item_id_index" on "power_line" ("item_id");`);

    this.addSql(
      `alter table "micro_power_item" add constraint "micro_power_item_revises_id_foreign" foreign key ("revises_id") references "micro_power_item" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "micro_power_item" add constraint "micro_power_item_duty_check" check ("duty" in ('WAGE_ACCOUNTING', 'ATTENDANCE_MANAGEMENT', 'MATERIAL_REQUISITION'));`,
    );
    this.addSql(
      `alter table "micro_power_item" add constraint "micro_power_item_holder_posts_check" check ("holder_posts" <@ array['SECTION_HEAD'::text, 'TEAM_LEADER'::text]);`,
    );
    this.addSql(
      `alter table "micro_power_item" add constraint "micro_power_item_state_check" check ("state" in ('DRAFT', 'PUBLISHED', 'RETIRED'));`,
    );

    this.addSql(
      `alter table "micro_power_acknowledgement" add constraint "micro_power_acknowledgement_item_id_foreign" foreign key ("item_id") references "micro_power_item" ("id");`,
    );

    this.addSql(
      `alter table "power_line" add constraint "power_line_item_id_foreign" foreign key ("item_id") references "micro_power_item" ("id");`,
    );
    this.addSql(
      `alter table "power_line" add constraint "power_line_kind_check" check ("kind" in ('RED', 'BOTTOM'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "micro_power_item" drop constraint "micro_power_item_revises_id_foreign";`);
    this.addSql(
      `alter table "micro_power_acknowledgement" drop constraint "micro_power_acknowledgement_item_id_foreign";`,
    );
    this.addSql(`alter table "power_line" drop constraint "power_line_item_id_foreign";`);

    this.addSql(`drop table if exists "inbox_message" cascade;`);
    this.addSql(`drop table if exists "known_org_unit" cascade;`);
    this.addSql(`drop table if exists "micro_power_item" cascade;`);
    this.addSql(`drop table if exists "micro_power_acknowledgement" cascade;`);
    this.addSql(`drop table if exists "outbox_message" cascade;`);
    this.addSql(`drop table if exists "policy_value" cascade;`);
    this.addSql(`drop table if exists "power_line" cascade;`);
  }
}
