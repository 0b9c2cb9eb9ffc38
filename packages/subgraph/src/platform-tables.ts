import { Migration } from "@mikro-orm/migrations";
import type { MigrationObject } from "@mikro-orm/postgresql";

/**
 * Tables of the platform that every service has and whose shape no entity can say: partitions, grants, functions of the
 * owner. The schema's diff leaves them alone.
 */
export const PLATFORM_TABLES = [
  /^audit_entry(_\d{4}_\d{2})?$/,
  "audit_pending",
  "audit_seal",
  "audit_seal_count",
  "data_key",
  "idempotent_answer",
] as const;

/** Months of entries that are ready before they begin; a service that does not run for longer makes them when it starts. */
const MONTHS_AHEAD = 2;

/** Audit entries are kept this long at least, whatever a setting says (promise S10). */
export const AUDIT_DAYS_LEAST = 180;

class Migration20261124160000_platform extends Migration {
  override name = "Migration20261124160000_platform";

  override up(): void {
    this.addSql(`create table audit_entry (
      id uuid not null, recorded_at timestamptz not null default now(), at timestamptz not null,
      organization_id uuid not null, account_id uuid not null, actor text not null, employee_id uuid,
      operation text not null, action text not null, entity text, entity_id text, fields text[] not null,
      before_hash text, after_hash text, reason text, request_id text,
      primary key (recorded_at, id)) partition by range (recorded_at)`);
    this.addSql("create index audit_entry_by_organization on audit_entry (organization_id, id)");
    this.addSql("create index audit_entry_by_entity on audit_entry (organization_id, entity_id, id)");
    this.addSql("create index audit_entry_by_account on audit_entry (organization_id, account_id, id)");
    this.addSql(
      "create table audit_pending (entry_id uuid primary key, recorded_at timestamptz not null default now())",
    );
    this.addSql(`create table audit_seal (number bigint primary key, tally bigint not null,
      sealed_at timestamptz not null, from_recorded_at timestamptz not null, to_recorded_at timestamptz not null,
      entry_ids uuid[] not null, digest bytea not null, hash bytea not null)`);
    this.addSql("create sequence audit_seal_tally");
    // The service may have months made and outlived ones dropped, and can do neither by itself.
    this.addSql("create schema platform");
    this
      .addSql(`create function platform.audit_keep_months(kept_days int) returns void language plpgsql security definer
      set search_path = public, pg_temp as $$
      declare
        month date := date_trunc('month', now() at time zone 'UTC');
        part record;
      begin
        perform pg_advisory_xact_lock(7170021);
        for ahead in 0..${MONTHS_AHEAD} loop
          execute format(
            'create table if not exists %I partition of audit_entry for values from (%L) to (%L)',
            to_char(month + make_interval(months => ahead), '"audit_entry_"YYYY"_"MM'),
            to_char(month + make_interval(months => ahead), 'YYYY-MM-DD') || ' 00:00:00+00',
            to_char(month + make_interval(months => ahead + 1), 'YYYY-MM-DD') || ' 00:00:00+00');
        end loop;
        for part in
          select c.relname as name, to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month' as ended
          from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'audit_entry'::regclass
        loop
          if part.ended < (now() at time zone 'UTC') - make_interval(days => greatest(kept_days, ${AUDIT_DAYS_LEAST})) then
            execute format('drop table %I', part.name);
          end if;
        end loop;
      end $$`);
    this.addSql(
      `create table data_key (id uuid primary key, purpose text not null check (purpose in ('DATA', 'DIGEST')),
      master_key text not null, wrapped bytea not null, created_at timestamptz not null, retired_at timestamptz)`,
    );
    this.addSql("create unique index data_key_current on data_key (purpose) where retired_at is null");
    this
      .addSql(`create table idempotent_answer (account_id uuid not null, key text not null, field text not null,
      input_hash bytea not null, answer text, created_at timestamptz not null,
      primary key (account_id, key, field))`);
    this.addSql("create index idempotent_answer_created_at on idempotent_answer (created_at)");
  }

  override down(): void {
    this.addSql("drop table idempotent_answer, data_key, audit_seal, audit_pending, audit_entry");
    this.addSql("drop sequence audit_seal_tally");
    this.addSql("drop schema platform cascade");
  }
}

/**
 * How many seals were made is counted with each, in its transaction, and by the owner's function alone. A sequence did not do: a crash
 * skips some of its numbers, which read like seals that were cut; and the first seal after a cut hid it.
 */
class Migration20261127160000_seals_are_counted extends Migration {
  override name = "Migration20261127160000_seals_are_counted";

  override up(): void {
    this.addSql("create table audit_seal_count (made bigint not null)");
    this.addSql("insert into audit_seal_count select coalesce(max(number), 0) from audit_seal");
    this.addSql(`create function platform.audit_count_seal() returns bigint language sql security definer
      set search_path = public, pg_temp as 'update audit_seal_count set made = made + 1 returning made'`);
    this.addSql("alter table audit_seal alter column tally drop not null");
    this.addSql("drop sequence audit_seal_tally");
  }

  override down(): void {
    this.addSql("create sequence audit_seal_tally");
    this.addSql("select setval('audit_seal_tally', (select greatest(made, 1) from audit_seal_count))");
    this.addSql("update audit_seal set tally = number where tally is null");
    this.addSql("alter table audit_seal alter column tally set not null");
    this.addSql("drop function platform.audit_count_seal()");
    this.addSql("drop table audit_seal_count");
  }
}

export const platformMigrations: readonly MigrationObject[] = [
  { name: "Migration20261124160000_platform", class: Migration20261124160000_platform },
  { name: "Migration20261127160000_seals_are_counted", class: Migration20261127160000_seals_are_counted },
];

/** Tables whose entries the service may add and read, and never change: what it did stays on record. */
const APPEND_ONLY = ["audit_entry", "audit_seal"] as const;

/** What an entry says; `recorded_at` fills itself in. */
export const ENTRY_COLUMNS = [
  "id",
  "at",
  "organization_id",
  "account_id",
  "actor",
  "employee_id",
  "operation",
  "action",
  "entity",
  "entity_id",
  "fields",
  "before_hash",
  "after_hash",
  "reason",
  "request_id",
] as const;

const READ_AND_WRITE = "select, insert, update, delete, maintain";

/**
 * What the owner lets the service's own role do. Run after each migration: new tables are everybody's to write but the
 * audit log's, whose past not even the service can touch.
 */
export const grantsFor = (role: string): readonly string[] => [
  `grant usage on schema public, graphile_worker, platform to ${role}`,
  `grant ${READ_AND_WRITE} on all tables in schema public, graphile_worker to ${role}`,
  `grant usage, select, update on all sequences in schema public, graphile_worker to ${role}`,
  `revoke update, delete, truncate, maintain on ${APPEND_ONLY.join(", ")}, mikro_orm_migrations from ${role}`,
  `revoke insert on mikro_orm_migrations from ${role}`,
  // When an entry was recorded is the database's to say: whoever could choose it could write into the past.
  `revoke insert on audit_entry from ${role}`,
  `grant insert (${ENTRY_COLUMNS.join(", ")}) on audit_entry to ${role}`,
  // Without its keys all that is sealed is lost.
  `revoke delete, truncate on data_key from ${role}`,
  `revoke insert, update, delete, truncate, maintain on audit_seal_count from ${role}`,
  // The queue lets only its owner pass its row security, and the service is not its owner.
  `do $$ declare part regclass; begin
     for part in select oid from pg_class where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity loop
       execute format('alter table %s disable row level security', part);
     end loop; end $$`,
  // Entries are read and written through the table as a whole; its months are the owner's alone.
  `do $$ declare part regclass; begin
     for part in select inhrelid from pg_inherits where inhparent = 'audit_entry'::regclass loop
       execute format('revoke all on %s from ${role}', part);
     end loop; end $$`,
];

/** Answers a row when the role that is connected could rewrite the audit log: then nobody may rely on it. */
export const COULD_REWRITE = `select 1 from pg_roles where rolname = current_user and (rolsuper
  or has_table_privilege('audit_entry', 'update') or has_table_privilege('audit_entry', 'delete')
  or has_table_privilege('audit_seal_count', 'update') or has_table_privilege('audit_seal', 'update') or has_table_privilege('audit_seal', 'delete')
  or has_table_privilege('audit_entry', 'truncate') or has_table_privilege('audit_seal', 'truncate'))`;
