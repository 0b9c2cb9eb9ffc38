import { LockMode } from "@mikro-orm/core";
import { refuse, whyOutOfScope } from "@tongxin/kernel";
import { expectVersion, openOrgUnit, policyOn, touch, type Work } from "@tongxin/subgraph";
import { CultureSite } from "./culture-site.entity.js";
import {
  CORE_CENTER_ZONES,
  CultureSitePolicy,
  CultureSiteRefusal,
  SiteKind,
  whyCapacityInvalid,
  whyDeputyInvalid,
  whyHoursInvalid,
  whyNameInvalid,
  whyNotOpen,
  whyPeriodInvalid,
} from "./culture-site.rules.js";
import type {
  CultureSiteInput,
  OpeningRuleInput,
  SiteCustodianInput,
  VenueZoneInput,
} from "./culture-site.schema.js";
import { OpeningRule } from "./opening-rule.entity.js";
import { SiteCustodian } from "./site-custodian.entity.js";
import { VenueZone } from "./venue-zone.entity.js";

type SiteResult = Promise<{ cultureSite: CultureSite }>;

/** A core centre opens with the five zones and the hours of the management measures (R-ACT-31, R-ACT-32). */
export async function openCultureSite(work: Work, input: CultureSiteInput): SiteResult {
  const { em, clock } = work;
  const { kind, location = null, opensOn = clock.today(), closesOn = null } = input;
  refuse(whyNameInvalid(input.name), ["input", "name"]);
  refuse(whyPeriodInvalid(kind, opensOn, closesOn), ["input", "closesOn"]);
  const organizationId = await organizationOf(work, input.orgUnitId);

  const { name, orgUnitId } = input;
  const cultureSite = em.create(CultureSite, {
    organizationId,
    name: name.trim(),
    kind,
    orgUnitId,
    location,
    opensOn,
    closesOn,
    closedAt: null,
  });
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

export async function closeCultureSite(work: Work, id: string, expectedVersion?: number): SiteResult {
  const cultureSite = await managedSite(work, id);
  expectVersion(cultureSite, expectedVersion);
  cultureSite.closesOn = work.clock.today();
  cultureSite.closedAt = work.clock.now();
  return { cultureSite };
}

export async function addVenueZone(
  work: Work,
  siteId: string,
  input: VenueZoneInput,
): Promise<{ venueZone: VenueZone }> {
  refuse(whyNameInvalid(input.name), ["input", "name"]);
  refuse(whyCapacityInvalid(input.capacity), ["input", "capacity"]);
  const { organizationId } = await managedSite(work, siteId);
  const { mode, capacity } = input;
  return {
    venueZone: work.em.create(VenueZone, { name: input.name.trim(), mode, capacity, siteId, organizationId }),
  };
}

/** The hours given replace all hours of the site. */
export async function setOpeningRules(
  work: Work,
  siteId: string,
  rules: readonly OpeningRuleInput[],
  expectedVersion?: number,
): SiteResult {
  refuse(whyHoursInvalid(rules), ["rules"]);
  const cultureSite = await managedSite(work, siteId);
  expectVersion(cultureSite, expectedVersion);
  const { organizationId } = cultureSite;
  await work.em.nativeDelete(OpeningRule, { siteId });
  for (const { dayType, opensAt, closesAt } of rules) {
    work.em.create(OpeningRule, { dayType, opensAt, closesAt, siteId, organizationId });
  }
  await touch(work, cultureSite);
  return { cultureSite };
}

/** Relieves whoever was custodian and appoints another, with a deputy. */
export async function appointCustodian(
  work: Work,
  siteId: string,
  { employeeId, deputyId }: SiteCustodianInput,
  expectedVersion?: number,
): SiteResult {
  refuse(whyDeputyInvalid(employeeId, deputyId), ["input", "deputyId"]);
  const { em, clock } = work;
  const cultureSite = await managedSite(work, siteId);
  expectVersion(cultureSite, expectedVersion);
  const today = clock.today();
  await em.nativeUpdate(
    SiteCustodian,
    { siteId, relievedOn: null },
    { relievedOn: today, updatedAt: clock.now() },
  );
  const { organizationId } = cultureSite;
  em.create(SiteCustodian, {
    siteId,
    organizationId,
    employeeId,
    deputyId,
    appointedOn: today,
    relievedOn: null,
  });
  await touch(work, cultureSite);
  return { cultureSite };
}

/** The site, its row locked, when it is open and the viewer manages its unit. */
async function managedSite({ em, viewer, clock }: Work, id: string): Promise<CultureSite> {
  const cultureSite = await em.findOneOrFail(CultureSite, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const unit = await openOrgUnit(em, cultureSite.orgUnitId);
  refuse(whyOutOfScope(viewer, "culture-sites:manage", unit?.ancestry ?? []), ["id"]);
  refuse(whyNotOpen(cultureSite, clock.today()), ["id"]);
  return cultureSite;
}

async function organizationOf({ em, viewer }: Work, orgUnitId: string): Promise<string> {
  const unit = await openOrgUnit(em, orgUnitId);
  if (!unit) return refuse(CultureSiteRefusal.ORG_UNIT_UNKNOWN, ["input", "orgUnitId"]);
  refuse(whyOutOfScope(viewer, "culture-sites:manage", unit.ancestry), ["input", "orgUnitId"]);
  return unit.organizationId;
}
