import { Check, Entity, Index, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { BaseEntity, LocalDate } from "@tongxin/subgraph";
import { Field, ObjectType } from "type-graphql";
import { OrgUnit } from "../org-units/org-unit.entity.js";
import { Employee } from "./employee.entity.js";
import { Position } from "./position.entity.js";

@ObjectType({ description: "任职：职工在一段时间内担任一个岗位。 An employee holding a post for a time." })
@Entity()
@Check({
  name: "assignment_one_primary",
  expression:
    "exclude using gist (employee_id with =, daterange(starts_on, ends_on) with &&) where (is_primary)",
})
@Check({ name: "assignment_period", expression: "ends_on is null or starts_on < ends_on" })
@Index({ properties: ["employeeId", "startsOn"] })
@Index({ properties: ["orgUnitId", "employeeId"] })
export class Assignment extends BaseEntity {
  @Field(() => Boolean, {
    description: "是否主岗；同一时间仅一个。 Whether it is the primary one, of which there is one at a time.",
  })
  @Property({ type: "boolean" })
  isPrimary!: boolean;

  @Field(() => LocalDate, { description: "起。 The first day." })
  @Property({ type: "date" })
  startsOn!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "止（当日不在任）；在任为 null。 The first day no longer held; null while held.",
  })
  @Property({ type: "date", nullable: true })
  endsOn!: string | null;

  // Not exposed: the resolver answers with references.

  @ManyToOne(() => Employee, { mapToPk: true, fieldName: "employee_id" })
  employeeId!: string;

  @ManyToOne(() => Position, { mapToPk: true, fieldName: "position_id", index: true })
  positionId!: string;

  /** The position's unit, repeated so that a unit's people are found by one index. */
  @ManyToOne(() => OrgUnit, { mapToPk: true, fieldName: "org_unit_id" })
  orgUnitId!: string;
}
