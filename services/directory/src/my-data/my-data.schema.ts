import { Directive, Field, ID, ObjectType } from "type-graphql";

@Directive("@shareable")
@ObjectType({ description: "关于本人的一类记录。 One kind of records about the viewer." })
export class MyDataSection {
  @Field(() => String, { description: "类别，按请求语言。 What kind, in the caller's language." })
  title!: string;

  @Field(() => [String], {
    description: "每条记录一个 JSON 对象。 The records, each a JSON object of one row.",
  })
  records!: string[];
}

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "平台保存的关于本人的全部信息，各服务各给一部分。 All that the platform holds about the viewer, of which each service gives its part.",
})
export class MyData {
  @Field(() => ID, { description: "本人的职工标识。 The viewer's own id as an employee." })
  id!: string;
}
