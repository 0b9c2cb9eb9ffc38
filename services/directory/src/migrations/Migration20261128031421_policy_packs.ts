import { Migration } from "@mikro-orm/migrations";

export class Migration20261128031421_policy_packs extends Migration {
  override name = "Migration20261128031421_policy_packs";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "policy_pack" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "title" text not null, "tier" text not null, "source" text not null, "source_url" text null, "valid_from" date not null, "state" text not null, "decided_at" timestamptz null, "decided_by" text null, "decision_reason" text null, "org_unit_id" uuid null, "drafter_id" uuid null, "limits" jsonb not null, "drafter_account_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "policy_pack_organization_id_id_index" on "policy_pack" ("organization_id", "id");`,
    );

    this.addSql(`alter table "policy_value" drop constraint "policy_value_pkey";`);
    this.addSql(
      `alter table "policy_value" add "tier" text not null default 'SEED', add "source_url" text null;`,
    );
    this.addSql(`update "policy_value" set "tier" = 'ENTERPRISE' where "pack_id" <> 'seed';`);
    this.addSql(
      `alter table "policy_value" add primary key ("organization_id", "key", "tier", "valid_from");`,
    );

    this.addSql(
      `alter table "policy_pack" add constraint "policy_pack_tier_check" check ("tier" in ('SEED', 'NATIONAL', 'PROVINCIAL', 'ENTERPRISE'));`,
    );
    this.addSql(
      `alter table "policy_pack" add constraint "policy_pack_state_check" check ("state" in ('DRAFT', 'ACTIVE', 'WITHDRAWN'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`delete from "policy_value" where "pack_id" in (select "id"::text from "policy_pack");`);
    this.addSql(`drop table if exists "policy_pack" cascade;`);

    this.addSql(`alter table "policy_value" drop constraint "policy_value_pkey";`);
    this.addSql(`alter table "policy_value" drop column "tier", drop column "source_url";`);
    this.addSql(`alter table "policy_value" add primary key ("organization_id", "key", "valid_from");`);
  }
}
