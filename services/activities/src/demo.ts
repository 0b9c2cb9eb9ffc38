import { demoId, nextWeekday } from "@tongxin/kernel";
import { draftDemoPack, type DemoSize, type Work } from "@tongxin/subgraph";
import { Club } from "./clubs/club.entity.js";
import { VenueAllowance } from "./clubs/venue-allowance.entity.js";
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
import { PolicyDocument } from "./site-policies/policy-document.entity.js";
import { BookingParticipant } from "./venue-bookings/booking-participant.entity.js";
import { VenueBooking } from "./venue-bookings/venue-booking.entity.js";
import { BookingState } from "./venue-bookings/venue-booking.rules.js";

/** How the examples name the zones of the centre. */
const KEYS = {
  综合健身房: "gym",
  文艺排练室: "studio",
  图书阅览室: "library",
  室内篮球场: "court",
  多功能报告厅: "hall",
} as const;

const COMPANY = demoId("unit:TX-A");
const MINES = ["TX-A-M1", "TX-A-M2"];

/** Synthetic: the core centre of the demo enterprise and a corner at the pit head of each mine. */
export async function loadDemo(work: Work, size: DemoSize): Promise<void> {
  if (size === "none") return;
  draftDemoPack(work, {
    title: "“按时签到”调整（演示）",
    limits: [{ key: "checkInClosesMinutes", value: 10, article: "第六条" }],
  });
  const { em } = work;
  const own = { organizationId: COMPANY };
  const today = work.clock.today();

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
  // Named ids tell no order, so the times do.
  for (const [index, zone] of CORE_CENTER_ZONES.entries()) {
    const createdAt = new Date(work.clock.now().getTime() + index);
    em.create(VenueZone, { ...own, ...zone, siteId, createdAt, id: demoId(`zone:${KEYS[zone.name]}`) });
  }
  for (const hours of CultureSitePolicy.coreCenterHours.value)
    em.create(OpeningRule, { ...own, ...hours, siteId });
  em.create(SiteCustodian, {
    ...own,
    siteId,
    employeeId: demoId("employee:custodian"),
    deputyId: demoId("employee:reviewer"),
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
  em.create(PolicyDocument, {
    ...own,
    id: demoId("policy:core-center"),
    siteId,
    edition: 1,
    title: "职工文体活动中心管理办法（演示）",
    body: "一、凭预约使用，按时签到。二、爱护器材，用后清场。三、不能前来请提前两小时取消。",
    effectiveOn: "2026-01-01",
  });
  const club = em.create(Club, {
    ...own,
    id: demoId("club:readers"),
    name: "读书社团",
    orgUnitId: COMPANY,
    officerIds: [demoId("employee:employee"), demoId("employee:union")],
  });
  em.create(VenueAllowance, { ...own, clubId: club.id, year: Number(today.slice(0, 4)), hours: 40 });
  await em.flush();
  bookAnEvening(work);
}

/** The court on the next evening, and somebody who waits for it. */
function bookAnEvening({ em, clock }: Work): void {
  const day = nextWeekday(clock.today());
  const [startAt, endAt] = [new Date(`${day}T18:00:00+08:00`), new Date(`${day}T19:00:00+08:00`)];
  const slot = { startAt, endAt, holdsFrom: startAt, holdsUntil: endAt, partySize: 1, basis: [] };
  const people = [
    ["booking:court", "employee", BookingState.CONFIRMED],
    ["booking:waiting", "reviewer", BookingState.WAITLISTED],
  ] as const;
  for (const [name, holder, state] of people) {
    const [id, holderId] = [demoId(name), demoId(`employee:${holder}`)];
    const isHolding = state === BookingState.CONFIRMED;
    em.create(VenueBooking, {
      ...slot,
      id,
      organizationId: COMPANY,
      zoneId: demoId("zone:court"),
      holderId,
      state,
      isHolding,
      isExclusive: true,
      waitingSince: isHolding ? null : clock.now(),
    });
    em.create(BookingParticipant, {
      organizationId: COMPANY,
      bookingId: id,
      employeeId: holderId,
      isHolder: true,
    });
  }
}
