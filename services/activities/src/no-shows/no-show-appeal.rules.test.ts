import { describe, expect, it } from "@jest/globals";
import { outOfScope } from "@tongxin/kernel";
import {
  appealStates,
  AppealState,
  NoShowAppealRefusal,
  whyNoAppeal,
  whyNotJudge,
} from "./no-show-appeal.rules.js";

const { APPEAL_TOO_LATE, NOTHING_TO_APPEAL } = NoShowAppealRefusal;
const NOW = new Date("2026-11-02T09:00:00+08:00");
const point = (at: string) => [{ at: new Date(at), weight: 1 }];

describe("an appeal", () => {
  it.each([
    ["of a no-show last week", point("2026-10-26T18:15:00+08:00"), false, null],
    ["of a booking that was used", [], false, NOTHING_TO_APPEAL],
    ["of points that were waived", point("2026-10-26T18:15:00+08:00"), true, NOTHING_TO_APPEAL],
    ["of a point ninety days old", point("2026-08-04T09:00:00+08:00"), false, APPEAL_TOO_LATE],
    ["of a point a minute younger", point("2026-08-04T09:01:00+08:00"), false, null],
  ])("%s [R-ACT-41]", (_, points, isWaived, reason) => {
    expect(whyNoAppeal(points, isWaived, NOW, 90)).toBe(reason);
  });

  it.each([
    ["who manages the site", true, false, false, null],
    ["a manager in their own cause", true, true, false, outOfScope],
    ["a manager who is the custodian too", true, false, true, outOfScope],
    ["the custodian", false, false, true, outOfScope],
  ])("is decided by %s, or not [R-ACT-41]", (_, isManager, isOwn, isCustodian, reason) => {
    expect(whyNotJudge(isManager, isOwn, isCustodian)).toBe(reason);
  });

  it("is decided once [R-ACT-41]", () => {
    expect(appealStates.nextStates(AppealState.OPEN)).toEqual(["UPHELD", "DISMISSED"]);
    expect(appealStates.whyCannotBecome(AppealState.UPHELD, AppealState.DISMISSED)).not.toBeNull();
  });
});
