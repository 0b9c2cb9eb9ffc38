import {
  batchById,
  Change,
  type Context,
  Input,
  inquire,
  type Listed,
  Lists,
  loadOwn,
  Reaches,
  Read,
  Reason,
  Requires,
  userError,
  type Work,
} from "@tongxin/subgraph";
import { Arg, Ctx, ID, Int, Resolver } from "type-graphql";
import { VenueZone } from "../culture-sites/venue-zone.entity.js";
import { boardNow } from "./booking-facts.reads.js";
import { bookSeries, cancelSeries, judge, shiftSeries } from "./series.operations.js";
import { SeriesScope } from "./series.rules.js";
import { SeriesPreview, VenueBookingSeriesInput, VenueBookingSeriesPayload } from "./series.schema.js";
import { VenueBookingSeries } from "./venue-booking-series.entity.js";
import { bookingsOfSeries } from "./venue-booking.reads.js";

const bookingIdArg = () =>
  Arg("bookingId", () => ID, { description: "系列中的一个预约。 One booking of the series." });
const scopeArg = () => Arg("scope", () => SeriesScope, { description: "哪些场次。 Which occurrences." });

@Resolver(() => VenueBookingSeries)
export class SeriesResolver {
  @Requires("venues:book-series")
  @Reaches("OWN")
  @Read(
    SeriesPreview,
    "预演一个系列，列出每场的冲突。 Try a series out: each occurrence with its conflicts, nothing written.",
  )
  async venueBookingSeriesPreview(
    @Input() input: VenueBookingSeriesInput,
    @Ctx() context: Context,
  ): Promise<SeriesPreview | null> {
    const zone = await loadOwn(context, batchById(VenueZone), input.zoneId);
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
  @Change(
    VenueBookingSeriesPayload,
    "预约系列场次；有冲突时默认全部不预约，并逐场说明。 Book a series; by default one conflict refuses all, and every conflict is named.",
  )
  venueBookingSeriesCreate(@Input() input: VenueBookingSeriesInput) {
    return (work: Work) => bookSeries(work, input);
  }

  @Requires("venues:book-series")
  @Reaches("OWN")
  @Change(VenueBookingSeriesPayload, "取消系列中的场次。 Give up occurrences of a series.")
  venueBookingSeriesCancel(
    @bookingIdArg() bookingId: string,
    @scopeArg() scope: SeriesScope,
    @Reason() reason: string,
  ) {
    return (work: Work) => cancelSeries(work, bookingId, scope, reason);
  }

  @Requires("venues:book-series")
  @Reaches("OWN")
  @Change(
    VenueBookingSeriesPayload,
    "将系列中的场次整体提前或推后。 Move occurrences of a series by as many minutes.",
  )
  venueBookingSeriesShift(
    @bookingIdArg() bookingId: string,
    @scopeArg() scope: SeriesScope,
    @Arg("minutes", () => Int, {
      description: "推后的分钟数，负数为提前。 Minutes later; earlier when negative.",
    })
    minutes: number,
  ) {
    return (work: Work) => shiftSeries(work, bookingId, scope, minutes);
  }

  @Lists(bookingsOfSeries, "各场次的预约，按时间排序。 The bookings of its occurrences, in time.")
  bookings: Listed;
}
