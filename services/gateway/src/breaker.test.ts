import { beforeEach, expect, it } from "@jest/globals";
import { clockAt } from "@tongxin/kernel";
import { createBreaker, type Breaker, type Outcome } from "./breaker.js";
import { keptLog, type LogLine } from "./log.test-kit.js";
import { watchOf } from "./watch.js";

const BEGIN = new Date("2026-11-02T09:00:00+08:00");
const clock = clockAt(BEGIN);
const after = (milliseconds: number) => clock.set(new Date(BEGIN.getTime() + milliseconds));

const FAILED: Outcome = { failed: "connect ECONNREFUSED 127.0.0.1:4001" };

let breaker: Breaker;
let lines: LogLine[];
beforeEach(() => {
  after(0);
  const kept = keptLog();
  lines = kept.lines;
  const watched = { part: "party", away: "party is left alone", back: "party answers again" };
  breaker = createBreaker(clock, watchOf(kept.log, watched));
});

const happens = (outcome: Outcome, times = 1): void => {
  for (let n = 0; n < times; n++) breaker.attempt()!(outcome);
};

it("opens after five failures in a row, for two seconds", () => {
  happens(FAILED, 4);
  happens("answered");
  happens(FAILED, 5);
  expect(breaker.attempt()).toBeNull();
  after(1_999);
  expect(breaker.attempt()).toBeNull();
  after(2_000);
  expect(breaker.attempt()).not.toBeNull();
});

it("opens when more than half of the last twenty failed", () => {
  for (let n = 0; n < 5; n++) {
    happens(FAILED, 2);
    happens("answered", 2);
  }
  expect(breaker.attempt()).not.toBeNull();
  happens(FAILED, 2);
  happens("answered");
  expect(breaker.attempt()).not.toBeNull();
  happens(FAILED);
  expect(breaker.attempt()).toBeNull();
});

it("lets one through to see, and closes when that one is answered", () => {
  happens(FAILED, 5);
  after(2_000);
  const probe = breaker.attempt()!;
  expect(breaker.attempt()).toBeNull();
  probe("answered");
  happens(FAILED, 4);
  expect(breaker.attempt()).not.toBeNull();
});

it("stays open when that one fails, and sends another when nobody waited for it", () => {
  happens(FAILED, 5);
  after(2_000);
  breaker.attempt()!(FAILED);
  after(3_999);
  expect(breaker.attempt()).toBeNull();
  after(4_000);
  breaker.attempt()!(null);
  expect(breaker.attempt()).not.toBeNull();
});

it("learns nothing from those who went away, and nothing late from before it opened", () => {
  happens(null, 20);
  const late = breaker.attempt()!;
  happens(FAILED, 5);
  late("answered");
  expect(breaker.attempt()).toBeNull();
});

it("the log hears once that it is left alone, and why, and once that it is back", () => {
  happens(FAILED, 4);
  happens("answered");
  expect(lines).toEqual([]);

  happens(FAILED, 5);
  for (const milliseconds of [2_000, 4_000, 6_000]) {
    after(milliseconds);
    breaker.attempt()!(FAILED);
  }
  const why = "connect ECONNREFUSED 127.0.0.1:4001";
  expect(lines).toEqual([{ level: "warn", message: "party is left alone", part: "party", why }]);

  after(8_000);
  breaker.attempt()!("answered");
  happens("answered", 3);
  expect(lines.slice(1)).toEqual([{ level: "warn", message: "party answers again", part: "party" }]);
});
