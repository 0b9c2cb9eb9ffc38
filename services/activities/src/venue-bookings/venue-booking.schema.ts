import { DateTime, LocalDate, payloadOf, refusalType } from "@tongxin/subgraph";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { VenueBooking } from "./venue-booking.entity.js";
import { VenueBookingRefusal } from "./venue-booking.rules.js";

export const VenueBookingError = refusalType("VenueBooking", VenueBookingRefusal);
export const VenueBookingPayload = payloadOf("venueBooking", VenueBooking, VenueBookingError);

@InputType({ description: "预约一个时段所需。 What booking a slot takes." })
export class VenueBookingInput {
  @Field(() => ID, { description: "功能区。 The zone." })
  zoneId!: string;

  @Field(() => DateTime, { description: "开始，整分钟。 When it starts, on a whole minute." })
  start!: Date;

  @Field(() => DateTime, { description: "结束（不含），整分钟。 When it ends, on a whole minute." })
  end!: Date;

  @Field(() => Int, {
    nullable: true,
    description: "人数，含本人；默认为所列的人。 How many come, oneself included; those named when left out.",
  })
  partySize?: number | null;

  @Field(() => [ID], {
    nullable: true,
    description: "同行职工，不含本人。 The employees who come along, without oneself.",
  })
  participantIds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: "代表哪个社团预约，计入其场地额度。 The club it is for, on whose hours it counts.",
  })
  clubId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "同时签认的管理办法版本。 The edition of the measures that one acknowledges by booking.",
  })
  acknowledgedPolicyId?: string | null;
}

@InputType({ description: "一个时段。 A slot." })
export class SlotInput {
  @Field(() => DateTime, { description: "开始，整分钟。 When it starts, on a whole minute." })
  start!: Date;

  @Field(() => DateTime, { description: "结束（不含），整分钟。 When it ends, on a whole minute." })
  end!: Date;
}

@InputType({ description: "筛选预约。 Which bookings to list." })
export class VenueBookingFilter {
  @Field(() => ID, { nullable: true, description: "仅此功能区。 Only of this zone." })
  zoneId?: string | null;

  @Field(() => LocalDate, { nullable: true, description: "此日起。 From this day on." })
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: "此日之前。 Before this day." })
  to?: string | null;

  @Field(() => Boolean, { nullable: true, description: "仅待审批。 Only those that await a decision." })
  awaitsDecision?: boolean | null;
}

@ObjectType({ description: "功能区的一个时段及其余位。 A slot of a zone, and what is left of it." })
export class VenueSlot {
  @Field(() => DateTime, { description: "开始。 When it starts." })
  start!: Date;

  @Field(() => DateTime, { description: "结束（不含）。 When it ends." })
  end!: Date;

  @Field(() => Int, {
    description: "余位；独占区为容量或 0。 Places left; all or none of an exclusive zone.",
  })
  freePlaces!: number;

  @Field(() => Boolean, {
    description: "查询者此刻能否预约。 Whether the viewer could book it at this moment.",
  })
  bookableByViewer!: boolean;

  @Field(() => [VenueBookingError], {
    description:
      "不能预约的全部原因，与预约时的拒绝相同。 Every reason why not, the same as booking would give.",
  })
  reasons!: object[];
}

@ObjectType({ description: "递补邀请：限时保留的时段。 A slot held for somebody who waited, for a time." })
export class WaitlistOffer {
  @Field(() => DateTime, { description: "保留至此刻。 How long it is held." })
  expiresAt!: Date;
}

@ObjectType({ description: "候补中的预约。 A booking that waits." })
export class WaitlistEntry {
  @Field(() => Int, {
    description:
      "在等候重叠时段者中的名次，从 1 起。 The rank among those who want some of the same time, from 1.",
  })
  rank!: number;

  @Field(() => DateTime, { description: "开始等候的时刻。 Since when it waits." })
  waitingSince!: Date;

  @Field(() => WaitlistOffer, {
    nullable: true,
    description: "当前的递补邀请；没有时为 null。 The offer it has; null while there is none.",
  })
  offer!: WaitlistOffer | null;
}

@ObjectType({ description: "签到码，张贴在功能区门口。 The check-in code, to be put up at the zone's door." })
export class CheckInCode {
  @Field(() => String, { description: "码文。 The code." })
  code!: string;

  @Field(() => String, { description: "二维码（SVG）。 The code as a QR image in SVG." })
  svg!: string;
}
