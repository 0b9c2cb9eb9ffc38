import { DateTime, payloadOf, refusalType } from "@tongxin/subgraph";
import { Field, Float, ObjectType } from "type-graphql";
import { NoShowAppeal } from "./no-show-appeal.entity.js";
import { NoShowAppealRefusal } from "./no-show-appeal.rules.js";

export const NoShowAppealPayload = payloadOf(
  "noShowAppeal",
  NoShowAppeal,
  refusalType("NoShowAppeal", NoShowAppealRefusal),
);

@ObjectType({ description: "本人的爽约记录。 How one stands with no-shows (R-ACT-41)." })
export class NoShowStanding {
  @Field(() => Float, {
    description:
      "有效期内的扣分：爽约 1 分，迟取消半分。 Points that count now: one a no-show, half a late cancellation.",
  })
  points!: number;

  @Field(() => Float, { description: "达到几分即暂停预约。 At how many points bookings are suspended." })
  limit!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: "暂停预约至此刻；未暂停为 null。 Until when bookings are suspended; null when they are not.",
  })
  suspendedUntil!: Date | null;
}
