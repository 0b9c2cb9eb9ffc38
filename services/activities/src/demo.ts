import { demoId } from "@tongxin/kernel";
import type { DemoSize, Work } from "@tongxin/subgraph";
import { CultureSite } from "./culture-sites/culture-site.entity.js";
import {
  CORE_CENTER_ZONES,
  CultureSitePolicy,
  SiteKind,
  ZoneMode,
} from "./culture-sites/culture-site.rules.js";
import { OpeningRule } from "./culture-sites/opening-rule.entity.js";
import { SiteCustodian } from "./culture-sites/site-custodian.entity.js";
import { VenueZone } from "./culture-sites/venue-zone.entity.js";

const COMPANY = demoId("unit:TX-A");
const MINES = ["TX-A-M1", "TX-A-M2"];

/** Synthetic: the core centre of the demo enterprise and a corner at the pit head of each mine. */
export async function loadDemo({ em }: Work, size: DemoSize): Promise<void> {
  if (size === "none") return;
  const own = { organizationId: COMPANY };

  const siteId = demoId("site:core-center");
  em.create(CultureSite, {
    ...own,
    id: siteId,
    name: "职工文体活动中心",
    kind: SiteKind.CORE_CENTER,
    orgUnitId: COMPANY,
    location: "生活区 1 号楼",
    opensOn: "2026-01-01",
    closesOn: null,
    closedAt: null,
  });
  for (const zone of CORE_CENTER_ZONES) em.create(VenueZone, { ...own, ...zone, siteId });
  for (const hours of CultureSitePolicy.coreCenterHours.value)
    em.create(OpeningRule, { ...own, ...hours, siteId });
  em.create(SiteCustodian, {
    ...own,
    siteId,
    employeeId: demoId("employee:custodian"),
    deputyId: demoId("employee:union"),
    appointedOn: "2026-01-01",
    relievedOn: null,
  });

  for (const [index, mine] of MINES.entries()) {
    const id = demoId(`site:corner:${mine}`);
    em.create(CultureSite, {
      ...own,
      id,
      name: `${index + 1} 号矿井口文体角`,
      kind: SiteKind.SHIFT_CORNER,
      orgUnitId: demoId(`unit:${mine}`),
      location: "井口候罐室",
      opensOn: "2026-03-01",
      closesOn: null,
      closedAt: null,
    });
    em.create(VenueZone, { ...own, siteId: id, name: "乒乓球区", mode: ZoneMode.SHARED, capacity: 12 });
  }
}
