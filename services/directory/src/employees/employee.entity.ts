import type { Opt } from "@mikro-orm/core";
import { Entity, Enum, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, LocalDate } from "@tongxin/subgraph";
import { Directive, Field, ObjectType, registerEnumType } from "type-graphql";
import { EmployeeState, Gender, SkillLevel, StateReason } from "./employee.rules.js";

registerEnumType(EmployeeState, {
  name: "EmployeeState",
  description: "用工状态。 Where an employee stands (R-DIR-01).",
  valuesConfig: {
    PENDING_START: { description: "待入职。 Hired, not begun." },
    ACTIVE: { description: "在职。 At work." },
    ON_LEAVE: { description: "离岗（长期休假、内退）。 Away for long, internally retired people included." },
    SUSPENDED: { description: "停职。 Suspended." },
    RETIRED: { description: "退休。 Retired." },
    TERMINATED: { description: "离职。 Gone." },
    CANCELLED: { description: "未入职。 Never began." },
  },
});

registerEnumType(StateReason, {
  name: "StateReason",
  description: "用工状态的原因。 Why an employee stands there.",
  valuesConfig: {
    INTERNAL_RETIREMENT: { description: "内退。 Retired internally: away, but still employed." },
  },
});

registerEnumType(Gender, {
  name: "Gender",
  description: "性别。 Gender, as HR records it.",
  valuesConfig: { FEMALE: { description: "女。 Female." }, MALE: { description: "男。 Male." } },
});

registerEnumType(SkillLevel, {
  name: "SkillLevel",
  description: "技能等级。 Vocational skill levels.",
  valuesConfig: {
    JUNIOR: { description: "初级工。 Level five." },
    INTERMEDIATE: { description: "中级工。 Level four." },
    SENIOR: { description: "高级工。 Level three." },
    TECHNICIAN: { description: "技师。 Level two." },
    SENIOR_TECHNICIAN: { description: "高级技师。 Level one." },
  },
});

@ObjectType({ description: "职工。 An employee of the group." })
@Directive('@key(fields: "id")')
@Entity()
@Unique({ name: "employee_external_id_unique", properties: ["sourceSystem", "externalId"] })
@Index({ properties: ["organizationId", "employeeNo", "id"] })
@Index({ properties: ["organizationId", "state", "employeeNo", "id"] })
export class Employee extends BaseEntity {
  @Field(() => String, { description: "工号。 The employee number." })
  @Property({ type: "text" })
  employeeNo!: string;

  @Field(() => String, { description: "姓名。 The name." })
  @Property({ type: "text" })
  name!: string;

  @Field(() => Gender, {
    nullable: true,
    description: "性别；未登记为 null。 The gender; null when not recorded.",
  })
  @Enum({ items: () => Gender, nullable: true })
  gender!: Gender | null;

  @Field(() => EmployeeState, { description: "用工状态。 Where the employee stands." })
  @Enum({ items: () => EmployeeState })
  state!: EmployeeState;

  @Field(() => StateReason, {
    nullable: true,
    description: "状态的原因；无需说明为 null。 Why; null when the state says it all.",
  })
  @Enum({ items: () => StateReason, nullable: true })
  stateReason!: StateReason | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "入职日期；未登记为 null。 The day of hiring; null when not recorded.",
  })
  @Property({ type: "date", nullable: true })
  hiredOn!: string | null;

  @Field(() => SkillLevel, {
    nullable: true,
    description: "技能等级；无等级为 null。 The skill level; null when there is none.",
  })
  @Enum({ items: () => SkillLevel, nullable: true })
  skillLevel!: SkillLevel | null;

  @Field(() => String, { description: "来源系统。 The system the record comes from." })
  @Property({ type: "text" })
  sourceSystem!: string;

  @Field(() => String, {
    description: "来源系统中的编号，永不重用。 The id in that system, never used again.",
  })
  @Property({ type: "text" })
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
