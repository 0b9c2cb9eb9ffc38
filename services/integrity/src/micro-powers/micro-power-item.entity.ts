import { Index, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, BelongsTo, Column, DateTime, EntityType, enumType, RefersTo } from "@tongxin/subgraph";
import { Int } from "type-graphql";
import { OrgUnit } from "../stubs.js";
import { HolderPost, MicroPowerDuty, MicroPowerState } from "./micro-power.rules.js";

enumType({ MicroPowerDuty }, "小微权力所属的职责。 The duties that carry a micro power (R-INT-01).", {
  WAGE_ACCOUNTING: "工资核算。 Working out the wages of a section or team.",
  ATTENDANCE_MANAGEMENT: "考勤管理。 Keeping the attendance of a section or team.",
  MATERIAL_REQUISITION: "物资领用。 Drawing materials from the store and using them.",
});

enumType({ HolderPost }, "行使小微权力的岗位。 The posts that hold micro powers.", {
  SECTION_HEAD: "区队负责人。 The head of a section.",
  TEAM_LEADER: "班组长。 The leader of a team.",
});

enumType({ MicroPowerState }, "小微权力项的状态。 The states of an item of the register.", {
  DRAFT: "草稿：可修改，仅维护者可见。 Being written; only its writers see it.",
  PUBLISHED: "已公布：有效，须签认。 In force, to be acknowledged by who holds it.",
  RETIRED: "已停用：不再有效。 No longer in force.",
});

@EntityType(
  "小微权力：基层岗位的一项职责及其行使规范。 A duty with a small power, and the norms for using it.",
  { isReferred: true },
)
@Index({ properties: ["organizationId", "duty", "id"] })
@Index({
  name: "micro_power_item_one_published",
  expression:
    "create unique index micro_power_item_one_published on micro_power_item (organization_id, duty) where state = 'PUBLISHED'",
})
@Unique({ name: "micro_power_item_revised_once", properties: ["revisesId"] })
export class MicroPowerItem extends BaseEntity {
  @Column(MicroPowerDuty, "职责。 The duty.")
  duty!: MicroPowerDuty;

  @Column(String, "名称。 The title.")
  title!: string;

  @Column([HolderPost], "行使该权力的岗位，至少一个。 The posts that hold it, at least one.")
  holderPosts!: HolderPost[];

  @Column([String], "办理步骤，按先后。 The steps of the procedure, in their order.")
  procedureSteps!: string[];

  @Column(String, "监督举报渠道。 Where to complain when a line is crossed.")
  complaintDoor!: string;

  @Column(Int, "第几版，从 1 起。 Which revision of the text this is, from 1 on.")
  revision!: number;

  @Column(MicroPowerState, "状态。 The state.")
  state!: MicroPowerState;

  @Column(DateTime, "公布时刻；未公布为 null。 When it was published; null before.", { nullable: true })
  publishedAt!: Date | null;

  @Column(String, "公布者的账号；未公布为 null。 The account that published it; null before.", {
    nullable: true,
  })
  publishedBy!: string | null;

  @Column(DateTime, "停用时刻；未停用为 null。 When it was retired; null before.", { nullable: true })
  retiredAt!: Date | null;

  @Column(String, "停用者的账号；未停用为 null。 The account that retired it; null before.", {
    nullable: true,
  })
  retiredBy!: string | null;

  @Column(
    String,
    "停用原因；由新版接替或未停用时为 null。 Why it was retired; null when a revision took its place.",
    { nullable: true },
  )
  retirementReason!: string | null;

  @RefersTo(() => OrgUnit, "所属机构。 The unit it belongs to.", { index: true })
  orgUnitId!: string;

  // Not exposed.

  /** The item this one was copied from and replaces when it is published. */
  @BelongsTo(() => MicroPowerItem, undefined, { nullable: true, deleteRule: "restrict" })
  revisesId!: string | null;
}
