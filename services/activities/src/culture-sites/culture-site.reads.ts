import { EVERYWHERE, isInScope, type LocalDate, type Viewer } from "@tongxin/kernel";
import {
  batch,
  batchById,
  childrenOf,
  type Context,
  fixed,
  type Inquiry,
  isAmong,
  type KnownOrgUnit,
  list,
  type Row,
  type RowsQuery,
  selectRows,
  tables,
  toGroups,
  toMap,
} from "@tongxin/subgraph";
import { sql, type RawBuilder } from "kysely";
import { CultureSite } from "./culture-site.entity.js";
import {
  CultureSitePolicy,
  isOpenOn,
  openingsOn,
  whyNotOperator,
  type Interval,
} from "./culture-site.rules.js";
import { OpeningException } from "./opening-exception.entity.js";
import { OpeningRule } from "./opening-rule.entity.js";
import { SiteCustodian } from "./site-custodian.entity.js";
import { VenueZone } from "./venue-zone.entity.js";

const rows = tables<{
  culture_site: CultureSite;
  known_org_unit: KnownOrgUnit;
  site_custodian: SiteCustodian;
}>();

export const cultureSitesByName = list(CultureSite, {
  order: ["name", "id"],
  by: ["kind", "orgUnitId"],
});

export const venueZonesByName = list(VenueZone, {
  order: ["name", "id"],
  by: ["siteId", "mode"],
});

export const zonesOfSites = childrenOf(VenueZone, { of: "siteId", order: ["createdAt", "id"] });
export const openingRulesOfSites = childrenOf(OpeningRule, { of: "siteId", order: ["dayType", "opensAt"] });

export const openingExceptionsOfSites = childrenOf(OpeningException, {
  of: "siteId",
  order: ["day", "opensAt"],
});

/** When a site is open on a day: its hours, its exceptions, its period of use, the work calendar. */
export async function openingsOfSite(
  inquiry: Inquiry,
  site: Pick<Row<CultureSite>, "id" | "organizationId" | "opensOn" | "closesOn">,
  day: LocalDate,
): Promise<Interval[]> {
  const [rules, exceptions, { limits }] = await Promise.all([
    inquiry.ask(openingRulesOfSites, site.id),
    inquiry.ask(openingExceptionsOfSites, site.id),
    inquiry.policy(CultureSitePolicy, site.organizationId),
  ]);
  return isOpenOn(site, day) ? openingsOn(rules, day, inquiry.calendar, limits, exceptions) : [];
}

export const custodianOfSites = batch<Row<SiteCustodian> | null>(null, async (em, siteIds) => {
  const custodians = await selectRows(em, SiteCustodian)
    .where(isAmong("t.site_id", siteIds))
    .where("t.relieved_on", "is", null)
    .execute();
  return toMap(custodians, "siteId");
});

/** The sites in whose charge an employee is today. */
export const sitesOfCustodians = batch<Row<CultureSite>[]>([], async (em, employeeIds) => {
  const charges = await rows(em)
    .selectFrom("site_custodian")
    .select(["employee_id as employeeId", "site_id as siteId"])
    .where(isAmong("employee_id", employeeIds))
    .where("relieved_on", "is", null)
    .execute();
  const sites = await batchById(CultureSite)(
    em,
    charges.map(({ siteId }) => siteId),
  );
  const charged = charges.map(({ employeeId, siteId }) => ({ employeeId, site: sites.get(siteId)! }));
  return new Map(
    [...toGroups(charged, "employeeId")].map(([employeeId, group]) => [
      employeeId,
      group.map(({ site }) => site),
    ]),
  );
});

/** Who answers for a site: those who look after it, and whoever manages its unit or one above. */
interface Charge {
  readonly custodianship: { readonly employeeId: string; readonly deputyId: string } | null;
  readonly ancestry: readonly string[] | null;
}

const charges = fixed((em, { siteIds }: { siteIds: readonly string[] }) =>
  rows(em)
    .selectFrom("culture_site as site")
    .leftJoin("known_org_unit as unit", "unit.id", "site.org_unit_id")
    .leftJoin("site_custodian as custodian", join =>
      join.onRef("custodian.site_id", "=", "site.id").on("custodian.relieved_on", "is", null),
    )
    .select([
      "site.id as siteId",
      "unit.ancestry",
      "custodian.employee_id as employeeId",
      "custodian.deputy_id as deputyId",
    ])
    .where(isAmong("site.id", siteIds)),
);

const chargesOfSites = batch<Charge | null>(null, async (em, siteIds) => {
  const found = await charges(em, { siteIds });
  return new Map(
    found.map(({ siteId, ancestry, employeeId, deputyId }) => [
      siteId,
      { ancestry, custodianship: employeeId && deputyId ? { employeeId, deputyId } : null },
    ]),
  );
});

const isManager = (viewer: Viewer, charge: Charge | null): boolean =>
  charge?.ancestry != null && isInScope(viewer, "culture-sites:manage", charge.ancestry);

/** Whether the viewer manages the site, and so may judge its custodian's work. */
export const managesSite = async ({ ask, viewer }: Inquiry, siteId: string): Promise<boolean> =>
  isManager(viewer, await ask(chargesOfSites, siteId));

/** Whether the viewer runs the site (R-ACT-44). */
export async function isOperator({ ask, viewer }: Inquiry, siteId: string): Promise<boolean> {
  const charge = await ask(chargesOfSites, siteId);
  return !whyNotOperator(charge?.custodianship ?? null, viewer.employeeId, isManager(viewer, charge));
}

/** The sites that the viewer runs, as a condition on `s`; null for all of them. */
function operatedSites({ viewer }: Context): RawBuilder<boolean> | null {
  const scopes = viewer.permissions["culture-sites:manage"] ?? [];
  if (scopes.includes(EVERYWHERE)) return null;
  const custodian = sql`select site_id from site_custodian where relieved_on is null and ${viewer.employeeId} in (employee_id::text, deputy_id::text)`;
  return sql<boolean>`s.id in (${custodian}) or s.org_unit_id in (select id from known_org_unit where ancestry && ${[...scopes]}::uuid[])`;
}

const withSiteId = (sites: RawBuilder<boolean>): RawBuilder<boolean> =>
  sql`t.site_id in (select s.id from culture_site s where ${sites})`;

/**
 * Only rows of sites that the viewer runs, as the `where` of a list: those whose `siteId` is one, or which `belongs` says, given the
 * condition on sites `s`.
 */
export const ofOperatedSites =
  (belongs = withSiteId) =>
  <E extends object>(query: RowsQuery<E>, _: unknown, context: Context): RowsQuery<E> => {
    const sites = operatedSites(context);
    return sites ? query.where(belongs(sites)) : query;
  };
