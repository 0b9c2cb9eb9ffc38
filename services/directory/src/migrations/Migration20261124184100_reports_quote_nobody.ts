import { Migration } from "@mikro-orm/migrations";

/** Reports of before quoted cells that may be of a person: the quotes go, the line, column and reason stay. */
export class Migration20261124184100_reports_quote_nobody extends Migration {
  override name = "Migration20261124184100_reports_quote_nobody";

  override up(): void | Promise<void> {
    this.addSql(
      `update "import_row" set "errors" = (select jsonb_agg(e || '{"value": null}') from jsonb_array_elements("errors") e) where "errors" <> '[]';`,
    );
    this.addSql(
      `update "import_row" set "external_id" = null where "external_id" ~ '^([+]{0,1}86){0,1}1[3-9][0-9]{9}$|^[0-9]{15}$|^[0-9]{17}[0-9Xx]$|^[0-9]{4}[-/.年][0-9]{1,2}[-/.月]';`,
    );
    this.addSql(`update "import_job" set "problem_detail" = null where "problem" = 'FILE_UNREADABLE';`);
  }

  /** What is gone stays gone. */
  override down(): void | Promise<void> {}
}
