import type { Opt } from "@mikro-orm/core";
import { Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, Column, EntityType, enumType, LocalDate } from "@tongxin/subgraph";
import { EmployeeField, EmployeeState, Gender, SkillLevel, StateReason } from "./employee.rules.js";

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

enumType(
  { EmployeeField },
  "既可由来源系统、也可在本平台维护的信息。 What either the source system or an edit here says of an employee.",
  {
    NAME: "姓名。 The name.",
    GENDER: "性别。 The gender.",
    BIRTH_DATE: "出生日期。 The birth date.",
    PHONE: "手机号。 The phone number.",
    SKILL_LEVEL: "技能等级。 The skill level.",
    POST: "单位、岗位及其类别。 The unit, the post and its family.",
  },
);

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
@Index({
  name: "employee_name_keys",
  expression: "create index employee_name_keys on employee using gin (organization_id, name_keys)",
})
@Index({
  name: "employee_without_name_keys",
  expression: "create index employee_without_name_keys on employee (id) where name_keys is null",
})
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

  @Column(
    [EmployeeField],
    "在本平台改过、导入不再覆盖的信息；其余以来源系统为准。 What was edited here and is kept against imports; all else is the source system's.",
    { default: [] },
  )
  localFields!: Opt<EmployeeField[]>;

  // Not exposed.

  /** What the name is found by (name-keys.ts); null until it has been worked out, for rows of an older release. */
  @Property({ type: "string[]", columnType: "text[]", nullable: true })
  nameKeys!: string[] | null;

  // Masked by the resolver: personal data. Numbers are sealed (personal-data.ts).

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
