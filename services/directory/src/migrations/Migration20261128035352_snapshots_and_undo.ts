import { Migration } from "@mikro-orm/migrations";

export class Migration20261128035352_snapshots_and_undo extends Migration {
  override name = "Migration20261128035352_snapshots_and_undo";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "import_undo" ("job_id" uuid not null, "employee_id" uuid not null, "organization_id" uuid not null, "version_after" int not null, "fields" text[] not null, "employee" jsonb null, "assignments" jsonb not null, "membership" jsonb null, primary key ("job_id", "employee_id"));`,
    );
    this.addSql(`create index "import_undo_employee_id_index" on "import_undo" ("employee_id");`);

    this.addSql(`alter table "import_job" drop constraint "import_job_problem_check";`);
    this.addSql(`alter table "import_job" drop constraint "import_job_state_check";`);
    this.addSql(
      `alter table "import_job" add "is_full_snapshot" boolean not null default false, add "leavers" int null, add "basis" jsonb null, add "leavers_confirmed" int null;`,
    );
    this.addSql(
      `alter table "import_job" add constraint "import_job_problem_check" check ("problem" in ('FILE_UNREADABLE', 'NO_ROWS', 'MISSING_COLUMN', 'ENCODING_INVALID', 'ROWS_REJECTED', 'SNAPSHOT_INCOMPLETE', 'INTERRUPTED'));`,
    );
    this.addSql(
      `alter table "import_job" add constraint "import_job_state_check" check ("state" in ('CREATED', 'VALIDATING', 'VALIDATED', 'NEEDS_CONFIRMATION', 'APPLYING', 'COMPLETED', 'COMPLETED_WITH_ERRORS', 'FAILED', 'CANCELLED', 'REVERTED'));`,
    );

    this.addSql(`alter table "import_row" add "is_missing" boolean not null default false;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "import_undo" cascade;`);

    this.addSql(`alter table "import_job" drop constraint "import_job_state_check";`);
    this.addSql(`alter table "import_job" drop constraint "import_job_problem_check";`);
    this.addSql(
      `alter table "import_job" drop column "is_full_snapshot", drop column "leavers", drop column "basis", drop column "leavers_confirmed";`,
    );
    this.addSql(
      `alter table "import_job" add constraint "import_job_state_check" check ("state" in ('CREATED', 'VALIDATING', 'VALIDATED', 'APPLYING', 'COMPLETED', 'COMPLETED_WITH_ERRORS', 'FAILED'));`,
    );
    this.addSql(
      `alter table "import_job" add constraint "import_job_problem_check" check ("problem" in ('FILE_UNREADABLE', 'NO_ROWS', 'MISSING_COLUMN', 'ENCODING_INVALID', 'ROWS_REJECTED', 'INTERRUPTED'));`,
    );

    this.addSql(`alter table "import_row" drop column "is_missing";`);
  }
}
