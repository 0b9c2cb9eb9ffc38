import { refusals, type Refusal } from "@tongxin/kernel";

export const ClubRefusal = refusals({
  NAME_TAKEN: {
    rule: "R-ACT-46",
    zh: "本企业已有同名社团。",
    en: "Another club of the enterprise bears this name.",
    constraint: "club_name_unique",
    path: ["input", "name"],
  },
  OFFICERS_TOO_FEW: {
    rule: "R-ACT-46",
    zh: "社团至少有两名不同的负责人。",
    en: "A club has at least two officers.",
  },
  ALLOWANCE_INVALID: {
    rule: "R-ACT-46",
    zh: "场地额度须为 0–5000 小时。",
    en: "A venue allowance is 0 to 5,000 hours.",
  },
});

const FEWEST_OFFICERS = 2;
const LARGEST_ALLOWANCE_HOURS = 5_000;

export const whyOfficersTooFew = (officerIds: readonly string[]): Refusal | null =>
  new Set(officerIds).size >= FEWEST_OFFICERS ? null : ClubRefusal.OFFICERS_TOO_FEW;

export const whyAllowanceInvalid = (hours: number): Refusal | null =>
  hours >= 0 && hours <= LARGEST_ALLOWANCE_HOURS ? null : ClubRefusal.ALLOWANCE_INVALID;
