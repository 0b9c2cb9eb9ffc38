import { batch, isAmong, list, type Row, selectRows, toGroups } from "@tongxin/subgraph";
import { sql } from "kysely";
import { ofOperatedSites } from "../culture-sites/culture-site.reads.js";
import { UpkeepTask } from "./upkeep-task.entity.js";
import { UpkeepKind, UpkeepState } from "./upkeep.rules.js";

interface UpkeepFilter {
  readonly siteId?: string | null | undefined;
  readonly kind?: UpkeepKind | null | undefined;
  readonly state?: UpkeepState | null | undefined;
}

export const upkeepNewestFirst = list(UpkeepTask, {
  order: ["id"],
  direction: "desc",
  by: ["siteId", "kind", "state"],
  where: (query, _: UpkeepFilter, context) =>
    ofOperatedSites(
      query,
      context,
      sites => sql`t.site_id in (select s.id from culture_site s where ${sites})`,
    ),
});

/** What was logged of the routine of sites. A site has some thirty a month. */
export const routineOfSites = batch<Row<UpkeepTask>[]>([], async (em, siteIds) =>
  toGroups(
    await selectRows(em, UpkeepTask)
      .where(isAmong("t.site_id", siteIds))
      .where("t.kind", "<>", UpkeepKind.REPAIR)
      .execute(),
    "siteId",
  ),
);

export const openRepairsOfZones = batch<Row<UpkeepTask>[]>([], async (em, zoneIds) =>
  toGroups(
    await selectRows(em, UpkeepTask)
      .where(isAmong("t.zone_id", zoneIds))
      .where("t.state", "=", UpkeepState.OPEN)
      .orderBy("t.id")
      .execute(),
    "zoneId",
  ),
);
