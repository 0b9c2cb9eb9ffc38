import type { Opt } from "@mikro-orm/core";
import { Index } from "@mikro-orm/decorators/legacy";
import { BaseEntity, BelongsTo, Column, DateTime, EntityType, enumType } from "@tongxin/subgraph";
import { Employee } from "../employees/employee.entity.js";
import { ConsentPurpose } from "./consent.rules.js";

enumType({ ConsentPurpose }, "同意的用途。 What a person may agree to.", {
  PORTRAIT: "公开使用肖像。 Pictures of them are published.",
  INTERVIEW: "公开采访内容。 An interview with them is published.",
  STORY: "宣传个人事迹。 Their story is told.",
  CONTACT_SHARING: "向同事公开联系方式。 Colleagues see how to reach them.",
});

@EntityType(
  "本人同意对其的一种公开使用，可随时撤回；保留历史。 A person's consent to one public use, withdrawn at any time; history is kept (R-X-19).",
)
@Index({
  name: "consent_once",
  expression:
    "create unique index consent_once on consent (organization_id, employee_id, purpose) where withdrawn_at is null",
})
@Index({ properties: ["employeeId", "id"] })
export class Consent extends BaseEntity {
  @Column(ConsentPurpose, "用途。 What it is for.")
  purpose!: ConsentPurpose;

  @Column(String, "说明，如仅限内刊；没有时为 null。 A note, such as where only; null when there is none.", {
    nullable: true,
  })
  note!: string | null;

  @Column(DateTime, "撤回时刻；有效为 null。 When it was withdrawn; null while it holds.", { nullable: true })
  withdrawnAt!: Opt<Date | null>;

  @Column(String, "撤回原因；有效为 null。 Why it was withdrawn; null while it holds.", { nullable: true })
  withdrawalReason!: Opt<string | null>;

  // Not exposed: everybody sees their own alone.

  @BelongsTo(() => Employee)
  employeeId!: string;
}
