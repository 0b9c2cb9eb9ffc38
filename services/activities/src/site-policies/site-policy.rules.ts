import { refusals, type LocalDate, type Refusal } from "@tongxin/kernel";

export const SitePolicyRefusal = refusals({
  BODY_INVALID: {
    rule: "R-ACT-32",
    zh: "正文不能为空，且不能超过 50000 字。",
    en: "The text is needed, of at most 50,000 characters.",
  },
  EFFECTIVE_IN_THE_PAST: {
    rule: "R-ACT-32",
    zh: "生效日期不能早于今天。",
    en: "A version takes effect today at the earliest.",
  },
  NOT_IN_FORCE: {
    rule: "R-ACT-32",
    zh: "只能签认现行版本。",
    en: "Only the version in force can be acknowledged.",
  },
});

const LONGEST_BODY = 50_000;

export const whyBodyInvalid = (body: string): Refusal | null =>
  body.trim() !== "" && body.length <= LONGEST_BODY ? null : SitePolicyRefusal.BODY_INVALID;

export const whyTooEarly = (effectiveOn: LocalDate, today: LocalDate): Refusal | null =>
  effectiveOn >= today ? null : SitePolicyRefusal.EFFECTIVE_IN_THE_PAST;

interface Edition {
  readonly edition: number;
  readonly effectiveOn: LocalDate;
}

/** The latest of those that have taken effect by the day; null before the first. */
export const inForceOn = <Of extends Edition>(editions: readonly Of[], day: LocalDate): Of | null =>
  editions
    .filter(({ effectiveOn }) => effectiveOn <= day)
    .reduce<Of | null>((latest, each) => (latest && latest.edition > each.edition ? latest : each), null);
