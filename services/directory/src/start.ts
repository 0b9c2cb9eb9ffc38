import type { StartSettings, Work } from "@tongxin/subgraph";
import { askForNameKeys } from "./employees/name-keys.task.js";
import { sealClearPhones } from "./employees/personal-data.operations.js";
import { openFirstSecurityAdmin } from "./roles/first-security-admin.js";
import { seedRoles } from "./roles/role-definition.operations.js";

/** What each start brings about: the roles are the release's, nothing that should be sealed lies in clear, and
 * everybody is found by their name. */
export async function onStart(work: Work, { firstSecurityAdmin }: StartSettings): Promise<void> {
  await seedRoles(work);
  await sealClearPhones(work);
  await askForNameKeys(work);
  if (firstSecurityAdmin) await openFirstSecurityAdmin(work, firstSecurityAdmin);
}
