import type { Permission } from "./permissions.js";
import type { Sentence } from "./refusal.js";

interface RoleSeed extends Sentence {
  readonly permissions: readonly Permission[];
}

/** What every signed-in person may do, whatever else they are. */
const EVERYBODY: readonly Permission[] = [
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

/** The roles that are granted, with what each adds to what everybody may. */
export const ROLES = {
  EMPLOYEE: role("职工", "employee"),
  UNION_OFFICER: role(
    "工会干部",
    "union officer",
    "culture-sites:manage",
    "clubs:manage",
    "venues:book-series",
    "venues:operate",
  ),
  LOGISTICS_OFFICER: role("后勤干部", "logistics officer", "culture-sites:manage", "venues:operate"),
  VENUE_CUSTODIAN: role("场地管理员", "venue custodian", "venues:operate"),
  CLUB_LEADER: role("社团负责人", "club leader", "venues:book-series"),
  INNOVATION_SECRETARY: role("创新工作秘书", "innovation secretary", "campaigns:manage"),
  REVIEWER: role("评审专家", "reviewer"),
  INTEGRITY_OFFICER: role("纪检干部", "integrity officer", "micro-powers:manage"),
  PARTY_MEMBER: role("党员", "party member"),
  BRANCH_SECRETARY: role("支部书记", "branch secretary"),
  PARTY_COMMITTEE_OFFICER: role("党委干部", "party committee officer", "party-organizations:manage"),
  ORGANIZATION_OFFICER: role("组织干部", "organisation officer", "party-organizations:manage"),
  HR_INTEGRATION: role(
    "人力资源系统",
    "HR integration",
    "imports:run",
    "imports:read",
    "units:manage",
    "employees:manage",
  ),
  HR_OFFICER: role(
    "人力资源干部",
    "HR officer",
    "imports:run",
    "imports:read",
    "units:manage",
    "employees:manage",
  ),
  AUDITOR: role("审计员", "auditor", "imports:read"),
  SYSTEM_ADMIN: role("系统管理员", "system administrator", "imports:read", "units:manage"),
} as const satisfies Record<string, RoleSeed>;

export type Role = keyof typeof ROLES;
