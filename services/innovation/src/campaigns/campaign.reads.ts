import {
  batch,
  batchById,
  childrenOf,
  list,
  selectRows,
  toGroups,
  type Row,
  isAmong,
} from "@tongxin/subgraph";
import { Campaign } from "./campaign.entity.js";
import type { CampaignFilter } from "./campaign.schema.js";
import { Theme } from "./theme.entity.js";
import { Track } from "./track.entity.js";

export const campaignsById = batchById(Campaign);
export const themesById = batchById(Theme);
export const tracksById = batchById(Track);

export const campaignsNewestFirst = list(Campaign, {
  order: ["year", "id"],
  direction: "desc",
  where: (query, filter: CampaignFilter | undefined) => {
    let wanted = query;
    if (filter?.year != null) wanted = wanted.where("t.year", "=", filter.year);
    if (filter?.state) wanted = wanted.where("t.state", "=", filter.state);
    if (filter?.orgUnitId) wanted = wanted.where("t.org_unit_id", "=", filter.orgUnitId);
    return wanted;
  },
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
