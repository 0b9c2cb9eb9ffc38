import {
  change,
  ExpectedVersion,
  Id,
  inquire,
  load,
  Requires,
  type Context,
  type Row,
  Reaches,
} from "@tongxin/subgraph";
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { Club } from "../clubs/club.entity.js";
import { clubsById } from "../clubs/club.reads.js";
import { CultureSite } from "../culture-sites/culture-site.entity.js";
import {
  cultureSitesById,
  isOperator,
  venueZonesById,
  zonesOfSites,
} from "../culture-sites/culture-site.reads.js";
import { CultureSitePayload } from "../culture-sites/culture-site.schema.js";
import { VenueZone } from "../culture-sites/venue-zone.entity.js";
import { boardNow } from "./booking-facts.reads.js";
import { Closure } from "./closure.entity.js";
import { closeSite, liftClosure, shutOut, startClosure } from "./closure.operations.js";
import { ClosureInput, ClosurePayload } from "./closure.schema.js";
import { VenueBooking } from "./venue-booking.entity.js";
import { bookingsDisplacedBy, closuresOfSites, venueBookingsById } from "./venue-booking.reads.js";

@Resolver(() => Closure)
export class ClosureResolver {
  @Requires("venues:operate")
  @Reaches("UNIT")
  @Query(() => [VenueBooking], {
    nullable: true,
    description:
      "若如此停用，将失去时段的预约；未写入任何数据。 The bookings that such a closure would shut out; nothing is written.",
  })
  async closurePreview(
    @Arg("siteId", () => ID, { description: "阵地标识。 The site's id." }) siteId: string,
    @Arg("input", () => ClosureInput, { description: "停用。 The closure." }) input: ClosureInput,
    @Ctx() context: Context,
  ) {
    if (!(await isOperator(inquire(context), siteId))) return null;
    const inquiry = inquire(context);
    const zones = await load(context, zonesOfSites, siteId);
    const closure = {
      startAt: input.start ?? context.clock.now(),
      endAt: input.end,
      allowedClubIds: input.allowedClubIds ?? [],
      allowedEmployeeIds: input.allowedEmployeeIds ?? [],
    };
    const wanted = zones.filter(
      ({ id, organizationId }) =>
        (input.zoneId == null || id === input.zoneId) &&
        context.viewer.organizationIds.includes(organizationId),
    );
    const boards = await Promise.all(wanted.map(zone => boardNow(inquiry, zone)));
    const affected = boards.flatMap(board => shutOut(board, closure));
    return Promise.all(affected.map(({ id }) => load(context, venueBookingsById, id)));
  }

  @Requires("venues:operate")
  @Mutation(() => ClosurePayload, {
    nullable: true,
    description:
      "停用功能区或阵地；受影响的预约同时转为待改期。 Shut a zone or a site; the bookings it shuts out need another slot from then on.",
  })
  closureStart(
    @Arg("siteId", () => ID, { description: "阵地标识。 The site's id." }) siteId: string,
    @Arg("input", () => ClosureInput, { description: "停用。 The closure." }) input: ClosureInput,
    @Ctx() context: Context,
  ) {
    return change(context, work => startClosure(work, siteId, input));
  }

  @Requires("venues:operate")
  @Mutation(() => ClosurePayload, {
    nullable: true,
    description: "立即恢复开放。 Lift a closure at once.",
  })
  closureLift(
    @Id("停用标识。 The closure's id.") id: string,
    @ExpectedVersion() expectedVersion: number | null | undefined,
    @Ctx() context: Context,
  ) {
    return change(context, work => liftClosure(work, id, expectedVersion));
  }

  @FieldResolver(() => CultureSite, { description: "阵地。 The site." })
  site(@Root() { siteId }: Row<Closure>, @Ctx() context: Context) {
    return load(context, cultureSitesById, siteId);
  }

  @FieldResolver(() => VenueZone, {
    nullable: true,
    description: "功能区；整个阵地停用时为 null。 The zone; null when the whole site is shut.",
  })
  zone(@Root() { zoneId }: Row<Closure>, @Ctx() context: Context) {
    return zoneId && load(context, venueZonesById, zoneId);
  }

  @FieldResolver(() => [Club], { description: "仍可使用的社团。 Clubs that may come all the same." })
  async allowedClubs(@Root() { allowedClubIds }: Row<Closure>, @Ctx() context: Context) {
    const clubs = await Promise.all(allowedClubIds.map(id => load(context, clubsById, id)));
    return clubs.filter(club => club !== null);
  }

  @Requires("venues:operate")
  @FieldResolver(() => [VenueBooking], {
    nullable: true,
    description:
      "因此失去时段的预约；仅值守本阵地者可见，否则为 null。 The bookings that lost their slots to it; null but to who runs the site.",
  })
  async displacedBookings(@Root() { id, siteId }: Row<Closure>, @Ctx() context: Context) {
    return (await isOperator(inquire(context), siteId)) ? load(context, bookingsDisplacedBy, id) : null;
  }
}

@Resolver(() => CultureSite)
export class SiteClosuresResolver {
  @Requires("culture-sites:manage")
  @Mutation(() => CultureSitePayload, {
    nullable: true,
    description:
      "今日起停用阵地；其后的预约随之取消并通知本人。 Close a site from today on; what is booked there later is cancelled, and its holders are told.",
  })
  cultureSiteClose(
    @Id("阵地标识。 The site's id.") id: string,
    @ExpectedVersion() expectedVersion: number | null | undefined,
    @Ctx() context: Context,
  ) {
    return change(context, work => closeSite(work, id, expectedVersion));
  }

  @FieldResolver(() => [Closure], {
    description: "今天及以后的停用，按开始排序。 Closures of today and later, by their start.",
  })
  closures(@Root() { id }: Row<CultureSite>, @Ctx() context: Context) {
    return load(context, closuresOfSites(context.clock.today()), id);
  }
}
