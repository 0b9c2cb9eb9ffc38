import { Directive, Field, ID, ObjectType, type ClassType } from "type-graphql";

/** What a service knows of a type of another's: which row is meant. */
export interface Stub {
  id: string;
}

/**
 * The types of `directory` that the other services refer to, by id only. Each service has classes of its own, for what features
 * add to a type is added to its class.
 */
export function directoryStubs(): { Employee: ClassType<Stub>; OrgUnit: ClassType<Stub> } {
  @ObjectType({ description: "职工。 An employee of the group." })
  @Directive('@key(fields: "id")')
  class Employee implements Stub {
    @Field(() => ID, { description: "职工标识。 The employee's identifier." })
    id!: string;
  }

  @ObjectType({ description: "组织机构。 A unit of the group." })
  @Directive('@key(fields: "id")')
  class OrgUnit implements Stub {
    @Field(() => ID, { description: "机构标识。 The unit's identifier." })
    id!: string;
  }

  return { Employee, OrgUnit };
}
