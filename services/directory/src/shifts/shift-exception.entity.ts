import { Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, BelongsTo, Column, EntityType, LocalDate } from "@tongxin/subgraph";
import { ShiftRoster } from "./shift-roster.entity.js";
import { RosterDay } from "./shift.rules.js";

@EntityType("排班中的特殊一天，代替循环。 A day of a roster that is not what its cycle says.")
@Unique({ name: "shift_exception_one_of_a_day", properties: ["rosterId", "day"] })
export class ShiftException extends BaseEntity {
  @Column(LocalDate, "日期。 The day.")
  day!: string;

  @Column(RosterDay, "当日的班次或休。 What the day is instead.")
  shift!: RosterDay;

  @Column(String, "原因。 Why.")
  reason!: string;

  // Not exposed.

  @BelongsTo(() => ShiftRoster)
  rosterId!: string;
}
