import { Migration } from "@mikro-orm/migrations";

export class Migration20261124171044_consents extends Migration {
  override name = "Migration20261124171044_consents";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "consent" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "purpose" text not null, "note" text null, "withdrawn_at" timestamptz null, "withdrawal_reason" text null, "employee_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "consent_employee_id_id_index" on "consent" ("employee_id", "id");`);
    this.addSql(
      `create unique index consent_once on consent (organization_id, employee_id, purpose) where withdrawn_at is null;`,
    );

    this.addSql(
      `alter table "consent" add constraint "consent_employee_id_foreign" foreign key ("employee_id") references "employee" ("id");`,
    );
    this.addSql(
      `alter table "consent" add constraint "consent_purpose_check" check ("purpose" in ('PORTRAIT', 'INTERVIEW', 'STORY', 'CONTACT_SHARING'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "consent" cascade;`);
  }
}
