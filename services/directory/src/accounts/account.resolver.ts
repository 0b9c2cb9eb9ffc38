import type { Permission } from "@tongxin/kernel";
import { feature, load, Open, Requires, type Context } from "@tongxin/subgraph";
import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Employee } from "../employees/employee.entity.js";
import { employeesById } from "../employees/employee.reads.js";
import { Account, RoleGrant } from "./account.entity.js";
import { viewerOfAccount } from "./account.reads.js";
import { Viewer } from "./account.schema.js";

@Resolver(() => Viewer)
export class ViewerResolver {
  @Open()
  @Query(() => Viewer, { nullable: true, description: "登录者本人。 Whoever asks." })
  viewer(@Ctx() { viewer }: Context): Viewer {
    const { account, employeeId, permissions } = viewer;
    return { account, employeeId, permissions: (Object.keys(permissions) as Permission[]).sort() };
  }

  @Requires("gateway:viewers")
  @Directive("@inaccessible")
  @Query(() => String, {
    nullable: true,
    description:
      "账号的身份与权限，JSON，仅供网关。 Who an account is, as JSON, for the gateway alone; null when unknown.",
  })
  async viewerOf(
    @Arg("account", () => String, { description: "账号。 The account's name." }) account: string,
    @Ctx() context: Context,
  ): Promise<string | null> {
    const found = await viewerOfAccount(context, account);
    return found && JSON.stringify(found);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: "登录者对应的职工；系统账号为 null。 The employee signed in; null for a system's account.",
  })
  employee(@Root() { employeeId }: Viewer, @Ctx() context: Context) {
    return employeeId && load(context, employeesById, employeeId);
  }
}

export const accounts = feature({ entities: [Account, RoleGrant], resolvers: [ViewerResolver] });
