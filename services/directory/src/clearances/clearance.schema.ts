import { LocalDate, payloadOf, refusalType } from "@tongxin/subgraph";
import { Field, InputType } from "type-graphql";
import { Employee } from "../employees/employee.entity.js";
import { PostCategory } from "../employees/employee.rules.js";
import { UpsertRefusal } from "../upserts/employee-upsert.rules.js";
import { ClearanceRefusal } from "./clearance.rules.js";

/** What is written is written as every upsert is, so its refusals are these mutations' too. */
export const EmployeeClearedPayload = payloadOf(
  "employee",
  Employee,
  refusalType("Clearance", { ...UpsertRefusal, ...ClearanceRefusal }),
  "EmployeeClearedPayload",
);

@InputType({ description: "晋升到哪个岗位。 The post that somebody is promoted to." })
export class PromotionInput {
  @Field(() => String, { description: "单位的编码。 The code of the unit." })
  orgUnitCode!: string;

  @Field(() => String, { description: "岗位名称。 The title of the post." })
  positionTitle!: string;

  @Field(() => PostCategory, { description: "岗位类别。 The family of the post." })
  postCategory!: PostCategory;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "生效日期，可晚于今天；默认今天。 The day on which it takes effect, which may be to come; today when left out.",
  })
  effectiveDate?: string | null;
}
