import { describe, expect, it } from "@jest/globals";
import { demoId, newId, type Viewer } from "@tongxin/kernel";
import { aCompany, an, nobody, person, union, graphFor } from "@tongxin/testing";
import { activities } from "../service.js";
import { hired } from "./culture-site.test-kit.js";

const graph = await graphFor(activities);

const OPEN = `mutation Open($input: CultureSiteInput!) {
  cultureSiteOpen(input: $input) {
    cultureSite { id version name kind isOpen zones { name mode capacity } openingRules { dayType opensAt closesAt } }
    userErrors { code message path rule }
  }
}`;

const APPOINT = `mutation Appoint($siteId: ID!, $employeeId: ID!, $deputyId: ID!, $expectedVersion: Int) {
  siteCustodianAppoint(siteId: $siteId, input: { employeeId: $employeeId, deputyId: $deputyId }, expectedVersion: $expectedVersion) {
    cultureSite { version custodianship { employee { id } deputy { id } } }
    userErrors { code path currentVersion }
  }
}`;

const ADD = `mutation Add($siteId: ID!) {
  venueZoneAdd(siteId: $siteId, input: { name: "三号场", mode: SHARED, capacity: 8 }) { userErrors { code } }
}`;

const SITES = `query Sites($first: Int, $after: String, $filter: CultureSiteFilter) {
  cultureSites(first: $first, after: $after, filter: $filter) {
    nodes { name zones { name custodian { id } } }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
}`;

const anOffice = () => aCompany(graph, "UNION_OFFICER");

async function aSite(kind = "DORMITORY_COURT", name = "北区球场") {
  const { orgUnitId, officer } = await anOffice();
  const answer = await graph.as(officer).run(OPEN, { input: { name, kind, orgUnitId } });
  return { orgUnitId, officer, site: answer.cultureSiteOpen.cultureSite };
}

describe("opening a core centre", () => {
  it("brings the five zones and the regular hours with it [R-ACT-31 R-ACT-32]", async () => {
    const { site } = await aSite("CORE_CENTER", "职工文体活动中心");

    expect(site.zones).toHaveLength(5);
    expect(site.zones).toContainEqual({ name: "室内篮球场", mode: "EXCLUSIVE", capacity: 20 });
    expect(site.openingRules).toEqual([
      { dayType: "WEEKEND", opensAt: "09:00", closesAt: "18:00" },
      { dayType: "WORKDAY", opensAt: "18:00", closesAt: "22:00" },
    ]);
  });

  it("succeeds for one of ten officers who try at once [R-ACT-30]", async () => {
    const { orgUnitId, officer } = await anOffice();
    const inputs = Array.from({ length: 10 }, (_, index) => ({
      name: `中心${index}`,
      kind: "CORE_CENTER",
      orgUnitId,
    }));

    const answers = await Promise.all(inputs.map(input => graph.as(officer).refusals(OPEN, { input })));

    expect(answers.filter(codes => codes.length === 0)).toHaveLength(1);
    expect(answers.filter(([code]) => code === "CORE_CENTER_EXISTS")).toHaveLength(9);
  });
});

describe("opening a site", () => {
  it("says in the caller's language why a name is taken, and which rule says so", async () => {
    const { orgUnitId, officer } = await aSite();
    const input = { name: " 北区球场 ", kind: "DORMITORY_COURT", orgUnitId };

    const zh = await graph.as(officer).run(OPEN, { input });
    const en = await graph.as(officer, "en").run(OPEN, { input });

    expect(zh.cultureSiteOpen.cultureSite).toBeNull();
    expect(zh.cultureSiteOpen.userErrors).toMatchObject([
      { code: "NAME_TAKEN", message: "本企业已有同名阵地。", rule: "R-ACT-30" },
    ]);
    expect(en.cultureSiteOpen.userErrors[0].message).toBe(
      "Another open site of the enterprise bears this name.",
    );
  });

  it.each([
    ["a unit nobody knows", { orgUnitId: newId() }, "ORG_UNIT_UNKNOWN"],
    ["no name", { name: "  " }, "TEXT_INVALID"],
    ["a temporary station without an end", { kind: "TEMPORARY_STATION" }, "PERIOD_INVALID"],
  ])("is refused with %s", async (_, wrong, code) => {
    const { orgUnitId, officer } = await anOffice();
    const input = { name: "站", kind: "DORMITORY_COURT", orgUnitId, ...wrong };
    expect(await graph.as(officer).refusals(OPEN, { input })).toEqual([code]);
  });

  it("is refused to an officer of another unit", async () => {
    const { orgUnitId } = await anOffice();
    const stranger = person("stranger", "UNION_OFFICER", { scopes: [newId()] });
    const input = { name: "站", kind: "DORMITORY_COURT", orgUnitId };
    expect(await graph.as(stranger).refusals(OPEN, { input })).toEqual(["OUT_OF_SCOPE"]);
  });

  it("is forbidden to employees and to those without any role", async () => {
    const input = { name: "站", kind: "DORMITORY_COURT", orgUnitId: newId() };
    for (const viewer of [an, nobody]) {
      const [error] = await graph.as(viewer).errors(OPEN, { input });
      expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "culture-sites:manage" });
    }
  });

  it("calls malformed ids, days and words bad input", async () => {
    const input = { name: "站", kind: "DORMITORY_COURT", orgUnitId: newId() };
    const documents = [
      graph.as(union).errors(OPEN, { input: { ...input, opensOn: "2026-02-30" } }),
      graph.as(union).errors(OPEN, { input: { ...input, kind: "PALACE" } }),
      graph.as(union).errors(OPEN, { input: { ...input, name: 7 } }),
      graph.as(union).errors(`mutation { cultureSiteClose(id: "x' or 1=1") { userErrors { code } } }`),
    ];
    for (const [error] of await Promise.all(documents))
      expect(error?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  });

  it("takes null for what may be left out", async () => {
    const { orgUnitId, officer } = await anOffice();
    const input = {
      name: "站",
      kind: "SHIFT_CORNER",
      orgUnitId,
      opensOn: null,
      closesOn: null,
      location: null,
    };
    expect(await graph.as(officer).refusals(OPEN, { input })).toEqual([]);
  });

  it("of another organization does not exist for a reader", async () => {
    const { site } = await aSite();
    const READ = `query ($id: ID!) { cultureSite(id: $id) { name } }`;
    expect(await graph.as(an).run(READ, { id: site.id })).toEqual({ cultureSite: null });
    expect(await graph.as(an).run(READ, { id: "junk" })).toEqual({ cultureSite: null });
  });
});

describe("the custodian", () => {
  /** A site and three people of its company. */
  async function aStaffedSite(kind?: string, name?: string) {
    const opened = await aSite(kind, name);
    const { organizationId } = opened.officer;
    const [an, bo, chen] = ["an", "bo", "chen"].map(each =>
      person(`${each} ${newId()}`, "EMPLOYEE", { organizationId }),
    ) as [Viewer, Viewer, Viewer];
    await hired(graph, [an, bo, chen]);
    return { ...opened, an, bo, chen };
  }

  it("is relieved when another is appointed, and shows on the zones and on the person [R-ACT-44]", async () => {
    const { site, officer, an, bo, chen } = await aStaffedSite("CORE_CENTER", "中心");
    const of = (employee: Viewer, deputy: Viewer) => ({
      siteId: site.id,
      employeeId: employee.employeeId,
      deputyId: deputy.employeeId,
    });
    await graph.as(officer).run(APPOINT, of(an, bo));

    const answer = await graph.as(officer).run(APPOINT, of(chen, bo));

    const { custodianship, version } = answer.siteCustodianAppoint.cultureSite;
    expect(custodianship).toEqual({ employee: { id: chen.employeeId }, deputy: { id: bo.employeeId } });
    expect(version).toBe(site.version + 2);
    const { cultureSites } = await graph.as(officer).run(SITES);
    expect(cultureSites.nodes[0].zones[0].custodian).toEqual({ id: chen.employeeId });
    const people = `query People($people: [_Any!]!) { _entities(representations: $people) { ... on Employee { custodianOf { name } } } }`;
    const asked = { people: [an, chen].map(({ employeeId: id }) => ({ __typename: "Employee", id })) };
    expect((await graph.as(officer).run(people, asked))._entities).toEqual([
      { custodianOf: [] },
      { custodianOf: [{ name: "中心" }] },
    ]);
  });

  it("is in each answer of a document that appoints twice who it was then", async () => {
    const { site, officer, an, bo, chen } = await aStaffedSite();
    const appoint = (employee: Viewer) =>
      `siteCustodianAppoint(siteId: "${site.id}", input: { employeeId: "${employee.employeeId}", deputyId: "${bo.employeeId}" }) {
        cultureSite { custodianship { employee { id } } } }`;
    const { one, two } = await graph
      .as(officer)
      .run(`mutation { one: ${appoint(an)} two: ${appoint(chen)} }`);
    expect(one.cultureSite.custodianship.employee.id).toBe(an.employeeId);
    expect(two.cultureSite.custodianship.employee.id).toBe(chen.employeeId);
  });

  it("is an employee, and so is the deputy [R-ACT-44]", async () => {
    const { site, officer, an } = await aStaffedSite();
    const wrong = { siteId: site.id, employeeId: an.employeeId, deputyId: newId() };
    expect((await graph.as(officer).run(APPOINT, wrong)).siteCustodianAppoint.userErrors).toMatchObject([
      { code: "EMPLOYEE_UNKNOWN", path: ["input", "deputyId"] },
    ]);
  });

  it("is appointed once when fifty officers send the version they all read [R-X-16]", async () => {
    const { site, officer, an, bo } = await aStaffedSite();
    const variables = {
      siteId: site.id,
      employeeId: an.employeeId,
      deputyId: bo.employeeId,
      expectedVersion: site.version,
    };

    const answers = await Promise.all(
      Array.from({ length: 50 }, () => graph.as(officer).run(APPOINT, variables)),
    );

    const refused = answers.flatMap(answer => answer.siteCustodianAppoint.userErrors);
    expect(refused).toHaveLength(49);
    expect(
      refused.every(({ code, currentVersion }) => code === "CONFLICT" && currentVersion === site.version + 1),
    ).toBe(true);
  });
});

describe("the hours of a site", () => {
  const SET = `mutation Set($siteId: ID!, $rules: [OpeningRuleInput!]!) {
    openingRulesSet(siteId: $siteId, rules: $rules) { cultureSite { openingRules { opensAt } } userErrors { code } }
  }`;
  const DAYS = `query Days($id: ID!, $from: LocalDate!, $to: LocalDate!) {
    cultureSite(id: $id) { openingDays(from: $from, to: $to) { day dayType isProvisional intervals { start end } } }
  }`;

  it("follow the work calendar, make-up workdays and days off included [R-ACT-33]", async () => {
    const { site, officer } = await aSite("CORE_CENTER", "中心");
    graph.clock.set("2026-10-01T09:00:00+08:00");

    const { cultureSite } = await graph
      .as(officer)
      .run(DAYS, { id: site.id, from: "2026-11-06", to: "2026-11-08" });

    expect(cultureSite.openingDays).toEqual([
      {
        day: "2026-11-06",
        dayType: "WORKDAY",
        isProvisional: false,
        intervals: [{ start: "2026-11-06T10:00:00.000Z", end: "2026-11-06T14:00:00.000Z" }],
      },
      {
        day: "2026-11-07",
        dayType: "WEEKEND",
        isProvisional: false,
        intervals: [{ start: "2026-11-07T01:00:00.000Z", end: "2026-11-07T10:00:00.000Z" }],
      },
    ]);
  });

  it("are replaced as a whole, and not by hours that overlap", async () => {
    const { site, officer } = await aSite("CORE_CENTER", "中心");
    const hours = (opensAt: string, closesAt: string) => ({ dayType: "WORKDAY", opensAt, closesAt });

    const answer = await graph.as(officer).run(SET, { siteId: site.id, rules: [hours("08:00", "12:00")] });
    const codes = await graph
      .as(officer)
      .refusals(SET, { siteId: site.id, rules: [hours("08:00", "12:00"), hours("11:00", "13:00")] });

    expect(answer.openingRulesSet.cultureSite.openingRules).toEqual([{ opensAt: "08:00" }]);
    expect(codes).toEqual(["OPENING_OVERLAPS"]);
  });

  it("cannot be asked for more than two months at once", async () => {
    const { site, officer } = await aSite();
    const [error] = await graph
      .as(officer)
      .errors(DAYS, { id: site.id, from: "2026-01-01", to: "2027-01-01" });
    expect(error?.extensions).toMatchObject({ code: "BAD_USER_INPUT", reason: "PERIOD_TOO_LONG" });
  });
});

describe("a closed site", () => {
  const CLOSE = `mutation Close($id: ID!) { cultureSiteClose(id: $id) { cultureSite { isOpen } userErrors { code } } }`;
  it("takes no more zones and frees its name", async () => {
    const { site, officer, orgUnitId } = await aSite();

    const answer = await graph.as(officer).run(CLOSE, { id: site.id });

    expect(answer.cultureSiteClose.cultureSite.isOpen).toBe(false);
    expect(await graph.as(officer).refusals(ADD, { siteId: site.id })).toEqual(["SITE_CLOSED"]);
    expect(
      await graph.as(officer).refusals(OPEN, { input: { name: site.name, kind: "SHIFT_CORNER", orgUnitId } }),
    ).toEqual([]);
  });
});

describe("the list of sites", () => {
  it("turns its pages by name, counts only its own organization and costs the same for three sites as for ten", async () => {
    const { officer, orgUnitId } = await anOffice();
    const open = (count: number, prefix: string) =>
      Promise.all(
        Array.from({ length: count }, async (_, index) => {
          const input = { name: `${prefix}${index}`, kind: "SHIFT_CORNER", orgUnitId };
          const { cultureSiteOpen } = await graph.as(officer).run(OPEN, { input });
          await graph.as(officer).run(ADD, { siteId: cultureSiteOpen.cultureSite.id });
        }),
      );
    await open(3, "甲");
    const few = await graph.statements(() => graph.as(officer).run(SITES, { first: 10 }));
    await open(7, "乙");
    const many = await graph.statements(() => graph.as(officer).run(SITES, { first: 10 }));

    const first = await graph.as(officer).run(SITES, { first: 6 });
    const second = await graph
      .as(officer)
      .run(SITES, { first: 6, after: first.cultureSites.pageInfo.endCursor });

    const names = [...first.cultureSites.nodes, ...second.cultureSites.nodes].map(({ name }) => name);
    expect(names).toEqual(["甲0", "甲1", "甲2", "乙0", "乙1", "乙2", "乙3", "乙4", "乙5", "乙6"]);
    expect(first.cultureSites).toMatchObject({ totalCount: 10, pageInfo: { hasNextPage: true } });
    expect(second.cultureSites.pageInfo.hasNextPage).toBe(false);
    expect(few).toBe(4);
    expect(many).toBe(few);
  });

  it("is walked through to its end, by who sees one organization as by who sees two", async () => {
    const { officer, orgUnitId } = await anOffice();
    const names = ["一号", "二号", "三号", "四号", "五号"].map(name => `棋牌室${name}`);
    for (const name of names)
      await graph.as(officer).run(OPEN, { input: { name, kind: "SHIFT_CORNER", orgUnitId } });
    const other = await anOffice();
    const organizationIds = [officer.organizationId, other.officer.organizationId];
    for (const viewer of [officer, { ...officer, organizationIds }]) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { cultureSites } = await graph.as(viewer).run(SITES, { first: 2, after });
        seen.push(...cultureSites.nodes.map(({ name }: { name: string }) => name));
        after = cultureSites.pageInfo.hasNextPage ? cultureSites.pageInfo.endCursor : null;
      } while (after && seen.length <= names.length);
      expect(seen).toHaveLength(names.length);
      expect(seen.toSorted()).toEqual(names.toSorted());
    }
  });

  it.each([
    [{ first: 101 }, "PAGE_SIZE_TOO_LARGE"],
    [{ first: 0 }, "PAGE_SIZE_TOO_SMALL"],
    [{ after: "Zm9yZ2Vk" }, "CURSOR_INVALID"],
    [{ after: Buffer.from('["employee","a","b"]').toString("base64url") }, "CURSOR_INVALID"],
    [{ after: Buffer.from('["culture_site","a","not an id"]').toString("base64url") }, "MALFORMED_VALUE"],
  ])("refuses %j", async (page, reason) => {
    const [error] = await graph.as(an).errors(SITES, page);
    expect(error?.extensions).toMatchObject({ code: "BAD_USER_INPUT", reason });
  });

  it("is empty for a filter that nothing meets", async () => {
    const { cultureSites } = await graph.as(an).run(SITES, { filter: { orgUnitId: demoId("no unit") } });
    expect(cultureSites).toMatchObject({ nodes: [], totalCount: 0 });
  });
});
