import { Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, BelongsTo, Column, EntityType, LocalDate, RefersTo } from "@tongxin/subgraph";
import { Int } from "type-graphql";
import { Employee } from "../stubs.js";
import { MicroPowerItem } from "./micro-power-item.entity.js";

@EntityType(
  "职工对小微权力规范的年度签认。 An employee's yearly acknowledgement of a micro power's norms (R-INT-01).",
)
@Unique({ name: "micro_power_acknowledgement_once_a_year", properties: ["itemId", "employeeId", "year"] })
export class MicroPowerAcknowledgement extends BaseEntity {
  @Column(Int, "签认所属的公历年。 The calendar year it counts for.")
  year!: number;

  @Column(LocalDate, "签认日期。 The day it was made.")
  acknowledgedOn!: string;

  @RefersTo(() => Employee, "签认人。 Who acknowledged it.", { index: true })
  employeeId!: string;

  // Not exposed.

  @BelongsTo(() => MicroPowerItem)
  itemId!: string;
}
