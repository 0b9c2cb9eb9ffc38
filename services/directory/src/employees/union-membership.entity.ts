import type { Opt } from "@mikro-orm/core";
import { Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, BelongsTo, Column, EntityType, LocalDate } from "@tongxin/subgraph";
import { Employee } from "./employee.entity.js";

@EntityType("工会会籍。 An employee's membership of the trade union.")
@Unique({ name: "union_membership_card", properties: ["cardCount"] })
@Index({
  name: "union_membership_one_at_a_time",
  expression:
    "create unique index union_membership_one_at_a_time on union_membership (employee_id) where left_on is null",
})
export class UnionMembership extends BaseEntity {
  @Column(LocalDate, "入会日期；来源未给出为 null。 The day of joining; null when the source does not say.", {
    nullable: true,
  })
  joinedOn!: string | null;

  @Column(LocalDate, "退会日期；在会为 null。 The day of leaving; null for a member.", { nullable: true })
  leftOn!: string | null;

  // Not exposed.

  /** What the card's number is made of; the database counts. */
  @Property({ type: "integer", autoincrement: true })
  cardCount!: Opt<number>;

  @BelongsTo(() => Employee)
  employeeId!: string;
}
