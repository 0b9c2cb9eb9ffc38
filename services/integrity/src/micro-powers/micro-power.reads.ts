import type { LocalDate } from "@tongxin/kernel";
import {
  batch,
  batchById,
  childrenOf,
  type Context,
  isAmong,
  list,
  load,
  loadOwn,
  type Row,
  tables,
  toGroups,
} from "@tongxin/subgraph";
import { sql } from "kysely";
import { MicroPowerAcknowledgement } from "./micro-power-acknowledgement.entity.js";
import { MicroPowerItem } from "./micro-power-item.entity.js";
import { MicroPowerState, visibleStates, yearOf, type PowerLineKind } from "./micro-power.rules.js";
import { MicroPowerItemFilter } from "./micro-power.schema.js";
import { PowerLine } from "./power-line.entity.js";

const rows = tables<{ micro_power_acknowledgement: MicroPowerAcknowledgement }>();

/** What others may refer to, an acknowledgement among them: any item that was ever published. */
export const publishedItemsById = batch<Row<MicroPowerItem> | null>(null, async (em, ids) => {
  const items = await batchById(MicroPowerItem)(em, ids);
  return new Map([...items].filter(([, item]) => item?.state !== MicroPowerState.DRAFT));
});

export const microPowerItemsByDuty = list(MicroPowerItem, {
  filter: MicroPowerItemFilter,
  order: ["duty", "id"],
  by: ["duty", "state"],
  where: (query, { post }: MicroPowerItemFilter, { viewer }) => {
    const visible = query.where(isAmong("t.state", visibleStates(viewer)));
    return post ? visible.where(sql<boolean>`${post} = any(t.holder_posts)`) : visible;
  },
});

export async function visibleItem(context: Context, id: string): Promise<Row<MicroPowerItem> | null> {
  const item = await loadOwn(context, batchById(MicroPowerItem), id);
  return item && visibleStates(context.viewer).includes(item.state) ? item : null;
}

const linesOfItems = childrenOf(PowerLine, { of: "itemId", order: ["order"] });

/** Both kinds come with one query. */
export async function linesOf(
  context: Context,
  itemId: string,
  kind: PowerLineKind,
): Promise<Row<PowerLine>[]> {
  const lines = await load(context, linesOfItems, itemId);
  return lines.filter(line => line.kind === kind);
}

export const acknowledgementsOfEmployees = childrenOf(MicroPowerAcknowledgement, {
  of: "employeeId",
  order: ["year", "id"],
});

export async function viewerAcknowledgedOn(context: Context, itemId: string): Promise<LocalDate | null> {
  const { viewer, clock } = context;
  if (!viewer.employeeId) return null;
  const year = yearOf(clock.today());
  const mine = await load(context, acknowledgementsOfEmployees, viewer.employeeId);
  return mine.find(each => each.itemId === itemId && each.year === year)?.acknowledgedOn ?? null;
}

const yearlyCountsOfItems = batch<{ year: number; count: number }[]>([], async (em, itemIds) => {
  const counts = await rows(em)
    .selectFrom("micro_power_acknowledgement")
    .select(["item_id as itemId", "year", sql<number>`count(*)::int`.as("count")])
    .where(isAmong("item_id", itemIds))
    .groupBy(["item_id", "year"])
    .execute();
  return toGroups(counts, "itemId");
});

export async function acknowledgementCount(context: Context, itemId: string, year: number): Promise<number> {
  const counts = await load(context, yearlyCountsOfItems, itemId);
  return counts.find(each => each.year === year)?.count ?? 0;
}
