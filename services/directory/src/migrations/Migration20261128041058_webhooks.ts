import { Migration } from "@mikro-orm/migrations";

export class Migration20261128041058_webhooks extends Migration {
  override name = "Migration20261128041058_webhooks";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "webhook_subscription" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "created_by" text not null, "organization_id" uuid not null, "name" text not null, "url" text not null, "events" text[] not null, "state" text not null, "state_reason" text null, "failing_since" timestamptz null, "last_delivered_at" timestamptz null, "former_secret_until" timestamptz null, "org_unit_id" uuid null, "secret" text not null, "former_secret" text null, "told_until" bigint not null, "empty_rounds" int not null default 0, primary key ("id"));`,
    );
    this.addSql(
      `create index "webhook_subscription_organization_id_name_id_index" on "webhook_subscription" ("organization_id", "name", "id");`,
    );

    this.addSql(
      `create table "webhook_delivery" ("id" uuid not null, "event_id" uuid not null, "event" text not null, "state" text not null, "attempts" int not null default 0, "response_status" int null, "failure" text null, "happened_at" timestamptz not null, "next_attempt_at" timestamptz null, "delivered_at" timestamptz null, "subscription_id" uuid not null, "organization_id" uuid not null, "aggregate_id" uuid not null, "sequence" bigint not null, "body" text not null, primary key ("id"));`,
    );
    this.addSql(
      `create index webhook_delivery_next on webhook_delivery (subscription_id, next_attempt_at) where state in ('PENDING', 'RETRYING');`,
    );
    this.addSql(
      `create index webhook_delivery_due on webhook_delivery (subscription_id, aggregate_id, sequence) where state in ('PENDING', 'RETRYING');`,
    );
    this.addSql(
      `create index "webhook_delivery_organization_id_subscription_id_id_index" on "webhook_delivery" ("organization_id", "subscription_id", "id");`,
    );
    this.addSql(
      `create index "webhook_delivery_organization_id_id_index" on "webhook_delivery" ("organization_id", "id");`,
    );
    this.addSql(
      `alter table "webhook_delivery" add constraint "webhook_delivery_once" unique ("subscription_id", "event_id");`,
    );

    this.addSql(
      `alter table "webhook_subscription" add constraint "webhook_subscription_org_unit_id_foreign" foreign key ("org_unit_id") references "org_unit" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "webhook_subscription" add constraint "webhook_subscription_events_check" check ("events" <@ array['EMPLOYEE_CREATED'::text, 'EMPLOYEE_UPDATED'::text, 'EMPLOYEE_TRANSFERRED'::text, 'EMPLOYEE_LEFT'::text, 'ORG_UNIT_OPENED'::text, 'ORG_UNIT_UPDATED'::text, 'ORG_UNIT_CLOSED'::text]);`,
    );
    this.addSql(
      `alter table "webhook_subscription" add constraint "webhook_subscription_state_check" check ("state" in ('ACTIVE', 'PAUSED', 'ENDED'));`,
    );

    this.addSql(
      `alter table "webhook_delivery" add constraint "webhook_delivery_subscription_id_foreign" foreign key ("subscription_id") references "webhook_subscription" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "webhook_delivery" add constraint "webhook_delivery_event_check" check ("event" in ('EMPLOYEE_CREATED', 'EMPLOYEE_UPDATED', 'EMPLOYEE_TRANSFERRED', 'EMPLOYEE_LEFT', 'ORG_UNIT_OPENED', 'ORG_UNIT_UPDATED', 'ORG_UNIT_CLOSED'));`,
    );
    this.addSql(
      `alter table "webhook_delivery" add constraint "webhook_delivery_state_check" check ("state" in ('PENDING', 'RETRYING', 'DELIVERED', 'FAILED'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "webhook_delivery" drop constraint "webhook_delivery_subscription_id_foreign";`);

    this.addSql(`drop table if exists "webhook_subscription" cascade;`);
    this.addSql(`drop table if exists "webhook_delivery" cascade;`);
  }
}
