import type { Opt } from "@mikro-orm/core";
import { Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, Column, EntityType, enumType, LocalDate } from "@tongxin/subgraph";
import { EmployeeState, Gender, SkillLevel, StateReason } from "./employee.rules.js";

enumType({ EmployeeState }, "用工状态。 Where an employee stands (R-DIR-01).", {
  PENDING_START: "待入职。 Hired, not begun.",
  ACTIVE: "在职。 At work.",
  ON_LEAVE: "离岗（长期休假、内退）。 Away for long, internally retired people included.",
  SUSPENDED: "停职。 Suspended.",
  RETIRED: "退休。 Retired.",
  TERMINATED: "离职。 Gone.",
  CANCELLED: "未入职。 Never began.",
});

enumType({ StateReason }, "用工状态的原因。 Why an employee stands there.", {
  INTERNAL_RETIREMENT: "内退。 Retired internally: away, but still employed.",
});

enumType({ Gender }, "性别。 Gender, as HR records it.", { FEMALE: "女。 Female.", MALE: "男。 Male." });

enumType({ SkillLevel }, "技能等级。 Vocational skill levels.", {
  JUNIOR: "初级工。 Level five.",
  INTERMEDIATE: "中级工。 Level four.",
  SENIOR: "高级工。 Level three.",
  TECHNICIAN: "技师。 Level two.",
  SENIOR_TECHNICIAN: "高级技师。 Level one.",
});

@EntityType("职工。 An employee of the group.", { isReferred: true })
@Unique({ name: "employee_external_id_unique", properties: ["sourceSystem", "externalId"] })
@Index({ properties: ["organizationId", "employeeNo", "id"] })
@Index({ properties: ["organizationId", "state", "employeeNo", "id"] })
export class Employee extends BaseEntity {
  @Column(String, "工号。 The employee number.")
  employeeNo!: string;

  @Column(String, "姓名。 The name.")
  name!: string;

  @Column(Gender, "性别；未登记为 null。 The gender; null when not recorded.", { nullable: true })
  gender!: Gender | null;

  @Column(EmployeeState, "用工状态。 Where the employee stands.")
  state!: EmployeeState;

  @Column(StateReason, "状态的原因；无需说明为 null。 Why; null when the state says it all.", {
    nullable: true,
  })
  stateReason!: StateReason | null;

  @Column(LocalDate, "入职日期；未登记为 null。 The day of hiring; null when not recorded.", {
    nullable: true,
  })
  hiredOn!: string | null;

  @Column(SkillLevel, "技能等级；无等级为 null。 The skill level; null when there is none.", {
    nullable: true,
  })
  skillLevel!: SkillLevel | null;

  @Column(String, "来源系统。 The system the record comes from.")
  sourceSystem!: string;

  @Column(String, "来源系统中的编号，永不重用。 The id in that system, never used again.")
  externalId!: string;

  // Not exposed, or masked by the resolver: personal data. Numbers are sealed (personal-data.ts).

  @Property({ type: "text", nullable: true })
  phoneNumber!: string | null;

  /** Equal for equal numbers: an import sees by it what did not change. */
  @Property({ type: "text", nullable: true })
  phoneDigest!: Opt<string | null>;

  @Property({ type: "text", nullable: true })
  idNumber!: Opt<string | null>;

  @Property({ type: "date", nullable: true })
  bornOn!: string | null;
}
