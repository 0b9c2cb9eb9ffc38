import { LocalDate, payloadOf, refusalType } from "@tongxin/subgraph";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { RoleGrant } from "./role-grant.entity.js";
import { RoleGrantRefusal } from "./role-grant.rules.js";

export const RoleGrantPayload = payloadOf("roleGrant", RoleGrant, refusalType("RoleGrant", RoleGrantRefusal));

@InputType({ description: "授予角色。 Gives an account a role." })
export class RoleGrantInput {
  @Field(() => String, { description: "账号的登录名。 The account's name." })
  account!: string;

  @Field(() => String, { description: "角色名称。 The role's name." })
  role!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "在此单位及其下级；不填则处处有效。 In this unit and all below it; everywhere when left out.",
  })
  orgUnitId?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "起，默认今天。 The first day; today when left out.",
  })
  startsOn?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "止（当日不再有效）；不填则无期限。 The first day it no longer holds; without an end when left out.",
  })
  endsOn?: string | null;

  @Field(() => String, { description: "原因。 Why." })
  reason!: string;
}

@InputType({ description: "委托本人的角色。 Delegates a role of one's own." })
export class RoleDelegationInput {
  @Field(() => String, { description: "受托人的登录名。 The name of the account it is delegated to." })
  account!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "仅在此单位及其下级；不填则与本人的角色相同。 Only in this unit and all below it; as far as one's own role when left out.",
  })
  orgUnitId?: string | null;

  @Field(() => LocalDate, { description: "起。 The first day." })
  startsOn!: string;

  @Field(() => LocalDate, { description: "止（当日不再有效）。 The first day it no longer holds." })
  endsOn!: string;

  @Field(() => String, { description: "原因。 Why." })
  reason!: string;
}

@InputType({
  description: "筛选授予；各条件须同时满足。 Which grants to list; all conditions hold together.",
})
export class RoleGrantFilter {
  @Field(() => String, { nullable: true, description: "账号的登录名。 Of the account of this name." })
  account?: string | null;

  @Field(() => String, { nullable: true, description: "角色名称。 Of the role of this name." })
  role?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "在此单位或其下级。 In this unit or one below it.",
  })
  orgUnitId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "适用于此单位：授予在此单位、其上级或处处有效。 Which apply to this unit: granted in it, in one above it, or everywhere.",
  })
  appliesTo?: string | null;

  @Field(() => String, { nullable: true, description: "包含此权限。 Of a role that permits this." })
  permission?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "在这一天结束时有效。 Which held at the end of this day.",
  })
  heldOn?: string | null;
}

@ObjectType({ description: "由岗位得出的角色。 A role that follows from the post held." })
export class DerivedRole {
  // Not exposed: the resolver answers with references.

  role!: string;

  orgUnitId!: string;
}
