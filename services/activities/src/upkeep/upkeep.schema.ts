import { DateTime, LocalDate, payloadOf, refusalType } from "@tongxin/subgraph";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { UpkeepTask } from "./upkeep-task.entity.js";
import { DueState, RepairSeverity, UpkeepKind, UpkeepRefusal } from "./upkeep.rules.js";

export const UpkeepTaskPayload = payloadOf(
  "upkeepTask",
  UpkeepTask,
  refusalType("UpkeepTask", UpkeepRefusal),
);

@InputType({ description: "登记一项例行任务已完成。 Logs a routine task as done." })
export class UpkeepLogInput {
  @Field(() => UpkeepKind, { description: "保洁或巡检。 Cleaning or inspection." })
  kind!: UpkeepKind;

  @Field(() => LocalDate, {
    description:
      "哪一天的任务；巡检为当月最后一天。 The day it was due; of an inspection, the month's last day.",
  })
  dueOn!: string;

  @Field(() => String, { nullable: true, description: "说明。 How it went." })
  note?: string | null;
}

@InputType({ description: "报修。 Reports something to repair." })
export class RepairInput {
  @Field(() => ID, {
    nullable: true,
    description: "功能区；严重故障必填。 The zone; a repair of high severity needs it.",
  })
  zoneId?: string | null;

  @Field(() => RepairSeverity, { description: "严重程度。 How bad it is." })
  severity!: RepairSeverity;

  @Field(() => String, { description: "故障说明。 What is broken." })
  description!: string;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "预计修复时刻；严重故障必填，停用至此。 When it is expected to be repaired; of high severity, the zone is shut until then.",
  })
  expectedEnd?: Date | null;
}

@ObjectType({ description: "应完成的一项例行任务。 A routine task that is due." })
export class UpkeepDue {
  @Field(() => UpkeepKind, { description: "类别。 The kind." })
  kind!: UpkeepKind;

  @Field(() => LocalDate, { description: "应完成日期。 The day it is due." })
  dueOn!: string;

  @Field(() => DueState, { description: "今天的情况。 How it stands today." })
  dueState!: DueState;

  @Field(() => UpkeepTask, {
    nullable: true,
    description: "完成登记；未完成为 null。 The log of its being done; null before.",
  })
  task!: object | null;
}
