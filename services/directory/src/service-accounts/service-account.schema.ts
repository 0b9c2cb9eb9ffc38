import { payloadOf, refusalType } from "@tongxin/subgraph";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { ServiceAccount } from "./service-account.entity.js";
import { ServiceAccountRefusal, ServiceAccountState } from "./service-account.rules.js";

export const ServiceAccountPayload = payloadOf(
  "serviceAccount",
  ServiceAccount,
  refusalType("ServiceAccount", ServiceAccountRefusal),
);

@ObjectType({ description: "系统账号及其新密钥。 A service account, and its new secret." })
export class ServiceAccountSecretPayload extends ServiceAccountPayload {
  // The secret is shown once: no log, message, audit entry or remembered answer may hold it.
  @Field(() => String, {
    nullable: true,
    description:
      "新密钥，只显示这一次；被拒绝时为 null。 The new secret, shown this once; null when refused.",
  })
  secret!: string | null;
}

@InputType({ description: "设立系统账号。 Opens a service account." })
export class ServiceAccountInput {
  @Field(() => String, { description: "登录名（client id），不得重复。 The name to sign in by; unique." })
  name!: string;

  @Field(() => String, { description: "用途。 What it is for." })
  description!: string;

  @Field(() => [String], {
    description:
      "最多可用的权限；实际权限还须授予角色。 The permissions it may ever use; to have them it must also be granted roles.",
  })
  scopes!: string[];

  @Field(() => ID, {
    nullable: true,
    description:
      "负责的单位；不填则为整个企业。 The unit that answers for it; the whole enterprise when left out.",
  })
  orgUnitId?: string | null;
}

@InputType({ description: "筛选系统账号。 Which service accounts to list." })
export class ServiceAccountFilter {
  @Field(() => ServiceAccountState, { nullable: true, description: "仅此状态。 Only in this state." })
  state?: ServiceAccountState | null;
}
