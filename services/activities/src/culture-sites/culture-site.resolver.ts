import { addDays, type LocalDate as Day } from "@tongxin/kernel";
import {
  badInput,
  batchById,
  Change,
  type Context,
  Derived,
  ExpectedVersion,
  feature,
  Id,
  Input,
  inquire,
  KnownEmployee,
  type Listed,
  Lists,
  load,
  loadOwn,
  LocalDate,
  Needs,
  personalRecords,
  Read,
  Requires,
  type Row,
  type Version,
  viewerMay,
  type Work,
} from "@tongxin/subgraph";
import { Arg, Ctx, Resolver, Root } from "type-graphql";
import { Employee } from "../stubs.js";
import { CultureSite } from "./culture-site.entity.js";
import {
  addVenueZone,
  appointCustodian,
  openCultureSite,
  renewCheckInToken,
  setBookingTerms,
  setOpeningException,
  setOpeningRules,
} from "./culture-site.operations.js";
import {
  cultureSitesByName,
  custodianOfSites,
  openingExceptionsOfSites,
  openingRulesOfSites,
  openingsOfSite,
  sitesOfCustodians,
  venueZonesByName,
  zonesOfSites,
} from "./culture-site.reads.js";
import { CultureSitePolicy, isOpenOn } from "./culture-site.rules.js";
import {
  BookingTermsInput,
  CultureSiteInput,
  CultureSitePayload,
  OpeningDay,
  OpeningExceptionInput,
  OpeningRuleInput,
  SiteCustodianInput,
  VenueZoneInput,
  VenueZonePayload,
} from "./culture-site.schema.js";
import { OpeningException } from "./opening-exception.entity.js";
import { OpeningRule } from "./opening-rule.entity.js";
import { SiteCustodian } from "./site-custodian.entity.js";
import { VenueZone } from "./venue-zone.entity.js";

const LONGEST_CALENDAR_DAYS = 62;

const employee = (id: string | undefined): Employee | null => (id ? { id } : null);

@Resolver(() => CultureSite)
export class CultureSiteResolver {
  @Requires("culture-sites:read")
  @Lists(cultureSitesByName, "全部阵地，按名称排序。 All sites, by name.")
  cultureSites: Listed;

  @Requires("culture-sites:read")
  @Read(CultureSite, "一个阵地；不存在时为 null。 One site; null when there is none.")
  cultureSite(@Id("阵地标识。 The site's id.") id: string, @Ctx() context: Context) {
    return loadOwn(context, batchById(CultureSite), id);
  }

  @Requires("culture-sites:manage")
  @Change(
    CultureSitePayload,
    "启用阵地；核心阵地随附五个功能区与规定的开放时间。 Open a site; a core centre comes with its five zones and regular hours.",
  )
  cultureSiteOpen(@Input() input: CultureSiteInput) {
    return (work: Work) => openCultureSite(work, input);
  }

  @Requires("culture-sites:manage")
  @Change(VenueZonePayload, "为阵地增加功能区。 Add a zone to a site.")
  venueZoneAdd(@Id("阵地标识。 The site's id.", "siteId") siteId: string, @Input() input: VenueZoneInput) {
    return (work: Work) => addVenueZone(work, siteId, input);
  }

  @Requires("culture-sites:manage")
  @Change(
    CultureSitePayload,
    "设定阵地的全部开放时间，替换原有的。 Set all opening hours of a site in place of those it had.",
  )
  openingRulesSet(
    @Id("阵地标识。 The site's id.", "siteId") siteId: string,
    @Arg("rules", () => [OpeningRuleInput], { description: "开放时间。 The hours." })
    rules: OpeningRuleInput[],
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => setOpeningRules(work, siteId, rules, expectedVersion);
  }

  @Requires("culture-sites:manage")
  @Change(
    CultureSitePayload,
    "设定某一天的特殊开放时间，不影响已有预约。 Set the hours of one exceptional day; bookings that stand are not moved.",
  )
  openingExceptionSet(
    @Id("阵地标识。 The site's id.", "siteId") siteId: string,
    @Input() input: OpeningExceptionInput,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => setOpeningException(work, siteId, input, expectedVersion);
  }

  @Requires("culture-sites:manage")
  @Change(
    CultureSitePayload,
    "任命管理员及副手，原管理员卸任。 Appoint a custodian and a deputy; the former one is relieved.",
  )
  siteCustodianAppoint(
    @Id("阵地标识。 The site's id.", "siteId") siteId: string,
    @Input() input: SiteCustodianInput,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => appointCustodian(work, siteId, input, expectedVersion);
  }

  @Derived(Boolean, "今天是否启用（不论时刻）。 Whether it is in use today, at whatever hour.")
  isOpen(@Root() site: Row<CultureSite>, @Ctx() { clock }: Context): boolean {
    return isOpenOn(site, clock.today());
  }

  @Lists(zonesOfSites, "功能区，按设立先后。 Its zones, in the order they were added.")
  zones: Listed;

  @Lists(openingRulesOfSites, "各类日子的开放时间。 Its opening hours by type of day.")
  openingRules: Listed;

  @Lists(openingExceptionsOfSites, "特殊开放日，按日期排序。 Exceptional days, by date.")
  openingExceptions: Listed;

  @Derived(
    SiteCustodian,
    "现任管理员的任命；无人时为 null。 The appointment in force; null while there is none.",
    { nullable: true },
  )
  custodianship(
    @Root() { id }: Row<CultureSite>,
    @Ctx() context: Context,
  ): Promise<Row<SiteCustodian> | null> {
    return load(context, custodianOfSites, id);
  }

  @Derived(
    [OpeningDay],
    "一段日子里每天的开放时段，最多 62 天。 When it is open on each day of a period of at most 62 days.",
  )
  async openingDays(
    @Root() site: Row<CultureSite>,
    @Arg("from", () => LocalDate, { description: "首日。 The first day." }) from: Day,
    @Arg("to", () => LocalDate, { description: "末日的次日。 The day after the last." }) to: Day,
    @Ctx() context: Context,
  ): Promise<OpeningDay[]> {
    if (to > addDays(from, LONGEST_CALENDAR_DAYS))
      throw badInput("PERIOD_TOO_LONG", "Ask for 62 days at most.");
    const { calendar } = context;
    const days: OpeningDay[] = [];
    for (let day = from; day < to; day = addDays(day, 1)) {
      days.push({
        day,
        dayType: calendar.dayType(day),
        isProvisional: calendar.isProvisional(day),
        intervals: await openingsOfSite(inquire(context), site, day),
      });
    }
    return days;
  }

  @Needs<CultureSite>("orgUnitId")
  @Derived(Boolean, "查询者能否管理该阵地。 Whether the viewer may manage it.")
  viewerCanManage(@Root() { orgUnitId }: Row<CultureSite>, @Ctx() context: Context) {
    return viewerMay(context, "culture-sites:manage", orgUnitId);
  }
}

@Resolver(() => VenueZone)
export class VenueZoneResolver {
  @Requires("culture-sites:read")
  @Lists(venueZonesByName, "全部阵地的功能区，按名称排序。 The zones of all sites, by name.")
  venueZones: Listed;

  @Requires("culture-sites:read")
  @Read(VenueZone, "一个功能区；不存在时为 null。 One zone; null when there is none.")
  venueZone(@Id("功能区标识。 The zone's id.") id: string, @Ctx() context: Context) {
    return loadOwn(context, batchById(VenueZone), id);
  }

  @Requires("culture-sites:manage")
  @Change(VenueZonePayload, "设定功能区如何预约。 Set how a zone is booked.")
  venueZoneSetTerms(
    @Id("功能区标识。 The zone's id.") id: string,
    @Input() input: BookingTermsInput,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => setBookingTerms(work, id, input, expectedVersion);
  }

  @Requires("culture-sites:manage")
  @Change(
    VenueZonePayload,
    "更换签到二维码，旧码作废。 Renew the zone's check-in code; printed ones no longer work.",
  )
  venueZoneRenewCode(@Id("功能区标识。 The zone's id.") id: string) {
    return (work: Work) => renewCheckInToken(work, id);
  }

  @Needs<VenueZone>("siteId")
  @Derived(
    Employee,
    "负责本区的管理员；无人时为 null。 The custodian in charge of it; null while there is none.",
    { nullable: true },
  )
  async custodian(@Root() { siteId }: Row<VenueZone>, @Ctx() context: Context): Promise<Employee | null> {
    return employee((await load(context, custodianOfSites, siteId))?.employeeId);
  }
}

@Resolver(() => Employee)
export class CustodianOfResolver {
  @Requires("culture-sites:read")
  @Derived([CultureSite], "现由其负责的阵地。 The sites in this employee's charge today.", { nullable: true })
  custodianOf(@Root() { id }: Employee, @Ctx() context: Context): Promise<Row<CultureSite>[]> {
    return load(context, sitesOfCustodians, id);
  }
}

export const cultureSites = feature({
  entities: [CultureSite, VenueZone, OpeningRule, OpeningException, SiteCustodian, KnownEmployee],
  resolvers: [CultureSiteResolver, VenueZoneResolver, CustodianOfResolver],
  policies: CultureSitePolicy,
  personal: [personalRecords(SiteCustodian, { zh: "场地管理员任职", en: "sites looked after" })],
});
