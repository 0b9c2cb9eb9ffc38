import { expect, it } from "@jest/globals";
import { clockAt } from "@tongxin/kernel";
import { createAttempts } from "./attempts.js";
import { createLockout } from "./lockout.js";

it("however an account is typed, its failures count together [S4]", async () => {
  const clock = clockAt(new Date("2026-11-02T09:00:00+08:00"));
  const noted: (string | null)[] = [];
  const notices = { note: (_: string, account: string | null) => void noted.push(account) };
  const attempts = createAttempts(createLockout(clock), async () => true, notices);
  const attempt = (typed: string, found: string | null) =>
    attempts.attempt("PERSON", typed, `from ${typed}`, async () => found);
  for (const typed of ["wang", "Wang", "WANG", "ｗａｎｇ", "wAnG"])
    expect(await attempt(typed, null)).toBeNull();
  for (const typed of ["wang", "waNG", "ＷＡＮＧ"])
    await expect(attempt(typed, "known")).rejects.toMatchObject({ extensions: { code: "RATE_LIMITED" } });
  expect(await attempt("li", "known")).toBe("known");
  expect(noted.slice(0, 5)).toEqual(Array(5).fill("wang"));
});
