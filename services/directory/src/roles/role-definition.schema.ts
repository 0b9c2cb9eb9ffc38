import { payloadOf, refusalType } from "@tongxin/subgraph";
import { Field, InputType } from "type-graphql";
import { RoleDefinition } from "./role-definition.entity.js";
import { RoleDefinitionRefusal } from "./role-definition.rules.js";

export const RoleDefinitionPayload = payloadOf(
  "role",
  RoleDefinition,
  refusalType("RoleDefinition", RoleDefinitionRefusal),
);

@InputType({ description: "修改企业自定角色。 What a role of the enterprise's own becomes." })
export class RoleDefinitionChange {
  @Field(() => String, { description: "中文名称。 What it is called in Chinese." })
  labelZh!: string;

  @Field(() => String, { description: "英文名称。 What it is called in English." })
  labelEn!: string;

  @Field(() => [String], { description: "包含的全部权限。 All that it permits." })
  permissions!: string[];
}

@InputType({ description: "企业自定角色。 A role of the enterprise's own." })
export class RoleDefinitionInput extends RoleDefinitionChange {
  @Field(() => String, {
    description: "名称，大写字母、数字和下划线，不得重复。 Its name: capitals, digits, underscores; unique.",
  })
  name!: string;
}
