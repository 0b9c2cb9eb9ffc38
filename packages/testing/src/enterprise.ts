import { GROUP_ORGANIZATION_ID, newId, type Role, type Viewer } from "@tongxin/kernel";
import type { TestGraph } from "./graph.js";
import { person } from "./people.js";

export interface TestCompany {
  /** The company's unit, which is an organization of its own. */
  readonly orgUnitId: string;
  /** Somebody with the role in that company. */
  readonly officer: Viewer;
}

/** A company of its own, as `directory` would announce it: no other test sees what belongs to it. */
export async function aCompany(graph: TestGraph, role: Role): Promise<TestCompany> {
  const orgUnitId = newId();
  await graph.service.receive({
    id: newId(),
    topic: "directory.orgUnitChanged",
    organizationId: orgUnitId,
    happenedAt: graph.clock.now().toISOString(),
    body: { id: orgUnitId, version: 1, ancestry: [GROUP_ORGANIZATION_ID, orgUnitId], isOpen: true },
  });
  return { orgUnitId, officer: person(role.toLowerCase(), role, { organizationId: orgUnitId }) };
}
