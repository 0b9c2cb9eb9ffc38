import type { Permission } from "./permissions.js";
import type { Sentence } from "./refusal.js";

export interface RoleSeed extends Sentence {
  readonly permissions: readonly Permission[];
}

/** What every signed-in person may do, whatever else they are. */
const EVERYBODY: readonly Permission[] = [
  "documents:free-form",
  "roles:delegate",
  "units:read",
  "employees:read",
  "culture-sites:read",
  "venues:book",
  "campaigns:read",
  "micro-powers:read",
  "micro-powers:acknowledge",
  "party-organizations:read",
];

const role = (zh: string, en: string, ...permissions: Permission[]): RoleSeed => ({
  zh,
  en,
  permissions: [...EVERYBODY, ...permissions],
});

/** The roles the platform ships with, as `directory` keeps them, with what each adds to what everybody may. */
export const ROLES = {
  EMPLOYEE: role("职工", "employee"),
  UNION_OFFICER: role(
    "工会干部",
    "union officer",
    "culture-sites:manage",
    "clubs:manage",
    "venues:book-series",
    "venues:operate",
    "union-cards:verify",
  ),
  LOGISTICS_OFFICER: role("后勤干部", "logistics officer", "culture-sites:manage", "venues:operate"),
  VENUE_CUSTODIAN: role("场地管理员", "venue custodian", "venues:operate", "union-cards:verify"),
  PARTNER_GATE: role("共享阵地门岗", "gate of a partner's site", "union-cards:verify"),
  CLUB_LEADER: role("社团负责人", "club leader", "venues:book-series"),
  FINANCE_APPROVER: role("经费审批人", "finance approver"),
  FINANCE_PAYER: role("经费支付人", "finance payer"),
  INNOVATION_SECRETARY: role("创新工作秘书", "innovation secretary", "campaigns:manage"),
  REVIEWER: role("评审专家", "reviewer"),
  PRODUCTION_MANAGER: role("生产管理人员", "production manager", "shifts:manage"),
  TRAINER: role("培训讲师", "trainer"),
  INTEGRITY_OFFICER: role("纪检干部", "integrity officer", "micro-powers:manage"),
  INTEGRITY_SUPERVISOR: role("廉洁监督员", "integrity supervisor"),
  PARTY_MEMBER: role("党员", "party member"),
  BRANCH_SECRETARY: role("支部书记", "branch secretary"),
  BRANCH_COMMITTEE_MEMBER: role("支部委员", "branch committee member"),
  PARTY_COMMITTEE_OFFICER: role(
    "党委干部",
    "party committee officer",
    "party-organizations:manage",
    "policies:read",
    "policies:draft",
    "policies:activate",
  ),
  ORGANIZATION_OFFICER: role("组织干部", "organisation officer", "party-organizations:manage"),
  PUBLICITY_OFFICER: role("宣传干部", "publicity officer"),
  HR_INTEGRATION: role(
    "人力资源系统",
    "HR integration",
    "imports:run",
    "imports:read",
    "units:manage",
    "employees:manage",
    "directory-changes:read",
    "webhooks:manage",
    "shifts:manage",
  ),
  HR_OFFICER: role(
    "人力资源干部",
    "HR officer",
    "imports:run",
    "imports:read",
    "units:manage",
    "employees:manage",
    "directory-changes:read",
    "webhooks:manage",
    "shifts:manage",
    "personal-data:reveal",
  ),
  AUDITOR: role(
    "审计员",
    "auditor",
    "imports:read",
    "audit:read",
    "roles:read",
    "service-accounts:read",
    "policies:read",
  ),
  SYSTEM_ADMIN: role(
    "系统管理员",
    "system administrator",
    "imports:read",
    "units:manage",
    "roles:read",
    "work-calendar:manage",
    "webhooks:manage",
    "policies:read",
    "policies:draft",
  ),
  SECURITY_ADMIN: role(
    "安全管理员",
    "security administrator",
    "roles:read",
    "roles:grant",
    "service-accounts:read",
    "service-accounts:manage",
    "data-keys:rotate",
  ),
  /** Derived from the post held, never granted. */
  SECTION_HEAD: role("区队负责人", "section head"),
  /** Derived from the post held, never granted. */
  TEAM_LEADER: role("班组长", "team leader"),
} as const satisfies Record<string, RoleSeed>;

export type Role = keyof typeof ROLES;

/** Roles that follow from the post a person holds: nobody grants them. */
export const DERIVED_ROLES: readonly Role[] = ["SECTION_HEAD", "TEAM_LEADER"];

/** Who runs the platform, who grants its rights and who checks both are three people: no account holds two of these. */
export const EXCLUSIVE_ROLES: readonly Role[] = ["AUDITOR", "SYSTEM_ADMIN", "SECURITY_ADMIN"];
