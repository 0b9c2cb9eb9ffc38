import { LocalDate, payloadOf, refusalType } from "@tongxin/subgraph";
import { Field, InputType } from "type-graphql";
import { PolicyDocument } from "./policy-document.entity.js";
import { SitePolicyRefusal } from "./site-policy.rules.js";

export const PolicyDocumentPayload = payloadOf(
  "policyDocument",
  PolicyDocument,
  refusalType("PolicyDocument", SitePolicyRefusal),
);

@InputType({ description: "发布管理办法所需。 What publishing an edition takes." })
export class PolicyDocumentInput {
  @Field(() => String, { description: "标题。 The title." })
  title!: string;

  @Field(() => String, { description: "正文，最多 50000 字。 The text, of at most 50,000 characters." })
  body!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "生效日期，默认今天。 The day it takes effect; today when left out.",
  })
  effectiveOn?: string | null;
}
