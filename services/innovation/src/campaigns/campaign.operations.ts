import { refuse, requireReason, requireText } from "@tongxin/kernel";
import { managed, policyOn, touch, unitInScope, type Version, type Work } from "@tongxin/subgraph";
import { Campaign } from "./campaign.entity.js";
import {
  acceptedKinds,
  CampaignPolicy,
  campaignStates,
  CampaignState,
  whyKindsMissing,
  whyNotReady,
  whyThemesFrozen,
  whyTracksFrozen,
  whyYearInvalid,
} from "./campaign.rules.js";
import type { CampaignInput } from "./campaign.schema.js";
import { Theme } from "./theme.entity.js";
import { Track } from "./track.entity.js";

type CampaignResult = Promise<{ campaign: Campaign }>;

/** A campaign is planned with its enterprise's usual themes and tracks, to be changed until it opens (R-INN-03). */
export async function planCampaign(work: Work, input: CampaignInput): CampaignResult {
  const { year } = input;
  const kinds = acceptedKinds(input.kinds);
  refuse(whyYearInvalid(year), ["input", "year"]);
  const title = requireText(input.title, ["input", "title"]);
  refuse(whyKindsMissing(kinds), ["input", "kinds"]);
  const unit = await unitInScope(work, input.orgUnitId);

  const campaign = work.em.create(Campaign, {
    organizationId: unit.organizationId,
    orgUnitId: unit.id,
    year,
    title,
    kinds,
    ...step(work, CampaignState.PLANNED),
  });
  await furnish(work, campaign);
  return { campaign };
}

async function furnish({ em, clock }: Work, campaign: Campaign): Promise<void> {
  const { limits } = await policyOn(em, CampaignPolicy, campaign.organizationId, clock.today());
  for (const name of limits.campaignThemes) em.create(Theme, { ...partOf(campaign), name });
  for (const name of limits.campaignTracks) em.create(Track, { ...partOf(campaign), name });
}

export async function addTheme(
  work: Work,
  id: string,
  name: string,
  expectedVersion?: Version,
): CampaignResult {
  const campaign = await managedCampaign(work, id, expectedVersion);
  refuse(whyThemesFrozen(campaign), ["id"]);
  work.em.create(Theme, { ...partOf(campaign), name: requireText(name, ["name"]) });
  touch(work, campaign);
  return { campaign };
}

export async function addTrack(
  work: Work,
  id: string,
  name: string,
  expectedVersion?: Version,
): CampaignResult {
  const campaign = await managedCampaign(work, id, expectedVersion);
  refuse(whyTracksFrozen(campaign), ["id"]);
  work.em.create(Track, { ...partOf(campaign), name: requireText(name, ["name"]) });
  touch(work, campaign);
  return { campaign };
}

/** The row goes: nothing refers to a track before its campaign opens, and afterwards it stays. */
export async function removeTrack(
  work: Work,
  id: string,
  trackId: string,
  expectedVersion?: Version,
): CampaignResult {
  const { em } = work;
  const campaign = await managedCampaign(work, id, expectedVersion);
  refuse(whyTracksFrozen(campaign), ["id"]);
  em.remove(await em.findOneOrFail(Track, { id: trackId, campaignId: id }));
  touch(work, campaign);
  return { campaign };
}

/** Themes and tracks are counted under the campaign's row lock, which whoever changes them takes too. */
export async function openCampaign(work: Work, id: string, expectedVersion?: Version): CampaignResult {
  const { em } = work;
  const campaign = await managedCampaign(work, id, expectedVersion);
  enter(work, campaign, CampaignState.OPEN);
  const themes = await em.count(Theme, { campaignId: id });
  const tracks = await em.count(Track, { campaignId: id });
  refuse(whyNotReady(themes, tracks), ["id"]);
  return { campaign };
}

export async function closeCampaign(work: Work, id: string, expectedVersion?: Version): CampaignResult {
  const campaign = await managedCampaign(work, id, expectedVersion);
  enter(work, campaign, CampaignState.CLOSED);
  return { campaign };
}

export async function cancelCampaign(
  work: Work,
  id: string,
  reason: string,
  expectedVersion?: Version,
): CampaignResult {
  const campaign = await managedCampaign(work, id, expectedVersion);
  enter(work, campaign, CampaignState.CANCELLED, requireReason(reason));
  return { campaign };
}

function enter(work: Work, campaign: Campaign, next: CampaignState, reason?: string): void {
  refuse(campaignStates.whyCannotBecome(campaign.state, next), ["id"]);
  work.em.assign(campaign, step(work, next, reason));
}

/** A step names who took it and when, and why where that is asked for (R-X-10). */
const step = ({ viewer, clock }: Work, state: CampaignState, reason: string | null = null) => ({
  state,
  stateSince: clock.now(),
  stateBy: viewer.account,
  stateReason: reason,
});

const partOf = ({ id, organizationId }: Campaign) => ({ campaignId: id, organizationId });

const managedCampaign = (work: Work, id: string, expectedVersion?: Version): Promise<Campaign> =>
  managed(work, Campaign, id, expectedVersion);
