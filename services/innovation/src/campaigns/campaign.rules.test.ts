import { describe, expect, it } from "@jest/globals";
import { seedLimits } from "@tongxin/kernel";
import {
  acceptedKinds,
  CampaignPolicy,
  CampaignRefusal,
  campaignStates,
  CampaignState,
  FiveSmallKind,
  whyKindsMissing,
  whyNotReady,
  whyThemesFrozen,
  whyTracksFrozen,
  whyYearInvalid,
} from "./campaign.rules.js";

const { PLANNED, OPEN, CLOSED, CANCELLED } = CampaignState;
const limits = seedLimits(CampaignPolicy);

describe("the steps of a campaign", () => {
  it.each([
    [PLANNED, [OPEN, CANCELLED]],
    [OPEN, [CLOSED]],
    [CLOSED, []],
    [CANCELLED, []],
  ])("lead from %s to %j and nowhere else [R-X-10]", (state, allowed) => {
    const reached = Object.values(CampaignState).filter(
      next => campaignStates.whyCannotBecome(state, next) === null,
    );
    expect(reached).toEqual(allowed);
    expect(campaignStates.nextStates(state)).toEqual(allowed);
  });

  it("are named when another is tried [R-X-10]", () => {
    expect(campaignStates.whyCannotBecome(OPEN, CANCELLED)).toMatchObject({
      code: "INVALID_TRANSITION",
      allowedTransitions: ["CLOSED"],
    });
  });
});

describe("themes and tracks", () => {
  it("are four priorities of the year and seven classes, three of them the article's [R-INN-03]", () => {
    expect(limits.campaignThemes).toEqual(["安全生产", "成本管控", "技术升级", "智慧矿山"]);
    expect(new Set(limits.campaignTracks).size).toBe(7);
    expect(limits.campaignTracks).toEqual(expect.arrayContaining(["掘开发展类", "通风安全类", "信息化类"]));
  });

  it.each([
    [PLANNED, null, null],
    [OPEN, CampaignRefusal.THEMES_FROZEN, CampaignRefusal.TRACKS_FROZEN],
    [CLOSED, CampaignRefusal.THEMES_FROZEN, CampaignRefusal.TRACKS_FROZEN],
    [CANCELLED, CampaignRefusal.THEMES_FROZEN, CampaignRefusal.TRACKS_FROZEN],
  ])("of a campaign that is %s [R-INN-03]", (state, themes, tracks) => {
    expect(whyThemesFrozen({ state })).toBe(themes);
    expect(whyTracksFrozen({ state })).toBe(tracks);
  });

  it.each([
    [0, 0, CampaignRefusal.THEMES_MISSING],
    [0, 7, CampaignRefusal.THEMES_MISSING],
    [4, 0, CampaignRefusal.TRACKS_MISSING],
    [1, 1, null],
  ])("are ready at %d and %d [R-INN-03]", (themes, tracks, reason) => {
    expect(whyNotReady(themes, tracks)).toBe(reason);
  });
});

describe("the five kinds", () => {
  it("are those of the five-small contest [R-INN-01]", () => {
    expect(Object.keys(FiveSmallKind)).toEqual([
      "INVENTION",
      "CREATION",
      "RENOVATION",
      "DESIGN",
      "SUGGESTION",
    ]);
  });

  it.each([
    ["all, when nothing was chosen", null, Object.values(FiveSmallKind)],
    [
      "each once and in order",
      [FiveSmallKind.DESIGN, FiveSmallKind.CREATION, FiveSmallKind.DESIGN],
      [FiveSmallKind.CREATION, FiveSmallKind.DESIGN],
    ],
    ["none, when none was chosen", [], []],
  ])("are accepted: %s [R-INN-01]", (_, chosen, accepted) => {
    expect(acceptedKinds(chosen)).toEqual(accepted);
  });

  it("are not all left out [R-INN-01]", () => {
    expect(whyKindsMissing([])).toBe(CampaignRefusal.KINDS_MISSING);
    expect(whyKindsMissing([FiveSmallKind.SUGGESTION])).toBeNull();
  });
});

it.each([
  [1999, CampaignRefusal.YEAR_INVALID],
  [2000, null],
  [2099, null],
  [2100, CampaignRefusal.YEAR_INVALID],
])("a campaign of the year %d", (year, reason) => {
  expect(whyYearInvalid(year)).toBe(reason);
});
