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
  load,
  loadOwn,
  Needs,
  policyFor,
  Read,
  Requires,
  type Row,
  type Version,
  viewerMay,
  type Work,
} from "@tongxin/subgraph";
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { OrgUnit } from "../stubs.js";
import { PartyOrganization } from "./party-organization.entity.js";
import {
  changePartyOrganization,
  dissolvePartyOrganization,
  foundPartyOrganization,
} from "./party-organization.operations.js";
import {
  childrenOfPartyOrganizations,
  partyOrganizationsByName,
  partyOrganizationsOfUnits,
} from "./party-organization.reads.js";
import { committeeFor, PartyOrganizationPolicy } from "./party-organization.rules.js";
import {
  CommitteeRule,
  PartyOrganizationChangeInput,
  PartyOrganizationInput,
  PartyOrganizationPayload,
} from "./party-organization.schema.js";
import { committeeCases } from "./policy-cases.reads.js";

const PARTY_ORGANIZATION_ID = "党组织标识。 The party organization's id.";

@Resolver(() => PartyOrganization)
export class PartyOrganizationResolver {
  @Requires("party-organizations:read")
  @Lists(
    partyOrganizationsByName,
    "全部党组织，含已撤销的，按名称排序。 All party organizations, dissolved ones included, by name.",
  )
  partyOrganizations: Listed;

  @Requires("party-organizations:read")
  @Read(PartyOrganization, "一个党组织；不存在时为 null。 One party organization; null when there is none.")
  partyOrganization(@Id(PARTY_ORGANIZATION_ID) id: string, @Ctx() context: Context) {
    return loadOwn(context, batchById(PartyOrganization), id);
  }

  @Requires("party-organizations:manage")
  @Change(
    PartyOrganizationPayload,
    "成立党组织；类别须与人数和上级相符，偏离须说明。 Found a party organization of a kind that fits its members and its superior; a deviation takes a reason.",
  )
  partyOrganizationFound(@Input() input: PartyOrganizationInput) {
    return (work: Work) => foundPartyOrganization(work, input);
  }

  @Requires("party-organizations:manage")
  @Change(
    PartyOrganizationPayload,
    "上报党员人数及偏离情况，按规定重新认定。 Report the members and what deviates; the rules judge it anew.",
  )
  partyOrganizationChange(
    @Id(PARTY_ORGANIZATION_ID) id: string,
    @Input() input: PartyOrganizationChangeInput,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => changePartyOrganization(work, id, input, expectedVersion);
  }

  @Requires("party-organizations:manage")
  @Change(
    PartyOrganizationPayload,
    "今日起撤销党组织；须先撤销其下级。 Dissolve a party organization from today on, after those below it.",
  )
  partyOrganizationDissolve(
    @Id(PARTY_ORGANIZATION_ID) id: string,
    @Arg("reason", () => String, { description: "撤销原因。 Why it is dissolved." }) reason: string,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => dissolvePartyOrganization(work, id, reason, expectedVersion);
  }

  @Lists(
    childrenOfPartyOrganizations,
    "直接下级，含已撤销的，按名称排序。 Those directly below it, dissolved ones included, by name.",
  )
  children: Listed;

  @FieldResolver(() => [OrgUnit], {
    nullable: "items",
    description:
      "联合党支部覆盖的单位；其他党组织为空。 The units a joint branch serves; empty for any other organization.",
  })
  servedUnits(@Root() { servedUnitIds }: Row<PartyOrganization>): OrgUnit[] {
    return servedUnitIds.map(id => ({ id }));
  }

  @Derived(Boolean, "是否临时党支部。 Whether it is a temporary branch.")
  isTemporary(@Root() { endsOn }: Row<PartyOrganization>): boolean {
    return endsOn !== null;
  }

  @Derived(
    CommitteeRule,
    "按现有人数应如何设领导班子；党支部以外为 null。 How a branch of its size is led today; null for any other kind.",
    { nullable: true },
  )
  async committeeRule(
    @Root() { kind, fullMembers, organizationId }: Row<PartyOrganization>,
    @Ctx() context: Context,
  ): Promise<CommitteeRule | null> {
    const { limits, basis } = await policyFor(context, PartyOrganizationPolicy, organizationId);
    const committee = committeeFor(kind, fullMembers, limits);
    return committee && { ...committee, basis: basis.branchCommitteeFullMembers };
  }

  @Needs<PartyOrganization>("orgUnitId")
  @Derived(Boolean, "查询者能否管理该组织。 Whether the viewer may manage it.")
  viewerCanManage(@Root() { orgUnitId }: Row<PartyOrganization>, @Ctx() context: Context) {
    return viewerMay(context, "party-organizations:manage", orgUnitId);
  }
}

@Resolver(() => OrgUnit)
export class PartyOrganizationsOfUnitResolver {
  @Requires("party-organizations:read")
  @Derived(
    [PartyOrganization],
    "隶属本机构的党组织和覆盖本机构的联合党支部，含已撤销的，按名称排序。 The party organizations that belong to this unit and the joint branches that serve it, dissolved ones included, by name.",
    { nullable: true },
  )
  partyOrganizations(@Root() { id }: OrgUnit, @Ctx() context: Context): Promise<Row<PartyOrganization>[]> {
    return load(context, partyOrganizationsOfUnits, id);
  }
}

export const partyOrganizations = feature({
  entities: [PartyOrganization],
  resolvers: [PartyOrganizationResolver, PartyOrganizationsOfUnitResolver],
  policies: PartyOrganizationPolicy,
  policyCases: committeeCases,
});
