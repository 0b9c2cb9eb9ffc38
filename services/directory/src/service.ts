import { defineService } from "@tongxin/subgraph";
import { accounts } from "./accounts/account.resolver.js";
import { employees } from "./employees/employee.resolver.js";
import { migrations } from "./migrations/index.js";
import { orgUnits } from "./org-units/org-unit.resolver.js";

export const directory = defineService({
  name: "directory",
  features: [orgUnits, employees, accounts],
  migrations,
});
