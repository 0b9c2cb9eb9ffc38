import { demoId } from "@tongxin/kernel";
import { draftDemoPack, type DemoSize, type Work } from "@tongxin/subgraph";
import { Campaign } from "./campaigns/campaign.entity.js";
import { acceptedKinds, CampaignPolicy, CampaignState } from "./campaigns/campaign.rules.js";
import { Theme } from "./campaigns/theme.entity.js";
import { Track } from "./campaigns/track.entity.js";

const COMPANY = demoId("unit:TX-A");

const CAMPAIGNS = [
  { year: 2026, state: CampaignState.OPEN },
  { year: 2027, state: CampaignState.PLANNED },
];

/** Synthetic: the campaign under way at the demo enterprise, and next year's in preparation. */
export async function loadDemo(work: Work, size: DemoSize): Promise<void> {
  const { em, viewer, clock } = work;
  const own = { organizationId: COMPANY };
  if (size === "none") return;
  draftDemoPack(work, {
    title: "五小竞赛主题调整（演示）",
    limits: [{ key: "campaignThemes", value: ["安全生产", "绿色矿山"], article: "第二条" }],
  });

  for (const { year, state } of CAMPAIGNS) {
    const campaignId = demoId(`campaign:${year}`);
    em.create(Campaign, {
      ...own,
      id: campaignId,
      orgUnitId: COMPANY,
      year,
      title: `${year}年“五小”创新竞赛`,
      kinds: acceptedKinds(null),
      state,
      stateSince: clock.now(),
      stateBy: viewer.account,
      stateReason: null,
    });
    // They keep the ids of their birth, which their lists are ordered by; a `demoId` would shuffle them.
    for (const name of CampaignPolicy.campaignThemes.value) em.create(Theme, { ...own, campaignId, name });
    for (const name of CampaignPolicy.campaignTracks.value) em.create(Track, { ...own, campaignId, name });
  }
}
