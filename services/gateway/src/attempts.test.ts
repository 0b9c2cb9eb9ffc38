import { expect, it } from "@jest/globals";
import { clockAt } from "@tongxin/kernel";
import { createAttempts } from "./attempts.js";
import { createLockout } from "./lockout.js";
import type { About } from "./notices.js";

it("however an account is typed, its failures count together [S4]", async () => {
  const clock = clockAt(new Date("2026-11-02T09:00:00+08:00"));
  const noted: (string | null)[] = [];
  const notices = { note: (_: string, { account }: About) => void noted.push(account) };
  const attempts = createAttempts(createLockout(clock), async () => true, notices);
  const attempt = (typed: string, found: string | null) =>
    attempts.attempt("PERSON", typed, { address: `from ${typed}`, requestId: "r" }, async () => found);
  for (const typed of ["wang", "Wang", "WANG", "ｗａｎｇ", "wAnG"])
    expect(await attempt(typed, null)).toBeNull();
  for (const typed of ["wang", "waNG", "ＷＡＮＧ"])
    await expect(attempt(typed, "known")).rejects.toMatchObject({ extensions: { code: "RATE_LIMITED" } });
  expect(await attempt("li", "known")).toBe("known");
  expect(noted.slice(0, 5)).toEqual(Array(5).fill("wang"));
});

it("a person is shut out wherever the failures came from, a system only where they did [S4]", async () => {
  const clock = clockAt(new Date("2026-11-02T09:00:00+08:00"));
  const attempts = createAttempts(createLockout(clock), async () => true, { note: () => {} });
  const attempt = (kind: "PERSON" | "SERVICE", address: string, found: string | null) =>
    attempts.attempt(kind, "hr", { address, requestId: "r" }, async () => found);
  for (let n = 0; n < 5; n++)
    for (const kind of ["PERSON", "SERVICE"] as const) await attempt(kind, "10.0.0.9", null);
  const shutOut = { extensions: { code: "RATE_LIMITED" } };
  await expect(attempt("PERSON", "10.0.0.1", "known")).rejects.toMatchObject(shutOut);
  await expect(attempt("SERVICE", "10.0.0.9", "known")).rejects.toMatchObject(shutOut);
  expect(await attempt("SERVICE", "10.0.0.1", "known")).toBe("known");
});
