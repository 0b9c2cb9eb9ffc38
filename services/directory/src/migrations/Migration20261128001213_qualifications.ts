import { Migration } from "@mikro-orm/migrations";

export class Migration20261128001213_qualifications extends Migration {
  override name = "Migration20261128001213_qualifications";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "qualification" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "kind" text not null, "level" text null, "issuer" text not null, "valid_from" date not null, "valid_to" date null, "end_reason" text null, "employee_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "qualification_employee_id_valid_from_id_index" on "qualification" ("employee_id", "valid_from", "id");`,
    );

    this.addSql(
      `alter table "qualification" add constraint "qualification_employee_id_foreign" foreign key ("employee_id") references "employee" ("id");`,
    );
    this.addSql(
      `alter table "qualification" add constraint "qualification_period" check (valid_to is null or valid_from <= valid_to);`,
    );
    this.addSql(
      `alter table "qualification" add constraint "qualification_one_of_a_kind" exclude using gist (employee_id with =, kind with =, daterange(valid_from, valid_to) with &&);`,
    );
    this.addSql(
      `alter table "qualification" add constraint "qualification_kind_check" check ("kind" in ('TECHNICAL_EXPERT', 'TECHNICAL_BACKBONE', 'PRODUCTION_BACKBONE'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "qualification" cascade;`);
  }
}
