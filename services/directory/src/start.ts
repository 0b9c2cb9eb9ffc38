import type { StartSettings, Work } from "@tongxin/subgraph";
import { sealClearPhones } from "./employees/personal-data.operations.js";
import { openFirstSecurityAdmin } from "./roles/first-security-admin.js";
import { seedRoles } from "./roles/role-definition.operations.js";

/** What each start brings about: the roles are the release's, and nothing that should be sealed lies in clear. */
export async function onStart(work: Work, { firstSecurityAdmin }: StartSettings): Promise<void> {
  await seedRoles(work);
  await sealClearPhones(work);
  if (firstSecurityAdmin) await openFirstSecurityAdmin(work, firstSecurityAdmin);
}
