import { addDays, policySeeds, type LocalDate } from "@tongxin/kernel";
import { EmployeeState, HOLDING_STATES } from "../employees/employee.rules.js";

export const RetentionPolicy = policySeeds({
  notificationKeptDays: { value: 365, level: "SET", source: "D", article: "DIR-S10" },
  personalDataKeptDays: { value: 1095, level: "SET", source: "D", article: "DIR-X15" },
  secretHashKeptDays: { value: 30, level: "SET", source: "D", article: "R-DIR-34" },
});

/** States of people who left, or never came: what nobody needs any more of them goes in time. */
export const LEFT_STATES: readonly EmployeeState[] = Object.values(EmployeeState).filter(
  state => state !== EmployeeState.PENDING_START && !HOLDING_STATES.includes(state),
);

/** The last day on which something may have ended that has been kept for so many days by today. */
export const endedBy = (today: LocalDate, keptDays: number): LocalDate => addDays(today, -keptDays);

const DAY_MS = 86_400_000;

/** The instant before which something happened that has been kept for so many days by now. */
export const happenedBefore = (now: Date, keptDays: number): Date =>
  new Date(now.getTime() - keptDays * DAY_MS);
