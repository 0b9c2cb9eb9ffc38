import { policySeeds, refusals, type Limits, type Refusal } from "@tongxin/kernel";

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
    zh: "负责人不足规定人数，同一人只算一次。",
    en: "A club needs more officers; the same person counts once.",
  },
  ALLOWANCE_INVALID: {
    rule: "R-ACT-46",
    zh: "场地额度须为 0–5000 小时。",
    en: "A venue allowance is 0 to 5,000 hours.",
  },
});

export const ClubPolicy = policySeeds({
  fewestOfficers: { value: 2, level: "SET", source: "A1", article: "§2.1.2, R-ACT-46" },
});

const LARGEST_ALLOWANCE_HOURS = 5_000;

export const whyOfficersTooFew = (
  officerIds: ReadonlySet<string>,
  { fewestOfficers }: Limits<typeof ClubPolicy>,
): Refusal | null => (officerIds.size >= fewestOfficers ? null : ClubRefusal.OFFICERS_TOO_FEW);

export const whyAllowanceInvalid = (hours: number): Refusal | null =>
  hours >= 0 && hours <= LARGEST_ALLOWANCE_HOURS ? null : ClubRefusal.ALLOWANCE_INVALID;
