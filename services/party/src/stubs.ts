import { Directive, Field, ID, ObjectType } from "type-graphql";

/** The type of `directory` that party work refers to, by id only. */

@ObjectType({ description: "组织机构。 A unit of the group." })
@Directive('@key(fields: "id")')
export class OrgUnit {
  @Field(() => ID, { description: "机构标识。 The unit's identifier." })
  id!: string;
}
