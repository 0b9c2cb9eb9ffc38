import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { demoId, newId } from "@tongxin/kernel";
import {
  aCompany,
  an,
  integrity as officerOfGroup,
  MONDAY_MORNING,
  nobody,
  person,
  testGraph,
  type TestGraph,
  graphFor,
} from "@tongxin/testing";
import { integrity } from "../service.js";

type Speaker = ReturnType<TestGraph["as"]>;

const graph = await graphFor(integrity);
beforeEach(() => graph.clock.set(MONDAY_MORNING));

const ANSWER = `{
  microPowerItem {
    id version duty title state revision holderPosts procedureSteps complaintDoor
    redLines { kind text order } bottomLines { kind text order }
    publishedAt publishedBy retiredAt retiredBy retirementReason
  }
  userErrors { code message path rule allowedTransitions currentVersion }
}`;
const DRAFT = `mutation Draft($input: MicroPowerItemDraftInput!) { microPowerItemDraft(input: $input) ${ANSWER} }`;
const REVISE = `mutation Revise($id: ID!) { microPowerItemRevise(id: $id) ${ANSWER} }`;
const CHANGE = `mutation Change($id: ID!, $input: MicroPowerItemChangeInput!, $expectedVersion: Int) {
  microPowerItemChange(id: $id, input: $input, expectedVersion: $expectedVersion) ${ANSWER}
}`;
const PUBLISH = `mutation Publish($id: ID!, $expectedVersion: Int) {
  microPowerItemPublish(id: $id, expectedVersion: $expectedVersion) ${ANSWER}
}`;
const RETIRE = `mutation Retire($id: ID!, $reason: String!) { microPowerItemRetire(id: $id, reason: $reason) ${ANSWER} }`;
const ACKNOWLEDGE = `mutation Acknowledge($itemId: ID!) {
  microPowerAcknowledge(itemId: $itemId) {
    microPowerAcknowledgement { year acknowledgedOn employee { id } item { id viewerAcknowledgedOn acknowledgementCount } }
    userErrors { code }
  }
}`;
const REGISTER = `query Register($filter: MicroPowerItemFilter, $first: Int, $after: String) {
  microPowerItems(filter: $filter, first: $first, after: $after) {
    nodes {
      id duty state viewerAcknowledgedOn acknowledgementCount
      redLines { text } bottomLines { text } orgUnit { id }
    }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
}`;
const ONE = `query One($id: ID!, $year: Int) {
  microPowerItem(id: $id) { state viewerAcknowledgedOn acknowledgementCount(year: $year) }
}`;

const DUTIES = ["ATTENDANCE_MANAGEMENT", "MATERIAL_REQUISITION", "WAGE_ACCOUNTING"];

const content = {
  title: "班组工资核算",
  holderPosts: ["SECTION_HEAD", "TEAM_LEADER"],
  procedureSteps: ["班组记工", "公示三天"],
  complaintDoor: "本矿纪委举报箱",
  redLines: ["不准冒领工资", "不准克扣奖金"],
  bottomLines: ["分配公开"],
};

/** A company with people of its own: nobody has acknowledged anything yet. */
async function anEnterprise() {
  const { orgUnitId, officer } = await aCompany(graph, "INTEGRITY_OFFICER");
  const an = person(`an of ${orgUnitId}`, "EMPLOYEE", { organizationId: orgUnitId });
  return { orgUnitId, an, holder: graph.as(an), officer: graph.as(officer) };
}

type Company = Pick<Awaited<ReturnType<typeof anEnterprise>>, "orgUnitId" | "officer">;

async function aDraft({ orgUnitId, officer }: Company, input: object = {}) {
  const whole = { ...content, orgUnitId, duty: "WAGE_ACCOUNTING", ...input };
  return (await officer.run(DRAFT, { input: whole })).microPowerItemDraft.microPowerItem;
}

async function aPublishedItem(company: Company, input: object = {}) {
  const { id } = await aDraft(company, input);
  return (await company.officer.run(PUBLISH, { id })).microPowerItemPublish.microPowerItem;
}

const register = async (speaker: Speaker, variables: object = {}) =>
  (await speaker.run(REGISTER, variables)).microPowerItems;

const one = async (speaker: Speaker, id: string, year?: number) =>
  (await speaker.run(ONE, { id, year })).microPowerItem;

/** How often each answer was given to ten who asked at once; "" is a yes. */
async function tenAtOnce(ask: (index: number) => Promise<string[]>): Promise<Record<string, number>> {
  const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => ask(index)));
  const counts: Record<string, number> = {};
  for (const codes of answers) counts[codes.join()] = (counts[codes.join()] ?? 0) + 1;
  return counts;
}

describe("the register of micro powers", () => {
  it("shows a post its three duties with their lines, and its holder acknowledges one [INT-S1 R-INT-01]", async () => {
    const { an, holder, ...company } = await anEnterprise();
    for (const duty of DUTIES) await aPublishedItem(company, { duty });

    const { nodes, totalCount } = await register(holder, { filter: { post: "TEAM_LEADER" } });
    const answer = await holder.run(ACKNOWLEDGE, { itemId: nodes[2].id });

    expect(totalCount).toBe(3);
    expect(nodes).toEqual(
      DUTIES.map(duty => ({
        id: expect.any(String),
        duty,
        state: "PUBLISHED",
        viewerAcknowledgedOn: null,
        acknowledgementCount: 0,
        redLines: [{ text: "不准冒领工资" }, { text: "不准克扣奖金" }],
        bottomLines: [{ text: "分配公开" }],
        orgUnit: { id: company.orgUnitId },
      })),
    );
    expect(answer.microPowerAcknowledge).toEqual({
      microPowerAcknowledgement: {
        year: 2026,
        acknowledgedOn: "2026-11-02",
        employee: { id: an.employeeId },
        item: { id: nodes[2].id, viewerAcknowledgedOn: "2026-11-02", acknowledgementCount: 1 },
      },
      userErrors: [],
    });
  });

  it("is filtered by duty, post and state", async () => {
    const company = await anEnterprise();
    await aPublishedItem(company, { holderPosts: ["SECTION_HEAD"] });
    await aDraft(company, { duty: "ATTENDANCE_MANAGEMENT" });
    const found = async (filter: object) => (await register(company.officer, { filter })).totalCount;

    expect(await found({ duty: "WAGE_ACCOUNTING" })).toBe(1);
    expect(await found({ duty: "MATERIAL_REQUISITION" })).toBe(0);
    expect(await found({ post: "TEAM_LEADER" })).toBe(1);
    expect(await found({ post: "SECTION_HEAD" })).toBe(2);
    expect(await found({ post: "SECTION_HEAD", state: "DRAFT" })).toBe(1);
  });

  it("turns its pages by duty, and costs as many statements for three items as for one", async () => {
    const { holder, ...company } = await anEnterprise();
    const cost = () => graph.statements(() => register(holder));
    await aPublishedItem(company, { duty: DUTIES[2] });
    const costOfOne = await cost();
    for (const duty of DUTIES.slice(0, 2)) await aPublishedItem(company, { duty });
    const costOfThree = await cost();

    const first = await register(holder, { first: 2 });
    const second = await register(holder, { first: 2, after: first.pageInfo.endCursor });

    expect(costOfThree).toBe(costOfOne);
    expect([...first.nodes, ...second.nodes].map(({ duty }) => duty)).toEqual(DUTIES);
    expect([first, second].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false]);
  });

  it("shows drafts and what is retired to its writers only, and nothing to another enterprise", async () => {
    const { officer, holder, ...company } = await anEnterprise();
    const draft = await aDraft({ officer, ...company });
    const retired = await aPublishedItem({ officer, ...company });
    await officer.run(RETIRE, { id: retired.id, reason: "职责调整" });
    const published = await aPublishedItem({ officer, ...company });
    const stranger = (await anEnterprise()).officer;
    const seenBy = async (speaker: Speaker) => {
      const items = await Promise.all([draft, retired, published].map(({ id }) => one(speaker, id)));
      return [(await register(speaker)).totalCount, ...items.map(item => item?.state ?? null)];
    };

    expect(await seenBy(officer)).toEqual([3, "DRAFT", "RETIRED", "PUBLISHED"]);
    expect(await seenBy(holder)).toEqual([1, null, null, "PUBLISHED"]);
    expect(await seenBy(stranger)).toEqual([0, null, null, null]);
  });

  it("answers other services' references to what was published, never to a draft", async () => {
    const company = await anEnterprise();
    const items = [await aDraft(company), await aPublishedItem(company)];
    const entities = `query Items($items: [_Any!]!) { _entities(representations: $items) { ... on MicroPowerItem { state } } }`;
    const representations = items.map(({ id }) => ({ __typename: "MicroPowerItem", id }));

    const { _entities } = await company.officer.run(entities, { items: representations });

    expect(_entities).toEqual([null, { state: "PUBLISHED" }]);
  });
});

describe("drafting an item", () => {
  it("keeps what was written, trimmed and in order, as revision 1", async () => {
    const { title, holderPosts } = content;
    const untidy = { title: ` ${title} `, holderPosts: [...holderPosts, ...holderPosts] };

    const draft = await aDraft(await anEnterprise(), untidy);

    const { redLines: _red, bottomLines: _bottom, ...written } = content;
    expect(draft).toMatchObject({ ...written, state: "DRAFT", revision: 1, version: 1, publishedAt: null });
    expect([draft.redLines, draft.bottomLines]).toEqual([
      [
        { kind: "RED", text: "不准冒领工资", order: 1 },
        { kind: "RED", text: "不准克扣奖金", order: 2 },
      ],
      [{ kind: "BOTTOM", text: "分配公开", order: 1 }],
    ]);
  });

  it.each([
    ["a unit nobody knows", { orgUnitId: newId() }, "ORG_UNIT_UNKNOWN", ["input", "orgUnitId"]],
    ["no post", { holderPosts: [] }, "HOLDER_POST_MISSING", ["input", "holderPosts"]],
    ["no title", { title: " " }, "TEXT_INVALID", ["input", "title"]],
    ["a title of 201 characters", { title: "权".repeat(201) }, "TEXT_INVALID", ["input", "title"]],
    ["no complaint door", { complaintDoor: "" }, "TEXT_INVALID", ["input", "complaintDoor"]],
    ["a blank step", { procedureSteps: ["记工", " "] }, "TEXT_INVALID", ["input", "procedureSteps", "1"]],
    ["a blank red line", { redLines: [""] }, "TEXT_INVALID", ["input", "redLines", "0"]],
    ["a blank bottom line", { bottomLines: [""] }, "TEXT_INVALID", ["input", "bottomLines", "0"]],
  ])("is refused with %s", async (_, wrong, code, path) => {
    const { orgUnitId, officer } = await anEnterprise();
    const input = { ...content, orgUnitId, duty: "WAGE_ACCOUNTING", ...wrong };

    const { microPowerItemDraft } = await officer.run(DRAFT, { input });

    expect(microPowerItemDraft.microPowerItem).toBeNull();
    expect(microPowerItemDraft.userErrors).toMatchObject([{ code, path }]);
  });

  it("is refused to an officer of another unit", async () => {
    const { orgUnitId } = await anEnterprise();
    const stranger = person("stranger", "INTEGRITY_OFFICER", { scopes: [newId()] });
    const input = { ...content, orgUnitId, duty: "WAGE_ACCOUNTING" };
    expect(await graph.as(stranger).refusals(DRAFT, { input })).toEqual(["OUT_OF_SCOPE"]);
  });

  it("is forbidden to employees and to those without any role", async () => {
    const input = { ...content, orgUnitId: newId(), duty: "WAGE_ACCOUNTING" };
    for (const viewer of [an, nobody]) {
      const [error] = await graph.as(viewer).errors(DRAFT, { input });
      expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "micro-powers:manage" });
    }
  });

  it("calls an unknown duty bad input", async () => {
    const input = { ...content, orgUnitId: newId(), duty: "HIRING" };
    const [error] = await graph.as(officerOfGroup).errors(DRAFT, { input });
    expect(error?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  });
});

describe("changing an item", () => {
  it("puts the new words and lines in place of a draft's", async () => {
    const company = await anEnterprise();
    const { id, version } = await aDraft(company);
    const input = { ...content, title: "工资核算", redLines: ["不准优亲厚友"], bottomLines: [] };

    const answer = await company.officer.run(CHANGE, { id, input, expectedVersion: version });

    expect(answer.microPowerItemChange.microPowerItem).toMatchObject({
      version: version + 1,
      title: "工资核算",
      redLines: [{ kind: "RED", text: "不准优亲厚友", order: 1 }],
      bottomLines: [],
    });
  });

  it("makes an older version stale, though nothing but a line changed [R-X-16]", async () => {
    const { officer, ...company } = await anEnterprise();
    const { id, version } = await aDraft({ officer, ...company });
    await officer.run(CHANGE, { id, input: { ...content, redLines: ["不准代签"] } });

    const stale = [
      await officer.run(CHANGE, { id, input: content, expectedVersion: version }),
      await officer.run(PUBLISH, { id, expectedVersion: version }),
    ];

    for (const { userErrors } of stale.flatMap(answer => Object.values<{ userErrors: object[] }>(answer))) {
      expect(userErrors).toMatchObject([{ code: "CONFLICT", currentVersion: version + 1 }]);
    }
  });

  it("is refused once the item is published", async () => {
    const company = await anEnterprise();
    const { id } = await aPublishedItem(company);

    const { microPowerItemChange } = await company.officer.run(CHANGE, { id, input: content });

    expect(microPowerItemChange.userErrors).toMatchObject([
      { code: "NOT_DRAFT", message: "已公布的内容不可修改，请另行修订。", path: ["id"] },
    ]);
  });
});

describe("publishing an item", () => {
  it("names the instant and the account [R-X-10]", async () => {
    const item = await aPublishedItem(await anEnterprise());
    expect(item).toMatchObject({
      state: "PUBLISHED",
      publishedAt: "2026-11-02T01:00:00.000Z",
      publishedBy: "integrity_officer",
      retiredAt: null,
    });
  });

  it.each([
    ["a step", { procedureSteps: [] }, "STEP_MISSING"],
    ["a red line", { redLines: [] }, "RED_LINE_MISSING"],
    ["a bottom line", { bottomLines: [] }, "BOTTOM_LINE_MISSING"],
  ])("is refused without %s [R-INT-01]", async (_, lacking, code) => {
    const company = await anEnterprise();
    const { id } = await aDraft(company, lacking);
    expect(await company.officer.refusals(PUBLISH, { id })).toEqual([code]);
  });

  it("succeeds for one of ten drafts of a duty that are published at once [R-INT-01]", async () => {
    const { officer, ...company } = await anEnterprise();
    const drafts = await Promise.all(Array.from({ length: 10 }, () => aDraft({ officer, ...company })));

    const answers = await tenAtOnce(index => officer.refusals(PUBLISH, { id: drafts[index].id }));

    expect(answers).toEqual({ "": 1, ALREADY_PUBLISHED: 9 });
  });

  it("happens once when ten officers send the version they all read [R-X-16]", async () => {
    const { officer, ...company } = await anEnterprise();
    const { id, version } = await aDraft({ officer, ...company });

    const answers = await tenAtOnce(() => officer.refusals(PUBLISH, { id, expectedVersion: version }));

    expect(answers).toEqual({ "": 1, CONFLICT: 9 });
  });

  it("is not done twice [R-X-10]", async () => {
    const company = await anEnterprise();
    const { id } = await aPublishedItem(company);

    const { microPowerItemPublish } = await company.officer.run(PUBLISH, { id });

    expect(microPowerItemPublish.userErrors).toMatchObject([
      { code: "INVALID_TRANSITION", allowedTransitions: ["RETIRED"] },
    ]);
  });

  it("is refused to an officer of another unit, forbidden to employees, and finds only what is there", async () => {
    const { id } = await aDraft(await anEnterprise());
    const stranger = person("stranger", "INTEGRITY_OFFICER", { scopes: [newId()] });

    const [forbidden] = await graph.as(an).errors(PUBLISH, { id });
    const [notFound] = await graph.as(officerOfGroup).errors(PUBLISH, { id: newId() });

    expect(await graph.as(stranger).refusals(PUBLISH, { id })).toEqual(["OUT_OF_SCOPE"]);
    expect([forbidden, notFound].map(error => error?.extensions?.["code"])).toEqual([
      "FORBIDDEN",
      "NOT_FOUND",
    ]);
  });
});

describe("revising an item", () => {
  const revise = async (officer: Speaker, id: string) =>
    (await officer.run(REVISE, { id })).microPowerItemRevise.microPowerItem;

  it("copies its text to the next revision, which takes its place when published [R-INT-01]", async () => {
    const { officer, holder, ...company } = await anEnterprise();
    const former = await aPublishedItem({ officer, ...company });
    const inForce = async () => (await register(holder)).nodes.map(({ id }: { id: string }) => id);

    const revision = await revise(officer, former.id);
    const before = await inForce();
    const codes = await officer.refusals(PUBLISH, { id: revision.id });

    const { title, procedureSteps, redLines, bottomLines } = former;
    expect(revision).toMatchObject({ state: "DRAFT", revision: 2, title, procedureSteps });
    expect(revision).toMatchObject({ redLines, bottomLines });
    expect(codes).toEqual([]);
    expect([before, await inForce()]).toEqual([[former.id], [revision.id]]);
    expect(await one(officer, former.id)).toMatchObject({ state: "RETIRED" });
  });

  it("takes the place of a former that was retired meanwhile", async () => {
    const company = await anEnterprise();
    const { id } = await aPublishedItem(company);
    const revision = await revise(company.officer, id);
    await company.officer.run(RETIRE, { id, reason: "内容有误" });

    expect(await company.officer.refusals(PUBLISH, { id: revision.id })).toEqual([]);
  });

  it("is refused for a draft", async () => {
    const company = await anEnterprise();
    const { id } = await aDraft(company);
    expect(await company.officer.refusals(REVISE, { id })).toEqual(["NOT_PUBLISHED"]);
  });

  it("succeeds for one of ten officers who try at once", async () => {
    const { officer, ...company } = await anEnterprise();
    const { id } = await aPublishedItem({ officer, ...company });

    const answers = await tenAtOnce(() => officer.refusals(REVISE, { id }));

    expect(answers).toEqual({ "": 1, ALREADY_REVISED: 9 });
  });
});

describe("retiring an item", () => {
  it("names the instant, the account and the reason [R-X-10]", async () => {
    const company = await anEnterprise();
    const { id } = await aPublishedItem(company);

    const { microPowerItemRetire } = await company.officer.run(RETIRE, { id, reason: " 职责撤销 " });

    expect(microPowerItemRetire.microPowerItem).toMatchObject({
      state: "RETIRED",
      retiredAt: "2026-11-02T01:00:00.000Z",
      retiredBy: "integrity_officer",
      retirementReason: "职责撤销",
    });
  });

  it.each([
    ["without a reason", " ", "REASON_MISSING"],
    ["for a draft", "误建", "INVALID_TRANSITION"],
  ])("is refused %s [R-X-10]", async (_, reason, code) => {
    const company = await anEnterprise();
    const { id } = await aDraft(company);
    expect(await company.officer.refusals(RETIRE, { id, reason })).toEqual([code]);
  });
});

describe("acknowledging an item", () => {
  it("happens once a year, and again when the year has turned in Shanghai [R-INT-01 R-X-01]", async () => {
    const { holder, ...company } = await anEnterprise();
    const { id } = await aPublishedItem(company);
    const acknowledge = () => holder.refusals(ACKNOWLEDGE, { itemId: id });

    graph.clock.set("2026-12-31T23:30:00+08:00");
    const twice = [await acknowledge(), await acknowledge()];
    graph.clock.set("2027-01-01T00:30:00+08:00");
    const before = await one(holder, id);
    const again = await acknowledge();

    expect(twice).toEqual([[], ["ALREADY_ACKNOWLEDGED"]]);
    expect(before).toMatchObject({ viewerAcknowledgedOn: null, acknowledgementCount: 0 });
    expect(again).toEqual([]);
    expect(await one(holder, id, 2026)).toMatchObject({
      viewerAcknowledgedOn: "2027-01-01",
      acknowledgementCount: 1,
    });
  });

  it("is written once when a holder taps ten times at once [R-INT-01]", async () => {
    const { holder, ...company } = await anEnterprise();
    const { id } = await aPublishedItem(company);

    const answers = await tenAtOnce(() => holder.refusals(ACKNOWLEDGE, { itemId: id }));

    expect(answers).toEqual({ "": 1, ALREADY_ACKNOWLEDGED: 9 });
    expect(await one(holder, id)).toMatchObject({ acknowledgementCount: 1 });
  });

  it("is refused to an account that is no employee's [R-INT-01]", async () => {
    const { an, ...company } = await anEnterprise();
    const { id } = await aPublishedItem(company);
    const machine = graph.as({ ...an, employeeId: null });

    expect(await machine.refusals(ACKNOWLEDGE, { itemId: id })).toEqual(["NOT_AN_EMPLOYEE"]);
    expect(await one(machine, id)).toMatchObject({ viewerAcknowledgedOn: null });
  });

  it("is refused before an item is published and after it is retired [R-INT-01]", async () => {
    const { holder, officer, ...company } = await anEnterprise();
    const { id } = await aDraft({ officer, ...company });
    const acknowledge = () => holder.refusals(ACKNOWLEDGE, { itemId: id });

    const before = await acknowledge();
    await officer.run(PUBLISH, { id });
    await officer.run(RETIRE, { id, reason: "职责撤销" });

    expect([before, await acknowledge()]).toEqual([["NOT_PUBLISHED"], ["NOT_PUBLISHED"]]);
  });

  it("is not possible for another enterprise's item, and forbidden without the permission", async () => {
    const { id: itemId } = await aPublishedItem(await anEnterprise());

    const [notFound] = await graph.as(an).errors(ACKNOWLEDGE, { itemId });
    const [malformed] = await graph.as(an).errors(ACKNOWLEDGE, { itemId: "first" });
    const [forbidden] = await graph.as(nobody).errors(ACKNOWLEDGE, { itemId });

    expect([notFound, malformed].map(error => error?.extensions?.["code"])).toEqual([
      "NOT_FOUND",
      "BAD_USER_INPUT",
    ]);
    expect(forbidden?.extensions).toMatchObject({ permission: "micro-powers:acknowledge" });
  });

  it("shows on the person to themselves and to who keeps the register, and stays readable", async () => {
    const { an: signer, holder, officer, ...company } = await anEnterprise();
    for (const duty of DUTIES.slice(0, 2)) {
      const { id } = await aPublishedItem({ officer, ...company }, { duty });
      await holder.run(ACKNOWLEDGE, { itemId: id });
      if (duty === DUTIES[0]) await officer.run(RETIRE, { id, reason: "职责撤销" });
    }
    const people = `query People($people: [_Any!]!) {
      _entities(representations: $people) { ... on Employee { microPowerAcknowledgements { year item { duty state } } } }
    }`;
    const asked = [signer, an].map(({ employeeId: id }) => ({ __typename: "Employee", id }));

    const { _entities } = await holder.run(people, { people: asked });

    const signed = [
      { year: 2026, item: { duty: DUTIES[0], state: "RETIRED" } },
      { year: 2026, item: { duty: DUTIES[1], state: "PUBLISHED" } },
    ];
    expect(_entities).toEqual([{ microPowerAcknowledgements: signed }, { microPowerAcknowledgements: null }]);
    expect((await officer.run(people, { people: asked }))._entities[1]).toEqual({
      microPowerAcknowledgements: [],
    });
  });
});

describe("the demo enterprise", () => {
  let demo: TestGraph;
  beforeAll(async () => void (demo = await testGraph(integrity)));
  afterAll(() => demo.stop());

  it("comes with its whole register in force, and is loaded once", async () => {
    for (const size of ["small", "small"] as const) await demo.service.loadDemo(size);
    const holder = person("an", "EMPLOYEE", { organizationId: demoId("unit:TX-A") });

    const { nodes } = await register(demo.as(holder), { filter: { post: "SECTION_HEAD" } });

    expect(nodes).toMatchObject(DUTIES.map(duty => ({ id: demoId(`micro-power:${duty}`), duty })));
    for (const { redLines, bottomLines } of nodes) {
      expect([redLines.length, bottomLines.length]).toEqual([3, 3]);
    }
  });
});
