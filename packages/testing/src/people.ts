import {
  demoId,
  EVERYWHERE,
  GROUP_ORGANIZATION_ID,
  ROLES,
  type Permission,
  type Role,
  type Viewer,
} from "@tongxin/kernel";

interface PersonOptions {
  /** Units in whose subtrees the role holds; everywhere when left out. */
  readonly scopes?: readonly string[];
  readonly organizationId?: string;
}

/** A viewer with one role; the same name is the same person in every test. */
export function person(name: string, role: Role, options: PersonOptions = {}): Viewer {
  const { scopes = [EVERYWHERE], organizationId = GROUP_ORGANIZATION_ID } = options;
  return {
    kind: "PERSON",
    accountId: demoId(`account:${name}`),
    account: name,
    employeeId: demoId(`employee:${name}`),
    organizationId,
    organizationIds: [organizationId],
    roles: [role],
    permissions: Object.fromEntries(ROLES[role].permissions.map(permission => [permission, scopes])),
  };
}

/** A viewer who holds no permission at all. */
export const nobody: Viewer = { ...person("nobody", "EMPLOYEE"), roles: [], permissions: {} };

/** The same viewer without one permission. */
export function without(viewer: Viewer, permission: Permission): Viewer {
  const { [permission]: _, ...permissions } = viewer.permissions;
  return { ...viewer, permissions };
}

export const an = person("an", "EMPLOYEE");
export const bo = person("bo", "EMPLOYEE");
export const chen = person("chen", "EMPLOYEE");

/** The union officer of the whole group. */
export const union = person("union", "UNION_OFFICER");
export const hr = person("hr", "HR_OFFICER");
export const custodian = person("custodian", "VENUE_CUSTODIAN");
export const secretary = person("secretary", "INNOVATION_SECRETARY");
export const integrity = person("integrity", "INTEGRITY_OFFICER");
export const committee = person("committee", "PARTY_COMMITTEE_OFFICER");
export const admin = person("admin", "SYSTEM_ADMIN");
export const security = person("security", "SECURITY_ADMIN");
export const auditor = person("auditor", "AUDITOR");
