import { defineService } from "@tongxin/subgraph";
import { loadDemo } from "./demo.js";
import { microPowers } from "./micro-powers/micro-power.resolver.js";
import { migrations } from "./migrations/index.js";
import { Employee, OrgUnit } from "./stubs.js";

export const integrity = defineService({
  name: "integrity",
  employee: Employee,
  orgUnit: OrgUnit,
  features: [microPowers],
  migrations,
  demo: loadDemo,
});
