import { childrenOf, list } from "@tongxin/subgraph";
import { Campaign } from "./campaign.entity.js";
import { Theme } from "./theme.entity.js";
import { Track } from "./track.entity.js";

export const campaignsNewestFirst = list(Campaign, {
  order: ["year", "id"],
  direction: "desc",
  by: ["year", "state", "orgUnitId"],
});

export const themesOfCampaigns = childrenOf(Theme, { of: "campaignId", order: ["id"] });
export const tracksOfCampaigns = childrenOf(Track, { of: "campaignId", order: ["id"] });

export const campaignsOfUnits = childrenOf(Campaign, {
  of: "orgUnitId",
  order: ["year", "id"],
  direction: "desc",
});
