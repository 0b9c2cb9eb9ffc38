import { PolicyTier, PolicyTightening } from "@tongxin/kernel";
import { Directive, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { enumType } from "../column.js";
import { PolicyBasis } from "../policy.js";
import { LocalDate } from "../scalars.js";
import { PolicyPackState } from "./policy-pack.rules.js";

enumType({ PolicyTightening }, "限值往哪个方向算收紧。 Which way a limit is tightened (R-X-12).", {
  MORE: "下限：越大越严。 A minimum: the more, the stricter.",
  LESS: "上限：越小越严。 A maximum: the less, the stricter.",
});

const VALUE = "值，JSON 文本。 The value, as JSON.";

@Directive("@shareable")
@ObjectType("PolicyValue", { description: "某日有效的一项限值。 A limit that is in force on a day." })
export class PolicyValueInForce {
  @Field(() => String, { description: "限值的名称。 What the limit is called." })
  key!: string;

  @Field(() => String, { description: VALUE })
  value!: string;

  @Field(() => PolicyTier, { description: "由谁规定。 Who sets it." })
  tier!: PolicyTier;

  @Field(() => LocalDate, { description: "自何日起有效。 Since when it holds." })
  validFrom!: string;

  @Field(() => PolicyTightening, {
    nullable: true,
    description:
      "只能往此方向收紧；可自由设定的为 null。 The only way it may be changed; null where it may be set freely.",
  })
  tightening!: PolicyTightening | null;

  @Field(() => PolicyBasis, { description: "依据。 What it is based on." })
  basis!: PolicyBasis;
}

@Directive("@shareable")
@ObjectType({ description: "制度包规定的一项限值。 A limit that a policy pack sets." })
export class PolicyPackLimit {
  @Field(() => String, { description: "限值的名称。 What the limit is called." })
  key!: string;

  @Field(() => String, { description: VALUE })
  value!: string;

  @Field(() => String, { description: "条款。 The article." })
  article!: string;
}

@Directive("@shareable")
@ObjectType({ description: "制度包将使一项限值改变。 How a pack would change a limit." })
export class PolicyLimitChange {
  @Field(() => String, { description: "限值的名称。 What the limit is called." })
  key!: string;

  @Field(() => String, { description: "改变前的值，JSON 文本。 The value before, as JSON." })
  before!: string;

  @Field(() => String, { description: "改变后的值，JSON 文本。 The value afterwards, as JSON." })
  after!: string;

  @Field(() => Int, {
    description:
      "查询者可见的企业中有几家如此改变。 For how many of the companies that the viewer sees it changes so.",
  })
  companies!: number;
}

@Directive("@shareable")
@ObjectType({
  description:
    "制度包将使一件未办结事项的期限改变。 How a pack would change a deadline or limit of an open case.",
})
export class PolicyCaseChange {
  @Field(() => String, { description: "事项的类型。 The type of the case." })
  entity!: string;

  @Field(() => ID, { description: "事项的标识。 The id of the case." })
  id!: string;

  @Field(() => String, { description: "改变的期限。 Which of its deadlines or limits." })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description: "改变前；没有时为 null。 Before; null where there is none.",
  })
  before!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "改变后；没有时为 null。 Afterwards; null where there is none.",
  })
  after!: string | null;
}

@Directive("@shareable")
@ObjectType({
  description:
    "制度包启用后会改变什么；办结的事项不受影响。 What a pack would change; what is finished it leaves alone.",
})
export class PolicyPackDryRun {
  @Field(() => [PolicyLimitChange], { description: "改变的限值。 The limits that change." })
  limits!: PolicyLimitChange[];

  @Field(() => [PolicyCaseChange], {
    description: "受影响的未办结事项，最多 200 条。 The open cases that change, 200 at most.",
  })
  cases!: PolicyCaseChange[];

  @Field(() => Int, { description: "此类改变共有几条。 How many such changes there are in all." })
  caseCount!: number;
}

@InputType({ description: "制度包中的一项限值。 A limit of a policy pack." })
export class PolicyPackLimitInput {
  @Field(() => String, { description: "限值的名称。 What the limit is called." })
  key!: string;

  @Field(() => String, {
    description: "值，JSON 文本，最长 4000 字。 The value, as JSON of at most 4,000 characters.",
  })
  value!: string;

  @Field(() => String, { description: "条款。 The article." })
  article!: string;
}

@InputType({ description: "起草制度包所需。 What drafting a policy pack takes." })
export class PolicyPackInput {
  @Field(() => String, { description: "名称。 The title." })
  title!: string;

  @Field(() => PolicyTier, { description: "层级，不能是平台默认。 Who sets its limits; not the product." })
  tier!: PolicyTier;

  @Field(() => String, { description: "来源文件。 The text its limits come from." })
  source!: string;

  @Field(() => String, { nullable: true, description: "来源文件的网址。 Where the text can be read." })
  sourceUrl?: string | null;

  @Field(() => LocalDate, {
    description: "生效日期，今天或以后。 The first day its limits hold; today or later.",
  })
  validFrom!: string;

  @Field(() => ID, {
    nullable: true,
    description: "适用的公司；适用于全部企业时不填。 The company it holds for; left out for all.",
  })
  orgUnitId?: string | null;

  @Field(() => [PolicyPackLimitInput], { description: "限值，至少一项。 Its limits, one at least." })
  limits!: PolicyPackLimitInput[];
}

@InputType({ description: "筛选制度包。 Which policy packs to list." })
export class PolicyPackFilter {
  @Field(() => PolicyPackState, { nullable: true, description: "仅限此状态。 Only those in this state." })
  state?: PolicyPackState | null;

  @Field(() => PolicyTier, { nullable: true, description: "仅限此层级。 Only those of this tier." })
  tier?: PolicyTier | null;
}
