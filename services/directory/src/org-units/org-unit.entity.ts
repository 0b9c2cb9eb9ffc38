import { Entity, Enum, Index, ManyToOne, Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, LocalDate } from "@tongxin/subgraph";
import { Directive, Field, ObjectType, registerEnumType } from "type-graphql";
import { OrgUnitKind } from "./org-unit.rules.js";

registerEnumType(OrgUnitKind, {
  name: "OrgUnitKind",
  description: "组织机构的类别。 The kinds of units.",
  valuesConfig: {
    GROUP: { description: "集团。 The group." },
    COMPANY: { description: "公司（成员企业）。 A member company." },
    MINE: { description: "煤矿。 A mine." },
    PLANT: { description: "厂。 A plant." },
    DEPARTMENT: { description: "部室（科室）。 A functional office." },
    SECTION: { description: "区队（车间）。 A production section." },
    TEAM: { description: "班组。 The smallest crew." },
    PROJECT_SITE: { description: "项目部。 A temporary, remote unit." },
  },
});

@ObjectType({ description: "组织机构。 A unit of the group." })
@Directive('@key(fields: "id")')
@Entity()
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
  @Field(() => String, { description: "单位编码，在用单位中唯一。 The code, unique among open units." })
  @Property({ type: "text" })
  code!: string;

  @Field(() => String, { description: "名称。 The name." })
  @Property({ type: "text" })
  name!: string;

  @Field(() => OrgUnitKind, { description: "类别。 The kind." })
  @Enum({ items: () => OrgUnitKind })
  kind!: OrgUnitKind;

  @Field(() => LocalDate, {
    nullable: true,
    description: "撤销日期；在用为 null。 The day it was closed; null while open.",
  })
  @Property({ type: "date", nullable: true })
  closedOn!: string | null;

  @Field(() => String, { description: "来源系统。 The system the record comes from." })
  @Property({ type: "text" })
  sourceSystem!: string;

  @Field(() => String, { description: "来源系统中的编号。 Its id in that system." })
  @Property({ type: "text" })
  externalId!: string;

  // Not exposed: the resolver answers with references, and with names along the path.

  @ManyToOne(() => OrgUnit, { mapToPk: true, fieldName: "parent_id", nullable: true, index: true })
  parentId!: string | null;

  @Property({ type: "text", columnType: "ltree", fieldName: "path" })
  treePath!: string;
}
