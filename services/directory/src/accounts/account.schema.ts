import type { Permission } from "@tongxin/kernel";
import { payloadOf, refusalType } from "@tongxin/subgraph";
import { Field, ObjectType } from "type-graphql";
import { Account } from "./account.entity.js";
import { AccountRefusal } from "./account.rules.js";

export const AccountPayload = payloadOf("account", Account, refusalType("Account", AccountRefusal));

@ObjectType({ description: "登录者。 Who is signed in." })
export class Viewer {
  @Field(() => String, { description: "账号。 The account's name." })
  account!: string;

  @Field(() => [String], { description: "拥有的权限，按名称排序。 The permissions held, by name." })
  permissions!: Permission[];

  // Not exposed.

  accountId!: string;

  employeeId!: string | null;

  organizationId!: string;
}
