import type { Opt } from "@mikro-orm/core";
import { Index, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, BelongsTo, Column, DateTime, EntityType, enumType, RefersTo } from "@tongxin/subgraph";
import { Employee } from "../stubs.js";
import { VenueBooking } from "../venue-bookings/venue-booking.entity.js";
import { AppealState } from "./no-show-appeal.rules.js";

enumType({ AppealState }, "申诉的状态。 The states of an appeal.", {
  OPEN: "待裁定。 Waits for a decision.",
  UPHELD: "成立，扣分撤销。 Was right; the points are waived.",
  DISMISSED: "不成立。 Was wrong; the points stay.",
});

@EntityType("对爽约扣分的申诉。 An appeal against no-show points.", { isReferred: true })
@Unique({ name: "no_show_appeal_once", properties: ["organizationId", "bookingId"] })
@Index({ properties: ["organizationId", "state", "id"] })
export class NoShowAppeal extends BaseEntity {
  @Column(String, "申诉理由。 Why the points are wrong.")
  reason!: string;

  @Column(AppealState, "状态。 The state.")
  state!: AppealState;

  @Column(String, "裁定理由；未裁定为 null。 Why it was decided so; null before.", { nullable: true })
  decision!: Opt<string | null>;

  @Column(DateTime, "裁定时刻；未裁定为 null。 When it was decided; null before.", { nullable: true })
  decidedAt!: Opt<Date | null>;

  @BelongsTo(() => VenueBooking, "被扣分的预约。 The booking that cost points.")
  bookingId!: string;

  @RefersTo(() => Employee, "裁定人；未裁定为 null。 Who decided; null before.", { nullable: true })
  decidedById!: Opt<string | null>;
}
