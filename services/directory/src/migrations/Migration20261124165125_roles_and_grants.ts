import { Migration } from "@mikro-orm/migrations";

export class Migration20261124165125_roles_and_grants extends Migration {
  override name = "Migration20261124165125_roles_and_grants";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "role_definition" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "name" text not null, "permissions" text[] not null, "is_seeded" boolean not null, "is_derived" boolean not null, "label_zh" text not null, "label_en" text not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "role_definition" add constraint "role_definition_name_unique" unique ("organization_id", "name");`,
    );

    this.addSql(`alter table "account" drop constraint "account_employee_id_foreign";`);

    this.addSql(`alter table "role_grant" drop constraint "role_grant_org_unit_id_foreign";`);

    this.addSql(
      `alter table "account" add "kind" text not null default 'PERSON', add "closed_at" timestamptz null, add "closing_reason" text null;`,
    );
    this.addSql(`alter table "account" alter column "kind" drop default;`);
    this.addSql(
      `alter table "account" add constraint "account_employee_id_foreign" foreign key ("employee_id") references "employee" ("id") on delete restrict;`,
    );
    this.addSql(
      `create unique index account_one_per_employee on account (employee_id) where closed_at is null;`,
    );
    this.addSql(
      `alter table "account" add constraint "account_kind_check" check ("kind" in ('PERSON', 'SERVICE'));`,
    );

    this.addSql(
      `alter table "role_grant" add "reason" text not null default '—', add "revoked_at" timestamptz null, add "revoked_by" text null, add "revocation_reason" text null, add "delegated_from_id" uuid null;`,
    );
    this.addSql(`alter table "role_grant" alter column "reason" drop default;`);
    this.addSql(
      `update "role_grant" g set "organization_id" = u."organization_id" from "org_unit" u where u."id" = g."org_unit_id";`,
    );
    this.addSql(
      `alter table "role_grant" add constraint "role_grant_delegated_from_id_foreign" foreign key ("delegated_from_id") references "role_grant" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "role_grant" add constraint "role_grant_org_unit_id_foreign" foreign key ("org_unit_id") references "org_unit" ("id") on delete restrict;`,
    );
    this.addSql(`create index "role_grant_delegated_from_id_index" on "role_grant" ("delegated_from_id");`);
    this.addSql(
      `create index "role_grant_organization_id_org_unit_id_id_index" on "role_grant" ("organization_id", "org_unit_id", "id");`,
    );
    this.addSql(
      `create index "role_grant_organization_id_role_id_index" on "role_grant" ("organization_id", "role", "id");`,
    );
    this.addSql(
      `create index "role_grant_organization_id_id_index" on "role_grant" ("organization_id", "id");`,
    );
    this.addSql(
      `alter table "role_grant" add constraint "role_grant_period" check (ends_on is null or starts_on < ends_on);`,
    );
    this.addSql(
      `alter table "role_grant" add constraint "role_grant_exclusive" exclude using gist (account_id with =, role with <>, daterange(starts_on, ends_on) with &&) where (revoked_at is null and role in ('AUDITOR', 'SYSTEM_ADMIN', 'SECURITY_ADMIN'));`,
    );
    this.addSql(
      `alter table "role_grant" add constraint "role_grant_once" exclude using gist (organization_id with =, account_id with =, role with =, coalesce(org_unit_id, '00000000-0000-0000-0000-000000000000'::uuid) with =, daterange(starts_on, ends_on) with &&) where (revoked_at is null);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "role_definition" cascade;`);

    this.addSql(`alter table "account" drop constraint "account_employee_id_foreign";`);

    this.addSql(`alter table "role_grant" drop constraint "role_grant_delegated_from_id_foreign";`);
    this.addSql(`alter table "role_grant" drop constraint "role_grant_org_unit_id_foreign";`);

    this.addSql(`drop index "account_one_per_employee";`);
    this.addSql(`alter table "account" drop constraint "account_kind_check";`);
    this.addSql(
      `alter table "account" drop column "kind", drop column "closed_at", drop column "closing_reason";`,
    );
    this.addSql(
      `alter table "account" add constraint "account_employee_id_foreign" foreign key ("employee_id") references "employee" ("id") on update no action on delete set null;`,
    );

    this.addSql(`drop index "role_grant_delegated_from_id_index";`);
    this.addSql(`drop index "role_grant_organization_id_org_unit_id_id_index";`);
    this.addSql(`drop index "role_grant_organization_id_role_id_index";`);
    this.addSql(`drop index "role_grant_organization_id_id_index";`);
    this.addSql(`alter table "role_grant" drop constraint "role_grant_period";`);
    this.addSql(`alter table "role_grant" drop constraint "role_grant_exclusive";`);
    this.addSql(`alter table "role_grant" drop constraint "role_grant_once";`);
    this.addSql(
      `alter table "role_grant" drop column "reason", drop column "revoked_at", drop column "revoked_by", drop column "revocation_reason", drop column "delegated_from_id";`,
    );
    this.addSql(
      `alter table "role_grant" add constraint "role_grant_org_unit_id_foreign" foreign key ("org_unit_id") references "org_unit" ("id") on update no action on delete set null;`,
    );
  }
}
