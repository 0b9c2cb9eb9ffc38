import { payloadOf, refusalType } from "@tongxin/subgraph";
import { Field, ID, InputType, Int } from "type-graphql";
import { Club } from "./club.entity.js";
import { ClubRefusal } from "./club.rules.js";

export const ClubPayload = payloadOf("club", Club, refusalType("Club", ClubRefusal));

@InputType({ description: "设立社团所需。 What founding a club takes." })
export class ClubInput {
  @Field(() => String, { description: "名称。 The name." })
  name!: string;

  @Field(() => ID, { description: "所属机构。 The unit it belongs to." })
  orgUnitId!: string;

  @Field(() => [ID], { description: "负责人（职工），至少两名。 Its officers, two employees at least." })
  officerIds!: string[];
}

@InputType({ description: "社团的年度场地额度。 A club's venue hours of a year." })
export class VenueAllowanceInput {
  @Field(() => Int, { description: "年度。 The year." })
  year!: number;

  @Field(() => Int, { description: "小时数，0–5000。 How many hours, 0 to 5,000." })
  hours!: number;
}
