import type { Opt } from "@mikro-orm/core";
import { Check, Index, Property } from "@mikro-orm/decorators/legacy";
import { EXCLUSIVE_ROLES } from "@tongxin/kernel";
import { BaseEntity, BelongsTo, Column, DateTime, EntityType, LocalDate } from "@tongxin/subgraph";
import { Account } from "../accounts/account.entity.js";
import { OrgUnit } from "../org-units/org-unit.entity.js";

const EVERYWHERE_ID = "00000000-0000-0000-0000-000000000000";

@EntityType(
  "角色授予：一个账号在一段时间内、在一个单位及其下级拥有一个角色；从不删除。 A role that an account has in a unit and all below it, for a time; never deleted.",
)
@Check({
  name: "role_grant_once",
  expression: `exclude using gist (organization_id with =, account_id with =, role with =, coalesce(org_unit_id, '${EVERYWHERE_ID}'::uuid) with =, daterange(starts_on, ends_on) with &&) where (revoked_at is null)`,
})
@Check({
  name: "role_grant_exclusive",
  expression: `exclude using gist (account_id with =, role with <>, daterange(starts_on, ends_on) with &&) where (revoked_at is null and role in (${EXCLUSIVE_ROLES.map(role => `'${role}'`).join(", ")}))`,
})
@Check({ name: "role_grant_period", expression: "ends_on is null or starts_on < ends_on" })
@Index({ properties: ["accountId"] })
@Index({ properties: ["organizationId", "id"] })
@Index({ properties: ["organizationId", "role", "id"] })
@Index({ properties: ["organizationId", "orgUnitId", "id"] })
export class RoleGrant extends BaseEntity {
  @Column(LocalDate, "起。 The first day it holds.")
  startsOn!: string;

  @Column(
    LocalDate,
    "止（当日不再有效）；无期限为 null。 The first day it no longer holds; null without an end.",
    { nullable: true },
  )
  endsOn!: string | null;

  @Column(String, "授予或委托的原因。 Why it was granted or delegated.")
  reason!: string;

  @Column(DateTime, "收回时刻；未收回为 null。 When it was revoked; null unless it was.", { nullable: true })
  revokedAt!: Opt<Date | null>;

  @Column(String, "收回者的账号；未收回为 null。 The account that revoked it; null unless it was.", {
    nullable: true,
  })
  revokedBy!: Opt<string | null>;

  @Column(String, "收回原因；未收回为 null。 Why it was revoked; null unless it was.", { nullable: true })
  revocationReason!: Opt<string | null>;

  @BelongsTo(() => Account, "账号。 The account.")
  accountId!: string;

  /** Null: everywhere. So no unit that a grant names may be deleted. */
  @BelongsTo(
    () => OrgUnit,
    "在此单位及其下级；处处有效为 null。 In this unit and all below it; null for everywhere.",
    { nullable: true, deleteRule: "restrict" },
  )
  orgUnitId!: string | null;

  /** The grant that this one hands on for a time; null for one of its own. */
  @BelongsTo(
    () => RoleGrant,
    "由此授予委托而来；非委托为 null。 The grant it was delegated from; null for one of its own.",
    { nullable: true, index: true, deleteRule: "restrict" },
  )
  delegatedFromId!: Opt<string | null>;

  // Not exposed.

  @Property({ type: "text" })
  role!: string;
}
