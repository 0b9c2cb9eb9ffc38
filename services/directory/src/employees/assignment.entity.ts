import type { Opt } from "@mikro-orm/core";
import { Check, Index, Property } from "@mikro-orm/decorators/legacy";
import { BaseEntity, BelongsTo, Column, EntityType, LocalDate } from "@tongxin/subgraph";
import { OrgUnit } from "../org-units/org-unit.entity.js";
import { Employee } from "./employee.entity.js";
import { Position } from "./position.entity.js";

@EntityType("任职：职工在一段时间内担任一个岗位。 An employee holding a post for a time.")
@Check({
  name: "assignment_one_primary",
  expression:
    "exclude using gist (employee_id with =, daterange(starts_on, ends_on) with &&) where (is_primary)",
})
@Check({ name: "assignment_period", expression: "ends_on is null or starts_on < ends_on" })
@Index({ properties: ["employeeId", "startsOn"] })
@Index({ properties: ["orgUnitId", "employeeId"] })
@Index({
  name: "assignment_to_come",
  expression: "create index assignment_to_come on assignment (starts_on) where not is_in_effect",
})
export class Assignment extends BaseEntity {
  @Column(
    Boolean,
    "是否主岗；同一时间仅一个。 Whether it is the primary one, of which there is one at a time.",
  )
  isPrimary!: boolean;

  @Column(LocalDate, "起。 The first day.")
  startsOn!: string;

  @Column(LocalDate, "止（当日不在任）；在任为 null。 The first day no longer held; null while held.", {
    nullable: true,
  })
  endsOn!: string | null;

  @BelongsTo(() => Position, "岗位。 The post held.", { index: true })
  positionId!: string;

  /** The position's unit, repeated so that a unit's people are found by one index. */
  @BelongsTo(() => OrgUnit, "所在单位。 The unit.")
  orgUnitId!: string;

  // Not exposed.

  /** False for a post that begins on a later day, until that day has come and was announced (R-DIR-08). */
  @Property({ type: "boolean", default: true })
  isInEffect!: Opt<boolean>;

  @BelongsTo(() => Employee)
  employeeId!: string;
}
