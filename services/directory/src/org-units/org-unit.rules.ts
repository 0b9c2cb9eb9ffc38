import { refusals, type Refusal } from "@tongxin/kernel";

export enum OrgUnitKind {
  GROUP = "GROUP",
  COMPANY = "COMPANY",
  MINE = "MINE",
  PLANT = "PLANT",
  DEPARTMENT = "DEPARTMENT",
  SECTION = "SECTION",
  TEAM = "TEAM",
  PROJECT_SITE = "PROJECT_SITE",
}

export const MAX_DEPTH = 12;

export const OrgUnitRefusal = refusals({
  ORG_CYCLE: {
    rule: "R-DIR-07",
    zh: "不能移到自己或下级单位之下。",
    en: "A unit cannot be moved below itself.",
  },
  TOO_DEEP: {
    rule: "R-DIR-07",
    zh: `组织机构最多 ${MAX_DEPTH} 级。`,
    en: `The tree has at most ${MAX_DEPTH} levels.`,
  },
  CODE_TAKEN: {
    rule: "R-DIR-07",
    zh: "已有使用此编码的在用单位。",
    en: "Another open unit has this code.",
    constraint: "org_unit_code_unique",
  },
  ROOT_EXISTS: {
    rule: "R-DIR-07",
    zh: "企业已有根单位。",
    en: "The enterprise has a root unit already.",
    constraint: "org_unit_one_root",
  },
  NAME_MISSING: { rule: "R-DIR-07", zh: "名称和编码不能为空。", en: "A name and a code are needed." },
  PARENT_UNKNOWN: {
    rule: "R-DIR-07",
    zh: "没有这个在用的上级单位。",
    en: "There is no open parent unit of this id.",
  },
  CROSSES_ORGANIZATIONS: {
    rule: "R-DIR-07",
    zh: "不能跨成员企业移动单位。",
    en: "A unit cannot be moved to another member company.",
  },
  HAS_OPEN_CHILDREN: { rule: "R-DIR-07", zh: "还有在用的下级单位。", en: "Units below it are still open." },
  HAS_ASSIGNMENTS: { rule: "R-DIR-07", zh: "还有在任人员。", en: "People still hold posts in it." },
  CLOSED: { rule: "R-DIR-07", zh: "单位已撤销。", en: "The unit is closed." },
});

/** Where a unit stands: its path is the ids from the root down to it, without hyphens, as an ltree. */
export interface Placed {
  readonly id: string;
  readonly path: string;
  readonly organizationId: string;
}

export const labelOf = (id: string): string => id.replaceAll("-", "");

/** The path of a unit below `parent`, or of a root. */
export const pathBelow = (parent: { path: string } | null, id: string): string =>
  parent ? `${parent.path}.${labelOf(id)}` : labelOf(id);

/** The ids on a path, from the root down. */
export const ancestryOf = (path: string): string[] =>
  path.split(".").map(label => label.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"));

export const depthOf = (path: string): number => path.split(".").length;

/** Why `unit`, whose subtree is `height` levels high, may not stand below `parent`, or null. */
export function whyCannotMove(unit: Placed, parent: Placed, height: number): Refusal | null {
  if (ancestryOf(parent.path).includes(unit.id)) return OrgUnitRefusal.ORG_CYCLE;
  if (unit.organizationId !== parent.organizationId) return OrgUnitRefusal.CROSSES_ORGANIZATIONS;
  return depthOf(parent.path) + height > MAX_DEPTH ? OrgUnitRefusal.TOO_DEEP : null;
}

export const whyTooDeep = (parent: { path: string } | null): Refusal | null =>
  parent && depthOf(parent.path) >= MAX_DEPTH ? OrgUnitRefusal.TOO_DEEP : null;

/** Why a unit may not be closed, or null. */
export function whyCannotClose(openChildren: number, assignments: number): Refusal | null {
  if (openChildren > 0) return OrgUnitRefusal.HAS_OPEN_CHILDREN;
  return assignments > 0 ? OrgUnitRefusal.HAS_ASSIGNMENTS : null;
}

/** The organization of a unit: a company is its own, all else belongs to where it stands (architecture, section 9). */
export const organizationFor = (kind: OrgUnitKind, id: string, parentOrganizationId: string): string =>
  kind === OrgUnitKind.COMPANY ? id : parentOrganizationId;
