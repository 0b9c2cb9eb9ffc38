import {
  batchById,
  Change,
  type Context,
  Derived,
  ExpectedVersion,
  Id,
  Input,
  inquire,
  load,
  Reaches,
  Read,
  Requires,
  type Row,
  type Version,
  type Work,
} from "@tongxin/subgraph";
import { Ctx, Resolver, Root } from "type-graphql";
import { Club } from "../clubs/club.entity.js";
import { CultureSite } from "../culture-sites/culture-site.entity.js";
import { isOperator, zonesOfSites } from "../culture-sites/culture-site.reads.js";
import { CultureSitePayload } from "../culture-sites/culture-site.schema.js";
import { boardNow } from "./booking-facts.reads.js";
import { Closure } from "./closure.entity.js";
import { closeSite, liftClosure, shutOut, startClosure } from "./closure.operations.js";
import { ClosureInput, ClosurePayload } from "./closure.schema.js";
import { VenueBooking } from "./venue-booking.entity.js";
import { bookingsDisplacedBy, closuresOfSites } from "./venue-booking.reads.js";

@Resolver(() => Closure)
export class ClosureResolver {
  @Requires("venues:operate")
  @Reaches("UNIT")
  @Read(
    [VenueBooking],
    "若如此停用，将失去时段的预约；未写入任何数据。 The bookings that such a closure would shut out; nothing is written.",
  )
  async closurePreview(
    @Id("阵地标识。 The site's id.", "siteId") siteId: string,
    @Input() input: ClosureInput,
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
    return Promise.all(affected.map(({ id }) => load(context, batchById(VenueBooking), id)));
  }

  @Requires("venues:operate")
  @Change(
    ClosurePayload,
    "停用功能区或阵地；受影响的预约同时转为待改期。 Shut a zone or a site; the bookings it shuts out need another slot from then on.",
  )
  closureStart(@Id("阵地标识。 The site's id.", "siteId") siteId: string, @Input() input: ClosureInput) {
    return (work: Work) => startClosure(work, siteId, input);
  }

  @Requires("venues:operate")
  @Change(ClosurePayload, "立即恢复开放。 Lift a closure at once.")
  closureLift(@Id("停用标识。 The closure's id.") id: string, @ExpectedVersion() expectedVersion: Version) {
    return (work: Work) => liftClosure(work, id, expectedVersion);
  }

  @Derived([Club], "仍可使用的社团。 Clubs that may come all the same.")
  async allowedClubs(@Root() { allowedClubIds }: Row<Closure>, @Ctx() context: Context) {
    const clubs = await Promise.all(allowedClubIds.map(id => load(context, batchById(Club), id)));
    return clubs.filter(club => club !== null);
  }

  @Requires("venues:operate")
  @Derived(
    [VenueBooking],
    "因此失去时段的预约；仅值守本阵地者可见，否则为 null。 The bookings that lost their slots to it; null but to who runs the site.",
    { nullable: true },
  )
  async displacedBookings(@Root() { id, siteId }: Row<Closure>, @Ctx() context: Context) {
    return (await isOperator(inquire(context), siteId)) ? load(context, bookingsDisplacedBy, id) : null;
  }
}

@Resolver(() => CultureSite)
export class SiteClosuresResolver {
  @Requires("culture-sites:manage")
  @Change(
    CultureSitePayload,
    "今日起停用阵地；其后的预约随之取消并通知本人。 Close a site from today on; what is booked there later is cancelled, and its holders are told.",
  )
  cultureSiteClose(@Id("阵地标识。 The site's id.") id: string, @ExpectedVersion() expectedVersion: Version) {
    return (work: Work) => closeSite(work, id, expectedVersion);
  }

  @Derived([Closure], "今天及以后的停用，按开始排序。 Closures of today and later, by their start.")
  closures(@Root() { id }: Row<CultureSite>, @Ctx() context: Context) {
    return load(context, closuresOfSites(context.clock.today()), id);
  }
}
