import {
  change,
  ExpectedVersion,
  feature,
  Id,
  load,
  loadOwn,
  PageArgs,
  Requires,
  type Context,
  type Row,
} from "@tongxin/subgraph";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from "type-graphql";
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
  campaignsById,
  campaignsNewestFirst,
  campaignsOfUnits,
  themesById,
  themesOfCampaigns,
  tracksById,
  tracksOfCampaigns,
} from "./campaign.reads.js";
import { CampaignPolicy, campaignStates, CampaignState } from "./campaign.rules.js";
import { CampaignConnection, CampaignFilter, CampaignInput, CampaignPayload } from "./campaign.schema.js";
import { Theme } from "./theme.entity.js";
import { Track } from "./track.entity.js";

@Resolver(() => Campaign)
export class CampaignResolver {
  @Requires("campaigns:read")
  @Query(() => CampaignConnection, {
    nullable: true,
    description: "全部竞赛，年度新的在前。 All campaigns, the newest year first.",
  })
  campaigns(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => CampaignFilter, { nullable: true, description: "筛选条件。 Which ones." })
    filter: CampaignFilter | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return campaignsNewestFirst(context, info, page, filter);
  }

  @Requires("campaigns:read")
  @Query(() => Campaign, {
    nullable: true,
    description: "一个竞赛；不存在时为 null。 One campaign; null when there is none.",
  })
  campaign(@Id("竞赛标识。 The campaign's id.") id: string, @Ctx() context: Context) {
    return loadOwn(context, campaignsById, id);
  }

  @Requires("campaigns:manage")
  @Mutation(() => CampaignPayload, {
    nullable: true,
    description:
      "筹备竞赛；随附企业惯用的主题和大项。 Plan a campaign; it comes with the enterprise's usual themes and tracks.",
  })
  campaignPlan(
    @Arg("input", () => CampaignInput, { description: "竞赛。 The campaign." }) input: CampaignInput,
    @Ctx() context: Context,
  ) {
    return change(context, work => planCampaign(work, input));
  }

  @Requires("campaigns:manage")
  @Mutation(() => CampaignPayload, {
    nullable: true,
    description: "为筹备中的竞赛增加主题。 Add a theme to a planned campaign.",
  })
  campaignThemeAdd(
    @Id("竞赛标识。 The campaign's id.") id: string,
    @Arg("name", () => String, { description: "主题名称。 The theme's name." }) name: string,
    @ExpectedVersion() expectedVersion: number | null | undefined,
    @Ctx() context: Context,
  ) {
    return change(context, work => addTheme(work, id, name, expectedVersion));
  }

  @Requires("campaigns:manage")
  @Mutation(() => CampaignPayload, {
    nullable: true,
    description: "为筹备中的竞赛增加大项。 Add a track to a planned campaign.",
  })
  campaignTrackAdd(
    @Id("竞赛标识。 The campaign's id.") id: string,
    @Arg("name", () => String, { description: "大项名称。 The track's name." }) name: string,
    @ExpectedVersion() expectedVersion: number | null | undefined,
    @Ctx() context: Context,
  ) {
    return change(context, work => addTrack(work, id, name, expectedVersion));
  }

  @Requires("campaigns:manage")
  @Mutation(() => CampaignPayload, {
    nullable: true,
    description: "从筹备中的竞赛去掉大项。 Take a track out of a planned campaign.",
  })
  campaignTrackRemove(
    @Id("竞赛标识。 The campaign's id.") id: string,
    @Arg("trackId", () => ID, { description: "大项标识。 The track's id." }) trackId: string,
    @ExpectedVersion() expectedVersion: number | null | undefined,
    @Ctx() context: Context,
  ) {
    return change(context, work => removeTrack(work, id, trackId, expectedVersion));
  }

  @Requires("campaigns:manage")
  @Mutation(() => CampaignPayload, {
    nullable: true,
    description:
      "启动竞赛，主题和大项从此固定；两者各至少一个。 Open a campaign that has a theme and a track; both are fixed from then on.",
  })
  campaignOpen(
    @Id("竞赛标识。 The campaign's id.") id: string,
    @ExpectedVersion() expectedVersion: number | null | undefined,
    @Ctx() context: Context,
  ) {
    return change(context, work => openCampaign(work, id, expectedVersion));
  }

  @Requires("campaigns:manage")
  @Mutation(() => CampaignPayload, {
    nullable: true,
    description: "结束进行中的竞赛。 Close a campaign that is under way.",
  })
  campaignClose(
    @Id("竞赛标识。 The campaign's id.") id: string,
    @ExpectedVersion() expectedVersion: number | null | undefined,
    @Ctx() context: Context,
  ) {
    return change(context, work => closeCampaign(work, id, expectedVersion));
  }

  @Requires("campaigns:manage")
  @Mutation(() => CampaignPayload, {
    nullable: true,
    description:
      "取消筹备中的竞赛，当年可另行筹备。 Cancel a planned campaign; its year is free for another.",
  })
  campaignCancel(
    @Id("竞赛标识。 The campaign's id.") id: string,
    @Arg("reason", () => String, { description: "取消的原因。 Why it is cancelled." }) reason: string,
    @ExpectedVersion() expectedVersion: number | null | undefined,
    @Ctx() context: Context,
  ) {
    return change(context, work => cancelCampaign(work, id, reason, expectedVersion));
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "组织竞赛的机构。 The unit that holds it." })
  orgUnit(@Root() { orgUnitId }: Row<Campaign>): OrgUnit {
    return { id: orgUnitId };
  }

  @FieldResolver(() => [CampaignState], {
    description: "可以转入的状态；已终结时为空。 Where it may go from here; empty once it has ended.",
  })
  nextStates(@Root() { state }: Row<Campaign>): readonly CampaignState[] {
    return campaignStates.nextStates(state);
  }

  @FieldResolver(() => [Theme], {
    description: "主题，按设立先后。 Its themes, in the order they were added.",
  })
  themes(@Root() { id }: Row<Campaign>, @Ctx() context: Context): Promise<Row<Theme>[]> {
    return load(context, themesOfCampaigns, id);
  }

  @FieldResolver(() => [Track], {
    description: "大项，按设立先后。 Its tracks, in the order they were added.",
  })
  tracks(@Root() { id }: Row<Campaign>, @Ctx() context: Context): Promise<Row<Track>[]> {
    return load(context, tracksOfCampaigns, id);
  }
}

@Resolver(() => Theme)
export class ThemeResolver {
  @FieldResolver(() => Campaign, { description: "所属竞赛。 The campaign it belongs to." })
  campaign(@Root() { campaignId }: Row<Theme>, @Ctx() context: Context) {
    return load(context, campaignsById, campaignId);
  }
}

@Resolver(() => Track)
export class TrackResolver {
  @FieldResolver(() => Campaign, { description: "所属竞赛。 The campaign it belongs to." })
  campaign(@Root() { campaignId }: Row<Track>, @Ctx() context: Context) {
    return load(context, campaignsById, campaignId);
  }
}

@Resolver(() => OrgUnit)
export class CampaignsOfUnitResolver {
  @Requires("campaigns:read")
  @FieldResolver(() => [Campaign], {
    nullable: true,
    description: "本机构组织的竞赛，年度新的在前。 The campaigns this unit holds, the newest year first.",
  })
  campaigns(@Root() { id }: OrgUnit, @Ctx() context: Context): Promise<Row<Campaign>[]> {
    return load(context, campaignsOfUnits, id);
  }
}

export const campaigns = feature({
  entities: [Campaign, Theme, Track],
  resolvers: [CampaignResolver, ThemeResolver, TrackResolver, CampaignsOfUnitResolver],
  references: { Campaign: campaignsById, Theme: themesById, Track: tracksById },
  policies: CampaignPolicy,
});
