import { Field, ID, InputType } from "type-graphql";
import { EmployeeState, PostCategory } from "./employee.rules.js";

@InputType({
  description: "筛选职工；各条件须同时满足。 Which employees to list; all conditions hold together.",
})
export class EmployeeFilter {
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
