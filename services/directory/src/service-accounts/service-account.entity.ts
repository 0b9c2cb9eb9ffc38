import type { Opt } from "@mikro-orm/core";
import { Index, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, BelongsTo, Column, EntityType, enumType } from "@tongxin/subgraph";
import { Account } from "../accounts/account.entity.js";
import { OrgUnit } from "../org-units/org-unit.entity.js";
import { ServiceAccountState } from "./service-account.rules.js";

enumType({ ServiceAccountState }, "系统账号的状态。 The states of a service account.", {
  ACTIVE: "启用。 In use.",
  SUSPENDED: "停用，随时可恢复。 Suspended, until it is resumed.",
});

@EntityType(
  "系统账号：另一个系统（如人力资源系统）以密钥登录。 Another system, such as HR's, that signs in by a secret.",
)
@Unique({ name: "service_account_of_account", properties: ["accountId"] })
@Index({ properties: ["organizationId", "id"] })
export class ServiceAccount extends BaseEntity {
  @Column(String, "用途。 What it is for.")
  description!: string;

  @Column(
    [String],
    "最多可用的权限，无论授予何种角色。 The permissions it may ever use, whatever roles it is granted.",
  )
  scopes!: string[];

  @Column(ServiceAccountState, "状态。 The state.")
  state!: ServiceAccountState;

  @Column(
    String,
    "停用或恢复的原因；从未停用为 null。 Why it was suspended or resumed; null when it never was.",
    { nullable: true },
  )
  stateReason!: Opt<string | null>;

  @BelongsTo(() => Account, "账号。 Its account.")
  accountId!: string;

  /** Null: the whole enterprise answers for it. */
  @BelongsTo(
    () => OrgUnit,
    "负责的单位；整个企业为 null。 The unit that answers for it; null for the whole enterprise.",
    { nullable: true, index: true, deleteRule: "restrict" },
  )
  orgUnitId!: string | null;
}
