import { expect, it } from "@jest/globals";
import { seedLimits } from "@tongxin/kernel";
import { EmployeeState } from "../employees/employee.rules.js";
import { AgeBand, AgeBandPolicy, ageBandOf, completedYears } from "./age-band.rules.js";

const limits = seedLimits(AgeBandPolicy);
const { ACTIVE, RETIRED } = EmployeeState;

it.each([
  ["1990-06-01", "2026-05-31", ACTIVE, AgeBand.YOUTH],
  ["1990-06-01", "2026-06-01", ACTIVE, AgeBand.MIDDLE],
  ["1975-11-03", "2026-11-02", ACTIVE, AgeBand.MIDDLE],
  ["1975-11-02", "2026-11-02", ACTIVE, AgeBand.SENIOR],
  ["1985-01-01", "2026-11-02", RETIRED, AgeBand.SENIOR],
  [null, "2026-11-02", RETIRED, AgeBand.SENIOR],
  [null, "2026-11-02", ACTIVE, null],
])("who was born on %s is on %s, being %s, in the band %s [R-DIR-09]", (bornOn, day, state, band) => {
  expect(ageBandOf({ bornOn, state }, day, limits)).toBe(band);
});

it.each([
  ["2000-02-29", "2025-02-28", 24],
  ["2000-02-29", "2025-03-01", 25],
  ["2000-02-29", "2024-02-29", 24],
  ["2026-11-02", "2026-11-02", 0],
])("who was born on %s has on %s completed %i years [R-DIR-09]", (bornOn, day, years) => {
  expect(completedYears(bornOn, day)).toBe(years);
});

it("the bands follow the table, so that another table makes another band of the same person [DIR-S3]", () => {
  const wider = { ageBands: { youthUntil: 40, middleUntil: 55 } };
  const born1988 = { bornOn: "1988-01-01", state: ACTIVE };
  expect(ageBandOf(born1988, "2026-11-02", limits)).toBe(AgeBand.MIDDLE);
  expect(ageBandOf(born1988, "2026-11-02", wider)).toBe(AgeBand.YOUTH);
});

it.each<[unknown, boolean]>([
  [{ youthUntil: 30, middleUntil: 45 }, true],
  [{ youthUntil: 50, middleUntil: 35 }, false],
  [{ youthUntil: 35, middleUntil: 35 }, false],
  [{ youthUntil: 0, middleUntil: 35 }, false],
  [{ youthUntil: 35 }, false],
  [null, false],
])("a policy pack's age bands %j: %s [R-X-11]", (value, isGood) => {
  expect(AgeBandPolicy.ageBands.accepts(value)).toBe(isGood);
});
