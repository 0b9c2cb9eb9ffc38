import { Entity, ManyToOne, Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity } from "@tongxin/subgraph";
import { Field, Int, ObjectType } from "type-graphql";
import { Club } from "./club.entity.js";

@ObjectType({
  description: "社团某一年的场地额度，未用完不结转。 A club's venue hours of one year; what is left lapses.",
})
@Entity()
@Unique({ name: "venue_allowance_one_a_year", properties: ["clubId", "year"] })
export class VenueAllowance extends BaseEntity {
  @Field(() => Int, { description: "年度。 The year." })
  @Property({ type: "integer" })
  year!: number;

  @Field(() => Int, { description: "小时数。 How many hours." })
  @Property({ type: "integer" })
  hours!: number;

  // Not exposed.

  @ManyToOne(() => Club, { mapToPk: true, fieldName: "club_id" })
  clubId!: string;
}
