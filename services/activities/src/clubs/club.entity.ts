import { Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity } from "@tongxin/subgraph";
import { Directive, Field, ObjectType } from "type-graphql";

@ObjectType({ description: "职工自主管理的兴趣社团。 An interest club that employees run themselves." })
@Directive('@key(fields: "id")')
@Entity()
@Unique({ name: "club_name_unique", properties: ["organizationId", "name"] })
@Index({ properties: ["organizationId", "name", "id"] })
export class Club extends BaseEntity {
  @Field(() => String, { description: "名称，本企业内唯一。 The name, unique in the enterprise." })
  @Property({ type: "text" })
  name!: string;

  // Not exposed: the resolver answers with references.

  @Property({ type: "string[]", columnType: "uuid[]" })
  officerIds!: string[];

  @Property({ type: "uuid" })
  @Index()
  orgUnitId!: string;
}
