import { describe, expect, it } from "@jest/globals";
import { demoId, GROUP_ORGANIZATION_ID, newId } from "@tongxin/kernel";
import { PolicyValue } from "@tongxin/subgraph/host";
import {
  aCompany,
  an,
  committee as officerOfGroup,
  nobody,
  person,
  type Answer,
  type Speaker,
  graphFor,
} from "@tongxin/testing";
import { party } from "../service.js";

const graph = await graphFor(party);

const ANSWER = `{
  partyOrganization {
    id version kind name fullMembers probationaryMembers isTemporary foundedOn endsOn
    deviationReason deviationApprovedBy dissolvedOn dissolvedBy dissolutionReason
    basis { packId source article level }
    parent { id } children { name } orgUnit { id } servedUnits { id }
    committeeRule { hasCommittee minSeats usualMaxSeats maxSeats posts basis { source article level } }
  }
  userErrors { code message path rule currentVersion }
}`;
const FOUND = `mutation Found($input: PartyOrganizationInput!) { partyOrganizationFound(input: $input) ${ANSWER} }`;
const CHANGE = `mutation Change($id: ID!, $input: PartyOrganizationChangeInput!, $expectedVersion: Int) {
  partyOrganizationChange(id: $id, input: $input, expectedVersion: $expectedVersion) ${ANSWER}
}`;
const DISSOLVE = `mutation Dissolve($id: ID!, $reason: String!, $expectedVersion: Int) {
  partyOrganizationDissolve(id: $id, reason: $reason, expectedVersion: $expectedVersion) ${ANSWER}
}`;
const ONE = `query One($id: ID!) { partyOrganization(id: $id) { name fullMembers basis { packId } children { name } } }`;
const LIST = `query List($first: Int, $after: String, $filter: PartyOrganizationFilter) {
  partyOrganizations(first: $first, after: $after, filter: $filter) {
    nodes {
      name parent { name } children { name } orgUnit { id } servedUnits { id }
      basis { article } committeeRule { hasCommittee basis { article } }
    }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
}`;
const ENTITIES = `query Entities($asked: [_Any!]!) {
  _entities(representations: $asked) {
    ... on PartyOrganization { name }
    ... on OrgUnit { partyOrganizations { name } }
  }
}`;

interface Named {
  readonly name: string;
}

const names = (nodes: readonly Named[]): string[] => nodes.map(({ name }) => name);

/** Announces a unit of the company as `directory` would. */
async function aUnit(companyId: string, isOpen = true): Promise<string> {
  const id = newId();
  await graph.service.receive({
    id: newId(),
    topic: "directory.orgUnitChanged",
    organizationId: companyId,
    happenedAt: graph.clock.now().toISOString(),
    body: { id, version: 1, ancestry: [GROUP_ORGANIZATION_ID, companyId, id], isOpen },
  });
  return id;
}

const found = async (speaker: Speaker, input: object) =>
  (await speaker.run(FOUND, { input })).partyOrganizationFound.partyOrganization;

/** A company whose party committee is founded; further inputs start from an ordinary branch below it. */
async function anEnterprise() {
  const { orgUnitId, officer } = await aCompany(graph, "PARTY_COMMITTEE_OFFICER");
  const speaker = graph.as(officer);
  const own = { orgUnitId, probationaryMembers: 0 };
  const top = await found(speaker, { ...own, kind: "COMMITTEE", name: "公司党委", fullMembers: 120 });
  const branch = { ...own, kind: "BRANCH", name: "采煤一区党支部", parentId: top.id, fullMembers: 9 };
  return { orgUnitId, officer, speaker, top, own, branch };
}

async function aBranch(input: object = {}) {
  const enterprise = await anEnterprise();
  const founded = await found(enterprise.speaker, { ...enterprise.branch, ...input });
  return { ...enterprise, founded, id: founded.id as string };
}

describe("founding the top committee", () => {
  it("keeps the number its kind was judged by [R-PTY-01 R-X-11]", async () => {
    const { top, orgUnitId } = await anEnterprise();

    expect(top).toMatchObject({
      kind: "COMMITTEE",
      name: "公司党委",
      fullMembers: 120,
      probationaryMembers: 0,
    });
    expect(top).toMatchObject({
      foundedOn: "2026-11-02",
      endsOn: null,
      isTemporary: false,
      committeeRule: null,
    });
    expect(top).toMatchObject({ parent: null, children: [], orgUnit: { id: orgUnitId }, servedUnits: [] });
    expect(top).toMatchObject({ deviationReason: null, deviationApprovedBy: null, dissolvedOn: null });
    expect(top.basis).toEqual({ packId: "seed", source: "SOE19", article: "Art. 5", level: "MUST" });
  });

  it("succeeds for one of ten officers who try at once [R-PTY-01]", async () => {
    const { orgUnitId, officer } = await aCompany(graph, "ORGANIZATION_OFFICER");
    const committee = { kind: "COMMITTEE", orgUnitId, fullMembers: 100, probationaryMembers: 0 };

    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        graph.as(officer).run(FOUND, { input: { ...committee, name: `党委${index}` } }),
      ),
    );

    const refused = answers.flatMap(answer => answer.partyOrganizationFound.userErrors);
    expect(refused).toHaveLength(9);
    for (const { code, path } of refused) expect([code, path]).toEqual(["TOP_EXISTS", ["input", "parentId"]]);
  });

  it("succeeds with fewer members for a reason that the superior approved [R-PTY-01]", async () => {
    const { orgUnitId, officer } = await aCompany(graph, "PARTY_COMMITTEE_OFFICER");
    const small = { kind: "COMMITTEE", name: "党委", orgUnitId, fullMembers: 60, probationaryMembers: 2 };
    const explained = { ...small, deviationReason: " 下属单位分散，确因工作需要 " };
    const approved = { ...explained, deviationApprovedBy: "同心党发〔2026〕8号" };

    const codes = await graph.as(officer).refusals(FOUND, { input: explained });
    const top = await found(graph.as(officer), approved);

    expect(codes).toEqual(["COMMITTEE_TOO_SMALL"]);
    expect(top).toMatchObject({
      deviationReason: "下属单位分散，确因工作需要",
      deviationApprovedBy: "同心党发〔2026〕8号",
    });
  });
});

describe("founding below it", () => {
  it("builds the tree from the committee down to a group [R-PTY-01]", async () => {
    const { speaker, top, own, branch } = await anEnterprise();
    const general = { ...own, kind: "GENERAL_BRANCH", name: "一矿党总支", parentId: top.id, fullMembers: 70 };
    const { id: generalId } = await found(speaker, general);
    const { id: branchId } = await found(speaker, { ...branch, parentId: generalId });
    const group = { ...own, kind: "GROUP", name: "早班党小组", parentId: branchId, fullMembers: 4 };

    const { parent, basis } = await found(speaker, group);

    expect({ parent, basis }).toEqual({ parent: { id: branchId }, basis: null });
    const children = async (id: string) => names((await speaker.run(ONE, { id })).partyOrganization.children);
    expect([await children(top.id), await children(generalId), await children(branchId)]).toEqual([
      ["一矿党总支"],
      ["采煤一区党支部"],
      ["早班党小组"],
    ]);
  });

  it("tells how a branch is led: from seven full members on by a committee [R-PTY-03]", async () => {
    const { speaker, founded, branch } = await aBranch({ fullMembers: 6 });

    const larger = await found(speaker, { ...branch, name: "掘进一区党支部", fullMembers: 7 });

    expect(founded.committeeRule).toMatchObject({
      hasCommittee: false,
      minSeats: null,
      posts: ["SECRETARY", "DEPUTY_SECRETARY"],
    });
    expect(larger.committeeRule).toEqual({
      hasCommittee: true,
      minSeats: 3,
      usualMaxSeats: 5,
      maxSeats: 7,
      posts: ["SECRETARY", "ORGANIZATION", "PUBLICITY", "DISCIPLINE"],
      basis: { source: "BR18", article: "ch. 6", level: "MUST" },
    });
  });

  it("proposes a joint branch, in the caller's language, to a unit of too few full members [R-PTY-02]", async () => {
    const { officer, branch } = await anEnterprise();
    const input = { ...branch, fullMembers: 2, probationaryMembers: 5 };

    const zh = (await graph.as(officer).run(FOUND, { input })).partyOrganizationFound;
    const en = (await graph.as(officer, "en").run(FOUND, { input })).partyOrganizationFound;

    expect(zh.partyOrganization).toBeNull();
    expect(zh.userErrors).toMatchObject([
      {
        code: "BRANCH_TOO_SMALL",
        message: "正式党员人数不足以成立党支部；请与邻近单位成立联合党支部。",
        path: ["input", "fullMembers"],
        rule: "R-PTY-02",
      },
    ]);
    expect(en.userErrors[0].message).toBe(
      "Too few full members for a branch; found a joint branch with units nearby.",
    );
  });

  it.each([
    ["no name", { name: "  " }, "TEXT_INVALID"],
    ["the name of another", { name: " 公司党委 " }, "NAME_TAKEN"],
    ["members below nothing", { fullMembers: -1 }, "MEMBERS_INVALID"],
    ["a thousand million members", { probationaryMembers: 1_000_000_000 }, "MEMBERS_INVALID"],
    ["too many members", { fullMembers: 51 }, "BRANCH_TOO_LARGE"],
    ["an empty reason", { fullMembers: 51, deviationReason: " " }, "TEXT_INVALID"],
    ["a reason that nothing needs", { deviationReason: "备用" }, "DEVIATION_NEEDLESS"],
    ["a general branch of too few", { kind: "GENERAL_BRANCH", fullMembers: 49 }, "GENERAL_BRANCH_UNFIT"],
    ["a group below a committee", { kind: "GROUP" }, "PARENT_UNFIT"],
    ["no superior", { parentId: null }, "PARENT_UNFIT"],
    ["a superior nobody knows", { parentId: newId() }, "PARENT_UNKNOWN"],
    ["a unit nobody knows", { orgUnitId: newId() }, "ORG_UNIT_UNKNOWN"],
    ["a unit that is no id", { orgUnitId: "first" }, "ORG_UNIT_UNKNOWN"],
    ["a day to come", { foundedOn: "2026-11-03" }, "FOUNDED_AHEAD"],
    ["an end before its beginning", { foundedOn: "2026-10-01", endsOn: "2026-09-30" }, "TERM_INVALID"],
    ["a single served unit", { servedUnitIds: [newId()] }, "SERVED_UNITS_INVALID"],
    ["six served units", { servedUnitIds: Array.from({ length: 6 }, newId) }, "SERVED_UNITS_TOO_MANY"],
    ["served units nobody knows", { servedUnitIds: [newId(), newId()] }, "ORG_UNIT_UNKNOWN"],
  ])("is refused with %s", async (_, wrong, code) => {
    const { speaker, branch } = await anEnterprise();
    expect(await speaker.refusals(FOUND, { input: { ...branch, ...wrong } })).toEqual([code]);
  });

  it("is refused below another enterprise's organization", async () => {
    const { speaker, branch } = await anEnterprise();
    const { top: foreign } = await anEnterprise();
    const input = { ...branch, parentId: foreign.id };
    expect(await speaker.refusals(FOUND, { input })).toEqual(["PARENT_UNKNOWN"]);
  });

  it("takes null for what may be left out", async () => {
    const nothing = { deviationReason: null, deviationApprovedBy: null, servedUnitIds: null };
    const { founded } = await aBranch({ ...nothing, foundedOn: null, endsOn: null });
    expect(founded).toMatchObject({ foundedOn: "2026-11-02", endsOn: null, servedUnits: [] });
  });
});

describe("a temporary branch", () => {
  it("lasts six months to the day, and longer only for a reason [R-PTY-02 R-X-03]", async () => {
    const { speaker, branch } = await anEnterprise();
    const from = { ...branch, foundedOn: "2026-08-31" };

    const usual = await found(speaker, { ...from, name: "甲", endsOn: "2027-02-28" });
    const codes = await speaker.refusals(FOUND, { input: { ...from, endsOn: "2027-03-01" } });
    const explained = { ...from, endsOn: "2027-03-01", deviationReason: "工期延长" };
    const longer = await found(speaker, explained);

    expect(usual).toMatchObject({ isTemporary: true, endsOn: "2027-02-28", deviationReason: null });
    expect(codes).toEqual(["TERM_TOO_LONG"]);
    expect(longer).toMatchObject({ isTemporary: true, deviationReason: "工期延长" });
  });
});

describe("a joint branch", () => {
  it("shows on the units it serves as well as on its own [R-PTY-02]", async () => {
    const { orgUnitId, speaker, branch } = await anEnterprise();
    const units = [await aUnit(orgUnitId), await aUnit(orgUnitId)];

    const { servedUnits } = await found(speaker, { ...branch, name: "联合党支部", servedUnitIds: units });

    expect(servedUnits).toEqual(units.map(id => ({ id })));
    const asked = [orgUnitId, ...units, await aUnit(orgUnitId)].map(id => ({ __typename: "OrgUnit", id }));
    const { _entities } = await speaker.run(ENTITIES, { asked });
    expect(_entities.map(({ partyOrganizations }: Answer) => names(partyOrganizations))).toEqual([
      ["公司党委", "联合党支部"],
      ["联合党支部"],
      ["联合党支部"],
      [],
    ]);
  });

  it("serves open units of its enterprise only, each of them once", async () => {
    const { orgUnitId, speaker, branch } = await anEnterprise();
    const unit = await aUnit(orgUnitId);
    const { orgUnitId: foreign } = await aCompany(graph, "EMPLOYEE");
    const serving = (other: string) =>
      speaker.refusals(FOUND, { input: { ...branch, servedUnitIds: [unit, other] } });

    expect(await serving(foreign)).toEqual(["ORG_UNIT_UNKNOWN"]);
    expect(await serving(await aUnit(orgUnitId, false))).toEqual(["ORG_UNIT_UNKNOWN"]);
    expect(await serving(unit.toUpperCase())).toEqual(["SERVED_UNITS_INVALID"]);
  });
});

describe("an officer's scope", () => {
  const ofUnit = (unit: string, organizationId: string) =>
    graph.as(person("officer", "ORGANIZATION_OFFICER", { organizationId, scopes: [unit] }));

  it("holds for the unit, the units served and what exists already", async () => {
    const { orgUnitId, branch, id } = await aBranch();
    const [own, other] = [await aUnit(orgUnitId), await aUnit(orgUnitId)];
    const officer = ofUnit(own, orgUnitId);
    const input = { ...branch, name: "掘进一区党支部", orgUnitId: own };
    const members = { fullMembers: 9, probationaryMembers: 1 };

    expect([
      await officer.refusals(FOUND, { input: { ...input, orgUnitId: other } }),
      await officer.refusals(FOUND, { input: { ...input, servedUnitIds: [own, other] } }),
      await officer.refusals(CHANGE, { id, input: members }),
      await officer.refusals(DISSOLVE, { id, reason: "撤销" }),
    ]).toEqual(Array.from({ length: 4 }, () => ["OUT_OF_SCOPE"]));
    expect(await officer.refusals(FOUND, { input })).toEqual([]);
  });

  it("is nothing to employees and to those without any role", async () => {
    const { branch, id } = await aBranch();
    const members = { fullMembers: 9, probationaryMembers: 1 };
    for (const viewer of [an, nobody]) {
      const errors = [
        await graph.as(viewer).errors(FOUND, { input: branch }),
        await graph.as(viewer).errors(CHANGE, { id, input: members }),
        await graph.as(viewer).errors(DISSOLVE, { id, reason: "撤销" }),
      ];
      for (const [error] of errors)
        expect(error?.extensions).toMatchObject({ permission: "party-organizations:manage" });
    }
    const [error] = await graph.as(nobody).errors(LIST);
    expect(error?.extensions).toMatchObject({ permission: "party-organizations:read" });
  });
});

describe("malformed input", () => {
  it("is called bad input", async () => {
    const { speaker, branch, id } = await aBranch();
    const members = { fullMembers: 9, probationaryMembers: 1 };
    const answers = await Promise.all([
      speaker.errors(FOUND, { input: { ...branch, parentId: "x' or 1=1" } }),
      speaker.errors(FOUND, { input: { ...branch, parentId: "" } }),
      speaker.errors(FOUND, { input: { ...branch, kind: "CELL" } }),
      speaker.errors(FOUND, { input: { ...branch, fullMembers: 9.5 } }),
      speaker.errors(FOUND, { input: { ...branch, fullMembers: 1e12 } }),
      speaker.errors(FOUND, { input: { ...branch, foundedOn: "2026-02-30" } }),
      speaker.errors(FOUND, { input: { ...branch, servedUnitIds: [null] } }),
      speaker.errors(CHANGE, { id: "first", input: members }),
      speaker.errors(CHANGE, { id, input: { ...members, fullMembers: null } }),
      speaker.errors(DISSOLVE, { id: "", reason: "撤销" }),
      speaker.errors(LIST, { filter: { parentId: "first" } }),
    ]);
    for (const [error] of answers) expect(error?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  });
});

describe("reporting the members anew", () => {
  const members = (fullMembers: number, more: object = {}) => ({
    fullMembers,
    probationaryMembers: 1,
    ...more,
  });

  it("judges the kind anew and replaces what was explained [R-PTY-01 R-PTY-02]", async () => {
    const { speaker, id, founded } = await aBranch({ fullMembers: 55, deviationReason: "井下分散" });
    const change = async (input: object) =>
      (await speaker.run(CHANGE, { id, input })).partyOrganizationChange;

    const unexplained = await change(members(52));
    const explained = await change(members(52, { deviationReason: "合并区队" }));
    const usual = await change(members(49));

    expect(unexplained.userErrors).toMatchObject([{ code: "BRANCH_TOO_LARGE" }]);
    expect(explained.partyOrganization.version).toBe(founded.version + 1);
    expect(explained.partyOrganization.deviationReason).toBe("合并区队");
    expect(usual.partyOrganization).toMatchObject({ version: founded.version + 2, fullMembers: 49 });
    expect(usual.partyOrganization.deviationReason).toBeNull();
  });

  it.each([
    ["fewer than three full members", members(2), "BRANCH_TOO_SMALL"],
    ["a negative number", members(9, { probationaryMembers: -1 }), "MEMBERS_INVALID"],
    ["a reason no longer needed", members(9, { deviationReason: "井下分散" }), "DEVIATION_NEEDLESS"],
  ])("is refused with %s, and nothing is written", async (_, input, code) => {
    const { speaker, id } = await aBranch();
    expect(await speaker.refusals(CHANGE, { id, input })).toEqual([code]);
    expect((await speaker.run(ONE, { id })).partyOrganization.fullMembers).toBe(9);
  });

  it("needs the reason of a long temporary branch again", async () => {
    const term = { foundedOn: "2026-01-15", endsOn: "2026-12-31" };
    const { speaker, id } = await aBranch({ ...term, deviationReason: "工期延长" });
    expect(await speaker.refusals(CHANGE, { id, input: members(9) })).toEqual(["TERM_TOO_LONG"]);
  });

  it("succeeds once when ten officers send the version they all read [R-X-16]", async () => {
    const { speaker, id, founded } = await aBranch();
    const { version } = founded;

    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        speaker.run(CHANGE, { id, input: members(10 + index), expectedVersion: version }),
      ),
    );

    const refused = answers.flatMap(answer => answer.partyOrganizationChange.userErrors);
    expect(refused).toHaveLength(9);
    for (const { code, currentVersion } of refused)
      expect([code, currentVersion]).toEqual(["CONFLICT", version + 1]);
  });

  it("is judged by the enterprise's limits of the day; what was judged before stays [R-X-11]", async () => {
    const { orgUnitId, officer, speaker, branch, id } = await aBranch({ fullMembers: 4 });
    const packId = newId();
    const tightened = { packId, key: "branchFullMembers", value: 5, source: "公司党委", article: "第三条" };
    const from = { organizationId: orgUnitId, tier: "ENTERPRISE", validFrom: "2026-11-01" } as const;
    await graph.given(officer, async ({ em }) => {
      em.create(PolicyValue, { ...tightened, ...from, level: "MUST" });
    });

    const codes = await speaker.refusals(CHANGE, { id, input: members(4) });
    const another = await found(speaker, { ...branch, name: "掘进一区党支部", fullMembers: 5 });

    expect(codes).toEqual(["BRANCH_TOO_SMALL"]);
    expect(another.basis).toEqual({ packId, source: "公司党委", article: "第三条", level: "MUST" });
    expect((await speaker.run(ONE, { id })).partyOrganization.basis).toEqual({ packId: "seed" });
  });
});

describe("dissolving", () => {
  it("names who, when and why, and frees the name [R-X-10]", async () => {
    const { speaker, branch, id } = await aBranch();

    const answer = await speaker.run(DISSOLVE, { id, reason: " 区队合并 " });

    expect(answer.partyOrganizationDissolve.partyOrganization).toMatchObject({
      dissolvedOn: "2026-11-02",
      dissolvedBy: "party_committee_officer",
      dissolutionReason: "区队合并",
    });
    expect(await speaker.refusals(FOUND, { input: branch })).toEqual([]);
  });

  it("of the top committee makes way for another [R-PTY-01]", async () => {
    const { speaker, top, own } = await anEnterprise();
    await speaker.run(DISSOLVE, { id: top.id, reason: "改制" });
    const input = { ...own, kind: "COMMITTEE", name: "新党委", fullMembers: 130 };
    expect(await speaker.refusals(FOUND, { input })).toEqual([]);
  });

  it("takes a reason, the version last read, and no organization below", async () => {
    const { speaker, top, id, founded } = await aBranch();
    expect([
      await speaker.refusals(DISSOLVE, { id, reason: " " }),
      await speaker.refusals(DISSOLVE, { id, reason: "撤销", expectedVersion: founded.version + 1 }),
      await speaker.refusals(DISSOLVE, { id: top.id, reason: "撤销" }),
    ]).toEqual([["REASON_MISSING"], ["CONFLICT"], ["HAS_SUBORDINATES"]]);
  });

  it("is final: nothing is changed, dissolved again or founded below", async () => {
    const { speaker, id, own } = await aBranch();
    await speaker.run(DISSOLVE, { id, reason: "撤销" });
    const group = { ...own, kind: "GROUP", name: "党小组", parentId: id, fullMembers: 3 };
    expect([
      await speaker.refusals(DISSOLVE, { id, reason: "撤销" }),
      await speaker.refusals(CHANGE, { id, input: { fullMembers: 9, probationaryMembers: 0 } }),
      await speaker.refusals(FOUND, { input: group }),
    ]).toEqual(Array.from({ length: 3 }, () => ["DISSOLVED"]));
  });

  it("never leaves an organization below what is gone, whoever comes first", async () => {
    for (let round = 0; round < 10; round++) {
      const { speaker, id, own } = await aBranch();
      const group = { ...own, kind: "GROUP", name: "党小组", parentId: id, fullMembers: 3 };

      const [dissolving, founding] = await Promise.all([
        speaker.refusals(DISSOLVE, { id, reason: "撤销" }),
        speaker.refusals(FOUND, { input: group }),
      ]);

      expect([
        [[], ["DISSOLVED"]],
        [["HAS_SUBORDINATES"], []],
      ]).toContainEqual([dissolving, founding]);
    }
  });

  it("of what is not there is not possible", async () => {
    const [error] = await graph.as(officerOfGroup).errors(DISSOLVE, { id: newId(), reason: "撤销" });
    expect(error?.extensions?.["code"]).toBe("NOT_FOUND");
  });
});

describe("the list of party organizations", () => {
  it("turns its pages by name and takes five statements for three as for ten", async () => {
    const { orgUnitId, speaker, branch } = await anEnterprise();
    const units = [await aUnit(orgUnitId), await aUnit(orgUnitId)];
    const foundAll = (count: number, prefix: string) =>
      Promise.all(
        Array.from({ length: count }, (_, index) =>
          found(speaker, { ...branch, name: `${prefix}${index}`, servedUnitIds: units }),
        ),
      );
    await foundAll(2, "甲");
    const few = await graph.statements(() => speaker.run(LIST, { first: 10 }));
    await foundAll(7, "乙");
    const many = await graph.statements(() => speaker.run(LIST, { first: 10 }));

    const first = (await speaker.run(LIST, { first: 6 })).partyOrganizations;
    const second = (await speaker.run(LIST, { first: 6, after: first.pageInfo.endCursor }))
      .partyOrganizations;

    expect(names([...first.nodes, ...second.nodes]).join(" ")).toBe(
      "公司党委 甲0 甲1 乙0 乙1 乙2 乙3 乙4 乙5 乙6",
    );
    expect(first).toMatchObject({ totalCount: 10, pageInfo: { hasNextPage: true } });
    expect(second.pageInfo.hasNextPage).toBe(false);
    // The page, its total, the superiors, the subordinates and the limits of the day.
    expect([few, many]).toEqual([5, 5]);
  });

  it("can be narrowed to a kind, a unit and a superior", async () => {
    const { orgUnitId, speaker, top, branch } = await aBranch();
    const unit = await aUnit(orgUnitId);
    await found(speaker, { ...branch, name: "掘进一区党支部", orgUnitId: unit });
    const narrowed = async (filter: object) =>
      names((await speaker.run(LIST, { filter })).partyOrganizations.nodes);

    expect(await narrowed({ kind: "COMMITTEE" })).toEqual(["公司党委"]);
    expect(await narrowed({ orgUnitId: unit, kind: null })).toEqual(["掘进一区党支部"]);
    expect(await narrowed({ parentId: top.id })).toEqual(["采煤一区党支部", "掘进一区党支部"]);
    expect(await narrowed({ parentId: newId() })).toEqual([]);
  });

  it("and what others refer to", async () => {
    const { speaker, id } = await aBranch();
    const asked = [id, newId(), "first"].map(each => ({ __typename: "PartyOrganization", id: each }));
    const { _entities } = await speaker.run(ENTITIES, { asked });
    expect(_entities).toEqual([{ name: "采煤一区党支部" }, null, null]);
  });

  it("does not show another enterprise's organizations", async () => {
    const { id } = await aBranch();
    const reader = graph.as(an);
    expect(await reader.run(ONE, { id })).toEqual({ partyOrganization: null });
    expect(await reader.run(ONE, { id: "junk" })).toEqual({ partyOrganization: null });
    expect((await reader.run(LIST)).partyOrganizations).toMatchObject({ nodes: [], totalCount: 0 });
  });
});

it("the demo enterprise has organizations of every kind, and is loaded once", async () => {
  const reader = graph.as(person("an", "EMPLOYEE", { organizationId: demoId("unit:TX-A") }));
  for (const size of ["small", "small"] as const) await graph.service.loadDemo(size);

  const { nodes, totalCount } = (await reader.run(LIST)).partyOrganizations;
  const { partyOrganization } = await reader.run(ONE, { id: demoId("party:committee") });

  expect(totalCount).toBe(7);
  const joint = nodes.filter(({ servedUnits }: Answer) => servedUnits.length > 0);
  expect(names(joint)).toEqual(["机关联合党支部"]);
  expect(names(partyOrganization.children)).toEqual(["东岭一矿党总支", "机关联合党支部"]);
});
