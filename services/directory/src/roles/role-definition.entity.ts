import { Entity, Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity } from "@tongxin/subgraph";
import { Field, ObjectType } from "type-graphql";

@ObjectType({
  description:
    "角色：一组权限；随平台发布，或由企业自定。 A role: a set of permissions, shipped with the platform or the enterprise's own.",
})
@Entity()
@Unique({ name: "role_definition_name_unique", properties: ["organizationId", "name"] })
export class RoleDefinition extends BaseEntity {
  @Field(() => String, { description: "名称。 Its name, for programs." })
  @Property({ type: "text" })
  name!: string;

  @Field(() => [String], { description: "包含的权限，按名称排序。 What it permits, by name." })
  @Property({ type: "string[]", columnType: "text[]" })
  permissions!: string[];

  @Field(() => Boolean, {
    description: "是否随平台发布，不可修改。 Whether the platform ships with it, so that nobody changes it.",
  })
  @Property({ type: "boolean" })
  isSeeded!: boolean;

  @Field(() => Boolean, {
    description:
      "是否由岗位得出，不可授予。 Whether it follows from the post held, so that nobody grants it.",
  })
  @Property({ type: "boolean" })
  isDerived!: boolean;

  // Not exposed: the resolver answers in the caller's language.

  @Property({ type: "text" })
  labelZh!: string;

  @Property({ type: "text" })
  labelEn!: string;
}
