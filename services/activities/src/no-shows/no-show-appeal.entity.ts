import { Entity, Enum, Index, ManyToOne, Property, Unique } from "@mikro-orm/decorators/legacy";
import type { Opt } from "@mikro-orm/core";
import { BaseEntity, DateTime } from "@tongxin/subgraph";
import { Directive, Field, ObjectType, registerEnumType } from "type-graphql";
import { VenueBooking } from "../venue-bookings/venue-booking.entity.js";
import { AppealState } from "./no-show-appeal.rules.js";

registerEnumType(AppealState, {
  name: "AppealState",
  description: "申诉的状态。 The states of an appeal.",
  valuesConfig: {
    OPEN: { description: "待裁定。 Waits for a decision." },
    UPHELD: { description: "成立，扣分撤销。 Was right; the points are waived." },
    DISMISSED: { description: "不成立。 Was wrong; the points stay." },
  },
});

@ObjectType({ description: "对爽约扣分的申诉。 An appeal against no-show points." })
@Directive('@key(fields: "id")')
@Entity()
@Unique({ name: "no_show_appeal_once", properties: ["organizationId", "bookingId"] })
@Index({ properties: ["organizationId", "state", "id"] })
export class NoShowAppeal extends BaseEntity {
  @Field(() => String, { description: "申诉理由。 Why the points are wrong." })
  @Property({ type: "text" })
  reason!: string;

  @Field(() => AppealState, { description: "状态。 The state." })
  @Enum({ items: () => AppealState })
  state!: AppealState;

  @Field(() => String, {
    nullable: true,
    description: "裁定理由；未裁定为 null。 Why it was decided so; null before.",
  })
  @Property({ type: "text", nullable: true })
  decision!: Opt<string | null>;

  @Field(() => DateTime, {
    nullable: true,
    description: "裁定时刻；未裁定为 null。 When it was decided; null before.",
  })
  @Property({ type: "timestamptz", nullable: true })
  decidedAt!: Opt<Date | null>;

  // Not exposed: the resolver answers with references.

  @ManyToOne(() => VenueBooking, { mapToPk: true, fieldName: "booking_id" })
  bookingId!: string;

  @Property({ type: "uuid", nullable: true })
  decidedById!: Opt<string | null>;
}
