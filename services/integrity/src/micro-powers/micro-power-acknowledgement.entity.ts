import { Entity, Index, ManyToOne, Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, LocalDate } from "@tongxin/subgraph";
import { Field, Int, ObjectType } from "type-graphql";
import { MicroPowerItem } from "./micro-power-item.entity.js";

@ObjectType({
  description:
    "职工对小微权力规范的年度签认。 An employee's yearly acknowledgement of a micro power's norms (R-INT-01).",
})
@Entity()
@Unique({ name: "micro_power_acknowledgement_once_a_year", properties: ["itemId", "employeeId", "year"] })
export class MicroPowerAcknowledgement extends BaseEntity {
  @Field(() => Int, { description: "签认所属的公历年。 The calendar year it counts for." })
  @Property({ type: "integer" })
  year!: number;

  @Field(() => LocalDate, { description: "签认日期。 The day it was made." })
  @Property({ type: "date" })
  acknowledgedOn!: string;

  // Not exposed: the resolver answers with references.

  @ManyToOne(() => MicroPowerItem, { mapToPk: true, fieldName: "item_id" })
  itemId!: string;

  @Property({ type: "uuid" })
  @Index()
  employeeId!: string;
}
