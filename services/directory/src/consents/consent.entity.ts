import type { Opt } from "@mikro-orm/core";
import { Entity, Enum, Index, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { BaseEntity, DateTime } from "@tongxin/subgraph";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Employee } from "../employees/employee.entity.js";
import { ConsentPurpose } from "./consent.rules.js";

registerEnumType(ConsentPurpose, {
  name: "ConsentPurpose",
  description: "同意的用途。 What a person may agree to.",
  valuesConfig: {
    PORTRAIT: { description: "公开使用肖像。 Pictures of them are published." },
    INTERVIEW: { description: "公开采访内容。 An interview with them is published." },
    STORY: { description: "宣传个人事迹。 Their story is told." },
    CONTACT_SHARING: { description: "向同事公开联系方式。 Colleagues see how to reach them." },
  },
});

@ObjectType({
  description:
    "本人同意对其的一种公开使用，可随时撤回；保留历史。 A person's consent to one public use, withdrawn at any time; history is kept (R-X-19).",
})
@Entity()
@Index({
  name: "consent_once",
  expression:
    "create unique index consent_once on consent (organization_id, employee_id, purpose) where withdrawn_at is null",
})
@Index({ properties: ["employeeId", "id"] })
export class Consent extends BaseEntity {
  @Field(() => ConsentPurpose, { description: "用途。 What it is for." })
  @Enum({ items: () => ConsentPurpose })
  purpose!: ConsentPurpose;

  @Field(() => String, {
    nullable: true,
    description: "说明，如仅限内刊；没有时为 null。 A note, such as where only; null when there is none.",
  })
  @Property({ type: "text", nullable: true })
  note!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "撤回时刻；有效为 null。 When it was withdrawn; null while it holds.",
  })
  @Property({ type: "timestamptz", nullable: true })
  withdrawnAt!: Opt<Date | null>;

  @Field(() => String, {
    nullable: true,
    description: "撤回原因；有效为 null。 Why it was withdrawn; null while it holds.",
  })
  @Property({ type: "text", nullable: true })
  withdrawalReason!: Opt<string | null>;

  // Not exposed: everybody sees their own alone.

  @ManyToOne(() => Employee, { mapToPk: true, fieldName: "employee_id" })
  employeeId!: string;
}
