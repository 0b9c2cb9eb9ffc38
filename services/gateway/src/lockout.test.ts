import { beforeEach, expect, it } from "@jest/globals";
import { clockAt } from "@tongxin/kernel";
import { createLockout, type Lockout } from "./lockout.js";

const BEGIN = new Date("2026-11-02T09:00:00+08:00");
const clock = clockAt(BEGIN);
const after = (minutes: number) => clock.set(new Date(BEGIN.getTime() + minutes * 60_000));

let lockout: Lockout;
beforeEach(() => {
  after(0);
  lockout = createLockout(clock);
});

const fail = (name: string, address: string) => lockout.attempt(name, address, () => null);
const succeed = (name: string, address = "::1") => lockout.attempt(name, address, () => "known");
const failTimes = async (times: number, name: (n: number) => string, address: (n: number) => string) => {
  for (let n = 0; n < times; n++) expect(await fail(name(n), address(n))).toBeNull();
};
const locked = (retryAfter: number) => ({
  message: `There were too many failures; try again in ${retryAfter} seconds.`,
  extensions: { code: "RATE_LIMITED", retryAfter },
});

it("the sixth attempt at a name is refused unseen, right or wrong, for fifteen minutes", async () => {
  await failTimes(5, () => "wang", String);
  await expect(fail("wang", "x")).rejects.toMatchObject(locked(900));
  after(10);
  await expect(succeed("wang")).rejects.toMatchObject(locked(300));
  expect(await succeed("li")).toBe("known");
  after(15);
  expect(await succeed("wang")).toBe("known");
});

it("a success forgets the failures before it", async () => {
  await failTimes(4, () => "wang", String);
  await succeed("wang");
  await failTimes(4, () => "wang", String);
  expect(await succeed("wang")).toBe("known");
});

it("an address that tries fifty names is shut out from all of them", async () => {
  await failTimes(50, String, () => "10.0.0.1");
  await expect(succeed("wang", "10.0.0.1")).rejects.toMatchObject(locked(900));
  expect(await succeed("wang", "10.0.0.2")).toBe("known");
});

it("a hundred guesses at once are checked five times", async () => {
  let checks = 0;
  const guess = () =>
    lockout.attempt("wang", "x", async () => {
      checks++;
      return null;
    });
  await Promise.allSettled(Array.from({ length: 100 }, guess));
  expect(checks).toBe(5);
});

it("a check that could not be made counts as none", async () => {
  const broken = () =>
    lockout.attempt("wang", "x", async () => {
      throw new Error("away");
    });
  for (let n = 0; n < 10; n++) await expect(broken()).rejects.toThrow("away");
  expect(await succeed("wang")).toBe("known");
});
