import {
  Change,
  ExpectedVersion,
  feature,
  Id,
  Input,
  Reason,
  Requires,
  type Version,
  type Work,
} from "@tongxin/subgraph";
import { Arg, Resolver } from "type-graphql";
import { ClearanceKey } from "./clearance-key.entity.js";
import { confirmOnboarding, confirmPromotion } from "./clearance.operations.js";
import { ClearancePolicy } from "./clearance.rules.js";
import { EmployeeClearedPayload, PromotionInput } from "./clearance.schema.js";
import { UsedClearance } from "./used-clearance.entity.js";

const STATEMENT = {
  nullable: true,
  description:
    "廉洁教育服务签发的合格证明，一次有效；岗位无此要求时可省略。 The statement of the integrity service, good for one use; not needed where the post asks for none.",
};

@Resolver()
export class ClearanceResolver {
  @Requires("employees:manage")
  @Change(
    EmployeeClearedPayload,
    "确认待入职职工到岗，不早于入职日期；岗位要求时须附合格证明。 Confirm that somebody who was hired has begun, on or after the day of hiring; with a clearance statement where the post asks for one.",
  )
  employeeOnboardConfirm(
    @Id("职工标识。 The employee's id.") id: string,
    @Arg("clearanceStatement", () => String, STATEMENT) clearanceStatement: string | null = null,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) => confirmOnboarding(work, id, clearanceStatement, expectedVersion);
  }

  @Requires("employees:manage")
  @Change(
    EmployeeClearedPayload,
    "确认晋升到新的岗位，可定于以后的日期生效；岗位要求时须附合格证明。 Confirm a promotion to another post, today or on a day to come; with a clearance statement where the post asks for one.",
  )
  promotionConfirm(
    @Id("职工标识。 The employee's id.", "employeeId") employeeId: string,
    @Input() input: PromotionInput,
    @Arg("clearanceStatement", () => String, STATEMENT) clearanceStatement: string | null = null,
    @Reason() reason: string,
    @ExpectedVersion() expectedVersion: Version,
  ) {
    return (work: Work) =>
      confirmPromotion(work, employeeId, input, clearanceStatement, reason, expectedVersion);
  }
}

export const clearances = feature({
  entities: [ClearanceKey, UsedClearance],
  resolvers: [ClearanceResolver],
  policies: ClearancePolicy,
});
