import { beforeEach, describe, expect, it } from "@jest/globals";
import { EVERYWHERE, newId } from "@tongxin/kernel";
import { MONDAY_MORNING, type TestGraph, graphFor } from "@tongxin/testing";
import nodeIcal, { type VEvent } from "node-ical";
import { activities } from "../service.js";
import { at, booked, CANCEL } from "../venue-bookings/venue-booking.test-kit.js";
import { aCenter } from "../culture-sites/culture-site.test-kit.js";

const graph = await graphFor(activities);
beforeEach(() => graph.clock.set(MONDAY_MORNING));

const CREATE = `mutation Create($zoneId: ID) { calendarFeedCreate(zoneId: $zoneId) { path calendarFeed { id zone { name } revokedAt } userErrors { code } } }`;
const REVOKE = `mutation Revoke($id: ID!) { calendarFeedRevoke(id: $id) { calendarFeed { revokedAt } userErrors { code } } }`;
const READ = `query Read($token: String!) { calendarOfFeed(token: $token) }`;

async function textOf(an: Parameters<TestGraph["as"]>[0], path: string): Promise<string | null> {
  const gateway = { ...an, employeeId: null, permissions: { "gateway:calendars": [EVERYWHERE] } };
  const token = /^\/calendars\/(.+)\.ics$/.exec(path)![1];
  const { calendarOfFeed } = await graph.as(gateway).run(READ, { token });
  return calendarOfFeed;
}

async function eventsOf(an: Parameters<TestGraph["as"]>[0], path: string): Promise<VEvent[] | null> {
  const text = await textOf(an, path);
  if (text === null) return null;
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap(part => (part?.type === "VEVENT" ? [part] : []));
}

describe("a calendar feed", () => {
  it("of a person shows their bookings as they stand, to a calendar program that knows nothing of us", async () => {
    const { court, gym, an } = await aCenter(graph);
    const { calendarFeedCreate } = await graph.as(an).run(CREATE);
    await booked(graph.as(an), court, at("18:00"), at("19:00"));
    const dropped = await booked(graph.as(an), gym, at("18:00", "2026-11-03"), at("19:00", "2026-11-03"));
    await graph.as(an).run(CANCEL, { id: dropped.id });

    const events = (await eventsOf(an, calendarFeedCreate.path))!;

    expect(events.map(({ summary, status }) => [summary, status])).toEqual([
      ["室内篮球场", "CONFIRMED"],
      ["综合健身房", "CANCELLED"],
    ]);
    // Instants in UTC: a calendar elsewhere, or without our time zone, shows the same hour.
    expect(await textOf(an, calendarFeedCreate.path)).toContain("DTSTART:20261102T100000Z");
    expect(events[0]!.start.toISOString()).toBe("2026-11-02T10:00:00.000Z");
    expect(events[0]!.end!.toISOString()).toBe("2026-11-02T11:00:00.000Z");
    expect(events[1]!.uid).toBe(`${dropped.id}@tongxin`);
  });

  it("of a zone shows that it is taken, not by whom", async () => {
    const { court, an, bo } = await aCenter(graph);
    await booked(graph.as(an), court, at("18:00"), at("19:00"), { partySize: 8 });
    const { calendarFeedCreate } = await graph.as(bo).run(CREATE, { zoneId: court });
    expect(calendarFeedCreate.calendarFeed.zone).toEqual({ name: "室内篮球场" });
    const events = (await eventsOf(bo, calendarFeedCreate.path))!;
    expect(events.map(({ summary }) => summary)).toEqual(["已预约（8 人）"]);
    expect(JSON.stringify(events)).not.toContain(an.employeeId);
  });

  it("answers nobody once it is revoked, nor by a guessed address, nor anybody but the gateway", async () => {
    const { an, bo } = await aCenter(graph);
    const { path, calendarFeed } = (await graph.as(an).run(CREATE)).calendarFeedCreate;
    expect(await eventsOf(an, path)).toEqual([]);
    expect(await graph.as(bo).refusals(REVOKE, { id: calendarFeed.id })).toEqual(["OUT_OF_SCOPE"]);
    await graph.as(an).run(REVOKE, { id: calendarFeed.id });
    graph.clock.set(at("12:00"));
    const again = await graph.as(an).run(REVOKE, { id: calendarFeed.id });
    expect(again.calendarFeedRevoke.calendarFeed.revokedAt).toBe("2026-11-02T01:00:00.000Z");
    expect(await eventsOf(an, path)).toBeNull();
    expect(await eventsOf(an, "/calendars/guessed.ics")).toBeNull();
    const [error] = await graph.as(an).errors(READ, { token: "x" });
    expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "gateway:calendars" });
    const MINE = `{ myCalendarFeeds { id revokedAt zone { id } } }`;
    expect((await graph.as(an).run(MINE)).myCalendarFeeds).toHaveLength(1);
  });

  it("is for employees, of zones of their own, twenty at most", async () => {
    const { an, officer } = await aCenter(graph);
    const elsewhere = await aCenter(graph);
    expect(await graph.as({ ...officer, employeeId: null }).refusals(CREATE)).toEqual(["NO_EMPLOYEE"]);
    expect(await graph.as(an).refusals(CREATE, { zoneId: elsewhere.court })).toEqual(["OUT_OF_SCOPE"]);
    const [missing] = await graph.as(an).errors(CREATE, { zoneId: newId() });
    expect(missing?.extensions?.["code"]).toBe("NOT_FOUND");
    const answers = await Promise.all(Array.from({ length: 25 }, () => graph.as(an).refusals(CREATE)));
    expect(answers.filter(codes => codes.length === 0)).toHaveLength(20);
    expect(answers.filter(([code]) => code === "TOO_MANY_FEEDS")).toHaveLength(5);
  });
});
