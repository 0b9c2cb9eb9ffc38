import type { LocalDate } from "@tongxin/kernel";
import { EmployeeState, Gender, PostCategory, SkillLevel, StateReason } from "../employees/employee.rules.js";
import { OrgUnitKind } from "../org-units/org-unit.rules.js";
import {
  isUnreadable,
  quoteOf,
  readCode,
  readDate,
  readPhone,
  readText,
  readWord,
  type CellReader,
} from "./cell.rules.js";
import { ImportKind, rowError, RowErrorCode, type RowError } from "./import.rules.js";

/** A column as HR sends it. */
interface Column {
  readonly field: string;
  /** The headers it goes by; the first is named in messages. */
  readonly headers: readonly [string, ...string[]];
  readonly read: CellReader;
  /** The file must have it. */
  readonly isRequired?: boolean;
  /** No cell of it may be empty. */
  readonly isFilled?: boolean;
}

interface EmployeeStanding {
  readonly state: EmployeeState;
  readonly stateReason: StateReason | null;
}

const standing = (state: EmployeeState, stateReason: StateReason | null = null): EmployeeStanding => ({
  state,
  stateReason,
});

const GENDERS = { 男: Gender.MALE, 男性: Gender.MALE, 女: Gender.FEMALE, 女性: Gender.FEMALE };

const STATES: Readonly<Record<string, EmployeeStanding>> = {
  在职: standing(EmployeeState.ACTIVE),
  在岗: standing(EmployeeState.ACTIVE),
  内退: standing(EmployeeState.ON_LEAVE, StateReason.INTERNAL_RETIREMENT),
  离岗: standing(EmployeeState.ON_LEAVE),
  停职: standing(EmployeeState.SUSPENDED),
  退休: standing(EmployeeState.RETIRED),
  离职: standing(EmployeeState.TERMINATED),
  待入职: standing(EmployeeState.PENDING_START),
};

const POST_CATEGORIES = {
  采掘: PostCategory.MINING,
  机电: PostCategory.ELECTROMECHANICAL,
  洗选: PostCategory.COAL_PREPARATION,
  运输: PostCategory.TRANSPORT,
  通风: PostCategory.VENTILATION,
  后勤: PostCategory.LOGISTICS,
  管理: PostCategory.MANAGEMENT,
};

const SKILL_LEVELS = {
  初级工: SkillLevel.JUNIOR,
  中级工: SkillLevel.INTERMEDIATE,
  高级工: SkillLevel.SENIOR,
  技师: SkillLevel.TECHNICIAN,
  高级技师: SkillLevel.SENIOR_TECHNICIAN,
};

const YES_OR_NO = { 是: true, 否: false, 有: true, 无: false, Y: true, N: false };

const UNIT_KINDS = {
  集团: OrgUnitKind.GROUP,
  公司: OrgUnitKind.COMPANY,
  煤矿: OrgUnitKind.MINE,
  矿: OrgUnitKind.MINE,
  厂: OrgUnitKind.PLANT,
  部室: OrgUnitKind.DEPARTMENT,
  部门: OrgUnitKind.DEPARTMENT,
  科室: OrgUnitKind.DEPARTMENT,
  区队: OrgUnitKind.SECTION,
  车间: OrgUnitKind.SECTION,
  班组: OrgUnitKind.TEAM,
  项目部: OrgUnitKind.PROJECT_SITE,
};

const needed = { isRequired: true, isFilled: true };

const EMPLOYEE_COLUMNS: readonly Column[] = [
  { field: "externalId", headers: ["工号", "员工编号", "职工编号"], read: readCode, ...needed },
  { field: "name", headers: ["姓名"], read: readText, ...needed },
  { field: "gender", headers: ["性别"], read: readWord(GENDERS, RowErrorCode.GENDER_UNKNOWN) },
  { field: "bornOn", headers: ["出生日期", "出生年月日"], read: readDate },
  { field: "phoneNumber", headers: ["手机号", "手机号码", "联系电话"], read: readPhone },
  { field: "unitCode", headers: ["单位编码", "部门编码"], read: readCode, ...needed },
  { field: "title", headers: ["岗位", "岗位名称"], read: readText, ...needed },
  {
    field: "postCategory",
    headers: ["岗位类别"],
    read: readWord(POST_CATEGORIES, RowErrorCode.POST_CATEGORY_UNKNOWN),
    ...needed,
  },
  {
    field: "skillLevel",
    headers: ["技能等级"],
    read: readWord(SKILL_LEVELS, RowErrorCode.SKILL_LEVEL_UNKNOWN),
  },
  {
    field: "standing",
    headers: ["用工状态", "状态"],
    read: readWord(STATES, RowErrorCode.STATE_UNKNOWN),
    ...needed,
  },
  { field: "hiredOn", headers: ["入职日期", "参加工作日期"], read: readDate, ...needed },
  {
    field: "isUnionMember",
    headers: ["工会会员"],
    read: readWord(YES_OR_NO, RowErrorCode.YES_OR_NO_UNKNOWN),
  },
];

const UNIT_COLUMNS: readonly Column[] = [
  { field: "externalId", headers: ["单位编码", "部门编码"], read: readCode, ...needed },
  { field: "name", headers: ["单位名称", "部门名称"], read: readText, ...needed },
  { field: "parentCode", headers: ["上级编码", "上级单位编码"], read: readCode, isRequired: true },
  {
    field: "kind",
    headers: ["类型", "单位类型"],
    read: readWord(UNIT_KINDS, RowErrorCode.KIND_UNKNOWN),
    ...needed,
  },
];

const COLUMNS: Readonly<Record<ImportKind, readonly Column[]>> = {
  ORG_UNITS: UNIT_COLUMNS,
  EMPLOYEES: EMPLOYEE_COLUMNS,
};

/** The header of the column that holds the id in the source system. */
export const idHeader = (kind: ImportKind): string =>
  COLUMNS[kind].find(({ field }) => field === "externalId")!.headers[0];

/** The header of each column, by what it holds. */
export const headersOf = (kind: ImportKind): Readonly<Record<string, string>> =>
  Object.fromEntries(
    COLUMNS[kind].flatMap(({ field, headers: [name] }) =>
      (field === "standing" ? ["state", "stateReason"] : [field]).map(key => [key, name]),
    ),
  );

/** A file's columns as understood: how to read its rows, and what it lacks or has too much. */
export interface Layout {
  readonly columns: readonly (Column & { readonly index: number })[];
  readonly width: number;
  /** Required headers that the file does not have. */
  readonly missing: readonly string[];
  /** Headers that nothing here understands: the columns are not read. */
  readonly ignored: readonly string[];
}

/** Stands for a header that could be of a person: a row of the file, where its header should be. */
const UNQUOTED = "***";

const canonical = (header: string): string => header.normalize("NFKC").replace(/[\s\u3000\uFEFF*]+/g, "");

export function layoutOf(kind: ImportKind, header: readonly string[]): Layout {
  const headers = header.map(canonical);
  const columns = COLUMNS[kind].flatMap(column => {
    const index = headers.findIndex(each => column.headers.includes(each));
    return index < 0 ? [] : [{ ...column, index }];
  });
  const known = new Set(columns.map(({ index }) => index));
  const missing = COLUMNS[kind].filter(
    ({ field, isRequired }) => isRequired && !columns.some(each => each.field === field),
  );
  return {
    columns,
    width: headers.length,
    missing: missing.map(({ headers: [name] }) => name),
    ignored: headers
      .filter((name, index) => name !== "" && !known.has(index))
      .map(name => quoteOf(name) ?? UNQUOTED),
  };
}

/** A row as it will be compared and written: fields that the file has no column for are absent (R-DIR-04). */
export interface RosterRow {
  readonly line: number;
  readonly externalId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly RowError[];
}

/** Values that may be quoted in a report; names, numbers and days of people may not. */
const QUOTABLE = new Set([
  "unitCode",
  "parentCode",
  "postCategory",
  "skillLevel",
  "standing",
  "kind",
  "hiredOn",
  "gender",
]);

export function readRow(
  { columns, width }: Layout,
  line: number,
  cells: readonly string[],
  today: LocalDate,
): RosterRow {
  const data: Record<string, unknown> = {};
  const errors: RowError[] = [];
  // Of such a row nobody knows which cell is whose: nothing of it is quoted.
  const isAligned = cells.length === width;
  if (!isAligned) errors.push(rowError(RowErrorCode.CELLS_MISALIGNED, null));

  for (const { field, headers, read, isFilled, index } of columns) {
    const cell = cells[index] ?? "";
    const reading = isUnreadable(cell) ? { problem: RowErrorCode.ENCODING_INVALID } : read(cell);
    const quoted = QUOTABLE.has(field) && isAligned ? quoteOf(cell, field === "hiredOn") : null;
    if ("problem" in reading) errors.push(rowError(reading.problem, headers[0], quoted));
    else if (reading.value === null && isFilled)
      errors.push(rowError(RowErrorCode.VALUE_MISSING, headers[0]));
    else if (field === "standing") Object.assign(data, reading.value);
    else data[field] = reading.value;
  }
  errors.push(...contradictions(data, today).map(error => (isAligned ? error : { ...error, value: null })));
  const externalId = isAligned ? ((data["externalId"] as string | undefined) ?? null) : null;
  return { line, externalId, data, errors };
}

/** What no cell shows by itself. */
function contradictions({ bornOn, hiredOn, state }: Record<string, unknown>, today: LocalDate): RowError[] {
  if (typeof hiredOn !== "string") return [];
  const errors: RowError[] = [];
  if (typeof bornOn === "string" && bornOn >= hiredOn)
    errors.push(rowError(RowErrorCode.BORN_AFTER_HIRED, "出生日期"));
  if (hiredOn > today && state !== EmployeeState.PENDING_START) {
    errors.push(rowError(RowErrorCode.HIRED_IN_FUTURE, "入职日期", hiredOn));
  }
  return errors;
}
