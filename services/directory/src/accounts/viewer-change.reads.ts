import { tables, type Context } from "@tongxin/subgraph";
import { sql } from "kysely";
import type { ViewerChange } from "./viewer-change.entity.js";

const rows = tables<{ viewer_change: ViewerChange }>();

/** Whose rights have changed since a moment, and the moment to ask from next time. */
export interface ViewerChanges {
  /** A snapshot of the database's: nothing that is committed later is missed, however long its transaction ran. */
  readonly cursor: string;
  /** Names of accounts; null when it may be anybody. */
  readonly accounts: readonly string[] | null;
}

const CURSOR = /^\d{1,19}:\d{1,19}:[\d,]{0,4000}$/;

/** What has changed since `cursor`; everything, when it is none of ours or from a database that was restored since. */
export async function viewerChangesSince(
  { em }: Pick<Context, "em">,
  cursor: string | null,
): Promise<ViewerChanges> {
  const since = CURSOR.test(cursor ?? "") ? cursor! : null;
  const missed = rows(em)
    .selectFrom("viewer_change")
    .select(["account"])
    .distinct()
    .where(sql<boolean>`transaction_id >= pg_snapshot_xmin(${since}::pg_snapshot)`)
    .where(sql<boolean>`not pg_visible_in_snapshot(transaction_id, ${since}::pg_snapshot)`);
  const [found] = await rows(em)
    .selectNoFrom([
      sql<string>`pg_current_snapshot()::text`.as("cursor"),
      sql<boolean>`coalesce(pg_snapshot_xmin(${since}::pg_snapshot) <= pg_snapshot_xmax(pg_current_snapshot()), false)`.as(
        "isOurs",
      ),
      sql<(string | null)[]>`array(${missed})`.as("accounts"),
    ])
    .execute();
  const { isOurs, accounts } = found!;
  const named = accounts.filter(account => account !== null);
  return { cursor: found!.cursor, accounts: isOurs && named.length === accounts.length ? named : null };
}
