import { Entity, Index, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { BaseEntity, LocalDate } from "@tongxin/subgraph";
import { Field, ObjectType } from "type-graphql";
import { Employee } from "./employee.entity.js";

@ObjectType({ description: "工会会籍。 An employee's membership of the trade union." })
@Entity()
@Index({
  name: "union_membership_one_at_a_time",
  expression:
    "create unique index union_membership_one_at_a_time on union_membership (employee_id) where left_on is null",
})
export class UnionMembership extends BaseEntity {
  @Field(() => LocalDate, {
    nullable: true,
    description: "入会日期；来源未给出为 null。 The day of joining; null when the source does not say.",
  })
  @Property({ type: "date", nullable: true })
  joinedOn!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "退会日期；在会为 null。 The day of leaving; null for a member.",
  })
  @Property({ type: "date", nullable: true })
  leftOn!: string | null;

  // Not exposed.

  @ManyToOne(() => Employee, { mapToPk: true, fieldName: "employee_id" })
  employeeId!: string;
}
