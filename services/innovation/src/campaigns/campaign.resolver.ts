import {
  batchById,
  Change,
  type Context,
  Derived,
  ExpectedVersion,
  feature,
  Id,
  Input,
  type Listed,
  Lists,
  loadOwn,
  Needs,
  Read,
  Requires,
  type Row,
  type Version,
  viewerMay,
  type Work,
} from "@tongxin/subgraph";
import { Arg, Ctx, Resolver, Root } from "type-graphql";
import { OrgUnit } from "../stubs.js";
import { Campaign } from "./campaign.entity.js";
import {
  addTheme,
  addTrack,
  cancelCampaign,
  closeCampaign,
  openCampaign,
  planCampaign,
  removeTrack,
} from "./campaign.operations.js";
import {
  campaignsNewestFirst,
  campaignsOfUnits,
  themesOfCampaigns,
  tracksOfCampaigns,
} from "./campaign.reads.js";
import { CampaignPolicy, campaignStates, CampaignState } from "./campaign.rules.js";
import { CampaignInput, CampaignPayload } from "./campaign.schema.js";
import { Theme } from "./theme.entity.js";
import { Track } from "./track.entity.js";

@Resolver(() => Campaign)
export class CampaignResolver {
  @Requires("campaigns:read")
  @Lists(campaignsNewestFirst, "全部竞赛，年度新的在前。 All campaigns, the newest year first.")
  campaigns: Listed;

  @Requires("campaigns:read")
  @Read(Campaign, "一个竞赛；不存在时为 null。 One campaign; null when there is none.")
  campaign(@Id("竞赛标识。 The campaign's id.") id: string, @Ctx() context: Context) {
    return loadOwn(context, batchById(Campaign), id);
  }

  @Requires("campaigns:manage")
  @Change(
    CampaignPayload,
    "筹备竞赛；随附企业惯用的主题和大项。 Plan a campaign; it comes with the enterprise's usual themes and tracks.",
  )
  campaignPlan(@Input() input: CampaignInput) {
    return (work: Work) => planCampaign(work, input);
  }

  @Requires("campaigns:manage")
  @Change(CampaignPayload, "为筹备中的竞赛增加主题。 Add a theme to a planned campaign.")
  campaignThemeAdd(
    @Id("竞赛标识。 The campaign's id.") id: string,
    @Arg("name", () => String, { description: "主题名称。 The theme's name." }) name: string,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => addTheme(work, id, name, expectedVersion);
  }

  @Requires("campaigns:manage")
  @Change(CampaignPayload, "为筹备中的竞赛增加大项。 Add a track to a planned campaign.")
  campaignTrackAdd(
    @Id("竞赛标识。 The campaign's id.") id: string,
    @Arg("name", () => String, { description: "大项名称。 The track's name." }) name: string,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => addTrack(work, id, name, expectedVersion);
  }

  @Requires("campaigns:manage")
  @Change(CampaignPayload, "从筹备中的竞赛去掉大项。 Take a track out of a planned campaign.")
  campaignTrackRemove(
    @Id("竞赛标识。 The campaign's id.") id: string,
    @Id("大项标识。 The track's id.", "trackId") trackId: string,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => removeTrack(work, id, trackId, expectedVersion);
  }

  @Requires("campaigns:manage")
  @Change(
    CampaignPayload,
    "启动竞赛，主题和大项从此固定；两者各至少一个。 Open a campaign that has a theme and a track; both are fixed from then on.",
  )
  campaignOpen(@Id("竞赛标识。 The campaign's id.") id: string, @ExpectedVersion() expectedVersion: Version) {
    return (work: Work) => openCampaign(work, id, expectedVersion);
  }

  @Requires("campaigns:manage")
  @Change(CampaignPayload, "结束进行中的竞赛。 Close a campaign that is under way.")
  campaignClose(
    @Id("竞赛标识。 The campaign's id.") id: string,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => closeCampaign(work, id, expectedVersion);
  }

  @Requires("campaigns:manage")
  @Change(
    CampaignPayload,
    "取消筹备中的竞赛，当年可另行筹备。 Cancel a planned campaign; its year is free for another.",
  )
  campaignCancel(
    @Id("竞赛标识。 The campaign's id.") id: string,
    @Arg("reason", () => String, { description: "取消的原因。 Why it is cancelled." }) reason: string,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => cancelCampaign(work, id, reason, expectedVersion);
  }

  @Derived(
    [CampaignState],
    "可以转入的状态；已终结时为空。 Where it may go from here; empty once it has ended.",
  )
  nextStates(@Root() { state }: Row<Campaign>): readonly CampaignState[] {
    return campaignStates.nextStates(state);
  }

  @Lists(themesOfCampaigns, "主题，按设立先后。 Its themes, in the order they were added.")
  themes: Listed;

  @Lists(tracksOfCampaigns, "大项，按设立先后。 Its tracks, in the order they were added.")
  tracks: Listed;

  @Needs<Campaign>("orgUnitId")
  @Derived(Boolean, "查询者能否管理该竞赛。 Whether the viewer may manage it.")
  viewerCanManage(@Root() { orgUnitId }: Row<Campaign>, @Ctx() context: Context) {
    return viewerMay(context, "campaigns:manage", orgUnitId);
  }
}

@Resolver(() => OrgUnit)
export class CampaignsOfUnitResolver {
  @Requires("campaigns:read")
  @Lists(
    campaignsOfUnits,
    "本机构组织的竞赛，年度新的在前。 The campaigns this unit holds, the newest year first.",
    { nullable: true },
  )
  campaigns: Listed;
}

export const campaigns = feature({
  entities: [Campaign, Theme, Track],
  resolvers: [CampaignResolver, CampaignsOfUnitResolver],
  policies: CampaignPolicy,
});
