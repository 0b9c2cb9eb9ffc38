import { payloadOf, refusalType } from "@tongxin/subgraph";
import { Field, ID, InputType } from "type-graphql";
import { OrgUnit } from "./org-unit.entity.js";
import { OrgUnitKind, OrgUnitRefusal } from "./org-unit.rules.js";

const OrgUnitError = refusalType("OrgUnit", OrgUnitRefusal);

export const OrgUnitPayload = payloadOf("orgUnit", OrgUnit, OrgUnitError);

@InputType({ description: "设立单位所需。 What opening a unit takes." })
export class OrgUnitInput {
  @Field(() => String, { description: "单位编码。 The code." })
  code!: string;

  @Field(() => String, { description: "名称。 The name." })
  name!: string;

  @Field(() => OrgUnitKind, { description: "类别。 The kind." })
  kind!: OrgUnitKind;

  @Field(() => ID, {
    nullable: true,
    description: "上级单位；根单位不填。 The unit above; left out for the root.",
  })
  parentId?: string;
}

@InputType({ description: "筛选单位。 Which units to list." })
export class OrgUnitFilter {
  @Field(() => OrgUnitKind, { nullable: true, description: "仅此类别。 Only this kind." })
  kind?: OrgUnitKind;
}
