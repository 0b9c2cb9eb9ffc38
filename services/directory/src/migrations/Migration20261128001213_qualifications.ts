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

    this.addSql(
      `create or replace function "account_viewers_change_on_delete_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "viewers_change_on_delete" AFTER DELETE on "account" for each STATEMENT execute function "account_viewers_change_on_delete_fn"();`,
    );
    this.addSql(
      `create or replace function "account_viewers_change_on_insert_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "viewers_change_on_insert" AFTER INSERT on "account" for each STATEMENT execute function "account_viewers_change_on_insert_fn"();`,
    );
    this.addSql(
      `create or replace function "account_viewers_change_on_update_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "viewers_change_on_update" AFTER UPDATE on "account" for each STATEMENT execute function "account_viewers_change_on_update_fn"();`,
    );

    this.addSql(
      `create or replace function "assignment_viewers_change_on_delete_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "viewers_change_on_delete" AFTER DELETE on "assignment" for each STATEMENT execute function "assignment_viewers_change_on_delete_fn"();`,
    );
    this.addSql(
      `create or replace function "assignment_viewers_change_on_insert_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "viewers_change_on_insert" AFTER INSERT on "assignment" for each STATEMENT execute function "assignment_viewers_change_on_insert_fn"();`,
    );
    this.addSql(
      `create or replace function "assignment_viewers_change_on_update_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "viewers_change_on_update" AFTER UPDATE on "assignment" for each STATEMENT execute function "assignment_viewers_change_on_update_fn"();`,
    );

    this.addSql(
      `create or replace function "employee_viewers_change_on_update_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "viewers_change_on_update" AFTER UPDATE on "employee" for each STATEMENT execute function "employee_viewers_change_on_update_fn"();`,
    );

    this.addSql(
      `create or replace function "org_unit_viewers_change_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "viewers_change" AFTER DELETE OR INSERT OR UPDATE on "org_unit" for each STATEMENT execute function "org_unit_viewers_change_fn"();`,
    );

    this.addSql(
      `create or replace function "policy_value_viewers_change_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "viewers_change" AFTER DELETE OR INSERT OR UPDATE on "policy_value" for each STATEMENT execute function "policy_value_viewers_change_fn"();`,
    );

    this.addSql(
      `create or replace function "position_viewers_change_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "viewers_change" AFTER UPDATE on "position" for each STATEMENT execute function "position_viewers_change_fn"();`,
    );

    this.addSql(
      `create or replace function "role_definition_viewers_change_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "viewers_change" AFTER DELETE OR INSERT OR UPDATE on "role_definition" for each STATEMENT execute function "role_definition_viewers_change_fn"();`,
    );

    this.addSql(
      `create or replace function "role_grant_viewers_change_on_delete_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "viewers_change_on_delete" AFTER DELETE on "role_grant" for each STATEMENT execute function "role_grant_viewers_change_on_delete_fn"();`,
    );
    this.addSql(
      `create or replace function "role_grant_viewers_change_on_insert_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "viewers_change_on_insert" AFTER INSERT on "role_grant" for each STATEMENT execute function "role_grant_viewers_change_on_insert_fn"();`,
    );
    this.addSql(
      `create or replace function "role_grant_viewers_change_on_update_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "viewers_change_on_update" AFTER UPDATE on "role_grant" for each STATEMENT execute function "role_grant_viewers_change_on_update_fn"();`,
    );

    this.addSql(
      `create or replace function "service_account_viewers_change_on_delete_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "viewers_change_on_delete" AFTER DELETE on "service_account" for each STATEMENT execute function "service_account_viewers_change_on_delete_fn"();`,
    );
    this.addSql(
      `create or replace function "service_account_viewers_change_on_insert_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "viewers_change_on_insert" AFTER INSERT on "service_account" for each STATEMENT execute function "service_account_viewers_change_on_insert_fn"();`,
    );
    this.addSql(
      `create or replace function "service_account_viewers_change_on_update_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "viewers_change_on_update" AFTER UPDATE on "service_account" for each STATEMENT execute function "service_account_viewers_change_on_update_fn"();`,
    );
  }
}
