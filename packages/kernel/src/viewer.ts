import type { Permission } from "./permissions.js";
import { outOfScope, type Refusal } from "./refusal.js";

/** Stands for all units in a scope. */
export const EVERYWHERE = "*";

/** Member companies are organizations of their own; units above a company belong to the group's. */
export const GROUP_ORGANIZATION_ID = "00000000-0000-7000-8000-000000000001";

/** A person, another system such as HR's by a service account, or one of our own processes. */
export type ViewerKind = "PERSON" | "SERVICE" | "SYSTEM";

/** Who asks: what the gateway learned from `directory` and handed on in the passport. */
export interface Viewer {
  readonly kind: ViewerKind;
  readonly accountId: string;
  /** The account's name, as it signs in; what rows remember as `createdBy`. */
  readonly account: string;
  /** Null for service accounts and accounts that belong to nobody in the roster. */
  readonly employeeId: string | null;
  /** Where what the viewer creates belongs, unless the operation knows better. */
  readonly organizationId: string;
  /** Whose rows the viewer's lists show. */
  readonly organizationIds: readonly string[];
  /** The names of the roles held today, derived ones included. */
  readonly roles: readonly string[];
  /** For each permission held, the ids of the units in whose subtrees it holds, or `EVERYWHERE`. */
  readonly permissions: Readonly<Partial<Record<Permission, readonly string[]>>>;
}

/** Whether the viewer holds the permission anywhere at all. */
export const may = (viewer: Viewer, permission: Permission): boolean =>
  (viewer.permissions[permission]?.length ?? 0) > 0;

/** Whether the permission holds for a unit; `ancestry` is the unit's id and those of all units above it. */
export function isInScope(viewer: Viewer, permission: Permission, ancestry: readonly string[]): boolean {
  const scopes = viewer.permissions[permission] ?? [];
  return scopes.some(scope => scope === EVERYWHERE || ancestry.includes(scope));
}

/** Why the viewer may not use the permission on a unit, or null. */
export const whyOutOfScope = (
  viewer: Viewer,
  permission: Permission,
  ancestry: readonly string[],
): Refusal | null => (isInScope(viewer, permission, ancestry) ? null : outOfScope);
