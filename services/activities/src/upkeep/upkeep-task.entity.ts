import type { Opt } from "@mikro-orm/core";
import { Index } from "@mikro-orm/decorators/legacy";
import {
  BaseEntity,
  BelongsTo,
  Column,
  DateTime,
  EntityType,
  enumType,
  LocalDate,
  RefersTo,
} from "@tongxin/subgraph";
import { CultureSite } from "../culture-sites/culture-site.entity.js";
import { VenueZone } from "../culture-sites/venue-zone.entity.js";
import { Employee } from "../stubs.js";
import { Closure } from "../venue-bookings/closure.entity.js";
import { DueState, RepairSeverity, UpkeepKind, UpkeepState } from "./upkeep.rules.js";

enumType({ UpkeepKind }, "运维任务的类别。 The kinds of upkeep.", {
  CLEANING: "保洁，开放日每天一次。 Cleaning, on each opening day.",
  INSPECTION: "巡检，每月一次。 Inspection, once a month.",
  REPAIR: "维修。 A repair.",
});

enumType({ RepairSeverity }, "故障的严重程度。 How bad a defect is.", {
  LOW: "轻微，不影响使用。 Slight; the zone can be used.",
  MEDIUM: "一般，可以使用。 Moderate; the zone can be used.",
  HIGH: "严重，功能区随即停用。 High; the zone is shut at once.",
});

enumType({ UpkeepState }, "运维任务的状态。 The states of an upkeep task.", {
  OPEN: "待办。 To be done.",
  DONE: "已完成。 Done.",
  CANCELLED: "已撤销。 Withdrawn.",
});

enumType({ DueState }, "期限的状态，由时间得出。 How a due date stands, as time has it.", {
  NOT_DUE: "未到期。 Not due yet.",
  DUE_SOON: "即将到期。 Due soon.",
  OVERDUE: "已逾期。 Overdue.",
  DONE: "已完成。 Done.",
});

@EntityType("阵地的一项运维任务。 A job of a site's upkeep.", { isReferred: true })
@Index({ properties: ["organizationId", "id"] })
@Index({ properties: ["siteId", "dueOn"] })
@Index({
  name: "upkeep_task_once",
  expression:
    "create unique index upkeep_task_once on upkeep_task (organization_id, site_id, kind, due_on) where kind <> 'REPAIR'",
})
export class UpkeepTask extends BaseEntity {
  @Column(UpkeepKind, "类别。 The kind.")
  kind!: UpkeepKind;

  @Column(UpkeepState, "状态。 The state.")
  state!: UpkeepState;

  @Column(RepairSeverity, "故障严重程度；例行任务为 null。 How bad the defect is; null for routine tasks.", {
    nullable: true,
  })
  severity!: Opt<RepairSeverity | null>;

  @Column(LocalDate, "应完成日期；维修为报修日期。 The day it is due; of a repair, the day it was reported.")
  dueOn!: string;

  @Column(
    String,
    "故障或完成情况说明；没有时为 null。 What is broken, or how it went; null when nothing was said.",
    { nullable: true },
  )
  note!: Opt<string | null>;

  @Column(String, "撤销的原因；未撤销为 null。 Why it was withdrawn; null unless it was.", { nullable: true })
  reason!: Opt<string | null>;

  @Column(DateTime, "完成或撤销的时刻；待办为 null。 When it was done or withdrawn; null while it is open.", {
    nullable: true,
  })
  endedAt!: Opt<Date | null>;

  @BelongsTo(() => CultureSite, "阵地。 The site.")
  siteId!: string;

  @BelongsTo(
    () => VenueZone,
    "功能区；整个阵地的任务为 null。 The zone; null for a task of the whole site.",
    { nullable: true, index: true },
  )
  zoneId!: Opt<string | null>;

  /** The closure that lasts as long as the repair. */
  @BelongsTo(() => Closure, "因此的停用；没有时为 null。 The closure it caused; null when there is none.", {
    nullable: true,
  })
  closureId!: Opt<string | null>;

  @RefersTo(() => Employee, "登记完成或撤销的职工；待办为 null。 Who ended it; null while it is open.", {
    nullable: true,
  })
  endedById!: Opt<string | null>;
}
