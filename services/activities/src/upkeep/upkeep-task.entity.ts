import { Entity, Enum, Index, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import type { Opt } from "@mikro-orm/core";
import { BaseEntity, DateTime, LocalDate } from "@tongxin/subgraph";
import { Directive, Field, ObjectType, registerEnumType } from "type-graphql";
import { CultureSite } from "../culture-sites/culture-site.entity.js";
import { VenueZone } from "../culture-sites/venue-zone.entity.js";
import { Closure } from "../venue-bookings/closure.entity.js";
import { DueState, RepairSeverity, UpkeepKind, UpkeepState } from "./upkeep.rules.js";

registerEnumType(UpkeepKind, {
  name: "UpkeepKind",
  description: "运维任务的类别。 The kinds of upkeep.",
  valuesConfig: {
    CLEANING: { description: "保洁，开放日每天一次。 Cleaning, on each opening day." },
    INSPECTION: { description: "巡检，每月一次。 Inspection, once a month." },
    REPAIR: { description: "维修。 A repair." },
  },
});

registerEnumType(RepairSeverity, {
  name: "RepairSeverity",
  description: "故障的严重程度。 How bad a defect is.",
  valuesConfig: {
    LOW: { description: "轻微，不影响使用。 Slight; the zone can be used." },
    MEDIUM: { description: "一般，可以使用。 Moderate; the zone can be used." },
    HIGH: { description: "严重，功能区随即停用。 High; the zone is shut at once." },
  },
});

registerEnumType(UpkeepState, {
  name: "UpkeepState",
  description: "运维任务的状态。 The states of an upkeep task.",
  valuesConfig: {
    OPEN: { description: "待办。 To be done." },
    DONE: { description: "已完成。 Done." },
    CANCELLED: { description: "已撤销。 Withdrawn." },
  },
});

registerEnumType(DueState, {
  name: "DueState",
  description: "期限的状态，由时间得出。 How a due date stands, as time has it.",
  valuesConfig: {
    NOT_DUE: { description: "未到期。 Not due yet." },
    DUE_SOON: { description: "即将到期。 Due soon." },
    OVERDUE: { description: "已逾期。 Overdue." },
    DONE: { description: "已完成。 Done." },
  },
});

@ObjectType({ description: "阵地的一项运维任务。 A job of a site's upkeep (ACT-S18)." })
@Directive('@key(fields: "id")')
@Entity()
@Index({ properties: ["organizationId", "id"] })
@Index({ properties: ["siteId", "dueOn"] })
@Index({
  name: "upkeep_task_once",
  expression:
    "create unique index upkeep_task_once on upkeep_task (organization_id, site_id, kind, due_on) where kind <> 'REPAIR'",
})
export class UpkeepTask extends BaseEntity {
  @Field(() => UpkeepKind, { description: "类别。 The kind." })
  @Enum({ items: () => UpkeepKind })
  kind!: UpkeepKind;

  @Field(() => UpkeepState, { description: "状态。 The state." })
  @Enum({ items: () => UpkeepState })
  state!: UpkeepState;

  @Field(() => RepairSeverity, {
    nullable: true,
    description: "故障严重程度；例行任务为 null。 How bad the defect is; null for routine tasks.",
  })
  @Enum({ items: () => RepairSeverity, nullable: true })
  severity!: Opt<RepairSeverity | null>;

  @Field(() => LocalDate, {
    description: "应完成日期；维修为报修日期。 The day it is due; of a repair, the day it was reported.",
  })
  @Property({ type: "date" })
  dueOn!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "故障或完成情况说明；没有时为 null。 What is broken, or how it went; null when nothing was said.",
  })
  @Property({ type: "text", nullable: true })
  note!: Opt<string | null>;

  @Field(() => DateTime, {
    nullable: true,
    description: "完成或撤销的时刻；待办为 null。 When it was done or withdrawn; null while it is open.",
  })
  @Property({ type: "timestamptz", nullable: true })
  endedAt!: Opt<Date | null>;

  // Not exposed: the resolver answers with references.

  @ManyToOne(() => CultureSite, { mapToPk: true, fieldName: "site_id" })
  siteId!: string;

  @ManyToOne(() => VenueZone, { mapToPk: true, fieldName: "zone_id", nullable: true })
  zoneId!: Opt<string | null>;

  /** The closure that lasts as long as the repair. */
  @ManyToOne(() => Closure, { mapToPk: true, fieldName: "closure_id", nullable: true })
  closureId!: Opt<string | null>;

  @Property({ type: "uuid", nullable: true })
  endedById!: Opt<string | null>;
}
