import { LocalDate, payloadOf, refusalType } from "@tongxin/subgraph";
import { Field, InputType } from "type-graphql";
import { Qualification } from "./qualification.entity.js";
import { QualificationKind, QualificationRefusal } from "./qualification.rules.js";

export const QualificationPayload = payloadOf(
  "qualification",
  Qualification,
  refusalType("Qualification", QualificationRefusal),
);

@InputType({ description: "登记资格所需。 What recording a qualification takes." })
export class QualificationInput {
  @Field(() => QualificationKind, { description: "类别。 The kind." })
  kind!: QualificationKind;

  @Field(() => String, { nullable: true, description: "级别。 The level." })
  level?: string | null;

  @Field(() => String, { description: "认定单位。 Who recognised it." })
  issuer!: string;

  @Field(() => LocalDate, { description: "生效日期。 The first day it holds." })
  validFrom!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "失效日期（当日不再有效）；省略为长期有效。 The first day it no longer holds; for good when left out.",
  })
  validTo?: string | null;
}
