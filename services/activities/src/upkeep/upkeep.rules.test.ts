import { describe, expect, it } from "@jest/globals";
import { isoWeekday, seedLimits } from "@tongxin/kernel";
import {
  DueState,
  dueStateOf,
  RepairSeverity,
  scheduleOf,
  shutsZone,
  UpkeepKind,
  UpkeepPolicy,
  UpkeepRefusal,
  whyNotLogged,
} from "./upkeep.rules.js";

const limits = seedLimits(UpkeepPolicy);
const { CLEANING, INSPECTION, REPAIR } = UpkeepKind;

describe("routine upkeep", () => {
  it("is cleaning on each opening day and inspection by the end of each month [R-ACT-44]", () => {
    const tasks = scheduleOf("2026-02-26", "2026-03-03", day => isoWeekday(day) !== 7);
    expect(tasks.map(({ kind, dueOn }) => `${dueOn} ${kind}`)).toEqual([
      "2026-02-26 CLEANING",
      "2026-02-27 CLEANING",
      "2026-02-28 CLEANING",
      "2026-02-28 INSPECTION",
      "2026-03-02 CLEANING",
    ]);
  });

  it.each([
    [CLEANING, "2026-11-01", false, DueState.OVERDUE],
    [CLEANING, "2026-11-02", false, DueState.DUE_SOON],
    [CLEANING, "2026-11-03", false, DueState.NOT_DUE],
    [CLEANING, "2026-11-01", true, DueState.DONE],
    [INSPECTION, "2026-11-05", false, DueState.DUE_SOON],
    [INSPECTION, "2026-11-06", false, DueState.NOT_DUE],
    [INSPECTION, "2026-10-31", false, DueState.OVERDUE],
  ])("%s due %s, done: %s, stands on 2 November at %s [R-ACT-44 R-X-09]", (kind, dueOn, isDone, state) => {
    expect(dueStateOf({ kind, dueOn }, isDone, "2026-11-02", limits)).toBe(state);
  });

  it.each([
    [CLEANING, "2026-11-02", true, null],
    [CLEANING, "2026-11-01", true, null],
    [CLEANING, "2026-11-02", false, UpkeepRefusal.NOT_SCHEDULED],
    [CLEANING, "2026-11-03", true, UpkeepRefusal.NOT_YET],
    [INSPECTION, "2026-11-30", true, null],
    [INSPECTION, "2026-12-31", true, UpkeepRefusal.NOT_YET],
    [INSPECTION, "2026-11-29", true, UpkeepRefusal.NOT_SCHEDULED],
    [REPAIR, "2026-11-02", true, UpkeepRefusal.NOT_SCHEDULED],
  ])("%s of %s is logged on 2 November or not [R-ACT-44]", (kind, dueOn, isOpeningDay, reason) => {
    expect(whyNotLogged({ kind, dueOn }, isOpeningDay, "2026-11-02")).toBe(reason);
  });
});

it("only a repair of high severity shuts its zone [R-ACT-43]", () => {
  expect(Object.values(RepairSeverity).map(shutsZone)).toEqual([false, false, true]);
});
