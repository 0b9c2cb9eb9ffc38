import { childrenOf } from "@tongxin/subgraph";
import { Qualification } from "./qualification.entity.js";

export const qualificationsOfEmployees = childrenOf(Qualification, {
  of: "employeeId",
  order: ["validFrom", "id"],
});
