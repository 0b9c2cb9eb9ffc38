import { defineService } from "@tongxin/subgraph";
import { loadDemo } from "./demo.js";
import { migrations } from "./migrations/index.js";
import { partyOrganizations } from "./party-organizations/party-organization.resolver.js";
import { Employee, OrgUnit } from "./stubs.js";

export const party = defineService({
  name: "party",
  employee: Employee,
  orgUnit: OrgUnit,
  features: [partyOrganizations],
  migrations,
  demo: loadDemo,
});
