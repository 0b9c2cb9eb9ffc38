import type { Opt } from "@mikro-orm/core";
import { Entity, Enum, Index, ManyToOne, Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity } from "@tongxin/subgraph";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Account } from "../accounts/account.entity.js";
import { OrgUnit } from "../org-units/org-unit.entity.js";
import { ServiceAccountState } from "./service-account.rules.js";

registerEnumType(ServiceAccountState, {
  name: "ServiceAccountState",
  description: "系统账号的状态。 The states of a service account.",
  valuesConfig: {
    ACTIVE: { description: "启用。 In use." },
    SUSPENDED: { description: "停用，随时可恢复。 Suspended, until it is resumed." },
  },
});

@ObjectType({
  description:
    "系统账号：另一个系统（如人力资源系统）以密钥登录。 Another system, such as HR's, that signs in by a secret.",
})
@Entity()
@Unique({ name: "service_account_of_account", properties: ["accountId"] })
@Index({ properties: ["organizationId", "id"] })
export class ServiceAccount extends BaseEntity {
  @Field(() => String, { description: "用途。 What it is for." })
  @Property({ type: "text" })
  description!: string;

  @Field(() => [String], {
    description:
      "最多可用的权限，无论授予何种角色。 The permissions it may ever use, whatever roles it is granted.",
  })
  @Property({ type: "string[]", columnType: "text[]" })
  scopes!: string[];

  @Field(() => ServiceAccountState, { description: "状态。 The state." })
  @Enum({ items: () => ServiceAccountState })
  state!: ServiceAccountState;

  @Field(() => String, {
    nullable: true,
    description:
      "停用或恢复的原因；从未停用为 null。 Why it was suspended or resumed; null when it never was.",
  })
  @Property({ type: "text", nullable: true })
  stateReason!: Opt<string | null>;

  // Not exposed: the resolver answers with references.

  @ManyToOne(() => Account, { mapToPk: true, fieldName: "account_id" })
  accountId!: string;

  /** Null: the whole enterprise answers for it. */
  @ManyToOne(() => OrgUnit, {
    mapToPk: true,
    fieldName: "org_unit_id",
    nullable: true,
    index: true,
    deleteRule: "restrict",
  })
  orgUnitId!: string | null;
}
