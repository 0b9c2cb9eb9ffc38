import type { Work } from "@tongxin/subgraph";
import { sealClearPhones } from "./employees/personal-data.operations.js";
import { seedRoles } from "./roles/role-definition.operations.js";

/** What each start brings about: the roles are the release's, and nothing that should be sealed lies in clear. */
export async function onStart(work: Work): Promise<void> {
  await seedRoles(work);
  await sealClearPhones(work);
}
