import { defineService } from "@tongxin/subgraph";
import { accounts } from "./accounts/account.resolver.js";
import { directoryChanges } from "./changes/directory-change.resolver.js";
import { clearances } from "./clearances/clearance.resolver.js";
import { consents } from "./consents/consent.resolver.js";
import { ageBands } from "./age-bands/age-band.resolver.js";
import { loadDemo } from "./demo.js";
import { Employee } from "./employees/employee.entity.js";
import { employees } from "./employees/employee.resolver.js";
import { imports } from "./imports/import.resolver.js";
import { receiveUpload } from "./imports/upload.operations.js";
import { migrations } from "./migrations/index.js";
import { myData } from "./my-data/my-data.resolver.js";
import { qualifications } from "./qualifications/qualification.resolver.js";
import { notifications } from "./notifications/notification.resolver.js";
import { retention } from "./retention/retention.task.js";
import { roles } from "./roles/role.resolver.js";
import { onStart } from "./start.js";
import { OrgUnit } from "./org-units/org-unit.entity.js";
import { openUnit } from "./org-units/org-unit.operations.js";
import { orgUnits } from "./org-units/org-unit.resolver.js";
import { employeeUpserts } from "./upserts/employee-upsert.resolver.js";
import { shifts } from "./shifts/shift.resolver.js";
import { unionCards } from "./union-cards/union-card.resolver.js";
import { workCalendars } from "./work-calendar/work-calendar.resolver.js";
import { webhooks } from "./webhooks/webhook.resolver.js";
import { serviceAccounts } from "./service-accounts/service-account.resolver.js";

export const directory = defineService({
  name: "directory",
  employee: Employee,
  orgUnit: OrgUnit,
  unitOf: openUnit,
  features: [
    directoryChanges,
    orgUnits,
    employees,
    ageBands,
    qualifications,
    unionCards,
    workCalendars,
    shifts,
    accounts,
    roles,
    serviceAccounts,
    consents,
    imports,
    employeeUpserts,
    clearances,
    notifications,
    myData,
    webhooks,
    retention,
  ],
  migrations,
  receiveFile: receiveUpload,
  onStart,
  demo: loadDemo,
});
