import {
  batchById,
  Change,
  connectionOf,
  type Context,
  Derived,
  ExpectedVersion,
  feature,
  Filter,
  Id,
  Input,
  load,
  PageArgs,
  Reaches,
  Read,
  Requires,
  type Row,
  type Version,
  type Work,
} from "@tongxin/subgraph";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Info, Resolver, Root } from "type-graphql";
import { Viewer } from "../accounts/account.schema.js";
import { OrgUnit } from "../org-units/org-unit.entity.js";
import { RoleDefinition } from "./role-definition.entity.js";
import { defineRole, redefineRole } from "./role-definition.operations.js";
import { RolePolicy } from "./role-definition.rules.js";
import {
  RoleDefinitionChange,
  RoleDefinitionInput,
  RoleDefinitionPayload,
} from "./role-definition.schema.js";
import { RoleGrant } from "./role-grant.entity.js";
import { delegateRole, endDelegation, grantRole, revokeGrant } from "./role-grant.operations.js";
import {
  DerivedRole,
  RoleDelegationInput,
  RoleGrantFilter,
  RoleGrantInput,
  RoleGrantPayload,
} from "./role-grant.schema.js";
import {
  allRoles,
  derivedRolesOf,
  grantsOfAccountsHeldOn,
  roleGrantsNewestFirst,
  rolesByName,
} from "./role.reads.js";

@Resolver(() => RoleDefinition)
export class RoleDefinitionResolver {
  @Requires("roles:read")
  @Reaches("ENTERPRISE")
  @Read([RoleDefinition], "全部角色及其权限，按名称排序。 All roles and what each permits, by name.")
  roles(@Ctx() context: Context): Promise<Row<RoleDefinition>[]> {
    return allRoles(context);
  }

  @Requires("roles:grant")
  @Reaches("ENTERPRISE")
  @Change(
    RoleDefinitionPayload,
    "定义企业自己的角色，适用于全部单位。 Define a role of the enterprise's own, the same in all its units.",
  )
  roleDefine(@Input() input: RoleDefinitionInput) {
    return (work: Work) => defineRole(work, input);
  }

  @Requires("roles:grant")
  @Reaches("ENTERPRISE")
  @Change(
    RoleDefinitionPayload,
    "修改企业自己的角色，持有者随即适用。 Change a role of the enterprise's own; it is so at once for all who hold it.",
  )
  roleRedefine(
    @Id("角色标识。 The role's id.") id: string,
    @Input() input: RoleDefinitionChange,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => redefineRole(work, id, input, expectedVersion);
  }

  @Derived(String, "称呼，按请求语言。 What it is called, in the caller's language.")
  label(@Root() { labelZh, labelEn }: Row<RoleDefinition>, @Ctx() { locale }: Context): string {
    return locale === "en" ? labelEn : labelZh;
  }
}

const REASON = { description: "原因。 Why." };

@Resolver(() => RoleGrant)
export class RoleGrantResolver {
  @Requires("roles:read")
  @Reaches("UNIT")
  @Read(
    connectionOf(RoleGrant),
    "谁有什么角色，新的在前；由岗位得出的角色不在其中。 Who may what, the newest first; roles that follow from posts are not granted, so not among them.",
  )
  roleGrants(
    @Args() page: PageArgs,
    @Filter(() => RoleGrantFilter) filter: RoleGrantFilter | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return roleGrantsNewestFirst(context, info, page, filter ?? {});
  }

  @Requires("roles:grant")
  @Change(
    RoleGrantPayload,
    "授予角色；不能授予自己，三员互斥，审计员不得拥有可办理业务的角色。 Grant a role: never to oneself, and an auditor holds none that changes anything, so no account audits what it administers.",
  )
  roleGrantCreate(@Input() input: RoleGrantInput) {
    return (work: Work) => grantRole(work, input);
  }

  @Requires("roles:grant")
  @Change(
    RoleGrantPayload,
    "收回角色，其委托随即一并收回。 Revoke a grant, and with it what was delegated of it.",
  )
  roleGrantRevoke(
    @Id("授予标识。 The grant's id.") id: string,
    @Arg("reason", () => String, REASON) reason: string,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => revokeGrant(work, id, reason, expectedVersion);
  }

  @Requires("roles:delegate")
  @Reaches("OWN")
  @Change(
    RoleGrantPayload,
    "在一段时间内委托本人的角色，不超出本人的范围与期间。 Delegate a role of one's own for some days, within its units and its period.",
  )
  roleGrantDelegate(
    @Id("本人的授予标识。 The id of one's own grant.") id: string,
    @Input() input: RoleDelegationInput,
  ) {
    return (work: Work) => delegateRole(work, id, input);
  }

  @Requires("roles:delegate")
  @Reaches("OWN")
  @Change(RoleGrantPayload, "提前收回本人的委托。 Take back what one has delegated, before it ends.")
  roleGrantDelegationEnd(
    @Id("受托授予的标识。 The id of the delegated grant.") id: string,
    @Arg("reason", () => String, REASON) reason: string,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => endDelegation(work, id, reason, expectedVersion);
  }

  @Derived(RoleDefinition, "角色。 The role.")
  role(@Root() { role }: Row<RoleGrant>, @Ctx() context: Context) {
    return load(context, rolesByName, role);
  }
}

@Resolver(() => DerivedRole)
export class DerivedRoleResolver {
  @Derived(RoleDefinition, "角色。 The role.")
  role(@Root() { role }: DerivedRole, @Ctx() context: Context) {
    return load(context, rolesByName, role);
  }

  @Derived(OrgUnit, "在此单位及其下级。 In this unit and all below it.")
  orgUnit(@Root() { orgUnitId }: DerivedRole, @Ctx() context: Context) {
    return load(context, batchById(OrgUnit), orgUnitId);
  }
}

@Resolver(() => Viewer)
export class ViewerRolesResolver {
  @Derived([RoleGrant], "本人今天拥有的角色。 The roles that the viewer was granted and holds today.")
  roles(@Root() { accountId }: Viewer, @Ctx() context: Context) {
    return load(context, grantsOfAccountsHeldOn(context.clock.today()), accountId);
  }

  @Derived([DerivedRole], "由本人主岗得出的角色。 The roles that follow from the viewer's primary post.")
  derivedRoles(@Root() { employeeId, organizationId }: Viewer, @Ctx() context: Context) {
    return employeeId ? derivedRolesOf(context, employeeId, organizationId) : [];
  }
}

export const roles = feature({
  entities: [RoleDefinition, RoleGrant],
  resolvers: [RoleDefinitionResolver, RoleGrantResolver, DerivedRoleResolver, ViewerRolesResolver],
  policies: RolePolicy,
});
