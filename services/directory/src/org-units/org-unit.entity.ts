import { Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, BelongsTo, Column, EntityType, enumType, LocalDate } from "@tongxin/subgraph";
import { OrgUnitKind } from "./org-unit.rules.js";

enumType({ OrgUnitKind }, "组织机构的类别。 The kinds of units.", {
  GROUP: "集团。 The group.",
  COMPANY: "公司（成员企业）。 A member company.",
  MINE: "煤矿。 A mine.",
  PLANT: "厂。 A plant.",
  DEPARTMENT: "部室（科室）。 A functional office.",
  SECTION: "区队（车间）。 A production section.",
  TEAM: "班组。 The smallest crew.",
  PROJECT_SITE: "项目部。 A temporary, remote unit.",
});

@EntityType("组织机构。 A unit of the group.", { isReferred: true })
@Unique({ name: "org_unit_external_id_unique", properties: ["sourceSystem", "externalId"] })
@Index({ properties: ["organizationId", "code", "id"] })
@Index({
  name: "org_unit_code_unique",
  expression: "create unique index org_unit_code_unique on org_unit (code) where closed_on is null",
})
@Index({
  name: "org_unit_one_root",
  expression:
    "create unique index org_unit_one_root on org_unit ((parent_id is null)) where parent_id is null and closed_on is null",
})
@Index({ name: "org_unit_path", expression: "create index org_unit_path on org_unit using gist (path)" })
export class OrgUnit extends BaseEntity {
  @Column(String, "单位编码，在用单位中唯一。 The code, unique among open units.")
  code!: string;

  @Column(String, "名称。 The name.")
  name!: string;

  @Column(OrgUnitKind, "类别。 The kind.")
  kind!: OrgUnitKind;

  @Column(LocalDate, "撤销日期；在用为 null。 The day it was closed; null while open.", { nullable: true })
  closedOn!: string | null;

  @Column(String, "来源系统。 The system the record comes from.")
  sourceSystem!: string;

  @Column(String, "来源系统中的编号。 Its id in that system.")
  externalId!: string;

  // Not exposed: the resolver answers with references, and with names along the path.

  @BelongsTo(() => OrgUnit, undefined, { nullable: true, index: true })
  parentId!: string | null;

  @Property({ type: "text", columnType: "ltree", fieldName: "path" })
  treePath!: string;
}
