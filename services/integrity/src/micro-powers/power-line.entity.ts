import { BaseEntity, BelongsTo, Column, EntityType, enumType } from "@tongxin/subgraph";
import { Int } from "type-graphql";
import { MicroPowerItem } from "./micro-power-item.entity.js";
import { PowerLineKind } from "./micro-power.rules.js";

enumType({ PowerLineKind }, "纪律界线的类别。 The two kinds of lines (R-INT-01).", {
  RED: "红线：绝不可做的事。 What must never be done.",
  BOTTOM: "底线：必须守住的事。 What must always be kept.",
});

@EntityType("小微权力的一条红线或底线。 A red line or bottom line of a micro power.")
export class PowerLine extends BaseEntity {
  @Column(PowerLineKind, "红线或底线。 Whether it is red or bottom.")
  kind!: PowerLineKind;

  @Column(String, "内容。 What it says.")
  text!: string;

  @Column(Int, "同类中的序号，从 1 起。 Its place among the lines of its kind, from 1 on.")
  order!: number;

  // Not exposed.

  @BelongsTo(() => MicroPowerItem, undefined, { index: true })
  itemId!: string;
}
