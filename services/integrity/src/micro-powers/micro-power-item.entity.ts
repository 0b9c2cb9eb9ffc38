import { Entity, Enum, Index, ManyToOne, Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, DateTime } from "@tongxin/subgraph";
import { Directive, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { HolderPost, MicroPowerDuty, MicroPowerState } from "./micro-power.rules.js";

registerEnumType(MicroPowerDuty, {
  name: "MicroPowerDuty",
  description: "小微权力所属的职责。 The duties that carry a micro power (R-INT-01).",
  valuesConfig: {
    WAGE_ACCOUNTING: { description: "工资核算。 Working out the wages of a section or team." },
    ATTENDANCE_MANAGEMENT: { description: "考勤管理。 Keeping the attendance of a section or team." },
    MATERIAL_REQUISITION: { description: "物资领用。 Drawing materials from the store and using them." },
  },
});

registerEnumType(HolderPost, {
  name: "HolderPost",
  description: "行使小微权力的岗位。 The posts that hold micro powers.",
  valuesConfig: {
    SECTION_HEAD: { description: "区队负责人。 The head of a section." },
    TEAM_LEADER: { description: "班组长。 The leader of a team." },
  },
});

registerEnumType(MicroPowerState, {
  name: "MicroPowerState",
  description: "小微权力项的状态。 The states of an item of the register.",
  valuesConfig: {
    DRAFT: { description: "草稿：可修改，仅维护者可见。 Being written; only its writers see it." },
    PUBLISHED: { description: "已公布：有效，须签认。 In force, to be acknowledged by who holds it." },
    RETIRED: { description: "已停用：不再有效。 No longer in force." },
  },
});

@ObjectType({
  description:
    "小微权力：基层岗位的一项职责及其行使规范。 A duty with a small power, and the norms for using it.",
})
@Directive('@key(fields: "id")')
@Entity()
@Index({ properties: ["organizationId", "duty", "id"] })
@Index({
  name: "micro_power_item_one_published",
  expression:
    "create unique index micro_power_item_one_published on micro_power_item (organization_id, duty) where state = 'PUBLISHED'",
})
@Unique({ name: "micro_power_item_revised_once", properties: ["revisesId"] })
export class MicroPowerItem extends BaseEntity {
  @Field(() => MicroPowerDuty, { description: "职责。 The duty." })
  @Enum({ items: () => MicroPowerDuty })
  duty!: MicroPowerDuty;

  @Field(() => String, { description: "名称。 The title." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => [HolderPost], {
    description: "行使该权力的岗位，至少一个。 The posts that hold it, at least one.",
  })
  @Enum({ items: () => HolderPost, array: true })
  holderPosts!: HolderPost[];

  @Field(() => [String], { description: "办理步骤，按先后。 The steps of the procedure, in their order." })
  @Property({ type: "string[]", columnType: "text[]" })
  procedureSteps!: string[];

  @Field(() => String, { description: "监督举报渠道。 Where to complain when a line is crossed." })
  @Property({ type: "text" })
  complaintDoor!: string;

  @Field(() => Int, { description: "第几版，从 1 起。 Which revision of the text this is, from 1 on." })
  @Property({ type: "integer" })
  revision!: number;

  @Field(() => MicroPowerState, { description: "状态。 The state." })
  @Enum({ items: () => MicroPowerState })
  state!: MicroPowerState;

  @Field(() => DateTime, {
    nullable: true,
    description: "公布时刻；未公布为 null。 When it was published; null before.",
  })
  @Property({ type: "timestamptz", nullable: true })
  publishedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "公布者的账号；未公布为 null。 The account that published it; null before.",
  })
  @Property({ type: "text", nullable: true })
  publishedBy!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "停用时刻；未停用为 null。 When it was retired; null before.",
  })
  @Property({ type: "timestamptz", nullable: true })
  retiredAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "停用者的账号；未停用为 null。 The account that retired it; null before.",
  })
  @Property({ type: "text", nullable: true })
  retiredBy!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "停用原因；由新版接替或未停用时为 null。 Why it was retired; null when a revision took its place.",
  })
  @Property({ type: "text", nullable: true })
  retirementReason!: string | null;

  // Not exposed: the resolver answers with references.

  @Property({ type: "uuid" })
  @Index()
  orgUnitId!: string;

  /** The item this one was copied from and replaces when it is published. */
  @ManyToOne(() => MicroPowerItem, {
    mapToPk: true,
    fieldName: "revises_id",
    nullable: true,
    deleteRule: "restrict",
  })
  revisesId!: string | null;
}
