import { describe, expect, it } from "@jest/globals";
import { outOfScope } from "@tongxin/kernel";
import { ConsentRefusal, whyCannotWithdraw } from "./consent.rules.js";

describe("a consent is withdrawn", () => {
  const given = { employeeId: "an", withdrawnAt: null };
  const withdrawn = { ...given, withdrawnAt: new Date("2026-11-02T01:00:00Z") };

  it.each([
    ["by whose it is", given, "an", null],
    ["by somebody else", given, "bo", outOfScope],
    ["by a system", given, null, outOfScope],
    ["twice", withdrawn, "an", ConsentRefusal.WITHDRAWN],
    ["twice, by somebody else", withdrawn, "bo", outOfScope],
  ])("%s, or not [R-X-19]", (_, consent, employeeId, refusal) => {
    expect(whyCannotWithdraw(consent, employeeId)).toBe(refusal);
  });
});
