import { Migration } from "@mikro-orm/migrations";

export class Migration20261128031711_upserts_and_changes extends Migration {
  override name = "Migration20261128031711_upserts_and_changes";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "directory_change" ("sequence" bigserial primary key, "id" uuid not null, "entity" text not null, "entity_id" uuid not null, "kind" text not null, "entity_version" int not null, "fields" text[] not null, "at" timestamptz not null, "organization_id" uuid not null);`,
    );
    this.addSql(`create index "directory_change_at_index" on "directory_change" ("at");`);
    this.addSql(
      `create index "directory_change_organization_id_sequence_index" on "directory_change" ("organization_id", "sequence");`,
    );

    this.addSql(`alter table "employee" add "local_fields" text[] not null default '{}';`);
    this.addSql(
      `alter table "employee" add constraint "employee_local_fields_check" check ("local_fields" <@ array['NAME'::text, 'GENDER'::text, 'BIRTH_DATE'::text, 'PHONE'::text, 'SKILL_LEVEL'::text, 'POST'::text]);`,
    );

    this.addSql(`alter table "assignment" add "is_in_effect" boolean not null default true;`);
    this.addSql(`create index assignment_to_come on assignment (starts_on) where not is_in_effect;`);

    this.addSql(
      `alter table "import_job" add "mode" text not null default 'UPSERT', add "overrides_local" boolean not null default false;`,
    );
    this.addSql(
      `alter table "import_job" add constraint "import_job_mode_check" check ("mode" in ('UPSERT', 'CREATE_ONLY', 'UPDATE_ONLY'));`,
    );

    this.addSql(`alter table "import_row" add "conflicts" text[] not null default '{}';`);
    this.addSql(
      `create index import_row_with_conflict on import_row (job_id, line) where conflicts <> '{}';`,
    );

    this.addSql(
      `alter table "directory_change" add constraint "directory_change_entity_check" check ("entity" in ('EMPLOYEE', 'ORG_UNIT'));`,
    );
    this.addSql(
      `alter table "directory_change" add constraint "directory_change_kind_check" check ("kind" in ('CREATED', 'UPDATED', 'DELETED'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "directory_change" cascade;`);

    this.addSql(`drop index "assignment_to_come";`);
    this.addSql(`alter table "assignment" drop column "is_in_effect";`);

    this.addSql(`alter table "employee" drop constraint "employee_local_fields_check";`);
    this.addSql(`alter table "employee" drop column "local_fields";`);

    this.addSql(`alter table "import_job" drop constraint "import_job_mode_check";`);
    this.addSql(`alter table "import_job" drop column "mode", drop column "overrides_local";`);

    this.addSql(`drop index "import_row_with_conflict";`);
    this.addSql(`alter table "import_row" drop column "conflicts";`);
  }
}
