import {
  EXCLUSIVE_ROLES,
  PERMISSIONS,
  policySeeds,
  refusals,
  ROLES,
  type Limits,
  type Permission,
  type Reason,
  type Refusal,
  type Role,
} from "@tongxin/kernel";

export const RoleDefinitionRefusal = refusals({
  NAME_INVALID: {
    rule: null,
    zh: "角色名称由大写字母、数字和下划线组成，以字母开头，2–40 个字符。",
    en: "A role's name is of capital letters, digits and underscores, begins with a letter, and has 2 to 40 characters.",
  },
  NAME_TAKEN: {
    rule: null,
    zh: "已有同名角色。",
    en: "There is a role of this name already.",
    constraint: "role_definition_name_unique",
    path: ["input", "name"],
  },
  PERMISSION_UNKNOWN: { rule: null, zh: "没有这项权限。", en: "There is no permission of this name." },
  PERMISSION_RESERVED: {
    rule: "R-X-14",
    zh: "该权限只属于审计员、系统管理员、安全管理员或网关。",
    en: "This permission belongs to the auditor, the administrators or the gateway alone.",
  },
  SEEDED: {
    rule: null,
    zh: "随平台发布的角色不能修改。",
    en: "A role that the platform ships with cannot be changed.",
  },
  OWN_ROLE: {
    rule: "R-X-14",
    zh: "不能修改自己持有的角色。",
    en: "Nobody changes a role that they hold themselves.",
  },
});

export const RolePolicy = policySeeds({
  delegationDaysMost: { value: 30, level: "SET", source: "D", article: "DIR-S7" },
  sectionHeadTitles: {
    value: ["区队长", "区长", "队长"] as readonly string[],
    level: "SET",
    source: "A2",
    article: "§2.2",
  },
  teamLeaderTitles: {
    value: ["班组长", "班长"] as readonly string[],
    level: "SET",
    source: "A2",
    article: "§2.2",
  },
});

export type RoleLimits = Limits<typeof RolePolicy>;

/** Whether a text names a permission of this release: rows may remember one of another. */
export const isPermission = (name: string): name is Permission => Object.hasOwn(PERMISSIONS, name);

/** What only the three exclusive roles may, or only the gateway: in a role of the enterprise's own it would join them. */
export const RESERVED_PERMISSIONS: ReadonlySet<string> = new Set(
  Object.keys(PERMISSIONS).filter(permission =>
    Object.entries(ROLES).every(
      ([role, { permissions }]) =>
        EXCLUSIVE_ROLES.includes(role as Role) || !permissions.includes(permission as Permission),
    ),
  ),
);

const NAME = /^[A-Z][A-Z0-9_]{1,39}$/;

/** Why a role may not be named so, or null. */
export const whyNotNamed = (name: string): Refusal | null =>
  NAME.test(name) ? null : RoleDefinitionRefusal.NAME_INVALID;

/** Why a role of the enterprise's own, or a service account, may not have each of these: all that are at fault. */
export const whyNotPermitted = (
  permissions: readonly string[],
  path: readonly string[] = ["input", "permissions"],
): readonly Reason[] =>
  permissions.flatMap((permission, index) => {
    const refusal = !isPermission(permission)
      ? RoleDefinitionRefusal.PERMISSION_UNKNOWN
      : RESERVED_PERMISSIONS.has(permission)
        ? RoleDefinitionRefusal.PERMISSION_RESERVED
        : null;
    return refusal ? [{ refusal, path: [...path, String(index)] }] : [];
  });

/** Why a role cannot be redefined by somebody who holds `ownRoles`, or null. */
export function whyCannotRedefine(
  { name, isSeeded }: { name: string; isSeeded: boolean },
  ownRoles: readonly string[],
): Refusal | null {
  if (isSeeded) return RoleDefinitionRefusal.SEEDED;
  return ownRoles.includes(name) ? RoleDefinitionRefusal.OWN_ROLE : null;
}

/** The role that follows from the title of the primary post, or null. */
export function derivedRoleOf(
  title: string,
  { sectionHeadTitles, teamLeaderTitles }: Pick<RoleLimits, "sectionHeadTitles" | "teamLeaderTitles">,
): Role | null {
  if (sectionHeadTitles.includes(title)) return "SECTION_HEAD";
  return teamLeaderTitles.includes(title) ? "TEAM_LEADER" : null;
}
