import { Entity, Enum, ManyToOne, Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity } from "@tongxin/subgraph";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { OrgUnit } from "../org-units/org-unit.entity.js";
import { PostCategory } from "./employee.rules.js";

registerEnumType(PostCategory, {
  name: "PostCategory",
  description: "岗位类别。 The families of posts.",
  valuesConfig: {
    MINING: { description: "采掘。 Mining and tunnelling." },
    ELECTROMECHANICAL: { description: "机电。 Electrical and mechanical." },
    COAL_PREPARATION: { description: "洗选。 Coal preparation." },
    TRANSPORT: { description: "运输。 Transport." },
    VENTILATION: { description: "通风。 Ventilation." },
    LOGISTICS: { description: "后勤。 Logistics." },
    MANAGEMENT: { description: "管理。 Management." },
  },
});

@ObjectType({ description: "岗位。 A post in a unit, which people hold." })
@Entity()
@Unique({ name: "position_unique", properties: ["orgUnitId", "title", "postCategory"] })
export class Position extends BaseEntity {
  @Field(() => String, { description: "岗位名称。 The title." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => PostCategory, { description: "岗位类别。 The family it belongs to." })
  @Enum({ items: () => PostCategory })
  postCategory!: PostCategory;

  // Not exposed: the resolver answers with references.

  @ManyToOne(() => OrgUnit, { mapToPk: true, fieldName: "org_unit_id" })
  orgUnitId!: string;
}
