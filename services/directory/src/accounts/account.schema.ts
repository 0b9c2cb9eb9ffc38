import type { Permission } from "@tongxin/kernel";
import { Field, ObjectType } from "type-graphql";

@ObjectType({ description: "登录者。 Who is signed in." })
export class Viewer {
  @Field(() => String, { description: "账号。 The account's name." })
  account!: string;

  @Field(() => [String], { description: "拥有的权限，按名称排序。 The permissions held, by name." })
  permissions!: Permission[];

  // Not exposed.

  employeeId!: string | null;
}
