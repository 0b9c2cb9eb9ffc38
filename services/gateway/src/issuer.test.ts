import { expect, it } from "@jest/globals";
import { clockAt } from "@tongxin/kernel";
import { createIssuer, TOKEN_SECONDS } from "./issuer.js";
import { scratchFolder } from "./platform.test-kit.js";

it("a token is accepted until its end, and not a second longer, however lately it was verified", async () => {
  const clock = clockAt("2026-11-02T09:00:00+08:00");
  const issuer = await createIssuer(scratchFolder(), clock);
  const end = clock.now().getTime() + TOKEN_SECONDS * 1000;
  const token = await issuer.issue("employee");

  clock.set(new Date(end - 1_000));
  expect(await issuer.accountOf(token)).toBe("employee");
  clock.set(new Date(end));
  await expect(issuer.accountOf(token)).rejects.toMatchObject({ extensions: { code: "UNAUTHENTICATED" } });
});
