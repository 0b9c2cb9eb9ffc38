import { Check, Index } from "@mikro-orm/decorators/legacy";
import { BaseEntity, BelongsTo, Column, EntityType, enumType, LocalDate } from "@tongxin/subgraph";
import { Employee } from "../employees/employee.entity.js";
import { QualificationKind } from "./qualification.rules.js";

enumType({ QualificationKind }, "资格的类别。 The kinds of recognised ability.", {
  TECHNICAL_EXPERT: "技术专家。 A technical expert.",
  TECHNICAL_BACKBONE: "技术骨干。 A technical mainstay.",
  PRODUCTION_BACKBONE: "生产骨干。 A mainstay of production.",
});

@EntityType("经认定的资格。 An ability of an employee's that has been recognised.")
@Check({
  name: "qualification_one_of_a_kind",
  expression: "exclude using gist (employee_id with =, kind with =, daterange(valid_from, valid_to) with &&)",
})
@Check({ name: "qualification_period", expression: "valid_to is null or valid_from <= valid_to" })
@Index({ properties: ["employeeId", "validFrom", "id"] })
export class Qualification extends BaseEntity {
  @Column(QualificationKind, "类别。 The kind.")
  kind!: QualificationKind;

  @Column(String, "级别，如“集团级”；未分级为 null。 The level; null where there are none.", {
    nullable: true,
  })
  level!: string | null;

  @Column(String, "认定单位。 Who recognised it.")
  issuer!: string;

  @Column(LocalDate, "生效日期。 The first day it holds.")
  validFrom!: string;

  @Column(
    LocalDate,
    "失效日期（当日不再有效）；长期有效为 null。 The first day it no longer holds; null for good.",
    {
      nullable: true,
    },
  )
  validTo!: string | null;

  @Column(String, "提前终止的原因；未提前终止为 null。 Why it was ended early; null unless it was.", {
    nullable: true,
  })
  endReason!: string | null;

  @BelongsTo(() => Employee, "职工。 Whose it is.")
  employeeId!: string;
}
