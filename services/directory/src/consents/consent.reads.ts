import { childrenOf } from "@tongxin/subgraph";
import { Consent } from "./consent.entity.js";

/** All that employees ever agreed to, the earliest first. */
export const consentsOfEmployees = childrenOf(Consent, { of: "employeeId", order: ["id"] });
