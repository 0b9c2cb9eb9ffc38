import { describe, expect, it } from "@jest/globals";
import {
  inOwnWords,
  refusalOfConstraint,
  refusals,
  refuseAll,
  type Reason,
  type Refused,
  refuse,
  requireReason,
  requireText,
  transitions,
} from "./refusal.js";

const LampRefusal = refusals({
  BROKEN: { rule: "R-X-10", zh: "坏了。", en: "It is broken.", constraint: "lamp_broken", path: ["id"] },
});

const reasonsOf = (work: () => unknown): readonly Reason[] => {
  try {
    work();
  } catch (error) {
    return (error as Refused).reasons;
  }
  throw new Error("Nothing was refused.");
};

const thrownBy = (work: () => unknown) => reasonsOf(work)[0];

describe("a feature's refusals", () => {
  it("always hold those of every feature", () => {
    expect(Object.keys(LampRefusal)).toEqual(
      expect.arrayContaining(["BROKEN", "INVALID_TRANSITION", "CONFLICT", "OUT_OF_SCOPE"]),
    );
  });

  it("answer for the constraint that stands behind them, and say which argument is at fault", () => {
    expect(refusalOfConstraint("lamp_broken")).toMatchObject({ refusal: LampRefusal.BROKEN, path: ["id"] });
    expect(refusalOfConstraint("another")).toBeUndefined();
  });
});

it("refuses when there is a reason, and not otherwise", () => {
  expect(() => refuse(null)).not.toThrow();
  expect(thrownBy(() => refuse(LampRefusal.BROKEN, ["id"]))).toMatchObject({
    path: ["id"],
    refusal: { code: "BROKEN" },
  });
});

it("names every reason when there are several, so that one answer tells all [R-X-18]", () => {
  const reasons = [
    { refusal: LampRefusal.BROKEN, path: ["id"] },
    { refusal: LampRefusal.OUT_OF_SCOPE, path: [] },
  ];
  expect(reasonsOf(() => refuseAll(reasons))).toEqual(reasons);
  expect(() => refuseAll([])).not.toThrow();
});

describe("a table of states", () => {
  const lamp = transitions<"ON" | "OFF">({ ON: ["OFF"], OFF: [] });

  it("lets a state become what the table says, and says what it says otherwise [R-X-10]", () => {
    expect(lamp.whyCannotBecome("ON", "OFF")).toBeNull();
    expect(lamp.whyCannotBecome("OFF", "ON")).toMatchObject({
      code: "INVALID_TRANSITION",
      allowedTransitions: [],
    });
    expect(lamp.whyCannotBecome("ON", "ON")).toMatchObject({ allowedTransitions: ["OFF"] });
  });
});

it.each(["", " \t", "长".repeat(201), "甲\0乙", "\ud83d"])(
  "takes %j for no name and no reason [R-X-10]",
  text => {
    expect(thrownBy(() => requireText(text, ["name"]))).toMatchObject({
      refusal: { code: "TEXT_INVALID" },
      path: ["name"],
    });
    expect(thrownBy(() => requireReason(text))).toMatchObject({
      refusal: { code: "REASON_MISSING" },
      path: ["reason"],
    });
  },
);

it("keeps a name without the spaces around it", () => {
  expect(requireText("  一号场 ", [])).toBe("一号场");
});

describe("what another feature refuses, in one's own words", () => {
  const words = refusals({ BROKEN: { rule: "R-X-18", zh: "灯坏了。", en: "The lamp is broken." } });
  const ask = (reasons: readonly Reason[]) =>
    inOwnWords(words, { id: ["input", "lampId"] }, async () => refuseAll(reasons)).catch(
      (error: unknown) => error,
    );

  it("has one's own sentence and path, and what is allowed instead", async () => {
    const { whyCannotBecome } = transitions<"LIT" | "OUT">({ LIT: ["OUT"], OUT: [] });
    const refused = await ask([
      { refusal: LampRefusal.BROKEN, path: ["id"] },
      { refusal: whyCannotBecome("LIT", "LIT")!, path: ["to"] },
    ]);
    expect((refused as Refused).reasons).toMatchObject([
      { refusal: { code: "BROKEN", rule: "R-X-18", zh: "灯坏了。" }, path: ["input", "lampId"] },
      { refusal: { code: "INVALID_TRANSITION", allowedTransitions: ["OUT"] }, path: ["to"] },
    ]);
  });

  it("is a fault where there are none for it", async () => {
    const foreign = refusals({ GONE: { rule: "R-X-10", zh: "没了。", en: "It is gone." } });
    expect(await ask([{ refusal: foreign.GONE, path: [] }])).toMatchObject({
      message: "GONE of another feature has no words here.",
    });
  });

  it("is what was done, when nothing is refused", async () => {
    expect(await inOwnWords(words, {}, async () => 1)).toBe(1);
  });
});
