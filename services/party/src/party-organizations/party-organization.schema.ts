import { enumType, LocalDate, payloadOf, PolicyBasis, refusalType } from "@tongxin/subgraph";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { PartyOrganization } from "./party-organization.entity.js";
import {
  BranchPost,
  PartyOrganizationKind,
  PartyOrganizationRefusal,
  type Committee,
} from "./party-organization.rules.js";

enumType({ BranchPost }, "党支部的职务。 The posts in the leadership of a branch (R-PTY-03).", {
  SECRETARY: "书记。 The secretary.",
  DEPUTY_SECRETARY: "副书记，必要时设。 The deputy secretary, if one is needed.",
  ORGANIZATION: "组织委员。 The member for organisation.",
  PUBLICITY: "宣传委员。 The member for publicity.",
  DISCIPLINE: "纪检委员。 The member for discipline.",
});

export const PartyOrganizationPayload = payloadOf(
  "partyOrganization",
  PartyOrganization,
  refusalType("PartyOrganization", PartyOrganizationRefusal),
);

@InputType({ description: "变更党组织人数所需。 What changing a party organization's members takes." })
export class PartyOrganizationChangeInput {
  @Field(() => Int, { description: "正式党员人数。 How many full members it has." })
  fullMembers!: number;

  @Field(() => Int, { description: "预备党员人数。 How many probationary members it has." })
  probationaryMembers!: number;

  @Field(() => String, {
    nullable: true,
    description:
      "偏离规定的理由；不填即没有偏离。 Why it deviates from a rule; left out when it deviates from none.",
  })
  deviationReason?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "上级党组织的批准文号；党委、党总支人数偏离规定时必填。 The number of the superior's approval; a committee or general branch of a deviating size needs it.",
  })
  deviationApprovedBy?: string | null;
}

@InputType({ description: "成立党组织所需。 What founding a party organization takes." })
export class PartyOrganizationInput extends PartyOrganizationChangeInput {
  @Field(() => PartyOrganizationKind, { description: "类别。 The kind." })
  kind!: PartyOrganizationKind;

  @Field(() => String, { description: "名称。 The name." })
  name!: string;

  @Field(() => ID, {
    nullable: true,
    description: "上级党组织；仅本企业最高党组织不填。 The superior one; only the enterprise's top has none.",
  })
  parentId?: string | null;

  @Field(() => ID, { description: "隶属机构。 The unit it belongs to." })
  orgUnitId!: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      "联合党支部覆盖的单位，至少两个，默认最多五个；其他党组织不填。 The units a joint branch serves, two to five unless the enterprise says otherwise.",
  })
  servedUnitIds?: string[] | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "成立日期，默认今天。 The day it was founded; today when left out.",
  })
  foundedOn?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "终止日期，填写即为临时党支部。 The day it ends; given, the branch is a temporary one.",
  })
  endsOn?: string | null;
}

@ObjectType({ description: "党支部领导班子的设置规定。 How a branch of its size is led (R-PTY-03)." })
export class CommitteeRule implements Committee {
  @Field(() => Boolean, { description: "是否设支部委员会。 Whether it has a committee." })
  hasCommittee!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: "委员最少人数；不设委员会为 null。 The least number of seats; null without a committee.",
  })
  minSeats!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "委员通常最多人数；不设委员会为 null。 The usual largest number of seats; null without a committee.",
  })
  usualMaxSeats!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "委员一般不超过的人数；不设委员会为 null。 The number of seats generally not exceeded; null without a committee.",
  })
  maxSeats!: number | null;

  @Field(() => [BranchPost], { description: "应设的职务。 The posts to be filled." })
  posts!: readonly BranchPost[];

  @Field(() => PolicyBasis, { description: "依据。 What this is based on." })
  basis!: PolicyBasis;
}
