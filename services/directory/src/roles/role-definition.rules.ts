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
import { RoleGrantRefusal } from "./role-grant.rules.js";

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
  AUDITOR_WRITES: RoleGrantRefusal.AUDITOR_WRITES,
  OWN_ROLE: {
    rule: "R-X-14",
    zh: "不能修改自己持有的角色。",
    en: "Nobody changes a role that they hold themselves.",
  },
});

export const RolePolicy = policySeeds({
  delegationDaysMost: { value: 30, level: "SET", source: "D", article: "DIR-S7" },
  delegationAheadDaysMost: { value: 30, level: "SET", source: "D", article: "DIR-S7" },
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

const MOST_NAMED = 10;
const LONGEST_NAMED = 50;

/** One refusal for all permissions that nobody knows, however many: it names some. */
function unknownAmong(names: readonly string[], path: readonly string[]): Reason[] {
  if (names.length === 0) return [];
  const named = names.slice(0, MOST_NAMED).map(name => [...name].slice(0, LONGEST_NAMED).join(""));
  const { zh, en, ...refusal } = RoleDefinitionRefusal.PERMISSION_UNKNOWN;
  const more = names.length > MOST_NAMED ? "…" : "";
  return [
    {
      refusal: {
        ...refusal,
        zh: `${zh}（${named.join("、")}${more}）`,
        en: `${en} (${named.join(", ")}${more})`,
      },
      path,
    },
  ];
}

/** Why a role of the enterprise's own, or a service account, may not have each of these: all that are at fault. */
export function whyNotPermitted(
  permissions: readonly string[],
  path: readonly string[] = ["input", "permissions"],
): readonly Reason[] {
  const wanted = [...new Set(permissions)];
  const refusal = RoleDefinitionRefusal.PERMISSION_RESERVED;
  const reserved = wanted.filter(permission => RESERVED_PERMISSIONS.has(permission));
  return [
    ...reserved.map(permission => ({ refusal, path: [...path, String(permissions.indexOf(permission))] })),
    ...unknownAmong(
      wanted.filter(permission => !isPermission(permission)),
      path,
    ),
  ];
}

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
