import { Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, BelongsTo, Column, EntityType } from "@tongxin/subgraph";
import { Int } from "type-graphql";
import { Club } from "./club.entity.js";

@EntityType("社团某一年的场地额度，未用完不结转。 A club's venue hours of one year; what is left lapses.")
@Unique({ name: "venue_allowance_one_a_year", properties: ["clubId", "year"] })
export class VenueAllowance extends BaseEntity {
  @Column(Int, "年度。 The year.")
  year!: number;

  @Column(Int, "小时数。 How many hours.")
  hours!: number;

  // Not exposed.

  @BelongsTo(() => Club)
  clubId!: string;
}
