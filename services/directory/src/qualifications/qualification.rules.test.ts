import { expect, it } from "@jest/globals";
import { isValidOn, QualificationRefusal, whyCannotEnd, whyPeriodInvalid } from "./qualification.rules.js";

const year = { validFrom: "2026-01-01", validTo: "2027-01-01" };
const { PERIOD_INVALID, ENDED_ALREADY } = QualificationRefusal;

it.each([
  ["2025-12-31", false],
  ["2026-01-01", true],
  ["2026-12-31", true],
  ["2027-01-01", false],
])("on %s the qualification of 2026 holds: %s [R-DIR-11 R-X-02]", (day, holds) => {
  expect(isValidOn(year, day)).toBe(holds);
});

it("one without an end holds on", () => {
  expect(isValidOn({ validFrom: "2026-01-01", validTo: null }, "2099-01-01")).toBe(true);
});

it.each([
  ["2026-01-02", null],
  ["2026-01-01", PERIOD_INVALID],
  ["2025-12-31", PERIOD_INVALID],
])("one that ends on %s is recorded or not [R-DIR-11]", (validTo, reason) => {
  expect(whyPeriodInvalid({ validFrom: "2026-01-01", validTo })).toBe(reason);
});

it.each([
  ["2025-12-31", PERIOD_INVALID],
  ["2026-01-01", null],
  ["2026-12-31", null],
  ["2027-01-01", ENDED_ALREADY],
])("the qualification of 2026 is ended on %s or not [R-DIR-11]", (day, reason) => {
  expect(whyCannotEnd(year, day)).toBe(reason);
});
