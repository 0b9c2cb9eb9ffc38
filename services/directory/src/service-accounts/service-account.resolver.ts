import {
  batchById,
  Change,
  connectionOf,
  type Context,
  DateTime,
  Derived,
  ExpectedVersion,
  feature,
  Filter,
  Id,
  Input,
  type Listed,
  Lists,
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
import { Arg, Args, Ctx, Directive, Info, Resolver, Root } from "type-graphql";
import { Account } from "../accounts/account.entity.js";
import { RoleGrant } from "../roles/role-grant.entity.js";
import { grantsOfAccountsHeldOn } from "../roles/role.reads.js";
import { ServiceAccountSecret } from "./service-account-secret.entity.js";
import { ServiceAccount } from "./service-account.entity.js";
import { changeState, openServiceAccount, revokeSecret, rotateSecret } from "./service-account.operations.js";
import {
  secretsOfServiceAccounts,
  serviceAccountOf,
  serviceAccountInScope,
  serviceAccountsNewestFirst,
} from "./service-account.reads.js";
import { lastUseOf, ServiceAccountPolicy, ServiceAccountState } from "./service-account.rules.js";
import {
  ServiceAccountFilter,
  ServiceAccountInput,
  ServiceAccountPayload,
  ServiceAccountSecretPayload,
} from "./service-account.schema.js";

const ID = "系统账号标识。 The service account's id.";
const REASON = { description: "原因。 Why." };

@Resolver(() => ServiceAccount)
export class ServiceAccountResolver {
  @Requires("service-accounts:read")
  @Reaches("UNIT")
  @Read(
    ServiceAccount,
    "一个系统账号；不存在或不在可见企业时为 null。 One service account; null when the viewer's organizations have none.",
  )
  serviceAccount(@Id(ID) id: string, @Ctx() context: Context) {
    return serviceAccountInScope(context, id);
  }

  @Requires("service-accounts:read")
  @Reaches("UNIT")
  @Read(connectionOf(ServiceAccount), "系统账号，新的在前。 Service accounts, the newest first.")
  serviceAccounts(
    @Args() page: PageArgs,
    @Filter(() => ServiceAccountFilter) filter: ServiceAccountFilter | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return serviceAccountsNewestFirst(context, info, page, filter ?? {});
  }

  @Requires("gateway:service-accounts")
  @Reaches("ENTERPRISE")
  @Directive("@inaccessible")
  @Read(
    String,
    "密钥属于哪个系统账号、最多可用的权限，JSON，仅供网关；不符为 null。 Whose secret it is and what they may ever use, as JSON, for the gateway alone; null when it is nobody's.",
  )
  serviceAccountOf(
    @Arg("clientId", () => String, { description: "登录名。 The name to sign in by." }) clientId: string,
    @Arg("secret", () => String, { description: "密钥。 The secret." }) secret: string,
    @Ctx() context: Context,
  ) {
    return serviceAccountOf(context, clientId, secret);
  }

  @Requires("service-accounts:manage")
  @Change(
    ServiceAccountSecretPayload,
    "设立系统账号并生成密钥；授予角色之前不能做任何事。 Open a service account with its first secret; it may do nothing until it is granted a role.",
  )
  serviceAccountOpen(@Input() input: ServiceAccountInput) {
    return (work: Work) => openServiceAccount(work, input);
  }

  @Requires("service-accounts:manage")
  @Change(
    ServiceAccountSecretPayload,
    "更换密钥：新密钥立即有效，旧密钥一段时间后失效。 Make a new secret, valid at once; the old one ends some hours later.",
  )
  serviceAccountSecretRotate(@Id(ID) id: string, @ExpectedVersion() expectedVersion: Version) {
    return (work: Work) => rotateSecret(work, id, expectedVersion);
  }

  @Requires("service-accounts:manage")
  @Change(
    ServiceAccountPayload,
    "停用一个密钥：不再换得令牌，已换得的令牌至多再用 15 分钟；要立即切断，请停用系统账号。 Revoke a secret: it gets no more tokens, and those it got end within 15 minutes; to cut them off at once, suspend the service account.",
  )
  serviceAccountSecretRevoke(@Id("密钥标识。 The secret's id.") id: string) {
    return (work: Work) => revokeSecret(work, id);
  }

  @Requires("service-accounts:manage")
  @Change(
    ServiceAccountPayload,
    "停用系统账号，密钥与角色保留。 Suspend a service account; its secrets and roles stay.",
  )
  serviceAccountSuspend(
    @Id(ID) id: string,
    @Arg("reason", () => String, REASON) reason: string,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => changeState(work, id, ServiceAccountState.SUSPENDED, reason, expectedVersion);
  }

  @Requires("service-accounts:manage")
  @Change(ServiceAccountPayload, "恢复系统账号。 Resume a service account.")
  serviceAccountResume(
    @Id(ID) id: string,
    @Arg("reason", () => String, REASON) reason: string,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => changeState(work, id, ServiceAccountState.ACTIVE, reason, expectedVersion);
  }

  @Derived(String, "登录名（client id）。 The name it signs in by.")
  async name(@Root() { accountId }: Row<ServiceAccount>, @Ctx() context: Context) {
    return (await load(context, batchById(Account), accountId))?.name;
  }

  @Derived([RoleGrant], "今天拥有的角色。 The roles it holds today.")
  roleGrants(@Root() { accountId }: Row<ServiceAccount>, @Ctx() context: Context) {
    return load(context, grantsOfAccountsHeldOn(context.clock.today()), accountId);
  }

  @Lists(
    secretsOfServiceAccounts,
    "密钥（不含其内容），先生成的在前。 Its secrets, but not what they say, the oldest first.",
  )
  secrets: Listed;

  @Derived(
    DateTime,
    "最近登录时刻，精确到分钟；从未登录为 null。 When it last signed in, to the minute; null when it never did.",
    { nullable: true },
  )
  async lastUsedAt(@Root() { id }: Row<ServiceAccount>, @Ctx() context: Context) {
    return lastUseOf(await load(context, secretsOfServiceAccounts, id));
  }
}

export const serviceAccounts = feature({
  entities: [ServiceAccount, ServiceAccountSecret],
  resolvers: [ServiceAccountResolver],
  policies: ServiceAccountPolicy,
});
