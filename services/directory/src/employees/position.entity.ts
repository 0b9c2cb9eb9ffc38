import { Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, BelongsTo, Column, EntityType, enumType } from "@tongxin/subgraph";
import { OrgUnit } from "../org-units/org-unit.entity.js";
import { PostCategory } from "./employee.rules.js";

enumType({ PostCategory }, "岗位类别。 The families of posts.", {
  MINING: "采掘。 Mining and tunnelling.",
  ELECTROMECHANICAL: "机电。 Electrical and mechanical.",
  COAL_PREPARATION: "洗选。 Coal preparation.",
  TRANSPORT: "运输。 Transport.",
  VENTILATION: "通风。 Ventilation.",
  LOGISTICS: "后勤。 Logistics.",
  MANAGEMENT: "管理。 Management.",
});

@EntityType("岗位。 A post in a unit, which people hold.")
@Unique({ name: "position_unique", properties: ["orgUnitId", "title", "postCategory"] })
export class Position extends BaseEntity {
  @Column(String, "岗位名称。 The title.")
  title!: string;

  @Column(PostCategory, "岗位类别。 The family it belongs to.")
  postCategory!: PostCategory;

  @BelongsTo(() => OrgUnit, "所在单位。 The unit it is in.")
  orgUnitId!: string;
}
