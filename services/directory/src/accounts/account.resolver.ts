import { accountName } from "@tongxin/kernel";
import type { Permission } from "@tongxin/kernel";
import {
  batchById,
  Change,
  type Context,
  Derived,
  ExpectedVersion,
  feature,
  Id,
  load,
  loadOwn,
  Open,
  Reaches,
  Read,
  Reason,
  Requires,
  type Version,
  type Work,
} from "@tongxin/subgraph";
import { Arg, Ctx, Directive, ID, Query, Resolver, Root } from "type-graphql";
import { Employee } from "../employees/employee.entity.js";
import { Account } from "./account.entity.js";
import { closeAccount, openAccount } from "./account.operations.js";
import { accountsByName } from "./account.reads.js";
import { viewerOfAccount } from "./viewer.reads.js";
import { AccountPayload, Viewer } from "./account.schema.js";
import { ViewerChange } from "./viewer-change.entity.js";
import { viewerChangesSince } from "./viewer-change.reads.js";

@Resolver(() => Viewer)
export class ViewerResolver {
  @Open()
  @Reaches("OWN")
  @Read(Viewer, "登录者本人。 Whoever asks.")
  viewer(@Ctx() { viewer }: Context): Viewer {
    return { ...viewer, permissions: (Object.keys(viewer.permissions) as Permission[]).sort() };
  }

  @Requires("gateway:viewers")
  @Reaches("ENTERPRISE")
  @Directive("@inaccessible")
  @Read(
    String,
    "账号的身份与权限，JSON，仅供网关。 Who an account is, as JSON, for the gateway alone; null when unknown.",
  )
  async viewerOf(
    @Arg("account", () => String, { description: "账号。 The account's name." }) account: string,
    @Ctx() context: Context,
  ): Promise<string | null> {
    const found = await viewerOfAccount(context, account);
    return found && JSON.stringify(found);
  }

  @Requires("gateway:viewers")
  @Reaches("ENTERPRISE")
  @Directive("@inaccessible")
  @Query(() => String, {
    description:
      "哪些账号的权限自某时起有变，JSON，仅供网关。 Whose rights have changed since a moment, as JSON, for the gateway alone.",
  })
  async viewerChanges(
    @Arg("since", () => String, {
      nullable: true,
      description: "上次答复中的 cursor。 The cursor of the last answer.",
    })
    since: string | undefined,
    @Ctx() context: Context,
  ): Promise<string> {
    return JSON.stringify(await viewerChangesSince(context, since ?? null));
  }

  @Derived(
    Employee,
    "登录者对应的职工；系统账号为 null。 The employee signed in; null for a system's account.",
    { nullable: true },
  )
  employee(@Root() { employeeId }: Viewer, @Ctx() context: Context) {
    return employeeId && load(context, batchById(Employee), employeeId);
  }
}

@Resolver(() => Account)
export class AccountResolver {
  @Requires("roles:read")
  @Read(
    Account,
    "按标识或登录名查一个账号；不存在或不在可见企业时为 null。 One account by id or name; null when the viewer's organizations have none.",
  )
  async account(
    @Arg("id", () => ID, { nullable: true, description: "账号标识。 The account's id." })
    id: string | undefined,
    @Arg("name", () => String, { nullable: true, description: "登录名。 The account's name." })
    name: string | undefined,
    @Ctx() context: Context,
  ) {
    if (id) return loadOwn(context, batchById(Account), id);
    return name ? loadOwn(context, accountsByName, accountName(name)) : null;
  }

  @Requires("roles:grant")
  @Change(
    AccountPayload,
    "为职工开立账号；授予角色之前不能做任何事。 Open an employee's account; it may do nothing until it is granted a role.",
  )
  accountOpen(
    @Id("职工标识。 The employee's id.", "employeeId") employeeId: string,
    @Arg("name", () => String, { description: "登录名。 The name to sign in by." }) name: string,
  ) {
    return (work: Work) => openAccount(work, employeeId, name);
  }

  @Requires("roles:grant")
  @Change(
    AccountPayload,
    "注销账号，其角色及其委托出去的角色随即收回。 Close an account; its roles, and what it delegated, end with it.",
  )
  accountClose(
    @Id("账号标识。 The account's id.") id: string,
    @Reason() reason: string,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => closeAccount(work, id, reason, expectedVersion);
  }
}

export const accounts = feature({
  entities: [Account, ViewerChange],
  resolvers: [ViewerResolver, AccountResolver],
});
