import {
  type Context,
  Derived,
  feature,
  MyDataSection,
  Open,
  Reaches,
  Read,
  sectionsAbout,
} from "@tongxin/subgraph";
import { Ctx, Resolver, Root } from "type-graphql";
import { myDataById, PERSONAL_RECORDS } from "./my-data.reads.js";
import { MyData } from "./my-data.schema.js";

@Resolver(() => MyData)
export class MyDataResolver {
  @Open()
  @Reaches("OWN")
  @Read(
    MyData,
    "平台保存的关于本人的全部信息，不脱敏；账号不属于职工时为 null。 All that the platform holds about the viewer, in clear; null for an account of no employee.",
  )
  myData(@Ctx() { viewer }: Context): MyData | null {
    return viewer.employeeId === null ? null : { id: viewer.employeeId };
  }

  @Derived(
    [MyDataSection],
    "人员与组织服务保存的：档案、任职、会籍、账号、角色、同意、通知。 What the directory holds: record, posts, membership, accounts, roles, consents, notifications.",
    { nullable: true },
  )
  directory(@Root() { id }: MyData, @Ctx() context: Context) {
    return id === context.viewer.employeeId ? sectionsAbout(context, id, PERSONAL_RECORDS) : [];
  }
}

export const myData = feature({
  entities: [],
  resolvers: [MyDataResolver],
  references: { MyData: myDataById },
  personal: PERSONAL_RECORDS,
});
