import { describe, expect, it } from "@jest/globals";
import { AccountKind, AccountRefusal, whyCannotClose, whyNotAccountName } from "./account.rules.js";

describe("an account's name", () => {
  it.each([
    ["zhang.san", true],
    ["TX00001", true],
    ["汤波志", true],
    ["an@tongxin.example", true],
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
