import { describe, expect, it } from "@jest/globals";
import { EmployeeState } from "../employees/employee.rules.js";
import {
  AccountKind,
  AccountRefusal,
  rolesKept,
  whyCannotClose,
  whyNotAccountName,
} from "./account.rules.js";

describe("an account's name", () => {
  it.each([
    ["zhang.san", true],
    ["tx00001", true],
    ["汤波志", true],
    ["汤波志-2", true],
    ["TX00001", false],
    ["an@tongxin.example", false],
    ["аdmin", false],
    ["汤a", false],
    ["tängbo", false],
    ["٣٤", false],
    ["a", false],
    ["system:gateway", false],
    [".hidden", false],
    ["an an", false],
    ["an\0", false],
    ["a".repeat(64), true],
    ["a".repeat(65), false],
  ])("%j: %s", (name, isNamed) => {
    expect(whyNotAccountName(name)).toBe(isNamed ? null : AccountRefusal.NAME_INVALID);
  });
});

describe("an account is closed", () => {
  const open = { kind: AccountKind.PERSON, closedAt: null, isOwn: false };

  it.each([
    ["a colleague's", open, null],
    ["one's own", { ...open, isOwn: true }, AccountRefusal.OWN_ACCOUNT],
    ["a closed one", { ...open, closedAt: new Date("2026-11-01T00:00:00Z") }, AccountRefusal.CLOSED],
    ["a system's", { ...open, kind: AccountKind.SERVICE }, AccountRefusal.NOT_A_PERSON],
  ])("when it is %s, or not [R-X-10 R-X-14]", (_, account, refusal) => {
    expect(whyCannotClose(account)).toBe(refusal);
  });
});

describe("the roles of somebody", () => {
  const held = [{ role: "EMPLOYEE" }, { role: "HR_OFFICER" }];

  it.each([
    [null, 2],
    [EmployeeState.PENDING_START, 2],
    [EmployeeState.ACTIVE, 2],
    [EmployeeState.ON_LEAVE, 2],
    [EmployeeState.SUSPENDED, 1],
    [EmployeeState.RETIRED, 1],
    [EmployeeState.TERMINATED, 1],
    [EmployeeState.CANCELLED, 1],
  ])("who is %s hold, or an employee's alone: %s", (state, count) => {
    expect(rolesKept(state, held)).toEqual(held.slice(0, count));
  });
});
