import { batch, childrenOf, isAmong, list, type Row, selectRows, toGroups } from "@tongxin/subgraph";
import { Campaign } from "./campaign.entity.js";
import type { CampaignFilter } from "./campaign.schema.js";
import { Theme } from "./theme.entity.js";
import { Track } from "./track.entity.js";

export const campaignsNewestFirst = list<Campaign, CampaignFilter>(Campaign, {
  order: ["year", "id"],
  direction: "desc",
  by: ["year", "state", "orgUnitId"],
});

export const themesOfCampaigns = childrenOf(Theme, "campaignId", "id");
export const tracksOfCampaigns = childrenOf(Track, "campaignId", "id");

export const campaignsOfUnits = batch<Row<Campaign>[]>([], async (em, orgUnitIds) => {
  const campaigns = await selectRows(em, Campaign)
    .where(isAmong("t.org_unit_id", orgUnitIds))
    .orderBy("t.year", "desc")
    .orderBy("t.id", "desc")
    .execute();
  return toGroups(campaigns, "orgUnitId");
});
