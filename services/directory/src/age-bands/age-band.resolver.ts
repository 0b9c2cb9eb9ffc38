import { Derived, enumType, feature, Needs, policyFor, type Context, type Row } from "@tongxin/subgraph";
import { Ctx, Resolver, Root } from "type-graphql";
import { Employee } from "../employees/employee.entity.js";
import { AgeBand, AgeBandPolicy, ageBandOf } from "./age-band.rules.js";

enumType({ AgeBand }, "年龄段，由出生日期与制度包得出。 Age bands, by the birth date and the policy pack.", {
  YOUTH: "青年。 Young.",
  MIDDLE: "中年。 Of middle age.",
  SENIOR: "老年，含退休职工。 Senior, retirees included.",
});

@Resolver(() => Employee)
export class AgeBandResolver {
  @Needs<Employee>("bornOn", "state", "organizationId")
  @Derived(
    AgeBand,
    "今天的年龄段，不保存；未登记出生日期的在职职工为 null。 Today's age band, which is not kept; null where no birth date is recorded.",
    { nullable: true },
  )
  async ageBand(@Root() employee: Row<Employee>, @Ctx() context: Context) {
    const { limits } = await policyFor(context, AgeBandPolicy, employee.organizationId);
    return ageBandOf(employee, context.clock.today(), limits);
  }
}

export const ageBands = feature({ entities: [], resolvers: [AgeBandResolver], policies: AgeBandPolicy });
