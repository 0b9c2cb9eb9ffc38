import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { BaseEntity } from "@tongxin/subgraph";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { MicroPowerItem } from "./micro-power-item.entity.js";
import { PowerLineKind } from "./micro-power.rules.js";

registerEnumType(PowerLineKind, {
  name: "PowerLineKind",
  description: "纪律界线的类别。 The two kinds of lines (R-INT-01).",
  valuesConfig: {
    RED: { description: "红线：绝不可做的事。 What must never be done." },
    BOTTOM: { description: "底线：必须守住的事。 What must always be kept." },
  },
});

@ObjectType({ description: "小微权力的一条红线或底线。 A red line or bottom line of a micro power." })
@Entity()
export class PowerLine extends BaseEntity {
  @Field(() => PowerLineKind, { description: "红线或底线。 Whether it is red or bottom." })
  @Enum({ items: () => PowerLineKind })
  kind!: PowerLineKind;

  @Field(() => String, { description: "内容。 What it says." })
  @Property({ type: "text" })
  text!: string;

  @Field(() => Int, {
    description: "同类中的序号，从 1 起。 Its place among the lines of its kind, from 1 on.",
  })
  @Property({ type: "integer" })
  order!: number;

  // Not exposed.

  @ManyToOne(() => MicroPowerItem, { mapToPk: true, fieldName: "item_id", index: true })
  itemId!: string;
}
