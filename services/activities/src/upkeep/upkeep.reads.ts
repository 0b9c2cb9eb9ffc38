import { childrenOf, list } from "@tongxin/subgraph";
import { ofOperatedSites } from "../culture-sites/culture-site.reads.js";
import { UpkeepTask } from "./upkeep-task.entity.js";
import { UpkeepKind, UpkeepState } from "./upkeep.rules.js";

interface UpkeepFilter {
  readonly siteId?: string | null | undefined;
  readonly kind?: UpkeepKind | null | undefined;
  readonly state?: UpkeepState | null | undefined;
}

export const upkeepNewestFirst = list<UpkeepTask, UpkeepFilter>(UpkeepTask, {
  order: ["id"],
  direction: "desc",
  by: ["siteId", "kind", "state"],
  where: ofOperatedSites(),
});

/** What was logged of the routine of sites. A site has some thirty a month. */
export const routineOfSites = childrenOf(UpkeepTask, {
  of: "siteId",
  order: ["dueOn"],
  where: query => query.where("t.kind", "<>", UpkeepKind.REPAIR),
});

export const openRepairsOfZones = childrenOf(UpkeepTask, {
  of: "zoneId",
  order: ["id"],
  where: query => query.where("t.state", "=", UpkeepState.OPEN),
});
