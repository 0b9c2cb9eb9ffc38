import type { EntityClass } from "@mikro-orm/postgresql";
import { DayType, outOfScope, refuse, requireReason, requireText } from "@tongxin/kernel";
import {
  type BaseEntity,
  expectVersion,
  inquireWithin,
  locked,
  managed,
  policyOn,
  removeAll,
  requireEmployed,
  touch,
  unitInScope,
  type Version,
  type Work,
} from "@tongxin/subgraph";
import { newCheckInToken } from "./check-in-token.js";
import { CultureSite } from "./culture-site.entity.js";
import { isOperator } from "./culture-site.reads.js";
import {
  CORE_CENTER_ZONES,
  CultureSitePolicy,
  SiteKind,
  whyCapacityInvalid,
  whyDeputyInvalid,
  whyHoursInvalid,
  whyNotOpen,
  whyPeriodInvalid,
  whyTermsInvalid,
} from "./culture-site.rules.js";
import type {
  BookingTermsInput,
  CultureSiteInput,
  OpeningExceptionInput,
  OpeningRuleInput,
  SiteCustodianInput,
  VenueZoneInput,
} from "./culture-site.schema.js";
import { OpeningException } from "./opening-exception.entity.js";
import { OpeningRule } from "./opening-rule.entity.js";
import { SiteCustodian } from "./site-custodian.entity.js";
import { VenueZone } from "./venue-zone.entity.js";

type SiteResult = Promise<{ cultureSite: CultureSite }>;

/** A core centre opens with the five zones and the hours of the management measures (R-ACT-31, R-ACT-32). */
export async function openCultureSite(work: Work, input: CultureSiteInput): SiteResult {
  const { em, clock } = work;
  const { kind, location = null } = input;
  const opensOn = input.opensOn ?? clock.today();
  const closesOn = input.closesOn ?? null;
  const name = requireText(input.name, ["input", "name"]);
  refuse(whyPeriodInvalid(kind, opensOn, closesOn), ["input", "closesOn"]);
  const unit = await unitInScope(work, input.orgUnitId);

  const where = { organizationId: unit.organizationId, orgUnitId: unit.id, location };
  const cultureSite = em.create(CultureSite, { ...where, name, kind, opensOn, closesOn, closedAt: null });
  if (kind === SiteKind.CORE_CENTER) await furnishCoreCenter(work, cultureSite);
  return { cultureSite };
}

async function furnishCoreCenter(
  { em, clock }: Work,
  { id: siteId, organizationId }: CultureSite,
): Promise<void> {
  const { limits } = await policyOn(em, CultureSitePolicy, organizationId, clock.today());
  for (const zone of CORE_CENTER_ZONES) em.create(VenueZone, { ...zone, siteId, organizationId });
  for (const hours of limits.coreCenterHours) em.create(OpeningRule, { ...hours, siteId, organizationId });
}

export async function closeCultureSite(work: Work, id: string, expectedVersion?: Version): SiteResult {
  const cultureSite = await managedSite(work, id, expectedVersion);
  cultureSite.closesOn = work.clock.today();
  cultureSite.closedAt = work.clock.now();
  return { cultureSite };
}

export async function addVenueZone(
  work: Work,
  siteId: string,
  { mode, capacity, ...input }: VenueZoneInput,
): Promise<{ venueZone: VenueZone }> {
  const name = requireText(input.name, ["input", "name"]);
  refuse(whyCapacityInvalid(capacity), ["input", "capacity"]);
  const cultureSite = await managedSite(work, siteId);
  const { organizationId } = cultureSite;
  const venueZone = work.em.create(VenueZone, { name, mode, capacity, siteId, organizationId });
  touch(work, cultureSite);
  return { venueZone };
}

/** The hours given replace all hours of the site. */
export async function setOpeningRules(
  work: Work,
  siteId: string,
  rules: readonly OpeningRuleInput[],
  expectedVersion?: Version,
): SiteResult {
  refuse(whyHoursInvalid(rules), ["rules"]);
  const cultureSite = await managedSite(work, siteId, expectedVersion);
  const { organizationId } = cultureSite;
  await removeAll(work, OpeningRule, { siteId });
  for (const { dayType, opensAt, closesAt } of rules) {
    work.em.create(OpeningRule, { dayType, opensAt, closesAt, siteId, organizationId });
  }
  touch(work, cultureSite);
  return { cultureSite };
}

/** The hours of one day, in place of any set for it before. */
export async function setOpeningException(
  work: Work,
  siteId: string,
  { day, hours, ...input }: OpeningExceptionInput,
  expectedVersion?: Version,
): SiteResult {
  const reason = requireReason(input.reason, ["input", "reason"]);
  refuse(whyHoursInvalid(hours.map(each => ({ ...each, dayType: DayType.WORKDAY }))), ["input", "hours"]);
  const cultureSite = await managedSite(work, siteId, expectedVersion);
  const { organizationId } = cultureSite;
  await removeAll(work, OpeningException, { siteId, day });
  const shut = [{ opensAt: null, closesAt: null }];
  for (const { opensAt, closesAt } of hours.length > 0 ? hours : shut) {
    work.em.create(OpeningException, { day, opensAt, closesAt, reason, siteId, organizationId });
  }
  touch(work, cultureSite);
  return { cultureSite };
}

/** How the zone is booked from now on; bookings that stand keep the terms they were made under (R-X-11). */
export async function setBookingTerms(
  work: Work,
  zoneId: string,
  input: BookingTermsInput,
  expectedVersion?: Version,
): Promise<{ venueZone: VenueZone }> {
  refuse(whyTermsInvalid(input), ["input"]);
  const quotaGroup = input.quotaGroup == null ? null : requireText(input.quotaGroup, ["input", "quotaGroup"]);
  const venueZone = await managedZone(work, zoneId, expectedVersion);
  work.em.assign(venueZone, { ...input, quotaGroup });
  return { venueZone };
}

/** Makes every printed QR code of the zone worthless. */
export async function renewCheckInToken(work: Work, zoneId: string): Promise<{ venueZone: VenueZone }> {
  const venueZone = await managedZone(work, zoneId);
  venueZone.checkInToken = newCheckInToken();
  return { venueZone };
}

async function managedZone(work: Work, id: string, expectedVersion?: Version): Promise<VenueZone> {
  const { siteId } = await work.em.findOneOrFail(VenueZone, id);
  await managedSite(work, siteId);
  const venueZone = await locked(work, VenueZone, id);
  expectVersion(venueZone, expectedVersion);
  return venueZone;
}

/** Relieves whoever was custodian and appoints another, with a deputy. */
export async function appointCustodian(
  work: Work,
  siteId: string,
  { employeeId, deputyId }: SiteCustodianInput,
  expectedVersion?: Version,
): SiteResult {
  refuse(whyDeputyInvalid(employeeId, deputyId), ["input", "deputyId"]);
  await requireEmployed(work, employeeId, ["input", "employeeId"]);
  await requireEmployed(work, deputyId, ["input", "deputyId"]);
  const { em, clock } = work;
  const cultureSite = await managedSite(work, siteId, expectedVersion);
  const today = clock.today();
  const former = await em.findOne(SiteCustodian, { siteId, relievedOn: null });
  if (former) {
    former.relievedOn = today;
    // One custodian at a time: the former's row goes first.
    await em.flush();
  }
  const { organizationId } = cultureSite;
  em.create(SiteCustodian, {
    siteId,
    organizationId,
    employeeId,
    deputyId,
    appointedOn: today,
    relievedOn: null,
  });
  touch(work, cultureSite);
  return { cultureSite };
}

/** A site that the viewer runs: as its custodian, as the deputy, or by managing it (R-ACT-44). */
export async function operatedSite(
  work: Work,
  siteId: string,
  path: readonly string[] = ["siteId"],
): Promise<CultureSite> {
  const cultureSite = await work.em.findOneOrFail(CultureSite, siteId);
  if (!(await isOperator(inquireWithin(work), siteId))) refuse(outOfScope, path);
  return cultureSite;
}

/** What belongs to a site that the viewer runs, under its lock. */
export async function operated<E extends BaseEntity & { siteId: string }>(
  work: Work,
  entity: EntityClass<E>,
  id: string,
  expectedVersion?: Version,
): Promise<E> {
  const row = await locked(work, entity, id);
  await operatedSite(work, row.siteId, ["id"]);
  expectVersion(row, expectedVersion);
  return row;
}

/** An open site that the viewer manages, its row locked. */
export async function managedSite(work: Work, id: string, expectedVersion?: Version): Promise<CultureSite> {
  const cultureSite = await managed(work, CultureSite, id, expectedVersion);
  refuse(whyNotOpen(cultureSite, work.clock.today()), ["id"]);
  return cultureSite;
}
