import { Migration } from "@mikro-orm/migrations";

export class Migration20261123203543_directory extends Migration {
  override name = "Migration20261123203543_directory";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "employee" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "employee_no" text not null, "name" text not null, "gender" text null, "state" text not null, "state_reason" text null, "hired_on" date null, "skill_level" text null, "source_system" text not null, "external_id" text not null, "phone_number" text null, "born_on" date null, primary key ("id"));`,
    );
    this.addSql(
      `create index "employee_organization_id_state_employee_no_id_index" on "employee" ("organization_id", "state", "employee_no", "id");`,
    );
    this.addSql(
      `create index "employee_organization_id_employee_no_id_index" on "employee" ("organization_id", "employee_no", "id");`,
    );
    this.addSql(
      `alter table "employee" add constraint "employee_external_id_unique" unique ("source_system", "external_id");`,
    );

    this.addSql(
      `create table "account" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "name" text not null, "employee_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`create index "account_employee_id_index" on "account" ("employee_id");`);
    this.addSql(`alter table "account" add constraint "account_name_unique" unique ("name");`);

    this.addSql(
      `create table "inbox_message" ("message_id" uuid not null, "received_at" timestamptz not null, primary key ("message_id"));`,
    );
    this.addSql(`create index "inbox_message_received_at_index" on "inbox_message" ("received_at");`);

    this.addSql(
      `create table "notification" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "topic" text not null, "subject_id" uuid not null, "happened_at" timestamptz not null, "read_at" timestamptz null, "employee_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "notification_organization_id_employee_id_happened_at_id_index" on "notification" ("organization_id", "employee_id", "happened_at", "id");`,
    );

    this.addSql(
      `create table "org_unit" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "code" text not null, "name" text not null, "kind" text not null, "closed_on" date null, "source_system" text not null, "external_id" text not null, "parent_id" uuid null, "path" ltree not null, primary key ("id"));`,
    );
    this.addSql(`create index "org_unit_parent_id_index" on "org_unit" ("parent_id");`);
    this.addSql(`create index org_unit_path on org_unit using gist (path);`);
    this.addSql(
      `create unique index org_unit_one_root on org_unit ((parent_id is null)) where parent_id is null and closed_on is null;`,
    );
    this.addSql(`create unique index org_unit_code_unique on org_unit (code) where closed_on is null;`);
    this.addSql(
      `create index "org_unit_organization_id_code_id_index" on "org_unit" ("organization_id", "code", "id");`,
    );
    this.addSql(
      `alter table "org_unit" add constraint "org_unit_external_id_unique" unique ("source_system", "external_id");`,
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
      `create table "position" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "title" text not null, "post_category" text not null, "org_unit_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "position" add constraint "position_unique" unique ("org_unit_id", "title", "post_category");`,
    );

    this.addSql(
      `create table "assignment" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "is_primary" boolean not null, "starts_on" date not null, "ends_on" date null, "employee_id" uuid not null, "position_id" uuid not null, "org_unit_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "assignment_position_id_index" on "assignment" ("position_id");`);
    this.addSql(
      `create index "assignment_org_unit_id_employee_id_index" on "assignment" ("org_unit_id", "employee_id");`,
    );
    this.addSql(
      `create index "assignment_employee_id_starts_on_index" on "assignment" ("employee_id", "starts_on");`,
    );

    this.addSql(
      `create table "role_grant" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "account_id" uuid not null, "role" text not null, "org_unit_id" uuid null, "starts_on" date not null, "ends_on" date null, primary key ("id"));`,
    );
    this.addSql(`create index "role_grant_account_id_index" on "role_grant" ("account_id");`);

    this.addSql(
      `create table "union_membership" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "joined_on" date null, "left_on" date null, "employee_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(
      `create unique index union_membership_one_at_a_time on union_membership (employee_id) where left_on is null;`,
    );

    this.addSql(
      `create table "upload" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "file_name" text not null, "format" text not null, "encoding" text null, "size" int not null, "sha256" text not null, "completed_at" timestamptz null, "emptied_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`create index upload_with_bytes on upload (updated_at) where emptied_at is null;`);

    this.addSql(
      `create table "import_job" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "kind" text not null, "state" text not null, "error_policy" text not null, "is_dry_run" boolean not null, "source_system" text not null, "file_name" text not null, "problem" text null, "problem_detail" text null, "ignored_columns" text[] not null, "rows_read" int not null, "ended_at" timestamptz null, "upload_id" uuid not null, "kept_counts" jsonb null, primary key ("id"));`,
    );
    this.addSql(`create index "import_job_upload_id_index" on "import_job" ("upload_id");`);
    this.addSql(`create index import_job_with_report on import_job (ended_at) where kept_counts is null;`);
    this.addSql(
      `create unique index import_job_one_at_a_time on import_job (source_system) where state in ('CREATED', 'VALIDATING', 'APPLYING');`,
    );
    this.addSql(
      `create index "import_job_organization_id_id_index" on "import_job" ("organization_id", "id");`,
    );

    this.addSql(
      `create table "import_row" ("job_id" uuid not null, "line" int not null, "organization_id" uuid not null, "external_id" text null, "outcome" text null, "errors" jsonb not null, "data" jsonb null, primary key ("job_id", "line"));`,
    );
    this.addSql(
      `create index "import_row_job_id_outcome_line_index" on "import_row" ("job_id", "outcome", "line");`,
    );
    this.addSql(
      `create index "import_row_job_id_external_id_index" on "import_row" ("job_id", "external_id");`,
    );

    this.addSql(
      `create table "upload_chunk" ("upload_id" uuid not null, "position" int not null, "bytes" bytea not null, primary key ("upload_id", "position"));`,
    );

    this.addSql(
      `alter table "employee" add constraint "employee_gender_check" check ("gender" in ('FEMALE', 'MALE'));`,
    );
    this.addSql(
      `alter table "employee" add constraint "employee_state_check" check ("state" in ('PENDING_START', 'ACTIVE', 'ON_LEAVE', 'SUSPENDED', 'RETIRED', 'TERMINATED', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "employee" add constraint "employee_state_reason_check" check ("state_reason" in ('INTERNAL_RETIREMENT'));`,
    );
    this.addSql(
      `alter table "employee" add constraint "employee_skill_level_check" check ("skill_level" in ('JUNIOR', 'INTERMEDIATE', 'SENIOR', 'TECHNICIAN', 'SENIOR_TECHNICIAN'));`,
    );

    this.addSql(
      `alter table "account" add constraint "account_employee_id_foreign" foreign key ("employee_id") references "employee" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "notification" add constraint "notification_topic_check" check ("topic" in ('VENUE_BOOKING_OFFERED', 'VENUE_BOOKING_DISPLACED'));`,
    );

    this.addSql(
      `alter table "org_unit" add constraint "org_unit_parent_id_foreign" foreign key ("parent_id") references "org_unit" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "org_unit" add constraint "org_unit_kind_check" check ("kind" in ('GROUP', 'COMPANY', 'MINE', 'PLANT', 'DEPARTMENT', 'SECTION', 'TEAM', 'PROJECT_SITE'));`,
    );

    this.addSql(
      `alter table "position" add constraint "position_org_unit_id_foreign" foreign key ("org_unit_id") references "org_unit" ("id");`,
    );
    this.addSql(
      `alter table "position" add constraint "position_post_category_check" check ("post_category" in ('MINING', 'ELECTROMECHANICAL', 'COAL_PREPARATION', 'TRANSPORT', 'VENTILATION', 'LOGISTICS', 'MANAGEMENT'));`,
    );

    this.addSql(
      `alter table "assignment" add constraint "assignment_employee_id_foreign" foreign key ("employee_id") references "employee" ("id");`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_position_id_foreign" foreign key ("position_id") references "position" ("id");`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_org_unit_id_foreign" foreign key ("org_unit_id") references "org_unit" ("id");`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_period" check (ends_on is null or starts_on < ends_on);`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_one_primary" exclude using gist (employee_id with =, daterange(starts_on, ends_on) with &&) where (is_primary);`,
    );

    this.addSql(
      `alter table "role_grant" add constraint "role_grant_account_id_foreign" foreign key ("account_id") references "account" ("id");`,
    );
    this.addSql(
      `alter table "role_grant" add constraint "role_grant_org_unit_id_foreign" foreign key ("org_unit_id") references "org_unit" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "role_grant" add constraint "role_grant_role_check" check ("role" in ('EMPLOYEE', 'UNION_OFFICER', 'LOGISTICS_OFFICER', 'VENUE_CUSTODIAN', 'CLUB_LEADER', 'INNOVATION_SECRETARY', 'REVIEWER', 'INTEGRITY_OFFICER', 'PARTY_MEMBER', 'BRANCH_SECRETARY', 'PARTY_COMMITTEE_OFFICER', 'ORGANIZATION_OFFICER', 'HR_INTEGRATION', 'HR_OFFICER', 'AUDITOR', 'SYSTEM_ADMIN'));`,
    );

    this.addSql(
      `alter table "union_membership" add constraint "union_membership_employee_id_foreign" foreign key ("employee_id") references "employee" ("id");`,
    );

    this.addSql(
      `alter table "import_job" add constraint "import_job_upload_id_foreign" foreign key ("upload_id") references "upload" ("id");`,
    );
    this.addSql(
      `alter table "import_job" add constraint "import_job_kind_check" check ("kind" in ('ORG_UNITS', 'EMPLOYEES'));`,
    );
    this.addSql(
      `alter table "import_job" add constraint "import_job_state_check" check ("state" in ('CREATED', 'VALIDATING', 'VALIDATED', 'APPLYING', 'COMPLETED', 'COMPLETED_WITH_ERRORS', 'FAILED'));`,
    );
    this.addSql(
      `alter table "import_job" add constraint "import_job_error_policy_check" check ("error_policy" in ('REJECT_EVERYTHING', 'REJECT_FAILED_ROWS'));`,
    );
    this.addSql(
      `alter table "import_job" add constraint "import_job_problem_check" check ("problem" in ('FILE_UNREADABLE', 'NO_ROWS', 'MISSING_COLUMN', 'ENCODING_INVALID', 'ROWS_REJECTED', 'INTERRUPTED'));`,
    );

    this.addSql(
      `alter table "import_row" add constraint "import_row_job_id_foreign" foreign key ("job_id") references "import_job" ("id");`,
    );
    this.addSql(
      `alter table "import_row" add constraint "import_row_outcome_check" check ("outcome" in ('CREATED', 'UPDATED', 'UNCHANGED', 'DEACTIVATED', 'SKIPPED', 'FAILED'));`,
    );

    this.addSql(
      `alter table "upload_chunk" add constraint "upload_chunk_upload_id_foreign" foreign key ("upload_id") references "upload" ("id") on delete cascade;`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "account" drop constraint "account_employee_id_foreign";`);
    this.addSql(`alter table "assignment" drop constraint "assignment_employee_id_foreign";`);
    this.addSql(`alter table "union_membership" drop constraint "union_membership_employee_id_foreign";`);
    this.addSql(`alter table "role_grant" drop constraint "role_grant_account_id_foreign";`);
    this.addSql(`alter table "org_unit" drop constraint "org_unit_parent_id_foreign";`);
    this.addSql(`alter table "position" drop constraint "position_org_unit_id_foreign";`);
    this.addSql(`alter table "assignment" drop constraint "assignment_org_unit_id_foreign";`);
    this.addSql(`alter table "role_grant" drop constraint "role_grant_org_unit_id_foreign";`);
    this.addSql(`alter table "assignment" drop constraint "assignment_position_id_foreign";`);
    this.addSql(`alter table "import_job" drop constraint "import_job_upload_id_foreign";`);
    this.addSql(`alter table "upload_chunk" drop constraint "upload_chunk_upload_id_foreign";`);
    this.addSql(`alter table "import_row" drop constraint "import_row_job_id_foreign";`);

    this.addSql(`drop table if exists "employee" cascade;`);
    this.addSql(`drop table if exists "account" cascade;`);
    this.addSql(`drop table if exists "inbox_message" cascade;`);
    this.addSql(`drop table if exists "notification" cascade;`);
    this.addSql(`drop table if exists "org_unit" cascade;`);
    this.addSql(`drop table if exists "outbox_message" cascade;`);
    this.addSql(`drop table if exists "policy_value" cascade;`);
    this.addSql(`drop table if exists "position" cascade;`);
    this.addSql(`drop table if exists "assignment" cascade;`);
    this.addSql(`drop table if exists "role_grant" cascade;`);
    this.addSql(`drop table if exists "union_membership" cascade;`);
    this.addSql(`drop table if exists "upload" cascade;`);
    this.addSql(`drop table if exists "import_job" cascade;`);
    this.addSql(`drop table if exists "import_row" cascade;`);
    this.addSql(`drop table if exists "upload_chunk" cascade;`);
  }
}
