import { describe, expect, it } from "@jest/globals";
import { GROUP_ORGANIZATION_ID, newId, type Message, type Viewer } from "@tongxin/kernel";
import { nobody, person, type Answer, graphFor } from "@tongxin/testing";
import { directory } from "../service.js";

const graph = await graphFor(directory);

let readers = 0;
const aReader = (): Viewer => person(`reader ${++readers}`, "EMPLOYEE");

/** What `activities` sends when a place was offered to somebody. */
const offerTo = ({ employeeId }: Viewer, happenedAt = "2026-11-02T01:00:00.000Z"): Message => ({
  id: newId(),
  topic: "activities.venueBookingOffered",
  organizationId: GROUP_ORGANIZATION_ID,
  happenedAt,
  body: { id: newId(), version: 2, employeeId: employeeId!, expiresAt: "2026-11-02T03:00:00.000Z" },
});

const displacementOf = ({ employeeId }: Viewer): Message => ({
  id: newId(),
  topic: "activities.venueBookingDisplaced",
  organizationId: GROUP_ORGANIZATION_ID,
  happenedAt: "2026-11-02T02:00:00.000Z",
  body: { id: newId(), version: 3, employeeId: employeeId! },
});

const MINE = `query Mine($first: Int, $after: String, $unreadOnly: Boolean) {
  viewer {
    notifications(first: $first, after: $after, unreadOnly: $unreadOnly) {
      nodes { id topic subjectId message happenedAt readAt }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
}`;
const READ = `mutation Read($id: ID!) {
  notificationRead(id: $id) { notification { id readAt } userErrors { code } }
}`;

const listed = async (viewer: Viewer, variables = {}, locale?: "en"): Promise<Answer> =>
  (await graph.as(viewer, locale).run(MINE, variables)).viewer.notifications;

describe("what an employee is told", () => {
  it("is what happened to them, the newest first, in their language", async () => {
    const an = aReader();
    const [offer, displacement] = [offerTo(an), displacementOf(an)];
    await graph.service.receive(displacement);
    await graph.service.receive(offer);

    const { nodes, totalCount } = await listed(an, {}, "en");

    expect(totalCount).toBe(2);
    expect(nodes).toEqual([
      {
        id: expect.any(String),
        topic: "VENUE_BOOKING_DISPLACED",
        subjectId: displacement.body.id,
        message: "The venue you booked is closed at that time: choose another.",
        happenedAt: "2026-11-02T02:00:00.000Z",
        readAt: null,
      },
      expect.objectContaining({ topic: "VENUE_BOOKING_OFFERED", subjectId: offer.body.id }),
    ]);
    const chinese = await listed(an);
    expect(chinese.nodes[1].message).toBe("您候补的场地有空位，请在期限前确认。");
  });

  it("is told once, though the message comes three times", async () => {
    const an = aReader();
    const offer = offerTo(an);
    for (let time = 1; time <= 3; time++) await graph.service.receive(offer);
    expect((await listed(an)).totalCount).toBe(1);
  });

  it("is nobody else's to see, and a system's account is told nothing", async () => {
    const [an, bo] = [aReader(), aReader()];
    await graph.service.receive(offerTo(an));
    expect(await listed(bo)).toMatchObject({ nodes: [], totalCount: 0 });
    expect(await listed({ ...nobody, employeeId: null })).toBeNull();
  });

  it("turns its pages, and costs as many statements for twenty as for two", async () => {
    const an = aReader();
    const hour = (index: number) => `2026-11-02T${String(index).padStart(2, "0")}:00:00.000Z`;
    for (let index = 0; index < 20; index++) await graph.service.receive(offerTo(an, hour(index)));

    const first = await listed(an, { first: 12 });
    const second = await listed(an, { first: 12, after: first.pageInfo.endCursor });

    const times = [...first.nodes, ...second.nodes].map(({ happenedAt }: Answer) => happenedAt);
    expect(times).toEqual(Array.from({ length: 20 }, (_, index) => hour(19 - index)));
    expect(second.pageInfo.hasNextPage).toBe(false);
    const costOf = (count: number) => graph.statements(() => listed(an, { first: count }));
    expect(await costOf(20)).toBe(await costOf(2));
    expect(await costOf(20)).toBe(2);
  });
});

describe("a notification that was read", () => {
  it("says since when, and is gone from the unread; reading it again changes nothing", async () => {
    const an = aReader();
    await graph.service.receive(offerTo(an));
    await graph.service.receive(displacementOf(an));
    const { nodes } = await listed(an);

    const { notificationRead: once } = await graph.as(an).run(READ, { id: nodes[0].id });
    graph.clock.set("2026-11-02T12:00:00+08:00");
    const { notificationRead: twice } = await graph.as(an).run(READ, { id: nodes[0].id });

    expect(once).toEqual({ notification: { id: nodes[0].id, readAt: expect.any(String) }, userErrors: [] });
    expect(twice).toEqual(once);
    const unread = await listed(an, { unreadOnly: true });
    expect(unread).toMatchObject({ totalCount: 1, nodes: [{ id: nodes[1].id }] });
  });

  it.each([
    ["somebody else's", (id: string) => ({ viewer: aReader(), id })],
    ["a system's", (id: string) => ({ viewer: { ...nobody, employeeId: null }, id })],
    ["one that never was", () => ({ viewer: aReader(), id: newId() })],
  ])("is not %s", async (_, askedBy) => {
    const an = aReader();
    await graph.service.receive(offerTo(an));
    const [told] = (await listed(an)).nodes;

    const { viewer, id } = askedBy(told.id);
    const [error] = await graph.as(viewer).errors(READ, { id });

    expect(error?.extensions).toMatchObject({ code: "NOT_FOUND" });
    expect((await listed(an)).nodes[0].readAt).toBeNull();
  });

  it("is bad input when its id is none", async () => {
    const [error] = await graph.as(aReader()).errors(READ, { id: "junk" });
    expect(error?.extensions).toMatchObject({ code: "BAD_USER_INPUT", reason: "MALFORMED_VALUE" });
  });
});
