import { payloadOf, refusalType } from "@tongxin/subgraph";
import { Field, ID, InputType } from "type-graphql";
import { MicroPowerAcknowledgement } from "./micro-power-acknowledgement.entity.js";
import { MicroPowerItem } from "./micro-power-item.entity.js";
import { HolderPost, MicroPowerDuty, MicroPowerRefusal, MicroPowerState } from "./micro-power.rules.js";

const MicroPowerError = refusalType("MicroPower", MicroPowerRefusal);

export const MicroPowerItemPayload = payloadOf("microPowerItem", MicroPowerItem, MicroPowerError);
export const MicroPowerAcknowledgementPayload = payloadOf(
  "microPowerAcknowledgement",
  MicroPowerAcknowledgement,
  MicroPowerError,
);

@InputType({ description: "筛选小微权力。 Which items to list." })
export class MicroPowerItemFilter {
  @Field(() => MicroPowerDuty, { nullable: true, description: "仅此职责。 Only this duty." })
  duty?: MicroPowerDuty;

  @Field(() => HolderPost, { nullable: true, description: "仅此岗位行使的。 Only what this post holds." })
  post?: HolderPost;

  @Field(() => MicroPowerState, {
    nullable: true,
    description:
      "仅此状态；草稿和已停用的仅维护者可见。 Only this state; drafts and retired items show to who writes the register.",
  })
  state?: MicroPowerState;
}

@InputType({
  description: "小微权力的全部内容，替换原有的。 All that an item says, in place of what it said.",
})
export class MicroPowerItemChangeInput {
  @Field(() => String, { description: "名称。 The title." })
  title!: string;

  @Field(() => [HolderPost], {
    description: "行使该权力的岗位，至少一个。 The posts that hold it, at least one.",
  })
  holderPosts!: HolderPost[];

  @Field(() => [String], {
    description:
      "办理步骤，按先后；公布前至少一个。 The steps in their order; publishing takes at least one.",
  })
  procedureSteps!: string[];

  @Field(() => String, { description: "监督举报渠道。 Where to complain when a line is crossed." })
  complaintDoor!: string;

  @Field(() => [String], {
    description:
      "红线，按先后；公布前至少一条。 The red lines in their order; publishing takes at least one.",
  })
  redLines!: string[];

  @Field(() => [String], {
    description:
      "底线，按先后；公布前至少一条。 The bottom lines in their order; publishing takes at least one.",
  })
  bottomLines!: string[];
}

@InputType({ description: "起草小微权力所需。 What drafting an item takes." })
export class MicroPowerItemDraftInput extends MicroPowerItemChangeInput {
  @Field(() => ID, { description: "所属机构。 The unit it belongs to." })
  orgUnitId!: string;

  @Field(() => MicroPowerDuty, { description: "职责。 The duty." })
  duty!: MicroPowerDuty;
}
