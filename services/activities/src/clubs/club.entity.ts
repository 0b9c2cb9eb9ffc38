import { Index, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, Column, EntityType, RefersTo } from "@tongxin/subgraph";
import { OrgUnit, Employee } from "../stubs.js";

@EntityType("职工自主管理的兴趣社团。 An interest club that employees run themselves.", { isReferred: true })
@Unique({ name: "club_name_unique", properties: ["organizationId", "name"] })
@Index({ properties: ["organizationId", "name", "id"] })
export class Club extends BaseEntity {
  @Column(String, "名称，本企业内唯一。 The name, unique in the enterprise.")
  name!: string;

  @RefersTo(() => Employee, "负责人。 Its officers.")
  officerIds!: string[];

  @RefersTo(() => OrgUnit, "所属机构。 The unit it belongs to.", { index: true })
  orgUnitId!: string;
}
