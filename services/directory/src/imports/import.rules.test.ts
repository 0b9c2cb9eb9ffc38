import { describe, expect, it } from "@jest/globals";
import { refusalOfConstraint, seedLimits } from "@tongxin/kernel";
import {
  ErrorPolicy,
  ImportJobRefusal,
  ImportPolicy,
  importStates,
  ImportState,
  needsConfirmation,
  RowOutcome,
  stateAfterApplying,
  stopsEverything,
  type RowCounts,
} from "./import.rules.js";

const counts = (some: Partial<RowCounts>): RowCounts => ({
  CREATED: 0,
  UPDATED: 0,
  UNCHANGED: 0,
  DEACTIVATED: 0,
  SKIPPED: 0,
  FAILED: 0,
  ...some,
});

describe("where a job ends that wrote what it could", () => {
  it.each([
    ["all rows were good", { CREATED: 998, UPDATED: 2 }, ImportState.COMPLETED],
    ["nothing had changed", { UNCHANGED: 1000 }, ImportState.COMPLETED],
    ["one row of a thousand failed", { CREATED: 999, FAILED: 1 }, ImportState.COMPLETED_WITH_ERRORS],
    ["every row failed", { FAILED: 1000 }, ImportState.COMPLETED_WITH_ERRORS],
  ])("when %s", (_, some, state) => {
    expect(stateAfterApplying(counts(some))).toBe(state);
  });
});

it("a row comes to one of six outcomes, each of which is counted [R-DIR-21]", () => {
  expect(Object.values(RowOutcome)).toEqual([
    "CREATED",
    "UPDATED",
    "UNCHANGED",
    "DEACTIVATED",
    "SKIPPED",
    "FAILED",
  ]);
  expect(Object.keys(counts({}))).toEqual(Object.keys(RowOutcome));
});

describe("whether failed rows keep the good ones out", () => {
  it.each([
    [ErrorPolicy.REJECT_EVERYTHING, 0, false],
    [ErrorPolicy.REJECT_EVERYTHING, 1, true],
    [ErrorPolicy.REJECT_EVERYTHING, 1000, true],
    [ErrorPolicy.REJECT_FAILED_ROWS, 0, false],
    [ErrorPolicy.REJECT_FAILED_ROWS, 1, false],
    [ErrorPolicy.REJECT_FAILED_ROWS, 1000, false],
  ])("under %s with %d of them: %s [R-DIR-23]", (policy, failed, isStopped) => {
    expect(stopsEverything(policy, failed)).toBe(isStopped);
  });
});

it("a second job of a source that comes at the same moment reads as one that waits its turn [R-DIR-26]", () => {
  expect(refusalOfConstraint("import_job_one_at_a_time")?.refusal).toBe(ImportJobRefusal.IMPORT_RUNNING);
});

describe("a full snapshot waits for a second person", () => {
  it.each([
    [1_000, 101, true],
    [1_000, 100, false],
    [9, 1, true],
    [10, 1, false],
    [0, 0, false],
  ])("of %d at work with %d missing: %s [R-DIR-24 R-X-07]", (active, leavers, waits) => {
    expect(needsConfirmation({ active, leavers }, seedLimits(ImportPolicy))).toBe(waits);
  });
});

describe("an import job", () => {
  it.each<[ImportState, ImportState[]]>([
    [ImportState.CREATED, [ImportState.VALIDATING, ImportState.CANCELLED]],
    [ImportState.NEEDS_CONFIRMATION, [ImportState.APPLYING, ImportState.CANCELLED]],
    [ImportState.VALIDATED, [ImportState.APPLYING, ImportState.CANCELLED]],
    [ImportState.COMPLETED, [ImportState.REVERTED]],
    [ImportState.COMPLETED_WITH_ERRORS, [ImportState.REVERTED]],
    [ImportState.FAILED, []],
    [ImportState.CANCELLED, []],
    [ImportState.REVERTED, []],
  ])("that is %s may become %j [R-DIR-20]", (from, next) => {
    expect(importStates.nextStates(from)).toEqual(next);
  });

  it("is not cancelled once it is written, nor reverted before [R-DIR-20 R-X-10]", () => {
    const why = (from: ImportState, to: ImportState) => importStates.whyCannotBecome(from, to)?.code;
    expect(why(ImportState.APPLYING, ImportState.CANCELLED)).toBe("INVALID_TRANSITION");
    expect(why(ImportState.VALIDATED, ImportState.REVERTED)).toBe("INVALID_TRANSITION");
  });
});
