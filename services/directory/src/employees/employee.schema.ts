import { Field, ID, InputType } from "type-graphql";
import { EmployeeState, PostCategory } from "./employee.rules.js";

@InputType({
  description: "筛选职工；各条件须同时满足。 Which employees to list; all conditions hold together.",
})
export class EmployeeFilter {
  @Field(() => String, {
    nullable: true,
    description:
      "按姓名（任意一段）、拼音（全拼或首字母，从头起）或工号（开头几位，须含数字）查找，不分大小写与全半角；空白等于不限，最多 50 个字符。 Whom to find: by any part of the name, the beginning of its pinyin or of its initials, or the beginning of the employee number, with a digit in it; case and width are one, blank is anybody, 50 characters at most.",
  })
  search?: string;

  @Field(() => ID, {
    nullable: true,
    description: "在此单位或其下级任主岗。 Whose primary post is in this unit or below it.",
  })
  orgUnitId?: string;

  @Field(() => PostCategory, { nullable: true, description: "主岗的类别。 The family of the primary post." })
  postCategory?: PostCategory;

  @Field(() => Boolean, {
    nullable: true,
    description: "主岗是否属于生产一线。 Whether the primary post is at the front line.",
  })
  frontline?: boolean;

  @Field(() => EmployeeState, { nullable: true, description: "用工状态。 Where they stand." })
  state?: EmployeeState;

  @Field(() => [EmployeeState], {
    nullable: true,
    description: "处于其中任一状态。 Who stand in any of these states.",
  })
  states?: EmployeeState[];

  @Field(() => String, { nullable: true, description: "工号为此。 Whose employee number it is." })
  employeeNo?: string;
}
