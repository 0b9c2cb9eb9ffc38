import { beforeEach, expect, it } from "@jest/globals";
import { clockAt } from "@tongxin/kernel";
import { createBreaker, type Breaker, type Outcome } from "./breaker.js";

const BEGIN = new Date("2026-11-02T09:00:00+08:00");
const clock = clockAt(BEGIN);
const after = (milliseconds: number) => clock.set(new Date(BEGIN.getTime() + milliseconds));

let breaker: Breaker;
beforeEach(() => {
  after(0);
  breaker = createBreaker(clock);
});

const happens = (outcome: Outcome, times = 1): void => {
  for (let n = 0; n < times; n++) breaker.attempt()!(outcome);
};

it("opens after five failures in a row, for two seconds", () => {
  happens("failed", 4);
  happens("answered");
  happens("failed", 5);
  expect(breaker.attempt()).toBeNull();
  after(1_999);
  expect(breaker.attempt()).toBeNull();
  after(2_000);
  expect(breaker.attempt()).not.toBeNull();
});

it("opens when more than half of the last twenty failed", () => {
  for (let n = 0; n < 5; n++) {
    happens("failed", 2);
    happens("answered", 2);
  }
  expect(breaker.attempt()).not.toBeNull();
  happens("failed", 2);
  happens("answered");
  expect(breaker.attempt()).not.toBeNull();
  happens("failed");
  expect(breaker.attempt()).toBeNull();
});

it("lets one through to see, and closes when that one is answered", () => {
  happens("failed", 5);
  after(2_000);
  const probe = breaker.attempt()!;
  expect(breaker.attempt()).toBeNull();
  probe("answered");
  happens("failed", 4);
  expect(breaker.attempt()).not.toBeNull();
});

it("stays open when that one fails, and sends another when nobody waited for it", () => {
  happens("failed", 5);
  after(2_000);
  breaker.attempt()!("failed");
  after(3_999);
  expect(breaker.attempt()).toBeNull();
  after(4_000);
  breaker.attempt()!(null);
  expect(breaker.attempt()).not.toBeNull();
});

it("learns nothing from those who went away, and nothing late from before it opened", () => {
  happens(null, 20);
  const late = breaker.attempt()!;
  happens("failed", 5);
  late("answered");
  expect(breaker.attempt()).toBeNull();
});
