import { Migration } from "@mikro-orm/migrations";

export class Migration20261124170521_service_accounts extends Migration {
  override name = "Migration20261124170521_service_accounts";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "service_account" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "description" text not null, "scopes" text[] not null, "state" text not null, "state_reason" text null, "account_id" uuid not null, "org_unit_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`create index "service_account_org_unit_id_index" on "service_account" ("org_unit_id");`);
    this.addSql(
      `create index "service_account_organization_id_id_index" on "service_account" ("organization_id", "id");`,
    );
    this.addSql(
      `alter table "service_account" add constraint "service_account_of_account" unique ("account_id");`,
    );

    this.addSql(
      `create table "service_account_secret" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "last_used_at" timestamptz null, "expires_at" timestamptz null, "revoked_at" timestamptz null, "hash" text null, "service_account_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "service_account_secret_service_account_id_id_index" on "service_account_secret" ("service_account_id", "id");`,
    );

    this.addSql(
      `alter table "service_account" add constraint "service_account_account_id_foreign" foreign key ("account_id") references "account" ("id");`,
    );
    this.addSql(
      `alter table "service_account" add constraint "service_account_org_unit_id_foreign" foreign key ("org_unit_id") references "org_unit" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "service_account" add constraint "service_account_state_check" check ("state" in ('ACTIVE', 'SUSPENDED'));`,
    );

    this.addSql(
      `alter table "service_account_secret" add constraint "service_account_secret_service_account_id_foreign" foreign key ("service_account_id") references "service_account" ("id");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(
      `alter table "service_account_secret" drop constraint "service_account_secret_service_account_id_foreign";`,
    );

    this.addSql(`drop table if exists "service_account" cascade;`);
    this.addSql(`drop table if exists "service_account_secret" cascade;`);
  }
}
