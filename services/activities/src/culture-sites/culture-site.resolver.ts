import { addDays, type LocalDate as Day } from "@tongxin/kernel";
import {
  badInput,
  change,
  ExpectedVersion,
  feature,
  Id,
  inquire,
  KnownEmployee,
  load,
  loadOwn,
  LocalDate,
  PageArgs,
  Requires,
  type Context,
  type Row,
  Needs,
} from "@tongxin/subgraph";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import { Employee, OrgUnit } from "../stubs.js";
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
  cultureSitesById,
  cultureSitesByName,
  custodianOfSites,
  openingExceptionsOfSites,
  openingRulesOfSites,
  openingsOfSite,
  sitesOfCustodians,
  venueZonesById,
  venueZonesByName,
  zonesOfSites,
  CUSTODY_RECORDS,
} from "./culture-site.reads.js";
import { CultureSitePolicy, isOpenOn } from "./culture-site.rules.js";
import {
  BookingTermsInput,
  CultureSiteConnection,
  CultureSiteFilter,
  CultureSiteInput,
  CultureSitePayload,
  OpeningDay,
  OpeningExceptionInput,
  OpeningRuleInput,
  SiteCustodianInput,
  VenueZoneConnection,
  VenueZoneFilter,
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
  @Query(() => CultureSiteConnection, {
    nullable: true,
    description: "全部阵地，按名称排序。 All sites, by name.",
  })
  cultureSites(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => CultureSiteFilter, { nullable: true, description: "筛选条件。 Which ones." })
    filter: CultureSiteFilter | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return cultureSitesByName(context, info, page, filter);
  }

  @Requires("culture-sites:read")
  @Query(() => CultureSite, {
    nullable: true,
    description: "一个阵地；不存在时为 null。 One site; null when there is none.",
  })
  cultureSite(@Id("阵地标识。 The site's id.") id: string, @Ctx() context: Context) {
    return loadOwn(context, cultureSitesById, id);
  }

  @Requires("culture-sites:manage")
  @Mutation(() => CultureSitePayload, {
    nullable: true,
    description:
      "启用阵地；核心阵地随附五个功能区与规定的开放时间。 Open a site; a core centre comes with its five zones and regular hours.",
  })
  cultureSiteOpen(
    @Arg("input", () => CultureSiteInput, { description: "阵地。 The site." }) input: CultureSiteInput,
    @Ctx() context: Context,
  ) {
    return change(context, work => openCultureSite(work, input));
  }

  @Requires("culture-sites:manage")
  @Mutation(() => VenueZonePayload, {
    nullable: true,
    description: "为阵地增加功能区。 Add a zone to a site.",
  })
  venueZoneAdd(
    @Arg("siteId", () => ID, { description: "阵地标识。 The site's id." }) siteId: string,
    @Arg("input", () => VenueZoneInput, { description: "功能区。 The zone." }) input: VenueZoneInput,
    @Ctx() context: Context,
  ) {
    return change(context, work => addVenueZone(work, siteId, input));
  }

  @Requires("culture-sites:manage")
  @Mutation(() => CultureSitePayload, {
    nullable: true,
    description:
      "设定阵地的全部开放时间，替换原有的。 Set all opening hours of a site in place of those it had.",
  })
  openingRulesSet(
    @Arg("siteId", () => ID, { description: "阵地标识。 The site's id." }) siteId: string,
    @Arg("rules", () => [OpeningRuleInput], { description: "开放时间。 The hours." })
    rules: OpeningRuleInput[],
    @ExpectedVersion() expectedVersion: number | null | undefined,
    @Ctx() context: Context,
  ) {
    return change(context, work => setOpeningRules(work, siteId, rules, expectedVersion));
  }

  @Requires("culture-sites:manage")
  @Mutation(() => CultureSitePayload, {
    nullable: true,
    description:
      "设定某一天的特殊开放时间，不影响已有预约。 Set the hours of one exceptional day; bookings that stand are not moved.",
  })
  openingExceptionSet(
    @Arg("siteId", () => ID, { description: "阵地标识。 The site's id." }) siteId: string,
    @Arg("input", () => OpeningExceptionInput, { description: "当天的安排。 The day." })
    input: OpeningExceptionInput,
    @ExpectedVersion() expectedVersion: number | null | undefined,
    @Ctx() context: Context,
  ) {
    return change(context, work => setOpeningException(work, siteId, input, expectedVersion));
  }

  @Requires("culture-sites:manage")
  @Mutation(() => CultureSitePayload, {
    nullable: true,
    description:
      "任命管理员及副手，原管理员卸任。 Appoint a custodian and a deputy; the former one is relieved.",
  })
  siteCustodianAppoint(
    @Arg("siteId", () => ID, { description: "阵地标识。 The site's id." }) siteId: string,
    @Arg("input", () => SiteCustodianInput, { description: "任命。 The appointment." })
    input: SiteCustodianInput,
    @ExpectedVersion() expectedVersion: number | null | undefined,
    @Ctx() context: Context,
  ) {
    return change(context, work => appointCustodian(work, siteId, input, expectedVersion));
  }

  @Needs<CultureSite>("orgUnitId")
  @FieldResolver(() => OrgUnit, { nullable: true, description: "所属机构。 The unit it belongs to." })
  orgUnit(@Root() { orgUnitId }: Row<CultureSite>): OrgUnit {
    return { id: orgUnitId };
  }

  @FieldResolver(() => Boolean, {
    description: "今天是否启用（不论时刻）。 Whether it is in use today, at whatever hour.",
  })
  isOpen(@Root() site: Row<CultureSite>, @Ctx() { clock }: Context): boolean {
    return isOpenOn(site, clock.today());
  }

  @Needs<CultureSite>("id")
  @FieldResolver(() => [VenueZone], {
    description: "功能区，按设立先后。 Its zones, in the order they were added.",
  })
  zones(@Root() { id }: Row<CultureSite>, @Ctx() context: Context): Promise<Row<VenueZone>[]> {
    return load(context, zonesOfSites, id);
  }

  @FieldResolver(() => [OpeningRule], {
    description: "各类日子的开放时间。 Its opening hours by type of day.",
  })
  openingRules(@Root() { id }: Row<CultureSite>, @Ctx() context: Context): Promise<Row<OpeningRule>[]> {
    return load(context, openingRulesOfSites, id);
  }

  @FieldResolver(() => [OpeningException], {
    description: "特殊开放日，按日期排序。 Exceptional days, by date.",
  })
  openingExceptions(
    @Root() { id }: Row<CultureSite>,
    @Ctx() context: Context,
  ): Promise<Row<OpeningException>[]> {
    return load(context, openingExceptionsOfSites, id);
  }

  @FieldResolver(() => SiteCustodian, {
    nullable: true,
    description: "现任管理员的任命；无人时为 null。 The appointment in force; null while there is none.",
  })
  custodianship(
    @Root() { id }: Row<CultureSite>,
    @Ctx() context: Context,
  ): Promise<Row<SiteCustodian> | null> {
    return load(context, custodianOfSites, id);
  }

  @FieldResolver(() => [OpeningDay], {
    description:
      "一段日子里每天的开放时段，最多 62 天。 When it is open on each day of a period of at most 62 days.",
  })
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
}

@Resolver(() => VenueZone)
export class VenueZoneResolver {
  @Requires("culture-sites:read")
  @Query(() => VenueZoneConnection, {
    nullable: true,
    description: "全部阵地的功能区，按名称排序。 The zones of all sites, by name.",
  })
  venueZones(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => VenueZoneFilter, { nullable: true, description: "筛选条件。 Which ones." })
    filter: VenueZoneFilter | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return venueZonesByName(context, info, page, filter);
  }

  @Requires("culture-sites:read")
  @Query(() => VenueZone, {
    nullable: true,
    description: "一个功能区；不存在时为 null。 One zone; null when there is none.",
  })
  venueZone(@Id("功能区标识。 The zone's id.") id: string, @Ctx() context: Context) {
    return loadOwn(context, venueZonesById, id);
  }

  @Requires("culture-sites:manage")
  @Mutation(() => VenueZonePayload, {
    nullable: true,
    description: "设定功能区如何预约。 Set how a zone is booked.",
  })
  venueZoneSetTerms(
    @Id("功能区标识。 The zone's id.") id: string,
    @Arg("input", () => BookingTermsInput, { description: "预约条件。 The terms." })
    input: BookingTermsInput,
    @ExpectedVersion() expectedVersion: number | null | undefined,
    @Ctx() context: Context,
  ) {
    return change(context, work => setBookingTerms(work, id, input, expectedVersion));
  }

  @Requires("culture-sites:manage")
  @Mutation(() => VenueZonePayload, {
    nullable: true,
    description: "更换签到二维码，旧码作废。 Renew the zone's check-in code; printed ones no longer work.",
  })
  venueZoneRenewCode(@Id("功能区标识。 The zone's id.") id: string, @Ctx() context: Context) {
    return change(context, work => renewCheckInToken(work, id));
  }

  @Needs<VenueZone>("siteId")
  @FieldResolver(() => CultureSite, { description: "所在阵地。 The site it is part of." })
  site(@Root() { siteId }: Row<VenueZone>, @Ctx() context: Context) {
    return load(context, cultureSitesById, siteId);
  }

  @Needs<VenueZone>("siteId")
  @FieldResolver(() => Employee, {
    nullable: true,
    description: "负责本区的管理员；无人时为 null。 The custodian in charge of it; null while there is none.",
  })
  async custodian(@Root() { siteId }: Row<VenueZone>, @Ctx() context: Context): Promise<Employee | null> {
    return employee((await load(context, custodianOfSites, siteId))?.employeeId);
  }
}

@Resolver(() => SiteCustodian)
export class SiteCustodianResolver {
  @FieldResolver(() => Employee, { nullable: true, description: "管理员。 The custodian." })
  employee(@Root() { employeeId }: Row<SiteCustodian>) {
    return employee(employeeId);
  }

  @FieldResolver(() => Employee, { nullable: true, description: "副手。 The deputy." })
  deputy(@Root() { deputyId }: Row<SiteCustodian>) {
    return employee(deputyId);
  }
}

@Resolver(() => Employee)
export class CustodianOfResolver {
  @Requires("culture-sites:read")
  @FieldResolver(() => [CultureSite], {
    nullable: true,
    description: "现由其负责的阵地。 The sites in this employee's charge today.",
  })
  custodianOf(@Root() { id }: Employee, @Ctx() context: Context): Promise<Row<CultureSite>[]> {
    return load(context, sitesOfCustodians, id);
  }
}

export const cultureSites = feature({
  entities: [CultureSite, VenueZone, OpeningRule, OpeningException, SiteCustodian, KnownEmployee],
  resolvers: [CultureSiteResolver, VenueZoneResolver, SiteCustodianResolver, CustodianOfResolver],
  references: { CultureSite: cultureSitesById, VenueZone: venueZonesById },
  policies: CultureSitePolicy,
  personal: CUSTODY_RECORDS,
});
