import { describe, expect, it } from "@jest/globals";
import { demoId, GROUP_ORGANIZATION_ID, newId } from "@tongxin/kernel";
import { aCompany, an, nobody, person, secretary, type Answer, graphFor } from "@tongxin/testing";
import { innovation } from "../service.js";
import { CampaignPolicy } from "./campaign.rules.js";
import { Theme } from "./theme.entity.js";
import { Track } from "./track.entity.js";

const graph = await graphFor(innovation);

const RESULT = `{
  campaign {
    id version year title kinds state stateSince stateBy stateReason nextStates
    orgUnit { id } themes { id name } tracks { id name }
  }
  userErrors { code message path rule allowedTransitions currentVersion }
}`;

const PLAN = `mutation Plan($input: CampaignInput!) { campaignPlan(input: $input) ${RESULT} }`;
const OPEN = `mutation Open($id: ID!, $expectedVersion: Int) {
  campaignOpen(id: $id, expectedVersion: $expectedVersion) ${RESULT}
}`;
const CLOSE = `mutation Close($id: ID!) { campaignClose(id: $id) ${RESULT} }`;
const CANCEL = `mutation Cancel($id: ID!, $reason: String!) { campaignCancel(id: $id, reason: $reason) ${RESULT} }`;
const ADD_THEME = `mutation AddTheme($id: ID!, $name: String!) { campaignThemeAdd(id: $id, name: $name) ${RESULT} }`;
const ADD_TRACK = `mutation AddTrack($id: ID!, $name: String!, $expectedVersion: Int) {
  campaignTrackAdd(id: $id, name: $name, expectedVersion: $expectedVersion) ${RESULT}
}`;
const REMOVE_TRACK = `mutation RemoveTrack($id: ID!, $trackId: ID!) {
  campaignTrackRemove(id: $id, trackId: $trackId) ${RESULT}
}`;
const CAMPAIGN = `query Campaign($id: ID!) { campaign(id: $id) { title state tracks { name } } }`;
const CAMPAIGNS = `query Campaigns($first: Int, $after: String, $filter: CampaignFilter) {
  campaigns(first: $first, after: $after, filter: $filter) {
    nodes { id year title orgUnit { id } themes { name campaign { title } } tracks { name campaign { title } } }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
}`;
const ENTITIES = `query Entities($asked: [_Any!]!) {
  _entities(representations: $asked) {
    ... on Campaign { title }
    ... on Theme { name campaign { title } }
    ... on Track { name campaign { title } }
    ... on OrgUnit { campaigns { year } }
  }
}`;

const TITLE = "2026年“五小”创新竞赛";
const names = (parts: { name: string }[]) => parts.map(({ name }) => name);

async function aPlanner() {
  const { orgUnitId, officer } = await aCompany(graph, "INNOVATION_SECRETARY");
  return { orgUnitId, officer, speaker: graph.as(officer), input: { orgUnitId, year: 2026, title: TITLE } };
}

async function aCampaign() {
  const company = await aPlanner();
  const { campaignPlan } = await company.speaker.run(PLAN, { input: company.input });
  return { ...company, campaign: campaignPlan.campaign, id: campaignPlan.campaign.id as string };
}

describe("planning a campaign", () => {
  it("brings the four themes and the seven tracks with it [R-INN-03]", async () => {
    const { campaign, orgUnitId } = await aCampaign();

    expect(names(campaign.themes)).toEqual(CampaignPolicy.campaignThemes.value);
    expect(names(campaign.tracks)).toEqual(CampaignPolicy.campaignTracks.value);
    expect(campaign).toMatchObject({
      year: 2026,
      title: TITLE,
      kinds: ["INVENTION", "CREATION", "RENOVATION", "DESIGN", "SUGGESTION"],
      state: "PLANNED",
      stateSince: graph.clock.now().toISOString(),
      stateBy: "innovation_secretary",
      stateReason: null,
      nextStates: ["OPEN", "CANCELLED"],
      orgUnit: { id: orgUnitId },
    });
  });

  it("may leave out some of the five kinds [R-INN-01]", async () => {
    const { speaker, input } = await aPlanner();
    const { campaignPlan } = await speaker.run(PLAN, {
      input: { ...input, kinds: ["SUGGESTION", "DESIGN"] },
    });
    expect(campaignPlan.campaign.kinds).toEqual(["DESIGN", "SUGGESTION"]);
  });

  it("succeeds for one of ten secretaries who plan the same year at once [R-INN-03]", async () => {
    const { speaker, input } = await aPlanner();

    const answers = await Promise.all(Array.from({ length: 10 }, () => speaker.refusals(PLAN, { input })));

    expect(answers.filter(codes => codes.length === 0)).toHaveLength(1);
    expect(answers.filter(([code]) => code === "CAMPAIGN_EXISTS")).toHaveLength(9);
  });

  it("says in the caller's language that the year is taken, and which rule says so", async () => {
    const { officer, input } = await aCampaign();

    const zh = await graph.as(officer).run(PLAN, { input });
    const en = await graph.as(officer, "en").run(PLAN, { input });

    expect(zh.campaignPlan.campaign).toBeNull();
    expect(zh.campaignPlan.userErrors).toMatchObject([
      { code: "CAMPAIGN_EXISTS", message: "本企业当年已有竞赛。", rule: "R-INN-03" },
    ]);
    expect(en.campaignPlan.userErrors[0].message).toBe("The enterprise has a campaign in that year already.");
  });

  it.each([
    ["a unit nobody knows", { orgUnitId: newId() }, "ORG_UNIT_UNKNOWN", "orgUnitId"],
    ["no title", { title: "  " }, "TEXT_INVALID", "title"],
    ["a year of two digits", { year: 26 }, "YEAR_INVALID", "year"],
    ["none of the five kinds", { kinds: [] }, "KINDS_MISSING", "kinds"],
  ])("is refused with %s", async (_, wrong, code, argument) => {
    const { speaker, input } = await aPlanner();
    const { campaignPlan } = await speaker.run(PLAN, { input: { ...input, ...wrong } });
    expect(campaignPlan.userErrors).toMatchObject([{ code, path: ["input", argument] }]);
  });

  it("is refused to a secretary of another unit, and not to one of a unit above", async () => {
    const { input } = await aPlanner();
    const stranger = person("stranger", "INNOVATION_SECRETARY", { scopes: [newId()] });
    const above = person("above", "INNOVATION_SECRETARY", { scopes: [GROUP_ORGANIZATION_ID] });

    expect(await graph.as(stranger).refusals(PLAN, { input })).toEqual(["OUT_OF_SCOPE"]);
    expect(await graph.as(above).refusals(PLAN, { input })).toEqual([]);
  });

  it("is forbidden to employees and to those without any role", async () => {
    const { input } = await aPlanner();
    for (const viewer of [an, nobody]) {
      const [error] = await graph.as(viewer).errors(PLAN, { input });
      expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "campaigns:manage" });
    }
  });

  it.each([{ kinds: ["PAINTING"] }, { year: "今年" }, { year: 1e12 }, { title: null }])(
    "calls %j bad input",
    async wrong => {
      const { speaker, input } = await aPlanner();
      const [error] = await speaker.errors(PLAN, { input: { ...input, ...wrong } });
      expect(error?.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
    },
  );
});

describe("a planned campaign", () => {
  it("takes more themes and tracks, each under a name of its own [R-INN-03]", async () => {
    const { speaker, id, campaign } = await aCampaign();

    const theme = await speaker.run(ADD_THEME, { id, name: " 绿色矿山 " });
    const track = await speaker.run(ADD_TRACK, { id, name: "节能环保类" });

    expect(names(theme.campaignThemeAdd.campaign.themes).at(-1)).toBe("绿色矿山");
    expect(names(track.campaignTrackAdd.campaign.tracks).at(-1)).toBe("节能环保类");
    expect(track.campaignTrackAdd.campaign.version).toBe(campaign.version + 2);
    expect(await speaker.refusals(ADD_THEME, { id, name: "绿色矿山" })).toEqual(["THEME_NAME_TAKEN"]);
    expect(await speaker.refusals(ADD_TRACK, { id, name: "节能环保类 " })).toEqual(["TRACK_NAME_TAKEN"]);
    for (const add of [ADD_THEME, ADD_TRACK])
      expect(await speaker.refusals(add, { id, name: " " })).toEqual(["TEXT_INVALID"]);
  });

  it("gives up a track of its own, and none of another's [R-INN-03]", async () => {
    const { speaker, id, campaign } = await aCampaign();
    const { campaign: other } = await aCampaign();

    const answer = await speaker.run(REMOVE_TRACK, { id, trackId: campaign.tracks[0].id });
    const [error] = await speaker.errors(REMOVE_TRACK, { id, trackId: other.tracks[0].id });

    expect(answer.campaignTrackRemove.campaign).toMatchObject({
      version: campaign.version + 1,
      tracks: campaign.tracks.slice(1),
    });
    expect(error?.extensions?.["code"]).toBe("NOT_FOUND");
  });

  it("is changed once when twenty secretaries send the version they all read [R-X-16]", async () => {
    const { speaker, id, campaign } = await aCampaign();
    const add = (index: number) => ({ id, name: `类别${index}`, expectedVersion: campaign.version });

    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => speaker.run(ADD_TRACK, add(index))),
    );

    const refused = answers.flatMap(answer => answer.campaignTrackAdd.userErrors);
    expect(refused).toHaveLength(19);
    expect(refused).toEqual(
      refused.map(() => expect.objectContaining({ code: "CONFLICT", currentVersion: campaign.version + 1 })),
    );
  });
});

describe("opening a campaign", () => {
  it("freezes its themes and tracks [R-INN-03]", async () => {
    const { speaker, id, campaign } = await aCampaign();

    const { campaignOpen } = await speaker.run(OPEN, { id, expectedVersion: campaign.version });

    expect(campaignOpen.campaign).toMatchObject({
      state: "OPEN",
      nextStates: ["CLOSED"],
      version: campaign.version + 1,
    });
    expect(await speaker.refusals(ADD_THEME, { id, name: "绿色矿山" })).toEqual(["THEMES_FROZEN"]);
    expect(await speaker.refusals(ADD_TRACK, { id, name: "节能环保类" })).toEqual(["TRACKS_FROZEN"]);
    expect(await speaker.refusals(REMOVE_TRACK, { id, trackId: campaign.tracks[0].id })).toEqual([
      "TRACKS_FROZEN",
    ]);
  });

  it.each([
    ["theme", Theme, "THEMES_MISSING"],
    ["track", Track, "TRACKS_MISSING"],
  ] as const)("is refused without any %s [R-INN-03]", async (_, part, code) => {
    const { officer, speaker, id } = await aCampaign();
    await graph.given(officer, ({ em }) => em.nativeDelete<Theme | Track>(part, { campaignId: id }));

    expect(await speaker.refusals(OPEN, { id })).toEqual([code]);

    const { campaign } = await speaker.run(CAMPAIGN, { id });
    expect(campaign.state).toBe("PLANNED");
  });

  it("never leaves an open campaign without tracks, when the last is removed meanwhile [R-INN-03]", async () => {
    const { officer, speaker, id, campaign } = await aCampaign();
    const [last, ...others] = campaign.tracks as { id: string }[];
    await graph.given(officer, ({ em }) => em.nativeDelete(Track, { id: others.map(({ id }) => id) }));

    const [opened, removed] = await Promise.all([
      speaker.refusals(OPEN, { id }),
      speaker.refusals(REMOVE_TRACK, { id, trackId: last?.id }),
    ]);

    expect([
      [["TRACKS_MISSING"], []],
      [[], ["TRACKS_FROZEN"]],
    ]).toContainEqual([opened, removed]);
  });

  it("is refused to a secretary of another unit", async () => {
    const { id } = await aCampaign();
    const stranger = person("stranger", "INNOVATION_SECRETARY", { scopes: [newId()] });
    expect(await graph.as(stranger).refusals(OPEN, { id })).toEqual(["OUT_OF_SCOPE"]);
  });

  it.each([
    ["an unknown campaign", newId(), "NOT_FOUND"],
    ["a malformed id", "2026", "BAD_USER_INPUT"],
  ])("answers %s at the door", async (_, id, code) => {
    const [error] = await graph.as(secretary).errors(OPEN, { id });
    expect(error?.extensions?.["code"]).toBe(code);
  });
});

describe("ending a campaign", () => {
  it("closes one that is open, and only that [R-X-10]", async () => {
    const { speaker, id } = await aCampaign();

    const early = await speaker.run(CLOSE, { id });
    await speaker.run(OPEN, { id });
    graph.clock.set("2026-12-31T18:00:00+08:00");
    const { campaignClose } = await speaker.run(CLOSE, { id });

    expect(early.campaignClose.userErrors).toMatchObject([
      { code: "INVALID_TRANSITION", path: ["id"], allowedTransitions: ["OPEN", "CANCELLED"] },
    ]);
    expect(campaignClose.campaign).toMatchObject({
      state: "CLOSED",
      stateSince: "2026-12-31T10:00:00.000Z",
      nextStates: [],
    });
    expect(await speaker.refusals(OPEN, { id })).toEqual(["INVALID_TRANSITION"]);
  });

  it("cancels one that is planned, with a reason, and frees its year [R-X-10]", async () => {
    const { speaker, id, input } = await aCampaign();

    const unexplained = await speaker.refusals(CANCEL, { id, reason: " " });
    const { campaignCancel } = await speaker.run(CANCEL, { id, reason: "并入集团竞赛" });

    expect(unexplained).toEqual(["REASON_MISSING"]);
    expect(campaignCancel.campaign).toMatchObject({ state: "CANCELLED", stateReason: "并入集团竞赛" });
    expect(await speaker.refusals(PLAN, { input })).toEqual([]);
  });

  it("does not cancel one that has opened [R-X-10]", async () => {
    const { speaker, id } = await aCampaign();
    await speaker.run(OPEN, { id });
    expect(await speaker.refusals(CANCEL, { id, reason: "并入集团竞赛" })).toEqual(["INVALID_TRANSITION"]);
  });
});

describe("the list of campaigns", () => {
  async function campaignsOf(years: readonly number[]) {
    const company = await aPlanner();
    const plan = (more: readonly number[]) =>
      Promise.all(more.map(year => company.speaker.run(PLAN, { input: { ...company.input, year } })));
    await plan(years);
    return { ...company, plan };
  }
  const yearsOf = (answer: Answer): number[] =>
    answer.campaigns.nodes.map(({ year }: { year: number }) => year);

  it("costs the same for three as for ten", async () => {
    const { speaker, plan } = await campaignsOf([2026, 2027, 2028]);
    const few = await graph.statements(() => speaker.run(CAMPAIGNS));
    await plan([2019, 2020, 2021, 2022, 2023, 2024, 2025]);
    const many = await graph.statements(() => speaker.run(CAMPAIGNS));

    const answer = await speaker.run(CAMPAIGNS);

    expect(answer.campaigns.nodes[9]).toMatchObject({
      year: 2019,
      themes: { length: 4 },
      tracks: { length: 7 },
    });
    expect(few).toBe(5);
    expect(many).toBe(few);
  });

  it("turns its pages from the newest year to the oldest, and counts only its own organization", async () => {
    const { speaker } = await campaignsOf([2024, 2027, 2025, 2026]);

    const first = await speaker.run(CAMPAIGNS, { first: 3 });
    const second = await speaker.run(CAMPAIGNS, { first: 3, after: first.campaigns.pageInfo.endCursor });

    expect([yearsOf(first), yearsOf(second)]).toEqual([[2027, 2026, 2025], [2024]]);
    expect(first.campaigns).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    expect(second.campaigns.pageInfo.hasNextPage).toBe(false);
  });

  it("is filtered by year, state and unit", async () => {
    const { speaker, orgUnitId } = await campaignsOf([2025, 2026]);
    const { campaigns } = await speaker.run(CAMPAIGNS, { filter: { year: 2025 } });
    await speaker.run(OPEN, { id: campaigns.nodes[0].id });

    const filtered = async (filter: object) => yearsOf(await speaker.run(CAMPAIGNS, { filter }));

    expect(await filtered({ year: 2025 })).toEqual([2025]);
    expect(await filtered({ state: "PLANNED" })).toEqual([2026]);
    expect(await filtered({ orgUnitId })).toEqual([2026, 2025]);
    expect(await filtered({ orgUnitId: demoId("no unit") })).toEqual([]);
  });

  it("is open to employees, and to nobody without a role", async () => {
    expect((await graph.as(an).run(CAMPAIGNS)).campaigns.nodes).toEqual([]);
    const [error] = await graph.as(nobody).errors(CAMPAIGNS);
    expect(error?.extensions).toMatchObject({ code: "FORBIDDEN", permission: "campaigns:read" });
  });
});

describe("other subgraphs", () => {
  it("reach a campaign, a theme and a track by id", async () => {
    const { speaker, campaign } = await aCampaign();
    const { id, themes, tracks } = campaign;

    const { _entities } = await speaker.run(ENTITIES, {
      asked: [
        { __typename: "Campaign", id },
        { __typename: "Theme", id: themes[3].id },
        { __typename: "Track", id: tracks[0].id },
      ],
    });

    expect(_entities).toEqual([
      { title: TITLE },
      { name: "智慧矿山", campaign: { title: TITLE } },
      { name: "掘开发展类", campaign: { title: TITLE } },
    ]);
  });

  it("see the campaigns of a unit, newest first, for as many statements as those of two", async () => {
    const { speaker, input, orgUnitId } = await aCampaign();
    await speaker.run(PLAN, { input: { ...input, year: 2027 } });
    const { orgUnitId: idle } = await aPlanner();
    const ask = (...ids: string[]) =>
      speaker.run(ENTITIES, { asked: ids.map(id => ({ __typename: "OrgUnit", id })) });

    const { _entities } = await ask(orgUnitId, idle);
    const one = await graph.statements(() => ask(orgUnitId));
    const two = await graph.statements(() => ask(orgUnitId, idle));

    expect(_entities).toEqual([{ campaigns: [{ year: 2027 }, { year: 2026 }] }, { campaigns: [] }]);
    expect(two).toBe(one);
  });
});

it("the demo enterprise has a campaign under way and one in preparation", async () => {
  const company = person("an", "EMPLOYEE", { organizationId: demoId("unit:TX-A") });
  for (const size of ["small", "small"] as const) await graph.service.loadDemo(size);

  const { campaigns } = await graph.as(company).run(CAMPAIGNS);
  const { campaign } = await graph.as(company).run(CAMPAIGN, { id: demoId("campaign:2026") });

  expect(campaigns.nodes.map(({ title }: { title: string }) => title)).toEqual([
    "2027年“五小”创新竞赛",
    "2026年“五小”创新竞赛",
  ]);
  expect(campaign).toMatchObject({ state: "OPEN", title: TITLE });
  expect(names(campaign.tracks)).toEqual(CampaignPolicy.campaignTracks.value);
});
