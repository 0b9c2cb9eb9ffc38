import { defineService } from "@tongxin/subgraph";
import { campaigns } from "./campaigns/campaign.resolver.js";
import { loadDemo } from "./demo.js";
import { migrations } from "./migrations/index.js";
import { Employee, OrgUnit } from "./stubs.js";

export const innovation = defineService({
  name: "innovation",
  employee: Employee,
  orgUnit: OrgUnit,
  features: [campaigns],
  migrations,
  demo: loadDemo,
});
