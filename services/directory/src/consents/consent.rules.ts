import { outOfScope, refusals, type Refusal } from "@tongxin/kernel";

/** What a person may agree to. */
export enum ConsentPurpose {
  PORTRAIT = "PORTRAIT",
  INTERVIEW = "INTERVIEW",
  STORY = "STORY",
  CONTACT_SHARING = "CONTACT_SHARING",
}

export const ConsentRefusal = refusals({
  WITHDRAWN: { rule: "R-X-19", zh: "该同意已撤回。", en: "The consent was withdrawn already." },
});

interface Given {
  readonly employeeId: string;
  readonly withdrawnAt: Date | null;
}

/** Why somebody cannot withdraw a consent, or null: it is the person's own, and is withdrawn once (R-X-19). */
export function whyCannotWithdraw(consent: Given, employeeId: string | null): Refusal | null {
  if (consent.employeeId !== employeeId) return outOfScope;
  return consent.withdrawnAt ? ConsentRefusal.WITHDRAWN : null;
}
