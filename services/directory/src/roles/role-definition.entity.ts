import { Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, Column, EntityType } from "@tongxin/subgraph";

@EntityType(
  "角色：一组权限；随平台发布，或由企业自定。 A role: a set of permissions, shipped with the platform or the enterprise's own.",
)
@Unique({ name: "role_definition_name_unique", properties: ["organizationId", "name"] })
export class RoleDefinition extends BaseEntity {
  @Column(String, "名称。 Its name, for programs.")
  name!: string;

  @Column([String], "包含的权限，按名称排序。 What it permits, by name.")
  permissions!: string[];

  @Column(
    Boolean,
    "是否随平台发布，不可修改。 Whether the platform ships with it, so that nobody changes it.",
  )
  isSeeded!: boolean;

  @Column(
    Boolean,
    "是否由岗位得出，不可授予。 Whether it follows from the post held, so that nobody grants it.",
  )
  isDerived!: boolean;

  // Not exposed: the resolver answers in the caller's language.

  @Property({ type: "text" })
  labelZh!: string;

  @Property({ type: "text" })
  labelEn!: string;
}
