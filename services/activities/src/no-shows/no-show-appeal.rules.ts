import { outOfScope, refusals, transitions, type Refusal } from "@tongxin/kernel";

export enum AppealState {
  OPEN = "OPEN",
  UPHELD = "UPHELD",
  DISMISSED = "DISMISSED",
}

export const appealStates = transitions<AppealState>({
  OPEN: [AppealState.UPHELD, AppealState.DISMISSED],
  UPHELD: [],
  DISMISSED: [],
});

export const NoShowAppealRefusal = refusals({
  NOTHING_TO_APPEAL: {
    rule: "R-ACT-41",
    zh: "该预约没有扣分。",
    en: "The booking cost no points.",
  },
  ALREADY_APPEALED: {
    rule: "R-ACT-41",
    zh: "该预约已申诉过。",
    en: "There was an appeal about this booking already.",
    constraint: "no_show_appeal_once",
    path: ["bookingId"],
  },
  APPEAL_TOO_LATE: {
    rule: "R-ACT-41",
    zh: "扣分已过有效期，无需申诉。",
    en: "The points have lapsed; there is nothing left to appeal.",
  },
});

/** Why the holder cannot appeal, or null: only what still counts can be waived. */
export function whyNoAppeal(
  points: readonly { readonly at: Date; readonly weight: number }[],
  pointsWaived: boolean,
  now: Date,
  windowDays: number,
): Refusal | null {
  const [point] = points;
  if (!point || pointsWaived || point.at > now) return NoShowAppealRefusal.NOTHING_TO_APPEAL;
  const counts = point.at.getTime() > now.getTime() - windowDays * DAY_MS;
  return counts ? null : NoShowAppealRefusal.APPEAL_TOO_LATE;
}

const DAY_MS = 86_400_000;

/** Why somebody may not decide: it takes who manages the site, the custodian's and the deputy's superior, and nobody in their own cause. */
export const whyNotJudge = (isManager: boolean, isOwnCause: boolean, isCustodian: boolean): Refusal | null =>
  isManager && !isOwnCause && !isCustodian ? null : outOfScope;
