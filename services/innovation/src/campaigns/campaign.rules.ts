import { policySeeds, refusals, transitions, type Refusal } from "@tongxin/kernel";

export enum FiveSmallKind {
  INVENTION = "INVENTION",
  CREATION = "CREATION",
  RENOVATION = "RENOVATION",
  DESIGN = "DESIGN",
  SUGGESTION = "SUGGESTION",
}

export enum CampaignState {
  PLANNED = "PLANNED",
  OPEN = "OPEN",
  CLOSED = "CLOSED",
  CANCELLED = "CANCELLED",
}

const EARLIEST_YEAR = 2000;
const LATEST_YEAR = 2099;

export const CampaignRefusal = refusals({
  CAMPAIGN_EXISTS: {
    rule: "R-INN-03",
    zh: "本企业当年已有竞赛。",
    en: "The enterprise has a campaign in that year already.",
    constraint: "campaign_one_per_year",
    path: ["input", "year"],
  },
  YEAR_INVALID: {
    rule: "R-INN-03",
    zh: `年度须为 ${EARLIEST_YEAR}–${LATEST_YEAR}。`,
    en: `A year is between ${EARLIEST_YEAR} and ${LATEST_YEAR}.`,
  },
  KINDS_MISSING: {
    rule: "R-INN-01",
    zh: "至少接受“五小”中的一类。",
    en: "A campaign accepts at least one of the five kinds.",
  },
  THEME_NAME_TAKEN: {
    rule: "R-INN-03",
    zh: "本竞赛已有同名主题。",
    en: "Another theme of the campaign bears this name.",
    constraint: "theme_name_unique",
    path: ["name"],
  },
  TRACK_NAME_TAKEN: {
    rule: "R-INN-03",
    zh: "本竞赛已有同名大项。",
    en: "Another track of the campaign bears this name.",
    constraint: "track_name_unique",
    path: ["name"],
  },
  THEMES_FROZEN: {
    rule: "R-INN-03",
    zh: "竞赛启动后主题不再变动。",
    en: "Only a planned campaign changes its themes.",
  },
  TRACKS_FROZEN: {
    rule: "R-INN-03",
    zh: "竞赛启动后大项不再变动。",
    en: "Only a planned campaign changes its tracks.",
  },
  THEMES_MISSING: {
    rule: "R-INN-03",
    zh: "启动竞赛至少要有一个主题。",
    en: "A campaign opens with at least one theme.",
  },
  TRACKS_MISSING: {
    rule: "R-INN-03",
    zh: "启动竞赛至少要有一个大项。",
    en: "A campaign opens with at least one track.",
  },
});

export const CampaignPolicy = policySeeds({
  campaignThemes: {
    value: ["安全生产", "成本管控", "技术升级", "智慧矿山"] as readonly string[],
    level: "SET",
    source: "A3",
    article: "§2.1.1",
  },
  /** The article counts seven tracks and names the first three; the names of the other four are ours. */
  campaignTracks: {
    value: [
      "掘开发展类",
      "通风安全类",
      "信息化类",
      "采煤工艺类",
      "机电运输类",
      "洗选加工类",
      "后勤服务类",
    ] as readonly string[],
    level: "SET",
    source: "A3 / D",
    article: "§2.1.1",
  },
});

export const campaignStates = transitions<CampaignState>({
  PLANNED: [CampaignState.OPEN, CampaignState.CANCELLED],
  OPEN: [CampaignState.CLOSED],
  CLOSED: [],
  CANCELLED: [],
});

interface Staged {
  readonly state: CampaignState;
}

/** Why a campaign with so many themes and tracks may not open, or null. */
export function whyNotReady(themes: number, tracks: number): Refusal | null {
  if (themes === 0) return CampaignRefusal.THEMES_MISSING;
  return tracks === 0 ? CampaignRefusal.TRACKS_MISSING : null;
}

export const whyThemesFrozen = ({ state }: Staged): Refusal | null =>
  state === CampaignState.PLANNED ? null : CampaignRefusal.THEMES_FROZEN;

export const whyTracksFrozen = ({ state }: Staged): Refusal | null =>
  state === CampaignState.PLANNED ? null : CampaignRefusal.TRACKS_FROZEN;

export const whyYearInvalid = (year: number): Refusal | null =>
  year >= EARLIEST_YEAR && year <= LATEST_YEAR ? null : CampaignRefusal.YEAR_INVALID;

export const whyKindsMissing = (kinds: readonly FiveSmallKind[]): Refusal | null =>
  kinds.length === 0 ? CampaignRefusal.KINDS_MISSING : null;

/** The kinds a campaign accepts, once each and in the order of the five; all of them unless some were chosen. */
export const acceptedKinds = (chosen: readonly FiveSmallKind[] | null | undefined): FiveSmallKind[] =>
  Object.values(FiveSmallKind).filter(kind => !chosen || chosen.includes(kind));
