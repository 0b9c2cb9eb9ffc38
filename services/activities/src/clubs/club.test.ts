import { describe, expect, it } from "@jest/globals";
import { newId } from "@tongxin/kernel";
import { graphFor } from "@tongxin/testing";
import { aCenter } from "../culture-sites/culture-site.test-kit.js";
import { activities } from "../service.js";

const graph = await graphFor(activities);

/** A company whose union officer may found clubs, and what founding one takes. */
async function aUnion() {
  const center = await aCenter(graph);
  const officerIds = [center.an.employeeId, center.bo.employeeId];
  const clubOf = (more: object = {}) => ({
    input: { name: "骑行社团", orgUnitId: center.orgUnitId, officerIds, ...more },
  });
  return { ...center, clubOf };
}

describe("founding a club", () => {
  it("makes its officers answer for it, and tells them so [R-ACT-46]", async () => {
    const { officer, an, bo, orgUnitId, clubOf } = await aUnion();

    const club = await graph
      .as(officer)
      .change("clubFound", clubOf(), "id name officers { id } orgUnit { id } viewerCanManage");

    expect(club).toMatchObject({
      name: "骑行社团",
      officers: [{ id: an.employeeId }, { id: bo.employeeId }],
      orgUnit: { id: orgUnitId },
      viewerCanManage: true,
    });
    expect(await graph.told(an, "负责的社团")).toMatchObject([{ id: club.id }]);
    expect(await graph.as(an).read("club", { id: club.id }, "name viewerCanManage")).toEqual({
      name: "骑行社团",
      viewerCanManage: false,
    });
  });

  it("of one name in an enterprise succeeds for one of four who try at once [R-ACT-46]", async () => {
    const { officer, clubOf } = await aUnion();
    const tried = await Promise.all(
      [1, 2, 3, 4].map(() => graph.as(officer).refusals("clubFound", clubOf())),
    );
    expect(tried.flat()).toEqual(["NAME_TAKEN", "NAME_TAKEN", "NAME_TAKEN"]);
  });

  it("is refused with too few officers, a stranger, no name, or a unit that is not there [R-ACT-46]", async () => {
    const { officer, an, bo, clubOf } = await aUnion();
    const refusals = (more: object) => graph.as(officer).refusals("clubFound", clubOf(more));
    expect(await refusals({ officerIds: [an.employeeId, an.employeeId] })).toEqual(["OFFICERS_TOO_FEW"]);
    expect(await refusals({ officerIds: [bo.employeeId, newId()] })).toEqual(["EMPLOYEE_UNKNOWN"]);
    expect(await refusals({ name: " " })).toEqual(["TEXT_INVALID"]);
    expect(await refusals({ orgUnitId: "nowhere" })).toEqual(["ORG_UNIT_UNKNOWN"]);
  });
});

describe("a club's venue hours", () => {
  it("are one figure a year, though two set them at once [R-ACT-46]", async () => {
    const { officer, clubOf } = await aUnion();
    const { id: clubId } = await graph.as(officer).change("clubFound", clubOf());
    const set = (hours: number, year = 2026) =>
      graph.as(officer).refusals("venueAllowanceSet", { clubId, input: { year, hours } });

    expect((await Promise.all([set(40), set(60), set(20, 2027)])).flat()).toEqual([]);

    const { venueAllowances } = await graph
      .as(officer)
      .read("club", { id: clubId }, "venueAllowances { year hours }");
    expect(venueAllowances).toHaveLength(2);
    expect(venueAllowances[1]).toEqual({ year: 2027, hours: 20 });
    expect(await set(-1)).toEqual(["ALLOWANCE_INVALID"]);
  });
});

describe("the list of clubs", () => {
  it("is by name, page by page, of the viewer's enterprise, with constant statements", async () => {
    const { officer, clubOf } = await aUnion();
    for (const name of ["读书社团", "骑行社团", "电竞社团"])
      await graph.as(officer).change("clubFound", clubOf({ name }));
    const LIST = "nodes { name officers { id } venueAllowances { hours } } pageInfo { endCursor } totalCount";
    const page = (given: object) => graph.as(officer).read("clubs", given, LIST);

    const first = await page({ first: 2 });
    const second = await page({ first: 2, after: first.pageInfo.endCursor });

    expect(first.totalCount).toBe(3);
    const names = [...first.nodes, ...second.nodes].map(({ name }: { name: string }) => name);
    expect(names).toEqual(["电竞社团", "读书社团", "骑行社团"].toSorted());
    expect(await graph.statements(() => page({ first: 1 }))).toBe(
      await graph.statements(() => page({ first: 3 })),
    );
  });
});
