import {
  change,
  inquire,
  load,
  loadOwn,
  Requires,
  userError,
  type Context,
  type Row,
  Reaches,
} from "@tongxin/subgraph";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { venueZonesById } from "../culture-sites/culture-site.reads.js";
import { boardNow } from "./booking-facts.reads.js";
import { bookSeries, cancelSeries, judge, shiftSeries } from "./series.operations.js";
import { SeriesScope } from "./series.rules.js";
import { SeriesPreview, VenueBookingSeriesInput, VenueBookingSeriesPayload } from "./series.schema.js";
import { VenueBookingSeries } from "./venue-booking-series.entity.js";
import { VenueBooking } from "./venue-booking.entity.js";
import { bookingsOfSeries } from "./venue-booking.reads.js";

const bookingIdArg = () =>
  Arg("bookingId", () => ID, { description: "系列中的一个预约。 One booking of the series." });
const scopeArg = () => Arg("scope", () => SeriesScope, { description: "哪些场次。 Which occurrences." });

@Resolver(() => VenueBookingSeries)
export class SeriesResolver {
  @Requires("venues:book-series")
  @Reaches("OWN")
  @Query(() => SeriesPreview, {
    nullable: true,
    description:
      "预演一个系列，列出每场的冲突。 Try a series out: each occurrence with its conflicts, nothing written.",
  })
  async venueBookingSeriesPreview(
    @Arg("input", () => VenueBookingSeriesInput, { description: "系列。 The series." })
    input: VenueBookingSeriesInput,
    @Ctx() context: Context,
  ): Promise<SeriesPreview | null> {
    const zone = await loadOwn(context, venueZonesById, input.zoneId);
    if (!zone) return null;
    const inquiry = inquire(context);
    const { invalid, occurrences } = await judge(inquiry, zone, await boardNow(inquiry, zone), input);
    return {
      reasons: invalid ? [userError({ refusal: invalid, path: ["input", "count"] }, context.locale)] : [],
      occurrences: occurrences.map(({ slot, reasons }) => ({
        ...slot,
        reasons: reasons.map(reason => userError(reason, context.locale)),
      })),
    };
  }

  @Requires("venues:book-series")
  @Reaches("OWN")
  @Mutation(() => VenueBookingSeriesPayload, {
    nullable: true,
    description:
      "预约系列场次；有冲突时默认全部不预约，并逐场说明。 Book a series; by default one conflict refuses all, and every conflict is named.",
  })
  venueBookingSeriesCreate(
    @Arg("input", () => VenueBookingSeriesInput, { description: "系列。 The series." })
    input: VenueBookingSeriesInput,
    @Ctx() context: Context,
  ) {
    return change(context, work => bookSeries(work, input));
  }

  @Requires("venues:book-series")
  @Reaches("OWN")
  @Mutation(() => VenueBookingSeriesPayload, {
    nullable: true,
    description: "取消系列中的场次。 Give up occurrences of a series.",
  })
  venueBookingSeriesCancel(
    @bookingIdArg() bookingId: string,
    @scopeArg() scope: SeriesScope,
    @Arg("reason", () => String, { description: "原因。 Why." }) reason: string,
    @Ctx() context: Context,
  ) {
    return change(context, work => cancelSeries(work, bookingId, scope, reason));
  }

  @Requires("venues:book-series")
  @Reaches("OWN")
  @Mutation(() => VenueBookingSeriesPayload, {
    nullable: true,
    description: "将系列中的场次整体提前或推后。 Move occurrences of a series by as many minutes.",
  })
  venueBookingSeriesShift(
    @bookingIdArg() bookingId: string,
    @scopeArg() scope: SeriesScope,
    @Arg("minutes", () => Int, {
      description: "推后的分钟数，负数为提前。 Minutes later; earlier when negative.",
    })
    minutes: number,
    @Ctx() context: Context,
  ) {
    return change(context, work => shiftSeries(work, bookingId, scope, minutes));
  }

  @FieldResolver(() => [VenueBooking], {
    description: "各场次的预约，按时间排序。 The bookings of its occurrences, in time.",
  })
  bookings(@Root() { id }: Row<VenueBookingSeries>, @Ctx() context: Context) {
    return load(context, bookingsOfSeries, id);
  }
}
