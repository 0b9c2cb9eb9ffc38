import { Directive, Field, ID, ObjectType } from "type-graphql";

/** The types of `directory` that party work refers to, by id only. */

@ObjectType({ description: "职工。 An employee of the group." })
@Directive('@key(fields: "id")')
export class Employee {
  @Field(() => ID, { description: "职工标识。 The employee's identifier." })
  id!: string;
}

@ObjectType({ description: "组织机构。 A unit of the group." })
@Directive('@key(fields: "id")')
export class OrgUnit {
  @Field(() => ID, { description: "机构标识。 The unit's identifier." })
  id!: string;
}
