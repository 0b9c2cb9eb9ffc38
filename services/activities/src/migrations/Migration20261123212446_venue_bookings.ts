import { Migration } from "@mikro-orm/migrations";

export class Migration20261123212446_venue_bookings extends Migration {
  override name = "Migration20261123212446_venue_bookings";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "club" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "name" text not null, "officer_ids" uuid[] not null, "org_unit_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "club_org_unit_id_index" on "club" ("org_unit_id");`);
    this.addSql(
      `create index "club_organization_id_name_id_index" on "club" ("organization_id", "name", "id");`,
    );
    this.addSql(`alter table "club" add constraint "club_name_unique" unique ("organization_id", "name");`);

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
      `create table "known_employee" ("id" uuid not null, "organization_id" uuid not null, "employee_version" int not null, "is_employed" boolean not null, primary key ("id"));`,
    );

    this.addSql(
      `create table "known_org_unit" ("id" uuid not null, "organization_id" uuid not null, "unit_version" int not null, "ancestry" uuid[] not null, "is_open" boolean not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "known_org_unit_organization_id_index" on "known_org_unit" ("organization_id");`,
    );

    this.addSql(
      `create table "opening_exception" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "day" date not null, "opens_at" text null, "closes_at" text null, "reason" text not null, "site_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "opening_exception_site_id_day_index" on "opening_exception" ("site_id", "day");`,
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
      `create table "policy_document" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "edition" int not null, "title" text not null, "body" text not null, "effective_on" date not null, "site_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "policy_document" add constraint "policy_document_edition" unique ("site_id", "edition");`,
    );

    this.addSql(
      `create table "policy_acknowledgement" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "employee_id" uuid not null, "document_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "policy_acknowledgement" add constraint "policy_acknowledgement_once" unique ("employee_id", "document_id");`,
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
      `create table "venue_allowance" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "year" int not null, "hours" int not null, "club_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "venue_allowance" add constraint "venue_allowance_one_a_year" unique ("club_id", "year");`,
    );

    this.addSql(
      `create table "venue_zone" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "name" text not null, "mode" text not null, "capacity" int not null, "quota_group" text null, "buffer_before_minutes" int not null default 0, "buffer_after_minutes" int not null default 0, "min_notice_minutes" int null, "max_advance_days" int null, "counts_participants" boolean not null default false, "requires_approval" boolean not null default false, "check_in_token" text not null, "site_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "venue_zone_site_id_index" on "venue_zone" ("site_id");`);
    this.addSql(
      `alter table "venue_zone" add constraint "venue_zone_name_unique" unique ("organization_id", "site_id", "name");`,
    );

    this.addSql(
      `create table "venue_booking_series" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "rrule" text not null, "occurrences" int not null, "zone_id" uuid not null, "holder_id" uuid not null, "club_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`create index "venue_booking_series_zone_id_index" on "venue_booking_series" ("zone_id");`);
    this.addSql(
      `create index "venue_booking_series_organization_id_id_index" on "venue_booking_series" ("organization_id", "id");`,
    );

    this.addSql(
      `create table "closure" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "start_at" timestamptz not null, "end_at" timestamptz not null, "reason" text not null, "lifted_at" timestamptz null, "site_id" uuid not null, "zone_id" uuid null, "allowed_club_ids" uuid[] not null, "allowed_employee_ids" uuid[] not null, primary key ("id"));`,
    );
    this.addSql(`create index "closure_site_id_end_at_index" on "closure" ("site_id", "end_at");`);

    this.addSql(
      `create table "venue_booking" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "start_at" timestamptz not null, "end_at" timestamptz not null, "party_size" int not null, "reason" text null, "state" text not null, "zone_id" uuid not null, "holder_id" uuid not null, "club_id" uuid null, "series_id" uuid null, "displaced_by_id" uuid null, "holds_from" timestamptz not null, "holds_until" timestamptz not null, "is_holding" boolean not null, "is_exclusive" boolean not null, "waiting_since" timestamptz null, "offer_expires_at" timestamptz null, "checked_in_at" timestamptz null, "late_cancelled_at" timestamptz null, "points_waived" boolean not null default false, "basis" jsonb not null, primary key ("id"));`,
    );
    this.addSql(`create index "venue_booking_series_id_index" on "venue_booking" ("series_id");`);
    this.addSql(`create index "venue_booking_displaced_by_id_index" on "venue_booking" ("displaced_by_id");`);
    this.addSql(
      `create index venue_booking_of_club on venue_booking (club_id, start_at) where club_id is not null;`,
    );
    this.addSql(
      `create unique index venue_booking_waits_once on venue_booking (organization_id, zone_id, holder_id, start_at, end_at) where state in ('WAITLISTED', 'OFFERED');`,
    );
    this.addSql(
      `create index venue_booking_pending on venue_booking (organization_id, start_at, id) where state = 'PENDING';`,
    );
    this.addSql(
      `create index venue_booking_holding on venue_booking (zone_id, holds_until) where is_holding;`,
    );
    this.addSql(
      `create index venue_booking_live on venue_booking (zone_id) where state in ('WAITLISTED', 'OFFERED', 'PENDING', 'CONFIRMED', 'CHECKED_IN', 'NEEDS_REBOOKING');`,
    );
    this.addSql(
      `create index "venue_booking_holder_id_start_at_index" on "venue_booking" ("holder_id", "start_at");`,
    );
    this.addSql(
      `create index "venue_booking_organization_id_holder_id_start_at_id_index" on "venue_booking" ("organization_id", "holder_id", "start_at", "id");`,
    );
    this.addSql(
      `create index "venue_booking_organization_id_zone_id_start_at_id_index" on "venue_booking" ("organization_id", "zone_id", "start_at", "id");`,
    );
    this.addSql(
      `create index "venue_booking_organization_id_start_at_id_index" on "venue_booking" ("organization_id", "start_at", "id");`,
    );

    this.addSql(
      `create table "no_show_appeal" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "reason" text not null, "state" text not null, "decision" text null, "decided_at" timestamptz null, "booking_id" uuid not null, "decided_by_id" uuid null, primary key ("id"));`,
    );
    this.addSql(
      `create index "no_show_appeal_organization_id_state_id_index" on "no_show_appeal" ("organization_id", "state", "id");`,
    );
    this.addSql(
      `alter table "no_show_appeal" add constraint "no_show_appeal_once" unique ("organization_id", "booking_id");`,
    );

    this.addSql(
      `create table "booking_participant" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "booking_id" uuid not null, "employee_id" uuid not null, "is_holder" boolean not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "booking_participant_booking_id_index" on "booking_participant" ("booking_id");`,
    );
    this.addSql(
      `alter table "booking_participant" add constraint "booking_participant_once" unique ("employee_id", "booking_id");`,
    );

    this.addSql(
      `create table "upkeep_task" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "kind" text not null, "state" text not null, "severity" text null, "due_on" date not null, "note" text null, "ended_at" timestamptz null, "site_id" uuid not null, "zone_id" uuid null, "closure_id" uuid null, "ended_by_id" uuid null, primary key ("id"));`,
    );
    this.addSql(
      `create unique index upkeep_task_once on upkeep_task (organization_id, site_id, kind, due_on) where kind <> 'REPAIR';`,
    );
    this.addSql(`create index "upkeep_task_site_id_due_on_index" on "upkeep_task" ("site_id", "due_on");`);
    this.addSql(
      `create index "upkeep_task_organization_id_id_index" on "upkeep_task" ("organization_id", "id");`,
    );

    this.addSql(
      `create table "calendar_feed" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "revoked_at" timestamptz null, "token_hash" text not null, "owner_id" uuid not null, "zone_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`create index "calendar_feed_owner_id_index" on "calendar_feed" ("owner_id");`);
    this.addSql(`alter table "calendar_feed" add constraint "calendar_feed_token" unique ("token_hash");`);

    this.addSql(
      `alter table "culture_site" add constraint "culture_site_kind_check" check ("kind" in ('CORE_CENTER', 'SHIFT_CORNER', 'TEMPORARY_STATION', 'DORMITORY_COURT', 'PARTNER_SITE'));`,
    );

    this.addSql(
      `alter table "opening_exception" add constraint "opening_exception_site_id_foreign" foreign key ("site_id") references "culture_site" ("id");`,
    );

    this.addSql(
      `alter table "opening_rule" add constraint "opening_rule_site_id_foreign" foreign key ("site_id") references "culture_site" ("id");`,
    );
    this.addSql(
      `alter table "opening_rule" add constraint "opening_rule_day_type_check" check ("day_type" in ('WORKDAY', 'WEEKEND', 'HOLIDAY'));`,
    );

    this.addSql(
      `alter table "policy_document" add constraint "policy_document_site_id_foreign" foreign key ("site_id") references "culture_site" ("id");`,
    );

    this.addSql(
      `alter table "policy_acknowledgement" add constraint "policy_acknowledgement_document_id_foreign" foreign key ("document_id") references "policy_document" ("id");`,
    );

    this.addSql(
      `alter table "site_custodian" add constraint "site_custodian_site_id_foreign" foreign key ("site_id") references "culture_site" ("id");`,
    );

    this.addSql(
      `alter table "venue_allowance" add constraint "venue_allowance_club_id_foreign" foreign key ("club_id") references "club" ("id");`,
    );

    this.addSql(
      `alter table "venue_zone" add constraint "venue_zone_site_id_foreign" foreign key ("site_id") references "culture_site" ("id");`,
    );
    this.addSql(
      `alter table "venue_zone" add constraint "venue_zone_mode_check" check ("mode" in ('EXCLUSIVE', 'SHARED'));`,
    );

    this.addSql(
      `alter table "venue_booking_series" add constraint "venue_booking_series_zone_id_foreign" foreign key ("zone_id") references "venue_zone" ("id");`,
    );
    this.addSql(
      `alter table "venue_booking_series" add constraint "venue_booking_series_club_id_foreign" foreign key ("club_id") references "club" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "closure" add constraint "closure_site_id_foreign" foreign key ("site_id") references "culture_site" ("id");`,
    );
    this.addSql(
      `alter table "closure" add constraint "closure_zone_id_foreign" foreign key ("zone_id") references "venue_zone" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "venue_booking" add constraint "venue_booking_zone_id_foreign" foreign key ("zone_id") references "venue_zone" ("id");`,
    );
    this.addSql(
      `alter table "venue_booking" add constraint "venue_booking_club_id_foreign" foreign key ("club_id") references "club" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "venue_booking" add constraint "venue_booking_series_id_foreign" foreign key ("series_id") references "venue_booking_series" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "venue_booking" add constraint "venue_booking_displaced_by_id_foreign" foreign key ("displaced_by_id") references "closure" ("id") on delete set null;`,
    );
    this.addSql(`alter table "venue_booking" add constraint "venue_booking_slot" check (start_at < end_at);`);
    this.addSql(
      `alter table "venue_booking" add constraint "venue_booking_exclusive" exclude using gist (organization_id with =, zone_id with =, tstzrange(holds_from, holds_until) with &&) where (is_holding and is_exclusive) deferrable initially immediate;`,
    );
    this.addSql(
      `alter table "venue_booking" add constraint "venue_booking_state_check" check ("state" in ('WAITLISTED', 'OFFERED', 'PENDING', 'CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW', 'NEEDS_REBOOKING', 'CANCELLED', 'REJECTED', 'DECLINED', 'OFFER_EXPIRED'));`,
    );

    this.addSql(
      `alter table "no_show_appeal" add constraint "no_show_appeal_booking_id_foreign" foreign key ("booking_id") references "venue_booking" ("id");`,
    );
    this.addSql(
      `alter table "no_show_appeal" add constraint "no_show_appeal_state_check" check ("state" in ('OPEN', 'UPHELD', 'DISMISSED'));`,
    );

    this.addSql(
      `alter table "booking_participant" add constraint "booking_participant_booking_id_foreign" foreign key ("booking_id") references "venue_booking" ("id");`,
    );

    this.addSql(
      `alter table "upkeep_task" add constraint "upkeep_task_site_id_foreign" foreign key ("site_id") references "culture_site" ("id");`,
    );
    this.addSql(
      `alter table "upkeep_task" add constraint "upkeep_task_zone_id_foreign" foreign key ("zone_id") references "venue_zone" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "upkeep_task" add constraint "upkeep_task_closure_id_foreign" foreign key ("closure_id") references "closure" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "upkeep_task" add constraint "upkeep_task_kind_check" check ("kind" in ('CLEANING', 'INSPECTION', 'REPAIR'));`,
    );
    this.addSql(
      `alter table "upkeep_task" add constraint "upkeep_task_state_check" check ("state" in ('OPEN', 'DONE', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "upkeep_task" add constraint "upkeep_task_severity_check" check ("severity" in ('LOW', 'MEDIUM', 'HIGH'));`,
    );

    this.addSql(
      `alter table "calendar_feed" add constraint "calendar_feed_zone_id_foreign" foreign key ("zone_id") references "venue_zone" ("id") on delete set null;`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "venue_allowance" drop constraint "venue_allowance_club_id_foreign";`);
    this.addSql(`alter table "venue_booking_series" drop constraint "venue_booking_series_club_id_foreign";`);
    this.addSql(`alter table "venue_booking" drop constraint "venue_booking_club_id_foreign";`);
    this.addSql(`alter table "opening_exception" drop constraint "opening_exception_site_id_foreign";`);
    this.addSql(`alter table "opening_rule" drop constraint "opening_rule_site_id_foreign";`);
    this.addSql(`alter table "policy_document" drop constraint "policy_document_site_id_foreign";`);
    this.addSql(`alter table "site_custodian" drop constraint "site_custodian_site_id_foreign";`);
    this.addSql(`alter table "venue_zone" drop constraint "venue_zone_site_id_foreign";`);
    this.addSql(`alter table "closure" drop constraint "closure_site_id_foreign";`);
    this.addSql(`alter table "upkeep_task" drop constraint "upkeep_task_site_id_foreign";`);
    this.addSql(
      `alter table "policy_acknowledgement" drop constraint "policy_acknowledgement_document_id_foreign";`,
    );
    this.addSql(`alter table "venue_booking_series" drop constraint "venue_booking_series_zone_id_foreign";`);
    this.addSql(`alter table "closure" drop constraint "closure_zone_id_foreign";`);
    this.addSql(`alter table "venue_booking" drop constraint "venue_booking_zone_id_foreign";`);
    this.addSql(`alter table "upkeep_task" drop constraint "upkeep_task_zone_id_foreign";`);
    this.addSql(`alter table "calendar_feed" drop constraint "calendar_feed_zone_id_foreign";`);
    this.addSql(`alter table "venue_booking" drop constraint "venue_booking_series_id_foreign";`);
    this.addSql(`alter table "venue_booking" drop constraint "venue_booking_displaced_by_id_foreign";`);
    this.addSql(`alter table "upkeep_task" drop constraint "upkeep_task_closure_id_foreign";`);
    this.addSql(`alter table "no_show_appeal" drop constraint "no_show_appeal_booking_id_foreign";`);
    this.addSql(
      `alter table "booking_participant" drop constraint "booking_participant_booking_id_foreign";`,
    );

    this.addSql(`drop table if exists "club" cascade;`);
    this.addSql(`drop table if exists "culture_site" cascade;`);
    this.addSql(`drop table if exists "inbox_message" cascade;`);
    this.addSql(`drop table if exists "known_employee" cascade;`);
    this.addSql(`drop table if exists "known_org_unit" cascade;`);
    this.addSql(`drop table if exists "opening_exception" cascade;`);
    this.addSql(`drop table if exists "opening_rule" cascade;`);
    this.addSql(`drop table if exists "outbox_message" cascade;`);
    this.addSql(`drop table if exists "policy_document" cascade;`);
    this.addSql(`drop table if exists "policy_acknowledgement" cascade;`);
    this.addSql(`drop table if exists "policy_value" cascade;`);
    this.addSql(`drop table if exists "site_custodian" cascade;`);
    this.addSql(`drop table if exists "venue_allowance" cascade;`);
    this.addSql(`drop table if exists "venue_zone" cascade;`);
    this.addSql(`drop table if exists "venue_booking_series" cascade;`);
    this.addSql(`drop table if exists "closure" cascade;`);
    this.addSql(`drop table if exists "venue_booking" cascade;`);
    this.addSql(`drop table if exists "no_show_appeal" cascade;`);
    this.addSql(`drop table if exists "booking_participant" cascade;`);
    this.addSql(`drop table if exists "upkeep_task" cascade;`);
    this.addSql(`drop table if exists "calendar_feed" cascade;`);
  }
}
