import { describe, expect, it } from "@jest/globals";
import { addDays, seedLimits } from "@tongxin/kernel";
import { graphFor, type Answer } from "@tongxin/testing";
import { aCenter } from "../culture-sites/culture-site.test-kit.js";
import { activities } from "../service.js";
import {
  BookingPolicy,
  BookingState,
  isLateCancellation,
  minutesAfter,
  missedAt,
  whyNotCheckInTime,
} from "./venue-booking.rules.js";
import { at, booked, CANCEL } from "./venue-booking.test-kit.js";

const graph = await graphFor(activities);

const TODAY = "2026-11-02";
const FROM = "2026-11-04";

const packFor = (orgUnitId: string, limits: Record<string, unknown>, more = {}) => ({
  title: "预约管理办法修订",
  tier: "ENTERPRISE",
  source: "工会委员会 2026 年第 9 号",
  sourceUrl: "https://union.example/2026/9",
  validFrom: FROM,
  orgUnitId,
  limits: Object.entries(limits).map(([key, value]) => ({
    key,
    value: JSON.stringify(value),
    article: "第六条",
  })),
  ...more,
});

const CASES = "limits { key before after companies } cases { entity id field before after } caseCount";

async function aPolicy(limits: Record<string, unknown>, more = {}) {
  const center = await aCenter(graph);
  const { someone, orgUnitId } = center;
  const [admin, committee, auditor] = [
    someone("admin", "SYSTEM_ADMIN"),
    someone("committee", "PARTY_COMMITTEE_OFFICER"),
    someone("auditor", "AUDITOR"),
  ];
  const input = packFor(orgUnitId, limits, more);
  const { id } = await graph.as(admin).change("activitiesPolicyPackDraft", { input });
  const dryRun = () => graph.as(auditor).read("activitiesPolicyPackDryRun", { id }, CASES);
  const activate = () =>
    graph.as(committee).change("activitiesPolicyPackActivate", { id, reason: "党委会决定" }, "state version");
  return { ...center, admin, committee, auditor, id, dryRun, activate };
}

const valueOf = async (viewer: Parameters<typeof graph.as>[0], key: string, day: string): Promise<Answer> => {
  const values = await graph
    .as(viewer)
    .read(
      "activitiesPolicyValues",
      { day },
      "key value tier validFrom tightening basis { packId source sourceUrl article level }",
    );
  return values.find((each: Answer) => each.key === key);
};

describe("a policy pack", () => {
  it("is drafted, tried out, activated by somebody else, and stands behind its limits from its first day [DIR-N3 R-X-11 R-X-14]", async () => {
    const { id, court, an, auditor, committee, dryRun, activate } = await aPolicy({
      checkInClosesMinutes: 5,
    });
    const before = await booked(graph.as(an), court, at("18:00", TODAY), at("19:00", TODAY));
    const moved = await booked(graph.as(an), court, at("18:00", FROM), at("19:00", FROM));

    const tried = await dryRun();

    expect(tried.limits).toEqual([{ key: "checkInClosesMinutes", before: "15", after: "5", companies: 1 }]);
    expect(tried.cases).toEqual([
      {
        entity: "VenueBooking",
        id: moved.id,
        field: "checkInClosesAt",
        before: "2026-11-04T10:15:00.000Z",
        after: "2026-11-04T10:05:00.000Z",
      },
    ]);
    expect(tried.caseCount).toBe(1);
    expect(before.id).not.toBe(moved.id);

    expect(await activate()).toEqual({ state: "ACTIVE", version: 2 });

    const entries = await graph
      .as(auditor)
      .read(
        "activitiesAuditTrail",
        { filter: { entityId: id } },
        "nodes { actor operation entity action fields reason }",
      );
    expect(entries.nodes[0]).toEqual({
      actor: committee.account,
      operation: "activitiesPolicyPackActivate",
      entity: "PolicyPack",
      action: "UPDATED",
      fields: ["decidedAt", "decidedBy", "decisionReason", "state"],
      reason: "党委会决定",
    });
    expect(await valueOf(auditor, "checkInClosesMinutes", FROM)).toEqual({
      key: "checkInClosesMinutes",
      value: "5",
      tier: "ENTERPRISE",
      validFrom: FROM,
      tightening: null,
      basis: {
        packId: id,
        source: "工会委员会 2026 年第 9 号",
        sourceUrl: "https://union.example/2026/9",
        article: "第六条",
        level: "SET",
      },
    });
    expect(await valueOf(auditor, "checkInClosesMinutes", addDays(FROM, -1))).toMatchObject({
      value: "15",
      tier: "SEED",
      basis: { packId: "seed", sourceUrl: null },
    });
    expect(await dryRun()).toEqual({ limits: [], cases: [], caseCount: 0 });
  });

  it("is what a booking is judged by from its first day, and a booking remembers the pack [R-X-11]", async () => {
    const { id, court, gym, an, activate } = await aPolicy({ maxAdvanceDays: 1 }, { validFrom: TODAY });
    const early = await booked(graph.as(an), court, at("18:00", "2026-11-05"), at("19:00", "2026-11-05"));
    await activate();
    const late = { zoneId: gym, start: at("18:00", "2026-11-05"), end: at("19:00", "2026-11-05") };
    expect(await graph.as(an).refusals("venueBookingCreate", { input: late })).toEqual(["TOO_FAR_AHEAD"]);
    const next = await booked(graph.as(an), gym, at("18:00", TODAY), at("19:00", TODAY));
    const packsOf = async (bookingId: string) => {
      const { policyBasis } = await graph
        .as(an)
        .read("venueBooking", { id: bookingId }, "policyBasis { packId sourceUrl }");
      return policyBasis.map(({ packId }: Answer) => packId);
    };
    expect(await packsOf(next.id)).toContain(id);
    expect(await packsOf(early.id)).toEqual(expect.not.arrayContaining([id]));
  });
});

describe("trying a pack out", () => {
  it("says the instants that the rules go by [R-X-18]", async () => {
    const { court, an, dryRun } = await aPolicy({
      freeCancelMinutes: 45,
      checkInOpensMinutes: 20,
      checkInClosesMinutes: 90,
    });
    await booked(graph.as(an), court, at("18:00", FROM), at("19:00", FROM));
    const [startAt, endAt] = [new Date(at("18:00", FROM)), new Date(at("19:00", FROM))];
    const seeds = seedLimits(BookingPolicy);
    const tightened = { ...seeds, freeCancelMinutes: 45, checkInOpensMinutes: 20, checkInClosesMinutes: 90 };

    const { cases } = await dryRun();

    const said = Object.fromEntries(cases.map((each: Answer) => [each.field, each]));
    for (const [limits, side] of [
      [seeds, "before"],
      [tightened, "after"],
    ] as const) {
      const booking = { startAt, endAt, state: BookingState.CONFIRMED };
      const [free, opens, closes] = ["cancelFreeUntil", "checkInOpensAt", "checkInClosesAt"].map(
        field => new Date(said[field][side]),
      ) as [Date, Date, Date];
      expect(closes).toEqual(missedAt(booking, limits));
      expect(whyNotCheckInTime(booking, opens, limits)).toBeNull();
      expect(whyNotCheckInTime(booking, minutesAfter(opens, -1), limits)).not.toBeNull();
      expect(isLateCancellation(booking, free, limits)).toBe(false);
      expect(isLateCancellation(booking, minutesAfter(free, 1), limits)).toBe(true);
    }
  });

  it("lists each deadline of each open booking that moves, and none of those that are given up", async () => {
    const { court, gym, an, bo, dryRun } = await aPolicy({ freeCancelMinutes: 60, checkInOpensMinutes: 30 });
    const open = await booked(graph.as(an), court, at("18:00", FROM), at("19:00", FROM));
    const gone = await booked(graph.as(bo), gym, at("18:00", FROM), at("19:00", FROM));
    await graph.as(bo).run(CANCEL, { id: gone.id });

    const { cases, caseCount } = await dryRun();

    expect(cases.map(({ id, field, before, after }: Answer) => [id, field, before, after])).toEqual([
      [open.id, "cancelFreeUntil", "2026-11-04T08:00:00.000Z", "2026-11-04T09:00:00.000Z"],
      [open.id, "checkInOpensAt", "2026-11-04T09:45:00.000Z", "2026-11-04T09:30:00.000Z"],
    ]);
    expect(caseCount).toBe(2);
  });

  it("asks no bookings where only other limits change, and takes as many statements for many bookings as for one", async () => {
    const { court, an, someone, dryRun } = await aPolicy({ checkInClosesMinutes: 5 });
    await booked(graph.as(an), court, at("18:00", FROM), at("19:00", FROM));
    const forOne = await graph.statements(dryRun);
    for (const hour of ["19", "20", "21"])
      await booked(graph.as(someone(hour)), court, at(`${hour}:00`, FROM), at(`${hour}:30`, FROM));
    expect(await graph.statements(dryRun)).toBe(forOne);
    expect((await dryRun()).caseCount).toBe(4);

    const other = await aPolicy({ fewestOfficers: 3 });
    expect(await other.dryRun()).toMatchObject({
      limits: [{ key: "fewestOfficers" }],
      cases: [],
      caseCount: 0,
    });
    expect(await graph.statements(other.dryRun)).toBe(forOne - 1);
  });
});
