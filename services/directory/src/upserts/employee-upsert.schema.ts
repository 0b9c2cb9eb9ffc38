import { LocalDate, payloadOf, refusalType } from "@tongxin/subgraph";
import { Field, InputType, ObjectType } from "type-graphql";
import { Employee } from "../employees/employee.entity.js";
import {
  EmployeeField,
  EmployeeState,
  Gender,
  PostCategory,
  SkillLevel,
  StateReason,
} from "../employees/employee.rules.js";
import { UpsertOutcome } from "../incoming/incoming.rules.js";
import { UpsertRefusal } from "./employee-upsert.rules.js";

/** What HR or an edit here may say of an employee; absent is unchanged, null is cleared (R-DIR-04). */
@InputType()
abstract class EmployeeWords {
  @Field(() => String, { nullable: true, description: "姓名。 The name." })
  name?: string | null;

  @Field(() => Gender, { nullable: true, description: "性别。 The gender." })
  gender?: Gender | null;

  @Field(() => LocalDate, { nullable: true, description: "出生日期。 The birth date." })
  birthDate?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "电话，7–15 位数字。 The phone number, of 7 to 15 digits.",
  })
  phone?: string | null;

  @Field(() => SkillLevel, { nullable: true, description: "技能等级。 The skill level." })
  skillLevel?: SkillLevel | null;
}

@InputType({
  description:
    "来源系统所说的一名职工；缺省表示不变，null 表示清空。 An employee as a source system says; absent is unchanged, null is cleared (R-DIR-04).",
})
export class EmployeeUpsertInput extends EmployeeWords {
  @Field(() => String, { description: "来源系统。 The source system." })
  sourceSystem!: string;

  @Field(() => String, {
    description: "来源系统中的编号，永不重用。 The id in that system, never used again.",
  })
  externalId!: string;

  @Field(() => String, {
    nullable: true,
    description: "工号；新建时默认为编号。 The employee number; of a new employee the id when left out.",
  })
  employeeNo?: string | null;

  @Field(() => EmployeeState, { nullable: true, description: "用工状态。 Where the employee stands." })
  state?: EmployeeState | null;

  @Field(() => StateReason, {
    nullable: true,
    description: "状态的原因，随状态一起给出。 Why, said together with the state.",
  })
  stateReason?: StateReason | null;

  @Field(() => LocalDate, { nullable: true, description: "入职日期。 The day of hiring." })
  hiredOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "主岗所在单位的编码。 The code of the primary post's unit.",
  })
  orgUnitCode?: string | null;

  @Field(() => String, { nullable: true, description: "岗位名称。 The title of the post." })
  positionTitle?: string | null;

  @Field(() => PostCategory, { nullable: true, description: "岗位类别。 The family of the post." })
  postCategory?: PostCategory | null;

  @Field(() => Boolean, { nullable: true, description: "是否工会会员。 Whether a member of the union." })
  isUnionMember?: boolean | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "岗位变动的生效日期，可晚于今天；默认今天。其余信息即时生效。 The day on which a change of post takes effect, which may be to come; today when left out. All else takes effect at once.",
  })
  effectiveDate?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "是否覆盖在本平台改过的信息。 Whether to overwrite what was edited here too.",
  })
  overridesLocal!: boolean;
}

@InputType({
  description:
    "在本平台修改的职工信息；缺省表示不变，null 表示清空。 What is edited here of an employee; absent is unchanged, null is cleared.",
})
export class EmployeeEditInput extends EmployeeWords {}

@InputType({ description: "调动所需。 What a transfer takes." })
export class EmployeeTransferInput {
  @Field(() => String, { description: "调入单位的编码。 The code of the unit." })
  orgUnitCode!: string;

  @Field(() => String, {
    nullable: true,
    description: "岗位名称；默认不变。 The title of the post; the present one when left out.",
  })
  positionTitle?: string | null;

  @Field(() => PostCategory, {
    nullable: true,
    description: "岗位类别；默认不变。 The family of the post; the present one when left out.",
  })
  postCategory?: PostCategory | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "生效日期，可晚于今天；默认今天。 The day on which it takes effect, which may be to come; today when left out.",
  })
  effectiveDate?: string | null;
}

const UpsertError = refusalType("EmployeeUpsert", UpsertRefusal);

@ObjectType({ description: "写入一名职工的结果。 What an upsert of an employee did." })
export class EmployeeUpsertPayload extends payloadOf("employee", Employee, UpsertError, "EmployeeUpserted") {
  @Field(() => UpsertOutcome, {
    nullable: true,
    description: "结果；被拒绝时为 null。 What it came to; null when refused.",
  })
  outcome!: UpsertOutcome | null;

  @Field(() => [EmployeeField], {
    nullable: true,
    description:
      "因在本平台改过而未写入的信息；被拒绝时为 null。 What was not written because it was edited here; null when refused.",
  })
  conflicts!: EmployeeField[] | null;
}
