import { describe, expect, it } from "@jest/globals";
import { seedLimits } from "@tongxin/kernel";
import { an, integrity, nobody } from "@tongxin/testing";
import {
  acknowledgementDue,
  HolderPost,
  MicroPowerDuty,
  MicroPowerPolicy,
  MicroPowerRefusal,
  MicroPowerState,
  PowerLineKind,
  visibleStates,
  whyCannotBecome,
  whyIncomplete,
  whyNotDraft,
  whyNotPublished,
  whyPostsInvalid,
} from "./micro-power.rules.js";

const { DRAFT, PUBLISHED, RETIRED } = MicroPowerState;
const limits = seedLimits(MicroPowerPolicy);

it("the article names three duties and two posts [R-INT-01]", () => {
  expect(Object.keys(MicroPowerDuty)).toEqual([
    "WAGE_ACCOUNTING",
    "ATTENDANCE_MANAGEMENT",
    "MATERIAL_REQUISITION",
  ]);
  expect(Object.keys(HolderPost)).toEqual(["SECTION_HEAD", "TEAM_LEADER"]);
});

describe("the first acknowledgement", () => {
  it.each([
    ["2026-11-02", "2026-12-02"],
    ["2026-11-30", "2026-12-30"],
    ["2026-12-31", "2027-01-30"],
    ["2026-01-31", "2026-03-02"],
    ["2028-01-31", "2028-03-01"],
    ["2028-02-29", "2028-03-30"],
  ])("of who takes the post on %s is due on %s [R-INT-01]", (postSince, dueOn) => {
    expect(acknowledgementDue(postSince, [], postSince, limits)).toEqual({ dueOn, dueState: "NOT_DUE" });
  });

  it.each([
    ["2026-12-31", "NOT_DUE"],
    ["2027-01-22", "NOT_DUE"],
    ["2027-01-23", "DUE_SOON"],
    ["2027-01-30", "DUE_SOON"],
    ["2027-01-31", "OVERDUE"],
    ["2029-01-01", "OVERDUE"],
  ])("of who took the post on New Year's Eve 2026 is, on %s, %s [R-INT-01 R-X-09]", (today, dueState) => {
    expect(acknowledgementDue("2026-12-31", [], today, limits)).toEqual({ dueOn: "2027-01-30", dueState });
  });

  it("is still owed by who acknowledged in a year before taking this post [R-INT-01]", () => {
    const due = acknowledgementDue("2026-06-01", [2024, 2025], "2026-06-10", limits);
    expect(due).toEqual({ dueOn: "2026-07-01", dueState: "NOT_DUE" });
  });

  it("follows the enterprise's own limits [R-X-11]", () => {
    const strict = { daysAfterTakingPost: 10, acknowledgementDueSoonDays: 3 };
    const states = ["2026-11-08", "2026-11-09", "2026-11-13"].map(
      today => acknowledgementDue("2026-11-02", [], today, strict).dueState,
    );
    expect(states).toEqual(["NOT_DUE", "DUE_SOON", "OVERDUE"]);
  });
});

describe("the yearly acknowledgement", () => {
  it.each([
    ["the year just acknowledged", [2026], "2026-12-31", "2027-12-31", "NOT_DUE"],
    ["a year that has begun", [2026], "2027-01-01", "2027-12-31", "NOT_DUE"],
    ["a year with eight days left", [2026], "2027-12-23", "2027-12-31", "NOT_DUE"],
    ["a year with a week left", [2026], "2027-12-24", "2027-12-31", "DUE_SOON"],
    ["the last day of a year", [2026], "2027-12-31", "2027-12-31", "DUE_SOON"],
    ["a year that was missed", [2026], "2028-01-01", "2027-12-31", "OVERDUE"],
    ["the year after a missed one, made good", [2028, 2026], "2028-01-02", "2029-12-31", "NOT_DUE"],
  ])("in %s [R-INT-01 R-X-09]", (_, years, today, dueOn, dueState) => {
    expect(acknowledgementDue("2026-03-31", years, today, limits)).toEqual({ dueOn, dueState });
  });

  it("is not owed twice by who took the post in December and acknowledged in January [R-INT-01]", () => {
    const due = acknowledgementDue("2026-12-20", [2027], "2027-01-10", limits);
    expect(due).toEqual({ dueOn: "2028-12-31", dueState: "NOT_DUE" });
  });
});

describe("the states of an item", () => {
  it.each([
    [DRAFT, PUBLISHED, null],
    [DRAFT, RETIRED, [PUBLISHED]],
    [DRAFT, DRAFT, [PUBLISHED]],
    [PUBLISHED, RETIRED, null],
    [PUBLISHED, DRAFT, [RETIRED]],
    [PUBLISHED, PUBLISHED, [RETIRED]],
    [RETIRED, DRAFT, []],
    [RETIRED, PUBLISHED, []],
    [RETIRED, RETIRED, []],
  ])("from %s to %s [R-X-10]", (state, next, instead) => {
    expect(whyCannotBecome(state, next)?.allowedTransitions ?? null).toEqual(instead);
  });

  it.each([
    [DRAFT, null, MicroPowerRefusal.NOT_PUBLISHED],
    [PUBLISHED, MicroPowerRefusal.NOT_DRAFT, null],
    [RETIRED, MicroPowerRefusal.NOT_DRAFT, MicroPowerRefusal.NOT_PUBLISHED],
  ])(
    "%s is edited as a draft only, and acknowledged when published only",
    (state, notDraft, notPublished) => {
      expect(whyNotDraft({ state })).toBe(notDraft);
      expect(whyNotPublished({ state })).toBe(notPublished);
    },
  );

  it.each([
    ["an employee", an, [PUBLISHED]],
    ["somebody without any role", nobody, [PUBLISHED]],
    ["an integrity officer", integrity, [DRAFT, PUBLISHED, RETIRED]],
  ])("%s sees those they may", (_, viewer, seen) => {
    expect(visibleStates(viewer)).toEqual(seen);
  });
});

describe("publishing takes a step and a line of each kind", () => {
  const { STEP_MISSING, RED_LINE_MISSING, BOTTOM_LINE_MISSING } = MicroPowerRefusal;
  const [red, bottom] = [{ kind: PowerLineKind.RED }, { kind: PowerLineKind.BOTTOM }];

  it.each([
    ["all three", ["核对"], [red, bottom], null],
    ["no step", [], [red, bottom], STEP_MISSING],
    ["no red line", ["核对"], [bottom], RED_LINE_MISSING],
    ["no bottom line", ["核对"], [red, red], BOTTOM_LINE_MISSING],
    ["nothing", [], [], STEP_MISSING],
  ])("%s [R-INT-01]", (_, procedureSteps, lines, reason) => {
    expect(whyIncomplete({ procedureSteps }, lines)).toBe(reason);
  });
});

it("somebody holds the power [R-INT-01]", () => {
  expect(whyPostsInvalid([])).toBe(MicroPowerRefusal.HOLDER_POST_MISSING);
  expect(whyPostsInvalid([HolderPost.TEAM_LEADER])).toBeNull();
});
