import { Directive, Field, ID, ObjectType } from "type-graphql";

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "平台保存的关于本人的全部信息，各服务各给一部分。 All that the platform holds about the viewer, of which each service gives its part.",
})
export class MyData {
  @Field(() => ID, { description: "本人的职工标识。 The viewer's own id as an employee." })
  id!: string;
}
