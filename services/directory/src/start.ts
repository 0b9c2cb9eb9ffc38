import type { Work } from "@tongxin/subgraph";
import { sealClearPhones } from "./employees/personal-data.operations.js";
import { openFirstSecurityAdmin } from "./roles/first-security-admin.js";
import { seedRoles } from "./roles/role-definition.operations.js";

interface Start {
  /** The account that grants the first roles, where nobody can yet; null when none is named. */
  readonly firstSecurityAdmin: string | null;
}

/** What each start brings about: the roles are the release's, and nothing that should be sealed lies in clear. */
export async function onStart(work: Work, start: Start = { firstSecurityAdmin: null }): Promise<void> {
  await seedRoles(work);
  await sealClearPhones(work);
  if (start.firstSecurityAdmin) await openFirstSecurityAdmin(work, start.firstSecurityAdmin);
}
