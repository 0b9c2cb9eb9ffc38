import { expect, it } from "@jest/globals";
import { EmployeeState } from "../employees/employee.rules.js";
import { endedBy, happenedBefore, LEFT_STATES } from "./retention.rules.js";

it("who left is retired, gone, or never came: not who is away, suspended, or about to begin [R-DIR-01]", () => {
  const { RETIRED, TERMINATED, CANCELLED } = EmployeeState;
  expect(LEFT_STATES).toEqual([RETIRED, TERMINATED, CANCELLED]);
});

it.each([
  ["2026-11-02", 1095, "2023-11-03"],
  ["2026-03-01", 1, "2026-02-28"],
  ["2026-03-01", 0, "2026-03-01"],
])("on %s, what is kept %s days may have ended on %s", (today, days, ended) => {
  expect(endedBy(today, days)).toBe(ended);
});

it("counts whole days back from an instant", () => {
  const now = new Date("2026-11-02T01:00:00Z");
  expect(happenedBefore(now, 30)).toEqual(new Date("2026-10-03T01:00:00Z"));
});
