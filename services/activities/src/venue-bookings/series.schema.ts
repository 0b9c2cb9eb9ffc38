import { enumType, payloadOf } from "@tongxin/subgraph";
import { DateTime } from "@tongxin/subgraph";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { SeriesConflictPolicy, SeriesFrequency, SeriesScope, type Recurrence } from "./series.rules.js";
import { VenueBookingSeries } from "./venue-booking-series.entity.js";
import { VenueBookingError, VenueBookingInput } from "./venue-booking.schema.js";

enumType({ SeriesFrequency }, "重复的单位。 What a series repeats by.", {
  DAILY: "按天。 By the day.",
  WEEKLY: "按周。 By the week.",
});

enumType({ SeriesConflictPolicy }, "有冲突时怎么办。 What to do about conflicts (R-ACT-42).", {
  ALL_OR_NOTHING: "有一场冲突则全部不预约。 One conflict, and nothing is booked.",
  SKIP_CONFLICTS: "跳过冲突的场次。 Occurrences that conflict are left out.",
});

enumType({ SeriesScope }, "修改系列的哪些场次。 Which occurrences of a series a change is about.", {
  THIS: "仅此一场。 This one.",
  FOLLOWING: "此场及以后。 This one and those after it.",
  ALL: "全部尚未开始的。 All that are still ahead.",
});

export const VenueBookingSeriesPayload = payloadOf(
  "venueBookingSeries",
  VenueBookingSeries,
  VenueBookingError,
);

@InputType({ description: "预约系列场次所需。 What booking a series takes." })
export class VenueBookingSeriesInput extends VenueBookingInput implements Recurrence {
  @Field(() => SeriesFrequency, {
    defaultValue: SeriesFrequency.WEEKLY,
    description: "重复的单位。 What it repeats by.",
  })
  frequency!: SeriesFrequency;

  @Field(() => Int, { defaultValue: 1, description: "每隔几个单位。 Every how many of them." })
  interval!: number;

  @Field(() => Int, { description: "场次数，最多 26。 How many occurrences, 26 at most." })
  count!: number;

  @Field(() => SeriesConflictPolicy, {
    defaultValue: SeriesConflictPolicy.ALL_OR_NOTHING,
    description: "有冲突时怎么办。 What to do about conflicts.",
  })
  onConflict!: SeriesConflictPolicy;
}

@ObjectType({ description: "系列中的一场及其冲突。 One occurrence of a series, and its conflicts." })
export class SeriesOccurrence {
  @Field(() => DateTime, { description: "开始。 When it starts." })
  start!: Date;

  @Field(() => DateTime, { description: "结束（不含）。 When it ends." })
  end!: Date;

  @Field(() => [VenueBookingError], {
    description: "不能预约的原因；可预约为空。 Why not; empty when it can be had.",
  })
  reasons!: object[];
}

@ObjectType({ description: "系列的预演：未写入任何数据。 A series on trial; nothing was written." })
export class SeriesPreview {
  @Field(() => [VenueBookingError], {
    description: "整个系列不能成立的原因。 Why there can be no such series.",
  })
  reasons!: object[];

  @Field(() => [SeriesOccurrence], { description: "各场次。 The occurrences." })
  occurrences!: SeriesOccurrence[];
}
