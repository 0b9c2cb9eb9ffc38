import { DateTime, payloadOf } from "@tongxin/subgraph";
import { Field, ID, InputType } from "type-graphql";
import { Closure } from "./closure.entity.js";
import { VenueBookingError } from "./venue-booking.schema.js";

export const ClosurePayload = payloadOf("closure", Closure, VenueBookingError);

@InputType({ description: "停用所需。 What shutting a zone or a site takes." })
export class ClosureInput {
  @Field(() => ID, {
    nullable: true,
    description: "功能区；省略为整个阵地。 The zone; the whole site when left out.",
  })
  zoneId?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "开始，默认现在。 When it starts; now when left out.",
  })
  start?: Date | null;

  @Field(() => DateTime, { description: "结束（不含）。 When it ends." })
  end!: Date;

  @Field(() => String, { description: "原因。 Why." })
  reason!: string;

  @Field(() => [ID], { nullable: true, description: "仍可使用的社团。 Clubs that may come all the same." })
  allowedClubIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: "仍可使用的职工。 Employees who may come all the same.",
  })
  allowedEmployeeIds?: string[] | null;
}
