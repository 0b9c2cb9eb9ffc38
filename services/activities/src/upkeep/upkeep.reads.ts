import {
  batch,
  batchById,
  byColumn,
  isAmong,
  list,
  personalRecords,
  selectRows,
  toGroups,
  type PersonalRecords,
  type Row,
} from "@tongxin/subgraph";
import { sql } from "kysely";
import { ofOperatedSites } from "../culture-sites/culture-site.reads.js";
import { UpkeepTask } from "./upkeep-task.entity.js";
import { UpkeepKind, UpkeepState } from "./upkeep.rules.js";

export const upkeepTasksById = batchById(UpkeepTask);

interface UpkeepFilter {
  readonly siteId?: string | null;
  readonly kind?: UpkeepKind | null;
  readonly state?: UpkeepState | null;
}

export const upkeepNewestFirst = list(UpkeepTask, {
  order: ["id"],
  direction: "desc",
  where: (query, { siteId, kind, state }: UpkeepFilter, context) => {
    let wanted = ofOperatedSites(
      query,
      context,
      sites => sql`t.site_id in (select s.id from culture_site s where ${sites})`,
    );
    if (siteId) wanted = wanted.where("t.site_id", "=", siteId);
    if (kind) wanted = wanted.where("t.kind", "=", kind);
    if (state) wanted = wanted.where("t.state", "=", state);
    return wanted;
  },
});

/** What was logged of the routine of sites. A site has some thirty a month. */
/** What people are told of the tasks that they ended. */
export const UPKEEP_RECORDS: readonly PersonalRecords[] = [
  personalRecords(UpkeepTask, {
    title: { zh: "完成的场地维护任务", en: "upkeep tasks ended" },
    about: byColumn("ended_by_id"),
  }),
];

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
