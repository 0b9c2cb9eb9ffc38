import { describe, expect, it } from "@jest/globals";
import { EmployeeState, Gender, PostCategory, SkillLevel, StateReason } from "../employees/employee.rules.js";
import { OrgUnitKind } from "../org-units/org-unit.rules.js";
import { ImportKind, RowErrorCode } from "./import.rules.js";
import { idHeader, layoutOf, readRow } from "./roster.rules.js";

const TODAY = "2026-11-02";
const NEEDED = {
  工号: "FX000001",
  姓名: "汤波志",
  单位编码: "FX-M06",
  岗位: "掘进工",
  岗位类别: "采掘",
  用工状态: "在职",
  入职日期: "1990-10-22",
};

/** A row of a file that has these columns and no others. */
function reading(cells: Readonly<Record<string, string>>, kind = ImportKind.EMPLOYEES) {
  return readRow(layoutOf(kind, Object.keys(cells)), 2, Object.values(cells), TODAY);
}

const mistakes = (cells: Readonly<Record<string, string>>, kind?: ImportKind) =>
  reading(cells, kind).errors.map(({ column, code }) => [column, code]);

describe("a file's columns", () => {
  it("are known by any of their names, wherever they stand, however they are typed", () => {
    const { columns, missing, ignored } = layoutOf(ImportKind.EMPLOYEES, [
      "入职日期",
      "政治面貌",
      " 员 工 编 号*",
      "姓名",
      "部门编码",
      "岗位名称",
      "岗位类别",
      "状态",
      "",
    ]);
    expect(missing).toEqual([]);
    expect(ignored).toEqual(["政治面貌"]);
    expect(columns.map(({ field, index }) => [field, index])).toContainEqual(["externalId", 2]);
  });

  it.each([
    [ImportKind.EMPLOYEES, "工号", ["姓名", "单位编码", "岗位", "岗位类别", "用工状态", "入职日期"]],
    [ImportKind.ORG_UNITS, "单位编码", ["单位名称", "上级编码", "类型"]],
  ])("of %s are missing by the name HR knows them by", (kind, id, others) => {
    expect(layoutOf(kind, [id]).missing).toEqual(others);
    expect(idHeader(kind)).toBe(id);
  });
});

describe("a row", () => {
  it("says only what the file has a column for: the rest is left as it was [R-DIR-04]", () => {
    expect(reading(NEEDED).data).toEqual({
      externalId: "FX000001",
      name: "汤波志",
      unitCode: "FX-M06",
      title: "掘进工",
      postCategory: PostCategory.MINING,
      state: EmployeeState.ACTIVE,
      stateReason: null,
      hiredOn: "1990-10-22",
    });
  });

  it("clears with an empty cell what may be empty [R-DIR-04]", () => {
    const { data, errors } = reading({ ...NEEDED, 手机号: "", 技能等级: " ", 性别: "", 工会会员: "" });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ phoneNumber: null, skillLevel: null, gender: null, isUnionMember: null });
  });

  it.each([
    ["性别", "女性", { gender: Gender.FEMALE }],
    ["技能等级", "高级技师", { skillLevel: SkillLevel.SENIOR_TECHNICIAN }],
    ["岗位类别", "洗选", { postCategory: PostCategory.COAL_PREPARATION }],
    ["工会会员", "是", { isUnionMember: true }],
    ["工会会员", "N", { isUnionMember: false }],
    ["用工状态", "离职", { state: EmployeeState.TERMINATED, stateReason: null }],
    ["用工状态", "内退", { state: EmployeeState.ON_LEAVE, stateReason: StateReason.INTERNAL_RETIREMENT }],
    ["工号", "ＦＸ ０００００２", { externalId: "FX000002" }],
  ])("whose %s is %s", (column, cell, said) => {
    const { data, errors } = reading({ ...NEEDED, [column]: cell });
    expect(errors).toEqual([]);
    expect(data).toMatchObject(said);
  });

  it.each(Object.keys(NEEDED))("fails without %s", column => {
    expect(mistakes({ ...NEEDED, [column]: "" })).toEqual([[column, RowErrorCode.VALUE_MISSING]]);
  });

  it.each([
    ["of another width than the header", {}, ["too", "many"], [[null, RowErrorCode.CELLS_MISALIGNED]]],
    ["hired tomorrow", { 入职日期: "2026-11-03" }, [], [["入职日期", RowErrorCode.HIRED_IN_FUTURE]]],
    ["hired today", { 入职日期: TODAY }, [], []],
    ["hired tomorrow, but not begun", { 入职日期: "2026-11-03", 用工状态: "待入职" }, [], []],
    [
      "hired on the day of birth",
      { 出生日期: "1990-10-22" },
      [],
      [["出生日期", RowErrorCode.BORN_AFTER_HIRED]],
    ],
    ["hired a day after birth", { 出生日期: "1990-10-21" }, [], []],
  ])("%s", (_, cells, surplus, found) => {
    const row = { ...NEEDED, ...cells };
    const layout = layoutOf(ImportKind.EMPLOYEES, Object.keys(row));
    const { errors } = readRow(layout, 2, [...Object.values(row), ...surplus], TODAY);
    expect(errors.map(({ column, code }) => [column, code])).toEqual(found);
  });

  it("names all its mistakes at once", () => {
    expect(mistakes({ ...NEEDED, 姓名: "", 岗位类别: "航天", 入职日期: "2021-02-30" })).toEqual([
      ["姓名", RowErrorCode.VALUE_MISSING],
      ["岗位类别", RowErrorCode.POST_CATEGORY_UNKNOWN],
      ["入职日期", RowErrorCode.DATE_IMPOSSIBLE],
    ]);
  });

  it("is quoted in its report where the cell is no personal data, and then no longer than need be", () => {
    const bad = { ...NEEDED, 姓名: "甲".repeat(201), 手机号: "call me", 岗位类别: "航".repeat(80) };
    expect(reading(bad).errors.map(({ value }) => value)).toEqual([null, null, "航".repeat(50)]);
  });
});

describe("a unit's row", () => {
  const UNIT = { 单位编码: "FX-M06", 单位名称: "六矿", 上级编码: "FX", 类型: "煤矿" };

  it("may have no parent, for there is a root [R-DIR-07]", () => {
    const { data, errors } = reading({ ...UNIT, 上级编码: "" }, ImportKind.ORG_UNITS);
    expect(errors).toEqual([]);
    expect(data).toEqual({ externalId: "FX-M06", name: "六矿", parentCode: null, kind: OrgUnitKind.MINE });
  });

  it("fails without a name, and with a kind nobody knows", () => {
    expect(mistakes({ ...UNIT, 单位名称: " ", 类型: "宫殿" }, ImportKind.ORG_UNITS)).toEqual([
      ["单位名称", RowErrorCode.VALUE_MISSING],
      ["类型", RowErrorCode.KIND_UNKNOWN],
    ]);
  });
});
