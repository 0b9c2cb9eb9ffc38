import { Migration } from "@mikro-orm/migrations";

/** So many accounts at once are all of them. */
const MOST_NAMED = 500;

/** Every way to change what somebody may do says so, in the same transaction. */
export class Migration20261124203000_viewer_changes extends Migration {
  override name = "Migration20261124203000_viewer_changes";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "viewer_change" ("id" bigserial primary key, "transaction_id" xid8 not null default pg_current_xact_id(), "account" text null, "changed_at" timestamptz not null default now());`,
    );
    this.addSql(`create index "viewer_change_transaction_id_index" on "viewer_change" ("transaction_id");`);
    this.addSql(`create index "viewer_change_changed_at_index" on "viewer_change" ("changed_at");`);

    // Those accounts, those of these people, and those that either has handed a role on to.
    this
      .addSql(`create function platform.viewers_change(accounts uuid[], employees uuid[]) returns void language sql as $$
      with changed as (
        select id, name from account where id = any(accounts) or employee_id = any(employees)
      ), names as (
        select name from changed
        union
        select deputy.name from changed
          join role_grant own on own.account_id = changed.id
          join role_grant handed_on on handed_on.delegated_from_id = own.id
          join account deputy on deputy.id = handed_on.account_id
      ), counted as (select count(*) <= ${MOST_NAMED} as is_few from names)
      insert into viewer_change (account)
        select name from names, counted where is_few
        union all
        select null from counted where not is_few
    $$`);
    this.addSql(`create function platform.viewers_change_of() returns trigger language plpgsql as $$
      declare ids uuid[];
      begin
        execute format('select array_agg(distinct %I) from changed', tg_argv[1]) into ids;
        if tg_argv[0] = 'account' then perform platform.viewers_change(ids, '{}');
        else perform platform.viewers_change('{}', ids);
        end if;
        return null;
      end $$`);
    this.addSql(`create function platform.viewers_change_of_employees() returns trigger language plpgsql as $$
      begin
        perform platform.viewers_change('{}', array(
          select changed.id from changed join before on before.id = changed.id
          where (changed.state, changed.organization_id) is distinct from (before.state, before.organization_id)));
        return null;
      end $$`);
    this.addSql(`create function platform.viewers_change_all() returns trigger language plpgsql as $$
      begin
        insert into viewer_change (account) values (null);
        return null;
      end $$`);

    for (const [table, whose, column] of [
      ["account", "account", "id"],
      ["role_grant", "account", "account_id"],
      ["service_account", "account", "account_id"],
      ["assignment", "employee", "employee_id"],
    ])
      for (const [event, rows] of [
        ["insert", "new"],
        ["update", "new"],
        ["delete", "old"],
      ])
        this.addSql(`create trigger viewers_change_on_${event} after ${event} on "${table}"
          referencing ${rows} table as changed
          for each statement execute function platform.viewers_change_of('${whose}', '${column}')`);
    this.addSql(`create trigger viewers_change_on_update after update on "employee"
      referencing old table as before new table as changed
      for each statement execute function platform.viewers_change_of_employees()`);
    for (const [table, events] of [
      ["role_definition", "insert or update or delete"],
      ["policy_value", "insert or update or delete"],
      ["position", "update of title"],
      ["org_unit", "insert or update of path, organization_id or delete"],
    ])
      this.addSql(`create trigger viewers_change after ${events} on "${table}"
        for each statement execute function platform.viewers_change_all()`);
  }

  override down(): void | Promise<void> {
    this.addSql(
      `drop function platform.viewers_change_of, platform.viewers_change_of_employees, platform.viewers_change_all cascade;`,
    );
    this.addSql(`drop function platform.viewers_change;`);
    this.addSql(`drop table "viewer_change";`);
  }
}
