import type { Opt } from "@mikro-orm/core";
import { Check, Entity, Enum, Index, ManyToOne, Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, DateTime } from "@tongxin/subgraph";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Employee } from "../employees/employee.entity.js";
import { AccountKind } from "./account.rules.js";

registerEnumType(AccountKind, {
  name: "AccountKind",
  description: "账号的类别。 The kinds of accounts.",
  valuesConfig: {
    PERSON: { description: "个人账号。 The account of a person." },
    SERVICE: { description: "系统账号，如人力资源系统。 The account of a system such as HR's." },
  },
});

@ObjectType({ description: "账号：谁可以登录。 Who may sign in: a person, or a system such as HR's." })
@Entity()
@Unique({ name: "account_name_unique", properties: ["name"] })
@Check({ name: "account_name_lower", expression: "name = lower(name)" })
@Index({
  name: "account_one_per_employee",
  expression: "create unique index account_one_per_employee on account (employee_id) where closed_at is null",
})
export class Account extends BaseEntity {
  @Field(() => String, { description: "登录名，永不重用。 The name it signs in by, never used again." })
  @Property({ type: "text" })
  name!: string;

  @Field(() => AccountKind, { description: "类别。 The kind." })
  @Enum({ items: () => AccountKind })
  kind!: AccountKind;

  @Field(() => DateTime, {
    nullable: true,
    description: "注销时刻；在用为 null。 When it was closed; null while it is open.",
  })
  @Property({ type: "timestamptz", nullable: true })
  closedAt!: Opt<Date | null>;

  @Field(() => String, {
    nullable: true,
    description: "注销原因；在用为 null。 Why it was closed; null while it is open.",
  })
  @Property({ type: "text", nullable: true })
  closingReason!: Opt<string | null>;

  // Not exposed: the resolver answers with references.

  /** Null for a system's account, and for a person who is not in the roster. */
  @ManyToOne(() => Employee, {
    mapToPk: true,
    fieldName: "employee_id",
    nullable: true,
    index: true,
    deleteRule: "restrict",
  })
  employeeId!: string | null;
}
