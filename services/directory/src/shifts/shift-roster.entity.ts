import { Check, Index, Property } from "@mikro-orm/decorators/legacy";
import { BaseEntity, BelongsTo, Column, EntityType, enumType, LocalDate } from "@tongxin/subgraph";
import { Field } from "type-graphql";
import { OrgUnit } from "../org-units/org-unit.entity.js";
import { ShiftHours } from "./shift-hours.entity.js";
import { RosterDay } from "./shift.rules.js";

enumType({ RosterDay }, "排班中的一天。 What a day of a roster is.", {
  EARLY: "早班。 The early shift.",
  MIDDLE: "中班。 The middle shift.",
  NIGHT: "夜班。 The night shift.",
  DAY: "常白班。 The day shift.",
  OFF: "休。 Off.",
});

@EntityType(
  "排班：单位在一段时间内循环执行的工作时间；下级单位没有自己的排班时沿用。 The working time that a unit repeats for a while; units below that have no roster of their own follow it.",
)
@Check({
  name: "shift_roster_one_of_a_unit",
  expression: "exclude using gist (org_unit_id with =, daterange(starts_on, ends_on) with &&)",
})
@Check({ name: "shift_roster_period", expression: "ends_on is null or starts_on <= ends_on" })
@Index({ properties: ["orgUnitId", "startsOn"] })
@Index({ properties: ["organizationId", "startsOn", "id"] })
@Index({ properties: ["organizationId", "orgUnitId", "startsOn", "id"] })
export class ShiftRoster extends BaseEntity {
  @Column(LocalDate, "起始日期，即循环的第一天。 The first day, on which the cycle begins.")
  startsOn!: string;

  @Column(
    LocalDate,
    "终止日期（当日不再执行）；长期执行为 null。 The first day it no longer holds; null for good.",
    { nullable: true },
  )
  endsOn!: string | null;

  @Column([RosterDay], "循环，逐日。 The cycle, day by day.")
  cycle!: RosterDay[];

  @Field(() => [ShiftHours], { description: "各班次的起止时刻。 When each kind of shift is worked." })
  @Property({ type: "jsonb" })
  hours!: ShiftHours[];

  @Column(
    Boolean,
    "是否只在工作日上班，节假日与周末一律休。 Whether it is off on all days that the work calendar has off.",
  )
  followsCalendar!: boolean;

  @Column(String, "终止的原因；未终止为 null。 Why it was ended; null unless it was.", { nullable: true })
  endReason!: string | null;

  @BelongsTo(() => OrgUnit, "单位。 The unit.")
  orgUnitId!: string;
}
