import type { Opt } from "@mikro-orm/core";
import { Check, Index, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, BelongsTo, Column, DateTime, EntityType, enumType } from "@tongxin/subgraph";
import { Employee } from "../employees/employee.entity.js";
import { AccountKind } from "./account.rules.js";

enumType({ AccountKind }, "账号的类别。 The kinds of accounts.", {
  PERSON: "个人账号。 The account of a person.",
  SERVICE: "系统账号，如人力资源系统。 The account of a system such as HR's.",
});

@EntityType("账号：谁可以登录。 Who may sign in: a person, or a system such as HR's.")
@Unique({ name: "account_name_unique", properties: ["name"] })
@Check({ name: "account_name_lower", expression: "name = lower(name)" })
@Index({
  name: "account_one_per_employee",
  expression: "create unique index account_one_per_employee on account (employee_id) where closed_at is null",
})
export class Account extends BaseEntity {
  @Column(String, "登录名，永不重用。 The name it signs in by, never used again.")
  name!: string;

  @Column(AccountKind, "类别。 The kind.")
  kind!: AccountKind;

  @Column(DateTime, "注销时刻；在用为 null。 When it was closed; null while it is open.", { nullable: true })
  closedAt!: Opt<Date | null>;

  @Column(String, "注销原因；在用为 null。 Why it was closed; null while it is open.", { nullable: true })
  closingReason!: Opt<string | null>;

  /** Null for a system's account, and for a person who is not in the roster. */
  @BelongsTo(
    () => Employee,
    "账号所属职工；系统账号为 null。 The employee it belongs to; null for a system's account.",
    { nullable: true, index: true, deleteRule: "restrict" },
  )
  employeeId!: string | null;
}
